package query_test

import (
	"slices"
	"strings"
	"testing"

	"podium/internal/search/query"
	"podium/internal/transcript"
)

func TestSnippet(t *testing.T) {
	const s = "Good morning. The aid was late, Dr. Reed added. Nothing more was known then.\nNow the aid for the islands and the sanctions are both ready. " +
		"The road is open. We thank you all for coming here on such a day."
	for _, c := range []struct {
		name, words string
		max         int
		want        string
	}{
		{"the passage with most words, not the first", "aid sanctions", 80, "…Now the [aid] for the islands and the [sanctions] are both ready. The road is open.…"},
		{"whole sentences after and before", "sanctions open", 140, "…Now the aid for the islands and the [sanctions] are both ready. The road is [open]. We thank you all for coming here on such a day."},
		{"no sentence ends after a title", "late", 50, "Good morning. The aid was [late], Dr. Reed added.…"},
		{"words of a sentence that is too long", "islands", 30, "…for the [islands] and the…"},
		{"nothing found: the beginning", "", 60, "Good morning. The aid was late, Dr. Reed added.…"},
		{"a hit longer than the limit", "Now the aid for the islands and", 10, "…[Now the aid for the islands and]…"},
		{"everything", "aid", 1000, strings.ReplaceAll(s, "aid", "[aid]")},
	} {
		t.Run(c.name, func(t *testing.T) {
			var spans []transcript.Span
			words := strings.Fields(c.words)
			if c.max == 10 {
				words = []string{c.words}
			}
			for i := range s {
				for _, w := range words {
					if strings.HasPrefix(s[i:], w) {
						spans = append(spans, transcript.Span{Start: i, End: i + len(w)})
					}
				}
			}
			if got := show(s, spans, query.Snippet(s, spans, c.max)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// show writes an excerpt with its hits in brackets.
func show(s string, spans []transcript.Span, e query.Excerpt) string {
	out := s[:e.Span.End]
	for _, h := range slices.Backward(spans) {
		if h.Start >= e.Span.Start && h.End <= e.Span.End {
			out = out[:h.Start] + "[" + out[h.Start:h.End] + "]" + out[h.End:]
		}
	}
	out = out[e.Span.Start:]
	if e.Before {
		out = "…" + out
	}
	if e.After {
		out += "…"
	}
	return out
}
