package authority

import "podium/internal/transcript"

// Misfit is a correction that was not applied, and why.
type Misfit struct {
	Correction Correction
	Why        string
}

// Correct applies to a transcript whose turns carry ids those corrections that name one of them.
// A correction whose words no longer stand in its turn is reported and changes nothing; one that
// names no turn of this transcript is not its business.
func (f *Files) Correct(t *transcript.Transcript) (applied []Correction, misfits []Misfit) {
	return nil, nil
}
