package search

import (
	"cmp"
	"context"

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
	for _, m := range a.parts {
		if err := count.add(ctx, m); err != nil {
			return Facet{}, err
		}
	}
	list, distinct := count.first(a.opt.Facets)
	facet := Facet{Field: f, More: distinct - len(list)}
	for _, v := range list {
		v.Query = a.query.WithFilter(f, v.Value).String()
		facet.Values = append(facet.Values, v)
	}
	return facet, nil
}

func byCount(a, b Value) int {
	return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
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
