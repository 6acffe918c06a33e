package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
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
	o, err := s.Outlet(ctx, "tide-daily")
	if err != nil || o.Asked != 2 || o.Reporters != 2 || len(o.Names) != 1 || o.Briefings != 2 {
		t.Errorf("outlet = %+v, %v", o, err)
	}
	asked, err := s.AskedFor(ctx, "tide-daily", 0, 10)
	if err != nil || len(asked) != 2 || asked[0].Briefing.Event != "2031-02-03" {
		t.Errorf("asked for = %+v, %v", asked, err)
	}
	if os, err := s.Outlets(ctx, store.Index{ByName: true, Per: 1, Page: 2}); err != nil || os.Total != 2 || os.Pages != 2 || os.Rows[0].Name != "Tide Daily" {
		t.Errorf("outlets = %+v, %v", os, err)
	}
	if _, err := s.Outlet(ctx, "nobody"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("an outlet that is not there: %v", err)
	}
}

func TestCoverageCountsWarnings(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	b := morning()
	b.Warnings = []transcript.Warning{{Kind: "lost-turn", Turn: 3, Text: "A turn is missing here."}, {Kind: "lost-turn", Turn: -1, Text: "More may be."}}
	o := publish(t, s, source{name: "m"}, b)
	cs, err := s.Coverage(ctx)
	if err != nil || len(cs) != 1 || cs[0].Questions != 3 || cs[0].AskerKnown != 2 || cs[0].OutletKnown != 2 || cs[0].SpeakerKnown != 6 ||
		len(cs[0].Warnings) != 1 || cs[0].Warnings[0].Count != 2 || cs[0].Warnings[0].Briefings != 1 {
		t.Errorf("coverage = %+v, %v", cs, err)
	}
	ws, total, err := s.Warnings(ctx, "harbour-office", "lost-turn", 0, 1)
	if err != nil || total != 2 || len(ws) != 1 || ws[0].Turn != briefing(t, s, o.Key).Turns[3].ID || ws[0].Exchange != ws[0].Turn {
		t.Errorf("warnings = %+v of %d, %v", ws, total, err)
	}
}

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

func TestFollowing(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := openIn(t, dir, store.Options{})
	other := openIn(t, dir, store.Options{})
	before, err := s.DataVersion(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if same, err := s.DataVersion(ctx); same != before || err != nil {
		t.Errorf("nothing was written, and the version went from %d to %d, %v", before, same, err)
	}
	for name, writer := range map[string]*store.Store{"another process": other, "this process": s} {
		b := morning()
		b.Series = name
		o := publish(t, writer, source{name: name}, b)
		after, err := s.DataVersion(ctx)
		if err != nil || after == before {
			t.Errorf("%s wrote, and the version is still %d, %v", name, after, err)
		}
		before = after
		if head, err := s.Head(ctx); head != o.Seq || err != nil {
			t.Errorf("head is %d, want %d, %v", head, o.Seq, err)
		}
		cs, err := s.Changes(ctx, o.Seq-1, 10)
		if err != nil || len(cs) != 1 || cs[0] != (transcript.Change{Seq: o.Seq, Key: o.Key}) {
			t.Errorf("changes = %+v, %v", cs, err)
		}
	}
}

// Who follows an archive that is filled in backwards wants what has just come in, whatever its day, and a later version of
// an old briefing does not come in again.
func TestListInOrderOfArrival(t *testing.T) {
	s := open(t)
	r := rand.New(rand.NewPCG(5, 6))
	days := []string{"2031-05-01", "2029-01-01", "", "2030-06-01"}
	var first transcript.Transcript
	for i, day := range days {
		b := generated(r, i, false)
		b.Event, b.Published = day, ""
		if i == 0 {
			first = b
		}
		publish(t, s, source{name: fmt.Sprint(i), url: fmt.Sprint("u", i), version: "1"}, b)
	}
	first.Place = "Town hall"
	publish(t, s, source{name: "again", url: "u0", version: "2"}, first)
	for order, want := range map[store.Order][]string{
		store.AddedFirst: {"2030-06-01", "", "2029-01-01", "2031-05-01"}, store.OldestFirst: {"2029-01-01", "2030-06-01", "2031-05-01", ""},
		store.NewestFirst: {"2031-05-01", "2030-06-01", "2029-01-01", ""},
	} {
		var each []string
		err := s.EachBriefing(context.Background(), store.Filter{Order: order}, func(hs []store.Header) error {
			each = append(each, daysOf(hs)...)
			return nil
		})
		if got := daysOf(list(t, s, store.Filter{Order: order}).Briefings); err != nil || !slices.Equal(got, want) || !slices.Equal(each, want) {
			t.Errorf("%s: listed %q, given each %q (%v), want %q", order, got, each, err, want)
		}
	}
}

func daysOf(hs []store.Header) []string {
	var out []string
	for i := range hs {
		out = append(out, hs[i].Day())
	}
	return out
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
