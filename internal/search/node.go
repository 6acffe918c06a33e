package search

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// node is a part of a query laid over one part of the index. holds and holdsAt decide; candidates narrows
// down what they have to look at.
type node interface {
	// candidates returns all documents that satisfy the node, perhaps with others; with at, all those in which
	// one turn satisfies it.
	candidates(m *matcher, at bool) (set, error)
	// holds reports whether the document satisfies it.
	holds(d *document) bool
	// holdsAt reports whether it is satisfied within one turn of the document.
	holdsAt(d *document, turn int) bool
	// bears returns how many words of the query the turn bears; ours says that the group around speaks of it.
	bears(d *document, turn int, ours bool) int
}

// all is an unbound group: all its items hold, wherever.
type all struct{ items []node }

func (a *all) candidates(m *matcher, at bool) (set, error) {
	s, _, err := m.intersect(a.items, at)
	return s, err
}

func (a *all) holds(d *document) bool {
	for _, n := range a.items {
		if !n.holds(d) {
			return false
		}
	}
	return true
}

func (a *all) holdsAt(d *document, t int) bool {
	for _, n := range a.items {
		if !n.holdsAt(d, t) {
			return false
		}
	}
	return true
}

// bound is a group with turn fields: one of the turns that satisfy these holds all the rest.
type bound struct {
	turns, rest []node
	number      int // among what a document remembers
}

func (b *bound) candidates(m *matcher, _ bool) (set, error) {
	s, _, err := m.intersect(slices.Concat(b.turns, b.rest), true)
	s.exact = s.exact && len(b.turns) == 1 && len(b.rest) == 0
	return s, err
}

func (b *bound) holds(d *document) bool { return d.once(b.number, func() bool { return b.ask(d) }) }

func (b *bound) ask(d *document) bool {
	outer := d.chosen
	defer func() { d.chosen = outer }()
	d.chosen = nil
	for t := range d.turns() {
		if allAt(b.turns, d, t) {
			d.chosen = append(d.chosen, t)
		}
	}
	for _, t := range d.chosen {
		if allAt(b.rest, d, t) {
			return true
		}
	}
	return false
}

// holdsAt asks for the whole exchange: a bound group within another is one of its own.
func (b *bound) holdsAt(d *document, _ int) bool { return b.holds(d) }

func allAt(nodes []node, d *document, t int) bool {
	for _, n := range nodes {
		if !n.holdsAt(d, t) {
			return false
		}
	}
	return true
}

// either is alternatives.
type either struct{ items []node }

func (o *either) candidates(m *matcher, at bool) (set, error) {
	list := make([]set, len(o.items))
	for i, n := range o.items {
		var err error
		if list[i], err = n.candidates(m, at); err != nil {
			return set{}, err
		}
	}
	return or(list), nil
}

func (o *either) holds(d *document) bool {
	found := false
	for _, n := range o.items {
		found = n.holds(d) || found // all are asked: the rank counts what each finds
	}
	return found
}

func (o *either) holdsAt(d *document, t int) bool {
	for _, n := range o.items {
		if n.holdsAt(d, t) {
			return true
		}
	}
	return false
}

// not is the absence of something: of a turn field, in the turn at hand; of anything else, in all turns that the
// group around it chose.
type not struct {
	item   node
	field  bool // made of turn fields alone
	number int  // among what a document remembers
}

func (x *not) candidates(m *matcher, at bool) (set, error) {
	if at && ofTurns(x.item) { // another turn of the exchange may satisfy the item
		return set{m.everything(), false}, nil
	}
	s, err := x.item.candidates(m, false)
	if err != nil || !s.exact {
		return set{m.everything(), false}, err
	}
	return set{roaring.Flip(s.docs, 0, uint64(m.part.Docs)), true}, nil
}

func (x *not) holds(d *document) bool { return !x.item.holds(d) }

func (x *not) holdsAt(d *document, t int) bool {
	if x.field {
		return !x.item.holdsAt(d, t)
	}
	return d.once(x.number, func() bool {
		return !slices.ContainsFunc(d.chosen, func(u int) bool { return x.item.holdsAt(d, u) })
	})
}

// onTurns reports whether a node is made of turn fields alone.
func onTurns(n node) bool {
	switch n := n.(type) {
	case *turnField:
		return true
	case *not:
		return n.field
	case *either:
		return !slices.ContainsFunc(n.items, func(i node) bool { return !onTurns(i) })
	}
	return false
}
