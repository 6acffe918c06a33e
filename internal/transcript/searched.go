package transcript

import "strings"

// NoteWord stands before each note where a turn is searched, so that no phrase reaches from the one into the other.
const NoteWord = "footnote"

// Searched returns the words by which a turn is found: its text, with spaces for the figures that refer to footnotes,
// and, behind it, the notes that its marks bear. unsaid are the stretches of them, from byte to byte, that nobody said
// in the end: what is struck out, and the notes.
func (t *Turn) Searched() (words string, unsaid [][2]int) {
	var notes strings.Builder
	words = t.Words()
	for _, m := range t.Marks {
		switch {
		case m.Kind == Struck:
			unsaid = append(unsaid, [2]int{m.Start, m.End})
		case m.Kind == Footnote && m.Note != "":
			notes.WriteString("\n" + NoteWord + " " + m.Note)
		}
	}
	if notes.Len() == 0 {
		return words, unsaid
	}
	return words + notes.String(), append(unsaid, [2]int{len(t.Text), len(t.Text) + notes.Len()})
}

// Words returns the text with spaces for the figures that refer to footnotes, which nobody said: each word stands at
// the same bytes as in the text.
func (t *Turn) Words() string {
	words := t.Text
	for i := range t.Marks {
		if m := &t.Marks[i]; m.Refers(t.Text) {
			words = words[:m.Start] + strings.Repeat(" ", m.End-m.Start) + words[m.End:]
		}
	}
	return words
}

// Unsaid tells what nobody said in the end of a turn's words as they are searched, given those left without it: struck words, notes.
// note is NoteWord as one of them.
func Unsaid[W comparable](words, left []W, note W) (struck, noted bool) {
	same := 0
	for same < len(left) && words[same] == left[same] {
		same++
	}
	struck = same < len(left) || same < len(words) && words[same] != note
	return struck, count(words, note) > count(left, note)
}

func count[W comparable](list []W, v W) int {
	n := 0
	for _, w := range list {
		if w == v {
			n++
		}
	}
	return n
}
