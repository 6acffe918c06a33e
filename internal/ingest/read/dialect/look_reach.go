package dialect

import (
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/words"
)

// reach returns how far from the start of a line a label may reach: to a colon, a question or exclamation mark,
// or the first word in small letters that no label has; to the end of s where none tells.
func reach(s string) int {
	end := min(len(s), maxLabel+4)
	for i := 0; i < end; i++ {
		switch c := s[i]; {
		case letterByte(c):
		case c == ':' || c == '?' || c == '!':
			return i + 1
		case c == ' ':
			if i > 0 && letterByte(s[i-1]) && i+1 < end && lowerByte(s[i+1]) {
				switch w := s[i+1 : end]; {
				case cutsBase(w):
					return len(s)
				case !mayName(w):
					if headed(s, i) {
						return len(s)
					}
					return i
				}
			}
		case c == '(' || c == '[' || c == '<':
			return len(s) // what stands in brackets may be anything
		case c == 0xC2 || c == 0xC3: // a sign, or a letter with an accent
			i++
		case c == 0xE2 && strings.HasPrefix(s[i:], "\xe2\x80"): // a quotation mark or a dash
			i += 2
		case c >= utf8.RuneSelf:
			return len(s) // of a script without small letters, or with letters not looked at here
		}
	}
	return len(s)
}

// mayName reports whether the word in small letters at the start of s may stand in a label.
func mayName(s string) bool {
	n := 1
	for n < len(s) && letterByte(s[n]) {
		if !lowerByte(s[n]) {
			return true // deBLASIO
		}
		n++
	}
	if n == 1 && strings.HasPrefix(s, "v/") {
		return true // "NRM v/Berg"
	}
	if n+1 < len(s) && letterByte(s[n+1]) && passedOver(s[n]) {
		return true // signs that a label's comparison passes over
	}
	return labelLengths[s[0]]&(1<<min(n, 31)) != 0 && labelWords[s[:n]]
}

// labelLengths are the lengths of the labelWords by their first letter, a bit each.
var labelLengths = func() *[256]uint32 {
	var t [256]uint32
	for w := range labelWords {
		if w != "" {
			t[w[0]] |= 1 << min(len(w), 31)
		}
	}
	return &t
}()

// cutsBase reports whether s begins with words after which a label may have any others; see base.
func cutsBase(s string) bool {
	if len(s) < 2 || remarkOpenings[s[0]]&(1<<(s[1]&31)) == 0 {
		return false
	}
	for _, cut := range remarks {
		if strings.HasPrefix(s, cut[1:]) {
			return true
		}
	}
	return false
}

// headed reports whether what stands before a word may be an editor's heading in capitals, or a struck label,
// and the label come after it. The word stands after s[:at].
func headed(s string, at int) bool {
	if strings.IndexByte(s[:at], '.') >= 0 && words.HoldsAny(s[:at], "R. ", "S. ") {
		return true
	}
	const few = 6
	small := 0
	for i := 0; i < min(len(s), at+32) && small < few && s[i] != '('; i++ {
		if lowerByte(s[i]) {
			small++
		}
	}
	return small < few || strings.IndexByte(s[:min(len(s), 104)], '[') >= 0
}

// labelWords are the words, or their first letters of ASCII, that stand in small letters in labels.
var labelWords = func() map[string]bool {
	words := map[string]bool{}
	for _, known := range []map[string]bool{asks, labels.Parts, answers, interpreters, others, particles, honorifics} {
		for label := range known {
			for _, w := range strings.FieldsFunc(label, func(c rune) bool { return c == ' ' || c == '-' || c == '\'' || c == '.' }) {
				n := 0
				for n < len(w) && lowerByte(w[n]) {
					n++
				}
				words[w[:n]] = true
			}
		}
	}
	return words
}()
