package store_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

func TestPeopleAndOutlets(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	publish(t, s, source{name: "m"}, morning())
	later := read("Later", "2031-02-03", "Q Zoë Ädler, Tide Daily: Is the old lighthouse going to be lit again this winter?", "CAPTAIN ROE: It is.")
	later.Turns[1].Speaker.Office = "Harbour Master"
	publish(t, s, source{name: "n"}, later)
	p, err := s.Person(ctx, "linda-roe")
	if err != nil || p.Briefings != 2 || p.Turns != 5 || p.Office != "Harbour Master" || len(p.Offices) != 2 ||
		p.Offices[0].Text != "Harbour Captain" || p.First != "2030-01-02" || p.Last != "2031-02-03" || p.Roles[0].Role != transcript.Briefer {
		t.Errorf("person = %+v, %v", p, err)
	}
	r, err := s.Person(ctx, "tom-vane")
	if err != nil || r.Asked != 1 || len(r.Outlets) != 1 || r.Outlets[0].Value != "tide-daily" {
		t.Errorf("reporter = %+v, %v", r, err)
	}
	if r.Outlet != "tide-daily" || r.OutletAs != "Tide Daily" || p.Outlet != "" {
		t.Errorf("asks for %q, the captain for %q", r.Outlet, p.Outlet)
	}
	if !r.Asks() || p.Asks() {
		t.Errorf("who asks: reporter %v, captain %v", r.Asks(), p.Asks())
	}
	ps, err := s.People(ctx, store.Index{Words: "adler zoe"})
	if err != nil || ps.Total != 1 || ps.Rows[0].Name != "Zoë Ädler" {
		t.Errorf("people = %+v, %v", ps, err)
	}
	if ps, err := s.People(ctx, store.Index{Order: store.ByQuestions}); err != nil || ps.Rows[0].Asked == 0 || !slices.IsSortedFunc(ps.Rows, func(x, y store.PersonRow) int { return y.Asked - x.Asked }) {
		t.Errorf("by questions: %+v, %v", ps, err)
	}
	o, err := s.Outlet(ctx, "tide-daily")
	if err != nil || o.Asked != 2 || o.Reporters != 2 || len(o.Names) != 1 || o.Briefings != 2 {
		t.Errorf("outlet = %+v, %v", o, err)
	}
	asked, err := s.AskedFor(ctx, "tide-daily", 0, 10)
	if err != nil || len(asked) != 2 || asked[0].Briefing.Event != "2031-02-03" {
		t.Errorf("asked for = %+v, %v", asked, err)
	}
	if os, err := s.Outlets(ctx, store.Index{Order: store.ByName, Per: 1, Page: 2}); err != nil || os.Total != 2 || os.Pages != 2 || os.Rows[0].Name != "Tide Daily" {
		t.Errorf("outlets = %+v, %v", os, err)
	}
	if _, err := s.Outlet(ctx, "nobody"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("an outlet that is not there: %v", err)
	}
}
