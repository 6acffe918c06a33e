package search

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// speakerAsk counts a query for all speakers at once, as if speaker: were added to it for each: it is the group that
// speaker: would bind to, without the speaker.
type speakerAsk struct {
	*matched
	v           *values
	docs        *roaring.Bitmap // that may satisfy it for somebody
	turns, rest []node          // what chooses the turns, and what one of them is to satisfy
	nots        []int           // numbers of negations that speak of the chosen turns: a new speaker's answer is new
}

// speakers counts, for each speaker, the hits of the query with speaker: added.
func (m *matched) speakers(ctx context.Context, v *values) ([]int, error) {
	a := &speakerAsk{matched: m, v: v, rest: m.root}
	if m.bound {
		b := m.root[0].(*bound)
		a.turns, a.rest = b.turns, b.rest
	}
	if a.nots = negations(a.rest, nil); len(a.nots) == 0 {
		a.docs = m.docs
	} else if err := a.widen(); err != nil {
		return nil, err
	}
	// What asks for nothing of a turn holds for all turns of the documents found.
	a.rest = slices.DeleteFunc(slices.Clone(a.rest), func(n node) bool { return len(a.nots) == 0 && !ofTurns(n) })
	return a.share(ctx)
}

// widen finds the documents for a query with a negation. With a speaker added, a negation concerns only that
// speaker's turns, so that more documents can match than without.
func (a *speakerAsk) widen() error {
	s, _, err := a.intersect(slices.Concat(a.turns, a.rest), true)
	if err != nil {
		return err
	}
	a.docs = roaring.AndNot(s.docs, a.part.dead)
	return nil
}

// share shares the documents out.
func (a *speakerAsk) share(ctx context.Context) ([]int, error) {
	docs := a.docs.ToArray()
	shares := 1
	if len(docs) >= manyDocs {
		shares = runtime.GOMAXPROCS(0)
	}
	if err := a.sift(); err != nil {
		return nil, err
	}
	counts, errs := make([][]int, shares), make([]error, shares)
	var wg sync.WaitGroup
	for i := range counts {
		share := docs[i*len(docs)/shares : (i+1)*len(docs)/shares]
		wg.Go(func() {
			errs[i] = guarded(func() (err error) { counts[i], err = a.count(ctx, share); return err })
		})
	}
	wg.Wait()
	total := make([]int, len(a.v.entities))
	for i, c := range counts {
		if errs[i] != nil {
			return nil, errs[i]
		}
		for s, n := range c {
			total[s] += n
		}
	}
	return total, nil
}

// sift settles leaves at once for documents that do not hold their words, except leaves that all the documents hold.
func (a *speakerAsk) sift() error {
	for _, n := range a.rest {
		if _, ok := n.(*leaf); ok {
			continue
		}
		for _, l := range leavesOf(n, nil) {
			if l.docs == nil {
				if _, err := l.candidates(a.matcher, true); err != nil {
					return err
				}
			}
			l.bits = l.docs.ToDense()
		}
	}
	return nil
}

// count counts the documents in which each speaker has turns that satisfy the query.
func (a *speakerAsk) count(ctx context.Context, docs []uint32) ([]int, error) {
	n := make([]int, len(a.v.entities))
	seen := make([]uint32, len(n)) // the document in which the speaker was last looked at, from 1
	d := a.document()
	for i, doc := range docs {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		d.reset(doc)
		for t := range d.turns() {
			if s := a.speaker(d, t); seen[s] != doc+1 && !a.v.nobody[s] {
				seen[s] = doc + 1
				if a.saidBy(d, t, s) {
					n[s]++
				}
			}
		}
	}
	return n, nil
}

func (a *speakerAsk) speaker(d *document, t int) uint32 {
	return a.v.same[a.part.TurnSpeaker[d.turns()[t].row]]
}

// saidBy reports whether the query holds with the speaker whose first turn is t.
func (a *speakerAsk) saidBy(d *document, t int, speaker uint32) bool {
	if len(a.turns)+len(a.rest) == 0 {
		return true
	}
	d.chosen = d.chosen[:0]
	for u := t; u < len(d.turns()); u++ {
		if a.speaker(d, u) != speaker || !allAt(a.turns, d, u) {
			continue
		}
		if d.chosen = append(d.chosen, u); len(a.nots) == 0 && allAt(a.rest, d, u) {
			return true
		}
	}
	if len(a.nots) == 0 {
		return false
	}
	for _, n := range a.nots {
		d.facts[n] = unknown
	}
	return slices.ContainsFunc(d.chosen, func(u int) bool { return allAt(a.rest, d, u) })
}

// negations returns the numbers of the negations below nodes that speak of the turns of the group around.
func negations(nodes []node, list []int) []int {
	for _, n := range nodes {
		switch n := n.(type) {
		case *not:
			if ofTurns(n.item) {
				list = append(list, n.number)
			}
			list = negations([]node{n.item}, list)
		case *all:
			list = negations(n.items, list)
		case *either:
			list = negations(n.items, list)
		}
	}
	return list
}

// ofTurns reports whether a node says something of the turn that it is asked for: not of the whole exchange alone.
func ofTurns(n node) bool {
	switch n := n.(type) {
	case *leaf, *turnField:
		return true
	case *not:
		return ofTurns(n.item)
	case *all:
		return slices.ContainsFunc(n.items, ofTurns)
	case *either:
		return slices.ContainsFunc(n.items, ofTurns)
	}
	return false
}

// leavesOf appends the leaves of a node, those of groups of their own included.
func leavesOf(n node, list []*leaf) []*leaf {
	var items []node
	switch n := n.(type) {
	case *leaf:
		return append(list, n)
	case *not:
		items = []node{n.item}
	case *all:
		items = n.items
	case *either:
		items = n.items
	case *bound:
		items = slices.Concat(n.turns, n.rest)
	}
	for _, i := range items {
		list = leavesOf(i, list)
	}
	return list
}
