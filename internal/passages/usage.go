package passages

import (
	"context"
	"slices"

	"podium/internal/search"
	"podium/internal/search/query"
)

// What the use of words is shown by.
const (
	FewPassages = 50 // of a year or month: shares of fewer are chance
	monthsDrawn = 60 // months that the results may span to be shown by month
	perThousand = 1000
)

// Usage is the use of words over time: searches side by side, under conditions that hold for all of them.
type Usage struct {
	Within *query.Query // the conditions; empty for the whole archive
	All    Series       // everything under them, of which the searches are shares
	Found  []Series
	Period search.Period
	Dates  []string // with any passage under the conditions, from the first result to the last
}

// Series is one search with its results over time.
type Series struct {
	Query       *query.Query // with the conditions
	Typed       string
	Total       int
	Briefings   int
	Undated     int
	Counts      map[string]int // by year or month
	First, Last *Found         // by day; nil where none has one
	Seq         int64
}

// Usage counts each search, and everything there is under the conditions, by the same periods.
func (a *Archive) Usage(ctx context.Context, within string, searches []string) (*Usage, error) {
	c := &Usage{Within: query.Parse(within).WithSort(query.Relevance)}
	all, err := a.overTime(ctx, c.Within)
	if err != nil {
		return nil, err
	}
	c.All = *all
	for _, typed := range searches {
		one, err := a.sought(ctx, c.Within, typed)
		if err != nil {
			return nil, err
		}
		c.Found = append(c.Found, *one)
	}
	c.choosePeriod()
	return c, nil
}

// sought is one search of a comparison; nothing is found by one of which nothing can be looked for.
func (a *Archive) sought(ctx context.Context, within *query.Query, typed string) (*Series, error) {
	q := query.Parse(typed)
	if q.Empty() {
		return &Series{Query: q, Typed: typed}, nil
	}
	one, err := a.overTime(ctx, both(within, q))
	if err != nil {
		return nil, err
	}
	one.Typed, one.Query.Problems = typed, slices.Concat(q.Problems, one.Query.Problems)
	one.First, one.Last, err = a.firstAndLast(ctx, one)
	return one, err
}

// both is a query under conditions. Written out, it is the search that its numbers lead to.
func both(within, q *query.Query) *query.Query {
	return query.Parse((&query.Query{Root: &query.Group{Items: slices.Concat(q.Root.Items, within.Root.Items)}}).String())
}

// overTime counts what a query finds by month.
func (a *Archive) overTime(ctx context.Context, q *query.Query) (*Series, error) {
	res, err := a.Search.Search(ctx, q, search.Options{Histogram: search.Month})
	if err != nil {
		return nil, err
	}
	out := &Series{Query: q, Total: res.Total, Briefings: res.Briefings, Undated: res.Undated, Seq: res.Seq, Counts: map[string]int{}}
	for _, b := range res.Histogram {
		out.Counts[b.Date] = b.Count
	}
	return out, nil
}

// firstAndLast are the earliest and the latest passage of a search that have a day.
func (a *Archive) firstAndLast(ctx context.Context, one *Series) (first, last *Found, err error) {
	if one.Total == one.Undated {
		return nil, nil, nil
	}
	if first, err = a.foremost(ctx, one, query.Oldest); err == nil {
		last, err = a.foremost(ctx, one, query.Newest)
	}
	return first, last, err
}

func (a *Archive) foremost(ctx context.Context, one *Series, order query.Sort) (*Found, error) {
	res, err := a.Search.Search(ctx, one.Query.WithSort(order), search.Options{Limit: 1})
	if err != nil {
		return nil, err
	}
	found, err := a.Quoted(ctx, one.Query, res.Hits)
	if err != nil || len(found) == 0 || found[0].Passage.Briefing.Day() == "" {
		return nil, err
	}
	return &found[0], nil
}

// choosePeriod shows results of a few years by month, others by year, between the first and the last of them.
func (c *Usage) choosePeriod() {
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
	if DatesBetween(first, last, monthsDrawn) != nil {
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

// Share is how many of a thousand passages a search finds.
func Share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) * perThousand / float64(of)
}

// Enough reports whether a period has passages enough for its shares to be drawn: all have where none has many.
func (c *Usage) Enough(date string) bool {
	return c.All.Counts[date] >= FewPassages || !slices.ContainsFunc(c.Dates, func(d string) bool { return c.All.Counts[d] >= FewPassages })
}
