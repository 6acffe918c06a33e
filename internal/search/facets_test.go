package search_test

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
	"podium/internal/transcript"
)

// TestFacetsAreWhole: a facet has every value that is met, the most frequent first, and says how many it leaves out; the
// exchanges without a value are those that it does not count.
func TestFacetsAreWhole(t *testing.T) {
	w := world{rand.New(rand.NewPCG(5, 17))}
	feed := &memfeed.Feed{}
	e := follow(t, feed, t.TempDir())
	fields := []query.Field{query.Reporter, query.Outlet, query.Series, query.Place, query.Lang, query.Date}
	for round := range 4 {
		w.change(feed, round)
		settle(t, e, feed)
		for _, typed := range []string{"", "aid", "of -minister", "speaker:vole"} {
			q := query.Parse(typed)
			all := facetsOf(t, e, q, 1000, nil)
			for _, f := range all {
				if f.More != 0 {
					t.Errorf("%s: %s leaves out %d of so few", q, f.Field, f.More)
				}
				if !slices.IsSortedFunc(f.Values, func(a, b search.Value) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Value, b.Value)) }) {
					t.Errorf("%s: %s is in no order: %+v", q, f.Field, f.Values)
				}
				for n := range min(4, len(f.Values)) {
					cut := facetsOf(t, e, q, n+1, []query.Field{f.Field})[0]
					if !slices.Equal(cut.Values, f.Values[:n+1]) || cut.More != len(f.Values)-n-1 {
						t.Errorf("%s: the first %d of %s are %+v and %d more, of %+v", q, n+1, f.Field, cut.Values, cut.More, f.Values)
					}
				}
			}
			ids, _ := scan(feed, q)
			for _, f := range all {
				if !slices.Contains(fields, f.Field) {
					continue
				}
				sum := 0
				for _, v := range f.Values {
					sum += v.Count
				}
				if with := countWith(feed, q, f.Field); sum != with {
					t.Errorf("%s: %s counts %d of %d exchanges, %d have one", q, f.Field, sum, len(ids), with)
				}
			}
		}
	}
	outlets := facetsOf(t, e, query.Parse(""), 1000, []query.Field{query.Outlet})[0].Values
	if !slices.ContainsFunc(outlets, func(v search.Value) bool { return v.Value == "harbour-telegraph" && v.Label == "Harbour Telegraph" }) {
		t.Errorf("outlets go by no name: %+v", outlets)
	}
	if r, err := e.Search(context.Background(), query.Parse("aid"), search.Options{Limit: 1}); err != nil || len(r.Facets) > 0 || len(r.Histogram) > 0 {
		t.Errorf("what nobody asked for: %+v, %v", r, err)
	}
}

func facetsOf(t *testing.T, e *search.Engine, q *query.Query, n int, fields []query.Field) []search.Facet {
	t.Helper()
	r, err := e.Search(context.Background(), q, search.Options{Facets: n, FacetFields: fields})
	if err != nil {
		t.Fatal(err)
	}
	return r.Facets
}

// countWith counts the exchanges that a query finds and that have a value of a field.
func countWith(feed *memfeed.Feed, q *query.Query, f query.Field) (n int) {
	for _, b := range feed.All() {
		s := q.Scan(b, aliases{})
		for x := range b.Exchanges {
			value := query.ExchangeEntity(f, b, &b.Exchanges[x], aliases{}).Value
			if f == query.Date {
				value = b.Event
			}
			if s.Match(x) && value != "" {
				n++
			}
		}
	}
	return n
}

// TestHistogramFitsItsSpan: the bars are days where they are few enough to be told apart, else months, else years; in order of
// time, only such as stand for something, and what has no day beside them.
func TestHistogramFitsItsSpan(t *testing.T) {
	first := time.Date(2021, 1, 31, 0, 0, 0, 0, time.UTC)
	for days, want := range map[int]search.Period{0: search.Day, 62: search.Day, 63: search.Month, 6 * 366: search.Month, 6*366 + 1: search.Year} {
		feed := &memfeed.Feed{}
		e := follow(t, feed, t.TempDir())
		between := first.AddDate(0, 0, days/2)
		dates := []string{first.Format(time.DateOnly), between.Format(time.DateOnly), first.AddDate(0, 0, days).Format(time.DateOnly), ""}
		for n, day := range dates {
			b := &transcript.Briefing{Key: key(n), Slug: key(n), Revision: 1}
			b.Language, b.Event = "en", day
			b.Turns = []transcript.Turn{{Label: "MINISTER VOLE", Role: transcript.Briefer, Text: "The tide turns."}}
			b.Exchanges = []transcript.Exchange{{Kind: transcript.Statement, Turns: []int{0}}}
			transcript.MintTurnIDs(b.Key, b.Turns, nil)
			feed.Put(b)
		}
		settle(t, e, feed)
		r, err := e.Search(context.Background(), query.Parse("tide"), search.Options{Histogram: search.Auto})
		if err != nil {
			t.Fatal(err)
		}
		dated := 0
		for _, b := range r.Histogram {
			dated += b.Count
		}
		if r.Period != want || dated != 3 || r.Undated != 1 || r.Histogram[0].Date != dates[0][:len(r.Histogram[0].Date)] || !slices.IsSortedFunc(r.Histogram, func(a, b search.Bucket) int { return cmp.Compare(a.Date, b.Date) }) {
			t.Errorf("%d days: by %s, want %s: %+v and %d undated", days, r.Period, want, r.Histogram, r.Undated)
		}
		if r, err := e.Search(context.Background(), query.Parse("tide"), search.Options{Histogram: search.Year}); err != nil || r.Period != search.Year || r.Histogram[0].Date != "2021" {
			t.Errorf("by year, as asked: %+v, %v", r, err)
		}
	}
}
