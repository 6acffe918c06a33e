package cue

import "testing"

// What stands around names and at the beginning of turns, and what only looks like it.
func TestSmallSigns(t *testing.T) {
	for w, want := range map[string]bool{"I": true, "I’m": true, "we": true, "said": false, "and": false, "Otto": false, "Is": false} {
		if continues(w) != want {
			t.Errorf("%q goes on with what is said to somebody: %v", w, !want)
		}
	}
	for text, want := range map[string]bool{
		"Thank you, Minister.": true, "Good morning, Minister, and thank you for the time that you have taken for all of us today.": true,
		"Minister, the quay has been closed for a week, and the ferry has not come.":                    true,
		"Minister, is it so that the quay is closed for a week and the ferry has not come?":             false,
		"The quay has been closed for a week, and nobody has told the fishermen anything at all of it.": false,
	} {
		s, _ := cut(text).SentenceAt(0)
		if leadsIn(&s) != want {
			t.Errorf("%q leads to an introduction: %v", text, !want)
		}
	}
	for text, want := range map[string]bool{"Thank you.": true, "Thank you very much, Minister.": true, "Thank you. Is that all?": false, "The quay is closed.": false} {
		if got := ReadOpening(text); got.Courtesy != want {
			t.Errorf("%q is nothing but a courtesy: %v", text, got.Courtesy)
		}
	}
	for text, want := range map[string]bool{"On the ferry — is it late?": true, "On the ferry – is it late?": true, "Turning to the ferry, is it late?": true, "It is late, is it?": false,
		"Different tides – is it late?": true} {
		if got := ReadOpening(text); got.Topic != want {
			t.Errorf("%q turns to another subject: %v", text, got.Topic)
		}
	}
	for text, want := range map[string]bool{"Thank you all.": true, "All right. Thank you. Good night.": true, "All right? Thank you.": false, "Thank you. The quay is closed.": false} {
		if Closes(cut(text)) != want {
			t.Errorf("%q closes: %v", text, !want)
		}
	}
	for name, want := range map[string]bool{"Otto": true, "Georgia": false, "Victoria": false, "Will": false} {
		if vocativeName(name) != want {
			t.Errorf("%q is a name that somebody is spoken to by: %v", name, !want)
		}
	}
}
