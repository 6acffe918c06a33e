package search_test

import (
	"context"
	"errors"
	"testing"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
	"podium/internal/transcript"
)

// press is a small archive with known words.
func press(t *testing.T) (*search.Engine, *memfeed.Feed) {
	t.Helper()
	feed := &memfeed.Feed{}
	for n := range 12 {
		b := &transcript.Briefing{Key: key(n), Slug: "harbour"}
		b.Language, b.Event, b.Series = "en", "2024-03-05", "ministry"
		b.Turns = []transcript.Turn{
			{Label: "Q", Role: transcript.Reporter, Text: "Will the harbour negotiations resume before the ferry strike ends on Monday?"},
			{Label: "MINISTER VOLE", Role: transcript.Briefer, Speaker: worldPeople[1], Text: "The negotiations resume tomorrow, and the ferry workers know it, because we told them so at breakfast."},
		}
		b.Exchanges = []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0, 1}, Asker: worldPeople[3], Outlet: worldOutlets[1]}}
		transcript.MintTurnIDs(b.Key, b.Turns, nil)
		feed.Put(b)
	}
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	return e, feed
}

func ask(t *testing.T, e *search.Engine, s string, opt search.Options) *search.Results {
	t.Helper()
	r, err := e.Search(context.Background(), query.Parse(s), opt)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return r
}

func TestDidYouMean(t *testing.T) {
	e, _ := press(t)
	r := ask(t, e, "negotiatons resume", search.Options{Help: true})
	if r.Total != 0 || len(r.DidYouMean) != 1 {
		t.Fatalf("total %d, offers %+v", r.Total, r.DidYouMean)
	}
	if got, want := r.DidYouMean[0], (search.Correction{Word: "negotiatons", Instead: "negotiations", Query: "negotiations resume", Total: 12}); got != want {
		t.Errorf("offers %+v, want %+v", got, want)
	}
	if r := ask(t, e, "negotiations", search.Options{Help: true}); r.DidYouMean != nil {
		t.Errorf("a word that is found is corrected: %+v", r.DidYouMean)
	}
}

// TestDidYouMeanOfAWordThatIsFoundAlone asks for a name spelt as somebody else's is.
func TestDidYouMeanOfAWordThatIsFoundAlone(t *testing.T) {
	e, feed := press(t)
	for n := range 6 {
		b := &transcript.Briefing{Key: key(100 + n), Slug: "farry", Transcript: transcript.Transcript{Language: "en",
			Turns:     []transcript.Turn{{Label: "MR FARRY", Role: transcript.Briefer, Text: "Farry is my name, and has nothing to do with boats."}},
			Exchanges: []transcript.Exchange{{Kind: transcript.Statement, Turns: []int{0}}}}}
		transcript.MintTurnIDs(b.Key, b.Turns, nil)
		feed.Put(b)
	}
	settle(t, e, feed)
	r := ask(t, e, "farry strike", search.Options{Help: true})
	if r.Total != 0 || len(r.DidYouMean) == 0 || r.DidYouMean[0].Query != "ferry strike" || r.DidYouMean[0].Total != 12 {
		t.Errorf("total %d, offers %+v", r.Total, r.DidYouMean)
	}
}

// TestOtherSpellings counts a word that half of the speakers write otherwise.
func TestOtherSpellings(t *testing.T) {
	e, feed := press(t)
	for n, words := range []string{"The cease-fire holds, says the organisation.", "A ceasefire is no peace.", "Health care is for all; healthcare is colour-blind.", "Healthcare has no color."} {
		b := &transcript.Briefing{Key: key(200 + n), Slug: "spelling", Transcript: transcript.Transcript{Language: "en",
			Turns:     []transcript.Turn{{Label: "MS LUND", Role: transcript.Briefer, Text: words}},
			Exchanges: []transcript.Exchange{{Kind: transcript.Statement, Turns: []int{0}}}}}
		transcript.MintTurnIDs(b.Key, b.Turns, nil)
		feed.Put(b)
	}
	settle(t, e, feed)
	for typed, want := range map[string]search.Correction{
		"ceasefire":         {Word: "ceasefire", Instead: "cease-fire", Query: "ceasefire OR cease-fire", Total: 2},
		"cease-fire":        {Word: "cease-fire", Instead: "ceasefire", Query: "cease-fire OR ceasefire", Total: 2},
		"health care":       {Word: "health", Instead: "healthcare", Query: "(health care) OR healthcare", Total: 2},
		"color -breakfast":  {Word: "color", Instead: "colour", Query: "color OR colour -breakfast", Total: 2},
		"organization":      {Word: "organization", Instead: "organisation", Query: "organization OR organisation", Total: 1},
		`"cease fire"`:      {}, // exactly these words
		"breakfast":         {}, // "break" is nowhere
		"peace":             {},
		"health care peace": {},
	} {
		r := ask(t, e, typed, search.Options{Help: true})
		var got search.Correction
		if len(r.Spellings) > 0 {
			got = r.Spellings[0]
			if all := ask(t, e, got.Query, search.Options{}); all.Total != got.Total || query.Parse(got.Query).String() != got.Query {
				t.Errorf("%s: the search %s finds %d, not %d", typed, got.Query, all.Total, got.Total)
			}
		}
		if got != want {
			t.Errorf("%s: offers %+v, want %+v", typed, r.Spellings, want)
		}
	}
	if r := ask(t, e, "ceasefire", search.Options{}); r.Spellings != nil {
		t.Errorf("spellings that nobody asked for: %+v", r.Spellings)
	}
}

func TestLoosen(t *testing.T) {
	e, _ := press(t)
	r := ask(t, e, "ferry -breakfast outlet:telegraph", search.Options{Help: true})
	if r.Total != 0 || len(r.Loosen) != 1 {
		t.Fatalf("total %d, offers %+v", r.Total, r.Loosen)
	}
	if got, want := r.Loosen[0], (search.Loosening{Dropped: "-breakfast", Query: "ferry outlet:telegraph", Total: 12}); got != want {
		t.Errorf("offers %+v, want %+v", got, want)
	}
}

// TestDidYouMeanOfNames asks for people, outlets and series by names that nobody and nothing has.
func TestDidYouMeanOfNames(t *testing.T) {
	e, _ := press(t)
	for s, want := range map[string]search.Correction{
		"speaker:vole":            {},
		"speaker:voel":            {Word: "voel", Instead: "vole", Query: "speaker:vole", Total: 12},
		"speaker:vle":             {Word: "vle", Instead: "vole", Query: "speaker:vole", Total: 12},
		"speaker:ole":             {}, // a short name that begins otherwise is another
		"ferry outlet:telegraf":   {Word: "telegraf", Instead: "telegraph", Query: "ferry outlet:telegraph", Total: 12},
		"outlet:tele":             {Word: "tele", Instead: "telegraph", Query: "outlet:telegraph", Total: 12},
		"outlet:vole ferry":       {Word: "outlet:vole", Instead: "speaker:vole", Query: "speaker:vole ferry", Total: 12},
		"speaker:telegraph":       {Word: "speaker:telegraph", Instead: "outlet:telegraph", Query: "outlet:telegraph", Total: 12},
		"office:vole":             {Word: "office:vole", Instead: "speaker:vole", Query: "speaker:vole", Total: 12},
		"series:ministri":         {Word: "ministri", Instead: "ministry", Query: "series:ministry", Total: 12},
		"speaker:zzyzx breakfast": {},
	} {
		r := ask(t, e, s, search.Options{Help: true})
		var got search.Correction
		if len(r.DidYouMean) > 0 {
			got = r.DidYouMean[0]
		}
		if got != want {
			t.Errorf("%s: offers %+v, want %+v", s, r.DidYouMean, want)
		}
	}
}

func TestEntity(t *testing.T) {
	e, _ := press(t)
	for s, want := range map[string]search.Entity{
		"ada vole":        {Kind: "person", Key: "ada-vole", Name: "Ada Vole"},
		"Adelheid Vole":   {Kind: "person", Key: "ada-vole", Name: "Ada Vole"},
		"Bo Lund":         {Kind: "person", Key: "bo-lund", Name: "Bo Lund"},
		"harbour daily":   {Kind: "outlet", Key: "harbour-telegraph", Name: "Harbour Telegraph"},
		"vole":            {},
		"ada vole ferry":  {},
		"speaker:vole":    {},
		"palace of vale ": {},
	} {
		r := ask(t, e, s, search.Options{})
		if r.Entity == nil {
			r.Entity = &search.Entity{}
		}
		if *r.Entity != want {
			t.Errorf("%q leads to %+v, want %+v", s, *r.Entity, want)
		}
	}
}

func TestSuggest(t *testing.T) {
	e, _ := press(t)
	for prefix, want := range map[string]search.Suggestion{
		"vol":         {Kind: "person", Text: "Ada Vole", Key: "ada-vole", Query: "speaker:=ada-vole", Count: 12},
		"Adel":        {Kind: "person", Text: "Ada Vole", Key: "ada-vole", Query: "speaker:=ada-vole", Count: 12},
		"tele":        {Kind: "outlet", Text: "Harbour Telegraph", Key: "harbour-telegraph", Query: "outlet:=harbour-telegraph", Count: 12},
		"ferry repo":  {Kind: "field", Text: "reporter:", Query: "ferry reporter:"},
		"ferry neg":   {Kind: "word", Text: "negotiations", Query: "ferry negotiations", Count: 12},
		"x speaker:v": {Kind: "person", Text: "Ada Vole", Key: "ada-vole", Query: "x speaker:=ada-vole", Count: 12},
	} {
		got := e.Suggest(context.Background(), prefix, 5)
		if len(got) == 0 || got[0] != want {
			t.Errorf("%q suggests %+v, want %+v first", prefix, got, want)
		}
	}
}

func TestLimits(t *testing.T) {
	e, _ := press(t)
	for name, opt := range map[string]search.Options{
		"a page too long": {Limit: search.MaxLimit + 1}, "too deep": {Offset: search.MaxDepth + 1, Limit: 1},
		"before the first": {Offset: -1}, "a broken cursor": {Limit: 1, Cursor: "x"},
	} {
		_, err := e.Search(context.Background(), query.Parse("ferry"), opt)
		if limit := (*search.ErrTooExpensive)(nil); !errors.As(err, &limit) || limit.Limit == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := e.Search(ctx, query.Parse("ferry"), search.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("an abandoned search ended with %v", err)
	}
}

func TestHitTurns(t *testing.T) {
	e, feed := press(t)
	b := feed.All()[0]
	for s, want := range map[string]int{"breakfast": 1, "strike": 0, "in:answer ferry": 1, "in:question resume": 0, "resume tomorrow strike workers": 1, "outlet:telegraph": 0} {
		hits := ask(t, e, s, search.Options{Limit: 50}).Hits
		if len(hits) != 12 {
			t.Fatalf("%s: %d hits", s, len(hits))
		}
		for _, h := range hits {
			if h.BriefingKey == b.Key && h.Turns[0].TurnID != b.Turns[want].ID {
				t.Errorf("%s: best turn %+v, want turn %d", s, h.Turns[0], want)
			}
		}
	}
}
