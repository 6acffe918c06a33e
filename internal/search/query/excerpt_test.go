package query_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

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

// TestSnippetEndsSentences: what ends a sentence and what only looks so, in several scripts.
func TestSnippetEndsSentences(t *testing.T) {
	for _, c := range []struct{ text, hit, want string }{
		{"The quay is shut. Prof. Reed said the ferry sails. All is well.", "ferry", "…Prof. Reed said the [ferry] sails. All is well."},
		{"The quay is shut now. So “Prof. Reed took the ferry”. All is well.", "ferry", "…So “Prof. Reed took the [ferry]”.…"},
		{"The quay is shut now. So (Prof. Reed) took the ferry. All is well.", "ferry", "…So (Prof. Reed) took the [ferry]. All is well."},
		{`The quay is shut now. So "Gov. Reed" took the ferry. All is well.`, "ferry", `…So "Gov. Reed" took the [ferry]. All is well.`},
		{"The quay is shut now. “É. Reed” took the old ferry. All is well.", "ferry", "…“É. Reed” took the old [ferry].…"},
		{"The quay is shut now. Ida J. Reed took the ferry. All is well.", "ferry", "…Ida J. Reed took the [ferry]. All is well."},
		{"The quay is shut now… And then the ferry sailed. All is well.", "ferry", "…And then the [ferry] sailed. All is well."},
		{"The quay is shut at 5.30 for the ferry? All of it is well now.", "ferry", "The quay is shut at 5.30 for the [ferry]?…"},
		{"The quay is shut! “The ferry sails”, he said then. All is well.", "ferry", "…“The [ferry] sails”, he said then.…"},
		{"码头已经关闭了很长的时间。渡船今天还会开航吗？大家都很好也都很高兴。", "渡船", "…[渡船]今天还会开航吗？…"},
		{"The quay is shut and stays so\nThen the ferry sailed on.\nAll is well, all is well.", "ferry", "…Then the [ferry] sailed on.…"},
	} {
		at := strings.Index(c.text, c.hit)
		spans := []transcript.Span{{Start: at, End: at + len(c.hit)}}
		if got := show(c.text, spans, query.Snippet(c.text, spans, 46)); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

// TestSnippetFillsItsRoom: a sentence that just fits is shown, those after the hit before those in front of it.
func TestSnippetFillsItsRoom(t *testing.T) {
	const s = "The quay is shut. The ferry sails. All is well."
	for _, c := range []struct {
		hits string
		most int
		want string
	}{
		{"ferry", 30, "…The [ferry] sails. All is well."},
		{"ferry", 29, "…The [ferry] sails.…"},
		{"well", 30, "…The ferry sails. All is [well]."},
		{"well", 29, "…All is [well]."},
		{"ferry", 47, "The quay is shut. The [ferry] sails. All is well."},
		{"ferry", 46, "…The [ferry] sails. All is well."},
		{"well", 47, "The quay is shut. The ferry sails. All is [well]."},
		{"", 47, s},
		{"", 46, "The quay is shut. The ferry sails.…"},
		{"quay ferry", 34, "The [quay] is shut. The [ferry] sails.…"},
		{"quay ferry", 33, "The [quay] is shut.…"},
		{"quay", 16, "The [quay] is…"},
		{"quay", 4, "…[quay]…"},
	} {
		var spans []transcript.Span
		for _, w := range strings.Fields(c.hits) {
			at := strings.Index(s, w)
			spans = append(spans, transcript.Span{Start: at, End: at + len(w)})
		}
		if got := show(s, spans, query.Snippet(s, spans, c.most)); got != c.want {
			t.Errorf("%q in %d bytes: %s, want %s", c.hits, c.most, got, c.want)
		}
	}
}

// TestSnippetCutsNoCharacter: within one long sentence of any script.
func TestSnippetCutsNoCharacter(t *testing.T) {
	pieces := []string{"tide", " ", ", ", "潮", "潮が", "…", "é", "señor", "‑", "x", "\n", "港口", "🙂", "。", ". "}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.TrimSpace(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 40).Draw(t, "s"), ""))
		var spans []transcript.Span
		for i, r := range s {
			if (r == 't' || r == '潮' || r == '🙂') && rapid.Bool().Draw(t, "hit") {
				spans = append(spans, transcript.Span{Start: i, End: i + len(string(r))})
			}
		}
		checkSnippet(t, s, spans, rapid.IntRange(0, 60).Draw(t, "most"))
	})
}

// TestSnippetLeavesOutForeignSpans: spans that are none of the text change nothing.
func TestSnippetLeavesOutForeignSpans(t *testing.T) {
	const s = "The quay is shut. The ferry sails at noon. All is well."
	at := strings.Index(s, "ferry")
	ferry := transcript.Span{Start: at, End: at + len("ferry")}
	want := query.Snippet(s, []transcript.Span{ferry}, 30)
	for _, odd := range []transcript.Span{{Start: -3, End: 4}, {Start: 50, End: len(s) + 1}, {Start: 4, End: 4}, {Start: 9, End: 2}} {
		if got := query.Snippet(s, []transcript.Span{odd, ferry}, 30); got != want {
			t.Errorf("beside %v: %+v, want %+v", odd, got, want)
		}
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
