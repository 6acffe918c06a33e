package exchange

import (
	"slices"
	"strings"

	"podium/internal/authority"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// interviewWord says of a title that one person asked another.
var interviewWord = rx.MustCompile(`(?i)\b(?:interview|interviewed|conversation with|chat with|entretien|entrevista|intervista|wywiad|rozhovor|interjú|intervju|haastattelu|interviu|intervistë|röportaj|mülakat|müsahibə)\b|интервью|інтерв’ю|مقابلة|حوار|گفتگو|گفت\x{200c}وگو|مصاحبه|ראיון|հարցազրույց|ინტერვიუ`)

// interviewers give their role to those who ask in an interview, where two voices take turns and one asks more often: the one whom the
// title names beside an official, or else the one whom it does not name.
func interviewers(t *transcript.Transcript, views []view, people []*speaker, auth *authority.Files) {
	if !interviewWord.MatchString(t.Title) {
		return
	}
	presenterAsks(views, people)
	title := nameWords(t.Title)
	var officials, named, others []*speaker
	for _, s := range people {
		v, often := &views[s.turns[0]], len(s.turns) > 2 && len(s.turns)*seldom > len(views)
		switch surname := surnameOf(s.label); {
		case v.turn.Role == transcript.Reporter && !v.named:
			// a voice from the street, a caller
		case inRoster(auth, t, s) || officeForm.MatchString(s.label):
			officials = append(officials, s)
		case surname == "" || !v.named:
			return
		case slices.Contains(title, surname):
			named = append(named, s)
		case often:
			others = append(others, s)
		}
	}
	switch {
	case len(named) == 2 && len(officials)+len(others) == 0 && byLast(t.Title, named[1]):
		hosts(views, named[0], named[1], 2.5)
	case len(named) == 2 && len(officials)+len(others) == 0 && byLast(t.Title, named[0]):
		hosts(views, named[1], named[0], 2.5)
	case len(officials) == 1 && len(named) == 0 && len(others) == 1 && !slices.ContainsFunc(views, func(v view) bool { return v.turn.Role == transcript.Reporter }):
		hosts(views, officials[0], others[0], 2.5)
	case len(officials) == 1 && len(named) == 1 && len(others) == 0:
		hosts(views, officials[0], named[0], 5)
	case len(officials) == 0 && len(named) == 1 && len(others) == 1:
		hosts(views, named[0], others[0], 2.5)
	}
}

// byLast reports whether a title says behind its last "by" that a speaker has asked: "Interview with Ida Holm by Jo Penny".
func byLast(title string, s *speaker) bool {
	i := strings.LastIndex(title, " by ")
	return i >= 0 && slices.Contains(nameWords(title[i:]), surnameOf(s.label))
}

// presenterAsks gives a reporter's role to a presenter without a name ("مجری") who asks the one other voice of an interview.
func presenterAsks(views []view, people []*speaker) {
	if len(people) != 2 {
		return
	}
	for k, s := range people {
		guest := people[1-k]
		if n := s.asking(views); views[s.turns[0]].turn.Role == transcript.Moderator && !moderatorForm.MatchString(s.label) && !views[s.turns[0]].named && len(s.turns) > 2 && n*2 > len(s.turns) && guest.asking(views)*4 < n {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// seldom: who has a tenth of the turns or less is a voice among others in an interview.
const seldom = 10

// hosts gives a reporter's role to the one of two who asks, if one in so many turns of his holds a question and the other hardly
// ever asks.
func hosts(views []view, guest, host *speaker, every float64) {
	if len(guest.turns) < 3 || len(host.turns) < 3 || views[host.turns[0]].turn.Role != "" {
		return
	}
	if n := host.asking(views); float64(n)*every >= float64(len(host.turns)) && n*len(guest.turns) > 2*guest.asking(views)*len(host.turns) {
		setRole(views, host, transcript.Reporter)
		for _, i := range host.turns {
			views[i].hosts = true
		}
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
