package store_test

import (
	"context"
	"errors"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

// namedBy is a briefing in which one reporter asks all, for one outlet.
func namedBy(asker, outlet string) transcript.Transcript {
	b := morning()
	for i := range b.Exchanges {
		if x := &b.Exchanges[i]; x.Kind == transcript.QandA {
			x.Asker = transcript.Attribution{Name: asker, Key: asker, Standing: transcript.Stated}
			x.Outlet = transcript.Attribution{Name: outlet, Key: outlet, Standing: transcript.Stated}
		}
	}
	return b
}

// wasNamed holds an address to in how many published briefings it was named once; below 0 to never having been, or to be named still.
func wasNamed(t *testing.T, s *store.Store, kind store.Kind, slug string, briefings int) {
	t.Helper()
	hs, err := s.OnceNamed(t.Context(), kind, slug, 5)
	if briefings < 0 {
		if !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s was never published: %+v, %v", slug, hs, err)
		}
		return
	}
	if err != nil || len(hs) != briefings {
		t.Errorf("%s was named in %d briefings, %v; want %d", slug, len(hs), err, briefings)
	}
}

// Addresses of people and outlets that nothing shown names any more are known as long as any words that name them are kept.
func TestOnceNamed(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	knows := func(kind store.Kind, slug string, briefings int) { t.Helper(); wasNamed(t, s, kind, slug, briefings) }
	page := "https://harbour.example/morning"
	key := publish(t, s, source{name: "v1", url: page, version: "1"}, namedBy("finn-lode", "salt-gazette")).Key
	knows(store.PersonAddress, "finn-lode", -1) // shown
	second := namedBy("ines-marl", "salt-gazette")
	second.Turns[2].Text = "No comment on the repairs."
	publish(t, s, source{name: "v2", url: page, version: "2"}, second)
	knows(store.PersonAddress, "finn-lode", 1)
	knows(store.OutletAddress, "finn-lode", -1)
	knows(store.OutletAddress, "salt-gazette", -1) // still named
	sound(t, s)

	if err := s.Withdraw(ctx, store.Target{Briefing: key}, reason); err != nil {
		t.Fatal(err)
	}
	knows(store.PersonAddress, "finn-lode", 0) // known, and no briefing to lead to
	knows(store.PersonAddress, "ines-marl", 0)
	knows(store.OutletAddress, "salt-gazette", 0)
	sound(t, s)
	if err := s.Restore(ctx, store.Target{Briefing: key}, "fine"); err != nil {
		t.Fatal(err)
	}
	knows(store.PersonAddress, "ines-marl", -1)
	revisions, err := s.Revisions(ctx, key)
	if err != nil {
		t.Fatal(err)
	}
	first := revisions[len(revisions)-1].Sources[0].SHA256
	if err := s.Withdraw(ctx, store.Target{Source: first}, reason); err != nil {
		t.Fatal(err)
	}
	knows(store.PersonAddress, "finn-lode", 1)
	sound(t, s)
	if err := s.Erase(ctx, store.Target{Source: first}, reason); err != nil {
		t.Fatal(err)
	}
	knows(store.PersonAddress, "finn-lode", -1)
	sound(t, s)
}
