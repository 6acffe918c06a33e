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
}

const sampleSentences = 60_000

// findTerms counts a language's words and phrases.
func findTerms(l *language) *terms {
	words, stems, two, three := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	stop := map[string]bool{}
	step := max(1, len(l.sentences)/sampleSentences)
	var t terms
	for i := 0; i < len(l.sentences); i += step {
		toks := text.Tokens(l.tag, l.sentences[i])
		if l.tag == "zh" {
			toks = pairsOf(toks)
		}
		for j, a := range toks {
			words[a.Surface]++
			stems[text.Stem(l.tag, a.Surface)]++
			stop[a.Surface] = a.Stop || len(a.Surface) < 4
			if j+1 < len(toks) && !a.Stop && !toks[j+1].Stop {
				two[a.Surface+" "+toks[j+1].Surface]++
			}
			if j+2 < len(toks) && (a.Stop || toks[j+1].Stop) && !toks[j+2].Stop {
				three[a.Surface+" "+toks[j+1].Surface+" "+toks[j+2].Surface]++
			}
		}
	}
	ranked := byCount(words, func(w string) bool { return !stop[w] && !strings.ContainsAny(w, "'’0123456789.") })
	t.common, t.mid = spread(ranked, 10, 150, 8), spread(ranked, 600, 4000, 16)
	t.rare = spread(byCount(words, func(w string) bool {
		n := stems[text.Stem(l.tag, w)]
		return n >= 20 && n <= 40 && !stop[w] && !strings.ContainsAny(w, "'’0123456789.")
	}), 0, 1<<30, 8) // some hundreds of 50,000 exchanges
	plain := func(s string) bool { return !strings.ContainsAny(s, "'’0123456789.") }
	t.phrases = spread(byCount(two, func(s string) bool { return plain(s) && len(s) > 10 }), 5, 300, 8)
	t.stopPhrases = spread(byCount(three, plain), 5, 400, 8)
	for i := range min(len(t.common), len(t.mid)/2) {
		t.pairs = append(t.pairs, [2]string{t.common[i], t.mid[2*i]})
	}
	return &t
}

// pairsOf is the pairs of neighbouring characters, which stand for words where these are not parted.
func pairsOf(toks []text.Token) []text.Token {
	var out []text.Token
	for i := range toks[:max(0, len(toks)-1)] {
		if toks[i].End == toks[i+1].Start && toks[i].CJK() && toks[i+1].CJK() {
			t := toks[i]
			t.Surface += toks[i+1].Surface
			out = append(out, t)
		}
	}
	return out
}

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
