package store_test

import (
	"context"
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
