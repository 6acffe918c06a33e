package search

import (
	"runtime"
	"sync"
)

// speakersSaying counts, for each speaker, the hits of the query with speaker: added, all at once: the hits with
// a turn of theirs that bears all the words. It reports false for queries that have to be asked speaker by
// speaker, because something in them is bound, negated or an alternative.
func (m *matched) speakersSaying(v *values) ([]int, bool) {
	var leaves []node
	for _, n := range m.root {
		switch n := n.(type) {
		case *leaf:
			leaves = append(leaves, n)
		case *exchangeField, *days:
		default:
			return nil, false
		}
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
			errs[i] = guarded(func() error { counts[i] = m.saying(v, leaves, share); return nil })
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

// saying counts the documents in which each speaker has a turn with all the words.
func (m *matched) saying(v *values, leaves []node, docs []uint32) []int {
	n := make([]int, len(v.entities))
	last := make([]uint32, len(n)) // the document that last counted for the speaker, from 1
	d := m.document()
	for _, doc := range docs {
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
