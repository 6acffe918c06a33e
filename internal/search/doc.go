// Package search answers queries over exchanges from immutable index generations that follow the change log.
//
// A generation is a Bleve index built aside and opened read-only, with a sidecar of our own beside it (one mapped
// file: words of every turn as numbers, who speaks, columns for facets and dates). Newer generations supersede the
// documents of older ones; the engine searches each and merges totals, facets and order as if there were one. The
// index holds no text: a hit is a key and turn ids. It is disposable: whatever is torn, lost or of another version is
// built again from the feed.
//
// api.go has the types that callers use.
//
// # Files
//
//   - Following the log: engine.go, follow.go, build.go; merge.go and tiers.go (small generations into large ones),
//     current.go (which are in force), snapshot.go, replace.go
//   - One search: search.go takes a query through all parts (each part is a generation with what newer ones
//     supersede)
//   - Matching: matcher.go lays a query over a part; node.go, leaf.go, field.go, near.go are its nodes; check.go,
//     leaf_count.go and document.go decide on words; set.go, entities.go
//   - Ranking: rank.go, proximity.go, top.go; cursor.go, page.go (where a page ended)
//   - Hits: hits.go; bearers.go (which turns bear the words)
//   - Numbers: facets.go, tally.go, speakers.go, histogram.go
//   - Help: help.go, variants.go (other spellings), rewrite.go; suggest.go, directory.go (names as one types);
//     frequency.go (how rare a word is)
package search
