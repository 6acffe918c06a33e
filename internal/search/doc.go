// Package search answers queries over exchanges from immutable index generations that follow the change log.
//
// A generation is a Bleve index built aside and opened read-only, with a sidecar of our own beside it (one
// mapped file: words of every turn as numbers, who speaks, columns for facets and dates). Newer generations
// supersede the documents of older ones; the engine searches each and merges totals, facets and order as if
// there were one. The index holds no text: a hit is a key and turn ids. It is disposable: whatever is torn,
// lost or of another version is built again from the feed.
package search
