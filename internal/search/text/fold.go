package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// surface folds a word as cut by wordEnd.
func surface(raw string) string {
	if plain(raw) {
		return strings.Trim(strings.ToLower(raw), "'")
	}
	s := norm.NFD.String(strings.ToLower(norm.NFKC.String(number(raw))))
	var b strings.Builder
	base := rune(0)
	for i, r := range s {
		switch classOf(r) {
		case mark:
			if keepsMark(base, r) {
				b.WriteRune(r)
			}
		case letter, digit, ideograph:
			base = r
			b.WriteString(unligature(r))
		case apostrophe:
			b.WriteByte('\'')
		default:
			if r == '.' && i > 0 && isDigit(s, i-1) && isDigit(s, i+1) {
				b.WriteByte('.')
			}
		}
	}
	return settle(strings.Trim(norm.NFC.String(b.String()), "'"), raw)
}

// settle makes sure that a folded word is cut as one word again: folding may have made a rare letter
// into several, or into one that does not begin a word.
func settle(s, raw string) string {
	switch _, w, c := runeAt(s, 0); c {
	case ideograph:
		return s[:marksEnd(s, w)]
	case letter, digit:
	default:
		return raw
	}
	if wordEnd(s, 0) < len(s) {
		s = strings.ReplaceAll(s, "'", "")
		s = s[:wordEnd(s, 0)]
	}
	return s
}

// plain reports whether only the case of raw needs folding.
func plain(raw string) bool {
	for i := 0; i < len(raw); i++ {
		if c := raw[i]; c >= 0x80 || c == '.' || c == ',' {
			return false
		}
	}
	return true
}

// number takes grouping commas out and makes a decimal one a point.
func number(raw string) string {
	if strings.IndexByte(raw, ',') < 0 {
		return raw
	}
	b := make([]byte, 0, len(raw))
	for j := 0; j < len(raw); j++ {
		switch {
		case raw[j] != ',':
			b = append(b, raw[j])
		case !grouping(raw, 0, j):
			b = append(b, '.')
		}
	}
	return string(b)
}

// keepsMark reports whether a combining mark tells words apart: not over Latin and Greek letters; of
// Cyrillic, й, ї and ў do, stress marks and ё don't.
func keepsMark(base, m rune) bool {
	switch {
	case unicode.In(base, unicode.Latin, unicode.Greek):
		return false
	case unicode.Is(unicode.Cyrillic, base):
		return m == 0x0306 || m == 0x0308 && base != 'е'
	}
	return true
}

// unligature writes out letters that have no accent to take off.
func unligature(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ı':
		return "i"
	case 'ς':
		return "σ"
	}
	return string(r)
}

// caseOf returns how a word was written, a possessive ending aside.
func caseOf(raw string) Case {
	if n := len(raw); n > 2 && raw[n-1] == 's' {
		raw = strings.TrimSuffix(strings.TrimSuffix(raw[:n-1], "'"), "’")
	}
	first, upper, lower := true, 0, 0
	capital := false
	for _, r := range raw {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			upper++
			capital = capital || first
		case unicode.IsLower(r):
			lower++
		}
		first = false
	}
	switch {
	case upper == 0:
		return Lower
	case capital && upper == 1:
		return Capital
	case lower == 0:
		return Upper
	}
	return Mixed
}
