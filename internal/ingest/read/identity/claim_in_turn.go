package identity

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
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
		if r.namesSomebody(n.Name, "call") && !r.isAnother(n.Name, r.next.turn) && !r.calledBetween(n.Name, r.next.turn+1, i) && !r.spokenTo(n.Name, r.next.turn+1, lead) {
			e.Asker = r.settleName([]claim{{n.Name, transcript.Evidence{Kind: "call", Turn: r.next.turn, Start: n.Start, End: n.End, Note: n.Name}}})
			e.Asker.Standing = transcript.Inferred
		}
	}
	switch {
	case len(c.Then) > 0:
		r.next = queued{c.Then, i}
	case len(r.next.names) > 0 && e.Asker.Known() && r.compared.agree(e.Asker.Name, r.next.names[0].Name):
		r.next.names = r.next.names[1:]
	default:
		r.next = queued{}
	}
}

// calledBetween reports whether somebody who was to come is called by name before a turn: he has had the floor.
func (r *resolver) calledBetween(name string, from, to int) bool {
	for i := from; i < to; i++ {
		if c := r.calls.At(i); c != nil && c.Name != "" && r.compared.agree(c.Name, name) {
			return true
		}
	}
	return false
}

// spokenTo reports whether an answer from one turn up to another already speaks to somebody: he has had the floor.
func (r *resolver) spokenTo(name string, from, to int) bool {
	for i := from; i < to; i++ {
		if r.t.Turns[i].Role == transcript.Reporter {
			continue
		}
		for _, a := range r.addresses(i) {
			if r.compared.agree(a.Name, name) {
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

// sameLabel gives an asker of whom a label has the surname alone the one full name by which somebody under the same label asks elsewhere.
func (r *resolver) sameLabel() {
	for x := range r.t.Exchanges {
		e := &r.t.Exchanges[x]
		if e.Kind != transcript.QandA || !e.Asker.Known() || isFull(e.Asker.Name) || e.Asker.Evidence[0].Kind != "label" {
			continue
		}
		if full := r.fullUnder(r.t.Turns[e.Lead(r.t.Turns)].Called(), e.Asker.Name); full.Known() {
			e.Asker.Name, e.Asker.Key = full.Name, full.Key
			e.Asker.Evidence = append(slices.Clip(e.Asker.Evidence), full.Evidence...)
		}
	}
}

// fullUnder is the one asker with a full name that ends in a surname, of the exchanges that begin under a label; nobody where there are several.
func (r *resolver) fullUnder(label, surname string) transcript.Attribution {
	found := nobody
	for y := range r.t.Exchanges {
		o := &r.t.Exchanges[y]
		if o.Kind != transcript.QandA || !isFull(o.Asker.Name) || r.normal(r.t.Turns[o.Lead(r.t.Turns)].Called()) != r.normal(label) || !endsIn(r.compared.words(o.Asker.Name), r.compared.words(surname)) {
			continue
		}
		if found.Known() && found.Name != o.Asker.Name {
			return nobody
		}
		found = o.Asker
	}
	return found
}

// sameElsewhere gives an asker the outlet that the transcript gives for that full name elsewhere, where it gives
// but one; and for the name alone where he is called back.
func (r *resolver) sameElsewhere() {
	called := map[string]transcript.Attribution{} // by name: to look through all turns takes its time
	for x := range r.t.Exchanges {
		e := &r.t.Exchanges[x]
		if e.Kind != transcript.QandA || !e.Asker.Known() || e.Outlet.Known() || !isFull(e.Asker.Name) && !r.calledBack(e) {
			continue
		}
		found := r.outletElsewhere(e.Asker.Name)
		if !found.Known() && isFull(e.Asker.Name) {
			before, asked := called[e.Asker.Name]
			if !asked {
				before = r.outletCalled(e.Asker.Name)
				called[e.Asker.Name] = before
			}
			found = before
		}
		if found.Known() {
			found.Standing = transcript.Inferred
			e.Outlet = found
		}
	}
}

// calledBack reports whether the call of an exchange says that the floor goes back to who is named.
func (r *resolver) calledBack(e *transcript.Exchange) bool {
	told := e.Asker.Evidence[0]
	if told.Kind != "call" || told.Turn < 0 {
		return false
	}
	c := r.calls.At(told.Turn)
	return c != nil && c.NameAt.Start == told.Start && backTo.MatchString(r.t.Turns[told.Turn].Text[c.Start:told.Start])
}

var backTo = rx.MustCompile(`(?i)\b(?:go|going|come|coming|turn|get) (?:right )?back to $`)

// outletElsewhere is the one outlet of the exchanges of a name.
func (r *resolver) outletElsewhere(name string) transcript.Attribution {
	found := nobody
	for y := range r.t.Exchanges {
		o := &r.t.Exchanges[y]
		if !o.Outlet.Known() || o.Asker.Name != name {
			continue
		}
		if found.Known() && found.Key != o.Outlet.Key {
			return nobody
		}
		found = o.Outlet
	}
	return found
}

// outletCalled is the one outlet by which a full name is called anywhere, though another took the floor.
func (r *resolver) outletCalled(name string) transcript.Attribution {
	first, _, _ := strings.Cut(name, " ")
	var found []claim
	for i := range r.t.Turns {
		text := r.t.Turns[i].Text
		if r.t.Turns[i].Role == transcript.Reporter || !strings.Contains(text[max(0, len(text)-cue.EarlierReach):], name) {
			continue
		}
		c, ok := cue.Earlier(&r.calls.Text(i).Run, first)
		if !ok || c.Name != name {
			continue
		}
		outlet, at := r.outletOf(text, c.NameAt, c.OutletAt, c.Outlet)
		if outlet == "" {
			continue
		}
		if len(found) > 0 && r.outletKey(outlet) != r.outletKey(found[0].name) {
			return nobody
		}
		found = append(found, claim{outlet, transcript.Evidence{Kind: "call", Turn: i, Start: at.Start, End: at.End, Note: outlet}})
	}
	return r.settleOutlet(found)
}
