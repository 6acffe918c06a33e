package query

import (
	"strings"

	"podium/internal/search/text"
)

// Kind says how a Test compares.
type Kind uint8

// The kinds of Test.
const (
	SameStem    Kind = iota // any form of Surface
	SameSurface             // Surface itself
	SameWriting             // Surface, written in Case
	Begins                  // a surface that begins with Surface
	Fits                    // a surface that fits the pattern Surface
	Close                   // a surface at most Edits from Surface
)

// Test is a condition on one token.
type Test struct {
	Kind    Kind
	Surface string
	Case    text.Case
	Edits   int
}

// MatchesSurface reports whether the test could hold for a token with this surface. It is exact for all
// kinds but SameStem, which needs a language, and SameWriting, which needs a case: there it compares surfaces.
func (t *Test) MatchesSurface(s string) bool {
	switch t.Kind {
	case Begins:
		return strings.HasPrefix(s, t.Surface)
	case Fits:
		return fits(t.Surface, s)
	case Close:
		return first(s) == first(t.Surface) && text.Distance(s, t.Surface, t.Edits) <= t.Edits
	}
	return s == t.Surface
}

// Literal returns letters that every surface passing the test begins with, for looking it up in a
// sorted vocabulary.
func (t *Test) Literal() string {
	switch t.Kind {
	case Fits:
		return t.Surface[:strings.IndexAny(t.Surface, "?*")]
	case Close:
		return first(t.Surface)
	}
	return t.Surface
}

// Tests returns the word.
func (n *Word) Tests() []Test { return []Test{{Kind: SameStem, Surface: n.Surface}} }

// Tests returns the word.
func (n *Exact) Tests() []Test { return []Test{{Kind: SameWriting, Surface: n.Surface, Case: n.Case}} }

// Tests returns the beginning.
func (n *Prefix) Tests() []Test { return []Test{{Kind: Begins, Surface: n.Letters}} }

// Tests returns the pattern.
func (n *Wildcard) Tests() []Test { return []Test{{Kind: Fits, Surface: n.Pattern}} }

// Tests returns the word and its distance.
func (n *Fuzzy) Tests() []Test { return []Test{{Kind: Close, Surface: n.Surface, Edits: n.Edits}} }

// Tests returns the words in order.
func (n *Phrase) Tests() []Test {
	list := make([]Test, len(n.Words))
	for i, w := range n.Words {
		list[i].Surface = w
		switch n.Form {
		case AsWritten:
			list[i].Kind = SameSurface
		case SameCase:
			list[i].Kind, list[i].Case = SameWriting, n.Cases[i]
		}
	}
	return list
}

// Tests returns the words, in any order.
func (n *Near) Tests() []Test {
	list := make([]Test, len(n.Words))
	for i, w := range n.Words {
		list[i].Surface = w
	}
	return list
}

// Window is 0.
func (n *Word) Window() int { return 0 }

// Window is 0.
func (n *Exact) Window() int { return 0 }

// Window is 0.
func (n *Prefix) Window() int { return 0 }

// Window is 0.
func (n *Wildcard) Window() int { return 0 }

// Window is 0.
func (n *Fuzzy) Window() int { return 0 }

// Window is 0: the words are neighbours.
func (n *Phrase) Window() int { return 0 }

// Window is how far apart the words may be.
func (n *Near) Window() int { return n.Within }

// first returns the first letter of s.
func first(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

// fits reports whether s fits a pattern of letters, ? and *.
func fits(pattern, s string) bool {
	p, t := []rune(pattern), []rune(s)
	i, j, star, from := 0, 0, -1, 0
	for j < len(t) {
		switch {
		case i < len(p) && p[i] == '*':
			star, from = i, j
			i++
		case i < len(p) && (p[i] == '?' || p[i] == t[j]):
			i, j = i+1, j+1
		case star >= 0:
			from++
			i, j = star+1, from
		default:
			return false
		}
	}
	for i < len(p) && p[i] == '*' {
		i++
	}
	return i == len(p)
}
