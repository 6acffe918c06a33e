package store_test

import (
	"context"
	"errors"
	"testing"

	"podium/internal/store"
)

func TestPassages(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	o := publish(t, s, source{name: "m"}, morning())
	b := briefing(t, s, o.Key)
	id := func(n int) string { return b.Turns[n].ID }
	ps, err := s.Passages(ctx, []string{id(5), "000000000000", id(1), id(2)})
	if err != nil || len(ps) != 2 || ps[0].ID != id(5) || ps[1].ID != id(1) {
		t.Fatalf("passages = %+v, %v", ps, err)
	}
	p := ps[1]
	if p.Question != 1 || p.Position != 1 || len(p.Turns) != 2 || p.Turns[1].Text != b.Turns[2].Text || p.Exchange.Turns[1] != 2 ||
		p.Exchange.Outlet.Name != "The Mole" || p.Briefing.Slug != o.Slug {
		t.Errorf("passage = %+v", p)
	}
	shown, err := s.PassagesShowing(ctx, []string{"000000000000", id(1)}, func(n int, p *store.Passage) []int {
		if n != 1 || p.ID != id(1) || p.Turns[1].ID != id(2) || p.Turns[1].Text != "" {
			t.Errorf("asked which turns of %d, %+v, are shown", n, p)
		}
		return []int{1}
	})
	if err != nil || len(shown) != 1 || shown[0].Turns[0].Text != "" || shown[0].Turns[1].Text != b.Turns[2].Text || shown[0].Turns[0].Label != p.Turns[0].Label {
		t.Errorf("with the words of the answer alone: %+v, %v", shown, err)
	}
	if l, err := s.Locate(ctx, id(2)); err != nil || l.Status != store.Here || l.Exchange != id(1) || l.Turn != id(2) {
		t.Errorf("an answer: %s", location(l, err))
	}
	if at, err := s.PassageAt(ctx, id(6), 1); err != nil || at.ID != id(5) || len(at.Turns) != 2 || at.Question != 3 {
		t.Errorf("at revision 1: %+v, %v", at, err)
	}
	if _, err := s.Locate(ctx, "000000000000"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("an id that never was: %v", err)
	}
	if qs, err := s.NewestQuestions(ctx, 5); err != nil || len(qs) != 1 || qs[0].ID != id(1) {
		t.Errorf("newest questions = %+v, %v", qs, err)
	}
}
