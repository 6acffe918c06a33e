package carrier

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fromRight reports whether a line's letters are mostly of scripts that are read from the right.
func fromRight(line []shown) bool {
	right, left := 0, 0
	for i := range line {
		for _, g := range line[i].glyphs {
			for _, r := range g.text {
				switch {
				case rightward(r):
					right++
				case unicode.IsLetter(r):
					left++
				}
			}
		}
	}
	return right > left
}

func rightward(r rune) bool {
	return r >= 0x0590 && (unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko))
}

// fromRightText writes out a line that is read from the right: a page shows its letters where they stand, which is backwards.
// Numbers and words of other scripts within it are read from the left.
func fromRightText(line []shown) string {
	var all []glyph
	for i := range line {
		for _, g := range line[i].glyphs {
			g.text = strings.Map(printable, shapeless(g.text))
			all = append(all, g)
		}
	}
	slices.SortStableFunc(all, func(a, b glyph) int { return cmp.Compare(b.x+b.wide, a.x+a.wide) })
	var parts []string
	for i, g := range all {
		if i > 0 && all[i-1].x-g.x-g.wide > 0.2*g.size {
			parts = append(parts, " ")
		}
		if g.text != "" {
			parts = append(parts, g.text)
		}
	}
	for from := 0; from < len(parts); from++ {
		if to := leftwardRun(parts, from); to > from {
			slices.Reverse(parts[from:to])
			from = to - 1
		}
	}
	text := strings.Join(strings.Fields(strings.Join(parts, "")), " ")
	if open, shut := strings.IndexAny(text, "([{"), strings.IndexAny(text, ")]}"); shut >= 0 && (open < 0 || shut < open) {
		text = mirrored.Replace(text)
	}
	return stopsLast(text)
}

// stopsLast puts the stop that ends a line at its end, where the line was set as one read from the left and it stands at its start.
func stopsLast(text string) string {
	stop, size := utf8.DecodeRuneInString(text)
	if next, _ := utf8.DecodeRuneInString(text[size:]); !strings.ContainsRune(".?!,:;،؟؛", stop) || !rightward(next) {
		return text
	}
	return text[size:] + string(stop)
}

// mirrored are signs that look the other way in a line read from the right.
var mirrored = strings.NewReplacer("(", ")", ")", "(", "[", "]", "]", "[", "{", "}", "}", "{", "«", "»", "»", "«")

// longestGap is how many signs and blanks may stand between two words of such a run.
const longestGap = 8

// leftwardRun returns where a number, or words of a script that is read from the left, end that begin at a part; from where none does.
func leftwardRun(parts []string, from int) int {
	digit := func(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }
	letter := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !rightward(r) })
	}
	if !digit(parts[from]) && !letter(parts[from]) {
		return from
	}
	to, words := from+1, letter(parts[from])
	for i := to; i < len(parts); i++ {
		switch s := parts[i]; {
		case letter(s) || digit(s) && (words || i-to == 0 || i-to == 1 && strings.Contains(".,:/-", parts[i-1])):
			words = words || letter(s)
			to = i + 1
		case strings.ContainsFunc(s, rightward), i-to > longestGap:
			return to
		}
	}
	return to
}

// shapeless writes the shapes that letters take within a word as the letters that they are.
func shapeless(s string) string {
	if strings.ContainsFunc(s, func(r rune) bool { return r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC }) {
		return norm.NFKC.String(s)
	}
	return s
}
