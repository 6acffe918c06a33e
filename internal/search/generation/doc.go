// Package generation builds and opens one immutable part of the search index.
//
// A generation is a directory with two things in it: a Bleve index of one segment, which maps terms to documents, and
// a sidecar, one mapped file of ours in the same document order: the words of every turn as numbers, turns with
// speaker, role and part, columns for facets and dates, how often each term occurs in each document, pairs of CJK
// characters with their documents, and the vocabulary. Nothing in it changes after it is written; whoever reads it may
// map it.
//
// # Files
//
//   - Writing: writer.go; tokens.go and words.go (numbering words), counts.go, pairs.go, people.go, document.go
//     (what Bleve gets), finish.go
//   - Files: file.go (the sidecar), meta.go, tables.go (columns)
//   - Reading: generation.go, reader.go, vocabulary.go, pairtable.go, briefings.go; touch.go (many places fetched
//     together)
package generation
