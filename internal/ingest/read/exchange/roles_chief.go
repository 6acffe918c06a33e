package exchange

import (
	"slices"
	"strings"

	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// A news conference of one chief prints "Q" for those who ask, and now and then the name of one of them: of whoever ends it by thanks, of
// whom the chief speaks to by name.

const (
	thanksWords = 7 // of a turn that is thanks by title
	chiefsTurns = 3 // of a reporter who is printed by name now and then
)

var (
	byTitle     = rx.MustCompile(`^(?:(?:Thank you|Yes|Well|Sir),? )?(?:Mr\.? President|Madam President|Mr\.? Prime Minister|Prime Minister|Mr\.? Secretary|Madam Secretary|Governor|Mr\.? Chairman)\b`)
	endsByTitle = rx.MustCompile(`(?i)^thank you,? (?:very much,? )?(?:mr\.? |madam )(?:president|secretary|prime minister|vice president|chairman)[^\p{L}\p{N}]*$`)
	opensThanks = rx.MustCompile(`(?i)^(?:(?:sir|madam|(?:mr|madam)\.? \p{L}+), )?thank you\b`)
)

// thanks reports whether a speaker does nothing but thank the one who answers, by title: the reporter
// who ends a news conference.
func (s *speaker) thanks(views []view) bool {
	return len(s.turns) <= chiefsTurns && views[s.turns[0]].named && !officeForm.MatchString(s.label) &&
		!slices.ContainsFunc(s.turns, func(i int) bool { return !views[i].thanksChief() })
}

// thanksChief reports whether a turn is thanks by title and no more.
func (v *view) thanksChief() bool {
	return v.words <= thanksWords && endsByTitle.MatchString(v.turn.Text)
}

// asksChief reports whether a speaker printed as MR., MISS or the like, among reporters who have no
// names, begins each turn by addressing the one who answers next by title, but where he ends the conference by thanks.
func (s *speaker) asksChief(views []view) bool {
	if len(s.turns) > chiefsTurns || !politeForm.MatchString(s.label) {
		return false
	}
	for _, i := range s.turns {
		if i == len(views)-1 && i != s.turns[0] && views[i].thanksChief() {
			continue
		}
		if i < 2 || i+2 >= len(views) || views[i-2].turn.Role != transcript.Reporter || views[i].words > 80 || thanksEarly.MatchString(views[i].turn.Text) || !byTitle.MatchString(views[i].turn.Text) || !chiefForm.MatchString(views[i+1].label) || views[i-1].label != views[i+1].label {
			return false
		}
	}
	return true
}

// onlyThanksChief reports whether the one turn of a speaker begins by thanks to the one who answers.
func (s *speaker) onlyThanksChief(views []view) bool {
	return len(s.turns) == 1 && s.turns[0] > 1 && opensThanks.MatchString(views[s.turns[0]].turn.Text)
}

// askersInBrackets gives their role to those printed as MR., MISS or the like whose whole name an editor has put into somebody's words, with an outlet
// behind it: "Mr. Penny [Jo Penny, Tern Times]", or without where they are spoken to right before and ask.
func askersInBrackets(t *transcript.Transcript, views []view, people []*speaker, auth *authority.Files) {
	var reporters map[string]bool
	if !slices.ContainsFunc(views, func(v view) bool {
		return v.turn.Role != transcript.Reporter && (len(v.turn.Marks) > 0 || strings.Contains(v.turn.Called(), spokenToBy))
	}) {
		return
	}
	for _, s := range people {
		v := &views[s.turns[0]]
		if v.turn.Role != "" || !politeForm.MatchString(s.label) || len(s.turns) > chiefsTurns || inRoster(auth, t, s) {
			continue
		}
		if reporters == nil {
			reporters = inBrackets(views, auth)
		}
		name := surnameOf(s.label)
		if name != "" && !s.afterReporters(views) && (reporters[name] || s.spokenToInBrackets(views, name)) {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// spokenToBy stands in a label before whom the words are for.
const spokenToBy = " [to "

// inBrackets are the surnames of those whom an editor's brackets give with an outlet, in small letters.
func inBrackets(views []view, auth *authority.Files) map[string]bool {
	known := map[string]bool{}
	for i := range views {
		within := insertedIn(views[i].turn)
		if _, to, ok := strings.Cut(views[i].turn.Called(), spokenToBy); ok { // "THE PRESIDENT [to Jo Penny, Tern Times]"
			within = append(within, strings.TrimRight(to, "]"))
		}
		for _, within := range within {
			if name, outlet, ok := strings.Cut(within, ", "); ok && (auth.IsOutlet(outlet) || cue.MediaLike(outlet)) {
				known[lastName(name)] = true
			}
		}
	}
	return known
}

// insertedIn are the words of a turn that stand in an editor's brackets.
func insertedIn(turn *transcript.Turn) []string {
	var all []string
	for k := range turn.Marks {
		if m := &turn.Marks[k]; m.Kind == transcript.Inserted && m.Start >= 0 && m.End <= len(turn.Text) && m.Start < m.End {
			all = append(all, strings.Trim(turn.Text[m.Start:m.End], "[]"))
		}
	}
	return all
}

// lastName is the last word of a name, as surnameOf gives that of a label.
func lastName(name string) string {
	ws := nameWords(name)
	if len(ws) < 2 {
		return ""
	}
	return ws[len(ws)-1]
}

// afterReporters reports whether any turn of a speaker follows one of somebody who asks.
func (s *speaker) afterReporters(views []view) bool {
	return slices.ContainsFunc(s.turns, func(i int) bool { return i > 0 && views[i-1].turn.Role == transcript.Reporter })
}

// spokenToInBrackets reports whether the turn before each of a speaker's has his whole name in an editor's brackets, and he then asks whoever spoke it.
func (s *speaker) spokenToInBrackets(views []view, surname string) bool {
	return !slices.ContainsFunc(s.turns, func(i int) bool {
		if i == 0 || i+1 >= len(views) || views[i-1].label != views[i+1].label || !views[i].holdsQuestion() {
			return true
		}
		return !slices.ContainsFunc(insertedIn(views[i-1].turn), func(name string) bool { return lastName(name) == surname })
	})
}
