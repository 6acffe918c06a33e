package carrier

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// join writes a line's letters out, with a space where they stand apart.
func join(line []shown, page int) row {
	accented(line)
	var b strings.Builder
	l := row{page: page, x: -1, y: line[0].y}
	end, sure, gaps := 0.0, true, gapsOf(line)
	bold, heavy, wordEnd, cell := true, 0, 0.0, 0
	for i := range line {
		l.y = math.Min(l.y, line[i].y)
		for k, g := range line[i].glyphs {
			s := strings.Map(printable, g.text)
			if strings.TrimSpace(s) == "" {
				if b.Len() > 0 && s != "" {
					b.WriteByte(' ')
				}
				end, sure = math.Max(end, g.x+g.wide), true
				continue
			}
			if l.x < 0 {
				l.x = g.x
			} else if g.x-end > g.size*gaps.apart(sure, k == 0) {
				b.WriteByte(' ')
			}
			if l.tab == 0 && b.Len() > 0 && g.x-wordEnd > tabWidth*g.size {
				l.tab, cell = g.x, b.Len()
			}
			if l.second == 0 && strings.HasSuffix(b.String(), " ") {
				l.second = g.x
			}
			b.WriteString(s)
			end, wordEnd, sure = g.x+g.wide, g.x+g.wide, g.sure
			if bold = bold && line[i].bold; bold {
				heavy = b.Len()
			}
		}
	}
	l.end, l.size = end, line[0].size
	l.artifact = !slices.ContainsFunc(line, func(s shown) bool { return !s.artifact })
	if fromRight(line) {
		// Its margin is the right one: places are measured from there.
		const across = 1000
		l.text, l.x, l.end = fromRightText(line), across-l.end, across-l.x
		if bold {
			l.bold = len(l.text)
		}
		return l
	}
	s := b.String()
	l.text, l.bold, l.cell = words(s), len(words(s[:heavy])), len(words(s[:cell]))
	return l
}

// tabWidth is how wide a blank is, in sizes of the letters, that parts a label from words that hang behind it.
const tabWidth = 1.2

// words are a line's, parted by single spaces. Programs that know no hyphen print a minus sign for one.
func words(s string) string {
	s = strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\ufffd")
	if strings.Contains(s, "−") {
		return hyphens(s)
	}
	return s
}

// hyphens writes a minus sign as a hyphen where it stands beside a letter or another.
func hyphens(s string) string {
	rs := []rune(s)
	for i, r := range rs {
		beside := func(k int) bool {
			return k >= 0 && k < len(rs) && (unicode.IsLetter(rs[k]) || rs[k] == '−' || k < i && rs[k] == '-')
		}
		if r == '−' && (beside(i-1) || beside(i+1)) {
			rs[i] = '-'
		}
	}
	return string(rs)
}

// lineGaps is how a line parts its words: by spaces that it prints, by leaving blank what a space would take, or now so and now
// so, and how far apart its letters stand beside that.
type lineGaps struct {
	printed bool
	letters float64
}

// fewGaps is how many gaps may be as wide as each other by chance.
const fewGaps = 8

func gapsOf(line []shown) lineGaps {
	var out lineGaps
	var gaps []float64
	var last *glyph
	for i := range line {
		for k := range line[i].glyphs {
			g := &line[i].glyphs[k]
			if strings.TrimSpace(g.text) == "" {
				out.printed = out.printed || g.text == " "
				last = nil
				continue
			}
			if last != nil && last.size > 0 {
				gaps = append(gaps, (g.x-last.x-last.wide)/last.size)
			}
			last = g
			out.printed = out.printed || strings.HasSuffix(g.text, " ")
		}
	}
	if len(gaps) >= fewGaps {
		slices.Sort(gaps)
		out.letters = math.Max(0, gaps[len(gaps)/2])
	}
	return out
}

// apart is how wide a gap is that parts two words, in sizes of the letters. Where spaces are printed, and how wide the letter
// before is was only guessed, nothing but a wide gap stands for one more.
func (l lineGaps) apart(sure, piece bool) float64 {
	switch {
	case !l.printed || sure:
		return math.Min(1, math.Max(0.2, l.letters+0.15))
	case piece:
		return 0.6
	}
	return 1
}

func printable(r rune) rune {
	if r == '\t' {
		return ' '
	}
	if unicode.IsControl(r) {
		return -1
	}
	return r
}
