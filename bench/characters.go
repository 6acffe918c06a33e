//go:build sqlite_fts5

package main

import (
	"strings"

	"podium/internal/search/text"
)

// particles are Chinese characters that stand between words.
const particles = "的了在和是对与将"

// addCharacters counts Chinese: two neighbouring characters stand for a word, four for a phrase, two and two with a
// particle between them for one with stop words. Where words begin is not known; what is counted often is mostly words.
func (c *counted) addCharacters(toks []text.Token) {
	for i := range toks {
		two := runAt(toks, i, 2)
		if two == "" {
			continue
		}
		c.words[two]++
		c.stop[two] = strings.ContainsAny(two, particles)
		if four := runAt(toks, i, 4); four != "" && !strings.ContainsAny(four, particles) {
			c.phrases[four]++
		}
		five := runAt(toks, i, 5)
		if five != "" && strings.Contains(particles, toks[i+2].Surface) && !strings.ContainsAny(two+runAt(toks, i+3, 2), particles) {
			c.stopPhrases[five]++
		}
	}
}

// runAt is n characters without anything between them from the one at i on; "" where they are not.
func runAt(toks []text.Token, i, n int) string {
	if i+n > len(toks) {
		return ""
	}
	s := ""
	for j := i; j < i+n; j++ {
		if !toks[j].CJK() || j > i && toks[j-1].End != toks[j].Start {
			return ""
		}
		s += toks[j].Surface
	}
	return s
}
