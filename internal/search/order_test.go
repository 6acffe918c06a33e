package search_test

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
	"podium/internal/transcript"
)

// TestRankDoesNotDependOnGenerations compares an index that grew by many small generations with one built at once.
func TestRankDoesNotDependOnGenerations(t *testing.T) {
	w := world{rand.New(rand.NewPCG(7, 1))}
	feed := &memfeed.Feed{}
	grown := follow(t, feed, t.TempDir())
	for round := range 15 {
		w.change(feed, round)
		settle(t, grown, feed)
	}
	for time.Sleep(100 * time.Millisecond); grown.Status().Generations < 2; time.Sleep(100 * time.Millisecond) {
		feed.Put(w.briefing(100, 0)) // a merge has just made one of all: two are not merged again
		settle(t, grown, feed)
	}
	fresh := follow(t, feed, t.TempDir())
	settle(t, fresh, feed)
	for range 400 {
		q := w.query()
		if diff := cmp.Diff(all(t, fresh, q), all(t, grown, q), cmpopts.EquateApprox(0, 1e-12)); diff != "" {
			t.Fatalf("%s: order or score differs (-built at once +grown):\n%s", q, diff)
		}
	}
}

// all is every hit in order.
func all(t *testing.T, e *search.Engine, q *query.Query) []search.Hit {
	t.Helper()
	r, err := e.Search(context.Background(), q, search.Options{Limit: search.MaxLimit})
	if err != nil {
		t.Fatalf("%s: %v", q, err)
	}
	return r.Hits
}

// TestCursorNeitherRepeatsNorSkips pages through a result while briefings come in.
func TestCursorNeitherRepeatsNorSkips(t *testing.T) {
	for _, sort := range []string{"", " sort:newest", " sort:oldest"} {
		t.Run("sort"+sort, func(t *testing.T) {
			w := world{rand.New(rand.NewPCG(8, 1))}
			feed := &memfeed.Feed{}
			for n := range 150 {
				feed.Put(w.briefing(n, 0))
			}
			e := follow(t, feed, t.TempDir())
			settle(t, e, feed)
			q := query.Parse("(aid OR paix OR paz OR minister)" + sort)
			want := all(t, e, q)
			if len(want) < 150 {
				t.Fatalf("only %d hits: too few to page through", len(want))
			}
			var got []search.Hit
			opt := search.Options{Limit: 7}
			for {
				r, err := e.Search(context.Background(), q, opt)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, r.Hits...)
				if opt.Cursor = r.Next; r.Next == "" {
					break
				}
				feed.Put(w.briefing(1000+len(got), 0))
				settle(t, e, feed)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("pages differ from the whole (-whole +pages):\n%s", diff)
			}
		})
	}
}

func TestPagesByNumberEqualTheWhole(t *testing.T) {
	w := world{rand.New(rand.NewPCG(9, 1))}
	feed := &memfeed.Feed{}
	for n := range 120 {
		feed.Put(w.briefing(n, 0))
	}
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	for range 50 {
		q := w.query()
		want := all(t, e, q)
		for offset := 0; offset < len(want); offset += 13 {
			r, err := e.Search(context.Background(), q, search.Options{Offset: offset, Limit: 13})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want[offset:min(offset+13, len(want))], r.Hits); diff != "" {
				t.Fatalf("%s: from %d (-whole +page):\n%s", q, offset, diff)
			}
		}
	}
}

// statements is an archive of briefings of one statement each.
func statements(lang string, texts ...string) *memfeed.Feed {
	feed := &memfeed.Feed{}
	for n, said := range texts {
		b := &transcript.Briefing{Key: key(n), Slug: "ferry", Transcript: transcript.Transcript{Language: lang,
			Turns:     []transcript.Turn{{Label: "MS VOLE", Role: transcript.Briefer, Text: said}},
			Exchanges: []transcript.Exchange{{Kind: transcript.Statement, Turns: []int{0}}}}}
		transcript.MintTurnIDs(b.Key, b.Turns, nil)
		feed.Put(b)
	}
	return feed
}

// TestCharactersRankByHowOften asks for two characters: where they are neighbours most often comes first, whether the
// index counts them for all or, beside a rare word, for the few found, and whatever other parts ask for a check.
func TestCharactersRankByHowOften(t *testing.T) {
	feed := statements("zh", "渡轮 停运 之后 我们 等待 消息 港口", "渡轮渡轮渡轮 停运 我们 消息 港口", "渡船 轮停运 渡 我们 等待 消息 港口", "渡轮，渡轮 停运 我们 等待 消息 港口")
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	for _, typed := range []string{"渡轮", `"渡轮"`, "渡轮 停", `渡轮 "我们"~3`, "speaker:vole 渡轮", "渡轮 -渡船"} {
		var got []string
		for _, h := range all(t, e, query.Parse(typed)) {
			got = append(got, h.BriefingKey)
		}
		if diff := cmp.Diff([]string{key(1), key(3), key(0)}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", typed, diff)
		}
	}
}

// TestPhrasesRankWithinTurns asks for a phrase said by somebody: who says it twice comes first.
func TestPhrasesRankWithinTurns(t *testing.T) {
	feed := statements("en", "Perhaps, as I keep saying, the ferry strike ends.", "The ferry strike, this ferry strike, ends at last.",
		"We know, as you do, that the ferry strike ends.")
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	for _, typed := range []string{`"ferry strike"`, `speaker:vole "ferry strike"`, `(in:statement "ferry strike")`} {
		hits := all(t, e, query.Parse(typed))
		if len(hits) != 3 || hits[0].BriefingKey != key(1) || hits[2].Score <= 0 {
			t.Errorf("%s: %+v", typed, hits)
		}
	}
}

// TestCollapse asks for one hit a briefing: its first one in the order, and how many more there are.
func TestCollapse(t *testing.T) {
	w := world{rand.New(rand.NewPCG(10, 1))}
	feed := &memfeed.Feed{}
	for n := range 80 {
		feed.Put(w.briefing(n, 0))
	}
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	for range 50 {
		q := w.query()
		first := map[string]string{}
		hits := map[string]int{}
		for _, h := range all(t, e, q) {
			if hits[h.BriefingKey]++; first[h.BriefingKey] == "" {
				first[h.BriefingKey] = h.ExchangeID
			}
		}
		r, err := e.Search(context.Background(), q, search.Options{Limit: search.MaxLimit, Collapse: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Hits) != len(first) || r.Briefings != len(first) {
			t.Fatalf("%s: %d hits, %d briefings, want %d", q, len(r.Hits), r.Briefings, len(first))
		}
		for _, h := range r.Hits {
			if h.More != hits[h.BriefingKey]-1 {
				t.Errorf("%s: %s says %d more, want %d", q, h.BriefingKey, h.More, hits[h.BriefingKey]-1)
			}
		}
	}
}
