package query_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"podium/internal/search/query"
	"podium/internal/transcript"
)

// TestSnippetShowsTheBestHits compares with every run of hits tried in turn: a passage holds the run with most different words, of those with most
// hits, of those the shortest, of those the first, among all whose sentences fit.
func TestSnippetShowsTheBestHits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, spans, ends := hitsInSentences(t)
		most := rapid.IntRange(8, 90).Draw(t, "max")
		best := bestRun(s, spans, ends, most)
		cut := query.Snippet(s, spans, most).Span
		if best.End > best.Start && (cut.Start > best.Start || cut.End < best.End) {
			t.Fatalf("%q, hits %v, at most %d bytes: the passage %q lacks %q", s, spans, most, s[cut.Start:cut.End], s[best.Start:best.End])
		}
	})
}

// hitsInSentences draws a text of plain sentences, where a few words are hits, and where the sentences end.
func hitsInSentences(t *rapid.T) (s string, spans []transcript.Span, ends []int) {
	var b strings.Builder
	for range rapid.IntRange(1, 5).Draw(t, "sentences") {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"tide", "Tide", "quay", "ferry", "the", "harbour", "is"}), 1, 8).Draw(t, "words")
		for i, w := range words {
			b.WriteByte(' ')
			if w != "the" && w != "harbour" && w != "is" {
				spans = append(spans, transcript.Span{Start: b.Len(), End: b.Len() + len(w)})
			}
			b.WriteString(w)
			if i == len(words)-1 {
				b.WriteByte('.')
			}
		}
		ends = append(ends, b.Len())
	}
	return b.String(), spans, ends
}

// bestRun tries every run of hits.
func bestRun(s string, spans []transcript.Span, ends []int, most int) (best transcript.Span) {
	words, hits := 0, 0
	for from := range spans {
		for to := from; to < len(spans); to++ {
			if from < to && !runFits(spans[from].Start, spans[to].End, ends, most) {
				continue
			}
			different := map[string]bool{}
			for _, h := range spans[from : to+1] {
				different[strings.ToLower(s[h.Start:h.End])] = true
			}
			run := transcript.Span{Start: spans[from].Start, End: spans[to].End}
			n := to - from + 1
			switch {
			case len(different) < words, len(different) == words && n < hits:
			case len(different) == words && n == hits && run.End-run.Start >= best.End-best.Start:
			default:
				best, words, hits = run, len(different), n
			}
		}
	}
	return best
}

// runFits reports whether the sentences from start to end fit into most bytes, or what is within one sentence.
func runFits(start, end int, ends []int, most int) bool {
	begin, from, to, first, last := 0, 0, 0, 0, 0
	for k, e := range ends {
		if start >= begin && start < e {
			from, first = begin, k
		}
		if end-1 >= begin && end-1 < e {
			to, last = e, k
		}
		begin = e
	}
	return to-from <= most || first == last && end-start <= most
}
