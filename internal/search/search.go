package search

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"podium/internal/search/query"
)

// waitForSlot is how long a search waits for others to end.
const waitForSlot = time.Second

// Search answers a query. Errors: ErrNotReady, ErrBusy, *ErrTooExpensive, or the context's.
func (e *Engine) Search(ctx context.Context, q *query.Query, opt Options) (*Results, error) {
	start := time.Now()
	if err := opt.check(); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, e.cfg.Timeout, e.tooLong)
	defer cancel()
	if err := e.enter(ctx); err != nil {
		return nil, err
	}
	defer e.leave()
	s := e.acquire()
	if s == nil {
		return nil, ErrNotReady
	}
	defer s.release()
	r, err := e.answer(ctx, s, q, opt)
	if err != nil {
		return nil, e.explain(err)
	}
	r.Took = time.Since(start)
	return r, nil
}

func (o *Options) check() error {
	switch {
	case o.Limit < 0 || o.Offset < 0:
		return &ErrTooExpensive{"a page begins at 0 or later and has no less than 0 hits"}
	case o.Limit > MaxLimit:
		return &ErrTooExpensive{fmt.Sprintf("a page has at most %d hits", MaxLimit)}
	case o.Offset > MaxDepth:
		return &ErrTooExpensive{fmt.Sprintf("pages by number reach the first %d hits", MaxDepth)}
	}
	return nil
}

func (e *Engine) enter(ctx context.Context) error {
	select {
	case e.slots <- struct{}{}:
		return nil
	default:
	}
	t := time.NewTimer(waitForSlot)
	defer t.Stop()
	select {
	case e.slots <- struct{}{}:
		return nil
	case <-t.C:
		return ErrBusy
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

func (e *Engine) leave() { <-e.slots }

// errFault is a panic in a search: damage that Bleve, or a file cut short under its mapping, answers with.
var errFault = errors.New("search: a generation is damaged")

// explain turns damage into ErrNotReady and has the index built again.
func (e *Engine) explain(err error) error {
	if !errors.Is(err, errFault) {
		return err
	}
	e.cfg.Log.Error("search met damage in the index", "err", err)
	select {
	case e.damaged <- struct{}{}:
	default:
	}
	return ErrNotReady
}

// each calls f for every part, each in a goroutine of its own, and returns what failed.
func (s *snapshot) each(f func(i int, p *part) error) error {
	errs := make([]error, len(s.parts))
	var wg sync.WaitGroup
	for i, p := range s.parts[1:] {
		wg.Go(func() { errs[i+1] = guarded(func() error { return f(i+1, p) }) })
	}
	errs[0] = guarded(func() error { return f(0, s.parts[0]) })
	wg.Wait()
	return errors.Join(errs...)
}

// guarded makes a panic, and a fault of a mapped file, an error.
func guarded(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v\n%s", errFault, p, debug.Stack())
		}
	}()
	return f()
}

// answer searches all parts and merges what they find.
func (e *Engine) answer(ctx context.Context, s *snapshot, q *query.Query, opt Options) (*Results, error) {
	if q.Void() {
		return &Results{Seq: s.seq}, nil
	}
	a := &answer{engine: e, snapshot: s, query: q, opt: opt, parts: make([]*matched, len(s.parts))}
	err := s.each(func(i int, p *part) (err error) {
		a.parts[i], err = newMatcher(p, q, e.cfg.Names).match(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	r := &Results{Seq: s.seq}
	for _, step := range []func(context.Context, *Results) error{a.totals, a.hits, a.facets, a.histogram, a.help, a.variants, a.entity} {
		if err := ctx.Err(); err != nil {
			return nil, context.Cause(ctx)
		}
		if err := guarded(func() error { return step(ctx, r) }); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// answer is a query answered by all parts of a snapshot.
type answer struct {
	*snapshot
	engine *Engine
	query  *query.Query
	opt    Options
	parts  []*matched // shadows the snapshot's: what each found
}

// totals counts the hits and their briefings.
func (a *answer) totals(_ context.Context, r *Results) error {
	for _, m := range a.parts {
		r.Total += int(m.docs.GetCardinality())
		r.Briefings += m.briefings()
	}
	return nil
}

// briefings counts the briefings of the documents found. It is the first to look at each document, far apart in
// memory: nothing branches on what it finds, so that the processor can fetch several at once.
func (m *matched) briefings() int {
	seen := make([]uint64, (len(m.part.BriefingKey)+63)/64)
	n := uint64(0)
	m.eachDoc(func(_ int, d uint32) {
		b := m.part.Briefing(d)
		word := &seen[b/64]
		n += ^*word >> (b % 64) & 1
		*word |= 1 << (b % 64)
	})
	return int(n)
}

// eachDoc calls f for the documents found, in ascending order, with their place in it.
func (m *matched) eachDoc(f func(i int, doc uint32)) {
	var buf [256]uint32
	i := 0
	for it := m.docs.ManyIterator(); ; {
		n := it.NextMany(buf[:])
		if n == 0 {
			return
		}
		for _, d := range buf[:n] {
			f(i, d)
			i++
		}
	}
}
