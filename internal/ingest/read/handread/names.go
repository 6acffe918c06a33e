package handread

import (
	"strings"
	"unicode"
)

// SameNames reports whether one name's words are all in the other's, as the gold readings are scored.
func SameNames(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for w := range x {
		if !y[w] {
			return false
		}
	}
	return len(x) > 0
}

func nameWords(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsSpace(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)) {
		if w != "the" {
			m[w] = true
		}
	}
	return m
}
