package carrier

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/transcript"
)

// noteSigns are what footnotes are numbered with.
const noteSigns = "0123456789*†‡ivxlc"

// raisedSigns are small signs in a line that stand higher than its letters: what refers to a footnote, or opens one.
type raisedSigns struct {
	from, to int // bytes of the line
	text     string
}

// mainLetters are the size in which most letters of a line are set, and the height at which these stand.
func mainLetters(line []shown) (size, base float64) {
	letters, most := map[float64]int{}, 0
	for i := range line {
		s := &line[i]
		if letters[s.size] += len(s.glyphs); letters[s.size] > most {
			most, size, base = letters[s.size], s.size, s.y
		}
	}
	return size, base
}

// raise notes that a letter is a raised sign.
func (w *lineWriter) raise(g *glyph, s string, from int) {
	if g.size > 0.85*w.size || g.y-w.base < 0.1*w.size || strings.Trim(s, noteSigns) != "" {
		return
	}
	if n := len(w.raised); n > 0 && w.raised[n-1].to == from {
		w.raised[n-1].to = w.b.Len()
		return
	}
	w.raised = append(w.raised, raisedSigns{from: from, to: w.b.Len()})
}

// refer places the raised signs in the line's words.
func (w *lineWriter) refer(s string) {
	for _, r := range w.raised {
		text := s[r.from:r.to]
		at := len(words(s[:r.from]))
		if strings.HasPrefix(w.text[min(at, len(w.text)):], text) {
			w.refs = append(w.refs, raisedSigns{at, at + len(text), text})
		}
	}
}

// noteRows parts footnotes, which stand at the foot of a page or behind the text, from the rows that are body: each with its rows.
// What refers to one is cut out of the words and marked where it stood; a raised sign without a note stays as it is.
func noteRows(rows []row) (body []row, notes [][]row) {
	opens, count := map[string][]int{}, map[string]int{}
	last := -1
	for i := range rows {
		if number := plainOpening(rows, i, last); number != "" {
			last = i
			rows[i].refs = append([]raisedSigns{{0, len(number), number}}, rows[i].refs...)
		}
		for _, r := range rows[i].refs {
			switch {
			case r.from > 0:
				count[r.text]++
			case len(rows[i].text) > r.to+4:
				opens[r.text] = append(opens[r.text], i)
			}
		}
	}
	used := map[int]bool{}
	for i := range rows {
		w := &rows[i]
		for k := 0; k < len(w.refs); k++ {
			r := w.refs[k]
			for len(opens[r.text]) > 0 && opens[r.text][0] <= i {
				opens[r.text] = opens[r.text][1:]
			}
			if r.from == 0 || len(opens[r.text]) == 0 {
				continue
			}
			from := opens[r.text][0]
			if used[from] || rows[from].page != w.page && count[r.text] > 1 {
				continue
			}
			to := endOfNote(rows, from)
			for n := from; n < to; n++ {
				used[n] = true
			}
			notes = append(notes, slices.Clone(rows[from:to]))
			w.cut(k)
			w.marks = append(w.marks, r.from)
			k--
		}
	}
	if len(notes) == 0 {
		return rows, nil
	}
	for i := range rows {
		if !used[i] {
			body = append(body, rows[i])
		}
	}
	return body, notes
}

// plainOpening is the number with which a line opens as a footnote does where it is not raised: below a gap, or another note, or in
// smaller letters than the line above; the first of all on a page of nothing else, and there the next after the last; "" for others.
func plainOpening(rows []row, i, last int) string {
	w := &rows[i]
	if opensAny(w) {
		return ""
	}
	number, rest, _ := strings.Cut(w.text, " ")
	r, _ := utf8.DecodeRuneInString(rest)
	value := noteNumber(number)
	if value == 0 || !unicode.IsUpper(r) {
		return ""
	}
	switch {
	case i == 0:
		return ""
	case last >= 0 && rows[last].page == w.page && value == noteNumber(rows[last].refs[0].text)+1 && at(w.x, rows[last].x):
		return number
	case rows[i-1].page != w.page:
		if value > 1 {
			return ""
		}
		return number
	}
	if above := &rows[i-1]; above.y-w.y < 1.8*w.size && w.size > above.size-0.4 && !opensAny(above) {
		return ""
	}
	return number
}

// noteNumber is the number of a note, in figures or small Roman ones; 0 for others.
func noteNumber(s string) int {
	if len(s) > 5 {
		return 0
	}
	if n, err := strconv.Atoi(s); err == nil {
		return max(n, 0)
	}
	n, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}[s[i]]
		switch {
		case v == 0:
			return 0
		case v < last:
			v = -v
		default:
			last = v
		}
		n += v
	}
	return n
}

// endOfNote is the row behind a note's last one.
func endOfNote(rows []row, from int) int {
	to := from + 1
	for to < len(rows) && rows[to].page == rows[from].page && !opensAny(&rows[to]) && rows[to].size <= rows[from].size+0.1 && rows[to-1].y-rows[to].y < 1.6*rows[from].size {
		to++
	}
	return to
}

// opensAny reports whether a line begins with a raised sign.
func opensAny(w *row) bool { return len(w.refs) > 0 && w.refs[0].from == 0 }

// cut takes a reference out of a line.
func (w *row) cut(k int) {
	r := w.refs[k]
	w.text = w.text[:r.from] + w.text[r.to:]
	w.refs = slices.Delete(slices.Clone(w.refs), k, k+1)
	n := r.to - r.from
	for j := range w.refs {
		if w.refs[j].from > r.from {
			w.refs[j].from -= n
			w.refs[j].to -= n
		}
	}
	if w.bold > r.from {
		w.bold = max(r.from, w.bold-n)
	}
	if w.cell > r.from {
		w.cell = max(r.from, w.cell-n)
	}
}

// addNotes writes footnotes below a document's words.
func addNotes(d *Document, text *strings.Builder, notes [][]row) {
	for _, n := range notes {
		sign := len(n[0].refs[0].text)
		n = unhyphened(n)
		var b strings.Builder
		for _, w := range n {
			b.WriteString(" " + w.text)
		}
		s := strings.TrimSpace(b.String()[1+sign:])
		d.Lines = append(d.Lines, Line{Span: transcript.Span{Start: text.Len(), End: text.Len() + len(s)}, Break: Paragraph, Foot: true})
		text.WriteString(s + "\n")
	}
}
