package exchange

import (
	"slices"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// interviewWord says of a title that one person asked another.
var interviewWord = rx.MustCompile(`(?i)\b(?:interview|interviewed|entretien|entrevista|intervista|wywiad|rozhovor|interjú)\b|интервью|інтерв’ю`)

// interviewers give their role to those who ask in an interview whose title names whom it is with: two voices take turns, and the one
// whom it does not name asks more often.
func interviewers(t *transcript.Transcript, views []view, people []*speaker) {
	if !interviewWord.MatchString(t.Title) {
		return
	}
	title := nameWords(t.Title)
	var guests, hosts []*speaker
	for _, s := range people {
		surname := surnameOf(s.label)
		switch v := &views[s.turns[0]]; {
		case surname == "" || !v.named:
			return
		case slices.Contains(title, surname):
			guests = append(guests, s)
		case len(s.turns) > 2:
			hosts = append(hosts, s)
		}
	}
	if len(guests) != 1 || len(hosts) != 1 || len(guests[0].turns) < 3 {
		return
	}
	guest, host := guests[0], hosts[0]
	if v := &views[host.turns[0]]; v.turn.Role != "" || officeForm.MatchString(host.label) {
		return
	}
	if n := host.asking(views); n*5 >= len(host.turns)*2 && n > 2*guest.asking(views) {
		setRole(views, host, transcript.Reporter)
	}
}

// asking counts the turns of a speaker that hold a question.
func (s *speaker) asking(views []view) int {
	n := 0
	for _, i := range s.turns {
		if views[i].holdsQuestion() {
			n++
		}
	}
	return n
}
