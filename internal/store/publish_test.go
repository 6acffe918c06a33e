package store_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"podium/internal/store"
	"podium/internal/transcript"
)

func TestPublishedBriefingReadsBackWordForWord(t *testing.T) {
	s := open(t)
	want := morning()
	o := publish(t, s, source{name: "morning.txt", url: "https://harbour.example/morning"}, want)
	if o.Slug != "2030-01-02-morning-briefing-on-the-ferry" || o.Class != transcript.First || !o.Current || o.Match != "new" {
		t.Errorf("outcome = %+v", o)
	}
	b, err := s.Briefing(context.Background(), o.Slug)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i := range b.Turns {
		if !transcript.ValidID(b.Turns[i].ID) || seen[b.Turns[i].ID] {
			t.Errorf("turn %d has id %q", i, b.Turns[i].ID)
		}
		seen[b.Turns[i].ID] = true
		b.Turns[i].ID = ""
	}
	if d := cmp.Diff(want, b.Transcript); d != "" {
		t.Errorf("read back (-published +read):\n%s", d)
	}
	if len(b.Sources) != 1 || b.Sources[0].Name != "morning.txt" {
		t.Errorf("sources = %+v", b.Sources)
	}
	sound(t, s)
}

func TestChangedSourceBecomesRevisionThatKeepsIDs(t *testing.T) {
	s := open(t)
	page := "https://harbour.example/morning"
	first := publish(t, s, source{name: "v1.txt", url: page, version: "1"}, morning())
	was := briefing(t, s, first.Key)

	v2 := morning()
	v2.Turns[2].Text = "The timber came late, and then the storm took most of the scaffolding away."
	v2.Turns[4].Text = "No comment."
	second := publish(t, s, source{name: "v2.txt", url: page, version: "2"}, v2)
	if second.Key != first.Key || second.Class != transcript.Words || second.Revision != 2 || second.Match != "the same address" {
		t.Errorf("outcome = %+v", second)
	}
	now := briefing(t, s, first.Key)
	for i := range was.Turns {
		if same := now.Turns[i].ID == was.Turns[i].ID; same != (i != 4) {
			t.Errorf("turn %d: id kept = %v", i, same)
		}
	}
	old := was.Turns[4]
	l, err := s.Locate(context.Background(), old.ID)
	if err != nil || l.Status != store.Lost || l.Words != old.Text || l.Label != "CAPTAIN ROE" || l.Reason == "" {
		t.Errorf("the turn that is gone: %s", location(l, err))
	}
	before, err := s.BriefingAt(context.Background(), first.Key, 1)
	if err != nil || before.Turns[4].Text != old.Text {
		t.Errorf("revision 1 reads %q, %v", before.Turns[4].Text, err)
	}
	sound(t, s)
}

func TestOlderVersionArrivingLaterIsNotShown(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2030, 1, n, 0, 0, 0, 0, time.UTC) }
	for name, c := range map[string]struct{ newer, older source }{
		"by the manifest's version": {source{name: "b", version: "v10"}, source{name: "a", version: "v9"}},
		"by the source's own time":  {source{name: "b", modified: day(9)}, source{name: "a", modified: day(3)}},
		"by the time of fetching":   {source{name: "b", fetched: day(9)}, source{name: "a", fetched: day(3)}},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			c.newer.url, c.older.url = "https://harbour.example/x", "https://harbour.example/x"
			v2, v1 := morning(), morning()
			v1.Turns[6].Text = "Nobody has asked me that before, and there is nothing that I can tell you about it yet."
			v1.Title = "Morning brefing on the ferry"
			o2 := publish(t, s, c.newer, v2)
			o1 := publish(t, s, c.older, v1)
			if o1.Key != o2.Key || o1.Current || o1.Revision != 2 || o1.Slug != o2.Slug {
				t.Errorf("the older version: %+v", o1)
			}
			if b := briefing(t, s, o2.Key); b.Turns[6].Text != v2.Turns[6].Text || b.Revision != 1 {
				t.Errorf("revision %d is shown: %q", b.Revision, b.Turns[6].Text)
			}
			old, err := s.BriefingAt(context.Background(), o2.Key, 2)
			if err != nil {
				t.Fatal(err)
			}
			for _, id := range ids(old) {
				if l, err := s.Locate(context.Background(), id); err != nil {
					t.Errorf("id of the older version: %s", location(l, err))
				}
			}
			rs, err := s.Revisions(context.Background(), o2.Key)
			if err != nil || len(rs) != 2 || rs[0].Number != 1 || !rs[0].Current || rs[1].Current {
				t.Errorf("revisions = %+v, %v", rs, err)
			}
			sound(t, s)
		})
	}
}

func TestPublishingTheSameAgainLeavesNoTrace(t *testing.T) {
	s := open(t)
	from := source{name: "morning.txt", url: "https://harbour.example/m"}
	first := publish(t, s, from, morning())
	before, err := s.Stats(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	again := publish(t, s, from, morning())
	if !again.Unchanged || again.Key != first.Key || again.Revision != 1 {
		t.Errorf("outcome = %+v", again)
	}
	if after, err := s.Stats(context.Background()); err != nil || after.Head != before.Head || after.Chain != before.Chain {
		t.Errorf("the log went from %d to %d, %v", before.Head, after.Head, err)
	}
}

func TestFetchThatBringsOlderBytesBackIsRevision(t *testing.T) {
	s := open(t)
	page := "https://harbour.example/m"
	at := func(h int) time.Time { return time.Date(2030, 1, 3, h, 0, 0, 0, time.UTC) }
	v1, v2 := morning(), morning()
	v2.Turns[4].Text = "The insurers have agreed to pay for all of it."
	publish(t, s, source{name: "m", url: page, fetched: at(1)}, v1)
	key := publish(t, s, source{name: "m", url: page, fetched: at(2)}, v2).Key
	gone := briefing(t, s, key).Turns[4].ID
	back := publish(t, s, source{name: "m", url: page, fetched: at(3)}, v1)
	if back.Unchanged || back.Revision != 3 || !back.Current || back.Class != transcript.Words {
		t.Errorf("outcome = %+v", back)
	}
	if l, err := s.Locate(context.Background(), gone); err != nil || l.Status == store.Here {
		t.Errorf("words that are gone again: %s", location(l, err))
	}
	first, err := s.BriefingAt(context.Background(), key, 1)
	if err != nil {
		t.Fatal(err)
	}
	// The words of revision 1 stand again, in a turn of a new id: the old address leads to them.
	l, err := s.Locate(context.Background(), first.Turns[4].ID)
	if err != nil || l.Status != store.Moved || l.Turn != briefing(t, s, key).Turns[4].ID {
		t.Errorf("words that came back: %s", location(l, err))
	}
	sound(t, s)
}

func TestRereadKeepsIDsAndSaysWhy(t *testing.T) {
	s := open(t)
	ctx := context.Background()
	o := publish(t, s, source{name: "m"}, morning())
	was := briefing(t, s, o.Key)
	stale, err := s.Stale(ctx, "2", "a", "", 10)
	if err != nil || len(stale) != 1 || stale[0].Key != o.Key || stale[0].Reader != "1" {
		t.Fatalf("stale = %+v, %v", stale, err)
	}
	better := morning()
	better.Turns[3].Speaker = transcript.Attribution{Name: "Ada Brandt", Key: "ada-brandt", Standing: transcript.Inferred}
	outs, err := s.Publish(ctx, store.Publication{Key: o.Key, Match: "reread", Parts: stale[0].Parts, Extracted: "x", Transcript: better, Reader: "2", Authority: "a"})
	if err != nil || outs[0].Class != transcript.Reread || outs[0].Revision != 2 || !outs[0].Current {
		t.Fatalf("outcome = %+v, %v", outs, err)
	}
	if now := briefing(t, s, o.Key); !slices.Equal(ids(was), ids(now)) || now.Turns[3].Speaker.Name != "Ada Brandt" {
		t.Errorf("ids went from %v to %v", ids(was), ids(now))
	}
	// Reading the same once more with newer data is noted, and makes no revision.
	outs, err = s.Publish(ctx, store.Publication{Key: o.Key, Match: "reread", Parts: stale[0].Parts, Extracted: "x", Transcript: better, Reader: "2", Authority: "b"})
	if err != nil || !outs[0].Unchanged {
		t.Fatalf("outcome = %+v, %v", outs, err)
	}
	if n, err := s.Awaiting(ctx, "2", "b"); n != 0 || err != nil {
		t.Errorf("%d await re-reading, %v", n, err)
	}
	sound(t, s)
}

func TestUncorrectedReadingDoesNotUndoTheCorrection(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	o := publish(t, s, source{name: "m"}, morning())
	rs, err := s.Stale(ctx, "2", "a", "", 1)
	if err != nil || len(rs) != 1 {
		t.Fatalf("stale = %+v, %v", rs, err)
	}
	corrected := morning()
	corrected.Turns[3].Speaker = transcript.Attribution{Name: "Tom Vane", Key: "tom-vane", Standing: transcript.Stated}
	outs, err := s.Publish(ctx, store.Publication{Key: o.Key, Parts: rs[0].Parts, Transcript: corrected, Class: transcript.Corrected, Reader: "1", Authority: "a"})
	if err != nil || outs[0].Class != transcript.Corrected {
		t.Fatalf("outcome = %+v, %v", outs, err)
	}
	if again := publish(t, s, source{name: "met elsewhere"}, morning()); !again.Unchanged {
		t.Errorf("outcome = %+v", again)
	}
	if b := briefing(t, s, o.Key); b.Turns[3].Speaker.Name != "Tom Vane" || b.Revision != 2 {
		t.Errorf("revision %d is shown, asked by %q", b.Revision, b.Turns[3].Speaker.Name)
	}
}

func TestTitleChangeLeavesRedirect(t *testing.T) {
	s := open(t)
	ctx := context.Background()
	page := "https://harbour.example/m"
	old := publish(t, s, source{name: "a", url: page, version: "1"}, morning())
	v2 := morning()
	v2.Title = "Morning briefing: the ferry sails"
	now := publish(t, s, source{name: "b", url: page, version: "2"}, v2)
	if now.Slug == old.Slug {
		t.Fatalf("the slug is still %s", now.Slug)
	}
	if to, _, err := s.Redirect(ctx, old.Slug); to != now.Slug || err != nil {
		t.Errorf("redirect leads to %q, %v", to, err)
	}
	if _, err := s.Briefing(ctx, old.Slug); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("the old slug answers %v", err)
	}
	// Another briefing never takes an address that once led here.
	other := read(morning().Title, "2030-01-02", "MAYOR: Something else altogether, and nothing to do with ferries at all.")
	if o := publish(t, s, source{name: "c"}, other); o.Slug == old.Slug || o.Key == old.Key {
		t.Errorf("another briefing took %s", o.Slug)
	}
	v3 := morning()
	v3.Turns[0].Text += " Thank you."
	if back := publish(t, s, source{name: "d", url: page, version: "3"}, v3); back.Slug != old.Slug {
		t.Errorf("the first title is back, its slug is %s", back.Slug)
	}
	if to, _, err := s.Redirect(ctx, now.Slug); to != old.Slug || err != nil {
		t.Errorf("redirect leads to %q, %v", to, err)
	}
	sound(t, s)
}

func TestSlugs(t *testing.T) {
	for title, want := range map[string]string{
		"Café, naïve & co.":               "2030-01-02-cafe-naive-and-co",
		"Брифинг начальника порта":        "2030-01-02-brifing-nachalnika-porta",
		"2030年1月2日港务局记者会":                 "2030-01-02-2030nian-1yue-2ri-gang-wu-ju-ji-zhe-hui",
		"":                                "2030-01-02-harbour-office",
		"???":                             "2030-01-02-harbour-office",
		"The Captain’s Briefing":          "2030-01-02-the-captains-briefing",
		strings.Repeat("long title ", 20): "2030-01-02-" + strings.TrimSuffix(strings.Repeat("long-title-", 7), "-"),
	} {
		s := open(t)
		b := morning()
		b.Title = title
		if o := publish(t, s, source{name: "x"}, b); o.Slug != want {
			t.Errorf("%q has slug %s, want %s", title, o.Slug, want)
		}
	}
	s := open(t)
	b := morning()
	b.Event = ""
	if o := publish(t, s, source{name: "x"}, b); o.Slug != "undated-morning-briefing-on-the-ferry" {
		t.Errorf("undated: %s", o.Slug)
	}
}

func TestPublishIsAllOrNothing(t *testing.T) {
	s := open(t)
	part := keep(t, s, source{name: "two.txt"}, "two")
	good, bad := morning(), morning()
	bad.Exchanges = bad.Exchanges[:1]
	_, err := s.Publish(context.Background(),
		store.Publication{Parts: []transcript.SourcePart{{SHA256: part.SHA256, Part: "1"}}, Transcript: good},
		store.Publication{Parts: []transcript.SourcePart{{SHA256: part.SHA256, Part: "2"}}, Transcript: bad})
	if err == nil || !strings.Contains(err.Error(), "stands in 0 exchanges") {
		t.Fatalf("err = %v", err)
	}
	if st, err := s.Stats(context.Background()); err != nil || st.Briefings != 0 {
		t.Errorf("stats = %+v, %v", st, err)
	}
	sound(t, s)
}

func TestPublishNeedsKeptSource(t *testing.T) {
	s := open(t)
	_, err := s.Publish(context.Background(), store.Publication{Parts: []transcript.SourcePart{{SHA256: "nothing"}}, Transcript: morning()})
	if err == nil || !strings.Contains(err.Error(), "never kept") {
		t.Errorf("err = %v", err)
	}
}
