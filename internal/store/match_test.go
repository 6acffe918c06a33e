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
