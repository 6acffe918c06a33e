package query

import "podium/internal/transcript"

// Match reports whether exchange x of b (an index into b.Exchanges) is what the query asks for.
func (q *Query) Match(b *transcript.Briefing, x int, names Names) bool {
	return q.Scan(b, names).Match(x)
}

// Marks returns the spans of turn's text that satisfy words of the query in exchange x, ascending and apart.
// A negated word marks nothing, and a bound group marks only its own turns. It does not ask whether
// the exchange matches.
func (q *Query) Marks(b *transcript.Briefing, x, turn int, names Names) []transcript.Span {
	return q.Scan(b, names).Marks(x, turn)
}

// Struck reports whether any of the span is struck in the source.
func Struck(t *transcript.Turn, s transcript.Span) bool {
	for _, m := range t.Marks {
		if m.Kind == transcript.Struck && m.Start < s.End && s.Start < m.End {
			return true
		}
	}
	return false
}

// Scan is a query laid over one briefing; it cuts each turn once. It is for one goroutine at a time.
type Scan struct{}

// Scan prepares matching and marking exchanges of b.
func (q *Query) Scan(b *transcript.Briefing, names Names) *Scan { return &Scan{} }

// Match is Query.Match.
func (s *Scan) Match(x int) bool { return false }

// Marks is Query.Marks.
func (s *Scan) Marks(x, turn int) []transcript.Span { return nil }
