package carrier

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"podium/internal/ingest/read/carrier/pdf"
)

// pdfFont says which letters a font's codes stand for, and how wide they are, in thousandths of its size.
type pdfFont struct {
	unicode map[string]string // of its own table, by code; nil where it has none
	letters *[256]string      // of a font of one byte a code, by its encoding; nil where a code may be more
	coded   *codedFont        // of another
	widths  map[int]float64
	other   float64 // the width of a code without one; negative where the font's maker counts on its being known
	bold    bool
	usual   *[95]float64 // the widths of ASCII's signs in a font that every reader has; nil where they are all the same
	program func() *pdf.Program
	glyphs  string // of a composite font, the number of the glyph that each code shows, two bytes each; "" where it is the code
	seen    fontSeen
	verdict verdict
}

func newPDFFont(f *pdf.File, v pdf.Value) *pdfFont {
	out := &pdfFont{widths: map[int]float64{}, other: -1, unicode: readToUnicode(f, v.Key("ToUnicode"))}
	if v.Key("Subtype").Name() == "Type0" {
		d := v.Key("DescendantFonts").Index(0)
		out.program = sync.OnceValue(d.Key("FontDescriptor").Program)
		out.glyphs = string(d.Key("CIDToGIDMap").Data())
		out.bold = isBold(d)
		out.coded, out.other = newCodedFont(f, v.Key("Encoding")), 1000
		if dw := d.Key("DW"); !dw.IsNull() {
			out.other = dw.Float()
		}
		out.readWide(d.Key("W"))
		return out
	}
	out.bold = isBold(v)
	out.program = sync.OnceValue(v.Key("FontDescriptor").Program)
	out.letters = fontLetters(v, out.program)
	out.usual = usualWidths(v.Key("BaseFont").Name())
	unit := 1.0
	if m := v.Key("FontMatrix"); m.Len() == 6 && v.Key("Subtype").Name() == "Type3" {
		unit = 1000 * m.Index(0).Float()
	}
	first, w := v.Key("FirstChar").Int(), v.Key("Widths")
	for i := range min(w.Len(), 256) {
		out.widths[first+i] = w.Index(i).Float() * unit
	}
	if w.Len() > 0 {
		out.other = v.Key("FontDescriptor").Key("MissingWidth").Float()
	}
	return out
}

// boldName is how fonts are named that are bold: "AAAAAA+Tide-Bold", "CMBX10".
var boldName = regexp.MustCompile(`(?i:bold|black|heavy)|Semibd|-Bd|\+?(?:CMBX|SFBX|CMB)\d|-Demi`)

// isBold reports whether a font is bold, by its name or by what is said of it.
func isBold(v pdf.Value) bool {
	const forced = 1 << 18
	d := v.Key("FontDescriptor")
	return boldName.MatchString(v.Key("BaseFont").Name()) || d.Key("FontWeight").Int() >= 600 || d.Key("Flags").Int()&forced != 0
}

// readWide reads the widths of a composite font: "c [w1 w2 ...]" or "first last w".
func (f *pdfFont) readWide(w pdf.Value) {
	const most = 1 << 16
	for i := 0; i+1 < w.Len() && len(f.widths) < most; {
		from := w.Index(i).Int()
		if list := w.Index(i + 1); list.IsArray() {
			for k := range min(list.Len(), most) {
				f.widths[from+k] = list.Index(k).Float()
			}
			i += 2
			continue
		}
		for c, last := max(from, 0), min(w.Index(i+1).Int(), most); c <= last; c++ {
			f.widths[c] = w.Index(i + 2).Float()
		}
		i += 3
	}
}

// letter is what a code of a font stands for.
type letter struct {
	text     string
	width    float64
	told     bool // the font says what it is
	measured bool // the file says how wide it is
}

// next reads the first code of a string, and returns the rest.
func (f *pdfFont) next(s string) (l letter, rest string) {
	n := f.coded.length(s)
	code := codeOf(s[:n])
	if f.letters != nil && s[0] >= utf8.RuneSelf {
		if l, rest, ok := f.nextUTF8(s); ok {
			return l, rest
		}
	}
	l.text, l.told = f.told(s[:n])
	if !l.told {
		l.text = f.encoded(s[:n], code)
		l.told = l.text != ""
	}
	if l.width, l.measured = f.widths[code]; !l.measured {
		if l.width, l.measured = f.other, f.coded != nil; l.width < 0 {
			l.width = f.usualWidth(l.text)
		}
	}
	l.text = plainLetters(l.text)
	if f.seen.shown++; !l.told {
		f.seen.miss(code)
	} else if l.measured {
		f.seen.widths.note(l.text, l.width)
	}
	f.verdict.sentence(&l)
	return l, s[n:]
}

// nextUTF8 reads a letter in UTF-8 of a font whose codes are none of its own; of another it notes whether there is one.
func (f *pdfFont) nextUTF8(s string) (l letter, rest string, ok bool) {
	f.seen.high++
	r, n := utf8.DecodeRuneInString(s)
	if n == 1 {
		return letter{}, "", false
	}
	if f.seen.coded += n; !f.verdict.utf8 {
		return letter{}, "", false
	}
	l = letter{text: string(r), told: true, measured: true}
	for i := range n {
		l.width += max(f.widths[int(s[i])], 0)
	}
	return l, s[n:], true
}

// encoded is what a code is by the font's encoding, or its program; of a font whose table is nonsense, by its program alone.
func (f *pdfFont) encoded(code string, n int) string {
	switch {
	case f.letters != nil && f.verdict.nonsense:
		return f.program().Coded(n)
	case f.letters != nil:
		return f.letters[code[0]]
	}
	if s := f.coded.decode(code); s != "" && !f.verdict.nonsense {
		return s
	}
	if f.coded.identity {
		return f.program().Letter(f.glyph(n))
	}
	return ""
}

// told is what a font's own table says of a code: some writers enter codes of one byte with two, or those of two with one. A table
// that says of a code that it is no character does not say what it is.
func (f *pdfFont) told(code string) (string, bool) {
	if f.verdict.nonsense {
		return "", false
	}
	s, ok := f.unicode[code]
	if !ok && len(code) == 1 {
		s, ok = f.unicode["\x00"+code]
	} else if !ok && code[0] == 0 {
		s, ok = f.unicode[code[1:]]
	}
	return s, ok && !strings.ContainsFunc(s, noCharacter)
}

// noCharacter reports whether a sign stands for no character that anybody could read.
func noCharacter(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == utf8.RuneError || r >= 0xE000 && r <= 0xF8FF && (r <= 0xF020 || r >= 0xF0FF) || r >= 0xF0000 || r&0xFFFE == 0xFFFE
}

// glyph is the number of the glyph that a composite font shows for a code.
func (f *pdfFont) glyph(code int) int {
	if f.glyphs == "" {
		return code
	}
	if 2*code+1 < len(f.glyphs) {
		return codeOf(f.glyphs[2*code : 2*code+2])
	}
	return 0
}

// plainLetters writes joined letters as single ones, and what a font leaves in the code page of old Windows, or in the places for
// signs of its own, as what it is there.
func plainLetters(s string) string {
	if len(s) == 1 && s[0] >= ' ' && s[0] < 0x80 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 0x80 && r < 0xA0:
			b.WriteRune(charmap.Windows1252.DecodeByte(byte(r)))
		case r >= 0xFB00 && r <= 0xFB06:
			b.WriteString([]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xFB00])
		case r > 0xF020 && r < 0xF07F:
			b.WriteRune(r - 0xF000)
		case r >= 0x2E80 && r < 0x2FE0:
			b.WriteRune(character(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// usualWidth is the width of a sign in the fonts that every PDF reader has: files may leave it out.
func (f *pdfFont) usualWidth(s string) float64 {
	switch {
	case f.usual == nil:
		return 600
	case len(s) == 1 && s[0] >= ' ' && s[0] < 0x7F:
		return f.usual[s[0]-' ']
	}
	return f.usual['n'-' ']
}

// usualWidths are the widths of such a font, of which there are three kinds.
func usualWidths(name string) *[95]float64 {
	switch {
	case strings.Contains(name, "Courier"), strings.Contains(name, "Mono"):
		return nil
	case strings.Contains(name, "Times"):
		return &timesWidths
	}
	return &helveticaWidths
}

var helveticaWidths = [95]float64{278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584}

var timesWidths = [95]float64{250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
	921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
	333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541}
