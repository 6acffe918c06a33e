package identity

import (
	"podium/internal/ingest/read/cue"
	"podium/internal/transcript"
)

// queued is who is still to come of those who were called together ("Ida, and then Otto").
type queued struct {
	names []cue.Named
	turn  int
}

// inTurn takes who was called to come next where a gesture alone hands over the floor ("Yes."), and notes
// who is to come after this exchange.
func (r *resolver) inTurn(e *transcript.Exchange) {
	lead := e.Lead(r.t.Turns)
	i, c := r.handedOver(lead)
	if c == nil {
		r.next = queued{} // somebody else took the floor
		return
	}
	if !e.Asker.Known() && c.Name == "" && len(r.next.names) > 0 && i > r.next.turn {
		n := r.next.names[0]
		if r.namesSomebody(n.Name, "call") && !r.isAnother(n.Name, r.next.turn) && !r.spokenTo(n.Name, r.next.turn+1, lead) {
			e.Asker = r.settleName([]claim{{n.Name, transcript.Evidence{Kind: "call", Turn: r.next.turn, Start: n.Start, End: n.End, Note: n.Name}}})
			e.Asker.Standing = transcript.Inferred
		}
	}
	switch {
	case len(c.Then) > 0:
		r.next = queued{c.Then, i}
	case len(r.next.names) > 0 && e.Asker.Known() && agree(e.Asker.Name, r.next.names[0].Name):
		r.next.names = r.next.names[1:]
	default:
		r.next = queued{}
	}
}

// spokenTo reports whether an answer from one turn up to another already speaks to somebody: he has had the floor.
func (r *resolver) spokenTo(name string, from, to int) bool {
	for i := from; i < to; i++ {
		if r.t.Turns[i].Role == transcript.Reporter {
			continue
		}
		for _, a := range r.addresses(i) {
			if agree(a.Name, name) {
				return true
			}
		}
	}
	return false
}

// handedOver is the call right before a reporter's turn, by name or gesture.
func (r *resolver) handedOver(lead int) (int, *cue.Call) {
	if lead == 0 || r.t.Turns[lead-1].Role == transcript.Reporter {
		return 0, nil
	}
	return lead - 1, r.calls.At(lead - 1)
}

// sameElsewhere gives an asker the outlet that the transcript gives for that full name in another exchange,
// where it gives but one.
func (r *resolver) sameElsewhere() {
	for x := range r.t.Exchanges {
		e := &r.t.Exchanges[x]
		if e.Kind != transcript.QandA || !isFull(e.Asker.Name) || e.Outlet.Known() {
			continue
		}
		found := nobody
		for y := range r.t.Exchanges {
			o := &r.t.Exchanges[y]
			if !o.Outlet.Known() || o.Asker.Name != e.Asker.Name {
				continue
			}
			if found.Known() && found.Key != o.Outlet.Key {
				found = nobody
				break
			}
			found = o.Outlet
		}
		if found.Known() {
			found.Standing = transcript.Inferred
			e.Outlet = found
		}
	}
}
