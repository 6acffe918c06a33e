package exchange_test

import (
	"testing"

	"podium/internal/ingest/read/exchange"
	"podium/internal/transcript"
)

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

// TestSeveralHosts: a programme in which the answers speak to several by name is none of one host.
func TestSeveralHosts(t *testing.T) {
	tr := script(t, `
		Q: And joining us now is the Minister of Tides. Minister Lund, welcome to The Quay.
		MS LUND: Good morning, Ida.
		Q: On the night boat: who pays for it, and from when?
		MS LUND: Well, Ida, `+longAnswer+`
		Q: Otto Lind of the Tern Herald here, Minister. Why is the lighthouse at Sund still dark?
		MS LUND: Otto, I have said why. `+longAnswer+`
		Q: Thank you, Minister.
		MS LUND: Thank you.`)
	exchange.Assign(tr, shipped(t))
	begun := 0
	for _, x := range tr.Exchanges {
		if x.Kind == transcript.QandA {
			begun++
		}
	}
	if begun < 2 {
		t.Errorf("%s: one exchange, want several", shape(tr))
	}
}

// TestHostGivenBackTheFloor: the name of the one host in "go ahead" gives him back the floor that he holds, and another's calls another.
func TestHostGivenBackTheFloor(t *testing.T) {
	for called, want := range map[string]int{"Ida": 1, "Otto": 2} {
		tr := script(t, `
			Q: We begin this evening with the Minister of Tides. Good evening, Minister.
			MS LUND: Ida, good to see you.
			Q: On the night boat: who pays for it, and from when?
			MS LUND: Well, Ida, `+longAnswer+`
			Q: Right, those are –
			MS LUND: When it comes to the fares of the night boat – go ahead, `+called+`.
			Q: Why is the lighthouse at Sund still dark, after two winters and three promises?
			MS LUND: `+longAnswer+`
			Q: All right, we are out of time. Thank you, Minister.
			MS LUND: Thank you.`)
		exchange.Assign(tr, shipped(t))
		begun := 0
		for _, x := range tr.Exchanges {
			if x.Kind == transcript.QandA {
				begun++
			}
		}
		if begun != want {
			t.Errorf("%s called: %s: %d exchanges, want %d", called, shape(tr), begun, want)
		}
	}
}
