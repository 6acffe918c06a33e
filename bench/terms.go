//go:build sqlite_fts5

package main

import (
	"cmp"
	"slices"
	"strings"

	"podium/internal/search/text"
)

// terms is words and phrases of one language by how often they occur, to make queries of.
type terms struct {
	common, mid, rare []string // single words that mean something
	phrases           []string // of words that mean something
	stopPhrases       []string // with stop words in them
	pairs             [][2]string
	beginnings, slips []string // of words, and words spelt wrongly; Chinese has none
}

const sampleSentences = 60_000

// counted is how often the words and phrases of a language occur in a sample of its sentences.
type counted struct {
	tag                     string
	words, stems            map[string]int
	phrases, stopPhrases    map[string]int
	stop                    map[string]bool
	ranked                  []string // words that mean something, most frequent first
	rankedPhrases, withStop []string
}

func count(l *language) *counted {
	c := &counted{tag: l.tag, words: map[string]int{}, stems: map[string]int{}, phrases: map[string]int{}, stopPhrases: map[string]int{},
		stop: map[string]bool{}}
	step := max(1, len(l.sentences)/sampleSentences)
	for i := 0; i < len(l.sentences); i += step {
		toks := text.Tokens(l.tag, l.sentences[i])
		if l.tag == "zh" {
			c.addCharacters(toks)
		} else {
			c.addWords(toks)
		}
	}
	c.ranked = byCount(c.words, func(w string) bool { return !c.stop[w] && lettersAlone(w) })
	c.rankedPhrases = byCount(c.phrases, func(s string) bool { return lettersAlone(s) && len(s) > 10 })
	c.withStop = byCount(c.stopPhrases, lettersAlone)
	return c
}

func (c *counted) addWords(toks []text.Token) {
	for j, a := range toks {
		c.words[a.Surface]++
		c.stems[text.Stem(c.tag, a.Surface)]++
		c.stop[a.Surface] = a.Stop || len(a.Surface) < 4
		if j+1 < len(toks) && !a.Stop && !toks[j+1].Stop {
			c.phrases[a.Surface+" "+toks[j+1].Surface]++
		}
		if j+2 < len(toks) && (a.Stop || toks[j+1].Stop) && !toks[j+2].Stop {
			c.stopPhrases[a.Surface+" "+toks[j+1].Surface+" "+toks[j+2].Surface]++
		}
	}
}

// findTerms takes words and phrases of certain ranks.
func findTerms(l *language) *terms {
	c := count(l)
	t := &terms{common: spread(c.ranked, 10, 150, 8), mid: spread(c.ranked, 600, 4000, 16)}
	t.rare = spread(byCount(c.words, func(w string) bool {
		n := c.stems[text.Stem(l.tag, w)]
		return n >= 20 && n <= 40 && !c.stop[w] && lettersAlone(w)
	}), 0, 1<<30, 8) // some hundreds of 50,000 exchanges
	t.phrases, t.stopPhrases = spread(c.rankedPhrases, 5, 300, 8), spread(c.withStop, 5, 400, 8)
	t.pair()
	for _, w := range t.mid[:8] {
		t.beginnings = append(t.beginnings, beginning(w))
	}
	for _, w := range spread(slices.DeleteFunc(slices.Clone(c.ranked), short), 600, 4000, 8) {
		t.slips = append(t.slips, misspelt(w))
	}
	return t
}

// pair puts a common word with a rarer one.
func (t *terms) pair() {
	for i := range min(len(t.common), len(t.mid)/2) {
		t.pairs = append(t.pairs, [2]string{t.common[i], t.mid[2*i]})
	}
}

// short words are searched as they are, not by near spelling.
func short(w string) bool { return len([]rune(w)) < 6 }

func lettersAlone(s string) bool { return !strings.ContainsAny(s, "'’0123456789.") }

func byCount(count map[string]int, keep func(string) bool) []string {
	var list []string
	for w := range count {
		if keep(w) {
			list = append(list, w)
		}
	}
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return list
}

// spread picks n of list, evenly between two ranks.
func spread(list []string, from, to, n int) []string {
	if to = min(to, len(list)); to <= from {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = list[from+(to-from)*i/n]
	}
	return out
}
