package search_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
	"podium/internal/transcript"
)

// unstruck returns the briefing as if what its source struck out had never stood there.
func unstruck(b *transcript.Briefing) *transcript.Briefing {
	c := *b
	c.Turns = slices.Clone(b.Turns)
	for i := range c.Turns {
		t := &c.Turns[i]
		for _, m := range t.Marks {
			if m.Kind == transcript.Struck {
				t.Text = t.Text[:m.Start] + strings.Repeat(" ", m.End-m.Start) + t.Text[m.End:]
			}
		}
		t.Marks = nil
	}
	return &c
}

// TestStruckHitsSaySo compares what a hit says of struck words with what a scan finds when they are blotted out.
func TestStruckHitsSaySo(t *testing.T) {
	w := world{rand.New(rand.NewPCG(12, 1))}
	feed := &memfeed.Feed{}
	for n := range 60 {
		feed.Put(w.briefing(n, 0))
	}
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	struck := 0
	for range 300 {
		q := w.query()
		if strings.Contains(q.String(), "has:") { // where nothing is struck, nothing has struck words
			continue
		}
		without := foundWithoutStruck(feed, q)
		for _, h := range all(t, e, q) {
			if h.Struck == without[h.ExchangeID] {
				t.Fatalf("%s: %s says struck %v; without struck words a scan finds it: %v", q, h.ExchangeID, h.Struck, without[h.ExchangeID])
			}
			if h.Struck {
				struck++
			}
		}
	}
	if struck < 50 {
		t.Errorf("only %d hits by struck words were compared", struck)
	}
}

func foundWithoutStruck(feed *memfeed.Feed, q *query.Query) map[string]bool {
	found := map[string]bool{}
	for _, b := range feed.All() {
		s := q.Scan(unstruck(b), aliases{})
		for x := range b.Exchanges {
			if s.Match(x) {
				found[b.Turns[b.Exchanges[x].Lead(b.Turns)].ID] = true
			}
		}
	}
	return found
}

func TestStruckTurnsSaySo(t *testing.T) {
	b := &transcript.Briefing{Key: key(1), Slug: "harbour", Transcript: transcript.Transcript{Language: "en", Turns: []transcript.Turn{
		{Label: "Q", Role: transcript.Reporter, Text: "Will the harbour open in May?"},
		{Label: "MS OKORO", Role: transcript.Briefer, Text: "It opens in June May.",
			Marks: []transcript.Mark{{Kind: transcript.Struck, Start: 12, End: 16}}},
	}, Exchanges: []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0, 1}}}}}
	transcript.MintTurnIDs(b.Key, b.Turns, nil)
	feed := &memfeed.Feed{}
	feed.Put(b)
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	for typed, want := range map[string]struct {
		hit   bool
		turns []bool
	}{
		"june":            {true, []bool{true}},
		"june harbour":    {true, []bool{false, true}},
		"may":             {false, []bool{false, false}},
		`"june may"`:      {true, []bool{true}},
		`"in may"`:        {false, []bool{false, false}},
		"june OR may":     {false, []bool{false, false}},
		"-july in:answer": {false, []bool{false}},
		"has:struck":      {false, []bool{false}}, // which is what was asked for
		"has:struck may":  {false, []bool{false}},
		"has:struck june": {true, []bool{true}},
	} {
		r, err := e.Search(context.Background(), query.Parse(typed), search.Options{Limit: 1})
		if err != nil || len(r.Hits) != 1 {
			t.Fatalf("%s: %+v, %v", typed, r, err)
		}
		h := r.Hits[0]
		slices.SortFunc(h.Turns, func(a, b search.HitTurn) int { return a.Index - b.Index })
		var turns []bool
		for _, x := range h.Turns {
			turns = append(turns, x.Struck)
		}
		if h.Struck != want.hit || !slices.Equal(turns, want.turns) {
			t.Errorf("%s: struck %v, turns %v, want %+v", typed, h.Struck, turns, want)
		}
	}
}

// A sign that the source struck out takes no word away.
func TestStruckSignsAreNoWords(t *testing.T) {
	b := &transcript.Briefing{Key: key(1), Slug: "harbour", Transcript: transcript.Transcript{Language: "en", Turns: []transcript.Turn{
		{Label: "MS OKORO", Role: transcript.Briefer, Text: "It opens -- in May.", Marks: []transcript.Mark{{Kind: transcript.Struck, Start: 9, End: 11}}},
	}, Exchanges: []transcript.Exchange{{Kind: transcript.Statement, Turns: []int{0}}}}}
	transcript.MintTurnIDs(b.Key, b.Turns, nil)
	feed := &memfeed.Feed{}
	feed.Put(b)
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	for _, h := range all(t, e, query.Parse(`"opens in may"`)) {
		if h.Struck || h.Turns[0].Struck {
			t.Errorf("found by struck words: %+v", h)
		}
	}
}

// A footnote's words are found, the figure that refers to it is no word, no phrase reaches from the turn's words into them, and the hit says that nobody said them.
func TestNotesAreFoundAndSaySo(t *testing.T) {
	b := &transcript.Briefing{Key: key(1), Slug: "harbour", Transcript: transcript.Transcript{Language: "en", Turns: []transcript.Turn{
		{Label: "Q", Role: transcript.Reporter, Text: "When will the harbour open?"},
		{Label: "MS OKORO", Role: transcript.Briefer, Text: "It opens in June.",
			Marks: []transcript.Mark{{Kind: transcript.Footnote, Start: 12, End: 16, Note: "late July"}}},
		{Label: "MS OKORO", Role: transcript.Briefer, Text: "The bill,7 as Bob8 drew it, passed.", Marks: []transcript.Mark{
			{Kind: transcript.Footnote, Start: 9, End: 10, Note: "H.R. 40"}, {Kind: transcript.Footnote, Start: 17, End: 18, Note: "Robert Vane"}}},
	}, Exchanges: []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0, 1, 2}}}}}
	transcript.MintTurnIDs(b.Key, b.Turns, nil)
	feed := &memfeed.Feed{}
	feed.Put(b)
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	for typed, want := range map[string]string{
		`"the bill as bob drew it"`: "said", "vane": "noted", "8": "", "bob8": "",
		"june": "said", `"in june"`: "said", "july": "noted", `"late july"`: "noted", "harbour july": "noted", `"june late"`: "", "june OR july": "said", "in:question july": "", "-july": "",
	} {
		r, err := e.Search(context.Background(), query.Parse(typed), search.Options{Limit: 1})
		got := ""
		if err == nil && len(r.Hits) == 1 {
			if got = "said"; r.Hits[0].Struck {
				got = "noted"
			}
		}
		if err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", typed, got, err, want)
		}
	}
}
