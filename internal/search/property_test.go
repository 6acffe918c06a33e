package search_test

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
	"podium/internal/transcript"
)

// aliases is names that only the authority knows.
type aliases struct{}

func (aliases) PersonNames(slug string) []string {
	return map[string][]string{"ada-vole": {"Adelheid Vole", "the minister"}}[slug]
}

func (aliases) OutletNames(slug string) []string {
	return map[string][]string{"harbour-telegraph": {"HT", "Harbour Daily"}}[slug]
}

func (aliases) SeriesNames(slug string) []string {
	return map[string][]string{"palace": {"Palace of Vale"}}[slug]
}

// follow opens an engine on the feed and keeps it up until the test ends.
func follow(t testing.TB, feed search.Feed, dir string) *search.Engine {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	e, err := search.Open(ctx, search.Config{Dir: dir, Feed: feed, Names: aliases{}, Poll: 2 * time.Millisecond,
		Timeout: time.Minute, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- e.Follow(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	})
	return e
}

// settle waits until the index holds all that the feed has.
func settle(t testing.TB, e *search.Engine, feed search.Feed) {
	t.Helper()
	head, err := feed.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(5 * time.Minute); ; time.Sleep(time.Millisecond) {
		if s := e.Status(); s.Ready && s.Indexed >= head {
			return
		} else if time.Now().After(deadline) {
			t.Fatalf("the index did not catch up: %+v", s)
		}
	}
}

// scan is the brute-force answer: the ids of the exchanges that match, sorted.
func scan(feed *memfeed.Feed, q *query.Query) (ids []string, briefings int) {
	for _, b := range feed.All() {
		s := q.Scan(b, aliases{})
		n := 0
		for x := range b.Exchanges {
			if s.Match(x) {
				ids = append(ids, b.Turns[b.Exchanges[x].Lead(b.Turns)].ID)
				n++
			}
		}
		if n > 0 {
			briefings++
		}
	}
	slices.Sort(ids)
	return ids, briefings
}

// answer is what the engine says: the same ids, from pages.
func answer(t *testing.T, e *search.Engine, q *query.Query) (ids []string, r *search.Results) {
	t.Helper()
	for offset := 0; ; offset += search.MaxLimit {
		page, err := e.Search(context.Background(), q, search.Options{Offset: offset, Limit: search.MaxLimit})
		if err != nil {
			t.Fatalf("%s: %v", q, err)
		}
		for _, h := range page.Hits {
			ids = append(ids, h.ExchangeID)
		}
		if len(page.Hits) < search.MaxLimit {
			slices.Sort(ids)
			return ids, page
		}
	}
}

var seeds = flag.Uint64("seeds", 6, "random archives on which answers are compared with a scan")

// TestAnswersEqualScan is the heart of search: whatever the query, whatever changed meanwhile, the index
// answers as a scan of all turns would.
func TestAnswersEqualScan(t *testing.T) {
	for seed := range *seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := world{rand.New(rand.NewPCG(seed, 1))}
			feed := &memfeed.Feed{}
			e := follow(t, feed, t.TempDir())
			for round := range 12 {
				w.change(feed, round)
				settle(t, e, feed)
				for range 120 {
					sameAsScan(t, e, feed, w.query())
				}
			}
		})
	}
}

// change publishes, revises and withdraws briefings.
func (w world) change(feed *memfeed.Feed, round int) {
	for range 1 + w.IntN(8) {
		feed.Put(w.briefing(w.IntN(60), round))
	}
	if w.IntN(2) == 0 {
		feed.Withdraw(key(w.IntN(60)))
	}
}

func sameAsScan(t *testing.T, e *search.Engine, feed *memfeed.Feed, q *query.Query) {
	t.Helper()
	want, briefings := scan(feed, q)
	got, r := answer(t, e, q)
	marksAreBorne(t, feed, q, r)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s\n%s\nscan and index differ (-scan +index):\n%s", q, describe(q.Root), diff)
	}
	if r.Total != len(want) || r.Briefings != briefings {
		t.Fatalf("%s: %d hits in %d briefings, want %d in %d", q, r.Total, r.Briefings, len(want), briefings)
	}
}

// marksAreBorne checks that every turn of a hit with a word to mark is among those that the hit names.
func marksAreBorne(t *testing.T, feed *memfeed.Feed, q *query.Query, r *search.Results) {
	t.Helper()
	for _, h := range r.Hits[:min(len(r.Hits), 20)] {
		b, err := feed.BriefingByKey(context.Background(), h.BriefingKey)
		if err != nil {
			t.Fatal(err)
		}
		borne := map[int]bool{}
		for _, turn := range h.Turns {
			borne[turn.Index] = true
		}
		s := q.Scan(b, aliases{})
		x := slices.IndexFunc(b.Exchanges, func(x transcript.Exchange) bool { return b.Turns[x.Lead(b.Turns)].ID == h.ExchangeID })
		for _, turn := range b.Exchanges[x].Turns {
			if len(s.Marks(x, turn)) > 0 && !borne[turn] {
				t.Fatalf("%s\n%s\nturn %d of %s has words to mark and is not among %v", q, describe(q.Root), turn, h.ExchangeID, h.Turns)
			}
		}
	}
}

// TestFacetsEqualTotals asks for every number of a facet whether it is the total that its query gets.
func TestFacetsEqualTotals(t *testing.T) {
	w := world{rand.New(rand.NewPCG(99, 1))}
	feed := &memfeed.Feed{}
	e := follow(t, feed, t.TempDir())
	numbers := 0
	for round := range 6 {
		w.change(feed, round)
		settle(t, e, feed)
		for range 40 {
			q := query.Parse(w.query().String()) // what cannot be typed has no facets to click on
			r, err := e.Search(context.Background(), q, search.Options{Facets: 5,
				Histogram: pick(w, []search.Period{search.Auto, search.Year, search.Month, search.Day})})
			if err != nil {
				t.Fatal(err)
			}
			numbers += checkFacets(t, feed, q, r)
		}
	}
	if numbers < 1000 {
		t.Errorf("only %d numbers were compared", numbers)
	}
}

func checkFacets(t *testing.T, feed *memfeed.Feed, q *query.Query, r *search.Results) (numbers int) {
	t.Helper()
	for _, f := range r.Facets {
		for _, v := range f.Values {
			numbers++
			if ids, _ := scan(feed, query.Parse(v.Query)); len(ids) != v.Count {
				t.Fatalf("%s: facet %s: %s says %d, its query %s finds %d", q, f.Field, v.Value, v.Count, v.Query, len(ids))
			}
		}
	}
	sum := r.Undated
	for i, b := range r.Histogram {
		sum += b.Count
		if ids, _ := scan(feed, q.WithFilter(query.Date, b.Date)); i%4 == 0 && len(ids) != b.Count {
			t.Fatalf("%s: the bar of %s says %d, the query with that date finds %d", q, b.Date, b.Count, len(ids))
		}
	}
	if sum != r.Total {
		t.Fatalf("%s: the histogram sums up to %d, the total is %d", q, sum, r.Total)
	}
	return numbers
}

var _ search.Feed = (*memfeed.Feed)(nil)

func describe(n query.Node) string {
	switch n := n.(type) {
	case *query.Group:
		s := "("
		for _, i := range n.Items {
			s += " " + describe(i)
		}
		return s + " )"
	case *query.Or:
		s := "OR["
		for _, i := range n.Items {
			s += " " + describe(i)
		}
		return s + " ]"
	case *query.Not:
		return "NOT " + describe(n.Item)
	}
	return fmt.Sprintf("%T%+v", n, n)
}
