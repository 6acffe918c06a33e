package exchange_test

import (
	"slices"
	"strings"
	"testing"

	"podium/internal/ingest/read/exchange"
	"podium/internal/transcript"
)

// A source may print an answer under the label of those who ask: it is nobody's question, and its words are not given to anybody.
func TestAnAnswerUnderTheLabelOfThoseWhoAsk(t *testing.T) {
	const answer = "Well, Ida, I would say that the stone has come from the quarry at Vasa, that the ferries run as they do today, and that the board has looked at the breakwater for the better part of a year and will look at it again in the spring."
	for name, c := range map[string]struct {
		turn, next string
		role       transcript.Role
		warned     bool
	}{
		"an answer":                         {"Q: " + answer, "Q: And what of the lighthouse?", transcript.Briefer, true},
		"an answer at the end":              {"Q: " + answer, "MODERATOR: Thank you all for joining us.", transcript.Briefer, true},
		"an answer that ends in a flourish": {"Q: " + answer + " And what more could anybody want than that, with the storms that we have had, and with the price of stone as it is, and with two engineers where we had nine?", "Q: And the lighthouse?", transcript.Briefer, true},
		"another asks, and is answered":     {"Q: " + answer, "MS QUILL: We have all heard that.", transcript.Reporter, false},
		"another asks":                      {"Q: Is the stone from Vasa? " + answer, "Q: And what of the lighthouse?", transcript.Reporter, false},
		"another speaks up":                 {"Q: Sir, the stone " + answer[10:], "Q: And what of the lighthouse?", transcript.Reporter, false},
		"another thanks for the floor":      {"Q: Thank you, Ada. " + answer, "Q: And what of the lighthouse?", transcript.Reporter, false},
		"a remark":                          {"Q: Well, the stone has come from the quarry at Vasa.", "Q: And what of the lighthouse?", transcript.Reporter, false},
		"a remark above more":               {"Q: Tell me if you hear.|" + answer, "Q: And what of the lighthouse?", transcript.Reporter, false},
	} {
		t.Run(name, func(t *testing.T) {
			tr := script(t, "MS QUILL: Good morning. Ida.\nQ: What does the breakwater cost, and does its stone come from Vasa?\n"+c.turn+"\n"+c.next)
			tr.Turns[2].Text = strings.ReplaceAll(tr.Turns[2].Text, "|", "\n")
			exchange.Assign(tr, nil)
			if got := tr.Turns[2]; got.Role != c.role || got.Speaker.Known() {
				t.Errorf("a %s, spoken by %+v", got.Role, got.Speaker)
			}
			if warned := doubted(tr, 2); warned != c.warned {
				t.Errorf("warned %v", warned)
			}
		})
	}
}

func doubted(tr *transcript.Transcript, turn int) bool {
	return slices.ContainsFunc(tr.Warnings, func(w transcript.Warning) bool { return w.Kind == "doubtful-labels" && w.Turn == turn })
}

// What is said at length behind a question, or without one, and is followed by the next question, may be its answer.
func TestLongQuestionsThatNobodyAnswersAreDoubted(t *testing.T) {
	long := strings.Repeat("The board has looked at the breakwater for the better part of a year. ", 12)
	for name, c := range map[string]struct {
		turn, next string
		warned     bool
	}{
		"an answer behind a question":  {"Thank you, Ada. What does it cost? " + long, "Q: And the lighthouse?", true},
		"nothing follows":              {"Thank you, Ada. What does it cost? " + long, "", true},
		"an official speaks next":      {"Thank you, Ada. What does it cost? " + long, "MS QUILL: Very little, as it seems.", false},
		"a long question":              {"Thank you, Ada. " + long + "What does it cost?", "Q: And the lighthouse?", false},
		"no question at all":           {"Great. " + long + "And Ida knows it.", "Q: And the lighthouse?", true},
		"a short one without its mark": {"And the lighthouse.", "Q: And the pier?", false},
	} {
		t.Run(name, func(t *testing.T) {
			tr := script(t, "MS QUILL: The pier is done. Go ahead.\nQ: "+c.turn+"\n"+c.next)
			exchange.Assign(tr, nil)
			if warned := doubted(tr, 1); warned != c.warned {
				t.Errorf("warned %v", warned)
			}
		})
	}
}

// A source may print a question under the label of the official to whom it speaks: its words are not the official's.
func TestAQuestionUnderAnOfficialsLabel(t *testing.T) {
	const room = `MS QUILL: Good morning.
		Q: Thank you, Ada. What does the breakwater cost?
		MS QUILL: Very little, as it seems.
		Q: Thanks, Ada. And the lighthouse?
		MS QUILL: It stands.
		Q: And the pier?
		`
	for name, c := range map[string]struct {
		before, turn, after string
		role                transcript.Role
	}{
		"thanks the one who answers":     {"MS QUILL: We have said so. Go ahead.", "Thanks, Ada. Does the ferry run?", "MS QUILL: It runs.", transcript.Reporter},
		"speaks to her by name":          {"MS QUILL: We have said so. Go ahead.", "Ada, does the ferry run?", "MS QUILL: It runs.", transcript.Reporter},
		"the call is the reporters' too": {"Q: In the back.", "Thanks, Ada. Does the ferry run?", "MS QUILL: It runs.", transcript.Reporter},
		"another answers":                {"MS QUILL: Yes, in the back.", "Thanks, Ada. Does the ferry run?", "MR OAR: It runs.", transcript.Reporter},
		"thanks another":                 {"MS QUILL: We have said so.", "Thanks, Otto. The ferry runs.", "MS QUILL: So it is.", transcript.Briefer},
		"a colleague thanks her":         {"MS QUILL: And now Mr Oar.", "Thanks, Ada. The ferry runs.", "MS QUILL: So it is.", transcript.Briefer},
		"a question stands right before": {"Q: And does the ferry run at night, as it did in the old days?", "Thanks, Ada. It does.", "MS QUILL: It runs.", transcript.Briefer},
		"the next question follows":      {"MS QUILL: We have said so. Go ahead.", "Thanks, Ada. Does the ferry run?", "Q: Does it?", transcript.Briefer},
	} {
		t.Run(name, func(t *testing.T) {
			label := "MS QUILL: "
			if name == "a colleague thanks her" {
				label = "MR OAR: "
			}
			tr := script(t, room+c.before+"\n"+label+c.turn+"\n"+c.after)
			exchange.Assign(tr, nil)
			got := tr.Turns[7]
			if got.Role != c.role || doubted(tr, 7) != (c.role == transcript.Reporter) {
				t.Errorf("a %s, warnings %+v", got.Role, tr.Warnings)
			}
			if c.role == transcript.Reporter && got.Called() != "Q" {
				t.Errorf("called %s", got.Called())
			}
		})
	}
}
