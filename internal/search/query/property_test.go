package query_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"podium/internal/search/query"
	"podium/internal/search/query/querytest"
	"podium/internal/transcript"
)

func matches(q *query.Query, b *transcript.Briefing) []int {
	var list []int
	s := q.Scan(b, querytest.Names{})
	for x := range b.Exchanges {
		if s.Match(x) {
			list = append(list, x)
		}
	}
	return list
}

// TestNormalFormKeepsMeaning parses generated queries, their normal forms and what chips make of them.
func TestNormalFormKeepsMeaning(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typed := querytest.Query().Draw(t, "query")
		b := querytest.Briefing("k").Draw(t, "briefing")
		q := query.Parse(typed)
		again := query.Parse(q.String())
		if again.String() != q.String() || len(again.Problems) > 0 {
			t.Fatalf("%s: %s becomes %s %v", typed, q, again, again.Problems)
		}
		if got, want := matches(again, b), matches(q, b); !slices.Equal(got, want) {
			t.Fatalf("%s: normal form %s finds %v, not %v", typed, q, got, want)
		}
		for _, c := range q.Filters() {
			if without := q.WithoutFilter(c); without.String() == q.String() {
				t.Fatalf("%s without %s is %s", q, c.Text, without)
			}
		}
	})
}

// TestNegationIsComplement states that -(q) finds exactly what q does not. An OR in parentheses opens no
// group, so another word that is everywhere makes it one.
func TestNegationIsComplement(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typed := querytest.Query().Draw(t, "query")
		b := querytest.Briefing("k").Draw(t, "briefing")
		q, not := query.Parse(typed+" -noword"), query.Parse("-("+typed+" -noword)")
		if len(q.Root.Items) < 2 {
			t.Skip("a word is nothing")
		}
		if got := len(matches(q, b)) + len(matches(not, b)); got != len(b.Exchanges) {
			t.Fatalf("%s finds %v, %s %v of %d", q, matches(q, b), not, matches(not, b), len(b.Exchanges))
		}
	})
}

// TestMarksStandInText checks marks of generated queries, and that what is found by one leaf has a mark.
func TestMarksStandInText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		typed := querytest.Query().Draw(t, "query")
		b := querytest.Briefing("k").Draw(t, "briefing")
		q := query.Parse(typed)
		s := q.Scan(b, querytest.Names{})
		for x, ex := range b.Exchanges {
			total := 0
			for _, turn := range ex.Turns {
				end := 0
				for _, m := range s.Marks(x, turn) {
					text := b.Turns[turn].Text
					if m.Start < end || m.End <= m.Start || m.End > len(text) || !utf8.ValidString(text[m.Start:m.End]) {
						t.Fatalf("%s marks %v of %q", q, m, text)
					}
					end = m.End
					total++
				}
				if s.InNotes(x, turn) {
					total++
				}
			}
			if len(q.Root.Items) != 1 {
				continue
			}
			if _, ok := q.Root.Items[0].(query.Leaf); ok && s.Match(x) != (total > 0) {
				t.Fatalf("%s: match %v, %d marks", q, s.Match(x), total)
			}
		}
	})
}

func TestSnippetHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := querytest.Briefing("k").Draw(t, "briefing")
		q := query.Parse(querytest.Query().Draw(t, "query"))
		for x, ex := range b.Exchanges {
			for _, turn := range ex.Turns {
				checkSnippet(t, b.Turns[turn].Text, q.Scan(b, querytest.Names{}).Marks(x, turn), rapid.IntRange(0, 120).Draw(t, "max"))
			}
		}
	})
}

// checkSnippet states what holds for every text, ascending spans and length.
func checkSnippet(t interface{ Fatalf(string, ...any) }, s string, spans []transcript.Span, most int) {
	e := query.Snippet(s, spans, most)
	cut, hit, longest := s[e.Span.Start:e.Span.End], false, 0
	for _, h := range spans {
		if from, to := clamp(h.Start, e.Span), clamp(h.End, e.Span); from < to {
			hit, longest = true, to-from
		}
	}
	if len(cut) > most && len(cut) > longest {
		t.Fatalf("%q: %d bytes of at most %d: %+v", s, len(cut), most, e)
	}
	if len(spans) > 0 && !hit {
		t.Fatalf("%q: no hit of %v in %+v", s, spans, e)
	}
	if e.Before != (strings.TrimSpace(s[:e.Span.Start]) != "") || e.After != (strings.TrimSpace(s[e.Span.End:]) != "") {
		t.Fatalf("%q: %+v says wrongly what was left out", s, e)
	}
	if utf8.ValidString(s) && !utf8.ValidString(cut) {
		t.Fatalf("%q: a character was cut: %+v", s, e)
	}
}

// clamp is the place within a span that is nearest to another.
func clamp(at int, in transcript.Span) int { return min(max(at, in.Start), in.End) }

func FuzzSnippet(f *testing.F) {
	f.Add("The minister spoke. Aid will come, said Dr. Reed! 和平。谈判", 4, 12, 20)
	f.Add("a b", 0, 3, 0)
	f.Fuzz(func(t *testing.T, s string, start, end, max int) {
		var spans []transcript.Span
		if utf8.ValidString(s) && start >= 0 && end > start && end <= len(s) && utf8.RuneStart(s[start]) && (end == len(s) || utf8.RuneStart(s[end])) && strings.TrimSpace(s[start:end]) == s[start:end] {
			spans = append(spans, transcript.Span{Start: start, End: end})
		}
		checkSnippet(t, s, spans, max&0xFFF)
	})
}

func FuzzParse(f *testing.F) {
	for _, c := range parses {
		f.Add(c.typed)
	}
	b := ministry()
	f.Fuzz(func(t *testing.T, s string) {
		q := query.Parse(s)
		n := q.String()
		again := query.Parse(n)
		if again.String() != n || len(again.Problems) > 0 {
			t.Fatalf("%q: %q becomes %q %+v", s, n, again, again.Problems)
		}
		for _, p := range q.Problems {
			if p.Pos < 0 || p.End < p.Pos || p.End > len(s) || p.Message == "" {
				t.Fatalf("%q: %+v", s, p)
			}
		}
		if q.InWords() == "" || !utf8.ValidString(q.InWords()) {
			t.Fatalf("%q: in words %q", s, q.InWords())
		}
		for x := range b.Exchanges {
			if q.Match(b, x, query.NoNames{}) != (again.Match(b, x, query.NoNames{}) && !q.Void()) {
				t.Fatalf("%q and %q differ on exchange %d", s, n, x)
			}
		}
	})
}
