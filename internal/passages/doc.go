// Package passages answers what takes the search and the store together: the passages that a search finds, with their
// words; those on the same subject; whether a quotation was said; how often words were used over time. It knows of no page.
//
//   - found.go: the passages behind hits; quotable.go: which of their turns are quoted
//   - like.go: passages that have words of a subject; related.go (what was asked on it before and after), nearest.go (what
//     has most words of a search that finds nothing)
//   - check.go: was it said?
//   - usage.go: the use of words over time; days.go: days and the periods between them
package passages

import (
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
)

// Archive is what the questions of this package are asked of.
type Archive struct {
	Store  *store.Store
	Search *search.Engine
	Names  query.Names // by which people, outlets and series are searched for
}
