package exchange

import (
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// askersOfCaptions gives their role to the voices of captions that name nobody: one asks where a turn of some words ends in a
// question that is no call, and the next does not; whoever presents himself with his outlet and asks does so too.
func askersOfCaptions(t *transcript.Transcript, views []view) {
	const fewest, longest = 6, 150 // turns, words
	if t.Style != "captions" || len(views) < fewest {
		return
	}
	for i := range views {
		if views[i].label != "" {
			return
		}
	}
	for i := 1; i+1 < len(views); i++ {
		v := &views[i]
		if v.words < 3 || v.words > longest || v.calls || words.EndsAsking(views[i+1].turn.Text) && !views[i+1].calls {
			continue
		}
		if words.EndsAsking(v.turn.Text) || v.intros && v.intro.Outlet != "" && v.holdsQuestion() {
			v.turn.Role = transcript.Reporter
		}
	}
}

// answersUnlabelled makes a briefer of whoever answers without a label, where questions have none either and stand in a type of their own.
func answersUnlabelled(views []view, s *speaker) {
	if views[s.turns[0]].turn.Role != transcript.Reporter {
		return
	}
	for _, i := range s.turns {
		if views[i].turn.Role == "" {
			views[i].turn.Role = transcript.Briefer
		}
	}
}
