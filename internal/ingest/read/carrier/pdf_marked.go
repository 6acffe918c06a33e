package carrier

import "podium/internal/ingest/read/carrier/pdf"

// marked is a part of a page that its maker marks: as no part of the text, or as saying other letters than it shows (a word that
// is written out where it is broken).
type marked struct {
	artifact bool
	says     *string // nil where it says what it shows
	from     int     // how much was shown before it
}

// deepestMark is how deep marked parts may stand within each other.
const deepestMark = 100

func (r *pageReader) beginMarked(args []pdf.Value) {
	if len(args) == 0 || len(r.marked) >= deepestMark {
		return
	}
	m := marked{artifact: args[0].Name() == "Artifact", from: len(r.out)}
	if len(args) > 1 {
		p := args[1]
		if name := p.Name(); name != "" {
			p = r.resources.Key("Properties").Key(pdf.Name(name))
		}
		if a := p.Key("ActualText"); a.IsString() {
			says := textString(a.Bytes())
			m.says = &says
		}
	}
	r.marked = append(r.marked, m)
}

func (r *pageReader) artifact() bool {
	for i := range r.marked {
		if r.marked[i].artifact {
			return true
		}
	}
	return false
}

// actual is what a letter says: the first within a part that says other letters says all of them, the others nothing. A sign of
// no width is put over another.
func (r *pageReader) actual(shown string, width float64) string {
	for i := range r.marked {
		if says := r.marked[i].says; says != nil {
			if width == 0 {
				return ""
			}
			out := *says
			*says = ""
			return out
		}
	}
	return shown
}

// endMarked ends a marked part; where none of its letters has said what it says, the last does.
func (r *pageReader) endMarked() {
	n := len(r.marked)
	if n == 0 {
		return
	}
	if m := r.marked[n-1]; m.says != nil && *m.says != "" && len(r.out) > m.from {
		last := r.out[len(r.out)-1].glyphs
		last[len(last)-1].text = *m.says
	}
	r.marked = r.marked[:n-1]
}

// textString reads a string that a PDF means for people: in UTF-16 or UTF-8 where it begins with their marks.
func textString(s string) string {
	switch {
	case len(s) > 1 && s[:2] == "\xFE\xFF":
		return fromUTF16([]byte(s[2:]), 0)
	case len(s) > 2 && s[:3] == "\xEF\xBB\xBF":
		return s[3:]
	}
	return plainLetters(latin1(s))
}

func latin1(s string) string {
	out := make([]rune, len(s))
	for i := range len(s) {
		out[i] = rune(s[i])
	}
	return string(out)
}
