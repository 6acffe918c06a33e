package exchange

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// askersByPair gives a reporter's role to those whose label is a name and, behind a comma, something that is no office, and who do
// nothing but ask, where others who ask have no names: "Мария Вълнова, БНТ" beside "Въпрос". Every question is answered by somebody else.
func askersByPair(t *transcript.Transcript, views []view, people []*speaker, auth *authority.Files) {
	for _, s := range people {
		turn := views[s.turns[0]].turn
		if turn.Role != "" || !views[s.turns[0]].named || !s.onlyBriefQuestions(views) {
			continue
		}
		if outletPair(turn.Called()) && !inRoster(auth, t, s) {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// askersByName gives a reporter's role to those printed by a full name alone who put one brief question each, and hand nobody the floor, to
// somebody who answers others too, where there are two or more of them.
func askersByName(t *transcript.Transcript, views []view, people []*speaker, auth *authority.Files) {
	turns := map[string]int{}
	for _, s := range people {
		turns[s.label] = len(s.turns)
	}
	var asking []*speaker
	for _, s := range people {
		v := &views[s.turns[0]]
		if v.turn.Role != "" || len(s.turns) > 1 || !v.named || v.words < 4 || v.calls || strings.Count(s.label, " ") < 1 || officeForm.MatchString(s.label) || outletPair(v.turn.Called()) || cue.GivesFloor(v.turn.Text) || cue.Hosts(v.turn.Text) || !s.onlyBriefQuestions(views) {
			continue
		}
		if turns[views[s.turns[0]+1].label] >= 3 && !inRoster(auth, t, s) && !holdsOffice(v.turn.Called()) {
			asking = append(asking, s)
		}
	}
	if len(asking) < 2 {
		return
	}
	for _, s := range asking {
		setRole(views, s, transcript.Reporter)
	}
}

// holdsOffice reports whether a word of a label is an office in some language.
func holdsOffice(label string) bool {
	for w := range strings.FieldsSeq(label) {
		if labels.Office(strings.Trim(w, ".,")) {
			return true
		}
	}
	return false
}

// outletPair reports whether a label is a full name and, behind a comma, what may be an outlet: no office in any language.
func outletPair(label string) bool {
	if first, _, ok := strings.Cut(label, ", "); !ok || asksFirst(first) {
		return false
	}
	if _, outlet, ok := cue.LabelOutlet(label, noOutlet); ok && outlet != "" {
		return true
	}
	if _, outlet, ok := cue.LabelPair(label); !ok || outlet == "" || officeForm.MatchString(label) {
		return false
	}
	name, outlet, ok := strings.Cut(label, ", ")
	if !ok || strings.Contains(outlet, ", ") || !strings.Contains(name, " ") {
		return false
	}
	return !holdsOffice(outlet) && !strings.ContainsFunc(outlet, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// asksFirst reports whether a label opens with a word for whoever asks: "Domanda di Paolo Conti".
func asksFirst(label string) bool {
	first, _, _ := strings.Cut(label, " ")
	return labels.Asks(strings.ToLower(first))
}

// onlyBriefQuestions reports whether each turn of a speaker is a few words that end in a question, and somebody else speaks next.
func (s *speaker) onlyBriefQuestions(views []view) bool {
	const most = 120 // words
	for _, i := range s.turns {
		v := &views[i]
		if v.words > most || v.text.Kinds&words.Asks == 0 || !words.EndsAsking(v.turn.Text) || i+1 == len(views) || views[i+1].label == v.label || views[i+1].turn.Role == transcript.Reporter {
			return false
		}
	}
	return true
}

// asksHolder reports whether a name stands, beside others who ask and have none, over nothing but brief questions, each put by title to the
// one who answers next, or behind a call by that name: "Jo: Prime Minister, why now?"
func (s *speaker) asksHolder(views []view) bool {
	if !views[s.turns[0]].named || officeForm.MatchString(s.label) || !s.onlyBriefQuestions(views) {
		return false
	}
	if s.called == len(s.turns) {
		return true
	}
	for _, i := range s.turns {
		byTitle := byTitle.MatchString(views[i].turn.Text) && chiefForm.MatchString(views[i+1].label)
		if !byTitle && (i == 0 || !saidLast(s.label, views[i-1].turn.Text)) {
			return false
		}
	}
	return true
}

// saidLast reports whether a word of a name is among the very last of a text: "We need it now. Yeah, Tova."
func saidLast(name, text string) bool {
	const few = 24 // bytes
	last := nameWords(lastBytes(text, few))
	return slices.ContainsFunc(nameWords(name), func(w string) bool { return slices.Contains(last, w) })
}
