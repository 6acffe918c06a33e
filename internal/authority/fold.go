package authority

import (
	"bytes"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"podium/internal/transcript"
)

// foldLabel compares labels as transcript.NormalLabel does, and straightens apostrophes.
func foldLabel(s string) string {
	return transcript.NormalLabel(strings.ReplaceAll(s, "’", "'"))
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

// shortName is how many bytes a name of ASCII may have to be looked up without memory of its own: readers ask for a
// name in every call and answer.
const shortName = 96

// appendOutlet appends what foldOutlet makes of a short name of ASCII; it is not ok for any other.
func appendOutlet(to []byte, s string) (folded []byte, ok bool) {
	folded, ok = outletNames.Append(to, s)
	if rest, is := bytes.CutPrefix(folded, []byte("the ")); is {
		folded = rest
	}
	return folded, ok
}

var outletNames = transcript.FoldingOf(func(b byte) byte {
	switch {
	case b == '&':
		return transcript.Refused // it is a word
	case b == ' ', b >= '\t' && b <= '\r', b == '-', b == '/':
		return transcript.Gap
	}
	return transcript.Lowered(b, transcript.Dropped)
})
