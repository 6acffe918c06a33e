package carrier

import (
	"strings"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/charmap"
)

// pdfFont tells what a font's codes say, and how wide they are, in thousandths of its size.
type pdfFont struct {
	enc     pdf.TextEncoding
	unicode map[string]string // of its own table, by code; nil where it has none
	double  bool              // a code is two bytes
	widths  map[int]float64
	other   float64      // the width of a code without one; negative where the font's maker counts on its being known
	usual   *[95]float64 // the widths of ASCII's signs in a font that every reader has; nil where they are all the same
}

func newPDFFont(v pdf.Value) *pdfFont {
	f := pdf.Font{V: v}
	out := &pdfFont{enc: f.Encoder(), widths: map[int]float64{}, other: -1}
	if t := v.Key("ToUnicode"); t.Kind() == pdf.Stream {
		out.unicode = readToUnicode(t, v)
	}
	if v.Key("Subtype").Name() == "Type0" {
		d := v.Key("DescendantFonts").Index(0)
		out.double, out.other = true, 1000
		if dw := d.Key("DW"); !dw.IsNull() {
			out.other = dw.Float64()
		}
		out.readWide(d.Key("W"))
		return out
	}
	out.usual = usualWidths(f.BaseFont())
	first, w := f.FirstChar(), v.Key("Widths")
	for i := range w.Len() {
		out.widths[first+i] = w.Index(i).Float64()
	}
	if w.Len() > 0 {
		out.other = v.Key("FontDescriptor").Key("MissingWidth").Float64()
	}
	return out
}

// readWide reads the widths of a composite font: "c [w1 w2 ...]" or "first last w".
func (f *pdfFont) readWide(w pdf.Value) {
	const most = 1 << 16
	for i := 0; i+1 < w.Len() && len(f.widths) < most; {
		from := int(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for k := range list.Len() {
				f.widths[from+k] = list.Index(k).Float64()
			}
			i += 2
			continue
		}
		for c, last := from, int(w.Index(i+1).Int64()); c <= last && len(f.widths) < most; c++ {
			f.widths[c] = w.Index(i + 2).Float64()
		}
		i += 3
	}
}

// next reads the first code of a string: what it says, its width, and the rest.
func (f *pdfFont) next(s string) (text string, width float64, rest string) {
	n := 1
	if f.double && len(s) > 1 {
		n = 2
	}
	code := codeOf(s[:n])
	text, ok := f.unicode[s[:n]]
	if !ok {
		text = f.enc.Decode(s[:n])
	}
	if width, ok = f.widths[code]; !ok {
		if width = f.other; width < 0 {
			width = f.usualWidth(text)
		}
	}
	return plainLetters(text), width, s[n:]
}

// plainLetters writes joined letters as single ones, and what a font leaves in the code page of old Windows as what it is there.
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
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// usualWidth is how wide a sign is in a font that every reader has: files need not tell.
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

// readToUnicode reads a font's table from codes to characters. The table is a small program, which wants a dictionary to
// begin: any will do, since it makes its own.
func readToUnicode(table, any pdf.Value) map[string]string {
	out := map[string]string{}
	pdf.Interpret(table, func(stk *pdf.Stack, op string) {
		args := popAll(stk)
		switch op {
		case "findresource":
			stk.Push(any)
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				if args[i].Kind() == pdf.String && args[i+1].Kind() == pdf.String {
					out[args[i].RawString()] = fromUTF16([]byte(args[i+1].RawString()), 0)
				}
			}
		case "endbfrange":
			readRanges(out, args)
		}
	})
	if len(out) == 0 {
		return nil
	}
	return out
}

func readRanges(out map[string]string, args []pdf.Value) {
	const most = 1 << 16
	for i := 0; i+2 < len(args); i += 3 {
		if args[i].Kind() != pdf.String || args[i+1].Kind() != pdf.String {
			return
		}
		low, high := args[i].RawString(), args[i+1].RawString()
		if len(low) == 0 || len(low) != len(high) || len(low) > 2 {
			continue
		}
		from, to := codeOf(low), codeOf(high)
		for c := from; c <= to && len(out) < most; c++ {
			key := string([]byte{byte(c)})
			if len(low) == 2 {
				key = string([]byte{byte(c >> 8), byte(c)})
			}
			if args[i+2].Kind() == pdf.Array {
				if c-from < args[i+2].Len() {
					out[key] = fromUTF16([]byte(args[i+2].Index(c-from).RawString()), 0)
				}
				continue
			}
			to := []rune(fromUTF16([]byte(args[i+2].RawString()), 0))
			if len(to) > 0 {
				to[len(to)-1] += rune(c - from)
				out[key] = string(to)
			}
		}
	}
}

func codeOf(s string) int {
	code := 0
	for i := range len(s) {
		code = code<<8 | int(s[i])
	}
	return code
}

// popAll takes all that stands on a stack, in the order in which it was put there.
func popAll(stk *pdf.Stack) []pdf.Value {
	args := make([]pdf.Value, stk.Len())
	for i := len(args) - 1; i >= 0; i-- {
		args[i] = stk.Pop()
	}
	return args
}
