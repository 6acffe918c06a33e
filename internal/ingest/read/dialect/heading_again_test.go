package dialect

import "testing"

// The heading again, with its day, above the same in another language is no one's words.
func TestHeadsAgain(t *testing.T) {
	const head = "Press briefing\nHarbourton, 4 March 2031\n\n"
	const talk = "MS QUILL: Good morning. The tide is in.\n\nQUESTION: Why is it in?\n\nMS QUILL: So it is."
	const rest = "MME QUILL : Bonjour. La marée est là.\n\nQUESTION : Pourquoi ?\n\nMME QUILL : Parce que."
	for between, want := range map[string]string{
		"Point de presse\nHarbourton, le 4 mars 2031": "So it is.",
		"Point de presse\nHarbourton, le 5 mars 2031": "So it is.\nPoint de presse\nHarbourton, le 5 mars 2031",
		"Point de presse":                         "So it is.\nPoint de presse",
		"We spoke of it on 4 March 2031.":         "So it is.\nWe spoke of it on 4 March 2031.",
		"We spoke of it.\n\nOn 4 March 2031, too": "So it is.\nWe spoke of it.",
	} {
		turns := turnsOf(t, head+talk+"\n\n"+between+"\n\n"+rest)
		if len(turns) != 6 || turns[2].Text != want {
			t.Errorf("above the second part stands %q: %d turns, the third is %q, want %q", between, len(turns), turns[2].Text, want)
		}
	}
}
