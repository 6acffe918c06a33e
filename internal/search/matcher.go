package search

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"podium/internal/search/generation"
	"podium/internal/search/query"
)

// matcher lays a query over one part. It is for one goroutine.
type matcher struct {
	part   *part
	reader *generation.Reader
	names  query.Names
	root   []node // the items of the outermost group, or that group when it is bound
	bound  bool   // it is
	leaves []*leaf
	facts  int // nodes whose answer a document remembers
	all    *roaring.Bitmap
}

// matched is what a query finds in one part.
type matched struct {
	*matcher
	docs  *roaring.Bitmap
	tally [][]uint8 // by leaf: occurrences by the order of docs, where a check counted them; else nil

	scratch  *document // for looking at hits one after the other
	near     *document // the same, for proximity
	starts   idset     // words that a leaf can begin with
	allCoded bool      // every leaf can be found in the stream
	places   []place
}

func newMatcher(p *part, q *query.Query, names query.Names) *matcher {
	m := &matcher{part: p, reader: p.Reader(), names: names}
	root := m.group(q.Root, true)
	if a, ok := root.(*all); ok {
		m.root = a.items
	} else {
		m.root, m.bound = []node{root}, true
	}
	return m
}

func (m *matcher) group(g *query.Group, positive bool) node {
	if !g.Bound() {
		a := &all{}
		for _, n := range g.Items {
			a.items = append(a.items, m.node(n, positive))
		}
		return a
	}
	b := &bound{number: m.remembered()}
	turns, rest := g.Constraints()
	for _, n := range turns {
		b.turns = append(b.turns, m.node(n, positive))
	}
	for _, n := range rest {
		b.rest = append(b.rest, m.node(n, positive))
	}
	return b
}

// node lays a node over the part; what is not positive is not ranked by.
func (m *matcher) node(n query.Node, positive bool) node {
	switch n := n.(type) {
	case *query.Group:
		return m.group(n, positive)
	case *query.Or:
		o := &either{}
		for _, i := range n.Items {
			o.items = append(o.items, m.node(i, positive))
		}
		return o
	case *query.Not:
		item := m.node(n.Item, false)
		return &not{item, onTurns(item), m.remembered()}
	case *query.Dates:
		return newDays(n, m.part.Day)
	case *query.Filter:
		if n.Field.OnTurn() {
			return newTurnField(n, m)
		}
		return newExchangeField(n, m)
	case query.Leaf:
		l := newLeaf(n, len(m.leaves), m.part.Generation)
		l.ranked = positive
		m.leaves = append(m.leaves, l)
		return l
	}
	panic(fmt.Sprintf("search: a query with a %T", n))
}

// remembered numbers a node whose answer documents remember.
func (m *matcher) remembered() int {
	m.facts++
	return m.facts - 1
}

func newDays(n *query.Dates, column []int32) *days {
	d := &days{column: column, from: generation.NoDay + 1, to: math.MaxInt32}
	if n.From != "" {
		d.from = generation.Day(n.From)
	}
	if n.To != "" {
		d.to = generation.Day(n.To)
	}
	return d
}

// intersect returns the documents that may satisfy all of the nodes, and which nodes are still to be asked.
func (m *matcher) intersect(nodes []node, at bool) (set, []node, error) {
	type found struct {
		set
		node
	}
	list := make([]found, len(nodes))
	for i, n := range nodes {
		s, err := n.candidates(m, at)
		if err != nil {
			return set{}, nil, err
		}
		list[i] = found{s, n}
	}
	slices.SortStableFunc(list, func(a, b found) int { return cmp.Compare(a.docs.GetCardinality(), b.docs.GetCardinality()) })
	s := set{nil, true}
	var open []node
	for _, f := range list {
		if s.docs == nil {
			s.docs = f.docs
		} else {
			s.docs = roaring.And(s.docs, f.docs)
		}
		if !f.exact {
			s.exact = false
			open = append(open, f.node)
		}
	}
	if s.docs == nil {
		s.docs = m.everything()
	}
	return s, open, nil
}

// match finds the live documents that satisfy the query.
func (m *matcher) match(ctx context.Context) (*matched, error) {
	s, open, err := m.intersect(m.root, false)
	if err != nil {
		return nil, err
	}
	if !m.part.dead.IsEmpty() {
		s.docs = roaring.AndNot(s.docs, m.part.dead)
	}
	out := &matched{matcher: m, docs: s.docs, tally: make([][]uint8, len(m.leaves))}
	if len(open) == 0 {
		return out, nil
	}
	return out, out.check(ctx, open)
}

func (m *matcher) everything() *roaring.Bitmap {
	if m.all == nil {
		m.all = everything(m.part.Docs)
	}
	return m.all
}

// with returns the documents with each of the numbers.
func with(ids []uint32, look func(uint32) (*roaring.Bitmap, error)) ([]*roaring.Bitmap, error) {
	out := make([]*roaring.Bitmap, len(ids))
	for i, id := range ids {
		var err error
		if out[i], err = look(id); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// withAny returns the documents with any of the numbers.
func withAny(ids []uint32, look func(uint32) (*roaring.Bitmap, error)) (*roaring.Bitmap, error) {
	list, err := with(ids, look)
	return union(list), err
}
