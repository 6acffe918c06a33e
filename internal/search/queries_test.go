package search_test

import (
	"fmt"

	"podium/internal/search/query"
	"podium/internal/search/text"
)

// query makes a random query out of the world's words and names.
func (w world) query() *query.Query {
	return &query.Query{Root: w.group(0), Sort: pick(w, []query.Sort{query.Relevance, query.Newest, query.Oldest})}
}

func (w world) group(depth int) *query.Group {
	g := &query.Group{}
	for range 1 + w.IntN(3) {
		g.Items = append(g.Items, w.node(depth))
	}
	return g
}

func (w world) node(depth int) query.Node {
	switch n := w.IntN(20); {
	case n < 9:
		return w.leaf()
	case n < 14:
		return w.filter()
	case n < 16:
		return &query.Not{Item: w.item(depth)}
	case depth > 2:
		return w.leaf()
	case n < 18:
		return w.or(depth)
	}
	return w.group(depth + 1)
}

// or is two or three alternatives, one of them negated now and then.
func (w world) or(depth int) query.Node {
	o := &query.Or{}
	for range 2 + w.IntN(2) {
		i := w.item(depth)
		if w.IntN(6) == 0 {
			i = &query.Not{Item: i}
		}
		o.Items = append(o.Items, i)
	}
	return o
}

// item is what can stand below a Not or an Or.
func (w world) item(depth int) query.Node {
	switch n := w.IntN(10); {
	case n < 5:
		return w.leaf()
	case n < 8 || depth > 2:
		return w.filter()
	case n < 9:
		return w.or(depth + 1)
	}
	return w.group(depth + 1)
}

// tokens is a few words in a row as the world's texts could have them.
func (w world) tokens(n int) []text.Token {
	for {
		var s string
		for range n {
			s += " " + pick(w, worldWords[pick(w, []string{"en", "en", "es", "fr", "ru", "zh"})])
		}
		if t := text.Tokens("en", s); len(t) > 0 {
			return t
		}
	}
}

func surfaces(tokens []text.Token) (out []string) {
	for _, t := range tokens {
		out = append(out, t.Surface)
	}
	return out
}

func (w world) leaf() query.Node {
	t := w.tokens(1)[0]
	switch w.IntN(10) {
	case 0:
		return &query.Exact{Surface: t.Surface, Case: t.Case, Text: t.Surface}
	case 1:
		return &query.Prefix{Letters: string([]rune(t.Surface + "abc")[:3])}
	case 2:
		return &query.Wildcard{Pattern: string([]rune(t.Surface + "e")[:2]) + pick(w, []string{"*", "?", "*s", "?*"})}
	case 3:
		return &query.Fuzzy{Surface: t.Surface, Edits: 1 + w.IntN(2)}
	case 4:
		return w.phrase()
	case 5:
		return w.run()
	case 6:
		return &query.Near{Words: surfaces(w.tokens(2 + w.IntN(2))), Within: 1 + w.IntN(6)}
	}
	return &query.Word{Surface: t.Surface}
}

// run is characters as one types them without blanks, or a part of them, which a text may have or not.
func (w world) run() query.Node {
	var s string
	for range 1 + w.IntN(3) {
		s += pick(w, worldWords["zh"])
	}
	tokens := text.Tokens("zh", s)
	from := w.IntN(len(tokens))
	to := from + 1 + w.IntN(len(tokens)-from)
	return w.phraseOf(append(tokens[from:to], tokens[:1]...)[:max(2, to-from)])
}

func (w world) phrase() *query.Phrase { return w.phraseOf(w.tokens(2 + w.IntN(3)/2)) }

func (w world) phraseOf(tokens []text.Token) *query.Phrase {
	p := &query.Phrase{Words: surfaces(tokens), Form: pick(w, []query.Form{query.AsWritten, query.AnyForm, query.SameCase})}
	if p.Form == query.SameCase {
		for _, t := range tokens {
			p.Cases = append(p.Cases, t.Case)
		}
	}
	return p
}

func (w world) filter() query.Node {
	f := pick(w, query.Fields)
	if f == query.Date {
		d := &query.Dates{}
		if w.IntN(3) > 0 {
			d.From = fmt.Sprintf("20%02d-%02d-%02d", 20+w.IntN(4), 1+w.IntN(12), 1+w.IntN(28))
		}
		if w.IntN(3) > 0 {
			d.To = fmt.Sprintf("20%02d-%02d-%02d", 20+w.IntN(4), 1+w.IntN(12), 1+w.IntN(28))
		}
		return d
	}
	value := pick(w, map[query.Field][]string{
		query.Speaker: {"vole", "Ada Vole", "ada-vole", "lund", "minister", "adelheid", "question", "cy marsh", "bo-lund", "minister-vole", "q"},
		query.Office:  {"minister", "prime minister", "spokesperson"}, query.Role: {"briefer", "reporter", "moderator"},
		query.In: {"question", "answer", "statement", "procedure"}, query.Has: {"struck", "footnote"},
		query.Reporter: {"vole", "bo lund", "marsh"}, query.Outlet: {"telegraph", "the telegraph", "daily", "channel 9", "harbour-telegraph"},
		query.Series: {"ministry", "palace", "vale"}, query.Place: {"vale", "port vale", "lisse"}, query.Lang: {"en", "es", "ru", "zh", "sw"},
	}[f])
	return &query.Filter{Field: f, Words: surfaces(text.Tokens("en", value)), Quoted: w.IntN(3) == 0,
		Exact: w.IntN(4) == 0, Text: value}
}
