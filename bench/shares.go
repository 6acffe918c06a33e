//go:build sqlite_fts5

package main

import (
	"math"
	"strings"

	"podium/internal/search/text"
)

// measured is how many briefings are made to know in what part of the exchanges a term stands.
const measured = 400

// maxRanked is how many of a language's words or phrases are looked at for those of like frequency.
const maxRanked = 20_000

// shares is in what part of an archive's exchanges terms stand: words in any form, phrases as they are.
type shares struct {
	words, phrases map[string]float64
	written        map[byte][]written // the words as written, by their first byte
}

// likeEnglish finds the terms of another language's archive: for every English term one that as large a part of the
// exchanges hold, all its forms counted. Else "rare" would not mean the same in a language with many forms, or with
// fewer sentences.
func likeEnglish(en, own *archive) *terms {
	english, c := findTerms(en.lang), count(own.lang)
	theirs := sharesOf(en, phrasesOf(english.phrases, english.stopPhrases))
	ours := sharesOf(own, phrasesOf(c.rankedPhrases, c.withStop))
	t := &terms{}
	used := map[string]bool{}
	word := func(w string) string { return stemmed(own.tag, w) }
	for _, x := range []struct{ of, to *[]string }{{&english.common, &t.common}, {&english.mid, &t.mid}, {&english.rare, &t.rare}} {
		for _, w := range *x.of {
			*x.to = append(*x.to, nearest(c.ranked, theirs.words[stemmed("en", w)], func(w string) float64 { return ours.words[word(w)] }, word, used))
		}
	}
	same := func(p string) string { return p }
	share := func(p string) float64 { return ours.phrases[p] }
	for _, p := range english.phrases {
		t.phrases = append(t.phrases, nearest(c.rankedPhrases, theirs.phrases[p], share, same, used))
	}
	for _, p := range english.stopPhrases {
		t.stopPhrases = append(t.stopPhrases, nearest(c.withStop, theirs.phrases[p], share, same, used))
	}
	t.pair()
	if own.tag != "zh" {
		begun, near := remembered(ours.begun), remembered(ours.near)
		for _, b := range english.beginnings {
			t.beginnings = append(t.beginnings, nearest(alike(c.ranked, beginning), theirs.begun(b), begun, same, used))
		}
		for _, w := range english.slips {
			t.slips = append(t.slips, nearest(alike(c.ranked, misspelt), theirs.near(w), near, same, used))
		}
	}
	return t
}

// remembered asks for each term's share once.
func remembered(share func(string) float64) func(string) float64 {
	known := map[string]float64{}
	return func(term string) float64 {
		s, ok := known[term]
		if !ok {
			s = share(term)
			known[term] = s
		}
		return s
	}
}

// nearest takes the term whose share is nearest to one, and uses up its stem.
func nearest(ranked []string, want float64, share func(string) float64, stem func(string) string, used map[string]bool) string {
	best, apart := "", math.Inf(1)
	for _, w := range ranked[:min(len(ranked), maxRanked)] {
		if s := share(w); s > 0 && math.Abs(math.Log(s/want)) < apart && !used[stem(w)] {
			best, apart = w, math.Abs(math.Log(s/want))
		}
	}
	used[stem(best)] = true
	return best
}

func stemmed(tag, w string) string {
	if tag == "zh" {
		return w
	}
	return text.Stem(tag, w)
}

func phrasesOf(lists ...[]string) map[string]float64 {
	out := map[string]float64{}
	for _, l := range lists {
		for _, p := range l[:min(len(l), maxRanked)] {
			out[p] = 0
		}
	}
	return out
}

// sharesOf makes some of an archive's briefings, evenly spread, and counts what their exchanges hold: all words, and
// those phrases.
func sharesOf(a *archive, phrases map[string]float64) *shares {
	s := &shares{words: map[string]float64{}, phrases: phrases}
	n := min(measured, a.briefings)
	one := 1 / float64(n*perBriefing)
	in := places{}
	for i := range n {
		b := a.briefing(i * a.briefings / n)
		for x := range b.Exchanges {
			seen := map[string]bool{}
			for _, t := range b.Exchanges[x].Turns {
				toks := text.Tokens(a.tag, b.Turns[t].Text)
				s.see(a.tag, toks, seen, one)
				in.see(toks, i*perBriefing+x)
			}
		}
	}
	s.written = in.byFirst()
	return s
}

// see adds what is met in an exchange for the first time.
func (s *shares) see(tag string, toks []text.Token, seen map[string]bool, one float64) {
	add := func(to map[string]float64, key, mark string) {
		if !seen[mark+key] {
			seen[mark+key] = true
			to[key] += one
		}
	}
	phrase := func(p string) {
		if _, ok := s.phrases[p]; ok {
			add(s.phrases, p, "\x00")
		}
	}
	for i := range toks {
		if tag == "zh" {
			if run := runAt(toks, i, 2); run != "" {
				add(s.words, run, "")
			}
			for _, n := range []int{4, 5} {
				phrase(runAt(toks, i, n))
			}
			continue
		}
		add(s.words, toks[i].Stem(), "")
		for _, n := range []int{2, 3} {
			phrase(joined(toks, i, n))
		}
	}
}

// joined is n words from the one at i on, as queries have them; "" where there are fewer.
func joined(toks []text.Token, i, n int) string {
	if i+n > len(toks) {
		return ""
	}
	var b strings.Builder
	for j := range n {
		if j > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(toks[i+j].Surface)
	}
	return b.String()
}
