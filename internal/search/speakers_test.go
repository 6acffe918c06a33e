package search_test

import (
	"context"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
)

// TestSpeakersAreWhole compares the facet of speakers with what each speaker's own query finds in a scan: nobody who says
// it is missing, whatever is negated, an alternative or a group of its own.
func TestSpeakersAreWhole(t *testing.T) {
	compared := map[string]int{}
	for seed := range *seeds {
		w := world{rand.New(rand.NewPCG(seed, 7))}
		feed := &memfeed.Feed{}
		e := follow(t, feed, t.TempDir())
		for round := range 4 {
			w.change(feed, round)
			settle(t, e, feed)
			for range 20 {
				q := query.Parse(w.query().String())
				if q.Void() || !sameSpeakers(t, e, feed, q) {
					continue
				}
				for kind := range kindsOf(q) {
					compared[kind]++
				}
			}
		}
	}
	for _, kind := range []string{"not", "or", "group"} {
		if compared[kind] < 10 {
			t.Errorf("only %d queries with %q that somebody says were compared", compared[kind], kind)
		}
	}
}

// sameSpeakers reports whether anybody says it, once the facet and the scan agree on who.
func sameSpeakers(t *testing.T, e *search.Engine, feed *memfeed.Feed, q *query.Query) bool {
	t.Helper()
	r, err := e.Search(context.Background(), q, search.Options{Facets: 100, FacetFields: []query.Field{query.Speaker}})
	if err != nil {
		t.Fatal(err)
	}
	got, want := map[string]int{}, map[string]int{}
	for _, v := range r.Facets[0].Values {
		got[v.Value] = v.Count
	}
	for _, s := range named(feed) {
		if ids, _ := scan(feed, q.WithFilter(query.Speaker, s)); len(ids) > 0 {
			want[s] = len(ids)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s\n%s\nspeakers differ (-scan +facet):\n%s", q, describe(q.Root), diff)
	}
	return len(want) > 0
}

// named returns the speakers of the archive who have a name.
func named(feed *memfeed.Feed) []string {
	values := map[string]bool{}
	for _, b := range feed.All() {
		for i := range b.Turns {
			if b.Turns[i].Speaker.Name != "" {
				values[query.TurnEntity(query.Speaker, nil, &b.Turns[i], aliases{}).Value] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(values))
}

// kindsOf tells what a query is made of beside words and fields.
func kindsOf(q *query.Query) map[string]bool {
	kinds := map[string]bool{}
	var look func(items []query.Node)
	look = func(items []query.Node) {
		for _, n := range items {
			switch n := n.(type) {
			case *query.Group:
				kinds["group"] = true
				look(n.Items)
			case *query.Or:
				kinds["or"] = true
				look(n.Items)
			case *query.Not:
				kinds["not"] = true
				look([]query.Node{n.Item})
			}
		}
	}
	look(q.Root.Items)
	return kinds
}
