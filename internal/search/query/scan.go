package query

import (
	"cmp"
	"slices"

	"podium/internal/search/text"
	"podium/internal/transcript"
)

// Match reports whether exchange x of b (an index into b.Exchanges) is what the query asks for.
func (q *Query) Match(b *transcript.Briefing, x int, names Names) bool {
	return q.Scan(b, names).Match(x)
}

// Scanner is a query made ready to be laid over briefings. It and its scans are for one goroutine at a time.
type Scanner struct {
	q     *Query
	names Names
	find  finder
	heads map[string]*text.Heads // of the query's words, by language
}

// Scan is a query laid over one briefing; it cuts each turn once. It is for one goroutine at a time.
type Scan struct {
	*Scanner
	b     *transcript.Briefing
	turns []words
}

// words are a turn's tokens in its language, those of its notes behind them: all of them, and, where some are struck
// in the source or a note's, those left.
type words struct {
	cut         bool
	lang        string
	full, clean []text.Token
}

// Scanner prepares matching and marking exchanges of many briefings.
func (q *Query) Scanner(names Names) *Scanner {
	return &Scanner{q: q, names: names, find: finder{}, heads: map[string]*text.Heads{}}
}

// Scan prepares matching and marking exchanges of b.
func (s *Scanner) Scan(b *transcript.Briefing) *Scan {
	return &Scan{Scanner: s, b: b, turns: make([]words, len(b.Turns))}
}

// Scan prepares matching and marking exchanges of b.
func (q *Query) Scan(b *transcript.Briefing, names Names) *Scan { return q.Scanner(names).Scan(b) }

// headsIn returns the beginnings of words in a language that the query can be satisfied by.
func (s *Scanner) headsIn(lang string) *text.Heads {
	h := s.heads[lang]
	if h == nil {
		h = &text.Heads{Alone: true}
		s.addHeads(h, lang, s.q.Root)
		s.heads[lang] = h
	}
	return h
}

// addHeads asks for the words that a node can be satisfied by.
func (s *Scanner) addHeads(h *text.Heads, lang string, n Node) {
	switch n := n.(type) {
	case Leaf:
		tests := s.find.tests(n, lang)
		for i := range tests {
			tests[i].addTo(h, lang)
		}
		h.Alone = h.Alone && len(tests) == 1
	case *Not:
		s.addHeads(h, lang, n.Item)
	case *Or:
		for _, i := range n.Items {
			s.addHeads(h, lang, i)
		}
	case *Group:
		for _, i := range n.Items {
			s.addHeads(h, lang, i)
		}
	}
}

// Match is Query.Match.
func (s *Scan) Match(x int) bool { return s.q.Holds(facts{s, &s.b.Exchanges[x]}) }

// Marks returns the spans of turn's text that satisfy words of the query in exchange x, ascending and apart.
// A negated word marks nothing, and a bound group marks only its own turns. It does not ask whether
// the exchange matches.
func (s *Scan) Marks(x, turn int) []transcript.Span {
	spans := s.marked(x, turn)
	said := len(s.b.Turns[turn].Text)
	for len(spans) > 0 && spans[len(spans)-1].Start >= said {
		spans = spans[:len(spans)-1]
	}
	return spans
}

// InNotes reports whether notes of a turn hold words of the query.
func (s *Scan) InNotes(x, turn int) bool {
	spans := s.marked(x, turn)
	return len(spans) > 0 && spans[len(spans)-1].Start >= len(s.b.Turns[turn].Text)
}

// marked returns the spans of the words by which a turn is found; see transcript.Turn.Searched.
func (s *Scan) marked(x, turn int) []transcript.Span {
	ex := &s.b.Exchanges[x]
	m := marker{facts: facts{s, ex}, turn: slices.Index(ex.Turns, turn)}
	if m.turn < 0 {
		return nil
	}
	m.group(s.q.Root, true)
	return merge(m.spans)
}

// words returns a turn's tokens.
func (s *Scan) words(turn int) *words {
	w := &s.turns[turn]
	if !w.cut {
		t := &s.b.Turns[turn]
		w.cut, w.lang = true, text.Base(cmp.Or(t.Lang, s.b.Language))
		searched, unsaid := t.Searched()
		w.full = text.TokensOf(w.lang, searched, s.headsIn(w.lang))
		w.clean = text.Without(w.full, unsaid)
	}
	return w
}

// facts is one exchange of a Scan.
type facts struct {
	*Scan
	x *transcript.Exchange
}

func (f facts) Turns() int  { return len(f.x.Turns) }
func (f facts) Day() string { return f.b.Event }

func (f facts) Has(leaf Leaf, turn int) bool {
	return f.find.has(leaf, f.words(f.x.Turns[turn]))
}

func (f facts) TurnHas(n *Filter, turn int) bool {
	if n.Field == Has {
		return n.AcceptsUnsaid(f.unsaid(f.x.Turns[turn]))
	}
	return n.Accepts(TurnEntity(n.Field, f.x, &f.b.Turns[f.x.Turns[turn]], f.names))
}

func (f facts) ExchangeHas(n *Filter) bool {
	return n.Accepts(ExchangeEntity(n.Field, f.b, f.x, f.names))
}

// marker collects the spans of one turn.
type marker struct {
	facts
	turn  int // of the exchange
	spans []transcript.Span
}

// group marks what a group's words mark in the turn; inherited says that the group around it speaks of the turn. A group
// without words marks what its turns are asked to have.
func (m *marker) group(g *Group, inherited bool) {
	if g.Bound() {
		inherited = slices.Contains(g.Chosen(m.facts), m.turn)
		if turns, rest := g.Constraints(); inherited && len(rest) == 0 {
			m.had(turns)
		}
	}
	for _, n := range g.Items {
		m.node(n, inherited)
	}
}

func (m *marker) node(n Node, ours bool) {
	switch n := n.(type) {
	case Leaf:
		if ours {
			m.spans = m.find.appendSpans(m.spans, n, m.words(m.x.Turns[m.turn]))
		}
	case *Or:
		for _, n := range n.Items {
			m.node(n, ours)
		}
	case *Group:
		m.group(n, ours)
	}
}

// merge sorts spans and joins those that overlap.
func merge(spans []transcript.Span) []transcript.Span {
	slices.SortFunc(spans, func(a, b transcript.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
