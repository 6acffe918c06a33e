package search

import (
	"context"
	"runtime"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// manyDocs is the number of candidates from which checking is shared among goroutines.
const manyDocs = 4096

// checkEvery is the number of documents between two looks at the deadline.
const checkEvery = 64

// checked is the documents that passed, and how often each leaf of several words occurs in them.
type checked struct {
	docs  []uint32
	tally [][]uint8
	err   error
}

// check keeps the documents that satisfy the nodes.
func (m *matched) check(ctx context.Context, open []node) error {
	docs := m.docs.ToArray()
	shares := 1
	if len(docs) >= manyDocs {
		shares = runtime.GOMAXPROCS(0)
	}
	results := make([]checked, shares)
	var wg sync.WaitGroup
	for i := range results {
		share := docs[i*len(docs)/shares : (i+1)*len(docs)/shares]
		wg.Go(func() {
			if err := guarded(func() error { results[i] = m.checkShare(ctx, open, share); return nil }); err != nil {
				results[i].err = err
			}
		})
	}
	wg.Wait()
	m.docs = roaring.New()
	for _, r := range results {
		if r.err != nil {
			return r.err
		}
		m.docs.AddMany(r.docs)
		for l := range r.tally {
			m.tally[l] = append(m.tally[l], r.tally[l]...)
		}
	}
	return nil
}

// checkShare looks at some of the candidates, in order.
func (m *matched) checkShare(ctx context.Context, open []node, docs []uint32) checked {
	r := checked{tally: make([][]uint8, len(m.leaves))}
	d := m.document()
	for n, doc := range docs {
		if n%checkEvery == 0 && ctx.Err() != nil {
			r.err = context.Cause(ctx)
			return r
		}
		d.reset(doc)
		if !(&all{open}).holds(d) {
			continue
		}
		r.docs = append(r.docs, doc)
		for i, l := range m.leaves {
			if !l.indexed() {
				r.tally[i] = append(r.tally[i], d.occurrences(l))
			}
		}
	}
	return r
}

// document returns a document to be turned to one after the other.
func (m *matched) document() *document {
	return &document{part: m.part, tally: make([]uint8, len(m.leaves)), facts: make([]verdict, m.facts)}
}
