package identity

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// colleagues gives the words under a heading in the midst of the turns that says whose briefing follows to whom what stands
// above all turns names with that office, and so the labels by which he answers from there on. Where nobody is named they
// are nobody's: the label was another's before.
func (r *resolver) colleagues() {
	for _, n := range r.t.Notes {
		if n.Kind != "heading" || n.Turn <= 0 || n.Turn >= len(r.t.Turns) || r.t.Turns[n.Turn].Label != "" || !strings.Contains(strings.ToLower(n.Text), "spokes") {
			continue
		}
		m := colleagueOffice.FindStringSubmatch(n.Text)
		if m == nil {
			continue
		}
		office := strings.ToLower(m[1])
		who := nobody
		if name := r.heldBy(office); name != "" && !r.namesThird(r.t.Turns[n.Turn].Text, name) {
			who = r.named(name, officeCase(m[1]), transcript.Stated, "heading", n.Text)
			r.speaking = append(r.speaking, speaking{who.Name, r.compared.words(who.Name)})
		}
		r.t.Turns[n.Turn].Speaker = who
		first := r.t.Turns[0].Speaker
		for i := range r.t.Turns {
			turn := &r.t.Turns[i]
			label := r.normal(turn.Called())
			switch {
			case turn.Role == transcript.Reporter || !strings.HasPrefix(label, "spokes") || !strings.HasPrefix(office, label+" "):
			case i > n.Turn:
				turn.Speaker = inferred(who)
			case turn.Speaker.Name == turn.Called() && r.t.Turns[0].Label == "" && first.Known() && first.Name != who.Name:
				turn.Speaker = inferred(first) // who opened answers up to there
			}
		}
	}
}

// inferred is an attribution that nothing states outright.
func inferred(a transcript.Attribution) transcript.Attribution {
	if a.Known() {
		a.Standing = transcript.Inferred
	}
	return a
}

var colleagueOffice = rx.MustCompile(`(?i)\b((?:deputy |associate |acting )?spokes(?:man|woman|person) (?:for|of) .*?)[*. ]*$`)

// heldBy is the one person named above the turns with an office, in whatever order its words are: "Spokesperson for the President
// of the Assembly" is "Spokesperson for the Assembly President".
func (r *resolver) heldBy(office string) string {
	want := officeWords(office)
	found := ""
	for _, m := range nameAndOffice.FindAllStringSubmatch(r.above(), -1) {
		name := bareName(m[1])
		if !slices.Equal(officeWords(m[2]), want) || !isFull(name) || !personForm(name) {
			continue
		}
		if found != "" && found != name {
			return ""
		}
		found = name
	}
	return found
}

// officeWords are the words of an office, in order of the alphabet, but for the small ones between them.
func officeWords(office string) []string {
	ws := slices.DeleteFunc(strings.Fields(transcript.NormalText(office)), func(w string) bool { return w == "of" || w == "the" || w == "for" })
	slices.Sort(ws)
	return ws
}
