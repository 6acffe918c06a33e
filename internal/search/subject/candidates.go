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
			s.word.Weight, s.word.everyday = w, isEveryday(s.word)
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
		ok := !t.Stop && !address[t.Surface] && !contracted(t.Surface) && utf8.RuneCountInString(t.Surface) > 1 && strings.Trim(t.Surface, "0123456789.,") != ""
		return Word{Surface: t.Surface, Written: words[t.Start:t.End], term: t.Term}, ok
	}
	if i+1 == len(tokens) || !tokens[i+1].CJK() || tokens[i+1].Start != t.End {
		return Word{}, false
	}
	pair := t.Surface + tokens[i+1].Surface
	return Word{Surface: pair, Written: words[t.Start:tokens[i+1].End], term: text.CJKPrefix + ":" + pair}, true
}

// contracted reports whether a word is a pronoun or verb with another that says as little: "it'll", "wouldn't".
func contracted(surface string) bool {
	_, ending, ok := strings.Cut(surface, "'")
	switch ending {
	case "ll", "re", "ve", "d", "m":
		return ok
	}
	return ending == "t" && strings.HasSuffix(surface, "n't")
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
