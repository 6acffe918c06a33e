package dialect

import (
	"bytes"
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"
)

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// joined is the union of sets.
func joined(sets ...map[string]bool) map[string]bool {
	m := map[string]bool{}
	for _, s := range sets {
		maps.Copy(m, s)
	}
	return m
}

// byteSet is a set of ASCII characters that is built once.
func byteSet(chars string) *[256]bool {
	var t [256]bool
	for i := 0; i < len(chars); i++ {
		t[chars[i]] = true
	}
	return &t
}

// fold lowers a label and drops what misprints add: dots, brackets, doubled spaces, outer signs.
func fold(s string) string {
	var buf [80]byte
	return string(appendFold(buf[:0], s))
}

// knows reports whether a set of folded words holds s.
func knows(set map[string]bool, s string) bool {
	var room [80]byte
	return set[string(appendFold(room[:0], s))]
}

// isIn reports whether a set of folded words holds s. No such words are nearly as long as longestFold.
func isIn(set map[string]bool, s string) bool {
	var buf [longestFold]byte
	return len(s) <= longestFold && set[string(appendFold(buf[:0], s))]
}

// longestFold is the longest line, in bytes, that is looked for among lines that are known.
const longestFold = 120

// dropped stands in foldedBytes for bytes that fold leaves out.
const dropped = 0

// foldedBytes are what fold makes of the bytes of ASCII: ' ' of all white space.
var foldedBytes = func() *[utf8.RuneSelf]byte {
	var t [utf8.RuneSelf]byte
	for c := range t {
		switch r := rune(c); {
		case isSpace(r):
			t[c] = ' '
		case passedOver(byte(c)):
			t[c] = dropped
		default:
			t[c] = byte(unicode.ToLower(r))
		}
	}
	return &t
}()

func appendFold(out []byte, s string) []byte {
	space := false
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && c != 0 {
			i++
			switch c = foldedBytes[c]; {
			case c == ' ':
				space = len(out) > 0
			case c == dropped:
			case space:
				out = append(out, ' ', c)
				space = false
			default:
				out = append(out, c)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if isSpace(r) {
			space = len(out) > 0
			continue
		}
		if space {
			out = append(out, ' ')
			space = false
		}
		if r == '’' {
			r = '\''
		}
		out = utf8.AppendRune(out, unicode.ToLower(r))
	}
	if n := len(out); n > 0 && latinLetter(out[0]) && latinLetter(out[n-1]) {
		return out
	}
	return bytes.Trim(out, " ,;:-–—#")
}

// latinLetter is true for the small letters of ASCII.
func latinLetter(b byte) bool { return b >= 'a' && b <= 'z' }

// fields folds white space to single spaces.
func fields(s string) string {
	if s != "" && foldsAt(s) == len(s) || folded(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// fieldsWithin is fields, and whether they have at most n bytes; where they surely have more it does not fold.
func fieldsWithin(s string, n int) (string, bool) {
	if s != "" && foldsAt(s) == len(s) {
		return s, len(s) <= n
	}
	for i, words := 0, 0; i < len(s) && len(s) > n; i++ {
		if c := s[i]; c > ' ' && c < utf8.RuneSelf || c > 0xC2 && !spaceLead[c] {
			if words++; words > n {
				return s, false
			}
		}
	}
	s = fields(s)
	return s, len(s) <= n
}

// folded reports whether white space is nothing but single spaces between words.
func folded(s string) bool {
	space := s != ""
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' && !space:
			space = true
			continue
		case c == ' ', c < ' ' && isSpace(rune(c)):
			return false
		case c >= utf8.RuneSelf && spaceLead[c]:
			if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
				return false
			}
		}
		space = false
	}
	return !space
}

func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff'
}

func trimSpace(s string) string { return strings.TrimFunc(s, isSpace) }

// capsWord reports whether a word of a label is in capitals, as far as its letters have case:
// MCDONOUGH, McDONOUGH, LaHOOD, O’BRIEN, JEAN-PIERRE, DR., (CFE).
func capsWord(w string) bool {
	upper, lower, run := 0, 0, 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
			run++
		}
	}
	if lower == 0 {
		return upper > 0
	}
	return upper >= 2 && lower <= 2 && upper > lower || strings.HasSuffix(w, "s") && lower == 1 && upper >= 2
}

// particles are lower-case words that may stand within a label.
var particles = set("de", "del", "la", "las", "los", "of", "the", "and", "y", "e", "von", "van", "der", "den", "bin", "al", "el", "for", "to", "at", "da", "dos", "di", "du", "with", "via", "through", "to", "del", "in", "do", "das", "des", "della", "dello", "dei", "delle", "degli", "für", "för", "très", "hon.", "κ.", "κα")

func noLetters(w string) bool {
	for _, r := range w {
		if unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func lastRune(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }

func isHan(r rune) bool {
	return r >= 0x2E80 && r <= 0x9FFF || r >= 0xF900 && r <= 0xFAFF || r >= 0x3040 && r <= 0x30FF || r >= 0xAC00 && r <= 0xD7AF
}

func endsSentence(s string) bool {
	if s == "" || letterByte(s[len(s)-1]) {
		return false
	}
	if c := s[len(s)-1]; c == '.' || c == '?' {
		return true
	}
	s = strings.TrimRightFunc(s, func(r rune) bool { return strings.ContainsRune("\"')]”’»* ", r) || isSpace(r) })
	c := lastRune(s)
	return strings.ContainsRune(".?!。？！…؟۔।", c) || c == ';' && unicode.Is(unicode.Greek, lastRune(s[:len(s)-1]))
}
