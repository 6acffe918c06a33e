package cue

import (
	"testing"
)

func TestFindAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"Thanks, Michael. With regard to the pause, no.":      "Michael",
		"Thank you for the question, Ricardo. Yes.":           "Ricardo",
		"It’s a great question, Monica. I don’t have a date.": "Monica",
		"So, Priscilla, great to hear from you.":              "Priscilla",
		"Sorry, Nancy. I didn’t mean to skip you.":            "",
		"We met in Paris, France.":                            "",
		"It is dear. Look, Abel: we pay for it.":              "Abel",
		"It is dear. W S, ABEL: 20. Aug. 31 No. 12":           "",
		"Well, Mr. Secretary, I agree.":                       "",
	} {
		got := ""
		for _, a := range FindAddresses(text) {
			if a.Opening || GivenName(a.Name) {
				got = a.Name
			}
		}
		if got != want {
			t.Errorf("FindAddresses(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFindAddressesAmidSentences(t *testing.T) {
	for text, want := range map[string]string{
		"Well look Otto I’m not going to chase every headline.":                "Otto",
		"I don’t know Otto, I’m not that good.":                                "Otto",
		"Different harbours have different dues Otto.":                         "Otto",
		"Otto there will be a full statement.":                                 "Otto",
		"What I would say, Ida, is that the quay is open.":                     "Ida",
		"Now, as you’ll recall, Ida, Parliament refused to hear of it.":        "Ida",
		"It was just a couple of days ago, Ida, you’ll remember, that we met.": "Ida",
		"We went to see Otto.":                                                 "",
		"I respect Otto.":                                                      "",
		"My colleague, Otto, said so.":                                         "",
		"You will have to ask Ada, Otto, all of the others.":                   "",
		"They think about Otto, Ida, and the whole harbour.":                   "",
		"It was so during Ida, and it is so now.":                              "",
		"Otto, if you’d like to answer that question?":                         "",
		"Ida, we’ll get back to you.":                                          "",
		"Otto, as he was driving, showed us the quay.":                         "",
		"I’ll go to you after, Ida. Go on.":                                    "",
		"Back there, Ida, and then it’s you.":                                  "",
		"Go ahead Ida.":                                                        "",
		"Ida, you’ll have to be the last one.":                                 "",
		"We have nothing at the top.\nIda, what is on your mind?":              "",
		"One second. Ida, I promise I’ll get to it.":                           "",
		"We asked Mr. Otto, the new chairman, to help.":                        "",
		"It was George W. Otto, as you know, at the quay.":                     "",
		"It stems from that man Otto, I’ve checked on that.":                   "",
		"One of them was an incumbent-Senator Otto.":                           "",
		"I did say — oh, no, Otto. Yes.":                                       "",
		"Otto, in the back.":                                                   "",
		"Otto that’s for the council.":                                         "Otto",
		"Otto that is at the quay says so.":                                    "",
		"Now Otto, it’s one of four quays.":                                    "Otto",
		"Now Otto came to the quay.":                                           "",
		"Good morning Ida and good morning Otto.":                              "",
		"Good morning and good morning Otto.":                                  "Otto",
		"It was at the quay Otto, you might like to answer that.":              "",
		"It was at the quay Otto, you might recall.":                           "Otto",
		"That is for others. Otto, perhaps you could say.":                     "",
		"And I think you were asking this question, Otto. The quay is open.":   "",
	} {
		got := ""
		for _, a := range FindAddresses(text) {
			got = a.Name
			if text[a.Start:a.End] != a.Name {
				t.Errorf("FindAddresses(%q): span says %q", text, text[a.Start:a.End])
			}
		}
		if got != want {
			t.Errorf("FindAddresses(%q) = %q, want %q", text, got, want)
		}
	}
}
