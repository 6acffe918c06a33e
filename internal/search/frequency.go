package search

import (
	"context"

	"podium/internal/search/query"
)

// Frequency returns in how many passages each of the words stands, in any of its forms, and how many passages there
// are. A word is what a query takes for one; what it takes for something else stands nowhere.
func (e *Engine) Frequency(ctx context.Context, words []string) (held []int, of int, err error) {
	if err := e.enter(ctx); err != nil {
		return nil, 0, err
	}
	defer e.leave()
	s := e.acquire()
	if s == nil {
		return nil, 0, ErrNotReady
	}
	defer s.release()
	held = make([]int, len(words))
	err = guarded(func() error {
		for i, w := range words {
			if held[i], err = s.frequency(w); err != nil {
				return err
			}
		}
		return nil
	})
	return held, s.documents, e.explain(err)
}

// frequency is the number of live documents with a word.
func (s *snapshot) frequency(word string) (int, error) {
	q := query.Parse(word)
	if len(q.Root.Items) != 1 {
		return 0, nil
	}
	if _, ok := q.Root.Items[0].(query.Leaf); !ok {
		return 0, nil
	}
	n := 0
	for _, p := range s.parts {
		m := newMatcher(p, q, query.NoNames{})
		found, err := m.leaves[0].candidates(m, false)
		if err != nil {
			return 0, err
		}
		n += int(found.docs.GetCardinality() - found.docs.AndCardinality(p.dead))
	}
	return n, nil
}
