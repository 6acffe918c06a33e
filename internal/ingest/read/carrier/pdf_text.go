package carrier

import (
	"math"

	"podium/internal/ingest/read/carrier/pdf"
)

// The letters of a page and where they stand. Most programs write fonts of which a code is two bytes, and move the place of
// single letters back and forth between them: the order in which they are shown is the order of what was written, within one
// operator, and their widths are the font's own.

// shown is what one operator shows: letters on one line, in order.
type shown struct {
	font       *pdfFont
	x, y, size float64
	turned     float64 // the sine of the angle at which it stands
	glyphs     []glyph
	bold       bool
	artifact   bool // no part of the text, as the file's maker says: running heads, numbers of pages
}

// glyph is one letter, or the few that one sign of a font says.
type glyph struct {
	text             string
	x, y, wide, size float64
	sure             bool // how wide it is
}

func (s *shown) end() float64 {
	g := s.glyphs[len(s.glyphs)-1]
	return g.x + g.wide
}

// matrix is a transformation of the plane, as a PDF writes it: a b c d e f.
type matrix [6]float64

var unmoved = matrix{1, 0, 0, 1, 0, 0}

// then is the transformation that does m and n after it.
func (m matrix) then(n matrix) matrix {
	return matrix{m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3], m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3], m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5]}
}

// textState is the state of text that operators set.
type textState struct {
	ctm                                 matrix
	font                                *pdfFont
	size, space, word, wide, lead, rise float64
	outlined                            bool // letters are filled and drawn round: bold, in a font that has none
}

// pageReader gathers what a page shows.
type pageReader struct {
	file      *pdf.File
	known     map[int]*pdfFont // by the number of their object, for all pages
	verdicts  map[int]verdict  // over these
	fonts     map[string]*pdfFont
	resources pdf.Value
	state     textState
	stack     []textState
	marked    []marked
	text, row matrix
	out       []shown
	count     int     // letters
	picture   float64 // the largest that the page shows, in square points
	depth     int
}

// deepestForm is how deep forms are read that pages show: pictures of text that stand within others.
const deepestForm = 6

// deepestState is how many states a page may put aside.
const deepestState = 1000

// page returns what a page shows, in the order in which it is written.
func (r *pageReader) page(p pdf.Page) []shown {
	r.resources, r.state, r.stack, r.marked = p.Resources, textState{ctm: unmoved, wide: 1}, nil, nil
	r.text, r.row, r.out, r.count, r.picture = unmoved, unmoved, nil, 0, 0
	var content []byte
	if c := p.Key("Contents"); c.IsArray() {
		for i := range c.Len() {
			content = append(append(content, c.Index(i).Data()...), '\n')
		}
	} else {
		content = c.Data()
	}
	r.run(content)
	return r.out
}

func (r *pageReader) run(content []byte) {
	outer := r.fonts
	r.fonts = map[string]*pdfFont{}
	r.file.Operators(content, r.do)
	r.fonts = outer
}

// numbers are the arguments of an operator as numbers; nil where there are fewer.
func numbers(args []pdf.Value, n int) []float64 {
	if len(args) < n {
		return nil
	}
	out := make([]float64, n)
	for i, a := range args[len(args)-n:] {
		out[i] = a.Float()
	}
	return out
}

func (r *pageReader) do(op string, args []pdf.Value) {
	s := &r.state
	switch op {
	case "q":
		if len(r.stack) < deepestState {
			r.stack = append(r.stack, *s)
		}
	case "Q":
		if n := len(r.stack); n > 0 {
			*s, r.stack = r.stack[n-1], r.stack[:n-1]
		}
	case "cm", "Tm":
		if n := numbers(args, 6); n != nil && op == "cm" {
			s.ctm = matrix(n).then(s.ctm)
		} else if n != nil {
			r.text, r.row = matrix(n), matrix(n)
		}
	case "BT":
		r.text, r.row = unmoved, unmoved
	case "Td", "TD":
		if n := numbers(args, 2); n != nil {
			if op == "TD" {
				s.lead = -n[1]
			}
			r.newLine(n[0], n[1])
		}
	case "T*":
		r.newLine(0, -s.lead)
	case "Tc", "Tw", "Tz", "TL", "Ts", "Tr":
		r.set(op, args)
	case "Tf":
		r.setFont(args)
	case "Tj":
		r.show(args)
	case "'", "\"":
		if n := numbers(args[:max(len(args)-1, 0)], 2); n != nil && op == "\"" {
			s.word, s.space = n[0], n[1]
		}
		r.newLine(0, -s.lead)
		r.show(args[max(len(args)-1, 0):])
	case "TJ":
		if len(args) > 0 {
			list := args[len(args)-1]
			parts := make([]pdf.Value, list.Len())
			for i := range parts {
				parts[i] = list.Index(i)
			}
			r.show(parts)
		}
	case "Do":
		r.form(args)
	case "ID":
		r.paint()
	case "BMC", "BDC":
		r.beginMarked(args)
	case "EMC":
		r.endMarked()
	}
}

func (r *pageReader) set(op string, args []pdf.Value) {
	n := numbers(args, 1)
	if n == nil {
		return
	}
	switch s := &r.state; op {
	case "Tc":
		s.space = n[0]
	case "Tw":
		s.word = n[0]
	case "Tz":
		s.wide = n[0] / 100
	case "TL":
		s.lead = n[0]
	case "Ts":
		s.rise = n[0]
	case "Tr":
		s.outlined = n[0] == 2
	}
}

func (r *pageReader) newLine(x, y float64) {
	r.row = matrix{1, 0, 0, 1, x, y}.then(r.row)
	r.text = r.row
}

func (r *pageReader) setFont(args []pdf.Value) {
	if len(args) < 2 {
		return
	}
	name := args[len(args)-2].Name()
	f, ok := r.fonts[name]
	if !ok {
		f = r.font(r.resources.Key("Font").Key(pdf.Name(name)))
		r.fonts[name] = f
	}
	r.state.font, r.state.size = f, args[len(args)-1].Float()
}

// font reads a font, once for all pages.
func (r *pageReader) font(v pdf.Value) *pdfFont {
	if f, ok := r.known[v.ID()]; ok {
		return f
	}
	f := newPDFFont(r.file, v)
	if v.ID() != 0 {
		r.known[v.ID()], f.verdict = f, r.verdicts[v.ID()]
	}
	return f
}

// show shows strings, and moves the place between them.
func (r *pageReader) show(parts []pdf.Value) {
	s := &r.state
	if s.font == nil {
		return
	}
	at := matrix{s.size * s.wide, 0, 0, s.size, 0, 0}.then(r.text).then(s.ctm)
	piece := shown{font: s.font, x: at[4], y: at[5], size: math.Hypot(at[2], at[3])}
	across := math.Hypot(at[0], at[1])
	if across == 0 {
		return
	}
	piece.turned = at[1] / across
	piece.artifact, piece.bold = r.artifact(), s.font.bold || s.outlined
	for _, p := range parts {
		if !p.IsString() {
			r.move(-p.Float() / 1000 * s.size * s.wide)
			continue
		}
		for raw := p.Bytes(); raw != "" && r.count < maxGlyphs; r.count++ {
			l, rest := s.font.next(raw)
			place := matrix{1, 0, 0, 1, 0, s.rise}.then(r.text).then(s.ctm)
			piece.glyphs = append(piece.glyphs, glyph{r.actual(l.text, l.width), place[4], place[5], l.width / 1000 * across, across, l.measured})
			step := l.width/1000*s.size + s.space
			if len(raw)-len(rest) == 1 && raw[0] == ' ' {
				step += s.word
			}
			r.move(step * s.wide)
			raw = rest
		}
	}
	if len(piece.glyphs) > 0 {
		r.out = append(r.out, piece)
	}
}

func (r *pageReader) move(x float64) { r.text = matrix{1, 0, 0, 1, x, 0}.then(r.text) }

// form reads what stands in a form of its own, with its own fonts.
func (r *pageReader) form(args []pdf.Value) {
	if len(args) == 0 || r.depth >= deepestForm {
		return
	}
	f := r.resources.Key("XObject").Key(pdf.Name(args[len(args)-1].Name()))
	if f.Key("Subtype").Name() == "Image" {
		r.paint()
	}
	if !f.IsStream() || f.Key("Subtype").Name() != "Form" {
		return
	}
	outer, state, text, row, stack := r.resources, r.state, r.text, r.row, r.stack
	if own := f.Key("Resources"); !own.IsNull() {
		r.resources = own
	}
	if m := f.Key("Matrix"); m.Len() == 6 {
		var n matrix
		for i := range n {
			n[i] = m.Index(i).Float()
		}
		r.state.ctm = n.then(r.state.ctm)
	}
	r.depth++
	r.stack = nil
	r.run(f.Data())
	r.depth--
	r.resources, r.state, r.text, r.row, r.stack = outer, state, text, row, stack
}
