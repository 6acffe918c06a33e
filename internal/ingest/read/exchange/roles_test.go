package exchange_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"podium/internal/ingest/read/exchange"
	"podium/internal/transcript"
)

func TestRoles(t *testing.T) {
	tr := script(t, `
		SECRETARY HOLT: Good afternoon, everyone. We have met the harbour council.
		MR TARN: First question goes to Petra Lind with the Tern Tribune.
		QUESTION: Hi. What of the breakwater?
		SECRETARY HOLT: `+longAnswer+`
		AIDE: Thank you, press. Let’s go.
		INTERPRETER: Thank you.
		AUDIENCE: Hear, hear!
		CHILDREN: The tide!
		CHILDREN HOLT: We counted the buoys for the council.`)
	exchange.Assign(tr, nil)
	for i, want := range []transcript.Role{transcript.Briefer, transcript.Moderator, transcript.Reporter, transcript.Briefer, transcript.Moderator, transcript.Interpreter, transcript.Other, transcript.Other, transcript.Briefer} {
		if got := tr.Turns[i].Role; got != want {
			t.Errorf("%s is a %s, want %s", tr.Turns[i].Label, got, want)
		}
	}
}

// Who throws in a remark asks nothing, where nobody asks or where he only exclaims.
func TestRemarksThrownIn(t *testing.T) {
	for lines, want := range map[string]transcript.Role{
		"Н.Квилль: Мы починим маяк и пристань. Это хорошо.\nРеплика: Мы уже чиним.\nН.Квилль: Спасибо.":                                           transcript.Other,
		"Н.Квилль: Мы починим маяк и пристань. Это хорошо.\nРеплика: И мост тоже.\nН.Квилль: Спасибо.\nВопрос: Когда?\nН.Квилль: Завтра.":         transcript.Reporter,
		"PRESIDENTA HOLM: El muelle sigue.\nINTERVENCIÓN: ¡La queremos!\nPRESIDENTA HOLM: Igual.\nPREGUNTA: ¿Y el faro?\nPRESIDENTA HOLM: Igual.": transcript.Other,
		"PRESIDENTA HOLM: El muelle sigue.\nINTERVENCIÓN: El faro no.\nPRESIDENTA HOLM: Igual.\nPREGUNTA: ¿Y el faro?\nPRESIDENTA HOLM: Igual.":   transcript.Reporter,
	} {
		tr := script(t, lines)
		for i := range tr.Turns {
			if l := tr.Turns[i].Label; l == "Реплика" || l == "Вопрос" || l == "PREGUNTA" || l == "INTERVENCIÓN" {
				tr.Turns[i].Role = transcript.Reporter
			}
		}
		exchange.Assign(tr, nil)
		if got := tr.Turns[1].Role; got != want {
			t.Errorf("%s: %q is a %s, want %s", tr.Turns[1].Label, tr.Turns[1].Text, got, want)
		}
	}
}

// Whoever only asks others to answer moderates; who answers a part himself does not.
func TestWhoAsksOthersToAnswerModerates(t *testing.T) {
	for words, want := range map[string]transcript.Role{
		"Minister, do you want to take the first one?":                                    transcript.Moderator,
		"Let’s go to [senior official] and [senior official] for the first question.":     transcript.Moderator,
		"Minister Lund, do you guys want to go?":                                          transcript.Moderator,
		"It opens on May 4 for everybody in Saltmouth. Minister, do you know who pays?":   transcript.Briefer,
		"Would you take the night boat to Ness, with all the wind that we had this week?": transcript.Briefer,
	} {
		next := longAnswer
		if want == transcript.Briefer {
			next = "It does."
		}
		tr := script(t, "MR. TIDE: Thanks for joining. With that, let’s go to Ida Holm at Harbour News.\nQUESTION: Who pays for the lighthouse at Sund?\nMR. TIDE: "+words+"\nMINISTER LUND: "+next+"\nMR. TIDE: Next question, Otto Lind at the Tern.\nQUESTION: When does the night boat start?\nMINISTER LUND: "+longAnswer)
		exchange.Assign(tr, shipped(t))
		if got := tr.Turns[2].Role; got != want {
			t.Errorf("%q is a %s's, want a %s's", words, got, want)
		}
	}
}

func TestACallUnderTheReportersLabelIsNobodysQuestion(t *testing.T) {
	tr := script(t, `MINISTER HOLT: That is all for the pier.
		QUESTION: Final question, we’ll go to Ida Vik of TNK.
		QUESTION: Thank you. Who pays for the crane?
		MINISTER HOLT: The county pays for it, and has paid since the spring.`)
	exchange.Assign(tr, nil)
	if tr.Turns[1].Role != transcript.Moderator || tr.Turns[2].Role != transcript.Reporter {
		t.Errorf("roles %s and %s, want a moderator's call and a reporter's question", tr.Turns[1].Role, tr.Turns[2].Role)
	}
	if x := tr.Exchanges[len(tr.Exchanges)-1]; x.Kind != transcript.QandA || x.Turns[0] != 1 {
		t.Errorf("the call opens %v (%s), want the question's exchange", x.Turns, x.Kind)
	}
}

func TestAReplyUnderTheReportersLabelIsNoQuestion(t *testing.T) {
	tr := script(t, `QUESTION: What will the harbour do about the nets?
		MODERATOR: Thank you. We will listen to the reply from the Secretary.
		QUESTION: We are very proud of our work with the fishermen on the nets and on the pier, and we will go on with that work until all of it is done and paid for.
		MODERATOR: Thank you all.`)
	exchange.Assign(tr, nil)
	if tr.Turns[2].Role == transcript.Reporter {
		t.Error("the reply is a reporter's")
	}
}

func TestACallThatIsNotUnderstoodPartsReporters(t *testing.T) {
	tr := script(t, `MODERATOR: Let’s go to Ada Holm with TNK.
		Q: Thanks. Who moved the buoys in the harbour last night?
		MINISTER HOLT: The tide moved them, as it does each spring when the moon is full.
		MODERATOR: Thanks so much. Next, why don’t we go to ida ohh with the wire.
		Q: What will the harbour spend on its buoys in the coming year?
		MINISTER HOLT: As much as in this one, and perhaps a little more.`)
	exchange.Assign(tr, nil)
	n := 0
	for _, x := range tr.Exchanges {
		if x.Kind == transcript.QandA {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d exchanges, want two: %+v", n, tr.Exchanges)
	}
}

// Where a machine numbers the voices that it does not know, such a voice is another's than the one that has a name; but for a few words
// that go on with the question.
func TestANumberedVoiceBesideNames(t *testing.T) {
	talk := func(second string) string {
		return `GOVERNOR QUILL: The ferries run again from Monday, and the quay is open. Rick Albern, please.
		RICK ALBERN: Governor, do you believe that the owner should pay for the wreck?
		GOVERNOR QUILL: I do, and we will go to court over it if we have to.
		SPEAKER 5: ` + second + `
		GOVERNOR QUILL: That is for the harbour board, and it meets on Friday in the old hall.`
	}
	for second, want := range map[string]string{
		"Governor, the harbour master is in town today. Will you meet him?": "s1 e2,3 e4,5",
		"And the insurers?": "s1 e2,3,4,5",
	} {
		tr := script(t, talk(second))
		exchange.Assign(tr, shipped(t))
		if got := shape(tr); got != want {
			t.Errorf("%q: exchanges %s, want %s", second, got, want)
		}
	}
}

// Who is called and says that there is nothing to ask has no exchange: the next one called has it.
func TestWhoPassesHasNoExchange(t *testing.T) {
	for first, want := range map[string]string{"I’m good, thanks.": "s1 p2 e3,4,5", "Hi. Thanks for this.": "s1 e2,3,4,5"} {
		tr := script(t, `MS. QUILL: The ferries run again from Monday, and the quay is open. Otto Brandt.
		Q: `+first+`
		MS. QUILL: Okay. Clara Holm.
		Q: Hi, thanks for doing this. Did the storm change any of the plans for the ferry?
		MS. QUILL: It did not, and the first one leaves at six as it always has.`)
		exchange.Assign(tr, shipped(t))
		if got := shape(tr); got != want {
			t.Errorf("%q: exchanges %s, want %s", first, got, want)
		}
	}
}

// Who gives a name and an outlet is another than the one called by a first name that cannot be the same.
func TestAnotherSaysWhoHeIs(t *testing.T) {
	for name, want := range map[string]string{"Rafael Said": "s1 e2,3 e4,5", "Clarence Said": "s1 e2,3,4,5"} {
		tr := script(t, `OFFICIAL QUILL: The ferries run again from Monday, and we pay for the crossing. Let’s go to Clara.
		Q: Thank you so much for this. Will the pilots be paid as well, and from which fund does it come?
		OFFICIAL QUILL: They will be paid from the harbour fund, Clara, as they have been since the spring.
		Q: Okay. Sorry for that. Yeah. This is `+name+` with Reuters. And do you think they will be paid from it?
		OFFICIAL QUILL: We do. They have told us that they will not go to court over it.`)
		exchange.Assign(tr, shipped(t))
		if got := shape(tr); got != want {
			t.Errorf("%s: exchanges %s, want %s", name, got, want)
		}
	}
}

// A call for another outlet is for another reporter, though her name begins as the last one's does.
func TestAlikeNamesOfTwoOutletsAreTwoReporters(t *testing.T) {
	tr := script(t, `
		MS. WHITLOW: The first question goes to Ada Brandt with Meridian Wire.
		Q: Thank you. Will the fares on this ferry rise in the autumn, as the harbour board says?
		MS. WHITLOW: The fares stay as they are until the board has shown its books. Next is Ada Brandt Lund with Radio Littoral.
		Q: Thank you. Will the regatta have its day in the autumn as the board of the harbour says?
		MS. WHITLOW: The regatta has its day, and the board has nothing to say about it.`)
	exchange.Assign(tr, shipped(t))
	if got := shape(tr); got != "e1,2,3 e4,5" {
		t.Errorf("exchanges %s", got)
	}
}

func TestAReporterUnderHerOwnNameAmongOthers(t *testing.T) {
	tr := script(t, `Q: Mr. President, will the ferry run in the winter?
		THE PRESIDENT: It will run until the ice comes, and then the road must do.
		Q: And the road, sir?
		THE PRESIDENT: The road is mended as far as the bridge, and the rest follows.
		MISS HALL: Mr. President, coal has gone up by a fifth.
		THE PRESIDENT: It has, and it will come down again before the year is over.
		Q: Will you run again?
		THE PRESIDENT: I intend to have my supper first.`)
	exchange.Assign(tr, nil)
	if tr.Turns[4].Role != transcript.Reporter {
		t.Errorf("%s is a %s, want a reporter", tr.Turns[4].Label, tr.Turns[4].Role)
	}
	if n := len(tr.Exchanges); n < 2 || tr.Exchanges[n-1].Turns[0] != 6 {
		t.Errorf("exchanges %+v, want one for the question that follows hers under another label", tr.Exchanges)
	}
}

// Where several who are called by name and outlet stand under one label, an official who is asked in to speak is none of them; where nobody of them is,
// whoever is called stands under his own.
func TestAnOfficialIsAskedInAmongReporters(t *testing.T) {
	for who, want := range map[string]transcript.Role{"Ida Holm at Vik Radio": transcript.Briefer, "the phone": transcript.Reporter} {
		lines := "MR FELL: Good morning. We speak of the tides.\nMS LUND: " + longAnswer + " I will now turn it over to Otto Penny.\nOTTO PENNY: Is it not good to see the water fall?"
		for range 3 {
			lines += "\nMR MUNK: Let’s go to " + who + ".\nQ: Thanks. When does the night boat to Ness start, and who pays for it?"
			for range 4 {
				lines += "\nMS LUND: " + longAnswer + "\nMR FELL: Let me have somebody add to that."
			}
			lines += "\nMR FELL: Otto Penny?\nOTTO PENNY: Yeah, it is a matter of the lamp, is it not?"
		}
		tr := script(t, lines)
		exchange.Assign(tr, nil)
		if got := tr.Turns[2].Role; got != want {
			t.Errorf("%s, beside questions from %s, is a %s, want %s", tr.Turns[2].Label, who, got, want)
		}
	}
}

func TestOneRoleForEachSpeaker(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tr := anyTranscript(t)
		exchange.Assign(tr, nil)
		roles := map[string]transcript.Role{}
		for i := range tr.Turns {
			l := tr.Turns[i].Label
			if slices.ContainsFunc(tr.Warnings, func(w transcript.Warning) bool { return w.Kind == "doubtful-labels" && w.Turn == i }) {
				continue // an answer under the label of those who ask
			}
			if strings.Contains(l, "OFFICIAL") || l == "" || strings.Contains(tr.Turns[i].Text, "Let’s go to") {
				continue // one label for many: each turn for itself
			}
			if r, ok := roles[l]; ok && r != tr.Turns[i].Role {
				t.Fatalf("%s is a %s and a %s", l, r, tr.Turns[i].Role)
			}
			roles[l] = tr.Turns[i].Role
		}
	})
}

// The host of a broadcast may let people on the street ask in between: the questions are the host's all the same, where the
// title says so.
func TestAHostWhomTheTitleNamesAsks(t *testing.T) {
	talk := `IDA HOLM: Minister, good morning. Will the ferry run in the winter?
		MINISTER: It will run until the ice comes, and then the road must do.
		IDA HOLM: And the road? Is it mended?
		MINISTER: As far as the bridge, Ida, and the rest follows.
		IDA HOLM: Your own engineer doubts that.
		MINISTER: He does not any more.
		IDA HOLM: I have his letter here, and it was written on Monday.
		MINISTER: Then he has changed his mind since.
		IDA HOLM: He says not.
		MINISTER: Let us see on Friday.
		JOURNALIST: What do you say to that, sir?
		VOICE OF A FISHERMAN: I say that the road is no road.
		IDA HOLM: There you have it. What do you tell him?
		MINISTER: That I have driven on it this morning.`
	for title, want := range map[string]transcript.Role{
		"Interview with Ida Holm on Radio Littoral": transcript.Reporter,
		"A Conversation with Ida Holm":              transcript.Reporter,
		"Visit with Ida Holm to the harbour":        transcript.Briefer,
	} {
		tr := script(t, talk)
		tr.Title = title
		exchange.Assign(tr, nil)
		if tr.Turns[0].Role != want || tr.Turns[1].Role != transcript.Briefer {
			t.Errorf("%s: %s is a %s, the minister a %s", title, tr.Turns[0].Label, tr.Turns[0].Role, tr.Turns[1].Role)
		}
	}
}

// What the audience of a host asks is not the host's, and what the host asks after it is not the audience's.
func TestTheAudienceOfAHostAsksForItself(t *testing.T) {
	tr := script(t, `
		IDA HOLM: Minister, good morning. Will the ferry run in the winter?
		MINISTER: It will run until the ice comes, and then the road must do.
		IDA HOLM: And the road? Is it mended?
		MINISTER: As far as the bridge, Ida, and the rest follows.
		Q: What will the lighthouse at Sund cost us in the coming year?
		MINISTER: No more than in this one, and the county pays for it.
		IDA HOLM: Will you stand for the harbour board again in May?
		MINISTER: I intend to have my supper first.`)
	tr.Title = "A conversation with Ida Holm"
	exchange.Assign(tr, nil)
	if got := shape(tr); got != "e1,2,3,4 e5,6 e7,8" {
		t.Errorf("exchanges %s", got)
	}
}

// Whoever puts callers through has fewer turns than the guest, who asks back now and then: what share of them asks tells.
func TestAHostWhoPutsCallersThroughAsks(t *testing.T) {
	tr := script(t, `
		JOURNALIST: Minister, good morning. What does the lighthouse cost?
		MINISTER: Very little.
		JOURNALIST: And the pier?
		MINISTER: A good deal more.
		IDA HOLM: Will the ferry run in the winter?
		MINISTER: When has it not? It will run until the ice comes, and then the road must do.
		IDA HOLM: Otto, good morning to you.
		CALLER: Good morning. My roof has been leaking since the storm, and nobody from the county has come.
		MINISTER: Have you written to the county, Otto?
		CALLER: I have written twice.
		MINISTER: Then they owe you an answer.
		CALLER: They do indeed.
		MINISTER: I will ask them for it.
		IDA HOLM: Can you promise him that, Minister?
		MINISTER: I can.`)
	tr.Title = "Interview with Ida Holm, Radio Littoral"
	exchange.Assign(tr, nil)
	if got := tr.Turns[4].Role; got != transcript.Reporter {
		t.Errorf("the host is a %s", got)
	}
}

// Letters in brackets are a station's where two such names do nothing but ask, and no party's or office's where one of them answers.
func TestLettersInBracketsBehindWhoAsks(t *testing.T) {
	for script2, want := range map[string]transcript.Role{
		"LUC PERRIN (RTB): When does the port open?\nADA QUILL: On Monday.\nJAN KLEY (VRM): And for the boats?\nADA QUILL: On Friday.":                   transcript.Reporter,
		"LUC PERRIN (RTB): When does the port open?\nADA QUILL: On Monday.\nLUC PERRIN (RTB): And for the boats?\nADA QUILL: On Friday.":                 transcript.Briefer,
		"LUC PERRIN (RTB): The port opens.\nADA QUILL: On Monday.\nJAN KLEY (VRM): And for the boats?\nADA QUILL: On Friday.":                            transcript.Briefer,
		"LUC PERRIN (RTB): When does the port open?\nADA QUILL (ABC): On Monday.\nJAN KLEY (VRM): And for the boats?\nADA QUILL (ABC): So it is, is it?": transcript.Briefer,
	} {
		tr := script(t, script2)
		exchange.Assign(tr, nil)
		if got := tr.Turns[0].Role; got != want {
			t.Errorf("%q: the first is a %s, want %s", script2, got, want)
		}
	}
}
