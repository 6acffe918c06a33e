package query

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/search/text"
)

// Parse reads a query. It never fails: what it cannot read it mends or leaves out, and says so in Problems.
func Parse(s string) *Query {
	p := &parser{s: s, q: &Query{Sort: Relevance, typed: s}}
	if len(s) > MaxBytes {
		p.s = clip(s, MaxBytes)
		p.problem(len(p.s), len(s), "", "A query can be %d bytes long; what comes after that was left out.", MaxBytes)
	}
	p.q.Root = root(p.group(0))
	for len(p.q.String()) > MaxBytes { // folding can make rare letters long
		p.q.Root.Items = p.q.Root.Items[:len(p.q.Root.Items)-1]
		p.once(0, len(s), "Written out, a query can be %d bytes long; its end was left out.", MaxBytes)
	}
	return p.q
}

// root makes the outermost group: a group that is all there is needs no parentheses.
func root(items []Node) *Group {
	for len(items) == 1 {
		g, ok := items[0].(*Group)
		if !ok {
			break
		}
		items = g.Items
	}
	return &Group{Items: items}
}

// parser reads s from i on.
type parser struct {
	s       string
	i       int
	q       *Query
	words   int
	clauses int
	said    map[string]bool // problems said once
}

func (p *parser) problem(pos, end int, suggestion, format string, args ...any) {
	p.q.Problems = append(p.q.Problems, Problem{pos, end, fmt.Sprintf(format, args...), suggestion})
}

// once reports a problem unless the same was reported before.
func (p *parser) once(pos, end int, format string, args ...any) {
	if p.said == nil {
		p.said = map[string]bool{}
	}
	if !p.said[format] {
		p.said[format] = true
		p.problem(pos, end, "", format, args...)
	}
}

// group reads items up to the end or, below the top, to a closing parenthesis.
func (p *parser) group(depth int) []Node {
	l, start := list{or: -1}, p.i
	for p.skipSpace(); !p.done(depth, start); p.skipSpace() {
		switch pos := p.i; {
		case p.operator("AND", "&&"):
			l.and = true
		case p.operator("OR", "||", "|"):
			if len(l.items) == 0 || l.or >= 0 {
				p.problem(pos, p.i, "", "OR joins what stands on both of its sides; this one was left out.")
				continue
			}
			l.or = pos
		default:
			l.add(p.unary(depth))
		}
	}
	if l.or >= 0 {
		p.problem(l.or, min(l.or+2, len(p.s)), "", "OR joins what stands on both of its sides; this one was left out.")
	}
	if l.and && l.any {
		p.once(start, p.i, "OR joins only its two neighbours, before AND does; use parentheses for anything else.")
	}
	return l.flat()
}

// done reports whether the group ends here, and takes its parenthesis.
func (p *parser) done(depth, start int) bool {
	for p.i < len(p.s) && p.s[p.i] == ')' {
		p.i++
		if depth > 0 {
			return true
		}
		p.problem(p.i-1, p.i, "", "A closing parenthesis had no opening one and was left out.")
		p.skipSpace()
	}
	if p.i < len(p.s) {
		return false
	}
	if depth > 0 {
		p.problem(start-1, start, "", "This parenthesis was not closed; it was closed at the end.")
	}
	return true
}

// unary reads one item with its signs; nil when there is nothing in it to search for.
func (p *parser) unary(depth int) Node {
	negated := false
	for {
		if pos := p.i; p.operator("NOT") {
			negated = !negated
			if p.skipSpace(); p.i >= len(p.s) || p.s[p.i] == ')' {
				p.problem(pos, pos+3, "", "NOT negates what follows it; this one was left out.")
				return nil
			}
		} else if p.sign("-–−‐‑") {
			negated = !negated
		} else if !p.sign("+") {
			break
		}
	}
	n := p.primary(depth)
	if not, ok := n.(*Not); ok && negated {
		return not.Item
	}
	if n != nil && negated {
		return &Not{n}
	}
	return n
}

func (p *parser) primary(depth int) Node {
	r, w := utf8.DecodeRuneInString(p.s[p.i:])
	pos := p.i
	switch {
	case r == '(':
		return p.parentheses(depth)
	case isQuote(r):
		return p.quoted(AsWritten)
	case r == '=':
		p.i += w
		if r, _ := utf8.DecodeRuneInString(p.s[p.i:]); isQuote(r) {
			return p.quoted(SameCase)
		}
		return p.exact(pos, p.chunk())
	}
	return p.word(pos, p.chunk())
}

// parentheses reads a group. It keeps parentheses only where they change the meaning.
func (p *parser) parentheses(depth int) Node {
	open := p.i
	p.i++
	items := p.group(depth + 1)
	if depth >= MaxDepth {
		p.once(open, p.i, "Parentheses can stand %d deep; those further in were left out.", MaxDepth)
		return nil
	}
	if len(items) == 0 {
		return nil
	}
	g := &Group{items}
	if len(items) > 1 {
		return g
	}
	switch items[0].(type) {
	case *Filter, *Not:
		if g.Bound() {
			return g
		}
	}
	return items[0]
}

func (p *parser) skipSpace() {
	for p.i < len(p.s) {
		r, w := utf8.DecodeRuneInString(p.s[p.i:])
		if !isSpace(r) {
			return
		}
		p.i += w
	}
}

// operator takes one of the words if it stands here by itself, in capitals.
func (p *parser) operator(words ...string) bool {
	for _, word := range words {
		rest, ok := strings.CutPrefix(p.s[p.i:], word)
		if !ok {
			continue
		}
		if r, w := utf8.DecodeRuneInString(rest); w == 0 || isSpace(r) || isQuote(r) || r == '(' || r == ')' {
			p.i += len(word)
			return true
		}
	}
	return false
}

// sign takes one of the signs. One that stands by itself changes nothing: no item follows it directly.
func (p *parser) sign(signs string) bool {
	r, w := utf8.DecodeRuneInString(p.s[p.i:])
	if !strings.ContainsRune(signs, r) {
		return false
	}
	p.i += w
	return true
}

// chunk takes everything up to a space, a parenthesis or a quotation mark.
func (p *parser) chunk() string {
	start := p.i
	for p.i < len(p.s) {
		r, w := utf8.DecodeRuneInString(p.s[p.i:])
		if isSpace(r) || isQuote(r) || r == '(' || r == ')' {
			break
		}
		p.i += w
	}
	return p.s[start:p.i]
}

func isSpace(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200b' || r == '\ufeff'
}

// isQuote reports whether r opens or closes a phrase. Single quotation marks do not: they are apostrophes too.
func isQuote(r rune) bool {
	return strings.ContainsRune(`"“”„‟«»＂「」『』〝〞`, r)
}

// spend counts a clause and its words against the limits and returns those words that are within: nil when none is.
func (p *parser) spend(pos int, words []text.Token) []text.Token {
	if p.clauses++; p.clauses > MaxClauses {
		p.once(pos, len(p.s), "A query can have %d words, phrases and fields; the further ones were left out.", MaxClauses)
		return nil
	}
	if left := MaxWords - p.words; len(words) > left {
		p.once(pos, len(p.s), "A query can have %d words; the further ones were left out.", MaxWords)
		words = words[:left]
	}
	if len(words) == 0 {
		return nil
	}
	p.words += len(words)
	return words
}

// clip cuts s to at most max bytes, at a rune.
func clip(s string, max int) string {
	for max > 0 && !utf8.RuneStart(s[max]) {
		max--
	}
	return s[:max]
}
