package exchange_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"podium/internal/authority"
	"podium/internal/ingest/read/exchange"
	"podium/internal/transcript"
)

// script reads a fixture: one turn a line, "LABEL: words"; a bar in the words begins a paragraph.
func script(t testing.TB, lines string) *transcript.Transcript {
	t.Helper()
	tr := &transcript.Transcript{Language: "en"}
	for _, l := range strings.Split(strings.TrimSpace(lines), "\n") {
		label, words, ok := strings.Cut(strings.TrimSpace(l), ": ")
		if !ok {
			t.Fatalf("no label in %q", l)
		}
		tr.Turns = append(tr.Turns, transcript.Turn{Label: label, Text: strings.ReplaceAll(words, " | ", "\n")})
	}
	return tr
}

var load = sync.OnceValues(func() (*authority.Files, error) { return authority.Load("") })

// shipped are the authority files that ship, loaded once.
func shipped(t testing.TB) *authority.Files {
	t.Helper()
	auth, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return auth
}

// shape writes exchanges as "s1 e2,3 p4": kind and turns, numbered from 1.
func shape(tr *transcript.Transcript) string {
	var parts []string
	for _, x := range tr.Exchanges {
		var ns []string
		for _, k := range x.Turns {
			ns = append(ns, fmt.Sprint(k+1))
		}
		parts = append(parts, string(x.Kind[0])+strings.Join(ns, ","))
	}
	return strings.Join(parts, " ")
}

const longAnswer = "The board has looked at the breakwater for the better part of a year and I would say that the work is on course, that the stone has come from the quarry at Vasa, and that the ferries will run as they do today."

func TestAssign(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"small talk before the statement": {`
			SECRETARY HOLT: Good morning.
			QUESTION: Good morning.
			SECRETARY HOLT: How are you all?
			QUESTION: Fine. And you?
			SECRETARY HOLT: Well. ` + longAnswer + `
			QUESTION: Will the breakwater be built this year, and who pays for the stone from the quarry?
			SECRETARY HOLT: ` + longAnswer, "s1,2,3,4,5 e6,7"},
		"a late answer after a call that is withdrawn": {`
			SECRETARY HOLT: Good afternoon, everyone. We have met the harbour council. With that, I am happy to take questions.
			MR TARN: First question goes to Petra Lind with the Tern Tribune.
			QUESTION: Hi. Thank you, Madam Secretary.
			QUESTION: You spoke of the breakwater. Will it be built this year, and what of the pilots whom the council has let go?
			SECRETARY HOLT: ` + longAnswer + `
			MR TARN: Otto Barnes.
			MR TARN: Oh, sorry.
			SECRETARY HOLT: On – I’m sorry, on the pilots, I haven’t seen the council’s letter, but we would want each of them to be heard.
			MR TARN: Otto Barnes with Vik Radio.
			QUESTION: Thank you, Madam Secretary. On the lighthouse at Ness, is the government ready to pay for the lamp?
			SECRETARY HOLT: Thanks, Otto. We are ready to pay half, and the county pays the rest.
			MR TARN: Thank you all.`,
			"s1 e2,3,4,5,8 p6,7 e9,10,11 p12"},
		"calls at the end of answers, a follow-up, another's question": {`
			MS LUND: Good morning. One thing at the top: the ferry to Ness is back. | Ada, go ahead.
			Q: Thanks, Ms. Lund. When does the night boat to Ness start, and who pays for the crew?
			MS LUND: It starts in May. ` + longAnswer + `
			Q: And does that include Sundays?
			MS LUND: It does. | Go ahead, Bruno.
			Q: Thank you. On teachers: the union in Sund says that forty posts stay empty this autumn. Is the ministry hiring?
			MS LUND: We are hiring in Sund and in every other county, and we have said so. ` + longAnswer + ` | Yes, in the back.
			Q: Thank you. The price of herring has doubled at the auction in Klippe. Does the minister eat herring?
			MS LUND: She does, on Fridays.`,
			"s1 e2,3,4,5 e6,7 e8,9"},
		"an interjection that nobody takes up": {`
			MS LUND: Good morning. Ada, go ahead.
			Q: Thanks. When does the night boat to Ness start, and who pays for the crew of it?
			Q: And the day boat —
			MS LUND: ` + longAnswer + ` | Thank you, everyone.`,
			"s1 e2,3,4"},
		"several officials answer one question": {`
			MODERATOR: Thank you all for joining. This call is on background. Let’s go to the line of Ida Vik.
			QUESTION: Hi, thanks for doing this. How many pilots does the harbour lack, and what does the ministry of labour do about it?
			MR TARN: Nineteen. ` + longAnswer + `
			MS LUND: And on the second part, the ministry of labour trains eleven this winter.
			MODERATOR: Next, let’s go to the line of Otto Barnes.
			OPERATOR: Your line is open.
			QUESTION: Thank you. On the dredging contract, has it been signed?
			MR TARN: It has been signed, yes, by both sides last Tuesday.
			MODERATOR: Thank you, everyone. That concludes our call.`,
			"s1 e2,3,4 e5,6,7,8 p9"},
		"a statement between two rounds": {`
			MINISTER HOLM: Good morning. The dues stay as they are. Yes, please.
			Q: Thank you, Minister. Why do the dues for fishing boats stay where they are when fuel is dearer?
			MINISTER HOLM: ` + longAnswer + ` Thank you very much, everybody.
			DIRECTOR RUUS: Well, good morning, everyone. ` + strings.Repeat(longAnswer+" ", 3) + `
			Q: Director, which quarry does the granite for the new lock come from?
			DIRECTOR RUUS: From Vasa, all of it, by barge.`,
			"s1 e2,3 s4 e5,6"},
		"reporters named by their labels": {`
			CHAIR ODE: Good afternoon. The rate stays at two percent.
			MICHAELA SMED: Thank you. Let’s go to Nora Timm.
			NORA TIMM: Thank you. Nora Timm, Vik Radio. Why two percent?
			CHAIR ODE: ` + longAnswer + `
			NORA TIMM: And next month?
			CHAIR ODE: We shall see next month.
			MICHAELA SMED: Thank you. Going to Rolf Aker.
			ROLF AKER: Is the bank worried about rents in the capital?
			CHAIR ODE: ` + longAnswer + `
			MICHAELA SMED: Thank you.`,
			"s1 e2,3,4,5,6 e7,8,9 p10"},
		"a bid that is granted by name begins an exchange": {`
			MS LUND: Good morning. Ada, go ahead.
			Q: Thanks. When does the night boat to Ness start, and who pays for the crew of it?
			MS LUND: ` + longAnswer + `
			Q: Can I follow up?
			MS LUND: Sure, Bruno, go ahead.
			Q: Who pays for the boat?
			MS LUND: ` + longAnswer,
			"s1 e2,3 e4,5,6,7"},
		"a bid in whose place another is called begins none": {`
			MS LUND: Good morning. Ada, go ahead.
			Q: Thanks. When does the night boat to Ness start, and who pays for the crew of it?
			MS LUND: ` + longAnswer + `
			Q: Can I follow up?
			MS LUND: I’ll come back to you. Bruno.
			Q: The price of herring has doubled at the auction in Klippe. Does the minister eat herring?
			MS LUND: ` + longAnswer,
			"s1 e2,3,4 e5,6,7"},
		"short questions under the labels of two reporters": {`
			ADA ROWE: Good morning, all. The pier opens in June.
			QUESTION 1 (IDA HOLM, TERN TIMES): Is there a date yet?
			ADA ROWE: The fourth.
			QUESTION 2 (PAUL OAR, REUTERS): Who pays?
			ADA ROWE: The county.
			QUESTION 3 (PAUL OAR, REUTERS): And after that?
			ADA ROWE: The state.
			QUESTION 4 (PAUL OHR, REUTERS): And the barge?
			ADA ROWE: The state too.`,
			"s1 e2,3 e4,5,6,7,8,9"},
		"a greeting that is returned is no goodbye": {`
			MS LUND: Good morning. Ada, go ahead.
			Q: When does the night boat to Ness start, and who pays for the crew of it?
			MS LUND: ` + longAnswer + ` | All right. There you go. Go ahead.
			Q: Good morning.
			MS LUND: Good morning.
			Q: My name is Bruno Falk, and I keep the light at Ness. Will the lamp be paid for?
			MS LUND: ` + longAnswer,
			"s1 e2,3 e4,5,6,7"},
		"Chinese labels tell a follow-up": {`
			问: 请问你能否证实港口的消息？
			答: 我没有可以提供的消息。
			追问: 那么灯塔呢？
			答: 也没有。
			问: 渡轮票价上涨，请问你对此有何评论？
			答: 请向主管部门询问。`,
			"e1,2,3,4 e5,6"},
		"Spanish labels tell who holds the floor": {`
			PRESIDENTA RÍOS: Buenos días a todas y todos. Vamos a hablar del puerto.
			PREGUNTA: Muchas gracias, presidenta, buenos días. Carla Mondo, de La Fogata. ¿Cuándo empiezan las obras del muelle norte y quién las paga?
			PRESIDENTA RÍOS: Empiezan en mayo y las paga la región, como ya informamos en la reunión con los alcaldes de la costa.
			INTERLOCUTORA: ¿Y el muelle sur?
			PRESIDENTA RÍOS: También.
			PREGUNTA: Gracias, presidenta. Raúl Pozo, de Radio Puerto. Sobre las maestras de Sund, ¿habrá aumento de sueldo este año?
			PRESIDENTA RÍOS: Sí habrá aumento.`,
			"s1 e2,3,4,5 e6,7"},
		"an interview is one reporter's time": {`
			FRIDA: Minister, welcome. How is the harbour?
			MINISTER HOLM: ` + longAnswer + `
			FRIDA: Is it on budget?
			MINISTER HOLM: It is on budget and it will stay on budget.
			FRIDA: Will the pilots be paid more?
			MINISTER HOLM: They will be paid what was agreed with them in March.`,
			"e1,2,3,4,5,6"},
		"a greeting by the press before the statement": {`
			MS LUND: Hey, everybody.
			Q: Hey.
			MS LUND: So, good morning. ` + longAnswer + ` | Ada, kick us off.
			Q: Thanks. When does the night boat to Ness start, and who pays for it?
			MS LUND: In May, and the county pays.`,
			"s1,2,3 e4,5"},
		"one official asks another to answer": {`
			MS LUND: Good morning. Ada, go ahead.
			Q: Thanks. When does the night boat to Ness start, and who pays for it?
			MS LUND: Director Rolf?
			MR ROLF: ` + longAnswer + `
			MS LUND: Bo, go ahead.
			Q: Thank you. Is the lighthouse at Sund still dark, and when will the keeper return from his leave?
			MS LUND: He returns in May.`,
			"s1 e2,3,4 e5,6,7"},
		"a question that was not heard": {`
			PM: Good morning. The bridge at Sund is open again.
			JOURNALIST: (inaudible)
			PM: ` + longAnswer + `
			JOURNALIST: Prime Minister, on another matter, will the lighthouse keepers at Ness get the rise they were promised?
			PM: They will.`,
			"s1 e2,3 e4,5"},
		"a nod after thanks calls the next": {`
			MS LUND: Good morning. Ada.
			Q: Thanks. When does the night boat to Ness start, and who pays for it?
			MS LUND: ` + longAnswer + `
			Q: Thank you.
			MS LUND: Yes.
			Q: Is the lighthouse at Sund still dark, and when will the keeper return from his leave?
			MS LUND: He returns in May.`,
			"s1 e2,3,4 e5,6,7"},
		"whoever asks after the conference was ended": {`
			Q: Mr. President, when does the night boat to Ness start, and who pays for it?
			THE PRESIDENT: ` + longAnswer + `
			OLE VANG: Thank you, Mr. President.
			THE PRESIDENT: Thank you.
			Q: And the lighthouse?
			THE PRESIDENT: It stays dark.`,
			"e1,2,3,4 e5,6"},
		"a question shouted after the goodbyes": {`
			MS LUND: Good morning. Ada, go ahead.
			Q: Thanks. When does the night boat to Ness start, and who pays for it?
			MS LUND: ` + longAnswer + ` | I have to go. Thanks, everyone.
			Q: Does the minister still keep bees at the ministry, as Vik Radio reports, and who eats the honey?
			MS LUND: She does, on the roof.`,
			"s1 e2,3 e4,5"},
	} {
		t.Run(name, func(t *testing.T) { assigns(t, c.script, c.want) })
	}
}

func assigns(t *testing.T, lines, want string) {
	t.Helper()
	tr := script(t, lines)
	exchange.Assign(tr, shipped(t))
	if got := shape(tr); got != want {
		t.Errorf("exchanges %s, want %s\n%s", got, want, whys(tr))
	}
}

func whys(tr *transcript.Transcript) string {
	var b strings.Builder
	for _, x := range tr.Exchanges {
		fmt.Fprintf(&b, "%s %d: %s (%s)\n", x.Kind, x.Turns[0]+1, x.Why, x.Boundary)
	}
	return b.String()
}

func TestEveryTurnInOneExchange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tr := anyTranscript(t)
		exchange.Assign(tr, nil)
		seen := map[int]int{}
		for _, x := range tr.Exchanges {
			if len(x.Turns) == 0 || x.Boundary == "" || x.Why == "" || x.Asker.Standing != transcript.Unidentified {
				t.Fatalf("incomplete exchange %+v", x)
			}
			for k, i := range x.Turns {
				seen[i]++
				if k > 0 && x.Turns[k-1] >= i {
					t.Fatalf("turns not ascending: %v", x.Turns)
				}
			}
		}
		for i := range tr.Turns {
			if seen[i] != 1 {
				t.Fatalf("turn %d stands in %d exchanges", i, seen[i])
			}
			if tr.Turns[i].Role == "" {
				t.Fatalf("turn %d has no role", i)
			}
		}
	})
}

// anyTranscript draws turns whose words are the formulas that the rules look for, and noise.
func anyTranscript(t *rapid.T) *transcript.Transcript {
	labels := rapid.SampledFrom([]string{"Q", "QUESTION", "MS LUND", "MR TARN", "MODERATOR", "SENIOR OFFICIAL", "", "NORA TIMM", "问", "答", "追问", "INTERPRETER"})
	words := rapid.SampledFrom([]string{"Thank you.", "Go ahead.", "Ada Holm.", "Oh, sorry.", "Yes?", "", "(Laughter.)", "Thanks, Ada. " + longAnswer, "Can I follow up?",
		"— and the ferry?", "What of the harbour —", "Good morning, everyone. " + longAnswer + longAnswer + longAnswer, "Let’s go to the line of Ida Vik.", "\x00\xff", "请问？"})
	tr := &transcript.Transcript{}
	for range rapid.IntRange(0, 14).Draw(t, "n") {
		tr.Turns = append(tr.Turns, transcript.Turn{Label: labels.Draw(t, "label"), Text: words.Draw(t, "words")})
	}
	return tr
}

// TestWhySaysSigns keeps the reasons that readers see from going empty or technical.
func TestWhySaysSigns(t *testing.T) {
	tr := script(t, `
		MS LUND: Good morning. Ada, go ahead.
		Q: Thanks. When does the night boat to Ness start, and who pays for it?
		MS LUND: `+longAnswer+` | Go ahead, Bruno.
		Q: Thank you. On teachers: the union in Sund says that forty posts stay empty. Is the ministry hiring?
		MS LUND: It is.`)
	exchange.Assign(tr, shipped(t))
	if len(tr.Exchanges) != 3 {
		t.Fatalf("exchanges %s", shape(tr))
	}
	if x := tr.Exchanges[2]; x.Boundary != transcript.Stated || !strings.Contains(x.Why, "called by name") {
		t.Errorf("boundary %s because %q", x.Boundary, x.Why)
	}
}
