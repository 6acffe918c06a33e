package transcript

import "strings"

// noteWord stands before each note where a turn is searched, so that no phrase reaches from the one into the other.
const noteWord = "footnote"

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
			notes.WriteString("\n" + noteWord + " " + m.Note)
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
