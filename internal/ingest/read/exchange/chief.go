package exchange

import (
	"strings"

	"podium/internal/authority"
	"podium/internal/transcript"
)

// askersOfOne gives their role to those who do nothing but ask, where one person answers them all: foreign ministries
// print outlets for labels, and machines that write along number the voices.
func askersOfOne(t *transcript.Transcript, views []view, people []*speaker, auth *authority.Files) {
	chief := chiefOf(people)
	if len(people) < 3 || len(chief.turns)*3 < len(views) || chief.questions*5 > len(chief.turns) {
		return
	}
	var asking []*speaker
	asked := 0
	for _, s := range people {
		role := views[s.turns[0]].turn.Role
		if role == transcript.Reporter {
			asked += len(s.turns)
			continue
		}
		if s != chief && (role == "" || role == transcript.Other) && !officeForm.MatchString(s.label) && !answerForm.MatchString(s.label) && !inRoster(auth, t, s) && s.onlyAsks(views, chief) {
			asking = append(asking, s)
			asked += len(s.turns)
		}
	}
	if asked < 3 || asked*5 < len(chief.turns)*3 {
		return // others speak too
	}
	for _, s := range asking {
		setRole(views, s, transcript.Reporter)
	}
}

// chiefOf returns who has the most turns.
func chiefOf(people []*speaker) *speaker {
	var chief *speaker
	for _, s := range people {
		if chief == nil || len(s.turns) > len(chief.turns) {
			chief = s
		}
	}
	return chief
}

// onlyAsks reports whether nearly all turns of a speaker ask, and the chief's follow them.
func (s *speaker) onlyAsks(views []view, chief *speaker) bool {
	n := 0
	for _, i := range s.turns {
		if i+1 < len(views) && views[i+1].label == chief.label && strings.ContainsAny(views[i].turn.Text, "?？") {
			n++
		}
	}
	return n*5 >= len(s.turns)*4
}
