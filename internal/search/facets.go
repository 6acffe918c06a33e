package search

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"time"

	"podium/internal/search/generation"
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
	count := map[string]*Value{}
	for _, m := range a.parts {
		switch f {
		case query.Speaker:
			m.countSpeakers(count)
		case query.Date:
			m.countYears(count)
		default:
			m.countColumn(f, count)
		}
	}
	values := sortedValues(count)
	if f == query.Speaker {
		if err := a.recount(ctx, f, values); err != nil {
			return Facet{}, err
		}
	}
	n := min(a.opt.Facets, len(values))
	facet := Facet{Field: f, More: len(values) - n}
	for _, v := range values[:n] {
		v.Query = a.query.WithFilter(f, v.Value).String()
		facet.Values = append(facet.Values, *v)
	}
	return facet, nil
}

func sortedValues(count map[string]*Value) []*Value {
	var list []*Value
	for _, v := range count {
		list = append(list, v)
	}
	slices.SortFunc(list, byCount)
	return list
}

func byCount(a, b *Value) int {
	return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
}

// countColumn counts the values of an exchange field.
func (m *matched) countColumn(f query.Field, count map[string]*Value) {
	values, column := m.entities(f), column(m.part.Generation, f)
	n := make([]int, len(values))
	m.eachDoc(func(_ int, d uint32) { n[column[d]]++ })
	for i, k := range n {
		if k > 0 {
			addValue(count, values[i], k)
		}
	}
}

func addValue(count map[string]*Value, e query.Entity, k int) {
	if e.Value == "" {
		return
	}
	v := count[e.Value]
	if v == nil {
		v = &Value{Value: e.Value, Label: e.Value}
		if len(e.Names) > 0 {
			v.Label = e.Names[0]
		}
		count[e.Value] = v
	}
	v.Count += k
}

// countYears counts the hits of each year.
func (m *matched) countYears(count map[string]*Value) {
	for day, n := range m.days() {
		if day != generation.NoDay {
			year := strconv.Itoa(time.Unix(int64(day)*86400, 0).UTC().Year())
			addValue(count, query.Entity{Value: year}, n)
		}
	}
}

// countSpeakers counts the hits in which each speaker has a turn.
func (m *matched) countSpeakers(count map[string]*Value) {
	n := make([]int, len(m.part.Speakers))
	last := make([]uint32, len(m.part.Speakers)) // the document that last counted for it, from 1
	m.eachDoc(func(_ int, d uint32) {
		from, to := m.part.TurnsOf(d)
		for row := from; row < to; row++ {
			if s := m.part.TurnSpeaker[row]; last[s] != d+1 {
				last[s] = d + 1
				n[s]++
			}
		}
	})
	values := m.entities(query.Speaker)
	for i, k := range n {
		if k > 0 {
			addValue(count, values[i], k)
		}
	}
}

// recount puts the number of hits of the query with the filter in the place of an estimate, for the values
// with the highest ones: a speaker has to say the words, not only to take part.
func (a *answer) recount(ctx context.Context, f query.Field, values []*Value) error {
	values = values[:min(len(values), 2*a.opt.Facets)]
	for _, v := range values {
		n, err := a.count(ctx, a.query.WithFilter(f, v.Value))
		if err != nil {
			return err
		}
		v.Count = n
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
