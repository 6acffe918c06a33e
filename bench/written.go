//go:build sqlite_fts5

package main

import (
	"math/bits"
	"strings"

	"podium/internal/search/query"
	"podium/internal/search/text"
)

// written is a word as written, and the exchanges that hold it, of those that were measured.
type written struct {
	surface string
	in      *exchangeSet
}

type exchangeSet [(measured*perBriefing + 63) / 64]uint64

// places is the exchanges that hold each word.
type places map[string]*exchangeSet

func (p places) see(toks []text.Token, exchange int) {
	for i := range toks {
		s := p[toks[i].Surface]
		if s == nil {
			s = new(exchangeSet)
			p[toks[i].Surface] = s
		}
		s[exchange/64] |= 1 << (exchange % 64)
	}
}

func (p places) byFirst() map[byte][]written {
	out := map[byte][]written{}
	for w, in := range p {
		out[w[0]] = append(out[w[0]], written{w, in})
	}
	return out
}

// begun is the part of the exchanges that hold a word with that beginning.
func (s *shares) begun(beginning string) float64 {
	return s.any(beginning, func(w string) bool { return strings.HasPrefix(w, beginning) })
}

// near is the part of the exchanges that hold a word within a letter of w.
func (s *shares) near(w string) float64 {
	test := query.Test{Kind: query.Close, Surface: w, Edits: 1}
	return s.any(w, test.MatchesSurface)
}

// any is the part of the exchanges that hold any of the words with the first letter of w for which is holds.
func (s *shares) any(w string, is func(string) bool) float64 {
	var all exchangeSet
	for _, o := range s.written[w[0]] {
		if d := len(o.surface) - len(w); d > -3 && is(o.surface) {
			for i, b := range o.in {
				all[i] |= b
			}
		}
	}
	n := 0
	for _, b := range all {
		n += bits.OnesCount64(b)
	}
	return float64(n) / float64(measured*perBriefing)
}

// alike makes query terms of words, one of every few and each once.
func alike(ranked []string, term func(string) string) []string {
	var out []string
	seen := map[string]bool{}
	for i := 0; i < min(len(ranked), maxRanked); i += 5 {
		if w := ranked[i]; !short(w) && !seen[term(w)] {
			seen[term(w)] = true
			out = append(out, term(w))
		}
	}
	return out
}
