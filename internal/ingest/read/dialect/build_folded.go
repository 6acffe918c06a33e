package dialect

import (
	"strings"
	"unicode/utf8"

	"podium/internal/eight"
)

// foldsAt returns where white space first stands in s that a turn's words do not have: any but single spaces
// between words; len(s) where there is none.
func foldsAt(s string) int {
	for i := 0; i < len(s); {
		if i > 0 && i+8 <= len(s) {
			x := eight.Of(s[i:])
			other := notPlain(x)
			if other == 0 {
				i += 7 // what follows the eighth byte is not known
				i += eight.Singles(s[i:])
				continue
			}
			if i += eight.First(other); signAt(s[i:]) {
				i += len("—")
				continue
			}
		} else if i > 0 && len(s) >= 8 && notPlain(eight.Of(s[len(s)-8:])) == 0 && s[len(s)-1] != ' ' {
			return len(s) // nor is there any among the last
		}
		switch n := blankAt(s[i:]); {
		case n == 0:
			for i++; i < len(s) && !utf8.RuneStart(s[i]); i++ {
			}
		case s[i] == ' ' && i > 0 && i+1 < len(s) && blankAt(s[i+1:]) == 0:
			i++
		case i > 0 && s[i-1] == ' ':
			return i - 1
		default:
			return i
		}
	}
	return len(s)
}

// notPlain masks the bytes that are no ASCII, white space other than spaces, and spaces before another.
func notPlain(x uint64) uint64 {
	return eight.Below(x, ' ') | eight.Beyond(x) | eight.Twice(eight.Is(x, ' '))
}

// signAt reports whether a text begins with a dash, a quotation mark or an ellipsis.
func signAt(s string) bool {
	return len(s) > 2 && s[0] == 0xe2 && s[1] == 0x80 && s[2] >= 0x90 && s[2] <= 0xa7
}

// blankAt returns the size of the character at the start of s if it is white space that is folded, or none that a
// turn's words have; else 0.
func blankAt(s string) int {
	switch c := s[0]; {
	case plainBytes[c]:
		return 0
	case c < utf8.RuneSelf:
		return 1
	case signAt(s):
		return 0
	case strings.HasPrefix(s, "\u00a0"):
		return len("\u00a0")
	}
	if r, n := utf8.DecodeRuneInString(s); isSpace(r) {
		return n
	}
	return 0
}
