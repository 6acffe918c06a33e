//go:build sqlite_fts5

package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/transcript"
)

// bench is both engines over the same archive.
type bench struct {
	engine *search.Engine
	fts    *fts
	reps   int
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

// run measures a class: every query by one engine, then by the other, as often as asked.
func (b *bench) run(ctx context.Context, c class) (*result, error) {
	r := &result{class: c, podium: make([]timing, len(c.queries)), fts: make([]timing, len(c.queries))}
	for rep := range b.reps + 1 { // the first warms up
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

// podium answers with Podium.
func (b *bench) podium(ctx context.Context, s string, do task) (int, error) {
	q := query.Parse(s)
	opt := search.Options{Limit: 20}
	if do.facets {
		opt.Facets, opt.FacetFields = 10, []query.Field{query.Reporter, query.Outlet, query.Date}
	}
	if do.histogram {
		opt.Histogram = search.Month
	}
	r, err := b.engine.Search(ctx, q, opt)
	if err != nil {
		return 0, err
	}
	if do.snippets {
		return r.Total, b.snippets(ctx, q, r)
	}
	return r.Total, nil
}

// snippets marks the words in the best turn of each hit.
func (b *bench) snippets(ctx context.Context, q *query.Query, r *search.Results) error {
	keys := make([]string, len(r.Hits))
	for i, h := range r.Hits {
		keys[i] = h.ExchangeID
	}
	texts, err := b.fts.texts(ctx, keys)
	if err != nil {
		return err
	}
	for _, h := range r.Hits {
		turns := texts[h.ExchangeID]
		br := &transcript.Briefing{Transcript: transcript.Transcript{Language: "en"}}
		x := transcript.Exchange{Kind: transcript.QandA}
		for i, t := range turns {
			x.Turns = append(x.Turns, i)
			br.Turns = append(br.Turns, transcript.Turn{Role: transcript.Briefer, Text: t})
		}
		br.Exchanges = []transcript.Exchange{x}
		best := (h.Turns[0].Index - firstIndex(h.Turns)) % len(turns)
		spans := q.Marks(br, 0, best, query.NoNames{})
		_ = query.Snippet(turns[best], spans, 280)
	}
	return nil
}

func firstIndex(turns []search.HitTurn) int {
	return slices.MinFunc(turns, func(a, b search.HitTurn) int { return a.Index - b.Index }).Index
}

// sqlite answers with FTS5.
func (b *bench) sqlite(ctx context.Context, q *ftsQuery, do task) (int, error) {
	if err := b.fts.top(ctx, q, do.snippets); err != nil {
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
