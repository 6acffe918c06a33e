package query

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"podium/internal/search/text"
)

// nearnessOf is how other systems ask for words near each other: a NEAR/5 b, a w/5 b, a NEAR b.
var nearnessOf = regexp.MustCompile(`^(?:NEAR|(?i:near|within|adj|w|n|pre)/(\d{1,3}))$`)

const usualWithin = "8"

// nearness leaves out another system's word for nearness between two words, and says how it is written here.
func (p *parser) nearness(pos int, chunk string) bool {
	if chunk != "NEAR" && !strings.Contains(chunk, "/") {
		return false
	}
	m := nearnessOf.FindStringSubmatch(chunk)
	before := strings.TrimRightFunc(p.s[:pos], isSpace)
	if m == nil || len(before) == pos {
		return false
	}
	first := before[strings.LastIndexFunc(before, isSpace)+1:]
	rest := strings.TrimLeftFunc(p.s[p.i:], isSpace)
	last := rest
	if at := strings.IndexFunc(rest, isSpace); at >= 0 {
		last = rest[:at]
	}
	if !oneWord(first) || !oneWord(last) {
		return false
	}
	within := m[1]
	if strings.Trim(within, "0") == "" {
		within = usualWithin
	}
	start, end := len(before)-len(first), len(p.s)-len(rest)+len(last)
	p.problem(start, end, `"`+first+" "+last+`"~`+within, "Words near each other are written in quotation marks with ~ and a number; “%s” was left out.", chunk)
	return true
}

// oneWord reports whether s is a word without any sign.
func oneWord(s string) bool {
	tokens := text.Tokens(text.Unknown, s)
	return len(tokens) == 1 && tokens[0].Start == 0 && tokens[0].End == len(s) && utf8.ValidString(s)
}
