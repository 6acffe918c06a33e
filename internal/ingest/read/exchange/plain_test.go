package exchange_test

import (
	"testing"

	"podium/internal/ingest/read/exchange"
	"podium/internal/transcript"
)

const tides = "Good morning. The Ministry of Tides has three things to say. " + longAnswer + " " + longAnswer

// TestPlainSigns: what is plain in the words is not weighed, or is weighed as the call that it is.
func TestPlainSigns(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"a host asks all the time, whatever he turns to": {`
			Q: And joining us now is the Minister of Tides. Minister Lund, welcome to The Quay.
			MS LUND: Thanks, Otto.
			Q: On the night boat: who pays for it, and from when?
			MS LUND: ` + longAnswer + `
			Q: Last stop on the tour, the lighthouse at Sund. Why is it still dark?
			MS LUND: ` + longAnswer + `
			MR ROLF: “The lighthouse was never dark.”
			Q: So is he wrong?
			MS LUND: He is.
			Q: Minister Lund. Appreciate you coming on.
			MS LUND: Thank you.`,
			"e1,2,3,4,5,6,7,8,9,10 p11"},
		"a statement printed as a question": {`
			QUESTION: ` + tides + ` With that, I am happy to take your questions.
			QUESTION: Sorry. Will the ferries to Ness run at night as well?
			MR ROLF: They will.`,
			"s1 e2,3"},
		"the floor is open again after a statement": {`
			MR ROLF: Good morning. Ada, go ahead.
			Q: When does the night boat to Ness start, and who pays for the crew?
			MR ROLF: ` + longAnswer + `
			Q: Thank you.
			MR ROLF: Before we go on, the tides. ` + tides + ` So with that, I’m happy to go back to your questions.
			Q: Does the lighthouse at Sund open in May?
			MR ROLF: It does.`,
			"s1 e2,3,4,5 e6,7"},
		"a bid is passed over for another part of the room": {`
			MR ROLF: Good morning. Ada, go ahead.
			Q: When does the night boat to Ness start, and who pays for the crew?
			MR ROLF: ` + longAnswer + `
			Q: Can I change topics?
			MR ROLF: Let me just move around a little bit. Yes.
			Q: I have two questions about the lighthouse at Sund. Does it open in May, and who keeps it?
			MR ROLF: ` + longAnswer,
			"s1 e2,3,4 e5,6,7"},
		"a follow-up is granted by name": {`
			MR ROLF: Good morning. Ada, go ahead.
			Q: When does the night boat to Ness start, and who pays for the crew?
			MR ROLF: ` + longAnswer + `
			Q: Just to follow up on this —
			MR ROLF: Otto, mm-hmm.
			Q: Will the crew be paid by the county, or by the Ministry of Tides?
			MR ROLF: By the county.`,
			"s1 e2,3 e4,5,6,7"},
		"whoever is called greets, and is called again": {`
			MR ROLF: Good morning. Ada, go ahead.
			Q: When does the night boat to Ness start, and who pays for the crew?
			MR ROLF: ` + longAnswer + ` | Let’s go to Greta Holm.
			Q: Hi, thank you.
			OPERATOR: Greta Holm, your line is open.
			Q: Thank you. Does the lighthouse at Sund open in May?
			MR ROLF: It does.`,
			"s1 e2,3 e4,5,6,7"},
		"whoever asks to be heard after an answer is another": {`
			OFFICIAL: Good morning. ` + longAnswer + `
			Q: Thanks. When does the night boat to Ness start, and who pays for the crew?
			OFFICIAL: ` + longAnswer + `
			Q: Hello. Can you hear me?
			OFFICIAL: Yes, we can.
			Q: Okay, wonderful. Does the lighthouse at Sund open in May?
			OFFICIAL: It does.`,
			"s1 e2,3 e4,5,6,7"},
		"but the same, where the answer asks for it again": {`
			OFFICIAL: Good morning. ` + longAnswer + `
			Q: Thanks. When does the night boat to Ness start, and who pays for the crew?
			OFFICIAL: ` + longAnswer + ` If you’re still on the line, please repeat your second question.
			Q: Yeah, can you hear me?
			OFFICIAL: Yes.
			Q: Who pays for the crew?
			OFFICIAL: The county.`,
			"s1 e2,3,4,5,6,7"},
	} {
		t.Run(name, func(t *testing.T) { assigns(t, c.script, c.want) })
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
