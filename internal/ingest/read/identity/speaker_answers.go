package identity

import (
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// andI names by an office who stands beside whoever speaks.
var andI = rx.MustCompile(`\b[Tt]he (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}) and I\b`)

// besideOffice is who makes an opening statement of two whom the heading names with their offices, where it says who
// the other is: "the Vice-President and I welcome you".
func (r *resolver) besideOffice(text string) transcript.Attribution {
	m := andI.FindStringSubmatch(text[:min(len(text), 400)])
	if m == nil {
		return nobody
	}
	who, others, all := "", 0, 0
	for _, n := range r.t.Notes {
		if n.Kind != "participant" {
			continue
		}
		name, office, ok := strings.Cut(n.Text, ", ")
		if !ok || !isFull(name) || !personForm(name) {
			continue
		}
		if all++; strings.HasPrefix(strings.ToLower(office), strings.ToLower(m[1])) {
			others++
		} else {
			who = name
		}
	}
	if all != 2 || others != 1 {
		return nobody
	}
	return r.named(who, "", transcript.Stated, "opening", m[0])
}

// ownName is how a Korean official says his name in the first words: "대변인 김물결입니다".
var ownName = rx.MustCompile(`(?:대변인|부대변인|장관|차관|실장|국장|청장|위원장|본부장|수석|총리) ?([가-힣]{3,4})입니다`)

// presentsHimself is the name by which whoever opens presents himself.
func (r *resolver) presentsHimself(text string) transcript.Attribution {
	if r.t.Language != "ko" {
		return nobody
	}
	m := ownName.FindStringSubmatchIndex(text[:min(len(text), 300)])
	if m == nil {
		return nobody
	}
	a := r.named(text[m[2]:m[3]], "", transcript.Stated, "introduction", text[m[0]:m[1]])
	a.Evidence[0].Turn, a.Evidence[0].Start, a.Evidence[0].End = 0, m[2], m[3]
	return a
}

// interviewOf names in a title whom an interview is with, or whose conference it is: "Entretien de Mme Ada Quill, ministre des ports".
var interviewOf = rx.MustCompile(`^(?i:interview|entretien|conférence de presse|point de presse|déclaration|entrevista|intervista|press conference|briefing) (?i:de|d['’]|with|of|by|con|a|di)\s*(?:(?:M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) )?((?:\p{Lu}[\p{L}\p{M}’'-]+ ){1,3}\p{Lu}[\p{L}\p{M}’'-]+)(?:,| à | avec | at | on | sur |$)`)

// interviewed is the one whom the title names so.
func (r *resolver) interviewed() transcript.Attribution {
	m := interviewOf.FindStringSubmatch(r.t.Title)
	if m == nil || !personForm(m[1]) || !cue.GivenName(firstWord(m[1])) {
		return nobody
	}
	return r.named(properCase(m[1]), "", transcript.Stated, "heading", r.t.Title)
}

// answerer gives all answers of a briefing by one person, whose labels say no more than that somebody answers, to whoever opens it.
// An answer that begins with a note of who gives it is left alone.
func (r *resolver) answerer() {
	who := r.t.Turns[0].Speaker
	if !who.Known() || !answering(r.t.Turns[0].Called()) || r.t.Turns[0].Role == transcript.Reporter {
		if who = r.interviewed(); !who.Known() {
			if who = r.openedBySlavic(); !who.Known() {
				return
			}
		}
	}
	for i := range r.t.Turns {
		if t := &r.t.Turns[i]; t.Role == transcript.Briefer && !answersOnly(t.Called()) {
			return // somebody else answers too
		}
	}
	who.Standing = transcript.Inferred
	for i := 0; i < len(r.t.Turns); i++ {
		if t := &r.t.Turns[i]; t.Role == transcript.Briefer && !t.Speaker.Known() && t.Label != "" && !notesVoice(t.Text) {
			t.Speaker = who
		}
	}
}

// answerUntil gives the answers under a letter to the one person who has spoken under a name before them, whom the heading names: as
// long as nobody else speaks, who may give them from then on.
func (r *resolver) answerUntil() {
	const few = 3 // of such a letter, where it is perhaps misread
	only, answers := map[string]bool{}, 0
	for i := range r.t.Turns {
		label := r.t.Turns[i].Called()
		is, ok := only[label]
		if !ok {
			is = label != "" && answersOnly(label)
			only[label] = is
		}
		if is {
			answers++
		}
	}
	if answers < few {
		return
	}
	who := nobody
	for i := range r.t.Turns {
		t := &r.t.Turns[i]
		switch {
		case t.Role == transcript.Reporter || t.Label == "":
		case t.Role == transcript.Briefer && only[t.Called()]:
			if who.Known() && !t.Speaker.Known() && !notesVoice(t.Text) {
				t.Speaker = who
			}
		case !t.Speaker.Known() || t.Role != transcript.Briefer && !r.greetsAlone(i) || who.Known() && who.Name != t.Speaker.Name:
			return
		case !who.Known():
			if !strings.Contains(strings.ToLower(r.heading), strings.ToLower(t.Speaker.Name)) {
				return
			}
			who = t.Speaker
			who.Standing = transcript.Inferred
		}
	}
}

// greetsAlone reports whether a turn is the first of all, of whom the title names: he says no more than a greeting under his name.
func (r *resolver) greetsAlone(turn int) bool {
	return turn == 0 && indexFold(r.t.Title, r.t.Turns[0].Speaker.Name) >= 0
}

// unlabelledAnswers gives the answers without a label to whoever makes the opening statement without one, where others who answer are
// printed under their names.
func (r *resolver) unlabelledAnswers() {
	who, others := r.t.Turns[0].Speaker, false
	if r.t.Turns[0].Label != "" || !who.Known() {
		return
	}
	for i := range r.t.Turns {
		t := &r.t.Turns[i]
		others = others || t.Label != "" && t.Role == transcript.Briefer && t.Speaker.Known() && t.Speaker.Name != who.Name
	}
	who.Standing = transcript.Inferred
	for i := 1; others && i < len(r.t.Turns); i++ {
		if t := &r.t.Turns[i]; t.Label == "" && t.Role == transcript.Briefer && !t.Speaker.Known() && r.t.Turns[i-1].Role == transcript.Reporter && !notesVoice(t.Text) {
			t.Speaker = who
		}
	}
}

// answersOnly reports whether a label only says that somebody answers, be it by the letter that France uses.
func answersOnly(label string) bool { return answering(label) || strings.Trim(label, ". -") == "R" }

// notesVoice reports whether a turn opens with a name in brackets.
func notesVoice(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("([（", first)
}
