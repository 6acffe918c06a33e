// Package subject says what an exchange is about: the few words of its question that tell it from most others, and how
// much of that another exchange shares. It is pure; how rare a word is it is told.
package subject

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

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
)

// Word is a word that a subject may be made of.
type Word struct {
	Surface string  // what a query finds it by, in any of its forms
	Written string  // as it stands in the question
	Weight  float64 // of a subject; of a candidate how much it was said

	term string
}

// seen is a word with how often question and answer have it.
type seen struct {
	word     Word
	question int // times
	answer   int
	proper   bool // written with a capital within a sentence
}

// Candidates returns the words of an exchange that may be its subject, the likeliest first. turns are those of the
// exchange alone, in the language lang where they have none of their own.
func Candidates(x *transcript.Exchange, turns []transcript.Turn, lang string) []Word {
	c := &collector{by: map[string]*seen{}, names: namesOf(x, turns)}
	for i := range turns {
		c.turn(&turns[i], x.PartOf(&turns[i]), lang)
	}
	var out []Word
	for _, s := range c.list {
		if w := s.said(); w > 0 {
			s.word.Weight = w
			out = append(out, s.word)
		}
	}
	slices.SortStableFunc(out, func(a, b Word) int { return cmp.Compare(b.Weight, a.Weight) })
	return out[:min(len(out), mostCandidates)]
}

// said is how much a word was said; 0 where it is not the question's, or only in passing.
func (s *seen) said() float64 {
	if s.question == 0 {
		return 0
	}
	w := 1 + math.Log(float64(s.question))
	if s.answer > 0 {
		w *= 1.5
	}
	if s.proper {
		w *= 1.5
	}
	if cjk(s.word.Surface) && s.question+s.answer < 2 { // two characters that meet by chance
		return 0
	}
	return w
}

// collector gathers the words of turns.
type collector struct {
	by    map[string]*seen
	list  []*seen
	names map[string]bool
}

func (c *collector) turn(t *transcript.Turn, part transcript.Part, lang string) {
	if part != transcript.InQuestion && part != transcript.InAnswer {
		return
	}
	words, tokens := tokensOf(t, lang)
	for i := range tokens {
		w, ok := wordAt(words, tokens, i)
		if !ok || c.names[w.Surface] {
			continue
		}
		s := c.by[w.term]
		if s == nil {
			s = &seen{word: w}
			c.by[w.term], c.list = s, append(c.list, s)
		}
		if part == transcript.InQuestion {
			if s.question == 0 {
				s.word.Written = w.Written
			}
			s.question++
		} else {
			s.answer++
		}
		s.proper = s.proper || tokens[i].Case != text.Lower && !begins(words, tokens[i].Start)
	}
}

// tokensOf cuts what was said in a turn into words, without its stage directions.
func tokensOf(t *transcript.Turn, lang string) (string, []text.Token) {
	words, unsaid := t.Searched()
	for _, m := range t.Marks {
		if m.Kind == transcript.Stage {
			unsaid = append(unsaid, [2]int{m.Start, m.End})
		}
	}
	tokens := text.Tokens(cmp.Or(t.Lang, lang), words)
	if said := text.Without(tokens, unsaid); said != nil {
		tokens = said
	}
	return words, tokens
}

// wordAt returns the word at a token: of Chinese, Japanese and Korean, where one character says little, it and the next.
func wordAt(words string, tokens []text.Token, i int) (Word, bool) {
	t := tokens[i]
	if !t.CJK() {
		ok := !t.Stop && !address[t.Surface] && utf8.RuneCountInString(t.Surface) > 1 && strings.Trim(t.Surface, "0123456789.,") != ""
		return Word{Surface: t.Surface, Written: words[t.Start:t.End], term: t.Term}, ok
	}
	if i+1 == len(tokens) || !tokens[i+1].CJK() || tokens[i+1].Start != t.End {
		return Word{}, false
	}
	pair := t.Surface + tokens[i+1].Surface
	return Word{Surface: pair, Written: words[t.Start:tokens[i+1].End], term: text.CJKPrefix + ":" + pair}, true
}

// address are words by which somebody is addressed, whatever is asked.
var address = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "dr": true, "sir": true, "madam": true, "ma'am": true, "ma’am": true,
	"senor": true, "senora": true, "sr": true, "sra": true}

func cjk(surface string) bool { return text.IsCJK(surface) }

// begins reports whether a sentence begins at the place, or words in quotation marks.
func begins(words string, at int) bool {
	before := strings.TrimRight(words[:at], " ")
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune(".?!:\n\"“”«»'‘’()[]–—-", last)
}

// namesOf are the words of the names of those who take part: they are called, not spoken of.
func namesOf(x *transcript.Exchange, turns []transcript.Turn) map[string]bool {
	names := map[string]bool{}
	add := func(name string) {
		for _, t := range text.Tokens(text.Unknown, name) {
			names[t.Surface] = true
		}
	}
	add(x.Asker.Name)
	add(x.Outlet.Name)
	for i := range turns {
		add(turns[i].Speaker.Name)
		add(turns[i].Label)
	}
	return names
}

// Subject is what an exchange is about, the weightiest word first.
type Subject []Word

// Choose makes a subject of candidates. held says in how many of all passages each of them stands.
func Choose(candidates []Word, held []int, of int) Subject {
	var s Subject
	for i, w := range candidates {
		if held[i] < 1 || float64(held[i]) > max(commonWord*float64(of), commonAlways) { // nowhere, or everywhere
			continue
		}
		w.Weight *= math.Log1p(float64(of) / float64(max(held[i], fewPassages)))
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
	words := 0
	for i := range turns {
		if counts := worth[x.PartOf(&turns[i])]; counts > 0 {
			all, words = s.places(all, words, &turns[i], lang, counts)
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
	has := make([]bool, len(s))
	for i := range turns {
		if Said[x.PartOf(&turns[i])] > 0 {
			found, _ := s.places(nil, 0, &turns[i], lang, 1)
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

// places adds those of a turn that begins at a word of the passage, and returns at which word the next begins.
func (s Subject) places(all []place, from int, t *transcript.Turn, lang string, worth float64) ([]place, int) {
	terms := s.terms(cmp.Or(t.Lang, lang))
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
