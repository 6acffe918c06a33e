package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

// parted is a briefing whose second half was published as a briefing of its own, and then joined to the first.
type parted struct {
	*store.Store
	parts         []transcript.SourcePart
	first, second store.Outcome
	was           *transcript.Briefing // the second by itself
	whole         *transcript.Briefing
}

func joined(t *testing.T) *parted {
	t.Helper()
	p := &parted{Store: open(t)}
	all := morning()
	halves := []transcript.Transcript{
		read("Morning briefing, part 1", "2030-01-02", lines(&all, 0, 4)...),
		read("Morning briefing, part 2", "2030-01-02", append(lines(&all, 4, 7), "CAPTAIN ROE: This line stands in the second part alone, under its own foot.")...),
	}
	for i, name := range []string{"1", "2"} {
		p.parts = append(p.parts, keep(t, p.Store, source{name: name}, "part "+name))
		o, err := p.Publish(context.Background(), store.Publication{Parts: p.parts[i:], Transcript: halves[i], Reader: "1"})
		if err != nil {
			t.Fatal(err)
		}
		p.first, p.second = p.second, o[0]
	}
	p.was = briefing(t, p.Store, p.second.Key)
	o := p.join(t, all)
	p.whole = briefing(t, p.Store, o.Key)
	return p
}

func (p *parted) join(t *testing.T, b transcript.Transcript) store.Outcome {
	t.Helper()
	o, err := p.Publish(context.Background(), store.Publication{Key: p.first.Key, Match: "parts 1, 2", Parts: p.parts, Transcript: b, Reader: "1",
		Joins: []string{p.second.Key}})
	if err != nil {
		t.Fatal(err)
	}
	return o[0]
}

// lines are turns as read takes them.
func lines(b *transcript.Transcript, from, to int) []string {
	var out []string
	for _, turn := range b.Turns[from:to] {
		out = append(out, turn.Label+": "+turn.Text)
	}
	return out
}

// Every address of a briefing that became a part of another leads to its words there, and its old versions stay.
func TestMergedBriefingLeadsOn(t *testing.T) {
	ctx := context.Background()
	p := joined(t)
	if len(p.whole.Turns) != 7 || p.whole.Key != p.first.Key {
		t.Fatalf("the whole has %d turns under %s", len(p.whole.Turns), p.whole.Key)
	}
	if to, _, err := p.Redirect(ctx, p.second.Slug); err != nil || to != p.whole.Slug {
		t.Errorf("its address leads to %q, %v", to, err)
	}
	if _, err := p.Briefing(ctx, p.second.Slug); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("it is still shown, or gone: %v", err)
	}
	if l, err := p.List(ctx, store.Filter{}); err != nil || l.Total != 1 {
		t.Errorf("the list has %+v, %v", l, err)
	}
	if st, err := p.Stats(ctx); err != nil || st.Briefings != 1 || st.Withdrawn != 0 {
		t.Errorf("stats = %+v, %v", st, err)
	}
	for i, turn := range p.was.Turns[:3] {
		l, err := p.Locate(ctx, turn.ID)
		if err != nil || l.Status != store.Moved || l.Turn != p.whole.Turns[4+i].ID || l.Slug != p.whole.Slug || l.Whole != p.whole.Key || l.Key != p.second.Key {
			t.Errorf("turn %d: %s, %+v", i, location(l, err), l)
		}
		if b, err := p.BriefingAt(ctx, l.Key, l.Revision); err != nil || b.Turns[i].Text != turn.Text {
			t.Errorf("turn %d as it stood: %v", i, err)
		}
	}
	l, err := p.Locate(ctx, p.was.Turns[3].ID)
	if err != nil || l.Status != store.Lost || l.Words != p.was.Turns[3].Text || l.Slug != p.whole.Slug {
		t.Errorf("what the whole does not have: %s", location(l, err))
	}
	if cs, err := p.Changes(ctx, 0, 100); err != nil || cs[len(cs)-1].Key != p.second.Key || !cs[len(cs)-1].Gone {
		t.Errorf("followers are told %+v, %v", cs, err)
	}
	sound(t, p.Store)
	if again := p.join(t, p.whole.Transcript); !again.Unchanged {
		t.Errorf("again: %+v", again)
	}
	sound(t, p.Store)
}

// A link goes on leading to its words when these move again within the whole.
func TestMergedTurnsFollowTheWhole(t *testing.T) {
	ctx := context.Background()
	p := joined(t)
	all := morning()
	all.Turns[5].Label, all.Turns[5].Text = "Q Tom Vane, Tide Daily", "To begin with another thing. "+all.Turns[4].Text+" "+all.Turns[5].Text
	all = read("Morning briefing", "2030-01-02", append(lines(&all, 0, 4), lines(&all, 5, 7)...)...)
	part := keep(t, p.Store, source{name: "2, corrected"}, "part 2 with two turns as one")
	o, err := p.Publish(ctx, store.Publication{Key: p.first.Key, Match: "corrected", Parts: []transcript.SourcePart{p.parts[0], part}, Transcript: all, Reader: "1"})
	if err != nil {
		t.Fatal(err)
	}
	now := briefing(t, p.Store, o[0].Key)
	for _, turn := range p.was.Turns[:2] {
		if l, err := p.Locate(ctx, turn.ID); err != nil || l.Status != store.Moved || l.Turn != now.Turns[4].ID {
			t.Errorf("%s: %s, want %s", turn.Text, location(l, err), now.Turns[4].ID)
		}
	}
	sound(t, p.Store)
}

// What is withdrawn, restored or erased is so with all its parts, under every address.
func TestWithdrawingWhatWasMerged(t *testing.T) {
	ctx := context.Background()
	for name, by := range map[string]func(*parted) store.Target{
		"by its address":        func(p *parted) store.Target { return store.Target{Briefing: p.whole.Slug} },
		"by that of the part":   func(p *parted) store.Target { return store.Target{Briefing: p.second.Slug} },
		"by the part's own key": func(p *parted) store.Target { return store.Target{Briefing: p.second.Key} },
	} {
		t.Run(name, func(t *testing.T) {
			p := joined(t)
			check := func(when string) {
				t.Helper()
				_, err := p.Briefing(ctx, p.whole.Slug)
				isGone(t, when, err, reason)
				_, err = p.BriefingAt(ctx, p.second.Key, 1)
				isGone(t, when+", the part as it stood", err, reason)
				if l, err := p.Locate(ctx, p.was.Turns[1].ID); err != nil || l.Status != store.Lost || l.Reason != reason || l.Words != "" {
					t.Errorf("%s: a turn of the part is %s", when, location(l, err))
				}
				if to, _, err := p.Redirect(ctx, p.second.Slug); err != nil || to != p.whole.Slug {
					t.Errorf("%s: the part's address leads to %q, %v", when, to, err)
				}
				sound(t, p.Store)
			}
			if err := p.Withdraw(ctx, by(p), reason); err != nil {
				t.Fatal(err)
			}
			check("withdrawn")
			if err := p.Restore(ctx, by(p), "fine"); err != nil {
				t.Fatal(err)
			}
			if l, err := p.Locate(ctx, p.was.Turns[1].ID); err != nil || l.Status != store.Moved {
				t.Errorf("restored: %s", location(l, err))
			}
			sound(t, p.Store)
			if err := p.Erase(ctx, by(p), reason); err != nil {
				t.Fatal(err)
			}
			check("erased")
			for _, part := range p.parts {
				_, err := p.SourceBody(ctx, part.SHA256)
				isGone(t, "the bytes", err, reason)
			}
		})
	}
}

// When the source of a merged part is withdrawn, its words are gone from every address and come back with it.
func TestWithdrawingTheSourceOfAPart(t *testing.T) {
	ctx := context.Background()
	p := joined(t)
	if err := p.Withdraw(ctx, store.Target{Source: p.parts[1].SHA256}, reason); err != nil {
		t.Fatal(err)
	}
	if l, err := p.Locate(ctx, p.was.Turns[1].ID); err != nil || l.Status != store.Lost || l.Words != "" {
		t.Errorf("withdrawn: %s", location(l, err))
	}
	sound(t, p.Store)
	if err := p.Restore(ctx, store.Target{Source: p.parts[1].SHA256}, "fine"); err != nil {
		t.Fatal(err)
	}
	if l, err := p.Locate(ctx, p.was.Turns[1].ID); err != nil || l.Status != store.Moved {
		t.Errorf("restored: %s", location(l, err))
	}
	sound(t, p.Store)
	if err := p.Erase(ctx, store.Target{Source: p.parts[1].SHA256}, reason); err != nil {
		t.Fatal(err)
	}
	if l, err := p.Locate(ctx, p.was.Turns[1].ID); err != nil || l.Status != store.Lost || l.Words != "" {
		t.Errorf("erased: %s", location(l, err))
	}
	sound(t, p.Store)
}

// A briefing is joined to none that is not here, and what is refused leaves nothing behind.
func TestMergingWhatIsNotHere(t *testing.T) {
	s := open(t)
	part := keep(t, s, source{name: "m"}, "bytes")
	_, err := s.Publish(context.Background(), store.Publication{Parts: []transcript.SourcePart{part}, Transcript: morning(), Joins: []string{"nothing"}})
	if !errors.Is(err, store.ErrNotFound) {
		t.Errorf("err = %v", err)
	}
	if st, err := s.Stats(context.Background()); err != nil || st.Briefings != 0 {
		t.Errorf("stats = %+v, %v", st, err)
	}
}

// Words of a part that stand within longer turns of the whole are found there; of what the whole lacks, it is said that it does.
func TestMergedWordsWithinOthers(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	all := morning()
	one, two := keep(t, s, source{name: "1"}, "part 1"), keep(t, s, source{name: "2"}, "part 2")
	var keys []string
	for _, p := range []store.Publication{
		{Parts: []transcript.SourcePart{one}, Transcript: read("Morning briefing, part 1", "2030-01-02", lines(&all, 0, 4)...)},
		{Parts: []transcript.SourcePart{two}, Transcript: read("Morning briefing, part 2", "2030-01-02",
			append(lines(&all, 4, 7), "CAPTAIN ROE: This line stands in the second part alone, under its own foot.")...)},
	} {
		o, err := s.Publish(ctx, p)
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, o[0].Key)
	}
	was := briefing(t, s, keys[1])
	longer := all
	longer.Turns = append([]transcript.Turn(nil), all.Turns...)
	longer.Turns[4].Text = "Before I come to that, let me thank the crews who were out all night. " + all.Turns[4].Text +
		" Whoever wants to know more of it may read the report, which hangs at the gate. " + all.Turns[6].Text
	longer = read(all.Title, all.Event, append(lines(&longer, 0, 5), lines(&all, 5, 6)...)...)
	if _, err := s.Publish(ctx, store.Publication{Key: keys[0], Parts: []transcript.SourcePart{one, two}, Transcript: longer, Joins: []string{keys[1]}}); err != nil {
		t.Fatal(err)
	}
	whole := briefing(t, s, keys[0])
	for i, want := range []int{4, 5, 4} {
		if l := locate(t, s, was.Turns[i].ID); l.Status != store.Moved || l.Turn != whole.Turns[want].ID {
			t.Errorf("turn %d: %s, want %s", i, location(l, nil), whole.Turns[want].ID)
		}
	}
	if l := locate(t, s, was.Turns[3].ID); l.Status != store.Lost || !strings.Contains(l.Reason, "joined to does not have these words") {
		t.Errorf("what the whole lacks: %s", location(l, nil))
	}
	sound(t, s)
}

// A later state of the whole joins nothing anew, and a briefing is no part of itself.
func TestMergedOnce(t *testing.T) {
	ctx := context.Background()
	p := joined(t)
	before, err := p.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	more := p.whole.Transcript
	more.Turns = append([]transcript.Turn(nil), more.Turns...)
	more.Turns[6].Text = "We have decided on that: it comes back in May."
	o, err := p.Publish(ctx, store.Publication{Key: p.first.Key, Match: "parts 1, 2", Parts: p.parts, Transcript: more, Reader: "2",
		Joins: []string{p.second.Key, p.first.Key}})
	if err != nil || !o[0].Current {
		t.Fatal(o, err)
	}
	if after, err := p.Stats(ctx); err != nil || after.Head != before.Head+1 {
		t.Errorf("the log went from %d to %d, %v", before.Head, after.Head, err)
	}
	if l := locate(t, p.Store, p.was.Turns[0].ID); l.Status != store.Moved || l.Whole != p.first.Key {
		t.Errorf("a turn of the part: %s", location(l, nil))
	}
	sound(t, p.Store)
}

// While one of two is withdrawn they are not joined: each address shows its words, or says why not, and shows them again.
func TestMergingWhatIsWithdrawn(t *testing.T) {
	ctx := context.Background()
	for name, target := range map[string]func(one, two transcript.SourcePart) transcript.SourcePart{
		"the whole": func(one, _ transcript.SourcePart) transcript.SourcePart { return one },
		"the part":  func(_, two transcript.SourcePart) transcript.SourcePart { return two },
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			all := morning()
			one, two := keep(t, s, source{name: "1"}, "part 1"), keep(t, s, source{name: "2"}, "part 2")
			var was []*transcript.Briefing
			for i, part := range []transcript.SourcePart{one, two} {
				b := read("Morning briefing", "2030-01-02", lines(&all, 4*i, 4+3*i)...)
				o, err := s.Publish(ctx, store.Publication{Parts: []transcript.SourcePart{part}, Transcript: b, Apart: []transcript.SourcePart{one}[:i]})
				if err != nil {
					t.Fatal(err)
				}
				was = append(was, briefing(t, s, o[0].Key))
			}
			withdrawn := store.Target{Source: target(one, two).SHA256}
			if err := s.Withdraw(ctx, withdrawn, reason); err != nil {
				t.Fatal(err)
			}
			if _, err := s.Publish(ctx, store.Publication{Key: was[0].Key, Parts: []transcript.SourcePart{one, two}, Transcript: all, Joins: []string{was[1].Key}}); err != nil {
				t.Fatal(err)
			}
			check := func(when string, hidden *transcript.Briefing) {
				t.Helper()
				for _, b := range was {
					for i, id := range ids(b) {
						l := locate(t, s, id)
						if b == hidden && (l.Status != store.Lost || l.Reason != reason) || b != hidden && l.Status != store.Here {
							t.Errorf("%s, turn %d of %s: %s", when, i, b.Slug, location(l, nil))
						}
					}
				}
				sound(t, s)
			}
			check("withdrawn", was[map[bool]int{true: 0, false: 1}[withdrawn.Source == one.SHA256]])
			if err := s.Restore(ctx, withdrawn, "fine"); err != nil {
				t.Fatal(err)
			}
			check("shown again", nil)
		})
	}
}
