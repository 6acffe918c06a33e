package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

// locate finds where an address leads.
func locate(t testing.TB, s *store.Store, id string) *store.Location {
	t.Helper()
	l, err := s.Locate(context.Background(), id)
	if err != nil {
		t.Fatalf("address %s: %v", id, err)
	}
	return l
}

// A version that arrives late, between two others, has the ids of the newer one for words that only that has, and for
// words that are like both.
func TestVersionBetweenTwoHasIDsOfTheNewerFirst(t *testing.T) {
	s := open(t)
	page := "https://harbour.example/morning"
	version := func(v, second, fourth string) store.Outcome {
		b := morning()
		b.Turns[2].Text, b.Turns[4].Text = second, fourth
		return publish(t, s, source{name: "v" + v, url: page, version: v}, b)
	}
	const timber, divers = "The timber came late.", "Divers found more rot below the waterline than anybody had reckoned with."
	oldest := version("1", timber, "The insurers settle among themselves who of them pays for the planks and the poles.")
	newest := version("3", divers, "The office pays for the planks and the poles out of what it put by for winter.")
	v1, err := s.BriefingAt(context.Background(), oldest.Key, oldest.Revision)
	if err != nil {
		t.Fatal(err)
	}
	v3 := briefing(t, s, newest.Key)
	if v1.Turns[2].ID == v3.Turns[2].ID || v1.Turns[4].ID == v3.Turns[4].ID {
		t.Fatal("the two versions are to differ in these turns")
	}
	between := version("2", divers, "The insurers settle among themselves who pays for the planks and the poles out of what it put by.")
	v2, err := s.BriefingAt(context.Background(), between.Key, between.Revision)
	if err != nil || between.Current {
		t.Fatal(between, err)
	}
	for _, i := range []int{2, 4} {
		if v2.Turns[i].ID != v3.Turns[i].ID {
			t.Errorf("turn %d has id %s; the version before has %s, the one behind %s", i, v2.Turns[i].ID, v1.Turns[i].ID, v3.Turns[i].ID)
		}
	}
	sound(t, s)
}

// A few words are no proof of where they stand now; beside words that are, they are: an answer leads on with its question, and to no other
// that says the same.
func TestAFewWordsAreFoundBesideTheirQuestion(t *testing.T) {
	const soon = "Next week."
	for name, c := range map[string]struct {
		said  int // the turn that says the few words in the last version
		leads bool
	}{"beside its question": {4, true}, "beside another": {6, false}} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			page := "https://harbour.example/morning"
			first, last := morning(), morning()
			other := read(first.Title, first.Event, "CAPTAIN ROE: The lighthouse keepers have asked for a second boat, and they are to have it.",
				"Q: Does the second boat come with a crew of its own, or do the keepers row it?", "CAPTAIN ROE: They row it themselves.")
			first.Turns[4].Text, last.Turns[c.said].Text = soon, soon
			last.Turns[0].Text += " So it was decided last night."
			was := briefing(t, s, publish(t, s, source{name: "v1", url: page, version: "1"}, first).Key)
			publish(t, s, source{name: "v2", url: page, version: "2"}, other)
			now := briefing(t, s, publish(t, s, source{name: "v3", url: page, version: "3"}, last).Key)
			if now.Turns[3].ID == was.Turns[3].ID {
				t.Fatal("the question is to have an address of its own")
			}
			if l := locate(t, s, was.Turns[3].ID); l.Turn != now.Turns[3].ID {
				t.Fatalf("the question leads to %+v", l)
			}
			if l := locate(t, s, was.Turns[4].ID); (l.Turn == now.Turns[4].ID) != c.leads || (l.Status == store.Lost) == c.leads {
				t.Errorf("the answer leads to %+v", l)
			}
			sound(t, s)
		})
	}
}

// What two sources were joined to is parted: turns of the one that keeps the address keep theirs, those of the other lead on.
func TestPartedTurnsKeepTheirIDs(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	first, other := morning(), read("Evening briefing on the lock", "2030-01-02",
		"Q Ida Holm, Lantern: When does the lock open for barges that draw more than two fathoms?",
		"CAPTAIN ROE: When the keeper is back, and not an hour before he has looked at the sluices.")
	a, b := keep(t, s, source{name: "a"}, "a"), keep(t, s, source{name: "b"}, "b")
	joined := read(first.Title, "2030-01-02", append(linesOf(&transcript.Briefing{Transcript: first}), linesOf(&transcript.Briefing{Transcript: other})...)...)
	out, err := s.Publish(ctx, store.Publication{Parts: []transcript.SourcePart{a, b}, Transcript: joined})
	if err != nil {
		t.Fatal(err)
	}
	was := briefing(t, s, out[0].Key)
	parted, err := s.Part(ctx, store.Parting{Key: was.Key, Reason: "They were two.", Groups: []store.Group{
		{Sources: []transcript.SourcePart{a}, Readings: []store.Publication{{Parts: []transcript.SourcePart{a}, Transcript: first}}},
		{Sources: []transcript.SourcePart{b}, Readings: []store.Publication{{Parts: []transcript.SourcePart{b}, Transcript: other}}},
	}})
	if err != nil || len(parted) != 2 || parted[0].Key != was.Key || parted[1].Key == was.Key {
		t.Fatal(parted, err)
	}
	for i, id := range ids(was) {
		l := locate(t, s, id)
		if n := len(first.Turns); i < n && l.Status != store.Here {
			t.Errorf("turn %d: %s, and is to stand", i, location(l, nil))
		} else if i >= n && (l.Status != store.Moved || l.Turn != briefing(t, s, parted[1].Key).Turns[i-n].ID) {
			t.Errorf("turn %d: %s, and is to lead to the other briefing", i, location(l, nil))
		}
	}
	// A later state of the one that keeps the address has no id of the other's words, whatever it quotes of them.
	quoting := first
	quoting.Turns = append(quoting.Turns[:len(quoting.Turns):len(quoting.Turns)], other.Turns[1])
	quoting.Exchanges = append(quoting.Exchanges[:len(quoting.Exchanges):len(quoting.Exchanges)], transcript.Exchange{Kind: transcript.Statement, Turns: []int{len(quoting.Turns) - 1}})
	c := keep(t, s, source{name: "c"}, "c")
	if _, err := s.Publish(ctx, store.Publication{Key: was.Key, Parts: []transcript.SourcePart{c}, Transcript: quoting}); err != nil {
		t.Fatal(err)
	}
	if l := locate(t, s, was.Turns[len(first.Turns)+1].ID); l.Status != store.Moved || l.Key == was.Key && l.Whole == was.Key {
		t.Errorf("the other's answer: %s in %s", location(l, nil), l.Whole)
	}
	sound(t, s)
	// Nor is it asked for words of what was joined once they are erased.
	if err := s.Erase(ctx, store.Target{Source: b.SHA256}, "A court's order."); err != nil {
		t.Fatal(err)
	}
	d := keep(t, s, source{name: "d"}, "d")
	if _, err := s.Publish(ctx, store.Publication{Key: was.Key, Parts: []transcript.SourcePart{d}, Transcript: first}); err != nil {
		t.Fatal(err)
	}
	for i, id := range ids(was)[:len(first.Turns)] {
		if l := locate(t, s, id); l.Status != store.Here {
			t.Errorf("turn %d, once the other is erased: %s", i, location(l, nil))
		}
	}
	sound(t, s)
	// The source that only what is erased still shares with it can be withdrawn as any.
	if err := s.Withdraw(ctx, store.Target{Source: a.SHA256}, "A reason."); err != nil {
		t.Fatal(err)
	}
	if l := locate(t, s, was.Turns[0].ID); l.Status != store.Here {
		t.Errorf("another source has the words: %s", location(l, nil))
	}
	sound(t, s)
}

// Words that had moved within a briefing before it became a part of another lead there too, whatever becomes of its sources.
func TestMovedBeforeItWasMerged(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	all := morning()
	one, two := keep(t, s, source{name: "1"}, "part 1"), keep(t, s, source{name: "2", version: "1"}, "part 2")
	half := read("Morning briefing, part 2", "2030-01-02", lines(&all, 3, 7)...)
	mended := read("Morning briefing, part 2", "2030-01-02", append([]string{lines(&all, 3, 4)[0] + " " + all.Turns[4].Text}, lines(&all, 5, 7)...)...)
	first, err := s.Publish(ctx, store.Publication{Parts: []transcript.SourcePart{one}, Transcript: read("Morning briefing, part 1", "2030-01-02", lines(&all, 0, 3)...)})
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.Publish(ctx, store.Publication{Parts: []transcript.SourcePart{two}, Transcript: half})
	if err != nil {
		t.Fatal(err)
	}
	was := briefing(t, s, second[0].Key)
	again := keep(t, s, source{name: "2", version: "2"}, "part 2, mended")
	if _, err := s.Publish(ctx, store.Publication{Key: was.Key, Parts: []transcript.SourcePart{again}, Transcript: mended}); err != nil {
		t.Fatal(err)
	}
	if l := locate(t, s, was.Turns[1].ID); l.Status != store.Moved {
		t.Fatalf("before they are joined: %s", location(l, nil))
	}
	if _, err := s.Publish(ctx, store.Publication{Key: first[0].Key, Parts: []transcript.SourcePart{one, again}, Transcript: all, Joins: []string{was.Key}}); err != nil {
		t.Fatal(err)
	}
	whole := briefing(t, s, first[0].Key)
	check := func(when string) {
		t.Helper()
		for i, turn := range was.Turns {
			if l := locate(t, s, turn.ID); l.Status != store.Moved || l.Whole != whole.Key {
				t.Errorf("%s, turn %d: %s", when, i, location(l, nil))
			}
		}
		sound(t, s)
	}
	check("joined")
	for _, source := range []transcript.SourcePart{two, again} {
		if err := s.Withdraw(ctx, store.Target{Source: source.SHA256}, "A reason."); err != nil {
			t.Fatal(err)
		}
	}
	for _, source := range []transcript.SourcePart{again, two} {
		if err := s.Restore(ctx, store.Target{Source: source.SHA256}, "A reason."); err != nil {
			t.Fatal(err)
		}
	}
	check("withdrawn and shown again")
}

// An address that is gone says whether the words were taken out or only read otherwise, and goes on saying so whatever
// becomes of the source.
func TestWhyATurnIsGoneStays(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	page := "https://harbour.example/morning"
	o := publish(t, s, source{name: "v1", url: page, version: "1"}, morning())
	was := briefing(t, s, o.Key)
	without := morning()
	without.Turns, without.Exchanges = without.Turns[:6], without.Exchanges[:4]
	without.Exchanges[3].Turns = []int{5}
	reads, err := s.Stale(ctx, "2", "a", "", 1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Publish(ctx, store.Publication{Key: o.Key, Parts: reads[0].Parts, URL: page, Transcript: without, Reader: "2", Authority: "a"}); err != nil {
		t.Fatal(err)
	}
	shorter := without
	shorter.Turns = append([]transcript.Turn{}, without.Turns...)
	shorter.Turns[4].Text = "No comment."
	second := publish(t, s, source{name: "v2", url: page, version: "2"}, shorter)
	check := func(when string) {
		t.Helper()
		for i, want := range map[int]string{6: "read without", 4: "does not have these words"} {
			if l := locate(t, s, was.Turns[i].ID); l.Status != store.Lost || !strings.Contains(l.Reason, want) {
				t.Errorf("%s, turn %d: %s, want %q", when, i, location(l, nil), want)
			}
		}
		sound(t, s)
	}
	check("after the second version")
	rs, err := s.SourcesOf(ctx, second.Key)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range rs {
		if err := s.Withdraw(ctx, store.Target{Source: p.SHA256}, "A reason."); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range rs {
		if err := s.Restore(ctx, store.Target{Source: p.SHA256}, "A reason."); err != nil {
			t.Fatal(err)
		}
	}
	check("after all was withdrawn and shown again")
}

// Nothing is parted without a reason, nor what is not here, is erased, or is a part of another; and nothing is left of the attempt.
func TestPartingWhatIsNotHere(t *testing.T) {
	ctx := context.Background()
	p := joined(t)
	groups := []store.Group{{Sources: p.parts[:1], Readings: []store.Publication{{Parts: p.parts[:1], Transcript: p.whole.Transcript}}},
		{Sources: p.parts[1:], Readings: []store.Publication{{Parts: p.parts[1:], Transcript: p.was.Transcript}}}}
	before, err := p.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		parting store.Parting
		want    error
	}{
		"no reason":         {store.Parting{Key: p.first.Key, Groups: groups}, store.ErrNoReason},
		"not here":          {store.Parting{Key: "nothing", Reason: reason, Groups: groups}, store.ErrNotFound},
		"a part of another": {store.Parting{Key: p.second.Key, Reason: reason, Groups: groups}, store.ErrNotFound},
	} {
		if _, err := p.Part(ctx, c.parting); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if after, err := p.Stats(ctx); err != nil || after.Head != before.Head {
		t.Errorf("the log went from %d to %d, %v", before.Head, after.Head, err)
	}
	if err := p.Erase(ctx, store.Target{Briefing: p.first.Key}, reason); err != nil {
		t.Fatal(err)
	}
	_, err = p.Part(ctx, store.Parting{Key: p.first.Key, Reason: "They were two.", Groups: groups})
	isGone(t, "what is erased", err, reason)
	sound(t, p.Store)
}

// Of what was taken for one, each has its own versions: only those that were of the other are passed over, and their addresses
// show them as before.
func TestPartedVersionsStay(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	page := "https://harbour.example/latest"
	other := read("Evening briefing on the lock", "2030-01-02", "Q Ida Holm, Lantern: When does the lock open for barges that draw more than two fathoms?",
		"CAPTAIN ROE: When the keeper is back, and not an hour before he has looked at the sluices.")
	v2 := morning()
	v2.Turns[4].Text = "No comment."
	var parts []transcript.SourcePart
	key := ""
	for _, b := range []transcript.Transcript{morning(), v2, other} {
		p := store.Publication{Parts: []transcript.SourcePart{keep(t, s, source{name: "s", url: page}, b.Words())}, URL: page, Key: key, Transcript: b}
		o, err := s.Publish(ctx, p)
		if err != nil {
			t.Fatal(err)
		}
		key, parts = o[0].Key, append(parts, p.Parts...)
	}
	out, err := s.Part(ctx, store.Parting{Key: key, Reason: "They were two.", Groups: []store.Group{
		{Sources: parts[:2], Readings: []store.Publication{{Parts: parts[1:2], URL: page, Transcript: v2}}},
		{Sources: parts[2:], Readings: []store.Publication{{Parts: parts[2:], URL: page, Transcript: other}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if b := briefing(t, s, key); b.Turns[4].Text != "No comment." || len(b.Turns) != 7 {
		t.Errorf("revision %d is shown, of %d turns", b.Revision, len(b.Turns))
	}
	rs, err := s.Revisions(ctx, key)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rs {
		if of := r.Number == 3; (r.Parted != "") != of {
			t.Errorf("revision %d: parted %q", r.Number, r.Parted)
		}
		if _, err := s.BriefingAt(ctx, key, r.Number); err != nil {
			t.Errorf("revision %d: %v", r.Number, err)
		}
	}
	if b := briefing(t, s, out[1].Key); len(b.Turns) != 2 || out[1].Key == key {
		t.Errorf("the other has %d turns", len(b.Turns))
	}
	sound(t, s)
}
