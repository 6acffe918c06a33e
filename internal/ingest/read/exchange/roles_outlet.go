package exchange

import (
	"strings"

	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/transcript"
)

// reportersByOutlet gives their role to those whose label is a name and an outlet and who ask, and to the same where
// their name stands alone.
func reportersByOutlet(views []view, people []*speaker, auth *authority.Files) {
	printed := make([]string, len(people))
	for i, s := range people {
		printed[i] = views[s.turns[0]].turn.Called()
	}
	known := cue.NamesOutlet(printed, auth.IsOutlet)
	if stations := stationsAsking(views, people); len(stations) > 0 {
		named := known
		known = func(s string) bool { return stations[s] || named(s) }
	}
	asking := map[string]bool{}
	var silent []*speaker
	for _, s := range people {
		turn := views[s.turns[0]].turn
		if name := labels.Host(turn.Called()); name != "" && (turn.Role == "" || turn.Role == transcript.Reporter) {
			setRole(views, s, transcript.Reporter)
			words := nameWords(name)
			asking[transcript.NormalLabel(name)], asking[words[len(words)-1]] = true, true
		}
		if name := labels.Asker(turn.Called()); name != "" && turn.Role == transcript.Reporter {
			asking[transcript.NormalLabel(name)] = true // "Jornalista Jo Penny", who is "Jo Penny" from then on
		}
		name, outlet, ok := cue.LabelOutlet(turn.Called(), known)
		ok = ok || auth.IsOutlet(turn.Called()) || turn.Role == "" && s.asking(views)*2 > len(s.turns) && cue.OutletAlone(turn.Called(), known) // "Tern Times"
		if ok && turn.Role == "" && s.asksNothing(views) && len(s.turns) == 1 && s.words <= 40 {
			if name != "" && auth.IsOutlet(outlet) && (s.beforeAnother(views) || s.onlyThanksChief(views)) {
				setRole(views, s, transcript.Reporter)
				asking[transcript.NormalLabel(name)] = true
				continue
			}
			silent = append(silent, s)
		} else if ok && turn.Role == "" && !s.asksNothing(views) {
			setRole(views, s, transcript.Reporter)
			if name != "" {
				asking[transcript.NormalLabel(name)] = true
			}
		}
	}
	if len(asking) >= 3 { // all of that form ask; this one only meant to
		for _, s := range silent {
			setRole(views, s, transcript.Reporter)
		}
	}
	for _, s := range people {
		turn := views[s.turns[0]].turn
		if turn.Role == "" && (asking[s.label] || len(asking) > 0 && s.asksAlike(views, turn)) {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// beforeAnother reports whether somebody else of another label speaks after a speaker's first turn.
func (s *speaker) beforeAnother(views []view) bool {
	i := s.turns[0] + 1
	return i < len(views) && views[i].label != s.label && views[i].turn.Role == ""
}

// stationsAsking are the letters in brackets behind full names that do nothing but ask, where there are two such labels and somebody without
// brackets speaks too: "Luc Perrin (RTB)". Of an official's office, or a member's party, they are the letters of one who answers.
func stationsAsking(views []view, people []*speaker) map[string]bool {
	var stations map[string]bool
	bare := false
	for _, s := range people {
		v := &views[s.turns[0]]
		before, within, ok := labels.Bracketed(v.turn.Called())
		if bare = bare || !ok && v.named; !ok || !v.named || v.polite || !strings.Contains(before, " ") || !cue.OutletLetters(within) || officeForm.MatchString(s.label) || !s.onlyQuestions(views) {
			continue
		}
		if stations == nil {
			stations = map[string]bool{}
		}
		stations[within] = true
	}
	if len(stations) < 2 || !bare {
		return nil
	}
	return stations
}

// asksAlike reports whether, where reporters are printed with an outlet in brackets, a label that has brackets does
// nothing but ask.
func (s *speaker) asksAlike(views []view, turn *transcript.Turn) bool {
	_, _, ok := labels.Bracketed(turn.Called())
	return ok && !officeForm.MatchString(s.label) && s.onlyQuestions(views)
}

// labelsWithOutlets counts the labels that have an outlet beside the name.
func labelsWithOutlets(views []view, people []*speaker) int {
	n := 0
	for _, s := range people {
		if v := &views[s.turns[0]]; v.named && saysOutlet(v.turn.Called()) {
			n++
		}
	}
	return n
}

// saysOutlet reports whether a label has an outlet beside the name, by its form.
func saysOutlet(label string) bool {
	_, outlet, ok := cue.LabelOutlet(label, noOutlet)
	return ok && outlet != "" || outletPair(label)
}
