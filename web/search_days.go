package web

import (
	"context"
	"slices"

	"podium/internal/passages"
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/templates"
)

// nearestDays offers, where a search with a day, a month or other dates finds nothing, the last day before them and the
// first day after them on which it does.
func (s *server) nearestDays(ctx context.Context, f searchRequest) ([]templates.Way, error) {
	at := slices.IndexFunc(f.query.Root.Items, func(n query.Node) bool { _, ok := n.(*query.Dates); return ok })
	if at < 0 {
		return nil, nil
	}
	d := f.query.Root.Items[at].(*query.Dates)
	rest := slices.Delete(slices.Clone(f.query.Root.Items), at, at+1)
	var out []templates.Way
	for _, side := range []struct {
		dates query.Dates
		sort  query.Sort
		says  string
	}{
		{query.Dates{To: passages.DayFrom(d.From, -1)}, query.Newest, "before"},
		{query.Dates{From: passages.DayFrom(d.To, 1)}, query.Oldest, "after"},
	} {
		if side.dates.From == "" && side.dates.To == "" {
			continue
		}
		then := &query.Query{Root: &query.Group{Items: append(slices.Clone(rest), &side.dates)}, Sort: side.sort}
		res, ok, err := s.searchIfReady(ctx, then, search.Options{Limit: 1})
		if !ok {
			return nil, err
		}
		if len(res.Hits) == 0 || res.Hits[0].Date == "" {
			continue
		}
		day := &query.Query{Root: &query.Group{Items: rest}, Sort: f.query.Sort}
		day = day.WithFilter(query.Date, res.Hits[0].Date)
		n, ok, err := s.searchIfReady(ctx, day, search.Options{})
		if !ok {
			return nil, err
		}
		out = append(out, f.way(day.String(), side.says, n.Total))
	}
	return out, nil
}
