package query

import (
	"cmp"

	"podium/internal/search/text"
	"podium/internal/transcript"
)

// unsaid reports whether some of a turn's words are struck in the source, and whether notes stand behind them.
func (s *Scan) unsaid(turn int) (struck, noted bool) {
	t := &s.b.Turns[turn]
	searched, unsaid := t.Searched()
	all := s.tokens(t, searched)
	left := text.Without(all, unsaid)
	if left == nil {
		return false, false
	}
	return transcript.Unsaid(surfaces(all), surfaces(left), transcript.NoteWord)
}

// tokens are all words of a turn: those that a query is looked for in are the ones alone that it may find.
func (s *Scan) tokens(t *transcript.Turn, searched string) []text.Token {
	return text.Tokens(cmp.Or(t.Lang, s.b.Language), searched)
}

// had marks what turns are asked to have: struck words, and those that a footnote belongs to.
func (m *marker) had(turns []Node) {
	for _, n := range turns {
		switch n := n.(type) {
		case *Or:
			m.had(n.Items)
		case *Filter:
			if n.Field == Has {
				m.unsaidOf(n.Words[0])
			}
		}
	}
}

// unsaidOf marks the words under the turn's marks of a kind.
func (m *marker) unsaidOf(kind string) {
	t := &m.b.Turns[m.x.Turns[m.turn]]
	var words []text.Token
	for _, mark := range t.Marks {
		if words == nil {
			words = m.tokens(t, t.Words())
		}
		switch {
		case kind == StruckWords && mark.Kind == transcript.Struck:
			m.under(mark, words)
		case kind == Footnotes && mark.Kind == transcript.Footnote && mark.Note != "":
			m.before(mark, words)
		}
	}
}

// under marks the words that a mark touches, from the first to the last.
func (m *marker) under(mark transcript.Mark, words []text.Token) {
	var span transcript.Span
	for _, w := range words {
		if w.Start < mark.End && mark.Start < w.End {
			if span.End == 0 {
				span.Start = w.Start
			}
			span.End = w.End
		}
	}
	if span.End > 0 {
		m.spans = append(m.spans, span)
	}
}

// before marks the word that a mark stands behind.
func (m *marker) before(mark transcript.Mark, words []text.Token) {
	for i := len(words) - 1; i >= 0; i-- {
		if w := &words[i]; w.End <= mark.End {
			m.spans = append(m.spans, transcript.Span{Start: w.Start, End: w.End})
			return
		}
	}
}
