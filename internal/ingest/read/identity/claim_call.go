package identity

import (
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// called adds what the call says: the name, or the outlet in its place, or both.
func (r *resolver) called(call handover, lead int, add adder, names, outlets *[]claim) {
	i, c := call.turn, call.Call
	switch {
	case call.ok && call.outlet:
		add(outlets, "call", i, c.NameAt, c.Name)
	case call.ok:
		add(names, "call", i, c.NameAt, c.Name)
		if first := (*names)[:min(1, len(*names))]; r.sameAsker(c.Name, first) || len(first) > 0 && first[0].Kind == "label" && r.compared.sameSurname(c.Name, first[0].name) {
			outlet, at := r.outletOf(r.t.Turns[i].Text, c.NameAt, c.OutletAt, c.Outlet)
			if outlet == "" {
				if b, ok := cue.EarlierThan(&r.calls.Text(i).Run, c.Name); ok && r.sameAsker(b.Name, first) {
					outlet, at = r.outletOf(r.t.Turns[i].Text, b.NameAt, b.OutletAt, b.Outlet)
				}
			}
			add(outlets, "call", i, at, outlet)
			if n := lead + 1; outlet == "" && i == lead-1 && n < len(r.t.Turns) && r.t.Turns[n].Called() == r.t.Turns[i].Called() {
				if o, is := cue.GoesOnOutlet(r.t.Turns[n].Text, r.known); is {
					add(outlets, "call", n, o.Span, o.Name)
				}
			}
		}
	case lead > 0 && r.t.Turns[lead-1].Role != transcript.Reporter:
		if c := r.calls.At(lead - 1); c != nil && c.Name == "" && c.Outlet != "" { // "Última pregunta, TMR."
			add(outlets, "call", lead-1, c.OutletAt, c.Outlet)
		} else if o, is := cue.CalledOutlet(&r.calls.Text(lead-1).Run, r.known); is {
			add(outlets, "call", lead-1, o.Span, o.Name)
		}
	}
}

// readsOut reports whether the first reporter's turn of an exchange, of somebody named, asks nothing but gives
// the floor to the next: a host who calls on his guests.
func (r *resolver) readsOut(e *transcript.Exchange, lead int) bool {
	turn, next := &r.t.Turns[lead], lead+1
	if next == len(r.t.Turns) || r.t.Turns[next].Role != transcript.Reporter || r.t.Turns[next].Called() == turn.Called() || strings.Contains(turn.Text, "?") || strings.Contains(turn.Text, "？") {
		return false
	}
	in, ok := r.calls.Intro(lead)
	return !(ok && in.Outlet != "") && !cue.SpeaksOfQuestion(turn.Text)
}

// editors adds the name that an editor gives in brackets, in an answer before which nobody else may have begun to ask.
func (r *resolver) editors(e *transcript.Exchange, add adder, names, outlets *[]claim) {
	asks := 0
	for _, i := range e.Turns {
		if r.t.Turns[i].Role == transcript.Reporter {
			if asks > 0 && r.calls.TakesUp(i) == 0 && r.calls.Lean(i) > carries {
				return
			}
			asks++
			continue
		}
		call := r.calls.At(i)
		if in, ok := cue.Editor(r.t.Turns[i].Text); ok && !(call != nil && in.NameAt.Start >= call.Start) && r.sameAsker(in.Name, *names) {
			add(names, "address", i, in.NameAt, in.Name)
			add(outlets, "address", i, r.part(in.OutletAt, in.Outlet), r.plausible(in.Outlet))
			return
		}
	}
}

// handover is a call and the turn it stands in.
type handover struct {
	cue.Call
	turn       int
	ok, outlet bool // whether there is one; whether it calls an outlet
}

// person is the name that is called; "" where none or an outlet is.
func (h handover) person() string {
	if !h.ok || h.outlet {
		return ""
	}
	return h.Name
}

// callFor returns the call that handed the floor to who asks in an exchange: the one before the first
// question, or the one that answers a bid for the floor.
func (r *resolver) callFor(e *transcript.Exchange, lead int) handover {
	i, c, ok := r.callAfterBid(e, lead)
	if !ok {
		i, c, ok = r.callTo(lead)
		ok = ok && !r.another[lead] && !r.isAnother(c.Name, i) && !r.calledAgain(e, lead, c.Name) && !r.givesOver(e, lead, i, c)
	}
	return handover{c, i, ok, ok && r.callsOutlet(c.Name)}
}

// callsOutlet reports whether what is called is an outlet, known or named as only outlets are.
func (r *resolver) callsOutlet(called string) bool {
	first, _, _ := strings.Cut(called, " ")
	return r.known(called) && !cue.GivenName(called) || cue.MediaLike(called) && !cue.GivenName(first)
}

// givesOver reports whether an official calls on a colleague by the first name: "I'll turn it over to Ada.", after which
// somebody else answers.
func (r *resolver) givesOver(e *transcript.Exchange, lead, i int, c cue.Call) bool {
	if c.Whole || isFull(c.Name) || r.calls.Opening(lead).Greets || !turnsOver.MatchString(r.t.Turns[i].Text[c.Start:c.NameAt.Start]) {
		return false
	}
	for _, k := range e.Turns {
		if k > i && r.t.Turns[k].Role == transcript.Briefer {
			return r.t.Turns[k].Called() != r.t.Turns[i].Called()
		}
	}
	return false
}

var turnsOver = rx.MustCompile(`(?i)\b(?:turn|hand|pass|kick|throw) (?:it|this|that|things)? ?over to\b`)

// callAfterBid returns the call by name that answers a bid: "Follow up?" "Go ahead, Ann."
func (r *resolver) callAfterBid(e *transcript.Exchange, lead int) (int, cue.Call, bool) {
	if o := r.calls.Opening(lead); !o.Courtesy && !o.BidOnly && !r.echoes(lead) {
		return 0, cue.Call{}, false
	}
	for k, i := range e.Turns {
		if i <= lead || r.t.Turns[i].Role == transcript.Reporter && r.echoes(lead) && r.calls.Text(i).Count < 8 {
			continue
		}
		c := r.calls.At(i)
		if c == nil || !c.Whole || c.Name == "" || cue.Withdraws(r.calls.Text(i)) || c.MovesOn(r.t.Turns[i].Text) || r.known(c.Name) || r.isAnother(c.Name, i) || k+1 >= len(e.Turns) || r.t.Turns[e.Turns[k+1]].Role != transcript.Reporter {
			return 0, cue.Call{}, false
		}
		return i, *c, true
	}
	return 0, cue.Call{}, false
}

// echoes reports whether a reporter's turn is a word or two with a question mark: the name just called, perhaps misheard.
func (r *resolver) echoes(i int) bool {
	return r.calls.Text(i).Count <= 2 && strings.HasSuffix(r.t.Turns[i].Text, "?")
}

// calledAgain reports whether the same name is called once more before anybody else asks: then it was
// not the one called who spoke up first, or somebody came in between.
func (r *resolver) calledAgain(e *transcript.Exchange, lead int, name string) bool {
	if o := r.calls.Opening(lead); o.Greets || o.Repeats || o.Stage {
		return false
	}
	if last := e.Turns[len(e.Turns)-1]; last > lead {
		if c := r.calls.At(last); c != nil && !c.Whole && c.Bare && r.compared.agree(c.Name, name) {
			return !r.wavers(last + 1) // called back after an interjection
		}
	}
	for _, i := range e.Turns {
		if i <= lead {
			continue
		}
		if r.t.Turns[i].Role == transcript.Reporter {
			return false
		}
		if c := r.calls.At(i); c != nil && c.Whole && c.Name != "" && r.compared.agree(c.Name, name) {
			return true
		}
	}
	return false
}

// calledFuller is the call by a full name that an operator repeats in other words: "Ida Holm, please." "Thank
// you. Edith, your line is open."
func (r *resolver) calledFuller(i int, c *cue.Call) *cue.Call {
	if i == 0 || !c.Whole || isFull(c.Name) || r.t.Turns[i-1].Role == transcript.Reporter || r.t.Turns[i].Called() == r.t.Turns[i-1].Called() {
		return nil
	}
	if b := r.calls.At(i - 1); b != nil && isFull(b.Name) && !r.known(b.Name) {
		return b
	}
	return nil
}

// callTo returns the call by name that handed the floor to reporter's turn lead, as package exchange finds it.
func (r *resolver) callTo(lead int) (int, cue.Call, bool) {
	for i := lead - 1; i >= 0 && r.t.Turns[i].Role != transcript.Reporter; i-- {
		c := r.calls.At(i)
		if c != nil && c.Name != "" {
			if b := r.calledFuller(i, c); b != nil {
				return i - 1, *b, true
			}
			return i, *c, r.known(c.Name) || !r.common(firstWord(c.Name))
		}
		if (c == nil || !c.Whole) && r.t.Turns[i].Role != transcript.Moderator && !r.wordThrownIn(i) {
			break
		}
	}
	return 0, cue.Call{}, false
}

// wordThrownIn reports whether an official says a few words after another's call by name.
func (r *resolver) wordThrownIn(i int) bool {
	if i == 0 || r.calls.Text(i).Count > 4 || r.t.Turns[i-1].Role == transcript.Reporter || r.t.Turns[i-1].Called() == r.t.Turns[i].Called() {
		return false
	}
	c := r.calls.At(i - 1)
	return c != nil && c.Whole && c.Name != ""
}

// spelledOut completes a first name, or a surname alone ("Ms. Holm, your line is open."), by the full one that a call in this turn, or shortly before, gives,
// and the outlet with it; by the outlet alone, of the call just before, where none gives the full name.
func (r *resolver) spelledOut(i int, first string) (full cue.Call, turn int, hasOutlet bool) {
	if first == "" || isFull(first) {
		return cue.Call{}, 0, false
	}
	const reach = 8
	surname := !cue.GivenName(first)
	for k := i; k >= 0 && k >= i-reach; k-- {
		if surname && strings.Contains(r.t.Turns[k].Text, " "+first) {
			if b := r.calls.At(k); b != nil && strings.HasSuffix(b.Name, " "+first) && namesWhole(b.Name) {
				return *b, k, true
			}
		}
		if !strings.Contains(r.t.Turns[k].Text, first+" ") {
			continue
		}
		if b := r.calls.At(k); b != nil && isFull(b.Name) && strings.HasPrefix(b.Name, first+" ") {
			return *b, k, true
		}
		if b, ok := cue.Earlier(&r.calls.Text(k).Run, first); ok && r.t.Turns[k].Role != transcript.Reporter {
			if isFull(b.Name) {
				return b, k, true
			}
			if !hasOutlet && k >= i-1 {
				full, turn, hasOutlet = b, k, true
			}
		}
	}
	return full, turn, hasOutlet
}

// sameSurname reports whether two full names end in one surname and begin with one letter: "Chris Lund" is
// the label's "Christopher Lund".
func (c comparer) sameSurname(a, b string) bool {
	x, y := c.words(a), c.words(b)
	return len(x) > 1 && len(y) > 1 && x[len(x)-1] == y[len(y)-1] && x[0][0] == y[0][0]
}
