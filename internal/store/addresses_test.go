package store_test

import (
	"context"
	"testing"

	"podium/internal/store"
)

func TestAddresses(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	o := publish(t, s, source{name: "m"}, morning())
	for kind, want := range map[store.Kind]int{store.BriefingAddress: 1, store.PersonAddress: 3, store.OutletAddress: 2} {
		as, err := s.Addresses(ctx, kind, 0, 100)
		n, err2 := s.CountAddresses(ctx, kind)
		if err != nil || err2 != nil || len(as) != want || n != want {
			t.Errorf("%s: %+v of %d, %v, %v", kind, as, n, err, err2)
		}
		if kind == store.BriefingAddress && as[0].Name != o.Slug {
			t.Errorf("address = %+v", as[0])
		}
	}
}

// What is left of an address that was copied incompletely, or has something behind it, leads to those that begin so.
func TestBeginning(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	o := publish(t, s, source{name: "m"}, morning())
	gone := publish(t, s, source{name: "n"}, read("Morning briefing on the nets", "2030-01-02", "CAPTAIN ROE: The nets are counted twice in every season, and that is enough."))
	if err := s.Withdraw(ctx, store.Target{Briefing: gone.Key}, reason); err != nil {
		t.Fatal(err)
	}
	for start, want := range map[string]int{o.Slug[:len(o.Slug)-4]: 1, o.Slug + "-x": 1, "2030-01-02-morning": 1, "2030-01-02": 0, "2030-01-03-morning": 0, "": 0} {
		if hs, err := s.Beginning(ctx, start, 5); err != nil || len(hs) != want || want > 0 && hs[0].Slug != o.Slug {
			t.Errorf("%s: %+v, %v", start, hs, err)
		}
	}
}
