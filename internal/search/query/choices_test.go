package query_test

import (
	"testing"

	"podium/internal/search/query"
)

func TestSuggestions(t *testing.T) {
	for typed, want := range map[string]string{
		"aid speeker:blinken": "speaker:blinken", "role:breifer": "role:briefer", "has:strikes": "has:struck", "in:quest x": "in:question", "sort:old": "sort:oldest",
		"media:reuters": "outlet:reuters", `"aid ukraine"~ x`: `"aid ukraine"~8`, "*tion": "tion", "a tug NEAR/5  escort x": `"tug escort"~5`, "tug NEAR escort": `"tug escort"~8`,
		"tug w/0 escort": `"tug escort"~8`, "in:a": "in:answer", "speaker: blinken": "speaker:blinken",
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
	for typed, want := range map[string]string{"is:struck": "has:struck", "is:fine": "", "inn:question": "in:question", "rolle:briefer": "role:briefer", "rolle:spokesman": "", "part:answer": "in:answer",
		"part:middle": "", "dole:2031": "date:2031", "rote:briefer": "role:briefer", "dace:2031": "date:2031"} {
		if p := query.Parse(typed).Problems; len(p) != 1 || p[0].Suggestion != want {
			t.Errorf("%s: %+v, want the suggestion %q", typed, p, want)
		}
	}
}
