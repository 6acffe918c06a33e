package identity

import "podium/internal/transcript"

// rejoin makes one of two neighbouring exchanges where the beginning of the second was only judged and the
// answers in both speak to the same reporter: nobody else has had the floor.
func (r *resolver) rejoin() {
	kept := r.t.Exchanges[:0]
	for _, e := range r.t.Exchanges {
		if n := len(kept); n > 0 && r.goesOn(&kept[n-1], &e) {
			kept[n-1].Turns = append(kept[n-1].Turns, e.Turns...)
			continue
		}
		kept = append(kept, e)
	}
	r.t.Exchanges = kept
}

// goesOn reports whether an exchange is more of the time that the reporter of the one before has.
func (r *resolver) goesOn(before, e *transcript.Exchange) bool {
	if before.Kind != transcript.QandA || e.Kind != transcript.QandA || e.Boundary != transcript.Inferred || !before.Asker.Known() || !e.Asker.Known() {
		return false
	}
	if before.Turns[len(before.Turns)-1] != e.Turns[0]-1 || !agree(before.Asker.Name, e.Asker.Name) {
		return false
	}
	for _, told := range e.Asker.Evidence {
		if told.Kind != "address" {
			return false
		}
	}
	return true
}
