package ingest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

// notOne is a correction that says of texts, or of sources by their SHA-256, that no two are one briefing.
func notOne(names ...string) string {
	return fmt.Sprintf("corrections:\n  - {kind: apart, sources: [%s], reason: Two offices spoke that day.}\n", strings.Join(names, ", "))
}

func shown(t *testing.T, p *Pipeline) []*transcript.Briefing {
	t.Helper()
	l, err := p.Store.List(t.Context(), store.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	var out []*transcript.Briefing
	for _, h := range l.Briefings {
		b, err := p.Store.BriefingByKey(t.Context(), h.Key)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, b)
	}
	return out
}

// of returns the one briefing that is shown of a source.
func of(t *testing.T, p *Pipeline, text string) *transcript.Briefing {
	t.Helper()
	var found *transcript.Briefing
	for _, b := range shown(t, p) {
		if slices.ContainsFunc(b.Sources, func(s transcript.Source) bool { return s.SHA256 == sum([]byte(text)) }) {
			if found != nil {
				t.Fatalf("two briefings, %s and %s, are read from one source", found.Slug, b.Slug)
			}
			found = b
		}
	}
	if found == nil {
		t.Fatalf("no briefing is read from %.60q", text)
	}
	return found
}

// leads checks that every turn of a briefing as it stood leads to its words now, and that its own revision shows what it showed.
func leads(t *testing.T, p *Pipeline, was *transcript.Briefing) {
	t.Helper()
	for i := range was.Turns {
		turn := &was.Turns[i]
		at, err := p.Store.Locate(t.Context(), turn.ID)
		if err != nil || at.Status == store.Lost {
			t.Errorf("%q leads to %+v, %v", turn.Text, at, err)
			continue
		}
		b, err := p.Store.BriefingByKey(t.Context(), at.Whole)
		if err != nil {
			t.Errorf("%q stands in %s: %v", turn.Text, at.Whole, err)
			continue
		}
		now := slices.IndexFunc(b.Turns, func(x transcript.Turn) bool { return x.ID == at.Turn })
		if now < 0 || b.Turns[now].Text != turn.Text {
			t.Errorf("%q leads to turn %d of %s", turn.Text, now, b.Slug)
		}
		then, err := p.Store.BriefingAt(t.Context(), at.Key, was.Revision)
		if err != nil || ids(then) != ids(was) {
			t.Errorf("revision %d of %s shows something else: %v", was.Revision, was.Slug, err)
		}
	}
}

func agrees(t *testing.T, p *Pipeline) {
	t.Helper()
	if found, err := p.Store.Verify(t.Context(), nil); err != nil || len(found) > 0 {
		t.Error(found, err)
	}
}

// Posts that were joined, when they came or later by reading again, are two briefings once a correction says so; they stay so
// whatever comes in or is read again, and taken back, it joins them again.
func TestPostsJoinedWronglyArePartedAgain(t *testing.T) {
	one, two := post(1, 2), post(2, 2)
	for name, arrive := range map[string]func(t *testing.T, p *Pipeline){
		"joined as they came":    func(t *testing.T, p *Pipeline) { send(t, p, one, two) },
		"the second first":       func(t *testing.T, p *Pipeline) { send(t, p, two, one) },
		"joined by reading anew": func(t *testing.T, p *Pipeline) { apart(t, p, one, two); reread(t, p) },
	} {
		t.Run(name, func(t *testing.T) {
			p, dir := tides(t)
			arrive(t, p)
			was := of(t, p, one)
			if len(was.Turns) != 5 || of(t, p, two).Key != was.Key {
				t.Fatalf("%s has %d turns", was.Slug, len(was.Turns))
			}
			tell(t, p, dir, "corrections.yaml", notOne(sum([]byte(one)), sum([]byte(two))))
			s, rs := reread(t, p)
			if s.Parted != 1 || s.Failed+s.Misfits > 0 || len(rs) != 1 || len(rs[0].Parted) != 1 {
				t.Fatalf("%+v, %+v", s, rs)
			}
			standApart(t, p, "parted", was)
			send(t, p, two, one)
			standApart(t, p, "sent again", was)
			if s, _ := reread(t, p); s.Briefings != 0 {
				t.Errorf("read again: %+v", s)
			}
			mended := mendedApart(t, p, dir)
			tell(t, p, dir, "corrections.yaml", "corrections: []\n")
			reread(t, p)
			if b := of(t, p, mended); b.Key != of(t, p, one).Key || len(b.Turns) != 5 {
				t.Errorf("taken back: %d turns", len(b.Turns))
			}
			for i := range was.Turns {
				if at, err := p.Store.Locate(t.Context(), was.Turns[i].ID); err != nil || at.Status == store.Lost {
					t.Errorf("taken back: %q leads to %+v, %v", was.Turns[i].Text, at, err)
				}
			}
			agrees(t, p)
		})
	}
}

// standApart holds two posts that were one briefing to being two, which say why.
func standApart(t *testing.T, p *Pipeline, when string, was *transcript.Briefing) {
	t.Helper()
	a, b := of(t, p, post(1, 2)), of(t, p, post(2, 2))
	if a.Key == b.Key || len(a.Turns) != 3 || len(b.Turns) != 2 {
		t.Fatalf("%s: %s has %d turns, %s %d", when, a.Slug, len(a.Turns), b.Slug, len(b.Turns))
	}
	for _, x := range []*transcript.Briefing{a, b} {
		if len(x.Corrections) != 1 || x.Corrections[0].Source == nil || x.Corrections[0].Reason != "Two offices spoke that day." {
			t.Errorf("%s: %s says of what was put right %+v", when, x.Slug, x.Corrections)
		}
	}
	leads(t, p, was)
	agrees(t, p)
}

// mendedApart sends a later state of the second post, which stays apart whatever is told of outlets; it returns it.
func mendedApart(t *testing.T, p *Pipeline, dir string) string {
	t.Helper()
	mended := strings.Replace(post(2, 2), "The long pier", "The longest pier", 1)
	send(t, p, mended)
	if b := of(t, p, mended); len(b.Turns) != 2 || b.Key == of(t, p, post(1, 2)).Key {
		t.Errorf("mended, it is %s with %d turns", b.Slug, len(b.Turns))
	}
	tell(t, p, dir, "outlets.yaml", "outlets:\n  - slug: lagoon-radio\n    name: Lagoon Radio\n")
	reread(t, p)
	if b := of(t, p, mended); b.Key == of(t, p, post(1, 2)).Key {
		t.Error("a mended part is joined again")
	}
	return mended
}

// A correction that is there before anything comes keeps it apart from the first.
func TestPostsToldApartAreNeverJoined(t *testing.T) {
	one, two := post(1, 2), post(2, 2)
	p, dir := tides(t)
	tell(t, p, dir, "corrections.yaml", notOne(sum([]byte(one)), "https://tides.example/sources/"+sum([]byte(two))))
	send(t, p, two, one)
	if of(t, p, one).Key == of(t, p, two).Key {
		t.Error("they are one")
	}
	agrees(t, p)
}

// evening is another briefing of the day, at the address of the first.
const evening = "Daily briefing of the Ministry of Tides\n\nMarch 1, 2024\n\n" +
	"MR FENWICK: Good evening. The lock stays shut tonight, and no barge may pass before noon.\n\n" +
	"QUESTION: Ada Quill, the Tidal Courier. How high was the water?\n\nMR FENWICK: It rose by four feet.\n\n" +
	"QUESTION: Odo Reed, Lagoon Radio. And who lights the beacon while the keeper is away?\n\nMR FENWICK: His daughter, who has done so before. Thank you.\n"

// at is a folder of files that stood at one address, which two hosts have.
func at(t *testing.T, host string, text string) Selection {
	t.Helper()
	dir := tree(t, map[string]string{"m.tsv": "path\turl\nday.txt\thttps://" + host + "/2024/03/01\n", "day.txt": text})
	return Selection{Paths: []string{dir}, Manifest: dir + "/m.tsv", Series: "tides"}
}

// Two carriers of one address, which were taken for one briefing, are parted; later states of each go where their words are.
func TestCarriersTakenForOneAreParted(t *testing.T) {
	morning := strings.Replace(post(1, 0), ", part 1", "", 1)
	p, dir := tides(t)
	tell(t, p, dir, "series.yaml", "hosts:\n  - [tides.example, old.tides.example]\nseries:\n  - slug: tides\n    name: Ministry of Tides\n    body: Ministry of Tides\n    language: en\n")
	runAll(t, p, at(t, "tides.example", morning))
	first := of(t, p, morning)
	if _, rs := runAll(t, p, at(t, "old.tides.example", evening)); rs[0].Status != Updated || rs[0].Briefings[0].Match != "the same address" {
		t.Fatalf("%+v", rs)
	}
	second := of(t, p, evening)
	again := strings.Replace(evening, "before noon", "before one", 1)
	runAll(t, p, at(t, "old.tides.example", again)) // nobody names it: its words tell
	third := of(t, p, again)
	tell(t, p, dir, "corrections.yaml", notOne(sum([]byte(morning)), sum([]byte(evening))))
	if s, rs := reread(t, p); s.Parted != 1 || s.Failed > 0 {
		t.Fatalf("%+v %+v", s, rs)
	}
	a, b := of(t, p, morning), of(t, p, again)
	if a.Key != first.Key || b.Key == first.Key || ids(a) != ids(first) || len(shown(t, p)) != 2 {
		t.Fatalf("the first is %s, the other %s", a.Slug, b.Slug)
	}
	leads(t, p, first)
	leads(t, p, third)
	for i := range second.Turns { // a turn that both have stays with the first; all others go
		l, err := p.Store.Locate(t.Context(), second.Turns[i].ID)
		if err != nil || l.Status == store.Lost {
			t.Errorf("%q: %+v, %v", second.Turns[i].Text, l, err)
		}
	}
	agrees(t, p)
	last := strings.Replace(again, "four feet", "five feet", 1)
	runAll(t, p, at(t, "tides.example", last))
	if now := of(t, p, last); now.Key != b.Key {
		t.Errorf("a later state of the evening's is %s", now.Slug)
	}
	if now := of(t, p, morning); now.Key != first.Key || len(now.Turns) != 3 {
		t.Errorf("the morning's is %s", now.Slug)
	}
	agrees(t, p)
}

// A correction of a source that nobody kept is told.
func TestRereadTellsSourcesThatAreNotHere(t *testing.T) {
	p, dir := tides(t)
	send(t, p, post(1, 2))
	tell(t, p, dir, "corrections.yaml", notOne(sum([]byte(post(1, 2))), strings.Repeat("0", 64)))
	s, rs := reread(t, p)
	if last := rs[len(rs)-1]; s.Misfits != 1 || !strings.Contains(last.Misfits[0].String(), "0000") {
		t.Errorf("%+v, %+v", s, rs)
	}
}

// What is withdrawn when the correction comes is parted when it is shown again.
func TestPartingWhatIsWithdrawn(t *testing.T) {
	one, two := post(1, 2), post(2, 2)
	p, dir := tides(t)
	send(t, p, one, two)
	was := of(t, p, one)
	target := store.Target{Source: sum([]byte(two))}
	if err := p.Store.Withdraw(t.Context(), target, "Taken back."); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Remain(t.Context(), target.Source); err != nil {
		t.Fatal(err)
	}
	tell(t, p, dir, "corrections.yaml", notOne(sum([]byte(one)), sum([]byte(two))))
	if s, _ := reread(t, p); s.Parted != 0 || s.Failed > 0 {
		t.Errorf("%+v", s)
	}
	if err := p.Store.Restore(t.Context(), target, "It was right."); err != nil {
		t.Fatal(err)
	}
	if rs, err := p.Regroup(t.Context()); err != nil || len(rs) != 1 {
		t.Fatal(rs, err)
	}
	if of(t, p, one).Key == of(t, p, two).Key {
		t.Error("they are one")
	}
	leads(t, p, was)
	agrees(t, p)
}

// When a briefing is withdrawn or erased, what was parted from it stays, under every address.
func TestWithdrawingWhatOthersLeft(t *testing.T) {
	one, two := post(1, 2), post(2, 2)
	for name, take := range map[string]func(*store.Store) func(context.Context, store.Target, string) error{
		"withdrawn": func(s *store.Store) func(context.Context, store.Target, string) error { return s.Withdraw },
		"erased":    func(s *store.Store) func(context.Context, store.Target, string) error { return s.Erase },
	} {
		t.Run(name, func(t *testing.T) {
			p, dir := tides(t)
			send(t, p, one, two)
			was := of(t, p, one)
			tell(t, p, dir, "corrections.yaml", notOne(sum([]byte(one)), sum([]byte(two))))
			reread(t, p)
			left := of(t, p, two)
			if err := take(p.Store)(t.Context(), store.Target{Briefing: was.Key}, "Taken back."); err != nil {
				t.Fatal(err)
			}
			for i := range was.Turns {
				at, err := p.Store.Locate(t.Context(), was.Turns[i].ID)
				if err != nil || (at.Status == store.Lost) != (i < 3) || i >= 3 && at.Whole != left.Key || i < 3 && at.Reason != "Taken back." {
					t.Errorf("turn %d leads to %+v, %v", i, at, err)
				}
			}
			if now := of(t, p, two); ids(now) != ids(left) {
				t.Errorf("the other is %s", now.Slug)
			}
			agrees(t, p)
		})
	}
}
