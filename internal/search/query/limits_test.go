package query_test

import (
	"strings"
	"testing"

	"podium/internal/search/query"
)

func TestLimits(t *testing.T) {
	full := `"` + strings.Repeat("aid ", query.MaxWords) + `" `
	for typed, name := range map[string]string{
		"мир" + strings.Repeat(" …", query.MaxBytes):                                      "1024 bytes",
		strings.Repeat("\x84", query.MaxBytes+1):                                          "1024 bytes", // no byte at which a character begins
		`"` + strings.Repeat("aid ", query.MaxWords+1) + `"`:                              "48 words;",
		strings.Repeat("aid ", query.MaxClauses+1):                                        "24 words, phrases and fields",
		strings.Repeat("date:2023 ", query.MaxClauses+5):                                  "24 words, phrases and fields",
		strings.Repeat("(aid ", query.MaxDepth+1) + strings.Repeat(")", query.MaxDepth+1): "6 deep",
		full + "sanction*":   "48 words;",
		full + "zelensky~":   "48 words;",
		full + "date:2023":   "48 words;",
		full + "speaker:oar": "48 words;",
		full + "in:question": "48 words;",
		full + `"aid"`:       "48 words;",
		full + `="Aid"`:      "48 words;",
		full + `"aid now"~3`: "48 words;",
		strings.Repeat(`"`+strings.Repeat("ﷺ ", query.MaxWords/2)+`" `, 2): "Written out, a query can be 1024 bytes",
	} {
		q := query.Parse(typed)
		if len(q.Problems) != 1 || !strings.Contains(q.Problems[0].Message, name) {
			t.Errorf("%.30s…: problems %+v, want one that names %s", typed, q.Problems, name)
		}
		if again := query.Parse(q.String()); len(again.Problems) > 0 || again.String() != q.String() {
			t.Errorf("%.30s…: what was kept is not within the limits: %+v", typed, again.Problems)
		}
	}
}

// TestLimitsAreReached: what is just within the limits is kept whole.
func TestLimitsAreReached(t *testing.T) {
	word := strings.Repeat("a", 41) + " "
	bytes := strings.Repeat(word, 23) + strings.Repeat("b", query.MaxBytes-23*len(word))
	for _, typed := range []string{
		bytes,
		strings.TrimSpace(strings.Repeat("aid ", query.MaxClauses)),
		`"` + strings.TrimSpace(strings.Repeat("aid ", query.MaxWords)) + `"`,
		strings.Repeat("(speaker:oar aid ", query.MaxDepth) + "tug" + strings.Repeat(")", query.MaxDepth) + " tug",
	} {
		if q := query.Parse(typed); q.String() != typed || len(q.Problems) > 0 {
			t.Errorf("%.30s…: %s, %+v", typed, q, q.Problems)
		}
	}
	// Signs and empty quotation marks are no words.
	if q := query.Parse(strings.Repeat(`… "" = `, 30) + "aid"); q.String() != "aid" || len(q.Problems) > 0 {
		t.Errorf("%s, %+v", q, q.Problems)
	}
}

// TestBytesBeyondTheLimitAreNotRead: nor is half of a character.
func TestBytesBeyondTheLimitAreNotRead(t *testing.T) {
	for tail, read := range map[string]string{"gaza": "g", "écoute": ""} {
		typed := "aid" + strings.Repeat(" ", query.MaxBytes-len("aid")-1) + tail
		if q := query.Parse(typed); q.String() != strings.TrimSpace("aid "+read) {
			t.Errorf("%s: %s", tail, q)
		}
	}
}
