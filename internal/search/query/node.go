package query

import (
	"podium/internal/search/text"
)

// Node is a part of a query: a Leaf, a *Filter, *Dates, *Group, *Or or *Not.
type Node interface {
	render(w *printer)
	inWords() string
}

// Leaf is a node that is satisfied by words of one turn. Tests are those words. With Window 0 they must be
// consecutive tokens in order; otherwise they must be different tokens, in any order, the first and the
// last of them at most Window tokens apart (1 is neighbours).
type Leaf interface {
	Node
	Tests() []Test
	Window() int
}

// Group asks for all of its items. See the package's words on binding.
type Group struct{ Items []Node }

// Or asks for at least one of its items.
type Or struct{ Items []Node }

// Not asks for the absence of its item.
type Not struct{ Item Node }

// Word asks for any form of a word. CJK characters are only matched as they are.
type Word struct{ Surface string }

// Exact asks for this form in this case.
type Exact struct {
	Surface string
	Case    text.Case
	Text    string // as typed
}

// Prefix asks for a surface that begins so.
type Prefix struct{ Letters string }

// Wildcard asks for a surface that fits the pattern: ? is one letter, * any number of them, none included.
type Wildcard struct{ Pattern string }

// Fuzzy asks for a surface that differs by at most Edits letters put in, left out, changed or swapped with
// their neighbour, and has the same first letter.
type Fuzzy struct {
	Surface string
	Edits   int
}

// Form says how the words of a phrase are compared.
type Form uint8

// The forms of a phrase.
const (
	AsWritten Form = iota // "territorial integrity": surfaces
	AnyForm               // cease-fire, 中国: a typed word that is several tokens; stems
	SameCase              // ="Green New Deal": surfaces and case
)

// Phrase asks for words next to each other, in order, in one turn.
type Phrase struct {
	Words []string // surfaces
	Form  Form
	Cases []text.Case // with SameCase, one a word
	Text  string      // with SameCase, as typed
}

// Near asks for any form of words, in any order, in one turn, all of them at most Within words apart.
type Near struct {
	Words  []string // surfaces
	Within int
}

// Bound reports whether a turn field stands in the group, other than in parentheses that open a group of their own.
func (g *Group) Bound() bool {
	for _, n := range g.Items {
		if bound(n) {
			return true
		}
	}
	return false
}

func bound(n Node) bool {
	switch n := n.(type) {
	case *Filter:
		return n.Field.OnTurn()
	case *Not:
		return bound(n.Item)
	case *Or:
		for _, m := range n.Items {
			if bound(m) {
				return true
			}
		}
	}
	return false // a Group below another that is bound is one of its own
}

// Constraints parts a bound group's items into those made of turn fields alone, which choose its turns, and the rest.
func (g *Group) Constraints() (turns, rest []Node) {
	for _, n := range g.Items {
		if onTurns(n) {
			turns = append(turns, n)
		} else {
			rest = append(rest, n)
		}
	}
	return turns, rest
}

func onTurns(n Node) bool {
	switch n := n.(type) {
	case *Filter:
		return n.Field.OnTurn()
	case *Not:
		return onTurns(n.Item)
	case *Or:
		for _, m := range n.Items {
			if !onTurns(m) {
				return false
			}
		}
		return true
	}
	return false
}
