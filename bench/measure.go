//go:build sqlite_fts5

package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
)

// bench is both engines over the same archive.
type bench struct {
	engine *search.Engine
	fts    *fts
	store  *shelf
	reps   int           // times that every query is asked at least
	least  time.Duration // and how long a class is asked at least
	bare   bool          // keys and totals alone, without what a page shows of the hits
}

// timing is one query's best and all its times, by engine.
type timing struct {
	wall, cpu []time.Duration
	total     int
}

// result is a class measured.
type result struct {
	class
	podium, fts []timing // by query; fts empty where FTS5 has no such query
}

// run measures a class: every query by one engine, then by the other, as often and as long as asked.
func (b *bench) run(ctx context.Context, c class) (*result, error) {
	r := &result{class: c, podium: make([]timing, len(c.queries)), fts: make([]timing, len(c.queries))}
	start := time.Now()
	for rep := 0; rep <= b.reps || time.Since(start) < b.least; rep++ { // the first warms up
		for i, q := range c.queries {
			if err := measure(&r.podium[i], rep > 0, func() (int, error) { return b.podium(ctx, q.podium, c.do) }); err != nil {
				return nil, fmt.Errorf("podium: %s: %w", q.podium, err)
			}
			if q.fts == nil {
				continue
			}
			if err := measure(&r.fts[i], rep > 0, func() (int, error) { return b.sqlite(ctx, q.fts, c.do) }); err != nil {
				return nil, fmt.Errorf("fts5: %s: %w", q.fts.match, err)
			}
		}
	}
	return r, nil
}

func measure(t *timing, keep bool, f func() (int, error)) error {
	c, start := cpu(), time.Now()
	n, err := f()
	wall, used := time.Since(start), cpu()-c
	if keep {
		t.wall, t.cpu, t.total = append(t.wall, wall), append(t.cpu, used), n
	}
	return err
}

// serverLimit is how long a server lets a search run.
const serverLimit = 2 * time.Second

// podium answers with Podium.
func (b *bench) podium(ctx context.Context, s string, do task) (int, error) {
	q := query.Parse(s)
	opt := search.Options{Limit: 20, Help: do.help}
	if do.facets {
		opt.Facets, opt.FacetFields = 10, []query.Field{query.Reporter, query.Outlet, query.Date}
	}
	if do.histogram {
		opt.Histogram = search.Month
	}
	if do.help {
		opt.FacetFields = nil // all
		limited, cancel := context.WithTimeout(ctx, serverLimit)
		defer cancel()
		ctx = limited
	}
	r, err := b.engine.Search(ctx, q, opt)
	if do.help && errors.Is(err, context.DeadlineExceeded) { // refused, as a server does
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	if b.bare {
		return r.Total, nil
	}
	return r.Total, b.show(ctx, q, r)
}

// show reads the hits' passages as a page of results does, and marks the words in the best turn of each.
func (b *bench) show(ctx context.Context, q *query.Query, r *search.Results) error {
	ids := make([]string, len(r.Hits))
	for i, h := range r.Hits {
		ids[i] = b.store.ids[h.ExchangeID]
	}
	best := func(n int, p *store.Passage) []int {
		return []int{slices.Index(p.Exchange.Turns, r.Hits[n].Turns[0].Index)}
	}
	passages, err := b.store.PassagesShowing(ctx, ids, best)
	if err == nil && len(passages) != len(ids) {
		err = fmt.Errorf("%d of %d hits are in the store", len(passages), len(ids))
	}
	if err != nil {
		return err
	}
	scanner := q.Scanner(query.NoNames{})
	for i := range passages {
		turn := best(i, &passages[i])[0]
		_ = query.Snippet(passages[i].Turns[turn].Text, scanner.Scan(passages[i].Alone()).Marks(0, turn), 280)
	}
	return nil
}

// sqlite answers with FTS5.
func (b *bench) sqlite(ctx context.Context, q *ftsQuery, do task) (int, error) {
	if err := b.fts.top(ctx, q, b.bare); err != nil {
		return 0, err
	}
	if do.facets {
		for _, column := range []string{"asker", "outlet", "year"} {
			if err := b.fts.facet(ctx, q, column); err != nil {
				return 0, err
			}
		}
	}
	if do.histogram {
		if err := b.fts.facet(ctx, q, "day"); err != nil {
			return 0, err
		}
	}
	return b.fts.total(ctx, q)
}
