package search

import (
	"cmp"
	"context"
	"slices"

	"podium/internal/search/query"
)

// facetFields are the facets in the order in which they are shown.
var facetFields = []query.Field{query.Speaker, query.Reporter, query.Outlet, query.Series, query.Place, query.Date, query.Lang}

// facets counts the values of each field among the hits.
func (a *answer) facets(ctx context.Context, r *Results) error {
	if a.opt.Facets == 0 {
		return nil
	}
	fields := a.opt.FacetFields
	if fields == nil {
		fields = facetFields
	}
	for _, f := range fields {
		facet, err := a.facet(ctx, f)
		if err != nil {
			return err
		}
		r.Facets = append(r.Facets, facet)
	}
	return nil
}

func (a *answer) facet(ctx context.Context, f query.Field) (Facet, error) {
	count := newTally(f, a.parts)
	exact := true
	for _, m := range a.parts {
		exact = count.add(ctx, m) && exact
	}
	if ctx.Err() != nil {
		return Facet{}, context.Cause(ctx)
	}
	pool := a.opt.Facets
	if !exact {
		pool *= 2 // of which the recount keeps the best
	}
	list, distinct := count.first(pool)
	if !exact {
		if err := a.recount(ctx, f, list); err != nil {
			return Facet{}, err
		}
	}
	n := min(a.opt.Facets, len(list))
	facet := Facet{Field: f, More: distinct - n}
	for _, v := range list[:n] {
		v.Query = a.query.WithFilter(f, v.Value).String()
		facet.Values = append(facet.Values, v)
	}
	return facet, nil
}

func byCount(a, b Value) int {
	return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
}

// recount puts the number of hits of the query with the filter in the place of an estimate, for the values
// with the highest ones: a speaker has to say the words, not only to take part.
func (a *answer) recount(ctx context.Context, f query.Field, values []Value) error {
	for i := range values {
		n, err := a.count(ctx, a.query.WithFilter(f, values[i].Value))
		if err != nil {
			return err
		}
		values[i].Count = n
	}
	slices.SortFunc(values, byCount)
	return nil
}

// count returns the hits of another query in the same snapshot.
func (a *answer) count(ctx context.Context, q *query.Query) (int, error) {
	totals := make([]int, len(a.parts))
	err := a.snapshot.each(func(i int, p *part) error {
		m, err := newMatcher(p, q, a.engine.cfg.Names).match(ctx)
		if err == nil {
			totals[i] = int(m.docs.GetCardinality())
		}
		return err
	})
	total := 0
	for _, n := range totals {
		total += n
	}
	return total, err
}
