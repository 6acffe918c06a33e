package carrier

import (
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/transcript"
)

// pdfDocument lays the rows out as lines.
func pdfDocument(rows []row, pages int) Document {
	heads, marks := recurring(rows, pages), pageMarks(rows, pages)
	e, apart, body := edgesOf(rows), artifactsApart(rows), bodySize(rows)
	margin, step := layout(rows, heads, e)
	var d Document
	var text strings.Builder
	last := -1
	for i, w := range rows {
		l := Line{Span: transcript.Span{Start: text.Len(), End: text.Len() + len(w.text)}, Break: Paragraph, Bold: int32(w.bold),
			Outside: heads[headKey(w)] || marks[i] || w.artifact && apart}
		text.WriteString(w.text + "\n")
		if last >= 0 && !l.Outside {
			prev := rows[last]
			near := prev.page != w.page || prev.y-w.y < 1.35*pitch(prev, w, step, body)
			if near && w.x <= margin+8 {
				l.Break = e.after(prev, w)
			}
		}
		if !l.Outside {
			last = i
		}
		d.Lines = append(d.Lines, l)
	}
	d.Text = text.String()
	return d
}

// layout returns the left margin, the leftmost place where many lines begin, and the distance of
// lines that most have: after full lines, for those go on in the next; a short one ends a paragraph.
func layout(rows []row, heads map[string]bool, e edges) (margin, step float64) {
	xs, all, full := map[int]int{}, map[int]int{}, map[int]int{}
	total := 0
	for i, w := range rows {
		if heads[headKey(w)] {
			continue
		}
		xs[int(w.x)]++
		total++
		if i > 0 && rows[i-1].page == w.page && rows[i-1].y > w.y {
			k := int(rows[i-1].y - w.y + 0.5)
			if all[k]++; e.full(rows[i-1], 0.15) {
				full[k]++
			}
		}
	}
	step = commonestStep(full)
	if step == 0 {
		step = commonestStep(all)
	}
	for _, x := range slices.Sorted(maps.Keys(xs)) {
		if xs[x]*5 >= total {
			return float64(x), math.Max(step, 1)
		}
	}
	return 0, math.Max(step, 1)
}

// commonestStep is the distance that most lines have, the smallest of several; 0 where there is none.
func commonestStep(count map[int]int) float64 {
	best := 0
	for _, k := range slices.Sorted(maps.Keys(count)) {
		if count[k] > count[best] {
			best = k
		}
	}
	return float64(best)
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

// pitch is how far apart two lines of a paragraph are: as most lines are, or as lines of a heading set larger.
func pitch(a, b row, step, body float64) float64 {
	if size := math.Min(a.size, b.size); size > 1.15*body && math.Abs(a.size-b.size) < 0.5 {
		return math.Max(step, 1.25*size)
	}
	return step
}

// edges are how far left and right nearly all lines reach, and whether many reach that far right: a text without full lines may
// have been broken anywhere.
type edges struct {
	left, right float64
	filled      bool
}

// fewFull is how many lines may reach the right margin where none had to.
const fewFull = 4

func edgesOf(rows []row) edges {
	var e edges
	if len(rows) == 0 {
		return e
	}
	ends := make([]float64, len(rows))
	e.left = rows[0].x
	for i := range rows {
		ends[i] = rows[i].end
		e.left = math.Min(e.left, rows[i].x)
	}
	slices.Sort(ends)
	e.right = ends[len(ends)*9/10]
	full := 0
	for i := range rows {
		if e.full(rows[i], 0.1) {
			full++
		}
	}
	e.filled = full > fewFull
	return e
}

// full reports whether a line reaches the right margin but for a share of the width.
func (e edges) full(l row, share float64) bool { return l.end >= e.right-share*(e.right-e.left) }

// after is how a line that stands near the one before is parted from it. Where the next line's first word would still have had
// room, the line was ended there: a paragraph ends where a sentence does too, though nothing else may show it.
func (e edges) after(l, next row) Break {
	apart := l.page != next.page
	wide := !apart && l.y-next.y > 1.8*l.size
	switch short := e.endsShort(l, next); {
	case !short || !apart && !e.filled && !wide:
		return Soft
	case endsSentence(l.text):
		return Paragraph
	case wide && !e.filled:
		return Paragraph
	case !apart && !e.full(l, 0.3):
		return Hard
	}
	return Soft
}

// endsShort reports whether the next line's first word would have had room.
func (e edges) endsShort(l, next row) bool {
	if l.text == "" || next.text == "" {
		return false
	}
	word, _, _ := strings.Cut(next.text, " ")
	room := len(word) + 2
	if r, size := utf8.DecodeRuneInString(next.text); unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
		room = 3 * size // lines are broken between any two of these
	}
	letter := (l.end - l.x) / float64(len(l.text))
	return l.end+letter*float64(room) < e.right
}

// artifactsApart reports whether what the file's maker sets apart is little of the whole: some set apart all.
func artifactsApart(rows []row) bool {
	set, all := 0, 0
	for i := range rows {
		if all += len(rows[i].text); rows[i].artifact {
			set += len(rows[i].text)
		}
	}
	return set*4 < all
}
