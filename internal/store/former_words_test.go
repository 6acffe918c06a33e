package store_test

import (
	"context"
	"slices"
	"testing"

	"podium/internal/store"
)

// What a source has taken out is found as long as a version with it is published, and never in what is shown.
func TestOnceSaid(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	page := "https://harbour.example/morning"
	once := func(words string, want ...string) {
		t.Helper()
		if got, err := s.OnceSaid(ctx, words, 5); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q was said once in %v, %v; want %v", words, got, err, want)
		}
	}
	key := publish(t, s, source{name: "v1", url: page, version: "1"}, morning()).Key
	once("half of the scaffolding")
	v2 := morning()
	v2.Turns[2].Text = "No comment on the repairs."
	publish(t, s, source{name: "v2", url: page, version: "2"}, v2)
	once("Half of — the Scaffolding!", key)
	once("that is for the insurers to settle") // it still stands
	once("scaffolding away that is")           // two turns
	once("")
	sound(t, s)

	older := morning()
	older.Turns[2].Text = "The timber came late, and nobody knows why it did."
	publish(t, s, source{name: "v0", url: page, version: "0"}, older)
	once("nobody knows why it did", key)

	b := briefing(t, s, key)
	v1, err := s.Revisions(ctx, b.Key)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range v1 {
		if r.Version == "1" {
			if err := s.Erase(ctx, store.Target{Source: r.Sources[0].SHA256}, reason); err != nil {
				t.Fatal(err)
			}
		}
	}
	once("half of the scaffolding")
	once("nobody knows why it did", key)
	sound(t, s)
	if err := s.Withdraw(ctx, store.Target{Briefing: key}, reason); err != nil {
		t.Fatal(err)
	}
	once("nobody knows why it did")
	sound(t, s)
	if err := s.Restore(ctx, store.Target{Briefing: key}, "fine"); err != nil {
		t.Fatal(err)
	}
	once("nobody knows why it did", key)
	v3 := morning()
	v3.Turns[2].Text = "The timber came late, as it does in every year."
	publish(t, s, source{name: "v3", url: page, version: "3"}, v3)
	once("no comment on the repairs", key)
	sound(t, s)
}
