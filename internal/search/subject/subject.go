// Package subject says what an exchange is about: the few words of its question that tell it from most others, and how
// much of that another exchange shares. It is pure; how rare a word is it is told.
//
//   - candidates.go: which words of an exchange may be its subject; everyday.go: which are said whatever it is
//   - subject.go: the choice among them, and what another exchange has of it
package subject

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"podium/internal/search/text"
	"podium/internal/transcript"
)

// What a subject is made of.
const (
	mostCandidates = 24   // words whose rarity is asked for
	mostWords      = 8    // of a subject
	commonWord     = 0.08 // part of all passages from which on a word tells nothing...
	commonAlways   = 20   // ...but not of so few passages
	fewPassages    = 5    // a word of fewer passages counts no more than one of so many: it may be a slip

	elsewhere         = 500 // passages of other archives that are counted for words of every day...
	elsewhereEveryday = 50  // ...and in how many of them each of those words stands
)

// Word is a word that a subject may be made of.
type Word struct {
	Surface string  // what a query finds it by, in any of its forms
	Written string  // as it stands in the question
	Weight  float64 // of a subject; of a candidate how much it was said

	term     string
	everyday bool // said whatever is asked about
}

// Subject is what an exchange is about, the weightiest word first.
type Subject []Word

// Choose makes a subject of candidates. held says in how many of all passages each of them stands.
func Choose(candidates []Word, held []int, of int) Subject {
	var s Subject
	for i, w := range candidates {
		in, all := held[i], of
		if w.everyday { // a small archive alone cannot tell how common a word is
			in, all = in+elsewhereEveryday, all+elsewhere
		}
		if held[i] < 1 || float64(in) > max(commonWord*float64(all), commonAlways) { // nowhere, or everywhere
			continue
		}
		w.Weight *= math.Log1p(float64(all) / float64(max(in, fewPassages)))
		s = append(s, w)
	}
	slices.SortStableFunc(s, func(a, b Word) int { return cmp.Compare(b.Weight, a.Weight) })
	var out Subject
	for _, w := range s {
		if len(out) < mostWords && !slices.ContainsFunc(out, func(o Word) bool { return overlap(o.Surface, w.Surface) }) {
			out = append(out, w)
		}
	}
	return out
}

// overlap reports whether two pairs of characters are probably cut out of one word: one begins as the other ends.
func overlap(a, b string) bool {
	if !cjk(a) || !cjk(b) {
		return false
	}
	x, y := []rune(a), []rune(b)
	return x[0] == y[len(y)-1] || y[0] == x[len(x)-1]
}

// Written are the words as they were written.
func (s Subject) Written() []string {
	out := make([]string, len(s))
	for i, w := range s {
		out[i] = w.Written
	}
	return out
}

// Without is what of a subject another lacks.
func (s Subject) Without(other Subject) Subject {
	return slices.DeleteFunc(slices.Clone(s), func(w Word) bool { return slices.Contains(other, w) })
}

// Query is a query for whatever has any of the subject's words.
func (s Subject) Query() string {
	words := make([]string, len(s))
	for i := range s {
		words[i] = s[i].Surface
	}
	return strings.Join(words, " OR ")
}

// Worth is what a word counts for, by the part of an exchange that it is said in.
type Worth map[transcript.Part]float64

var (
	// Asked is for what is asked again: a word that only the answers have counts half.
	Asked = Worth{transcript.InQuestion: 1, transcript.InAnswer: 0.5}
	// Said is for what was said by whomever.
	Said = Worth{transcript.InQuestion: 1, transcript.InAnswer: 1, transcript.InStatement: 1}
)

// together is how many words a stretch has in which words of a subject speak of one thing.
const together = 100

// Shared returns which words of the subject stand together in a passage, in any form, and how much of the subject that is,
// from 0 to 1: those of the stretch that has most of it.
func (s Subject) Shared(x *transcript.Exchange, turns []transcript.Turn, lang string, worth Worth) (shared Subject, share float64) {
	var all []place
	words, l := 0, lexicon{s, map[string]map[string]int{}}
	for i := range turns {
		if counts := worth[x.PartOf(&turns[i])]; counts > 0 {
			all, words = l.places(all, words, &turns[i], lang, counts)
		}
	}
	best, of := []float64(nil), 0.0
	for i, from := range all {
		held, sum := make([]float64, len(s)), 0.0
		for _, p := range all[i:] {
			if p.at-from.at >= together {
				break
			}
			if more := p.worth - held[p.word]; more > 0 {
				held[p.word], sum = p.worth, sum+more*s[p.word].Weight
			}
		}
		if sum > of {
			best, of = held, sum
		}
	}
	whole := 0.0
	for i, w := range s {
		whole += w.Weight
		if best != nil && best[i] > 0 {
			shared = append(shared, w)
		}
	}
	return shared, of / max(whole, math.SmallestNonzeroFloat64)
}

// Among returns the words of the subject that a passage has anywhere, in any form.
func (s Subject) Among(x *transcript.Exchange, turns []transcript.Turn, lang string) Subject {
	has, l := make([]bool, len(s)), lexicon{s, map[string]map[string]int{}}
	for i := range turns {
		if Said[x.PartOf(&turns[i])] > 0 {
			found, _ := l.places(nil, 0, &turns[i], lang, 1)
			for _, p := range found {
				has[p.word] = true
			}
		}
	}
	var out Subject
	for i, w := range s {
		if has[i] {
			out = append(out, w)
		}
	}
	return out
}

// place is where a word of a subject stands in a passage, counted in words, and what it is worth there.
type place struct {
	at, word int
	worth    float64
}

// lexicon is a subject's words by the terms that each language has for them, made when a turn of it is first met.
type lexicon struct {
	subject Subject
	terms   map[string]map[string]int
}

// places adds those of a turn that begins at a word of the passage, and returns at which word the next begins.
func (l *lexicon) places(all []place, from int, t *transcript.Turn, lang string, worth float64) ([]place, int) {
	spoken := cmp.Or(t.Lang, lang)
	terms, ok := l.terms[spoken]
	if !ok {
		terms = l.subject.terms(spoken)
		l.terms[spoken] = terms
	}
	words, tokens := tokensOf(t, lang)
	for i := range tokens {
		w, ok := wordAt(words, tokens, i)
		if !ok {
			continue
		}
		if n, ok := terms[w.term]; ok {
			all = append(all, place{from + i, n, worth})
		}
	}
	return all, from + len(tokens)
}

// terms are the subject's words as a language has them.
func (s Subject) terms(lang string) map[string]int {
	terms := make(map[string]int, len(s))
	for i, w := range s {
		if cjk(w.Surface) {
			terms[text.CJKPrefix+":"+w.Surface] = i
		} else {
			terms[text.Term(lang, w.Surface)] = i
		}
	}
	return terms
}

// OfWords returns words that somebody typed as candidates, all said alike.
func OfWords(words []string) []Word {
	out := make([]Word, len(words))
	for i, w := range words {
		out[i] = Word{Surface: w, Written: w, Weight: 1}
	}
	return out
}

// Parts returns the words of a phrase one by one: of characters, where one says little, each with the next.
func Parts(words []string) []string {
	var out []string
	for i, w := range words {
		switch {
		case !cjk(w):
			out = append(out, w)
		case i+1 < len(words) && cjk(words[i+1]):
			out = append(out, w+words[i+1])
		}
	}
	return out
}
