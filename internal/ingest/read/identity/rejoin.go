package identity

import (
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// rejoin makes one of two neighbouring exchanges where the beginning of the second was only judged and labels or the
// answers in both speak to the same reporter: nobody else has had the floor.
func (r *resolver) rejoin() {
	kept := r.t.Exchanges[:0]
	for _, e := range r.t.Exchanges {
		if n := len(kept); n > 0 && r.goesOn(&kept[n-1], &e) {
			kept[n-1].Turns = append(kept[n-1].Turns, e.Turns...)
			if !kept[n-1].Asker.Known() {
				kept[n-1].Asker, kept[n-1].Outlet = e.Asker, e.Outlet
			}
			continue
		}
		kept = append(kept, e)
	}
	r.t.Exchanges = kept
}

// goesOn reports whether an exchange is more of the time that the reporter of the one before has.
func (r *resolver) goesOn(before, e *transcript.Exchange) bool {
	if before.Kind != transcript.QandA || e.Kind != transcript.QandA || before.Turns[len(before.Turns)-1] != e.Turns[0]-1 {
		return false
	}
	if !before.Asker.Known() && cue.LateIntro(r.calls.Text(e.Lead(r.t.Turns))) {
		return true
	}
	if e.Boundary != transcript.Inferred || !before.Asker.Known() || !e.Asker.Known() || !agree(before.Asker.Name, e.Asker.Name) {
		return false
	}
	for _, told := range e.Asker.Evidence {
		if told.Kind != "address" && told.Kind != "heading" && told.Kind != "label" {
			return false
		}
	}
	return true
}

// giveBackThanks moves a turn that only thanks, and is followed by a call and by another who introduces himself,
// to the exchange that it ends.
func (r *resolver) giveBackThanks() {
	for x := 1; x < len(r.t.Exchanges); x++ {
		before, e := &r.t.Exchanges[x-1], &r.t.Exchanges[x]
		if before.Kind != transcript.QandA || e.Kind != transcript.QandA || len(e.Turns) < 3 || e.Boundary != transcript.Inferred {
			continue
		}
		first, call, next := e.Turns[0], e.Turns[1], e.Turns[2]
		if r.t.Turns[first].Role != transcript.Reporter || r.t.Turns[call].Role == transcript.Reporter || r.t.Turns[next].Role != transcript.Reporter || before.Turns[len(before.Turns)-1] > first {
			continue
		}
		if c := r.calls.At(first - 1); c != nil || r.t.Turns[first-1].Role == transcript.Reporter || !thanks.MatchString(r.t.Turns[first].Text) {
			continue // called before: the one who thanks is the one who asks
		}
		if in, ok := r.calls.Intro(next); !ok || in.Name == "" || !r.calls.Opening(first).Courtesy || r.calls.Text(first).Count > 6 {
			continue
		}
		before.Turns, e.Turns = append(before.Turns, first), e.Turns[1:]
	}
}

var thanks = rx.MustCompile(`(?i)^[^\p{L}]*(?:muchas |muchísimas )?(?:gracias|thank you|thanks)\b`)
