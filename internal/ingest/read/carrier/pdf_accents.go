package carrier

import (
	"math"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// accents are signs that stand alone, and what they are on a letter: fonts without accented letters print both at one place.
var accents = map[string]rune{
	"´": '\u0301', "`": '\u0300', "¨": '\u0308', "ˆ": '\u0302', "˜": '\u0303', "¯": '\u0304', "˘": '\u0306', "˙": '\u0307', "˚": '\u030A',
	"¸": '\u0327', "ˇ": '\u030C', "˝": '\u030B', "˛": '\u0328',
}

// accented writes accents onto the letters over or under which a line prints them.
func accented(line []shown) {
	var before, waiting *glyph // the letter before, and an accent whose letter comes
	for i := range line {
		for k := range line[i].glyphs {
			g := &line[i].glyphs[k]
			switch {
			case accents[g.text] != 0:
				if before != nil && before.wear(g) {
					before, waiting = nil, nil
				} else {
					waiting = g
				}
			case waiting != nil && g.wear(waiting):
				before, waiting = nil, nil
			case g.text != "":
				before, waiting = g, nil
			}
		}
	}
}

// wear puts an accent on a letter that stands where it does.
func (g *glyph) wear(accent *glyph) bool {
	r, n := utf8.DecodeRuneInString(g.text)
	if n != len(g.text) || !unicode.IsLetter(r) || math.Abs(g.x+g.wide/2-accent.x-accent.wide/2) > 0.2*g.size {
		return false
	}
	switch r {
	case 'ı':
		r = 'i'
	case 'ȷ':
		r = 'j'
	}
	one := norm.NFC.String(string([]rune{r, accents[accent.text]}))
	if utf8.RuneCountInString(one) != 1 {
		return false
	}
	g.text, accent.text = one, ""
	return true
}
