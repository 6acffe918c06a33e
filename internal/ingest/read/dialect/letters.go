package dialect

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/eight"
)

func isDash(w string) bool { return w == "-" || w == "--" || w == "–" || w == "—" || w == "|" }

// upperShare is the part of s's letters, but for those in brackets, that are capitals.
func upperShare(s string) float64 {
	upper, all, depth := 0, 0, 0
	if strings.IndexByte(s, '(') < 0 {
		for ; len(s) >= 8; s = s[8:] {
			x := eight.Of(s)
			if eight.Beyond(x) != 0 {
				break
			}
			capitals := bits.OnesCount64(eight.Between(x, 'A', 'Z'))
			upper, all = upper+capitals, all+capitals+bits.OnesCount64(eight.Between(x, 'a', 'z'))
		}
	}
	for _, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case depth > 0:
		case r >= 'a' && r <= 'z':
			all++
		case r >= 'A' && r <= 'Z':
			upper++
			all++
		case r < utf8.RuneSelf:
		case unicode.IsUpper(r):
			upper++
			all++
		case unicode.IsLetter(r):
			all++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(upper) / float64(all)
}

// capsAbove reports whether more than a share of s's letters are capitals, as upperShare counts them. Where small ones
// are many it does not look further.
func capsAbove(s string, share float64) bool {
	if strings.IndexByte(s, '(') < 0 {
		left := int((1-share)*float64(len(s))) + 1 // with so many small ones the share cannot be reached
		for i := 0; i+8 <= len(s); i += 8 {
			if left -= bits.OnesCount64(eight.Between(eight.Of(s[i:]), 'a', 'z')); left <= 0 {
				return false
			}
		}
	}
	return upperShare(s) > share
}

// isRule reports whether a line is a rule of signs: ---, ***, ____.
func isRule(s string) bool {
	return len(s) >= 3 && !letterByte(s[0]) && strings.Trim(s, "-*_=~–— ·•|\u00a0") == ""
}
