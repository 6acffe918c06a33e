package exchange

import (
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// moderatorsWhoAsk makes reporters of those whose label says that they moderate where nobody else asks: three questions of theirs or more, and
// most of their turns, are answered at once by others who ask nothing. Of a call ("Ida?") the one called asks.
func moderatorsWhoAsk(views []view, people []*speaker) {
	const fewest = 3 // questions
	for i := range views {
		if views[i].turn.Role == transcript.Reporter {
			return
		}
	}
	asking, others := []*speaker(nil), 0
	for _, s := range people {
		if views[s.turns[0]].turn.Role != transcript.Moderator {
			others += s.questions
			continue
		}
		if n := s.answered(views); n >= fewest && n*2 > len(s.turns) {
			asking = append(asking, s)
		}
	}
	for _, s := range asking {
		if others*5 <= s.questions {
			setRole(views, s, transcript.Reporter)
		}
	}
}

// answered counts the turns of a speaker that ask in a sentence, and are answered at once by somebody who does not moderate.
func (s *speaker) answered(views []view) int {
	const few = 4 // words
	n := 0
	for _, i := range s.turns {
		if i+1 >= len(views) {
			continue
		}
		v, next := &views[i], &views[i+1]
		if v.holdsQuestion() && !v.calls && v.words >= few && next.words >= few && next.turn.Role == transcript.Briefer && !words.EndsAsking(next.turn.Text) {
			n++
		}
	}
	return n
}
