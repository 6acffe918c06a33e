package exchange_test

import (
	"testing"

	"podium/internal/ingest/read/exchange"
	"podium/internal/transcript"
)

// TestNearlyTheSame: what is nearly another's question is the same reporter's, and the other way about, by rule.
func TestNearlyTheSame(t *testing.T) {
	const ferry, light = "When does the night boat to Ness start, and who pays for the crew?", "Does the lighthouse at Sund open in May, and who is to keep it?"
	for name, c := range map[string]struct{ script, want string }{
		"voices in brackets behind one word": {`
			MR ROLF: ` + longAnswer + `
			Journalist (Tern Times): ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Journalist (Tern Times): And on Sundays?
			MR ROLF: On Sundays too.
			Journalist (Vik Radio): ` + light + `
			MR ROLF: It does.
			Journalist (Tern Post): Yes.
			MR ROLF: ` + longAnswer,
			"s1 e2,3,4,5 e6,7,8,9"},
		"numbered voices": {`
			MR ROLF: ` + longAnswer + `
			Reporter 1: ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Reporter 2: ` + light + `
			MR ROLF: It does.
			Reporter 1: Really.
			MR ROLF: ` + longAnswer,
			"s1 e2,3 e4,5,6,7"},
		"callers whom a host puts through": {`
			OTTO LUND: Good morning, and welcome to The Quay. We have the Minister of Tides here, who takes your calls. First caller, go ahead.
			CALLER: ` + ferry + `
			MINISTER HOLM: ` + longAnswer + `
			CALLER: And on Sundays, when nobody works, who runs it then?
			MINISTER HOLM: On Sundays too. ` + longAnswer + `
			OTTO LUND: The next caller is on the line.
			CALLER: ` + light + `
			MINISTER HOLM: ` + longAnswer + `
			CALLER: Thank you.
			MINISTER HOLM: You are welcome.`,
			"s1 e2,3,4,5 e6,7,8,9,10"},
		"whoever is pointed out after a few words is another": {`
			MR ROLF: ` + longAnswer + ` Ida, go ahead.
			Q: ` + ferry + `
			MR ROLF: Not yet. Yes, in the back.
			Q: On another topic, who keeps the quay?
			MR ROLF: The harbour master. Go ahead, in the third row.
			Q: ` + light + `
			MR ROLF: ` + longAnswer,
			"s1 e2,3 e4,5 e6,7"},
		"another says who he is": {`
			MR ROLF: ` + longAnswer + ` Let’s go to Ada Holm.
			Q: Ada Holm, Reuters. ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Q: So, Otto Lind with the Associated Press. ` + light + `
			MR ROLF: It does.`,
			"s1 e2,3 e4,5"},
		"the same says it again": {`
			MR ROLF: ` + longAnswer + ` Let’s go to Ada Holm.
			Q: Ada Holm, Reuters. ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Q: So, Ada Holm with Reuters. And what of the lamp?
			MR ROLF: It burns.`,
			"s1 e2,3,4,5"},
		"put off, and called by name again": {`
			MR ROLF: ` + longAnswer + ` Ada, go ahead.
			Q: ` + ferry + `
			MR ROLF: One second. Otto, go ahead.
			Q: ` + light + `
			MR ROLF: ` + longAnswer + ` Now Ada.
			Q: The night boat. When does it start?
			MR ROLF: In May.`,
			"s1 e2,6,7 e3,4,5"},
		"answered, and called by name again": {`
			MR ROLF: ` + longAnswer + ` Ada, go ahead.
			Q: ` + ferry + `
			MR ROLF: ` + longAnswer + ` Otto, go ahead.
			Q: ` + light + `
			MR ROLF: ` + longAnswer + ` Now Ada.
			Q: The night boat. When does it start?
			MR ROLF: In May.`,
			"s1 e2,3 e4,5 e6,7"},
		"a hail that is answered by the name": {`
			MR ROLF: ` + longAnswer + ` Ada, go ahead.
			Q: ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Q: Can I follow up?
			MR ROLF: Ada.
			Q: Who pays for it on Sundays, when nobody works?
			MR ROLF: The county.`,
			"s1 e2,3,4,5,6,7"},
		"another called at once, by name and outlet": {`
			MR ROLF: ` + longAnswer + ` Ada, go ahead.
			Q: Me?
			MR ROLF: Oh. Otto Lind with Reuters.
			Q: ` + light + `
			MR ROLF: It does.`,
			"s1 e2,3 e4,5"},
		"the same called at once, by name and outlet": {`
			MR ROLF: ` + longAnswer + ` Ada Holm, go ahead.
			Q: Me?
			MR ROLF: Oh. Ada Holm with Reuters.
			Q: ` + light + `
			MR ROLF: It does.`,
			"s1 e2,3,4,5"},
		"closing words": {`
			MR ROLF: ` + longAnswer + `
			Q: ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Q: Thank you.
			MR ROLF: Thank you all. Good night.`,
			"s1 e2,3 p4,5"},
		"a plain answer closes nothing": {`
			MR ROLF: ` + longAnswer + `
			Q: ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Q: And on Sundays?
			MR ROLF: Sure.`,
			"s1 e2,3,4,5"},
		"an answer before thanks closes nothing": {`
			MR ROLF: ` + longAnswer + `
			Q: ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Q: And on Sundays?
			MR ROLF: The county does. Thank you all.`,
			"s1 e2,3,4,5"},
		"thanks at length close nothing": {`
			MR ROLF: ` + longAnswer + `
			Q: ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Q: Thank you very much, have a good night, take care, thank you, Minister, thank you all, and thanks again.`,
			"s1 e2,3,4"},
		"thanks after a question close": {`
			MR ROLF: ` + longAnswer + `
			Q: ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Q: And on Sundays?
			MR ROLF: Okay. Thank you all.`,
			"s1 e2,3,4 p5"},
		"who presents himself, where nobody has a name": {`
			MR ROLF: ` + longAnswer + `
			Q: ` + ferry + `
			MR ROLF: ` + longAnswer + `
			Q: Otto Lind, Reuters. ` + light + `
			MR ROLF: It does.`,
			"s1 e2,3 e4,5"},
		"a bid cut off is taken by nobody": {`
			MR ROLF: ` + longAnswer + `
			Q: ` + ferry + `
			MR ROLF: ` + longAnswer + ` Otto, go ahead.
			Q: And the —
			MR ROLF: Thank you all. Good night.`,
			"s1 e2,3 p4,5"},
		"a statement after a goodbye": {`
			MR ROLF: ` + longAnswer + `
			Q: ` + ferry + `
			MR ROLF: ` + longAnswer + ` Thank you very much, everybody.
			MS LUND: ` + longAnswer + " " + longAnswer + " " + longAnswer + `
			Q: ` + light + `
			MS LUND: It does.`,
			"s1 e2,3,4 e5,6"},
		"is he heard": {`
			MR ROLF: ` + longAnswer + `
			Q: ` + ferry + `
			MR ROLF: In May.
			Q: Can you hear me? And who pays for the crew?
			MR ROLF: The county.`,
			"s1 e2,3,4,5"},
	} {
		t.Run(name, func(t *testing.T) { assigns(t, c.script, c.want) })
	}
}

// TestOneLabelForHostAndOfficials: which turns are a host's, of a label that he shares with those who answer.
func TestOneLabelForHostAndOfficials(t *testing.T) {
	for name, c := range map[string]struct {
		before, words string
		want          transcript.Role
	}{
		"ground rules":                        {"", "Good morning, and thanks for joining. This call is on background.", transcript.Moderator},
		"a call":                              {"QUESTION: Thank you.\n", "Next question, please.", transcript.Moderator},
		"thanks at the end":                   {"QUESTION: Thank you.\n", "Thank you all for joining us.", transcript.Moderator},
		"an answer":                           {"QUESTION: Who pays for the crew?\n", longAnswer, transcript.Briefer},
		"an answer with its terms":            {"QUESTION: May we quote this?\n", "You may, attributable to an official. " + longAnswer + " " + longAnswer, transcript.Briefer},
		"a short word of terms":               {"QUESTION: May we quote this?\n", "It is on background.", transcript.Moderator},
		"a statement with thanks for joining": {"", "Thanks for joining. " + longAnswer + " " + longAnswer + " " + longAnswer + " " + longAnswer + " " + longAnswer + " " + longAnswer + " " + longAnswer + " " + longAnswer, transcript.Briefer},
	} {
		t.Run(name, func(t *testing.T) {
			tr := script(t, "SENIOR ADMINISTRATION OFFICIAL: "+longAnswer+"\nQUESTION: When does the night boat to Ness start, and who pays?\nSENIOR ADMINISTRATION OFFICIAL: "+longAnswer+"\n"+c.before+"SENIOR ADMINISTRATION OFFICIAL: "+c.words+"\nQUESTION: And the lighthouse at Sund, does it open in May?\nSENIOR ADMINISTRATION OFFICIAL: "+longAnswer)
			exchange.Assign(tr, nil)
			if got := tr.Turns[len(tr.Turns)-3]; got.Role != c.want {
				t.Errorf("%.40q is a %s's, want a %s's", got.Text, got.Role, c.want)
			}
		})
	}
}
