package capitals_test

import (
	"strings"
	"testing"

	"podium/internal/ingest/read/capitals"
	"podium/internal/transcript"
)

// TestLowered holds names and outlets apart from other words, and every byte to its place.
func TestLowered(t *testing.T) {
	fill := strings.Repeat("THE FERRY SAILS AT NOON. ", 12)
	for printed, want := range map[string]string{
		"OUR NEXT QUESTION IS FROM HELEN BRAND WITH NPR. YOUR LINE IS OPEN.": "Our next question is from Helen Brand with NPR. Your line is open.",
		"FROM BETSY MCQUILL, HARBOUR JOURNAL.":                               "From Betsy McQuill, Harbour Journal.",
		"WILL SCHOOLS CLOSE? I THINK IT MAY.":                                "Will schools close? I think it may.",
		"THANKS, MARK. WE MARK THE DAY WITH DR. ROWE.":                       "Thanks, mark. We mark the day with Dr. Rowe.",
		"JOHN LIKED “LÜBECK” AND WENT.":                                      "John Liked “lÜbeck” and went.",
	} {
		turns := []transcript.Turn{{Text: fill}, {Text: printed}}
		restore := capitals.Lowered(turns, func(string) bool { return false })
		if restore == nil {
			t.Fatal("not told to be in capitals")
		}
		if got := turns[1].Text; got != want || len(got) != len(printed) {
			t.Errorf("%q is written %q, want %q", printed, got, want)
		}
		if restore(); turns[1].Text != printed || turns[0].Text != fill {
			t.Errorf("%q is not as printed again: %q", printed, turns[1].Text)
		}
	}
	if capitals.Lowered([]transcript.Turn{{Text: fill}, {Text: strings.ToLower(fill)}}, nil) != nil {
		t.Error("half in small letters, yet told to be in capitals")
	}
}
