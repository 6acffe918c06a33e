package store_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

func TestMatch(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	declared := morning()
	declared.Declared = "HB-17"
	page := "https://harbour.example/m"
	key := publish(t, s, source{name: "a.txt", url: page}, declared).Key
	held := keep(t, s, source{name: "a.txt", url: page}, declared.Title+"\n"+declared.Words())
	fresh := keep(t, s, source{name: "other.txt"}, "other bytes")

	evening := read("Evening briefing", "2030-01-02", "CAPTAIN ROE: The swing bridge is closed until the wind turns, and no vessel may pass it at night.",
		"Q: How long may that take, and what are the fishing boats to do until then?", "CAPTAIN ROE: As long as it takes.")
	excerpt := read("Ferry to sail again", "2030-01-02", declared.Turns[1].Label+": "+declared.Turns[1].Text, "CAPTAIN ROE: "+declared.Turns[2].Text,
		"Q: "+declared.Turns[3].Text, "CAPTAIN ROE: "+declared.Turns[4].Text)
	nextDay := morning()
	nextDay.Event = "2030-01-03"
	elsewhere := morning()
	elsewhere.Series = "lighthouse-board"
	latest := evening
	latest.Event = "2030-01-05"
	sameID := evening
	sameID.Declared = "HB-17"

	for name, c := range map[string]struct {
		part   transcript.SourcePart
		url    string
		b      transcript.Transcript
		ours   bool
		reason string
	}{
		"same bytes":                        {held, "", evening, true, "the same bytes"},
		"another part of the same bytes":    {transcript.SourcePart{SHA256: held.SHA256, Part: "2"}, "", evening, false, "new"},
		"same address":                      {fresh, page, evening, true, "the same address"},
		"same address, another event":       {fresh, page, latest, false, "new"},
		"same address, its day put right":   {fresh, page, nextDay, true, "the same address"},
		"part of what an address holds":     {transcript.SourcePart{SHA256: fresh.SHA256, Part: "2"}, page, evening, false, "new"},
		"same declared id":                  {fresh, "", sameID, true, "the same declared id"},
		"same series, day and words":        {fresh, "", morning(), true, "the same series, day and words"},
		"an excerpt of it":                  {fresh, "", excerpt, true, "the same series, day and words"},
		"another briefing of that day":      {fresh, "", evening, false, "new"},
		"same words on another day":         {fresh, "", nextDay, false, "new"},
		"same words and day, another house": {fresh, "", elsewhere, false, "new"},
	} {
		t.Run(name, func(t *testing.T) {
			got, reason, err := s.Match(ctx, store.Publication{Parts: []transcript.SourcePart{c.part}, URL: c.url, Transcript: c.b})
			if err != nil || (got == key) != c.ours || got != "" && !c.ours || reason != c.reason {
				t.Errorf("match = %q for %q, %v", got, reason, err)
			}
		})
	}
}

// A transcript of which neither series nor day is known is one briefing, by however many carriers it comes: its address and
// ids stay, and both sources are named.
func TestOneTranscriptOfTwoCarriers(t *testing.T) {
	ctx := context.Background()
	for name, change := range map[string]func(*transcript.Transcript){
		"no series":         func(b *transcript.Transcript) { b.Series = "" },
		"no day":            func(b *transcript.Transcript) { b.Event = "" },
		"neither":           func(b *transcript.Transcript) { b.Series, b.Event = "", "" },
		"published, no day": func(b *transcript.Transcript) { b.Series, b.Published, b.Event = "", b.Event, "" },
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			one := morning()
			change(&one)
			first := publish(t, s, source{name: "a.txt"}, one)
			was := briefing(t, s, first.Key)

			other := one
			other.Turns = append([]transcript.Turn(nil), one.Turns...)
			other.Turns[4].Text = strings.Replace(other.Turns[4].Text, "insurers", "fishermen", 1)
			if o := publish(t, s, source{name: "c.txt"}, other); o.Key == first.Key {
				t.Errorf("another word, and it is the same briefing: %s", o.Match)
			}
			short := one
			short.Turns, short.Exchanges = one.Turns[:1], []transcript.Exchange{{Kind: transcript.Statement, Turns: []int{0}}}
			one.Title = "The same from elsewhere"
			second := publish(t, s, source{name: "b.txt", url: "https://quay.example/7"}, one)
			now := briefing(t, s, first.Key)
			if second.Key != first.Key || second.Class != transcript.Trivial || !slices.Equal(ids(now), ids(was)) {
				t.Fatalf("the other carrier: %+v", second)
			}
			if l, err := s.Locate(ctx, was.Turns[1].ID); err != nil || l.Status != store.Here {
				t.Errorf("a turn's address: %s", location(l, err))
			}
			if to, _, err := s.Redirect(ctx, was.Slug); was.Slug != second.Slug && (err != nil || to != second.Slug) {
				t.Errorf("the address %s leads to %q, %v", was.Slug, to, err)
			}
			if rs, err := s.Revisions(ctx, first.Key); err != nil || len(rs) != 2 {
				t.Errorf("%d versions, %v", len(rs), err)
			}
			publish(t, s, source{name: "d.txt"}, short)
			short.Title = "A greeting on another day"
			if o := publish(t, s, source{name: "e.txt"}, short); o.Class != transcript.First {
				t.Errorf("few words are said on many days: %s", o.Match)
			}
			sound(t, s)
		})
	}
}

// A correction says that a reading is the same briefing as another, whatever its address, title and day: but for what came in parts, for
// one with next to no words in common, and for one that another correction keeps apart.
func TestMatchByCorrection(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	same := func(p ...transcript.SourcePart) []transcript.SourcePart { return p }
	whole := keep(t, s, source{name: "whole"}, "whole")
	one, two := keep(t, s, source{name: "1"}, "part 1"), keep(t, s, source{name: "2"}, "part 2")
	fresh := keep(t, s, source{name: "fresh"}, "other bytes")
	evening := read("Evening briefing", "2030-03-01", "CAPTAIN ROE: The swing bridge is closed until the wind turns, and no vessel may pass it at night.",
		"Q: How long may that take, and what are the fishing boats to do until then?", "CAPTAIN ROE: As long as it takes.")
	var keys []string
	for _, p := range []store.Publication{{Parts: same(one, two), Transcript: evening}, {Parts: same(whole), Transcript: morning()}} {
		o, err := s.Publish(ctx, p)
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, o[0].Key)
	}
	moved := morning()
	moved.Title, moved.Event, moved.Series = "The ferry", "2030-02-11", "lighthouse-board"
	movedEvening := evening
	movedEvening.Event = "2030-02-11"
	other := read("Of nets", "2030-02-11", "MAYOR: Nets dry on racks by the chapel; whoever hangs theirs elsewhere pays a fine of two crowns.")
	for name, c := range map[string]struct {
		parts, same, apart []transcript.SourcePart
		b                  transcript.Transcript
		want               string
	}{
		"told":                        {same(fresh), same(whole), nil, moved, keys[1]},
		"not told":                    {same(fresh), nil, nil, moved, ""},
		"told of what is not here":    {same(fresh), same(transcript.SourcePart{SHA256: "none"}), nil, moved, ""},
		"told otherwise too":          {same(fresh), same(whole), same(whole), moved, ""},
		"other words":                 {same(fresh), same(whole), nil, other, ""},
		"one that came in parts":      {same(fresh), same(one), nil, movedEvening, ""},
		"a reading of several":        {same(fresh, one), same(whole), nil, moved, ""},
		"one in parts, and one whole": {same(fresh), same(one, whole), nil, moved, keys[1]},
	} {
		t.Run(name, func(t *testing.T) {
			got, reason, err := s.Match(ctx, store.Publication{Parts: c.parts, Same: c.same, Apart: c.apart, Transcript: c.b})
			if err != nil || got != c.want || (got != "") != (reason == store.MatchSame) {
				t.Errorf("match = %q for %q, %v; want %q", got, reason, err, c.want)
			}
		})
	}
}

// Where corrections keep several briefings of one address, or of one id, a reading is one of that which has most of its words.
func TestMatchAmongSeveral(t *testing.T) {
	ctx := context.Background()
	page := "https://harbour.example/today"
	for name, to := range map[string]func(*store.Publication){
		"an address": func(p *store.Publication) { p.URL = page },
		"an id":      func(p *store.Publication) { p.Transcript.Declared = "HB-17" },
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			texts := []transcript.Transcript{morning(), read("Evening briefing", "2030-01-02",
				"CAPTAIN ROE: The swing bridge is closed until the wind turns, and no vessel may pass it at night.",
				"Q: How long may that take, and what are the fishing boats to do until then?", "CAPTAIN ROE: As long as it takes.")}
			var keys []string
			var parts []transcript.SourcePart
			for i, b := range texts {
				p := store.Publication{Parts: []transcript.SourcePart{keep(t, s, source{name: "a"}, b.Title)}, Apart: parts, Transcript: b}
				to(&p)
				o, err := s.Publish(ctx, p)
				if err != nil || o[0].Match != "new" {
					t.Fatal(i, o, err)
				}
				keys, parts = append(keys, o[0].Key), append(parts, p.Parts...)
			}
			fresh := keep(t, s, source{name: "b"}, "other bytes")
			nets := read("Of nets", "2030-01-02", "MAYOR: Nets dry on racks by the chapel; whoever hangs theirs elsewhere pays a fine.")
			for i, b := range append(texts, nets) {
				b.Turns = append(b.Turns[:len(b.Turns):len(b.Turns)], transcript.Turn{Label: "Q", Text: "Thank you."})
				p := store.Publication{Parts: []transcript.SourcePart{fresh}, Transcript: b}
				to(&p)
				want := keys[min(i, 1)] // the one that came last has what is like none
				if got, reason, err := s.Match(ctx, p); err != nil || got != want {
					t.Errorf("%s is %q for %q, %v; want %q of %v", b.Title, got, reason, err, want, keys)
				}
				p.Apart = parts[min(i, 1) : min(i, 1)+1]
				if got, reason, err := s.Match(ctx, p); err != nil || got != keys[1-min(i, 1)] {
					t.Errorf("%s, kept apart from it, is %q for %q, %v", b.Title, got, reason, err)
				}
			}
		})
	}
}

// What comes to an address whose words were erased is that briefing, so that it is not shown again unseen.
func TestMatchOfWhatIsErased(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	page := "https://harbour.example/m"
	o := publish(t, s, source{name: "a", url: page}, morning())
	if err := s.Erase(ctx, store.Target{Briefing: o.Slug}, reason); err != nil {
		t.Fatal(err)
	}
	later := morning()
	later.Event = "2030-01-03"
	p := store.Publication{Parts: []transcript.SourcePart{keep(t, s, source{name: "b"}, "other bytes")}, URL: page, Transcript: later}
	if key, why, err := s.Match(ctx, p); err != nil || key != o.Key || why != "the same address" {
		t.Errorf("match = %q for %q, %v", key, why, err)
	}
	_, err := s.Publish(ctx, p)
	isGone(t, "publishing there", err, reason)
}

// Of briefings of one series and day, the one with most of the words is meant; few words of it, or as many others, are another.
func TestMatchByWords(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	all := morning()
	longer := read(all.Title, all.Event, append(lines(&all, 0, 7),
		"Q: Is the night ferry to be dearer than that of the day, as it was before the war?",
		"CAPTAIN ROE: The fares are what the council made them, and it has not met since autumn.")...)
	first := keep(t, s, source{name: "1"}, "1")
	var keys []string
	for i, b := range []transcript.Transcript{all, longer} {
		p := store.Publication{Parts: []transcript.SourcePart{first}, Transcript: b}
		if i > 0 {
			p.Parts, p.Apart = []transcript.SourcePart{keep(t, s, source{name: "2"}, "2")}, p.Parts
		}
		o, err := s.Publish(ctx, p)
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, o[0].Key)
	}
	greeted := "MODERATOR: We begin."
	otherwise := []string{"CAPTAIN ROE: The swing bridge is closed until the wind turns, and no vessel may pass it at night.",
		"Q: How long may that take, and what are the fishing boats to do until then?",
		"CAPTAIN ROE: As long as it takes, and longer where nobody has greased the hinges, which happens.",
		"Q: Who greases hinges here, and who pays whoever does, when he does it at all?"}
	for name, c := range map[string]struct {
		says []string
		want string
	}{
		"the shorter":            {append([]string{greeted}, lines(&all, 0, 7)...), keys[0]},
		"the longer":             {append([]string{greeted}, lines(&longer, 0, 9)...), keys[1]},
		"a third of it":          {lines(&all, 1, 4), keys[0]},
		"a line of it":           {lines(&all, 3, 4), ""},
		"most of it, and others": {append(lines(&all, 0, 5), otherwise[0]), keys[0]},
		"more others than of it": {append(lines(&all, 0, 3), otherwise...), ""},
	} {
		got, reason, err := s.Match(ctx, store.Publication{Parts: []transcript.SourcePart{keep(t, s, source{name: "3"}, "3")}, Transcript: read(all.Title, all.Event, c.says...)})
		if err != nil || got != c.want {
			t.Errorf("%s is %q for %q, %v; want %q of %v", name, got, reason, err, c.want, keys)
		}
	}
}
