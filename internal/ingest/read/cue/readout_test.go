package cue

import (
	"testing"

	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

func TestReadOut(t *testing.T) {
	for text, want := range map[string]string{
		"We have many on herring. This one from Otto Lund of the Tern Post. Is there any?": "Otto Lund of Tern Post",
		"It’s from Ida Holm of Vik Radio.":                                                 "Ida Holm of Vik Radio",
		"Next month you meet the county. Ida Holm of the Tern Post asks: What for?":        "Ida Holm of Tern Post",
		"This is a letter from the county of Vasa.":                                        " of ",
		"I come from Vasa, and Otto Lund of the Tern Post knows it.":                       " of ",
	} {
		in, _ := ReadOut(text)
		if got := in.Name + " of " + in.Outlet; got != want {
			t.Errorf("ReadOut(%q) = %q, want %q", text, got, want)
		}
	}
	if o, _ := OutletAfter("Excuse me, Otto Lund from Vik Radio. There is", "Otto Lund"); o.Name != "Vik Radio" {
		t.Errorf("the outlet after a name is %q", o.Name)
	}
	if o, ok := OutletAfter("I met Otto Lund, who was there.", "Otto Lund"); ok {
		t.Errorf("%q is no outlet", o.Name)
	}
	if !LateIntro(cut("Gracias. Perdón, no me presenté. Ida Holm.")) || LateIntro(cut("He introduced himself.")) {
		t.Error("an introduction that is made up for")
	}
}

// TestReadFor: a host reads out what others ask; whose question somebody follows up is no one's asker.
func TestReadFor(t *testing.T) {
	for text, want := range map[string]string{
		"We have a question from Laura. Will the dues rise?":                            "Laura",
		"Thank you. First question from Ida, from the south. Will the dues rise?":       "Ida",
		"We can now move on to a question by Tekla (ph) who is 18. Will the dues rise?": "Tekla",
		"Ida from Ness has a question, about the dues.":                                 "Ida",
		"Here is a question from Ness. Will the dues rise?":                             "",
		"There is the question of Ida’s boat. Will it sail?":                            "",
		"The next question comes from Tekla. Will the dues rise?":                       "",
		"I heard from Ida in Ness that the dues rise.":                                  "",
	} {
		if got, _ := ReadFor(text); got.Name != want || want != "" && text[got.Start:got.End] != want {
			t.Errorf("ReadFor(%q) = %+v, want %q", text, got, want)
		}
	}
}

// TestReadsOut: whoever says from whom a question is, and asks it, reads it out; where something is from is no question's sender.
func TestReadsOut(t *testing.T) {
	for text, want := range map[string]bool{
		"It’s from Otto Lund at Vik Radio: Will the night boat run?": true,
		"This one is from Ida Holm of Tern Post. Who pays the dues?": true,
		"It’s from the county at the latest by May. Is that so?":     false,

		"Somebody who is at sea has asked me to ask a question. It’s Ida Holm of the Tern Post: Will the night boat run?": true,
		"My mother asked me to ask you this. Will the night boat run?":                                                    false,
		"It is what we know from Otto. Will the night boat run?":                                                          false,
		"It’s from Otto Lund at Vik Radio. Go ahead. Can you hear me?":                                                    false,
	} {
		if got := ReadsOut(text); got != want {
			t.Errorf("ReadsOut(%q) = %v", text, got)
		}
	}
}

// TestOutletCalledAlone: an outlet that ends an answer calls whoever is from it; alone in a turn it may answer.
func TestOutletCalledAlone(t *testing.T) {
	turns := []transcript.Turn{{Text: "We open on Friday. Vik Radio."}, {Text: "We open on Friday. Union Press."}, {Text: "We open on Friday. Reef Light."}, {Text: "Vik Radio."}}
	cues := NewTurns(turns, func(s string) bool { return s == "Vik Radio" || s == "Union Press" })
	for i, want := range []string{"Vik Radio", "Union Press", "", ""} {
		c, _ := cues.Call(i)
		if c.Outlet != want || want != "" && (c.Name != "" || turns[i].Text[c.OutletAt.Start:c.OutletAt.End] != want) {
			t.Errorf("%q calls %+v, want the outlet %q", turns[i].Text, c, want)
		}
	}
}

func TestOutletsInPlaceOfNames(t *testing.T) {
	known := func(s string) bool { return s == "Vik Radio" }
	for text, want := range map[string]string{
		"The quay stays. Oh sorry, I’ve been meaning to go to Vik Radio next, so we’ll go right to you next. Go ahead.": "Vik Radio",
		"The quay stays. We’ll go to Vik Radio now.":           "Vik Radio",
		"The quay stays. We’ll go to Ness next.":               "",
		"The quay stays. We listen to Vik Radio now and then.": "",
	} {
		lexicon := words.NewLexicon(0)
		turn := lexicon.Read(text)
		if got, _ := CalledOutlet(&turn.Run, known); got.Name != want && !(want == "" && !known(got.Name)) {
			t.Errorf("CalledHouse(%q) = %q, want %q", text, got.Name, want)
		}
	}
	for text, want := range map[string]string{"— from Vik Radio.": "Vik Radio", "-- with Vik Radio": "Vik Radio", "From Vik Radio.": "", "— from the quay of Ness.": ""} {
		if got, ok := GoesOnOutlet(text, known); ok != (want != "") || ok && got.Name != want {
			t.Errorf("GoesOnHouse(%q) = %q %v, want %q", text, got.Name, ok, want)
		}
	}
}
