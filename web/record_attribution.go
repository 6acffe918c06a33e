package web

import (
	"slices"

	"podium/internal/store"
	"podium/internal/transcript"
)

// answerAsking says who asks, for whom, and where the exchange begins, each with how that is known. No name goes out without.
type answerAsking struct {
	Asker          string              `json:"asker"`  // "" is not known
	Outlet         string              `json:"outlet"` // "" is not known
	AskerStanding  transcript.Standing `json:"asker_standing"`
	AskerEvidence  []answerEvidence    `json:"asker_evidence,omitempty"`
	OutletStanding transcript.Standing `json:"outlet_standing"`
	OutletEvidence []answerEvidence    `json:"outlet_evidence,omitempty"`
	Boundary       transcript.Standing `json:"boundary"` // inferred where the reading is not sure that it begins here
}

// answerEvidence is what a name rests on.
type answerEvidence struct {
	Kind  string `json:"kind"`            // label, call, introduction, address, footnote, heading, caption, roster, correction, carrier or file
	Turn  string `json:"turn,omitempty"`  // id of the turn that says so
	Words string `json:"words,omitempty"` // of the transcript, the roster or the correction
}

// turnNamed returns the id of the turn with a number in its briefing; "" where it is not at hand.
type turnNamed func(int) string

func namedIn(b *transcript.Briefing) turnNamed {
	return func(n int) string {
		if n < 0 || n >= len(b.Turns) {
			return ""
		}
		return b.Turns[n].ID
	}
}

func namedInPassage(p *store.Passage) turnNamed {
	return func(n int) string {
		if i := slices.Index(p.Exchange.Turns, n); i >= 0 {
			return p.Turns[i].ID
		}
		return ""
	}
}

func askingOf(e *transcript.Exchange, id turnNamed) answerAsking {
	return answerAsking{Asker: knownName(e.Asker), AskerStanding: standingOf(e.Asker), AskerEvidence: evidenceOf(e.Asker, id),
		Outlet: knownName(e.Outlet), OutletStanding: standingOf(e.Outlet), OutletEvidence: evidenceOf(e.Outlet, id), Boundary: e.Boundary}
}

// standingOf never says more than that somebody is known.
func standingOf(a transcript.Attribution) transcript.Standing {
	if !a.Known() {
		return transcript.Unidentified
	}
	return a.Standing
}

// evidenceOf is empty where nobody is named.
func evidenceOf(a transcript.Attribution, id turnNamed) []answerEvidence {
	if !a.Known() {
		return nil
	}
	var out []answerEvidence
	for _, e := range a.Evidence {
		out = append(out, answerEvidence{e.Kind, id(e.Turn), e.Note})
	}
	return out
}

func knownName(a transcript.Attribution) string {
	if !a.Known() {
		return ""
	}
	return a.Name
}
