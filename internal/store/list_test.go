package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"podium/internal/store"
)

// The rule that readers notice first when it breaks: clicking a number gives that many.
func TestFacetsSayWhatClickingGives(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	r := rand.New(rand.NewPCG(3, 4))
	for i := range 60 {
		b := generated(r, i*37, false)
		b.Turns, b.Exchanges = b.Turns[:5], b.Exchanges[:3]
		switch i % 7 {
		case 3:
			b.Event = ""
		case 4:
			b.Series = ""
		}
		publish(t, s, source{name: fmt.Sprint(i)}, b)
	}
	for range 25 {
		all := list(t, s, store.Filter{})
		f := store.Filter{Order: []store.Order{store.NewestFirst, store.OldestFirst, store.AddedFirst}[r.IntN(3)]}
		for _, c := range []struct {
			from []store.Facet
			set  *string
		}{{all.Years, &f.Year}, {all.Series, &f.Series}, {all.Places, &f.Place}, {all.People, &f.Person}, {all.Outlets, &f.Outlet}} {
			if r.IntN(3) == 0 {
				*c.set = c.from[r.IntN(len(c.from))].Value
			}
		}
		l := list(t, s, f)
		if len(l.Briefings) != min(l.Total, 25) {
			t.Errorf("%+v: %d of %d are listed", f, len(l.Briefings), l.Total)
		}
		for name, facets := range map[string][]store.Facet{"year": l.Years, "month": l.Months, "series": l.Series, "place": l.Places, "person": l.People, "outlet": l.Outlets} {
			for _, v := range facets {
				if got := list(t, s, clicked(f, name, v.Value)).Total; got != v.Count {
					t.Errorf("%+v: %s %s says %d, and gives %d", f, name, v.Value, v.Count, got)
				}
			}
		}
	}
	if _, err := s.List(ctx, store.Filter{Page: 99}); err != nil {
		t.Errorf("a page beyond the last: %v", err)
	}
}

func clicked(f store.Filter, facet, value string) store.Filter {
	switch facet {
	case "year":
		f.Year, f.Month, f.Day = value, "", ""
	case "month":
		f.Month, f.Day = value, ""
	case "series":
		f.Series = value
	case "place":
		f.Place = value
	case "person":
		f.Person = value
	case "outlet":
		f.Outlet = value
	}
	return f
}

func list(t *testing.T, s *store.Store, f store.Filter) *store.Listing {
	t.Helper()
	l, err := s.List(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestListFollowsTheLog(t *testing.T) {
	s := open(t)
	if l := list(t, s, store.Filter{}); l.Total != 0 || l.Pages != 0 {
		t.Errorf("an empty archive lists %+v", l)
	}
	o := publish(t, s, source{name: "m", url: "u", version: "1"}, morning())
	if l := list(t, s, store.Filter{Person: "tom-vane"}); l.Total != 1 || l.Briefings[0].Slug != o.Slug {
		t.Errorf("list = %+v", l)
	}
	v2 := morning()
	v2.Place = "Town hall"
	publish(t, s, source{name: "n", url: "u", version: "2"}, v2)
	if l := list(t, s, store.Filter{Place: "Town hall"}); l.Total != 1 || len(l.Places) != 1 {
		t.Errorf("list = %+v", l)
	}
}

func TestHeader(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	o := publish(t, s, source{name: "m"}, morning())
	h, err := s.Header(ctx, o.Slug)
	if err != nil {
		t.Fatal(err)
	}
	if h.Turns != 7 || h.Questions != 3 || h.Day() != "2030-01-02" || len(h.Briefers) != 1 || h.Briefers[0].Office != "Harbour Captain" ||
		h.Briefers[0].Turns != 4 || h.FirstAsk == "" || h.Words < 80 {
		t.Errorf("header = %+v", h)
	}
	later := morning()
	later.Event, later.Title = "2030-02-03", "Later"
	publish(t, s, source{name: "n"}, later)
	prev, next, err := s.Adjacent(ctx, o.Key)
	if err != nil || prev != nil || next == nil || next.Event != "2030-02-03" {
		t.Errorf("adjacent = %+v, %+v, %v", prev, next, err)
	}
}

// TestEachBriefingIsStopped holds a reader who has gone to cost no more than the batch in hand.
func TestEachBriefingIsStopped(t *testing.T) {
	s := open(t)
	publish(t, s, source{name: "m"}, morning())
	gone := errors.New("gone")
	if err := s.EachBriefing(context.Background(), store.Filter{}, func([]store.Header) error { return gone }); !errors.Is(err, gone) {
		t.Errorf("got %v", err)
	}
}
