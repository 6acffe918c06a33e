package search_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
	"podium/internal/transcript"
)

// pages asks for all pages of a query by cursor; between is called after each.
func pages(t *testing.T, e *search.Engine, q *query.Query, opt search.Options, between func()) (hits []search.Hit) {
	t.Helper()
	for {
		r, err := e.Search(context.Background(), q, opt)
		if err != nil {
			t.Fatalf("%s: %v", q, err)
		}
		hits = append(hits, r.Hits...)
		if opt.Cursor = r.Next; r.Next == "" {
			return hits
		}
		between()
	}
}

// TestCursorGoesBeyondNumbers reads a result of more hits than pages have numbers for.
func TestCursorGoesBeyondNumbers(t *testing.T) {
	feed := &memfeed.Feed{}
	const briefings, each = 800, 15
	for n := range briefings {
		b := &transcript.Briefing{Key: key(n), Slug: fmt.Sprint("briefing-", n)}
		b.Language, b.Event = "en", fmt.Sprintf("20%02d-%02d-01", 10+n%10, 1+n%12)
		for i := range each {
			b.Turns = append(b.Turns, transcript.Turn{Label: "MS OKORO", Role: transcript.Briefer, Text: fmt.Sprintf("The harbour opens at pier %d.", i)})
			b.Exchanges = append(b.Exchanges, transcript.Exchange{Kind: transcript.Statement, Turns: []int{i}})
		}
		transcript.MintTurnIDs(b.Key, b.Turns, nil)
		feed.Put(b)
	}
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	for _, typed := range []string{"harbour", "harbour sort:newest", "harbour pier", "harbour sort:oldest"} {
		seen, last := map[string]bool{}, ""
		hits := pages(t, e, query.Parse(typed), search.Options{Limit: search.MaxLimit}, func() {})
		for _, h := range hits {
			if place := h.Date + h.ExchangeID; typed == "harbour sort:oldest" && place <= last {
				t.Fatalf("%s: %s after %s", typed, place, last)
			}
			last = h.Date + h.ExchangeID
			seen[h.ExchangeID] = true
		}
		if len(hits) != briefings*each || len(seen) != len(hits) {
			t.Errorf("%s: %d hits, %d different, want %d", typed, len(hits), len(seen), briefings*each)
		}
	}
	var beyond *search.ErrTooExpensive
	if _, err := e.Search(context.Background(), query.Parse("harbour"), search.Options{Offset: search.MaxDepth + 1, Limit: 1}); !errors.As(err, &beyond) {
		t.Errorf("page beyond the limit: %v", err)
	}
}

// TestCursorWhileArchiveChanges pages through random queries while briefings are added, revised and withdrawn: what did
// not change comes once, in its order.
func TestCursorWhileArchiveChanges(t *testing.T) {
	w := world{rand.New(rand.NewPCG(13, 1))}
	feed := &memfeed.Feed{}
	for n := range 60 {
		feed.Put(w.briefing(n, 0))
	}
	e := follow(t, feed, t.TempDir())
	for round := 1; round <= 40; round++ {
		settle(t, e, feed)
		q := w.query()
		opt := search.Options{Limit: 3 + w.IntN(9), Collapse: w.IntN(4) == 0}
		want := pages(t, e, q, search.Options{Limit: search.MaxLimit, Collapse: opt.Collapse}, func() {})
		changed := map[string]bool{}
		got := pages(t, e, q, opt, func() {
			n := w.IntN(60)
			if changed[key(n)] = true; w.IntN(3) == 0 {
				feed.Withdraw(key(n))
			} else {
				feed.Put(w.briefing(n, round))
			}
			feed.Put(w.briefing(1000+n, round))
			settle(t, e, feed)
		})
		if want, got := kept(want, changed), kept(got, changed); !slices.Equal(want, got) {
			t.Fatalf("%s: hits of briefings that stayed\n got %v\nwant %v", q, got, want)
		}
		for n := range 60 {
			feed.Withdraw(key(1000 + n))
		}
	}
}

// kept lists the hits of briefings that did not change.
func kept(hits []search.Hit, changed map[string]bool) (ids []string) {
	for _, h := range hits {
		if !changed[h.BriefingKey] {
			ids = append(ids, h.ExchangeID)
		}
	}
	return ids
}
