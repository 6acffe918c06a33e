package exchange

import (
	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/transcript"
)

// Assign sets every turn's role, one for each speaker, and t.Exchanges, in which every turn stands
// exactly once. Roles that the reading has set from a label (reporter, interpreter, other) are kept.
// It returns the cues of the turns, for those who read on.
func Assign(t *transcript.Transcript, auth *authority.Files) *cue.Turns {
	t.Exchanges = nil
	cues := cue.NewTurns(t.Turns, auth.IsOutlet)
	cues.Speaking(t.Language)
	if len(t.Turns) == 0 {
		return cues
	}
	r := scratches.Get().(*scratch)
	defer r.done()
	c := prepare(t, cues, auth, r)
	c.run()
	t.Exchanges = c.finish()
	cues.SetLeans(c.leans)
	return cues
}

// prepare looks at every turn and sets its role, before any boundary is judged.
func prepare(t *transcript.Transcript, cues *cue.Turns, auth *authority.Files, r *scratch) *cutter {
	views, stems := look(t, cues, r)
	assignRoles(t, views, cues, auth)
	lookCloser(t.Title, views, cues)
	return newCutter(t, views, stems, auth, r)
}
