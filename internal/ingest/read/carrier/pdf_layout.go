package carrier

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"podium/internal/transcript"
)

// pdfDocument lays the rows out as lines.
func pdfDocument(rows []row, pages int) Document {
	rows, notes := noteRows(rows)
	rows = unhyphened(rows)
	l := layoutOf(rows, pages)
	if joined := l.joinCells(rows); len(joined) < len(rows) {
		rows, l = joined, layoutOf(joined, pages)
	}
	var d Document
	var text strings.Builder
	last := -1
	for i, w := range rows {
		line := Line{Span: transcript.Span{Start: text.Len(), End: text.Len() + len(w.text)}, Break: Paragraph, Bold: int32(w.bold), Outside: l.outside[i]}
		for _, at := range w.marks {
			d.Marks = append(d.Marks, Mark{Span: transcript.Span{Start: line.Start + at, End: line.Start + at}, Kind: transcript.Footnote})
		}
		text.WriteString(w.text + "\n")
		if !line.Outside {
			if last >= 0 {
				line.Break = l.breaks(rows[last], w, d.Lines[last].Break)
			}
			last = i
		}
		d.Lines = append(d.Lines, line)
	}
	l.declareLabels(rows, &d)
	addNotes(&d, &text, notes)
	d.Text = text.String()
	return d
}

// layout is how most lines of a document stand.
type layout struct {
	edges
	outside []bool  // lines that are no part of the text
	margin  float64 // the leftmost place where many lines begin
	step    float64 // between two lines of a paragraph
	near    float64 // the most of it that two lines of one are apart
	body    float64 // the size in which most letters are set
	hang    float64 // where words stand that hang behind labels; 0 where none do
	tab     float64 // where they stand behind labels, whether or not they hang; 0 where none do
}

func layoutOf(rows []row, pages int) layout {
	l := layout{edges: edgesOf(rows), outside: make([]bool, len(rows)), body: math.Max(bodySize(rows), 1)}
	l.step = l.commonestStep(rows)
	l.outside = outsideText(rows, pages, math.Min(l.step, 1.5*l.body))
	xs, tabs, total := map[int]int{}, map[int]int{}, 0
	for i, w := range rows {
		if l.outside[i] {
			continue
		}
		xs[int(w.x)]++
		total++
		if w.tab > 0 {
			tabs[int(w.tab)]++
		}
	}
	l.step = l.commonestStep(rows)
	l.near = l.nearest(rows)
	for _, x := range slices.Sorted(maps.Keys(xs)) {
		if xs[x]*5 >= total {
			l.margin = float64(x)
			break
		}
	}
	for _, x := range slices.Sorted(maps.Keys(tabs)) {
		n := tabs[x]
		if n >= fewHanging && n > tabs[int(l.tab)] {
			l.tab = float64(x)
		}
		if n >= fewHanging && n > tabs[int(l.hang)] && xs[x-1]+xs[x]+xs[x+1] >= fewHanging {
			l.hang = float64(x)
		}
	}
	return l
}

// fewHanging is how many lines may stand behind a label by chance.
const fewHanging = 4

// commonestStep is the distance that most lines have, the smallest of several: after full lines, for those go on in the next; a
// short one ends a paragraph.
func (l *layout) commonestStep(rows []row) float64 {
	all, full := map[int]int{}, map[int]int{}
	for i := 1; i < len(rows); i++ {
		if a, b := rows[i-1], rows[i]; !l.outside[i] && a.page == b.page && a.y > b.y {
			k := int(a.y - b.y + 0.5)
			if all[k]++; l.full(a, 0.15) {
				full[k]++
			}
		}
	}
	if len(full) == 0 {
		full = all
	}
	best := 0
	for _, k := range slices.Sorted(maps.Keys(full)) {
		if full[k] > full[best] {
			best = k
		}
	}
	return math.Max(float64(best), 1)
}

// nearest is how many steps two lines of a paragraph are apart at most: less where a gap that is little wider stands behind
// sentences' ends, again and again.
func (l *layout) nearest(rows []row) float64 {
	const usual, least = 1.35, 1.12
	behind, within := 0, 0
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1], rows[i]
		if by := (a.y - b.y) / l.step; l.outside[i] || l.outside[i-1] || a.page != b.page || by < least || by >= usual || a.size != b.size {
			continue
		}
		if endsSentence(a.text) {
			behind++
		} else {
			within++
		}
	}
	if behind >= 4 && within*5 <= behind {
		return least
	}
	return usual
}

// bodySize is the size in which most letters are set.
func bodySize(rows []row) float64 {
	letters, most := map[float64]int{}, 0.0
	for i := range rows {
		size := math.Round(rows[i].size*2) / 2
		if letters[size] += len(rows[i].text); letters[size] > letters[most] {
			most = size
		}
	}
	return most
}

// breaks is what parts a line from the one before, of which it is told what parts it from the one before that.
func (l *layout) breaks(before, w row, broken Break) Break {
	near := before.page != w.page || before.y-w.y < l.near*l.pitch(before, w)
	hangs := l.hang > 0 && (at(before.tab, l.hang) || at(before.x, l.hang) && broken == Soft)
	switch {
	case !near:
		return Paragraph
	case hangs && w.x < l.hang-3, l.tab > 0 && at(w.tab, l.tab) && w.x <= l.margin+8, w.bold == len(w.text) && before.bold < len(before.text) && !l.full(w, 0.3):
		return Paragraph // a label
	case w.x <= l.margin+8, l.hang > 0 && at(w.x, l.hang), at(w.x, before.x) && !l.endsShort(before, w):
		return l.after(before, w)
	}
	return Paragraph
}

// at reports whether two lines begin at one place.
func at(a, b float64) bool { return math.Abs(a-b) < 3 }

// pitch is how far apart two lines of a paragraph are: as most lines are, or as lines of a heading set larger.
func (l *layout) pitch(a, b row) float64 {
	if size := math.Min(a.size, b.size); size > 1.15*l.body && math.Abs(a.size-b.size) < 0.5 {
		return math.Max(l.step, math.Max(1.25, l.step/l.body)*size)
	}
	return l.step
}

// joinCells joins a label at the foot of a page with the words that hang behind it on the next one.
func (l *layout) joinCells(rows []row) []row {
	if l.hang == 0 {
		return rows
	}
	out := make([]row, 0, len(rows))
	last := -1 // of the text, in out
	for i, w := range rows {
		if l.outside[i] {
			out = append(out, w)
			continue
		}
		if at(w.x, l.hang) && last >= 0 && out[last].page != w.page && out[last].tab == 0 && out[last].end < l.hang && nameCell(out[last].text) {
			label := out[last]
			out = slices.Delete(out, last, last+1)
			w.cell, w.bold = len(label.text), label.bold
			w.text, w.x, w.tab = label.text+" "+w.text, label.x, l.hang
		}
		out = append(out, w)
		last = len(out) - 1
	}
	return out
}

// declareLabels declares what stands before hanging words, or a tabulator, to be their label, where most paragraphs have one and
// labels recur: a table of two columns. Labels that have signs of their own are read elsewhere.
func (l *layout) declareLabels(rows []row, d *Document) {
	place := cmp.Or(l.hang, l.tab)
	if place == 0 {
		return
	}
	cells := make([]string, len(rows))
	count, signed, first, turns, without := map[string]int{}, 0, -1, 0, 0
	for i := range rows {
		if l.outside[i] || d.Lines[i].Break == Soft {
			continue
		}
		if !at(rows[i].tab, place) {
			if first >= 0 {
				without++
			}
			continue
		}
		cell := rows[i].text[:rows[i].cell]
		if !nameCell(cell) || strings.HasSuffix(cell, ":") {
			signed++
			continue
		}
		if first < 0 {
			first = i
		}
		cells[i] = cell
		count[cell]++
		turns++
	}
	recur := 0
	for _, n := range count {
		if n > 1 {
			recur++
		}
	}
	if turns < fewHanging || recur == 0 || len(count) < 2 || signed*10 > turns || l.hang == 0 && without > turns {
		return
	}
	for i, cell := range cells {
		if cell != "" && headsColumn(cell) && i == first {
			d.Lines[i].Outside = true
			continue
		}
		d.Lines[i].Label = int32(len(cell))
	}
}
