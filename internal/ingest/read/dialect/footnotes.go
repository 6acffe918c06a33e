package dialect

import (
	"slices"
	"sort"
	"strings"

	"podium/internal/transcript"
)

// footnotes gives each footnote its mark and its turn.
func (r *reader) footnotes() {
	var notes []*transcript.Note
	for i := range r.t.Notes {
		if n := &r.t.Notes[i]; n.Kind == "footnote" {
			notes = append(notes, n)
		}
	}
	switch {
	case len(notes) == 0:
	case r.footnoted:
		r.pairNotes(notes)
	case strings.HasPrefix(notes[0].Text, "*"):
		for i := range r.t.Turns {
			asterisks(&r.t.Turns[i])
		}
		r.pairNotes(notes)
	default:
		for _, n := range notes {
			r.markNumber(n)
		}
	}
}

// pairNotes gives each mark the words of its note, in order, and each note its turn.
func (r *reader) pairNotes(notes []*transcript.Note) {
	for i := range r.t.Turns {
		t := &r.t.Turns[i]
		for j := range t.Marks {
			if t.Marks[j].Kind != transcript.Footnote || len(notes) == 0 {
				continue
			}
			n := notes[0]
			notes = notes[1:]
			t.Marks[j].Note = noteText(n.Text, t.Marks[j].Note)
			n.Turn = i
		}
	}
}

// noteText is the words of a note without the sign that refers to it, and the arrow that leads back.
func noteText(s, ref string) string {
	s = strings.TrimSpace(strings.TrimRight(s, "↑ "))
	if rest, ok := strings.CutPrefix(s, ref); ok && ref != "" && strings.HasPrefix(rest, " ") {
		return strings.TrimSpace(rest)
	}
	return s
}

// asterisks marks the words that an asterisk refers to a note at the transcript's end.
func asterisks(t *transcript.Turn) {
	for i := 1; i < len(t.Text); i++ {
		if t.Text[i] == '*' && t.Text[i-1] != ' ' && t.Text[i-1] != '*' && t.Text[i-1] != '\n' {
			t.Marks = append(t.Marks, transcript.Mark{Kind: transcript.Footnote, Start: wordStart(t.Text, i), End: i})
		}
	}
	sortMarks(t)
}

// turnsBefore is how far before a footnote the number that refers to it is looked for.
const turnsBefore = 8

// markNumber marks the number in the words that refers to a footnote which begins with it: a plain text has nothing
// else left of the small raised figure.
func (r *reader) markNumber(n *transcript.Note) {
	number := n.Text[:len(n.Text)-len(strings.TrimLeft(n.Text, "0123456789"))]
	if number == "" {
		return
	}
	if w := len(number); w < len(n.Text) && n.Text[w] >= 'a' && n.Text[w] <= 'c' && r.markReference(n, n.Text[:w+1]) {
		return
	}
	r.markReference(n, number)
}

// markReference marks a number, or a number with a letter ("3a"), that refers to a footnote, and reports whether it stands in the
// words before it.
func (r *reader) markReference(n *transcript.Note, number string) bool {
	last := sort.Search(len(r.t.Turns), func(i int) bool { return r.t.Turns[i].Span.Start > n.Span.Start }) - 1
	for i := last; i >= 0 && i > last-turnsBefore; i-- {
		t := &r.t.Turns[i]
		if at, ok := glued(t.Text, number, lastReference(t)); ok {
			t.Marks = append(t.Marks, transcript.Mark{Kind: transcript.Footnote, Start: at, End: at + len(number), Note: strings.TrimSpace(n.Text[len(number):])})
			sortMarks(t)
			n.Turn = i
			return true
		}
	}
	return false
}

// glued is where a number refers to a footnote without a space before it, from a byte on: one that stands alone may as
// well be said.
func glued(s, number string, from int) (int, bool) {
	for {
		at, ok := reference(s, number, from)
		if !ok || s[at-1] != ' ' {
			return at, ok
		}
		from = at + len(number)
	}
}

// lastReference is the end of the last number of a turn that refers to a footnote: the next one stands behind it.
func lastReference(t *transcript.Turn) int {
	end := 0
	for i := range t.Marks {
		if t.Marks[i].Refers(t.Text) {
			end = max(end, t.Marks[i].End)
		}
	}
	return end
}

func sortMarks(t *transcript.Turn) {
	slices.SortStableFunc(t.Marks, func(a, b transcript.Mark) int { return a.Start - b.Start })
}
