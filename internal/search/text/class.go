package text

import "unicode"

// class says what a rune does to the word that it stands in.
type class uint8

const (
	separator  class = iota
	letter           //
	digit            // a decimal digit of any script
	mark             // combines with the letter before it
	apostrophe       // holds a word together between two letters
	invisible        // soft hyphen and the like: neither parts words nor belongs to them
	ideograph        // a CJK character: a token of its own
)

// low holds the classes of the runes below the CJK blocks, where most text is.
var low = func() (t [0x2E80]class) {
	for r := range t {
		t[r] = classify(rune(r))
	}
	return t
}()

func classOf(r rune) class {
	if r >= 0 && int(r) < len(low) {
		return low[r]
	}
	return classify(r)
}

func classify(r rune) class {
	switch r {
	case '\'', '’', '‘', 'ʼ', '＇':
		return apostrophe
	case 0x00AD, 0x200C, 0x200D, 0x2060, 0xFEFF:
		return invisible
	case 0xFF9E, 0xFF9F: // half-width voicing marks
		return mark
	}
	switch {
	case unicode.IsMark(r), r >= 0x1160 && r <= 0x11FF: // the later parts of a decomposed Korean syllable
		return mark
	case unicode.IsLetter(r) && wide(r):
		return ideograph
	case unicode.IsLetter(r):
		return letter
	case unicode.Is(unicode.Nd, r):
		return digit
	}
	return separator
}

// wide reports whether a letter is of a script that is searched character by character.
func wide(r rune) bool {
	switch {
	case r >= 0x1100 && r <= 0x11FF, r >= 0xAC00 && r <= 0xD7FF, r >= 0xA960 && r <= 0xA97F, r >= 0x3130 && r <= 0x318F: // Korean
		return true
	case r >= 0x3005 && r <= 0x3007, r >= 0x3031 && r <= 0x312F, r >= 0x31A0 && r <= 0x31FF, r >= 0xFF66 && r <= 0xFFDC: // kana, bopomofo
		return true
	case r >= 0x3400 && r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF, r >= 0xF900 && r <= 0xFAFF, r >= 0x20000 && r <= 0x3FFFF: // Han
		return true
	}
	return false
}
