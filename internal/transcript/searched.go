package transcript

import "strings"

// noteWord stands before each note where a turn is searched, so that no phrase reaches from the one into the other.
const noteWord = "footnote"

// Searched returns the words by which a turn is found: its text and, behind it, the notes that its marks bear. unsaid
// are the stretches of them, from byte to byte, that nobody said in the end: what is struck out, and the notes.
func (t *Turn) Searched() (words string, unsaid [][2]int) {
	var notes strings.Builder
	for _, m := range t.Marks {
		switch {
		case m.Kind == Struck:
			unsaid = append(unsaid, [2]int{m.Start, m.End})
		case m.Kind == Footnote && m.Note != "":
			notes.WriteString("\n" + noteWord + " " + m.Note)
		}
	}
	if notes.Len() == 0 {
		return t.Text, unsaid
	}
	return t.Text + notes.String(), append(unsaid, [2]int{len(t.Text), len(t.Text) + notes.Len()})
}
