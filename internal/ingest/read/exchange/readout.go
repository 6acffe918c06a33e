package exchange

import (
	"podium/internal/ingest/read/cue"
	"podium/internal/transcript"
)

// readersOut makes questions of the turns in which somebody who does not answer reads out what others sent in, each answered by
// another; the rest of his turns moderate.
func readersOut(views []view, people []*speaker) {
	for _, s := range people {
		if len(s.turns) < 2 || sharedByMany(s.label) {
			continue
		}
		var reads []int
		for _, i := range s.turns {
			if role := views[i].turn.Role; (role == transcript.Briefer || role == transcript.Moderator || role == transcript.Reporter && views[i].named) && readOut(views, i) {
				reads = append(reads, i)
			}
		}
		if len(reads) < 2 || len(reads)*3 < len(s.turns) {
			continue
		}
		if views[s.turns[0]].turn.Role == transcript.Briefer {
			setRole(views, s, transcript.Moderator)
		}
		for _, i := range s.turns {
			if v := &views[i]; v.turn.Role == transcript.Reporter && !v.holdsQuestion() {
				v.turn.Role = transcript.Moderator // who calls, between the questions that he reads
			}
		}
		for _, i := range reads {
			views[i].turn.Role, views[i].reads = transcript.Reporter, true
		}
	}
}

// readOut reports whether a turn reads out another's question, and somebody else answers it.
func readOut(views []view, i int) bool {
	if i+1 >= len(views) || i == 0 || views[i+1].label == views[i].label {
		return false
	}
	next := views[i+1].turn.Role
	return next != transcript.Reporter && next != transcript.Moderator && cue.ReadsOut(views[i].turn.Text) && !cue.ReadsOut(views[i+1].turn.Text)
}
