package quote

import (
	"slices"
	"strings"

	"podium/internal/search/text"
	"podium/internal/transcript"
)

// Kind says what a piece of a comparison is.
type Kind uint8

// The kinds of piece.
const (
	Same    Kind = iota // words of the quotation as the record has them
	Lacking             // words that only the quotation has
	Added               // words that only the record has
	Omitted             // words of the record where the quotation says that it leaves something out
	Aside               // words of the record that nobody speaks: a stage direction, or what the source struck out
)

// Piece is a run of words of one kind. Text is the quotation's for Lacking, the record's for all others; Tail is what
// follows it there before the next word.
type Piece struct {
	Kind       Kind
	Text, Tail string
}

// Match is a quotation laid over one turn.
type Match struct {
	Span    transcript.Span // of the turn's text, from its first word in common to the last
	Same    int             // words in common
	Lacking int
	Added   int
	Gaps    bool // something was left out where the quotation says so
	Asides  bool // what nobody speaks stands between its words
	Negated bool // a word by which the two differ is a negation: they may say contrary things
	Signs   bool // punctuation and capitals are the same too
	Pieces  []Piece
}

// Exact reports whether every word was said in this order, with nothing between that the quotation does not own to.
func (m *Match) Exact() bool { return m.Same > 0 && m.Lacking == 0 && m.Added == 0 }

// Likeness is the share of words in common, of those of both: 1 for an exact match.
func (m *Match) Likeness() float64 {
	if m.Same == 0 {
		return 0
	}
	return 2 * float64(m.Same) / float64(2*m.Same+m.Lacking+m.Added)
}

// word is a word of the record.
type word struct {
	text.Token
	aside bool
}

// Compare lays the quotation over a turn where it fits best.
func Compare(q Quote, t *transcript.Turn) Match {
	return lay(q, t.Text, wordsOf(t))
}

func wordsOf(t *transcript.Turn) []word {
	tokens := text.Tokens(text.Unknown, t.Words())
	out := make([]word, len(tokens))
	for i, tok := range tokens {
		out[i] = word{tok, slices.ContainsFunc(t.Marks, func(m transcript.Mark) bool {
			return (m.Kind == transcript.Stage || m.Kind == transcript.Struck) && m.Start < tok.End && tok.Start < m.End
		})}
	}
	return out
}

// lay aligns the quotation with the words of a turn and marks what is the same.
func lay(q Quote, body string, words []word) Match {
	steps, first := align(q.Words, words)
	if len(steps) == 0 {
		return Match{}
	}
	var m Match
	m.Span = transcript.Span{Start: -1}
	b := builder{q: q, body: body, words: words}
	i, j := 0, first
	for _, s := range steps {
		switch s {
		case keep:
			if m.Span.Start < 0 {
				m.Span.Start = words[j].Start
			}
			m.Span.End = words[j].End
			m.Same++
			b.record(Same, j)
			i, j = i+1, j+1
		case skipQuote:
			m.Lacking++
			m.Negated = m.Negated || negates(q.Words[i].Surface)
			b.quoted(i)
			i++
		case skipRecord:
			kind := skipped(q.Words, words, i, j)
			m.Added += count(kind == Added)
			m.Negated = m.Negated || kind == Added && negates(words[j].Surface)
			m.Gaps = m.Gaps || kind == Omitted
			m.Asides = m.Asides || kind == Aside
			b.record(kind, j)
			j++
		}
	}
	m.Pieces = b.pieces
	m.Signs = m.Exact() && plain(body[m.Span.Start:m.Span.End]) == plain(q.Slice(q.Words))
	return m
}

// skipped says what the word j of the record is, which stands before word i of the quotation and is not in it.
func skipped(q []Word, words []word, i, j int) Kind {
	switch {
	case words[j].aside:
		return Aside
	case q[i].Gap:
		return Omitted
	}
	return Added
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// signs makes the ways to set the same sign one.
var signs = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "‑", "-", "−", "-", "\u00ad", "")

func plain(s string) string { return strings.Join(strings.Fields(signs.Replace(s)), " ") }

// builder puts pieces together word by word.
type builder struct {
	q      Quote
	body   string
	words  []word
	pieces []Piece
	from   int // where the last piece begins, in its text
}

// record adds the word j of the record, with the signs between it and the word before where both are of one piece.
func (b *builder) record(kind Kind, j int) {
	next := len(b.body)
	if j+1 < len(b.words) {
		next = b.words[j+1].Start
	}
	b.add(kind, b.body, b.words[j].Start, b.words[j].End, next)
}

func (b *builder) quoted(i int) {
	next := len(b.q.Text)
	if i+1 < len(b.q.Words) {
		next = b.q.Words[i+1].Start
	}
	b.add(Lacking, b.q.Text, b.q.Words[i].Start, b.q.Words[i].End, next)
}

func (b *builder) add(kind Kind, of string, start, end, next int) {
	if n := len(b.pieces); n > 0 && b.pieces[n-1].Kind == kind {
		b.pieces[n-1] = Piece{kind, of[b.from:end], of[end:next]}
		return
	}
	b.from = start
	b.pieces = append(b.pieces, Piece{kind, of[start:end], of[end:next]})
}
