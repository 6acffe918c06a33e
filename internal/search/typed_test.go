package search_test

import (
	"testing"

	"podium/internal/search/memfeed"
	"podium/internal/search/query"
	"podium/internal/transcript"
)

// TestFormThatWasTypedComesFirst searches for a name that has the stem of a frequent word.
func TestFormThatWasTypedComesFirst(t *testing.T) {
	feed := &memfeed.Feed{}
	for n, words := range []string{
		"Is the water of the harbour clean?", "How much water does the island have?", "Will you pipe water to the north, water from the south?",
		"The water is cold.", "What did Captain Waters say of the harbour, and who will answer him before the council meets again this month?",
		"Who drinks the water?", "Water, please.",
	} {
		b := &transcript.Briefing{Key: key(n), Slug: "b", Revision: 1, Seq: int64(n + 1)}
		b.Language = "en"
		b.Turns = []transcript.Turn{{Label: "Q", Role: transcript.Reporter, Text: words}}
		b.Exchanges = []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0}}}
		transcript.MintTurnIDs(b.Key, b.Turns, nil)
		feed.Put(b)
	}
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	if hits := all(t, e, query.Parse("waters")); len(hits) != 7 || hits[0].BriefingKey != key(4) {
		t.Errorf("of %d hits for a name, %+v is the first", len(hits), hits[:min(1, len(hits))])
	}
}
