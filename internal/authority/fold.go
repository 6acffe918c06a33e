package authority

import (
	"strings"
	"unicode"

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
