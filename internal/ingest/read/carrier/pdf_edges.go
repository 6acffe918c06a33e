package carrier

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
