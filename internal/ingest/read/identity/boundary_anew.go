package identity

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// calledAnew puts right where an exchange begins whose reporter is called twice: an operator says the name once more
// after a greeting, which is the reporter's; or somebody else, who is not called, has spoken up between.
func (r *resolver) calledAnew() {
	for x := 0; x < len(r.t.Exchanges); x++ {
		e := &r.t.Exchanges[x]
		if e.Kind != transcript.QandA {
			continue
		}
		if x > 0 {
			r.takeGreeting(&r.t.Exchanges[x-1], e)
		}
		if k := r.calledOnceMore(e); k > 0 {
			rest := transcript.Exchange{Kind: transcript.QandA, Turns: slices.Clone(e.Turns[k:]), Boundary: transcript.Stated, Why: "called by name once more"}
			r.another[e.Lead(r.t.Turns)] = true
			e.Turns = e.Turns[:k]
			r.t.Exchanges = slices.Insert(r.t.Exchanges, x+1, rest)
		}
	}
}

// takeGreeting moves a greeting that ends the exchange before to the one whose first call says again the name that was
// called before it: "We go to Ida Holm." "Hello, thank you." "Ida Holm, your line is open."
func (r *resolver) takeGreeting(before, e *transcript.Exchange) {
	n := len(before.Turns)
	if before.Kind != transcript.QandA || n < 3 || len(e.Turns) < 2 {
		return
	}
	greets, again := before.Turns[n-1], e.Turns[0]
	if again != greets+1 || greets == 0 || r.t.Turns[greets].Role != transcript.Reporter || r.t.Turns[again].Role == transcript.Reporter {
		return
	}
	first, second := r.calls.At(greets-1), r.calls.At(again)
	if named(first) && named(second) && second.Whole && r.compared.agree(first.Name, second.Name) && r.calls.Opening(greets).Courtesy {
		before.Turns, e.Turns = before.Turns[:n-1], append([]int{greets}, e.Turns...)
	}
}

func named(c *cue.Call) bool { return c != nil && c.Name != "" && !c.Loose }

// calledOnceMore is the place in an exchange of a turn that calls again who was called before it, right before the
// reporter's second turn; 0 where there is none.
func (r *resolver) calledOnceMore(e *transcript.Exchange) int {
	lead := e.Lead(r.t.Turns)
	_, c, ok := r.callTo(lead)
	if o := r.calls.Opening(lead); !ok || r.known(c.Name) || o.Greets || o.Repeats || o.Courtesy || o.BidOnly || o.Cut {
		return 0
	}
	heard := !r.calls.Opening(lead).Stage // or answered
	for k, i := range e.Turns {
		if i <= lead {
			continue
		}
		if r.t.Turns[i].Role == transcript.Reporter {
			return 0
		}
		if again := r.calls.At(i); named(again) && again.Whole && r.compared.agree(again.Name, c.Name) {
			if heard && k+1 < len(e.Turns) && r.repeats(i, again) && r.takesUp(e.Turns[k+1]) {
				return k
			}
			return 0
		}
		heard = heard || r.t.Turns[i].Role == transcript.Briefer
	}
	return 0
}

// repeats reports whether a turn does nothing but call somebody by name once more.
func (r *resolver) repeats(i int, c *cue.Call) bool {
	const most = 6
	text := r.t.Turns[i].Text
	after := strings.ReplaceAll(text[c.NameAt.End:], c.Name, "")
	if !cue.GivenName(c.Outlet) { // "Ida — Otto."
		after = strings.ReplaceAll(after, c.Outlet, "")
	}
	return r.calls.Text(i).Count <= most && !strings.Contains(text, "?") && !thanked.MatchString(text) && strings.IndexFunc(after, unicode.IsUpper) < 0
}

var thanked = rx.MustCompile(`(?i)\bthank`)

// takesUp reports whether a reporter's turn asks, and goes on with nothing.
func (r *resolver) takesUp(i int) bool {
	o := r.calls.Opening(i)
	return r.t.Turns[i].Role == transcript.Reporter && !o.Dash && !o.Cut && r.calls.Text(i).Count >= 4
}
