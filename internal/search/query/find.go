package query

import (
	"slices"

	"podium/internal/search/text"
	"podium/internal/transcript"
)

// finder finds a query's leaves in tokens. It keeps the tests of each leaf, made ready for each language.
type finder map[leafIn][]ready

type leafIn struct {
	leaf Leaf
	lang string
}

// ready is a test with its term in one language.
type ready struct {
	Test
	term string
}

func (f finder) tests(leaf Leaf, lang string) []ready {
	k := leafIn{leaf, lang}
	list, ok := f[k]
	if !ok {
		for _, t := range leaf.Tests() {
			r := ready{Test: t}
			if t.Kind == SameStem {
				r.term = text.Term(lang, t.Surface)
			}
			list = append(list, r)
		}
		f[k] = list
	}
	return list
}

func (r *ready) matches(t *text.Token) bool {
	switch r.Kind {
	case SameStem:
		return t.Term == r.term
	case SameWriting:
		return t.Surface == r.Surface && t.Case == r.Case
	}
	return r.MatchesSurface(t.Surface)
}

// addTo asks for the words that pass the test.
func (r *ready) addTo(h *text.Heads, lang string) {
	switch r.Kind {
	case SameStem:
		h.Add(text.Stem(lang, r.Surface))
	case Close:
		h.AddFirst(r.Surface)
	default:
		h.Add(r.Literal())
	}
}

// has reports whether the leaf holds in a turn, with its struck words or without them.
func (f finder) has(leaf Leaf, w *words) bool {
	found := false
	f.each(leaf, w, func([]text.Token) bool {
		found = true
		return false
	})
	return found
}

// appendSpans appends the spans of all the leaf's places in a turn, in no order.
func (f finder) appendSpans(list []transcript.Span, leaf Leaf, w *words) []transcript.Span {
	f.each(leaf, w, func(place []text.Token) bool {
		for i, t := range place {
			n := len(list) - 1
			if i > 0 && leaf.Window() == 0 && !w.struckBetween(place[i-1].End, t.Start) {
				list[n].End = t.End
				continue
			}
			list = append(list, transcript.Span{Start: t.Start, End: t.End})
		}
		return true
	})
	return list
}

// struckBetween tells whether words that are not in a phrase stand between two of its neighbours.
func (w *words) struckBetween(from, to int) bool {
	return w.clean != nil && slices.ContainsFunc(w.full, func(t text.Token) bool { return t.Start >= from && t.End <= to })
}

// each calls yield with the tokens of each place where the leaf holds, until it returns false.
func (f finder) each(leaf Leaf, w *words, yield func([]text.Token) bool) {
	tests, window := f.tests(leaf, w.lang), leaf.Window()
	if search(tests, window, w.full, yield) && w.clean != nil && len(tests) > 1 {
		search(tests, window, w.clean, yield)
	}
}

// search finds tokens next to each other or, with a window, near each other. It returns false when yield did.
func search(tests []ready, window int, tokens []text.Token, yield func([]text.Token) bool) bool {
	if window > 0 {
		return within(tests, window, tokens, yield)
	}
	return inOrder(tests, tokens, yield)
}

// inOrder finds tokens next to each other. It returns false when yield did.
func inOrder(tests []ready, tokens []text.Token, yield func([]text.Token) bool) bool {
	for i := 0; i+len(tests) <= len(tokens); i++ {
		k := 0
		for k < len(tests) && tests[k].matches(&tokens[i+k]) {
			k++
		}
		if k == len(tests) && !yield(tokens[i:i+k]) {
			return false
		}
	}
	return true
}

// within finds tokens in any order, the last at most n after the first. Its tests compare stems: a token
// that meets two of them meets both the same way, so that it is enough to count.
func within(tests []ready, n int, tokens []text.Token, yield func([]text.Token) bool) bool {
	need := map[string]int{}
	for _, t := range tests {
		need[t.term]++
	}
	have, missing := map[string]int{}, len(tests)
	var at []int // tokens in the window that count
	for i := range tokens {
		term := tokens[i].Term
		if need[term] == 0 {
			continue
		}
		for len(at) > 0 && i-at[0] > n {
			old := tokens[at[0]].Term
			if have[old]--; have[old] < need[old] {
				missing++
			}
			at = at[1:]
		}
		if have[term]++; have[term] <= need[term] {
			missing--
		}
		at = append(at, i)
		if missing == 0 && !yield(pick(tokens, at)) {
			return false
		}
	}
	return true
}

func pick(tokens []text.Token, at []int) []text.Token {
	list := make([]text.Token, len(at))
	for i, n := range at {
		list[i] = tokens[n]
	}
	return list
}
