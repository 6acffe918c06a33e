package exchange

import (
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// bidAnswered says how a bid for the floor is answered by a call: it is granted to the one who is named ("Sure, Ida, go
// ahead."), or another is called in its place ("Let me go to Ida.", "Let me move around. Yes.").
func (c *cutter) bidAnswered(i int) (granted string, refused bool) {
	v := &c.views[i]
	if i+2 >= len(c.views) || c.views[i+2].turn.Role != transcript.Reporter {
		return "", false
	}
	reply := &c.views[i+1]
	if !reply.pureCall() {
		return "", false
	}
	if v.onlyHails() && reply.call.Bare && reply.words <= 2 {
		return reply.call.Name, false
	}
	if c.views[i+2].takesUp == 2 && reply.call.Name != "" && bidsForm.MatchString(v.turn.Text) && !reply.call.MovesOn(reply.turn.Text) {
		return reply.call.Name, false // whoever is called goes on with the bid
	}
	if !v.open.BidOnly {
		return "", false
	}
	if reply.call.Name == "" {
		return "", movesAround.MatchString(reply.turn.Text)
	}
	before, _ := c.callBefore(i)
	switch {
	case reply.call.MovesOn(reply.turn.Text), reply.call.Bare && sameName(before.Name, reply.call.Name):
		return "", true
	case grants.MatchString(reply.turn.Text), nods.MatchString(reply.turn.Text):
		return reply.call.Name, false
	}
	return "", false
}

// onlyHails reports whether a reporter's turn is nothing but the name of the one who answers, as a question ("Nora?").
func (v *view) onlyHails() bool {
	return v.words == 1 && v.hails && v.open.Questions
}

var (
	movesAround = rx.MustCompile(`(?i)\b(?:(?:move|go|get|jump|hop) around|(?:somebody|someone|anybody|anyone) else|in the back first|to the back first)\b`)
	nods        = rx.MustCompile(`(?i), (?:mm-hmm|uh-huh|yep|yes|yeah|sure)[.! ]*$`)
)
