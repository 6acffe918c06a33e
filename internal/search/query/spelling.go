package query

import (
	"cmp"
	"iter"
	"slices"

	"podium/internal/search/text"
)

// Spelling is a known word near one that was asked for.
type Spelling struct {
	Surface string
	Docs    int // exchanges that have it
	edits   int
	first   bool // begins with the same letter
}

// Nearest returns at most n of the known words (surface, number of exchanges) that differ from a surface by
// few letters: one up to LongFuzzy letters, two in longer words. Those closest come first, then those that begin
// with the same letter, then the commonest.
func Nearest(surface string, known iter.Seq2[string, int], n int) []Spelling {
	most := 1
	if len([]rune(surface)) >= LongFuzzy {
		most = 2
	}
	var list []Spelling
	for s, docs := range known {
		if s == surface || docs == 0 || len(s) > len(surface)+4*most || len(surface) > len(s)+4*most {
			continue
		}
		if d := text.Distance(s, surface, most); d <= most {
			list = append(list, Spelling{s, docs, d, first(s) == first(surface)})
		}
	}
	slices.SortFunc(list, func(a, b Spelling) int {
		return cmp.Or(a.edits-b.edits, -cmpBool(a.first, b.first), b.Docs-a.Docs, cmp.Compare(a.Surface, b.Surface))
	})
	return list[:min(n, len(list))]
}

// cmpBool orders false before true.
func cmpBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// Respell returns the query with a surface in place of another in all of its words and phrases, those in fields
// and negations left alone.
func (q *Query) Respell(from, to string) *Query {
	items := respell(q.Root.Items, from, to)
	return q.with(items, q.Sort)
}

func respell(items []Node, from, to string) []Node {
	list := make([]Node, len(items))
	for i, n := range items {
		switch n := n.(type) {
		case *Word:
			list[i] = &Word{replaced([]string{n.Surface}, from, to)[0]}
		case *Exact:
			list[i] = n
			if n.Surface == from {
				list[i] = &Word{to}
			}
		case *Phrase:
			list[i] = n
			if words := replaced(n.Words, from, to); !slices.Equal(words, n.Words) {
				form := n.Form
				if form == SameCase {
					form = AsWritten
				}
				list[i] = &Phrase{Words: words, Form: form}
			}
		case *Near:
			list[i] = &Near{replaced(n.Words, from, to), n.Within}
		case *Group:
			list[i] = &Group{respell(n.Items, from, to)}
		case *Or:
			list[i] = &Or{respell(n.Items, from, to)}
		default:
			list[i] = n
		}
	}
	return list
}

func replaced(words []string, from, to string) []string {
	list := slices.Clone(words)
	for i := range list {
		if list[i] == from {
			list[i] = to
		}
	}
	return list
}
