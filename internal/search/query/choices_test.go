package query_test

import (
	"testing"

	"podium/internal/search/query"
)

func TestSuggestions(t *testing.T) {
	for typed, want := range map[string]string{
		"aid speeker:blinken": "speaker:blinken", "role:breifer": "role:briefer", "has:strikes": "has:struck", "in:quest x": "in:question", "sort:old": "sort:oldest",
		"media:reuters": "outlet:reuters", `"aid ukraine"~ x`: `"aid ukraine"~8`, "*tion": "tion", "a tug NEAR/5  escort x": `"tug escort"~5`, "speaker: blinken": "speaker:blinken",
	} {
		q := query.Parse(typed)
		if len(q.Problems) != 1 || q.Problems[0].Suggestion != want {
			t.Errorf("%s: %+v, want the suggestion %s", typed, q.Problems, want)
			continue
		}
		p := q.Problems[0]
		mended := typed[:p.Pos] + p.Suggestion + typed[p.End:]
		if again := query.Parse(mended); len(again.Problems) > 0 {
			t.Errorf("%s, mended to %s, still has %+v", typed, mended, again.Problems)
		}
	}
}

// A field that does not take the value is not what was meant.
func TestFieldsAreSuggestedForWhatTheyTake(t *testing.T) {
	for typed, want := range map[string]string{"is:struck": "has:struck", "is:fine": "", "inn:question": "in:question", "rolle:briefer": "role:briefer", "rolle:spokesman": ""} {
		if p := query.Parse(typed).Problems; len(p) != 1 || p[0].Suggestion != want {
			t.Errorf("%s: %+v, want the suggestion %q", typed, p, want)
		}
	}
}
