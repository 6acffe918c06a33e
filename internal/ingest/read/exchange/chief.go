package exchange

import (
	"slices"
	"strings"

	"podium/internal/authority"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// askersOfOne gives their role to those who do nothing but ask, where one person answers them all: foreign ministries
// print outlets for labels, and machines that write along number the voices.
func askersOfOne(t *transcript.Transcript, views []view, people []*speaker, auth *authority.Files) {
	chief := chiefOf(people)
	if len(people) < 3 || len(chief.turns)*3 < len(views) || chief.asksBack(views)*5 > len(chief.turns) {
		return
	}
	answers := stating(views, people)
	var asking []*speaker
	asked := 0
	for _, s := range people {
		role := views[s.turns[0]].turn.Role
		if role == transcript.Reporter {
			asked += len(s.turns)
			continue
		}
		if s != chief && (role == "" || role == transcript.Other) && !officeForm.MatchString(s.label) && !labels.Answers(s.label) && !inRoster(auth, t, s) && s.onlyAsks(views, chief, answers) {
			asking = append(asking, s)
			asked += len(s.turns)
		}
	}
	if asked < 3 || asked*5 < chief.since(asking)*3 {
		return // others speak too
	}
	for _, s := range asking {
		setRole(views, s, transcript.Reporter)
	}
}

// asksBack counts the turns of a speaker that end in a question, but for calls: "Yes?"
func (s *speaker) asksBack(views []view) int {
	n := 0
	for _, i := range s.turns {
		if words.EndsAsking(views[i].turn.Text) && !views[i].calls {
			n++
		}
	}
	return n
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

// since counts a speaker's turns from the first one of others on.
func (s *speaker) since(others []*speaker) int {
	n := 0
	for _, i := range s.turns {
		if slices.ContainsFunc(others, func(o *speaker) bool { return o.turns[0] < i }) {
			n++
		}
	}
	return n
}

// stating are the labels of those who have a name and ask nothing: where one answers most, they answer beside him.
func stating(views []view, people []*speaker) map[string]bool {
	out := map[string]bool{}
	for _, s := range people {
		if views[s.turns[0]].named && s.asksNothing(views) {
			out[s.label] = true
		}
	}
	return out
}

// onlyAsks reports whether nearly all turns of a speaker ask, and the chief's or those of others who answer follow them.
func (s *speaker) onlyAsks(views []view, chief *speaker, answers map[string]bool) bool {
	n := 0
	for _, i := range s.turns {
		if i+1 < len(views) && (views[i+1].label == chief.label || answers[views[i+1].label]) && views[i].holdsQuestion() {
			n++
		}
	}
	return n*5 >= len(s.turns)*4
}

// askersLikeOthers gives their role to those who ask where at least two others who do so have names: who has the floor
// but for a question or two, was spoken of by name just before, and answers nobody. The call may have gone wrong.
func askersLikeOthers(t *transcript.Transcript, views []view, people []*speaker, auth *authority.Files) {
	first, named := len(views), 0
	for _, s := range people {
		if v := &views[s.turns[0]]; v.named && v.turn.Role == transcript.Reporter {
			named++
			first = min(first, s.turns[0])
		}
	}
	if named < 2 {
		return
	}
	for _, s := range people {
		v := &views[s.turns[0]]
		if v.turn.Role == "" && v.named && !v.polite && s.turns[0] > first && !officeForm.MatchString(s.label) && !labels.Answers(s.label) && !inRoster(auth, t, s) && (s.takesFloor(views) || s.namesHimself(views)) {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// takesFloor reports whether a speaker, spoken of by name just before, asks and answers nobody.
func (s *speaker) takesFloor(views []view) bool {
	asks := 0
	for _, i := range s.turns {
		v := &views[i]
		if i+1 >= len(views) || views[i-1].turn.Role == transcript.Reporter || views[i+1].turn.Role == transcript.Reporter || v.words > 150 {
			return false
		}
		if v.text.Kinds&words.Asks != 0 {
			asks++
		}
	}
	return len(s.turns) <= 4 && asks*2 >= len(s.turns) && s.spokenOf(views)
}

// namesHimself reports whether a speaker says his own printed name among the first words of each of one or two turns, between those of others
// who do not ask: he presents himself in a language of which no question is known.
func (s *speaker) namesHimself(views []view) bool {
	const most = 150 // words
	if holdsOffice(views[s.turns[0]].turn.Called()) {
		return false
	}
	for _, i := range s.turns {
		v := &views[i]
		if i == 0 || i+1 == len(views) || views[i-1].turn.Role == transcript.Reporter || views[i+1].turn.Role == transcript.Reporter || v.words > most || !v.namesItself() {
			return false
		}
	}
	return len(s.turns) <= 2
}

// namesItself reports whether the first word of a turn's printed name, before which no title stands, is among the first that are said.
func (v *view) namesItself() bool {
	const soon, short = 40, 3 // bytes; an article's letters
	name := nameWords(v.label)
	return v.named && len(name) > 0 && len(name[0]) > short && strings.HasPrefix(v.label, name[0]) && slices.Contains(nameWords(v.turn.Text[:min(len(v.turn.Text), soon)]), name[0])
}

// spokenOf reports whether one of the two turns before a speaker's first holds the first and the last word of his name.
func (s *speaker) spokenOf(views []view) bool {
	name := nameWords(s.label)
	for i := s.turns[0] - 1; i >= 0 && i >= s.turns[0]-2 && len(name) > 1; i-- {
		said := nameWords(views[i].turn.Text)
		if slices.Contains(said, name[0]) && slices.Contains(said, name[len(name)-1]) {
			return true
		}
	}
	return false
}
