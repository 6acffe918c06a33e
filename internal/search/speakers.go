package search

import (
	"context"
	"runtime"
	"slices"
	"sync"
)

// speakersSaying counts, for each speaker, the hits of the query with speaker: added, all at once: the hits with
// a turn of theirs that bears all the words. It reports false for queries that have to be asked speaker by
// speaker, because something in them is negated, an alternative or a group of its own.
func (m *matched) speakersSaying(ctx context.Context, v *values) ([]int, bool) {
	leaves, ok := m.onOneTurn()
	if !ok {
		return nil, false
	}
	if len(leaves) == 0 {
		return m.speakers(v), true
	}
	docs := m.docs.ToArray()
	shares := 1
	if len(docs) >= manyDocs {
		shares = runtime.GOMAXPROCS(0)
	}
	counts := make([][]int, shares)
	errs := make([]error, shares)
	var wg sync.WaitGroup
	for i := range counts {
		share := docs[i*len(docs)/shares : (i+1)*len(docs)/shares]
		wg.Go(func() {
			errs[i] = guarded(func() error { counts[i] = m.saying(ctx, v, leaves, share); return nil })
		})
	}
	wg.Wait()
	total := make([]int, len(v.entities))
	for i, c := range counts {
		if errs[i] != nil {
			panic(errs[i]) // the caller is guarded too
		}
		for s, n := range c {
			total[s] += n
		}
	}
	return total, true
}

// onOneTurn returns what one turn has to satisfy once the query has a speaker: its words, and the turn fields that it
// has already. It reports false when that does not say it all.
func (m *matched) onOneTurn() ([]node, bool) {
	items := m.root
	var out []node
	if m.bound {
		b := m.root[0].(*bound)
		items, out = b.rest, slices.Clone(b.turns)
	}
	for _, n := range items {
		switch n := n.(type) {
		case *leaf:
			out = append(out, n)
		case *exchangeField, *days:
		default:
			return nil, false
		}
	}
	return out, true
}

// saying counts the documents in which each speaker has a turn with all the words. It ends early when ctx does, which
// its caller looks at.
func (m *matched) saying(ctx context.Context, v *values, leaves []node, docs []uint32) []int {
	n := make([]int, len(v.entities))
	last := make([]uint32, len(n)) // the document that last counted for the speaker, from 1
	d := m.document()
	for i, doc := range docs {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return n
		}
		d.reset(doc)
		for t := range d.turns() {
			s := v.same[m.part.TurnSpeaker[d.turns()[t].row]]
			if last[s] != doc+1 && allAt(leaves, d, t) {
				last[s] = doc + 1
				n[s]++
			}
		}
	}
	return n
}
