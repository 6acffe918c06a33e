package cue

import (
	"slices"
	"testing"
)

func TestFindCall(t *testing.T) {
	for _, c := range []struct {
		text, name, outlet string
		call, whole        bool
	}{
		{"First question goes to Petra Lindqvist with the H.C. Tribune.", "Petra Lindqvist", "H.C. Tribune", true, true},
		{"Oren Hale with The Gazette.", "Oren Hale", "The Gazette", true, true},
		{"Oren Hale.", "Oren Hale", "", true, true},
		{"We will review it. Let’s go to Rosa O’Dell.", "Rosa O’Dell", "", true, false},
		{"Let’s go to the line of Nick Warner, please.", "Nick Warner", "", true, true},
		{"Thank you. Going to Greta Robb.", "Greta Robb", "", true, true},
		{"Thank you. Dan Lee, L.B. Times.", "Dan Lee", "L.B. Times", true, true},
		{"Thank you. Anne, CNX.", "Anne", "CNX", true, true},
		{"That is where we are.\nGo ahead.", "", "", true, false},
		{"That is where we are.\nYes, in the back.", "", "", true, false},
		{"That is where we are.\nBrita, go ahead.", "Brita", "", true, false},
		{"That is where we are.\nOkay. Go ahead, Eugen.", "Eugen", "", true, false},
		{"That is where we are. Mats, would you like to —", "Mats", "", true, false},
		{"We hope for peace. Walt [Walter Rogge, Union Press Radio].", "Walter Rogge", "Union Press Radio", true, false},
		{"Well done. We’ll take a few questions. Yes, please.", "", "", true, true},
		{"How about one more? One more. Go right ahead.", "", "", true, true},
		{"Okay. We got to start wrapping up. Go ahead, Ida.", "Ida", "", true, true},
		{"Okay. We got to start rowing. Go ahead, Ida.", "Ida", "", true, false},
		{"Yes.", "", "", false, false},
		{"Sure.", "", "", false, false},
		{"That is it.", "", "", false, false},
		{"We talked with Prime Minister Abel.", "", "", false, false},
		{"I haven’t spoken to the President.", "", "", false, false},
		{"And the final question goes to Alexander Bakker with De Courant.", "Alexander Bakker", "De Courant", true, true},
		{"Next question, please.", "", "", true, true},
		{"Our next question comes from the line of Farid Pul. Your line is open.", "Farid Pul", "", true, true},
		{"We’ll go to Scott Horner for the last question.", "Scott Horner", "", true, true},
		{"Next, why don’t we go to Esther Oh with TNK.", "Esther Oh", "TNK", true, true},
		{"We have time for four today. First question goes to Petra Lindqvist with the L. Courier.", "Petra Lindqvist", "L. Courier", true, true},
		{"And from San Telmo, Beatriz Cordero with La Brújula.", "Beatriz Cordero", "La Brújula", true, true},
		{"The last one is for Tomás Villar from Canal Cuatro.", "Tomás Villar", "Canal Cuatro", true, true},
		{"We will go on with a question from San Telmo, and it will be Marco Penn from digital media El Faro.", "Marco Penn", "El Faro", true, true},
		{"We’ll go back to Zoom for Ada Holm.", "Ada Holm", "", true, true},
		{"Marco Penn from digital media El Faro. Marco.", "Marco", "", true, true},
		{"Por favor, Iria de Alba, Pie de Puerto.", "Iria de Alba", "Pie de Puerto", true, true},
		{"Entonces se va a atender.\nUna más.", "", "", true, false},
		{"The county has counted the herring boats twice, and it will count them again. Yes.", "", "", true, false},
		{"It will. Yes.", "", "", false, false},
		{"I don’t know that yet. I think we have time for just one more question.", "", "", true, false},
		{"The quay is open, as I said. We’ll take just one last question here.", "", "", true, false},
		{"So the dues stay as they are. Any other questions, folks?", "", "", true, false},
		{"It was the last question that we looked at in the spring.", "", "", false, false},
		{"We said it one more time than we had to.", "", "", false, false},
		{"Yes, Brita. Yup.", "Brita", "", true, true},
	} {
		got, ok := FindCall(c.text)
		if ok != c.call || got.Name != c.name || got.Outlet != c.outlet || got.Whole != c.whole {
			t.Errorf("FindCall(%q) = %v %q of %q whole %v, want %v %q of %q whole %v", c.text, ok, got.Name, got.Outlet, got.Whole, c.call, c.name, c.outlet, c.whole)
		}
		if ok && got.Name != "" && c.text[got.NameAt.Start:got.NameAt.End] != got.Name {
			t.Errorf("FindCall(%q): span says %q", c.text, c.text[got.NameAt.Start:got.NameAt.End])
		}
	}
}

// TestFindCallSeldom covers ways to hand over the floor that are not often met.
func TestFindCallSeldom(t *testing.T) {
	for text, want := range map[string]string{
		"It stays as it is.\nGo ahead, (inaudible).":               "a gesture",
		"It stays as it is.\nYes, (inaudible).":                    "a gesture",
		"Let’s please go to the line of (inaudible).":              "a gesture",
		"Next we will (inaudible) Ida Holm from Vik Radio.":        "Ida Holm",
		"It stays as it is.\nOh, I promised I’d go to you first —": "a gesture",
		"Let me move back to the – Otto.":                          "Otto",
		"I’ll take a couple more -- yes, Ida. Yes, sorry.":         "Ida",
		"Trying to find who has not — go ahead, Ida.":              "Ida",
		"Okay? Thanks, guys. Oh, wait, Otto. Yes.":                 "Otto",
		"Now to Otto.":                                                         "Otto",
		"Yes, I think I said you.":                                             "a gesture",
		"Yes. Tell me your name again?":                                        "a gesture",
		"That is what I said you could have.":                                  "",
		"Yeah. In the back first, please.":                                     "a gesture",
		"Now to Vasa.":                                                         "",
		"Do we have Otto on the line?":                                         "",
		"I just called on Otto.":                                               "Otto",
		"It stays as it is.\nIda, you’ll have to be the last one.":             "Ida",
		"I’ll give you the last one.":                                          "a gesture",
		"Let me just move around a little bit.":                                "a gesture",
		"I think we’re ready for our next question.":                           "a gesture",
		"Así está el muelle.\nA ver, por acá ahora.":                           "a gesture",
		"Así está el muelle.\nPor favor.":                                      "a gesture",
		"I will take your questions. Otto, I’ll begin with you.":               "Otto",
		"The quay is open as of today, I think. Hi, Ida.":                      "Ida",
		"We will see in the spring, as we said. Okay. Hey, Otto, how are you?": "Otto",
		"Hi, Ida.": "",
		"We will see. I told him, hi, Otto, how are you?":       "",
		"The quay is open. Otto, go right ahead.":               "Otto",
		"Otto, why don’t we start with you today?":              "Otto",
		"Otto, we’ll start with you in May and end in June.":    "",
		"I told Otto, I’ll begin with you.":                     "",
		"It is so.\nIda, with that, I’ll go to your questions.": "Ida",
		"With that, I’d be glad to go to your questions, Ida.":  "Ida",
		"I’ll be happy to take your questions, Ida.":            "Ida",
		"They don’t like to take your questions, Ida.":          "",
		"I’ll be happy to take questions, Minister.":            "",
		"Ida, mm-hmm.": "Ida",
		"Let’s go to Ida Halm – or Holm, I’m sorry.":                "Ida Holm",
		"Let’s go to Ida – sorry, Otto.":                            "Otto",
		"I did say -- oh, no, Otto. Yes.":                           "Otto",
		"Okay. Last two. Ada[Ida] and then Otto.":                   "Ida",
		"It stays as it is.\nJon-Otto.":                             "Jon-Otto",
		"The dues went to Ida Halm – or so I hear.":                 "",
		"It is their judgment. Ida, VRK. There you are.\nOop.":      "Ida",
		"It stays as it is.\nOtto. Oh, wait, I did say Ida, sorry.": "Ida",
		"Oh, sorry.\nGo ahead, Ida. And then we’ll go to Otto — Otto after that.\nGo ahead, Ida. We can hear you.": "Ida",
		"Go ahead, Ida. We can hear you.":                                                 "Ida",
		"Go ahead, Ida. We can’t hear you.":                                               "",
		"Go ahead, Ida. And then we’ll go to Otto.":                                       "Ida",
		"Let’s go to Ida. She hasn’t had a chance. And then come back to Otto.":           "Ida",
		"Go ahead, Ida. I’ll come to you, Otto, next.":                                    "Ida",
		"Go ahead, Ida. Otto, you’re next.":                                               "Ida",
		"Thank you. Otto, you’re next.":                                                   "Otto",
		"Thanks, Ida. We will go to Otto next.":                                           "Otto",
		"Go ahead. And then I’ll go to Otto next. Yes.":                                   "a gesture",
		"Go ahead. And then we’ll go to you.":                                             "a gesture",
		"Go ahead, and then I’ll come back to you.":                                       "a gesture",
		"You go quickly, and then we’ll go to Otto.":                                      "a gesture",
		"We’ll do you first, and then Otto.":                                              "a gesture",
		"That comes first, and then Otto.":                                                "",
		"It is dry, and then we will go to the quay.":                                     "",
		"We count the boats. And then we’ll publish it.":                                  "",
		"It stays as it is.\nI believe Ida is next, then Otto. Did you have one?":         "Ida",
		"It stays as it is.\nYes. Tell me your name again. I know we spoke.":              "a gesture",
		"It stays as it is.\nYes -- hey, welcome.":                                        "a gesture",
		"It stays as it is.\nSure.":                                                       "a gesture",
		"It stays as it is. Sure.":                                                        "",
		"Go ahead. I’ll come to the back in a second.":                                    "a gesture",
		"I’m going to take another one.":                                                  "a gesture",
		"We will take another one to the quay.":                                           "",
		"It stays as it is.\nThere’s one up the back there.":                              "a gesture",
		"It stays as it is.\nOkay, let’s see, this gentleman right here with the cap.":    "a gesture",
		"So this young lady in the glasses right here. She’s waving very hard.":           "a gesture",
		"It stays as it is.\nIda, you had a question? Where is she?":                      "Ida",
		"Let’s go to the line of Ida Holm.\nThanks for doing this call. Can you hear me?": "Ida Holm",
		"Fire away.": "a gesture",
		"Así está el muelle.\n—Aquí, al compañero—.": "a gesture",
		"―Allá―.": "a gesture",
		"—¿Quién más? A ver, la compañera—.":                    "a gesture",
		"—Otto, adelante—.":                                     "",
		"— and then Otto.":                                      "",
		"Woo! (Applause.)":                                      "",
		"Thank you. Appreciate that.":                           "",
		"(Addressing the crew.) Ready?":                         "",
		"The words were (inaudible).":                           "",
		"We promised you that the quay would open, and it has.": "",
		"The boats move to the – north.":                        "",
		"It has more stone – yes, Vasa.":                        "",
		"Está aquí.":                                            "",
		"Por favor.":                                            "",
		"Ida, you were the first to say so.":                    "",
		"The boats turn around.":                                "",
		"The council is ready for the next step.":               "",
	} {
		c, ok := FindCall(text)
		got := c.Name
		if ok && got == "" {
			got = "a gesture"
		}
		if got != want {
			t.Errorf("FindCall(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFindCallIgnores(t *testing.T) {
	for _, text := range []string{
		"Questions for Coach Holm.", "Okay, any questions for Otto Holm?", "We’ll take questions now for Ida Holm.", "Any more questions for Ida?",
		"Fantastic news for the harbour.", "It’s —", "Mm-hmm.", "We will go to Parliament next week with it.",
		"I think the Minister said so in Vasa.", "No harbour funds go to Burning Quay.", "Sixth of June.", "Bangladesh, Korea.", "It will be a Budget.",
		"We have to write into law Tern v. Otto.", "The list is longer.\nOLAVUS MARTIN KING, JR.", "Great. Operators, you can open the lines.", "She is going to Wisconsin.", "No.", "Thank you very much.", "",
	} {
		if c, ok := FindCall(text); ok && c.Name != "" {
			t.Errorf("FindCall(%q) calls %q", text, c.Name)
		}
	}
}

func TestFindCallNamesWhoFollows(t *testing.T) {
	for text, want := range map[string][]string{
		"It stays as it is.\nIda, and then Otto.":                        {"Ida", "Otto"},
		"It stays as it is.\nYes, Otto, then Ida.":                       {"Otto", "Ida"},
		"Two more. Otto and Ida.":                                        {"Otto", "Ida"},
		"It stays as it is.\nIda. And then Otto, and then Nils.":         {"Ida", "Otto", "Nils"},
		"Ida. And then -- yes, sir.":                                     {"Ida"},
		"It stays as it is.\nOtto, and then I’m going to let Ada go on.": {"Otto"},
		"I’ll go to Nils, and we’ll slip away.":                          {"Nils"},
		"We spoke with Otto and Ida.":                                    nil,
		"The dues are paid to Otto and then to Ida by the county.":       nil,
	} {
		c, ok := FindCall(text)
		var got []string
		if ok && c.Name != "" {
			got = append(got, c.Name)
		}
		for _, n := range c.Then {
			got = append(got, n.Name)
			if text[n.Start:n.End] != n.Name {
				t.Errorf("FindCall(%q): span says %q, want %q", text, text[n.Start:n.End], n.Name)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("FindCall(%q) calls %q, want %q", text, got, want)
		}
	}
}

func TestFindCallPastWhatIsSaidBesideIt(t *testing.T) {
	for text, want := range map[string]string{
		"Next up, let’s go to Otto Barnes. Otto, you should be able to unmute yourself.":          "Otto Barnes of ",
		"Our next question will go to Ida with Reuters. Ida, you should be able to unmute.":       "Ida of Reuters",
		"Let’s go to the line, please, of Petra Lind.":                                            "Petra Lind of ",
		"It stays as it is.\nGo ahead, April. And then I’ll come back.":                           "April of ",
		"It stays as it is.\nApril.":                                                              "April of ",
		"It stays in April.":                                                                      " of ",
		"With that, Ida, please take us away.":                                                    "Ida of ",
		"The quay is open. With that — okay, go ahead, Otto. Hello.":                              "Otto of ",
		"It stays as it is.\nOtto, I’ll give you the last one.":                                   "Otto of ",
		"It stays as it is.\nOtto, I promised you. And this is the last one. Sorry, guys.":        "Otto of ",
		"So we’ll go to M.J. Lund with Reuters.":                                                  "M.J. Lund of Reuters",
		"It stays as it is.\nJ.C.":                                                                "J.C. of ",
		"I will take the last question. Otto -- AFP.":                                             "Otto of AFP",
		"Let’s go to Otto Barnes – I apologize if I’m mispronouncing your last name – Vik Radio.": "Otto Barnes of Vik Radio",
		"We’ll take this last question from Vik Radio, Ida Holm.":                                 "Ida Holm of Vik Radio",
		"Sorry, I said Ida.":             "Ida of ",
		"Did you have another one, Ida?": "Ida of ",
		"Let’s go to the line of Ida Holm, please. Do we have – yes, we hear you now.":                                   "Ida Holm of ",
		"We will go to Ida Holm next. You should be unmuted now.":                                                        "Ida Holm of ",
		"First person in our queue is Otto Lund from the AP. Please, go ahead.":                                          "Otto Lund of AP",
		"First question — we have time for just a couple — Ida Holm, AFP.":                                               "Ida Holm of AFP",
		"Let me -- Otto, yes. And then Nils.":                                                                            "Otto of ",
		"We have met. With those announcements, Ms. Lund.":                                                               "Lund of ",
		"It stays as it is.\nRoger Lund, and then Ida.":                                                                  "Roger Lund of ",
		"Let me go to Otto. How are you, man? Good to have you back.":                                                    "Otto of ",
		"Ida Holm, with VRN — KRS. Hey, Ida.\n(A reporter comes to the microphone.)":                                     "Ida Holm of KRS",
		"Your next question comes from Otto Lund (phonetic) from Las Dunas, Sund. Otto, go ahead and ask your question.": "Otto Lund of ",
		"Otto, I’ll give you an answer next week.":                                                                       " of ",
		"Yes, Ida [Ida Holm, Vik Radio]. I knew that you would come to it.":                                              "Ida Holm of Vik Radio",
		"The council has ruled on that, Ida [Ida Holm, Vik Radio]. And I will abide by it.":                              " of ",
	} {
		c, _ := FindCall(text)
		if got := c.Name + " of " + c.Outlet; got != want {
			t.Errorf("FindCall(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestEarlierThan: a first name that is called is made whole by who was said to be next, and by nobody else.
func TestEarlierThan(t *testing.T) {
	for text, want := range map[string]string{
		"We have a question online, from Ida Holm of the Vik Times. Ida, please go ahead.": "Ida Holm of Vik Times",
		"I see Ida Holm from the Vik Times. Ida, please.":                                  "Ida Holm of Vik Times",
		"We will go to the web, to Ida Holm, Vik Times. Ida, go ahead.":                    "Ida Holm of Vik Times",
		"I met Ida Holm from the county board in Ness. Ida, go ahead.":                     "",
		"It is dry, says Ida Holm of Vik Times. Ida, go ahead.":                            "",
		"We have a question from Otto Holm of the Vik Times. Ida, go ahead.":               "",
	} {
		turn := cut(text)
		got := ""
		if c, ok := EarlierThan(&turn.Run, "Ida"); ok {
			if got = c.Name + " of " + c.Outlet; text[c.NameAt.Start:c.NameAt.End] != c.Name {
				t.Errorf("%q: the span says %q", text, text[c.NameAt.Start:c.NameAt.End])
			}
		}
		if got != want {
			t.Errorf("%q: %q is called, want %q", text, got, want)
		}
	}
}
