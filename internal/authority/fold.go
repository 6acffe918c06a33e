package authority

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"podium/internal/transcript"
)

// foldLabel compares labels as transcript.NormalLabel does, and straightens apostrophes.
func foldLabel(s string) string {
	return transcript.NormalLabel(strings.ReplaceAll(s, "’", "'"))
}

// foldName keeps letters and digits, in lower case, words parted by one space.
func foldName(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	}), " ")
}

// foldOutlet drops what one outlet's name varies in: case, "the", punctuation ("L.A." is "LA").
func foldOutlet(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(norm.NFC.String(s)) {
		switch {
		case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r):
			b.WriteRune(r)
		case r == '&':
			b.WriteString(" and ")
		case unicode.IsSpace(r), r == '-', r == '–', r == '—', r == '/', r == '·':
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// shortName is how many bytes a name of ASCII may have to be folded without a place in memory of its own: readers ask
// for a name in every call and answer.
const shortName = 96

// appendName appends what foldName makes of a short name of ASCII; it is not ok for any other.
func appendName(to []byte, s string) (folded []byte, ok bool) {
	if len(s) > shortName {
		return nil, false
	}
	owed := false
	for i := range len(s) {
		switch b := s[i]; {
		case b >= utf8.RuneSelf:
			return nil, false
		case wordByte(b):
			to, owed = appendWordByte(to, b, owed), false
		default:
			owed = true
		}
	}
	return to, true
}

// appendOutlet appends what foldOutlet makes of a short name of ASCII; it is not ok for any other.
func appendOutlet(to []byte, s string) (folded []byte, ok bool) {
	if len(s) > shortName {
		return nil, false
	}
	owed := false
	for i := range len(s) {
		switch b := s[i]; {
		case b >= utf8.RuneSelf, b == '&': // " and " is longer
			return nil, false
		case wordByte(b):
			to, owed = appendWordByte(to, b, owed), false
		case b == ' ', b >= '\t' && b <= '\r', b == '-', b == '/':
			owed = true
		}
	}
	if rest, is := bytes.CutPrefix(to, []byte("the ")); is {
		to = rest
	}
	return to, true
}

func wordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

// appendWordByte appends a letter, made small, or a digit, and before it the space that is owed where words stand already.
func appendWordByte(to []byte, b byte, owed bool) []byte {
	if owed && len(to) > 0 {
		to = append(to, ' ')
	}
	if b >= 'A' && b <= 'Z' {
		b += 'a' - 'A'
	}
	return append(to, b)
}
