package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// NormalLabel folds what may differ between two printings of one label: case, dots, space.
func NormalLabel(s string) string {
	var room [shortText]byte
	if folded, ok := labels.Append(room[:0], s); ok {
		return string(folded)
	}
	return strings.Join(strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool {
		return unicode.IsSpace(r) || r == '.' || r == ':' || r == '：'
	}), " ")
}

// NormalText folds what does not change words: white space, case, quotes, dashes and punctuation.
func NormalText(s string) string {
	var room [shortText]byte
	if folded, ok := Texts.Append(room[:0], s); ok {
		return string(folded)
	}
	return strings.Join(strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	}), " ")
}

const shortText = 64

// Folding says what becomes of each character of ASCII where texts are compared: which it is written as, Gap, Dropped or
// Refused. Most labels and names are of ASCII, and looked up so without memory of their own.
type Folding [utf8.RuneSelf]byte

// What becomes of a character that is not written.
const (
	Dropped = 0xfe
	Gap     = ' '  // words are parted there, by one space
	Refused = 0xff // the text is not folded
)

// FoldingOf is the folding by a function of each character.
func FoldingOf(fold func(b byte) byte) *Folding {
	var f Folding
	for b := range f {
		f[b] = fold(byte(b))
	}
	return &f
}

// Append appends a text, folded, to an empty slice. It is not ok for a text that would not fit into it, or is not of ASCII
// alone, or holds what is refused.
func (f *Folding) Append(to []byte, s string) (folded []byte, ok bool) {
	if len(s) > cap(to) {
		return nil, false
	}
	owed := false
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return nil, false
		}
		switch b := f[s[i]]; b {
		case Dropped:
		case Gap:
			owed = len(to) > 0
		case Refused:
			return nil, false
		default:
			if owed {
				to, owed = append(to, ' '), false
			}
			to = append(to, b)
		}
	}
	return to, true
}

// Lowered is a letter of ASCII, small, or a digit; or what others become.
func Lowered(b, others byte) byte {
	switch {
	case b >= 'A' && b <= 'Z':
		return b + 'a' - 'A'
	case b >= 'a' && b <= 'z', b >= '0' && b <= '9':
		return b
	}
	return others
}

// Texts folds as NormalText does.
var Texts = FoldingOf(func(b byte) byte { return Lowered(b, Gap) })

// labels folds as NormalLabel does.
var labels = FoldingOf(func(b byte) byte {
	if b == ' ' || b >= '\t' && b <= '\r' || b == '.' || b == ':' {
		return Gap
	}
	return Lowered(b, b)
})
