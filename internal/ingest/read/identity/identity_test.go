package identity_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/exchange"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

// resolved reads a fixture: one turn a line, "LABEL: words".
func resolved(t testing.TB, tr transcript.Transcript, lines string) *transcript.Transcript {
	t.Helper()
	auth := shipped(t)
	for _, l := range strings.Split(strings.TrimSpace(lines), "\n") {
		label, words, _ := strings.Cut(strings.TrimSpace(l), ": ")
		tr.Turns = append(tr.Turns, transcript.Turn{Label: label, Text: strings.ReplaceAll(words, " | ", "\n")})
	}
	identity.Resolve(&tr, auth, exchange.Assign(&tr, auth))
	return &tr
}

func TestSpeakers(t *testing.T) {
	state := transcript.Transcript{Series: "us-state", Event: "2023-11-29", Title: "Secretary Antony J. Blinken At a Press Availability"}
	for name, c := range map[string]struct {
		in        transcript.Transcript
		script    string
		turn      int
		name, key string
		standing  transcript.Standing
	}{
		"roster and day":        {state, "MR MILLER: The dues stay as they are, and that is all I have.", 0, "Matthew Miller", "matthew-miller", transcript.Stated},
		"a guest of that name":  {state, "MR MILLER: The dues stay as they are.\nMS LUND: I thank Otto Miller, who keeps the ferries.", 0, "Otto Miller", "otto-miller", transcript.Inferred},
		"by a short first name": {state, "MR MILLER: The dues stay as they are.\nMS LUND: I thank Matt Miller, who keeps the podium.", 0, "Matthew Miller", "matthew-miller", transcript.Stated},
		"another year":          {transcript.Transcript{Series: "us-state", Event: "2021-06-01"}, "MR MILLER: The dues stay.", 0, "Miller", "us-state-mr-miller", transcript.Stated},
		"no roster":             {transcript.Transcript{Series: "tern"}, "MR TARN: The dues stay.", 0, "Tarn", "tern-mr-tarn", transcript.Stated},
		"full name in label":    {transcript.Transcript{Series: "tern"}, "NORA TIMM, MINISTRA DEL PUERTO: Buenos días a todas y todos.", 0, "Nora Timm", "nora-timm", transcript.Stated},
		"office before name":    {transcript.Transcript{Series: "tern"}, "SECRETARIO DE PUERTOS, RAÚL POZO ARCE: Buenos días.", 0, "Raúl Pozo Arce", "raul-pozo-arce", transcript.Stated},
		"heading":               {transcript.Transcript{Series: "tern", Title: "Press Briefing by Harbour Minister Ada B. Holm"}, "MINISTER HOLM: Good morning.", 0, "Ada B. Holm", "ada-b-holm", transcript.Stated},
		"surname first":         {transcript.Transcript{Series: "tern", Title: "Press Conference by Harbour Minister HAMA Toru"}, "MINISTER HAMA: Good morning.", 0, "HAMA Toru", "hama-toru", transcript.Stated},
		"heading in capitals":   {transcript.Transcript{Series: "tern", Title: "PRESS BRIEFING BY ADA HOLM"}, "MS HOLM: Good morning.", 0, "Ada Holm", "ada-holm", transcript.Stated},
		"named by another":      {transcript.Transcript{Series: "tern"}, "MS LUND: I give you Otto Burke. \nMINISTER BURKE: Thank you.", 1, "Otto Burke", "otto-burke", transcript.Inferred},
		"two of that surname":   {transcript.Transcript{Series: "tern"}, "MS LUND: Otto Burke and Ida Burke are here.\nMINISTER BURKE: Thank you.", 1, "Burke", "tern-minister-burke", transcript.Stated},
		"one label for many":    {transcript.Transcript{Series: "tern"}, "SENIOR ADMINISTRATION OFFICIAL: The dues stay as they are.", 0, "", "", transcript.Unidentified},
		"president undated":     {transcript.Transcript{Series: "white-house"}, "THE PRESIDENT: Good morning, everyone.", 0, "THE PRESIDENT", "", transcript.Stated},
		"the record names him":  {transcript.Transcript{Given: map[string]transcript.Evidence{"principal": {Kind: "carrier", Note: "Tarn, Otto"}}}, "PRIME MINISTER: Good morning, everyone.", 0, "Otto Tarn", "otto-tarn", transcript.Stated},
		"no series":             {transcript.Transcript{}, "MR TARN: The dues stay.", 0, "Tarn", "", transcript.Stated},
		"office alone":          {transcript.Transcript{Series: "tern"}, "LEADER OF THE OPPOSITION: The dues stay.", 0, "LEADER OF THE OPPOSITION", "", transcript.Stated},
		"scanned bits":          {transcript.Transcript{Series: "tern"}, "PX: The dues stay.", 0, "PX", "", transcript.Stated},
		"day of two, heading":   {transcript.Transcript{Series: "white-house", Event: "2021-01-20", Title: "Remarks by President Biden"}, "THE PRESIDENT: Good morning.", 0, "Joe Biden", "joe-biden", transcript.Stated},
		"heading names answer":  {transcript.Transcript{Series: "cn-mfa", Event: "2019-04-29", Title: "2019年4月29日外交部发言人耿爽主持例行记者会"}, "问: 请问港口的消息是否属实？\n答: 我没有可以提供的消息。", 1, "Geng Shuang (耿爽)", "geng-shuang", transcript.Stated},
	} {
		t.Run(name, func(t *testing.T) {
			got := resolved(t, c.in, c.script).Turns[c.turn].Speaker
			if got.Name != c.name || got.Key != c.key || got.Standing != c.standing {
				t.Errorf("speaker %q key %q (%s), want %q key %q (%s)", got.Name, got.Key, got.Standing, c.name, c.key, c.standing)
			}
			if got.Known() && len(got.Evidence) == 0 {
				t.Error("a name without evidence")
			}
		})
	}
}

// The evidence for a name that several labels share does not hang on chance: each bare label is told by the full one.
func TestSharedNamesAreToldTheSameEachTime(t *testing.T) {
	const script = "MINISTER ADA QUILL: Good morning.\nMS QUILL: The dues stay.\nMINISTER QUILL: All of them.\nMINISTER QUIL: For now.\nMINISTER QUILL: Yes.\nADA QUILL: Thank you."
	first := resolved(t, transcript.Transcript{Series: "tern"}, script)
	for i := range first.Turns {
		if got := first.Turns[i].Speaker; got.Name != "Ada Quill" {
			t.Errorf("turn %d is said by %+v", i, got)
		}
	}
	for range 30 {
		if again := resolved(t, transcript.Transcript{Series: "tern"}, script); !reflect.DeepEqual(first, again) {
			t.Fatalf("speakers are told otherwise:\n%+v\n%+v", first.Turns, again.Turns)
		}
	}
}

func TestMisprintedLabelIsTheSameSpeaker(t *testing.T) {
	tr := resolved(t, transcript.Transcript{Series: "tern", Title: "Foreign Minister Luca Di Marco at Ness"},
		"FOREIGN MINISTER DI MARCO: Good morning.\nFOREIGN MINISTER DE MARCO: And welcome.\nFOREIGN MINISTER DI MARCO: Thank you.")
	if a, b := tr.Turns[0].Speaker, tr.Turns[1].Speaker; a.Key != b.Key || b.Standing != transcript.Inferred {
		t.Errorf("speakers %+v and %+v", a, b)
	}
}

func TestAskersByTheCustomOfTheRoom(t *testing.T) {
	tr := resolved(t, transcript.Transcript{Language: "en"}, `
		THE PRESIDENT: Good morning. Please sit down. I shall take your questions.
		Q: Ida P. Holm, Tern Tribune: Mr. President, will the ferry run at night, and who pays for the pilots?
		THE PRESIDENT: It will, from May on, and on Sundays too, as the harbour council has asked of us.
		Q: Mr. Otto Brandt, Gannet Broadcasting Company : Mr. President, what does the bridge cost?
		THE PRESIDENT: The bridge costs what the budget says, and not a crown more than that.
		Q: Vera Quist, Lutheran Oarsman: Mr. President, do you go to the regatta?
		THE PRESIDENT: I have not missed a regatta in thirty years, and I shall not begin now.
		Q: Jonas Wick, Cormorant Newspapers: Sir, is the wheat tax dead?
		THE PRESIDENT: The wheat tax rests with the council, which has it before it this week.
		Q: Wilhelm H. Y. Brandt, Jr., Puffin Review: Sir, one more on the dues?
		THE PRESIDENT: The dues stay as they are, and I have said so to the council.
		Q: Otto Brandt, Reuters Is the lighthouse of Vik Point lit again after the storm of last week?
		THE PRESIDENT: It has been lit since Monday, and the keeper is back on the rock.
		Q: Vera Quist. Does the council of Ness sit in the summer, as it did when the old hall stood?
		THE PRESIDENT: It does not, and I do not think that it should, for the sake of the harvest.
		Q: Mrs. May Lund, Ness (Tern) Herald: Sir, who may light the lamps on the quay of Ness?
		THE PRESIDENT: The keeper of the quay lights them, as his father did before him.`)
	var got []string
	for _, x := range tr.Exchanges {
		if x.Kind == transcript.QandA {
			got = append(got, x.Asker.Name+" of "+x.Outlet.Name)
		}
	}
	want := []string{"Ida P. Holm of Tern Tribune", "Otto Brandt of Gannet Broadcasting Company", "Vera Quist of Lutheran Oarsman", "Jonas Wick of Cormorant Newspapers", "Wilhelm H. Y. Brandt of Puffin Review", "Otto Brandt of Reuters", "Vera Quist of Lutheran Oarsman", "May Lund of Ness (Tern) Herald"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// checkEvidence requires that evidence in a turn points at the words that it notes.
func checkEvidence(t *testing.T, tr *transcript.Transcript, a transcript.Attribution) {
	t.Helper()
	if a.Known() && len(a.Evidence) == 0 {
		t.Errorf("%q without evidence", a.Name)
	}
	for _, e := range a.Evidence {
		if e.Kind == "label" || e.Turn < 0 {
			continue
		}
		if got := tr.Turns[e.Turn].Text[e.Start:e.End]; got != e.Note {
			t.Errorf("evidence for %q points at %q, notes %q", a.Name, got, e.Note)
		}
	}
}

func TestReportersAreTheAskerButInterjectionsNobody(t *testing.T) {
	tr := resolved(t, transcript.Transcript{Series: "tern"}, `MS LUND: Good morning. | Ada Holm, go ahead.
		Q: Thanks. When does the night boat to Ness start, and who pays for the crew of it?
		Q: And the day boat —
		MS LUND: The night boat starts in May, and it is the county that pays for it.
		Q: And on Sundays?
		MS LUND: On Sundays too.`)
	got := []string{tr.Turns[1].Speaker.Name, tr.Turns[2].Speaker.Name, tr.Turns[4].Speaker.Name}
	if got[0] != "Ada Holm" || got[1] != "" || got[2] != "Ada Holm" {
		t.Errorf("speakers of the questions %q", got)
	}
	if tr.Turns[4].Speaker.Standing != transcript.Inferred {
		t.Errorf("a follow-up's speaker is %s", tr.Turns[4].Speaker.Standing)
	}
}

func TestInterpreter(t *testing.T) {
	tr := resolved(t, transcript.Transcript{Series: "tern"}, "MINISTER HOLM: Bonjour à tous.\nINTERPRETER: Good morning, all.")
	if got := tr.Turns[1]; got.For != "Holm" || got.Speaker.Known() {
		t.Errorf("interpreter for %q, speaker %+v", got.For, got.Speaker)
	}
}

func TestNamesAlwaysHaveEvidence(t *testing.T) {
	auth := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		labels := rapid.SampledFrom([]string{"Q", "MS LUND", "MR LUND", "", "NORA TIMM", "答", "路透社记者", "X [Y]", "INTERPRETER", ","})
		words := rapid.SampledFrom([]string{"Thank you.", "Ada Holm with Reuters.", "Yes, Ada.", "Thanks, Ada. It is so.", "Nora Timm, Reuters. Why?", "", "\xff", "Otto Lund is here."})
		tr := &transcript.Transcript{Title: words.Draw(t, "title")}
		for range rapid.IntRange(0, 10).Draw(t, "n") {
			tr.Turns = append(tr.Turns, transcript.Turn{Label: labels.Draw(t, "label"), Text: words.Draw(t, "words")})
		}
		identity.Resolve(tr, auth, exchange.Assign(tr, auth))
		for i := range tr.Turns {
			if a := tr.Turns[i].Speaker; a.Standing == "" || a.Known() && len(a.Evidence) == 0 || !a.Known() && a.Key != "" {
				t.Fatalf("turn %d: %+v", i, a)
			}
		}
	})
}

func TestNobodySpeaksToHimself(t *testing.T) {
	tr := resolved(t, transcript.Transcript{Series: "tern", Title: "Press Briefing by Josh Lund"}, `MR. LUND: Good morning. The quay is open again, and the dues stay as they are.
		Q: When does the night boat to Ness start, and who pays for it?
		MR. LUND: Thanks for your question, Josh. It starts in May.`)
	if x := tr.Exchanges[len(tr.Exchanges)-1]; x.Asker.Name != "Josh" {
		t.Errorf("asker %q, want Josh: the briefer does not answer himself", x.Asker.Name)
	}
}

func TestOneReporterIsOneExchange(t *testing.T) {
	auth := shipped(t)
	turn := func(role transcript.Role, label, text string) transcript.Turn {
		return transcript.Turn{Role: role, Label: label, Text: text}
	}
	for second, want := range map[string]int{"Well, Ida, the day boat too.": 1, "Well, Otto, the day boat too.": 2} {
		tr := &transcript.Transcript{Turns: []transcript.Turn{
			turn(transcript.Reporter, "Q", "When does the night boat start?"), turn(transcript.Briefer, "MR. LUND", "Ida, it starts in May."),
			turn(transcript.Reporter, "Q", "And what of the dues on herring?"), turn(transcript.Briefer, "MR. LUND", second)}}
		for i := range 2 {
			tr.Exchanges = append(tr.Exchanges, transcript.Exchange{Kind: transcript.QandA, Turns: []int{2 * i, 2*i + 1}, Boundary: transcript.Inferred})
		}
		identity.Resolve(tr, auth, cue.NewTurns(tr.Turns, func(string) bool { return false }))
		if len(tr.Exchanges) != want {
			t.Errorf("%q: %d exchanges, want %d", second, len(tr.Exchanges), want)
		}
	}
}

func TestTheTitleNamesTheHost(t *testing.T) {
	for title, want := range map[string]string{
		"Minister Ada Quill With Otto Lund of Reuters":              "Otto Lund of Reuters",
		"Minister Ada Quill on CNN’s Sea and State with Otto Lund":  "Otto Lund of CNN",
		"INTERVIEW WITH OTTO LUND, REUTERS":                         "Otto Lund of REUTERS",
		"Minister Ada Quill With Otto Lund and Ida Holm of Reuters": " of ",
		"Minister Ada Quill With Otto Lund of Norland":              " of ",
	} {
		tr := resolved(t, transcript.Transcript{Title: title}, "Q: Thank you for joining me. When does the night boat start?\nMINISTER QUILL: It starts in May, and the county pays for it.\nQ: And what of the dues on herring?\nMINISTER QUILL: The dues stay as they are for now.")
		for _, x := range tr.Exchanges {
			if got := x.Asker.Name + " of " + x.Outlet.Name; got != want {
				t.Errorf("%s: asked by %q, want %q", title, got, want)
			}
		}
	}
	tr := resolved(t, transcript.Transcript{Title: "INTERVIEW WITH OTTO LUND, REUTERS"}, "Q: Thank you for joining me. When does the night boat start?\nMINISTER QUILL: It starts in May.\nQ: We have a caller. Go ahead.\nCALLER: Good morning, Minister. What of the dues on herring?\nMINISTER QUILL: The dues stay as they are for now.")
	for _, u := range tr.Turns {
		if u.Label == "CALLER" && u.Speaker.Name != "" {
			t.Errorf("a caller is %q", u.Speaker.Name)
		}
	}
}

func TestThanksStayWithTheAnswer(t *testing.T) {
	auth := shipped(t)
	tr := &transcript.Transcript{}
	for _, l := range [][2]string{{"Q", "When does the night boat start?"}, {"MR. LUND", "It starts in May."}, {"Q", "Gracias, presidenta."}, {"MR. LUND", "Allá."}, {"Q", "Buenos días. Ida Holm, de Reuters. ¿Y el muelle?"}, {"MR. LUND", "It stays."}} {
		role := transcript.Briefer
		if l[0] == "Q" {
			role = transcript.Reporter
		}
		tr.Turns = append(tr.Turns, transcript.Turn{Label: l[0], Text: l[1], Role: role})
	}
	for _, turns := range [][]int{{0, 1}, {2, 3, 4, 5}} {
		tr.Exchanges = append(tr.Exchanges, transcript.Exchange{Kind: transcript.QandA, Turns: turns, Boundary: transcript.Inferred})
	}
	identity.Resolve(tr, auth, cue.NewTurns(tr.Turns, func(s string) bool { return s == "Reuters" }))
	if got := fmt.Sprint(tr.Exchanges[0].Turns, tr.Exchanges[1].Turns, " ", tr.Exchanges[1].Asker.Name); got != "[0 1 2] [3 4 5] Ida Holm" {
		t.Errorf("exchanges %s", got)
	}
}

func TestWhoIsToComeNext(t *testing.T) {
	tr := resolved(t, transcript.Transcript{Series: "tern"}, `MS LUND: The quay is open again, and the dues stay as they are. | Ida, and then Otto.
		Q: Thank you. When does the night boat to Ness start, and who pays for it?
		MS LUND: It starts in May, and the county pays. | Yes, go ahead.
		Q: Thank you. Another subject: is the lighthouse on Vik Point lit again, after the storm?
		MS LUND: It is lit since Monday. | Yes, go ahead.
		Q: Thanks. Has the ministry found the counters whom the fishermen of Sund asked for, and will the herring fleet be counted again this winter?
		MS LUND: It will not.`)
	var got []string
	for _, x := range tr.Exchanges {
		if x.Kind == transcript.QandA {
			got = append(got, x.Asker.Name+" "+string(x.Asker.Standing))
			checkEvidence(t, tr, x.Asker)
		}
	}
	if want := "Ida stated, Otto inferred,  unidentified"; strings.Join(got, ", ") != want {
		t.Errorf("askers %q, want %q", strings.Join(got, ", "), want)
	}
}

func TestTheCallKnowsTheLabelByItsSurname(t *testing.T) {
	tr := resolved(t, transcript.Transcript{Series: "tern"}, `MS LUND: The quay is open again, and the dues stay as they are.
		MS TARN: We’ll go to Chris Vahl at Reuters.
		CHRISTOPHER VAHL: Thank you. When does the night boat to Ness start, and who pays for it?
		MS LUND: It starts in May, and the county pays.`)
	if x := tr.Exchanges[len(tr.Exchanges)-1]; x.Asker.Name != "Christopher Vahl" || x.Outlet.Name != "Reuters" {
		t.Errorf("%q of %q", x.Asker.Name, x.Outlet.Name)
	}
}
