package query

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"podium/internal/transcript"
)

// A passage is the same as if sentences were looked for in all of the text.
func TestPassagesComeFromAroundTheirWords(t *testing.T) {
	pieces := []string{"the ", "tide ", "Dr. ", "rose. ", "Why? ", "Now!", "\n", "。", "潮", "…", " U.S. ", "\u00a0", "a. ", "long-running ", "“so” "}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 60).Draw(t, "s"), "")
		most := rapid.IntRange(1, 60).Draw(t, "most")
		var spans []transcript.Span
		for at := 0; at < len(s) && len(spans) < 4; {
			from := rapid.IntRange(at, len(s)-1).Draw(t, "from")
			to := rapid.IntRange(from+1, min(len(s), from+10)).Draw(t, "to")
			spans, at = append(spans, transcript.Span{Start: from, End: to}), to
		}
		spans = spans[min(rapid.IntRange(0, 3).Draw(t, "skip"), len(spans)):]
		got := passage(s, spans, sentences(s, around(s, spans, most)), most)
		if want := passage(s, spans, sentences(s, transcript.Span{End: len(s)}), most); got != want {
			t.Fatalf("%q, words %v, at most %d: %q, of all %q", s, spans, most, s[got.Start:got.End], s[want.Start:want.End])
		}
	})
}
