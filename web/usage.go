package web

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/templates"
)

const (
	mostSearches = 3  // searches in one chart
	fewPassages  = 50 // of a year or month: shares of fewer are chance, and are not drawn
	monthsDrawn  = 60 // months that the results may span to be shown by month
	perThousand  = 1000
)

// usage is the use of words over time: searches side by side, under conditions that hold for all of them.
type usage struct {
	Within *query.Query // the conditions; empty for the whole archive
	All    series       // everything under them, of which the searches are shares
	Found  []series
	Period search.Period
	Dates  []string // with any passage under the conditions, from the first result to the last
	Left   int      // searches asked for beyond mostSearches
}

// series is one search with its results over time.
type series struct {
	Query       *query.Query // with the conditions
	Typed       string
	Total       int
	Briefings   int
	Undated     int
	Counts      map[string]int // by year or month
	First, Last *foundPassage  // by day; nil where none has one
	Seq         int64
}

// asked is a comparison as its address asks for it.
type asked struct {
	typed  []string
	within string
	left   int
}

// usageAsked reads q, given up to mostSearches times, and in.
func usageAsked(r *http.Request) asked {
	v := r.URL.Query()
	a := asked{within: strings.TrimSpace(bounded(v.Get("in")))}
	for _, q := range v["q"] {
		if q = strings.TrimSpace(bounded(q)); q == "" || slices.Contains(a.typed, q) {
			continue
		}
		if len(a.typed) == mostSearches {
			a.left++
			continue
		}
		a.typed = append(a.typed, q)
	}
	return a
}

// usageOf counts each search and everything there is by the same periods.
func (s *server) usageOf(ctx context.Context, a asked) (*usage, error) {
	within := query.Parse(a.within)
	c := &usage{Within: within.WithSort(query.Relevance), Left: a.left}
	all, err := s.overTime(ctx, c.Within)
	if err != nil {
		return nil, err
	}
	c.All = *all
	for _, typed := range a.typed {
		one, err := s.sought(ctx, c.Within, typed)
		if err != nil {
			return nil, err
		}
		c.Found = append(c.Found, *one)
	}
	c.choosePeriod()
	return c, nil
}

// sought is one search of a comparison; nothing is found by one of which nothing can be looked for.
func (s *server) sought(ctx context.Context, within *query.Query, typed string) (*series, error) {
	q := query.Parse(typed)
	if q.Empty() {
		return &series{Query: q, Typed: typed}, nil
	}
	one, err := s.overTime(ctx, both(within, q))
	if err != nil {
		return nil, err
	}
	one.Typed, one.Query.Problems = typed, slices.Concat(q.Problems, one.Query.Problems)
	one.First, one.Last, err = s.firstAndLast(ctx, one)
	return one, err
}

// both is a query under conditions. Written out, it is the search that its numbers lead to.
func both(within, q *query.Query) *query.Query {
	return query.Parse((&query.Query{Root: &query.Group{Items: slices.Concat(q.Root.Items, within.Root.Items)}}).String())
}

// overTime counts what a query finds by month.
func (s *server) overTime(ctx context.Context, q *query.Query) (*series, error) {
	res, err := s.Search.Search(ctx, q, search.Options{Histogram: search.Month})
	if err != nil {
		return nil, err
	}
	out := &series{Query: q, Total: res.Total, Briefings: res.Briefings, Undated: res.Undated, Seq: res.Seq, Counts: map[string]int{}}
	for _, b := range res.Histogram {
		out.Counts[b.Date] = b.Count
	}
	return out, nil
}

// firstAndLast are the earliest and the latest passage of a search that have a day.
func (s *server) firstAndLast(ctx context.Context, one *series) (first, last *foundPassage, err error) {
	if one.Total == one.Undated {
		return nil, nil, nil
	}
	if first, err = s.foremost(ctx, one, query.Oldest); err == nil {
		last, err = s.foremost(ctx, one, query.Newest)
	}
	return first, last, err
}

func (s *server) foremost(ctx context.Context, one *series, order query.Sort) (*foundPassage, error) {
	res, err := s.Search.Search(ctx, one.Query.WithSort(order), search.Options{Limit: 1})
	if err != nil {
		return nil, err
	}
	found, err := s.quotedPassages(ctx, one.Query, res.Hits)
	if err != nil || len(found) == 0 || found[0].Passage.Briefing.Day() == "" {
		return nil, err
	}
	return &found[0], nil
}

// choosePeriod shows results of a few years by month, others by year, between the first and the last of them.
func (c *usage) choosePeriod() {
	var dates []string
	for _, f := range c.Found {
		for date := range f.Counts {
			dates = append(dates, date)
		}
	}
	c.Period = search.Year
	if len(dates) == 0 {
		return
	}
	first, last := slices.Min(dates), slices.Max(dates)
	if datesBetween(first, last, monthsDrawn) != nil {
		c.Period = search.Month
	} else {
		first, last = first[:len("2006")], last[:len("2006")]
		c.All.Counts = byYear(c.All.Counts)
		for i := range c.Found {
			c.Found[i].Counts = byYear(c.Found[i].Counts)
		}
	}
	for date := range c.All.Counts {
		if date >= first && date <= last {
			c.Dates = append(c.Dates, date)
		}
	}
	slices.Sort(c.Dates)
}

func byYear(months map[string]int) map[string]int {
	out := map[string]int{}
	for month, n := range months {
		out[month[:len("2006")]] += n
	}
	return out
}

// share is how many of a thousand passages a search finds.
func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) * perThousand / float64(of)
}

// enough reports whether a period has passages enough for its shares to be drawn: all have where none has many.
func (c *usage) enough(date string) bool {
	return c.All.Counts[date] >= fewPassages || !slices.ContainsFunc(c.Dates, func(d string) bool { return c.All.Counts[d] >= fewPassages })
}

// during is a search of the comparison in one period.
func during(q *query.Query, date string) string {
	return templates.SearchURL(q.WithFilter(query.Date, date).String())
}
