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
