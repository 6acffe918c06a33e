package identity_test

import (
	"cmp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

var load = sync.OnceValues(func() (*authority.Files, error) { return authority.Load("") })

// shipped are the files that Podium comes with.
func shipped(t testing.TB) *authority.Files {
	t.Helper()
	auth, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return auth
}

// given resolves a script whose exchanges are given: one turn a line, "LABEL: words", an empty line between exchanges. Q asks,
// and so does a label behind a question mark; OPERATOR moderates. A line that is a number says that the next exchange was begun by judgement, with that lean; "+0.3 Q: words"
// that another may have begun to ask there.
func given(t testing.TB, tr transcript.Transcript, script string) *transcript.Transcript {
	t.Helper()
	var leans []float64
	begins, boundary, lean := true, transcript.Stated, 3.0
	for _, l := range strings.Split(strings.TrimSpace(script), "\n") {
		l = strings.TrimSpace(l)
		if l == "" {
			begins, boundary, lean = true, transcript.Stated, 3
			continue
		}
		if n, err := strconv.ParseFloat(l, 64); err == nil {
			boundary, lean = transcript.Inferred, n
			continue
		}
		here := -4.0
		if rest, ok := strings.CutPrefix(l, "+"); ok {
			n, words, _ := strings.Cut(rest, " ")
			here, _ = strconv.ParseFloat(n, 64)
			l = words
		}
		label, words, _ := strings.Cut(l, ": ")
		turn := transcript.Turn{Label: label, Text: strings.ReplaceAll(words, " | ", "\n"), Role: transcript.Briefer}
		switch {
		case label == "Q", strings.HasPrefix(label, "?"):
			turn.Label, turn.Role = strings.TrimPrefix(label, "?"), transcript.Reporter
		case label == "OPERATOR":
			turn.Role = transcript.Moderator
		}
		if begins {
			tr.Exchanges = append(tr.Exchanges, transcript.Exchange{Kind: transcript.QandA, Boundary: boundary})
		}
		x := &tr.Exchanges[len(tr.Exchanges)-1]
		if turn.Role == transcript.Reporter && (len(x.Turns) == 0 || begins) {
			here, begins = lean, false
		}
		begins = false
		x.Turns = append(x.Turns, len(tr.Turns))
		tr.Turns, leans = append(tr.Turns, turn), append(leans, here)
	}
	auth := shipped(t)
	cues := cue.NewTurns(tr.Turns, func(name string) bool { _, ok := auth.OutletByName(name); return ok })
	cues.SetLeans(leans)
	identity.Resolve(&tr, auth, cues)
	return &tr
}

// askers writes who asks in each exchange, of which outlet: "Ida of Reuters; nobody".
func askers(tr *transcript.Transcript) string {
	var out []string
	for _, x := range tr.Exchanges {
		who := cmp.Or(x.Asker.Name, "nobody")
		if x.Outlet.Known() {
			who += " of " + x.Outlet.Name
		}
		out = append(out, who)
	}
	return strings.Join(out, "; ")
}

// TestNamesInAnswers: whom an answer speaks to has asked, where nothing speaks against it.
func TestNamesInAnswers(t *testing.T) {
	const long = "The dues stay as they are until the harbour council of Ness has met, and what it will say then of the quay, the ferry and the pilots is nothing that I would foretell today;"
	for name, c := range map[string]struct{ language, script, want string }{
		"amid what is said":                    {"", "Q: Will the dues rise?\nMS TARN: Well, Monica, they will not.", "Monica"},
		"two names":                            {"", "Q: Will the dues rise?\nMS TARN: No, Monica, they will not. As you know, Bruno, they stay.", "nobody"},
		"a second deep in what is said":        {"", "Q: Will the dues rise?\nMS TARN: No, Monica. " + long + " as you know, Bruno, they stay.", "Monica"},
		"a question spoken into is one":        {"", "0.1\nQ: Will the dues —\nMS TARN: Yes.\nQ: — rise in May?\nMS TARN: Let me see.\nQ: And the tax?\nMS TARN: No, Monica, they will not.", "Monica"},
		"a question begun again is one":        {"", "0.1\nQ: Will the dues of — (laughter.)\nMS TARN: Yes.\n+0 Q: Will the dues of the isles rise?\nMS TARN: Let me see.\nMR LUND: No, Monica, they will not.", "Monica"},
		"another of two words alike":           {"", "0.1\nQ: Will the — (laughter.)\nMS TARN: Yes.\n+0 Q: Will the tax of the isles rise?\nMS TARN: Let me see.\nMR LUND: No, Monica, it will not.", "nobody"},
		"begun again behind a call by name":    {"", "0.1\nQ: Will the dues of — (laughter.)\nMS TARN: Go ahead, Otto.\n+0 Q: Will the dues of the isles rise?\nMS TARN: Let me see.\nMR LUND: No, Monica, they will not.", "nobody"},
		"a third question of its own":          {"", "0.1\nQ: Will the dues rise?\nMS TARN: Let me see.\nQ: Do they rise in May?\nMS TARN: Perhaps.\nQ: And the tax?\nMS TARN: No, Monica, they will not.", "nobody"},
		"a second after another question":      {"", "Q: Will the dues rise?\nMS TARN: No, Monica, they will not.\nQ: And the tax?\nMS TARN: No, Bruno, it will not.", "Monica"},
		"thanks for another thing":             {"", "Q: Will the dues rise?\nMS TARN: They stay.\nMR LUND: Thanks, Oddvarra. They stay indeed.", "nobody"},
		"thanks to a colleague who answered":   {"", "Q: Will the dues rise?\nMS TARN: " + long + " and so it stays.\nMR LUND: Thanks, Monica. They stay indeed.", "nobody"},
		"thanks behind a colleague's word":     {"", "Q: Will the dues rise?\nMS TARN: They stay.\nMR LUND: Thanks, Monica. They stay indeed.", "Monica"},
		"in the eighth answer of one":          {"", "Q: Will the dues rise?\nMS TARN: They stay as they are." + strings.Repeat("\nQ: Why?\nMS TARN: Because the council says so.", 7) + "\nQ: Why?\nMS TARN: Because the council, Monica, says so.", "nobody"},
		"greeted after another question":       {"", "Q: Will the dues rise?\nMS TARN: They stay as they are.\nQ: And the tax?\nMS TARN: Hi, Monica, it will not rise.", "nobody"},
		"a word to one who bids":               {"", "Q: Will the dues rise?\nMS TARN: They stay as they are.\nQ: Can I follow up?\nMS TARN: Sure, Monica.", "nobody"},
		"of whom the question spoke":           {"", "Q: The council’s Monica Lund says that the dues rise. Do they?\nMS TARN: No, Monica, they will not.", "nobody"},
		"the reporter's own name":              {"", "Q: I’m Monica Lund. Will the dues rise?\nMS TARN: No, Monica, they will not.", "Monica Lund"},
		"a name that no list has":              {"", "Q: Will the dues rise?\nMS TARN: No, Oddvarra, they will not.", "nobody"},
		"look, in Spanish":                     {"es", "Q: ¿Subirán las tarifas?\nMS TARN: Mira, las tarifas no subirán.", "nobody"},
		"without a sign, where articles stand": {"es", "Q: ¿Subirán las tarifas?\nMS TARN: Mire, ya lo dije, pregunten a Marina I.", "nobody"},
		"by a title, who is told of":           {"", "Q: Will the dues rise?\nMS TARN: They stay, as Ms. Monica, you know, has said.", "nobody"},
		"a colleague":                          {"", "Q: Will the dues rise?\nMS TARN: Well, Otto, you may take that.\nOTTO LUND: They will not.", "nobody"},
		"who is called at the answer's end":    {"", "Q: Will the dues rise?\nMS TARN: They stay. Monica, go ahead.", "nobody"},
		"after another may have begun":         {"", "Q: Will the dues rise?\nMS TARN: They stay as they are.\n+0 Q: And the tax?\nMS TARN: No, Monica, it will not.", "nobody"},
		"a moderator's word is no answer":      {"", "Q: Will the dues rise?\nOPERATOR: Thank you, Monica.\nMS TARN: They stay as they are.", "nobody"},
		"an office":                            {"", "Q: Will the dues rise?\nMS TARN: No, Senator, they will not.", "nobody"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := askers(given(t, transcript.Transcript{Language: cmp.Or(c.language, "en")}, c.script)); got != c.want {
				t.Errorf("asked by %s, want %s", got, c.want)
			}
		})
	}
}

// TestCalls: who is called by name has the floor, where the calls tell who it is.
func TestCalls(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"an outlet called by its name":      {"MS TARN: The dues stay. Reuters.\nQ: Why?\nMR LUND: So it is.", "nobody of Reuters"},
		"in full, and again by an operator": {"MS TARN: Next, we’ll go to Ida Holm, please.\nOPERATOR: Thank you. Edith, your line is open.\nQ: Why?\nMR LUND: So it is.", "Ida Holm"},
		"called twice by two":               {"MS TARN: Go ahead, Ida.\nMR LUND: The next one.\nQ: Why?\nMR LUND: So it is.", "Ida"},
		"called back after a word between":  {"MS TARN: Ida, go ahead.\nQ: Who moved the buoys?\nMS TARN: Ida.", "nobody"},
		"called again before another asks":  {"MS TARN: Ida, go ahead.\nQ: And who has moved the buoys of Ness?\nMS TARN: The tide.\nMR LUND: Go ahead, Ida.\n\nQ: Why?\nMR LUND: So it is.", "nobody; Ida"},
		"greets, and is called again":       {"MS TARN: Ida, go ahead.\nQ: Good morning, and who has moved the buoys?\nMS TARN: The tide. Ida, go ahead.\n\nQ: Why?\nMR LUND: So it is.", "Ida; Ida"},
		"another of the first name":         {"MS TARN: I spoke to Idania Lund from Reuters. Ida, go ahead.\nQ: Why?\nMR LUND: So it is.", "Ida"},
		"after a bid":                       {"Q: Can I follow up?\nMS TARN: Go ahead, Ida.\nQ: Why?\nMR LUND: So it is.", "Ida"},
		"after a bid, of a colleague":       {"Q: Can I follow up?\nMS TARN: Go ahead, Otto.\nQ: Why?\nOTTO LUND: So it is.", "nobody"},
		"after a bid, and nobody asks":      {"Q: Can I follow up?\nMS TARN: Go ahead, Ida.\nMR LUND: So it is.", "nobody"},
		"another after the bid":             {"Q: Can I follow up?\nMS TARN: We move on. Go ahead, Ida.\nQ: Why?\nMR LUND: So it is.", "nobody"},
		"the name, perhaps misheard":        {"MS TARN: Ida.\nQ: Ida?\nMS TARN: No, Vera, go ahead.\nQ: Why?\nMR LUND: So it is.", "Vera"},
		"the editor names another":          {"MS TARN: Ida.\nQ: Why?\nMR LUND: Well, Otto [Otto Lind, Reuters], so it is.", "Ida"},
		"the editor names who is called":    {"Q: Why?\nMR LUND: So it is. Otto [Otto Lind, Reuters].\n\nQ: And when?\nMR LUND: In May.", "nobody; Otto Lind of Reuters"},
		"in full, by the label's surname":   {"MS TARN: Chris Vahl of Reuters.\n?CHRISTOPHER VAHL: Why?\nMR LUND: So it is.", "Christopher Vahl of Reuters"},
		"by her surname, in full before":    {"MS TARN: Do we have Ida Vahl?\nOPERATOR: Is it she?\nMS TARN: Yes.\nOPERATOR: Ms. Vahl, your line is open.\nQ: Why?\nMR LUND: So it is.", "Ida Vahl"},
		"by another surname than before":    {"MS TARN: Do we have Ida Vahl?\nOPERATOR: Is it she?\nMS TARN: Yes.\nOPERATOR: Ms. Kvarn, your line is open.\nQ: Why?\nMR LUND: So it is.", "Kvarn"},
		"another's first name and initial":  {"MS TARN: Chris Lund of Reuters.\n?CHRISTOPHER VAHL: Why?\nMR LUND: So it is.", "Christopher Vahl"},
		"one of two":                        {"MS TARN: The dues stay. Ida. Otto.\nQ: Why?\nMR LUND: So it is.", "nobody"},
		"one of two, whom the answer names": {"MS TARN: The dues stay. Ida. Otto.\nQ: Why?\nMR LUND: So it is, Ida.", "Ida"},
		"one, and then another":             {"MS TARN: The dues stay. Ida. And Otto.\nQ: Why?\nMR LUND: So it is.", "Ida"},
		"one in the place of another":       {"MS TARN: The dues stay. Ida. Oh, sorry, Otto.\nQ: Why?\nMR LUND: So it is.", "Otto"},
		"one after thanks to another":       {"MS TARN: Thanks, Ida. Otto.\nQ: Why?\nMR LUND: So it is.", "Otto"},
		"one twice":                         {"MS TARN: The dues stay. Ida. Ida.\nQ: Why?\nMR LUND: So it is.", "Ida"},
		"asked for whom, an outlet":         {"Q: Why?\nMS TARN: Who are you with?\nQ: Tern Radio.\nMS TARN: So it is.", "nobody of Tern Radio"},
		"asked for whom, a name too":        {"Q: Why?\nMS TARN: Who are you with?\nQ: Ida Holm, Tern Radio.\nMS TARN: So it is.", "Ida Holm of Tern Radio"},
		"asked for whom, and asks again":    {"Q: Why?\nMS TARN: Who are you with?\nQ: The harbour council?\nMS TARN: So it is.", "nobody"},
		"asked who is with them":            {"Q: Why?\nMS TARN: Who is with you?\nQ: Tern Radio.\nMS TARN: So it is.", "nobody"},
		"another asked for whom":            {"Q: Why?\nMS TARN: So it is.\n+0 Q: And when?\nMS TARN: Who are you with?\nQ: Tern Radio.\nMS TARN: In May.", "nobody"},
		"whose name the answer says":        {"MS TARN: Ida.\nQ: Why?\nMR LUND: Thanks, Monica. So it is.", "Ida"},
	} {
		t.Run(name, func(t *testing.T) {
			tr := given(t, transcript.Transcript{Language: "en"}, c.script)
			if got := askers(tr); got != c.want {
				t.Errorf("asked by %s, want %s", got, c.want)
			}
			for _, x := range tr.Exchanges {
				checkEvidence(t, tr, x.Asker)
				checkEvidence(t, tr, x.Outlet)
			}
		})
	}
}
