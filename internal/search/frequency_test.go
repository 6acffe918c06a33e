package search_test

import (
	"context"
	"math/rand/v2"
	"testing"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
)

// TestFrequencyIsWhatASearchCounts asks for each word alone, through revisions and withdrawals.
func TestFrequencyIsWhatASearchCounts(t *testing.T) {
	w := world{rand.New(rand.NewPCG(7, 3))}
	feed := &memfeed.Feed{}
	for n := range 40 {
		feed.Put(w.briefing(n, 0))
	}
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	for n := range 15 { // in a generation of their own
		feed.Put(w.briefing(n, 1))
	}
	settle(t, e, feed)
	words := []string{"aid", "sanctions", "peace", "мира", "和平", "秘书", "cease-fire", "zyzzyva", "speaker:vole", ""}
	held, of, err := e.Frequency(context.Background(), words)
	if err != nil {
		t.Fatal(err)
	}
	if st := e.Status(); of != st.Documents {
		t.Errorf("of %d passages, the index has %d", of, st.Documents)
	}
	for i, word := range words[:8] {
		r, err := e.Search(context.Background(), query.Parse(word), search.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if held[i] != r.Total {
			t.Errorf("%s: in %d passages, a search finds %d", word, held[i], r.Total)
		}
	}
	if held[0] == 0 || held[4] == 0 {
		t.Error("nothing was compared")
	}
	if held[8] != 0 || held[9] != 0 {
		t.Errorf("what is no word stands in %d and %d passages", held[8], held[9])
	}
}
