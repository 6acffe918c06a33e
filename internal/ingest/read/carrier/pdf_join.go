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
	w := lineWriter{row: row{page: page, x: -1, y: line[0].y}, gaps: gapsOf(line), sure: true, bold: true}
	w.size, w.base = mainLetters(line)
	for i := range line {
		w.y = math.Min(w.y, line[i].y)
		if i > 0 && line[i].font != line[i-1].font {
			w.credit(line[i-1].font)
		}
		for k, g := range line[i].glyphs {
			w.put(&g, k == 0, line[i].bold)
		}
	}
	w.credit(line[len(line)-1].font)
	w.wholly = w.bold
	w.artifact = !slices.ContainsFunc(line, func(s shown) bool { return !s.artifact })
	if fromRight(line) {
		// Its margin is the right one: places are measured from there.
		const across = 1000
		w.text, w.x, w.end = fromRightText(line), across-w.end, across-w.x
		if w.row.bold = 0; w.bold {
			w.row.bold = len(w.text)
		}
		line[0].font.seen.see(w.text)
		w.keepLost()
		return w.row
	}
	s := w.b.String()
	w.text, w.row.bold, w.cell = words(s), len(words(s[:w.heavy])), len(words(s[:w.tabbed]))
	w.refer(s)
	w.keepLost()
	return w.row
}

// credit notes for a font what was written in it, but for words that are read from the right, which stand backwards as yet.
func (w *lineWriter) credit(f *pdfFont) {
	if s := w.b.String()[w.credited:]; !strings.ContainsFunc(s, rightward) {
		f.seen.see(s)
	}
	w.credited = w.b.Len()
}

// lineWriter is the state of writing a line.
type lineWriter struct {
	row
	b             strings.Builder
	gaps          lineGaps
	base, wordEnd float64
	sure, bold    bool // of the letter before; all so far
	heavy, tabbed int  // bytes that are bold; before a tabulator
	raised        []raisedSigns
	credited      int // bytes of which the fonts know
}

// put writes a letter, the first of what an operator shows or not.
func (w *lineWriter) put(g *glyph, first, bold bool) {
	s := strings.Map(printable, g.text)
	if strings.TrimSpace(s) == "" {
		if w.b.Len() > 0 && s != "" {
			w.b.WriteByte(' ')
		}
		w.end, w.sure = math.Max(w.end, g.x+g.wide), true
		return
	}
	if w.x < 0 {
		w.x = g.x
	} else if g.x-w.end > g.size*w.gaps.apart(w.sure, first) {
		w.b.WriteByte(' ')
	}
	if w.tab == 0 && w.b.Len() > 0 && g.x-w.wordEnd > tabWidth*g.size {
		w.tab, w.tabbed = g.x, w.b.Len()
	}
	if w.second == 0 && strings.HasSuffix(w.b.String(), " ") {
		w.second = g.x
	}
	from := w.b.Len()
	w.b.WriteString(s)
	w.raise(g, s, from)
	w.end, w.wordEnd, w.sure = g.x+g.wide, g.x+g.wide, g.sure
	if w.bold = w.bold && bold; w.bold {
		w.heavy = w.b.Len()
	}
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
	if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u00ad' && r != '\u200c' && r != '\u200d' {
		return -1
	}
	return r
}
