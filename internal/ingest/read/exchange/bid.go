package exchange

import (
	"podium/internal/transcript"
)

// bidAnswered tells how a bare bid for the floor is answered by a call by name: it is granted to the one who is named
// ("Sure, Ida, go ahead."), or another is called in its place ("Let me go to Ida.").
func (c *cutter) bidAnswered(i int) (granted string, refused bool) {
	if !c.views[i].open.BidOnly || i+2 >= len(c.views) || c.views[i+2].turn.Role != transcript.Reporter {
		return "", false
	}
	reply := &c.views[i+1]
	if !reply.pureCall() || reply.call.Name == "" {
		return "", false
	}
	before, _ := c.callBefore(i)
	switch {
	case reply.call.MovesOn(reply.turn.Text), reply.call.Bare && sameName(before.Name, reply.call.Name):
		return "", true
	case grants.MatchString(reply.turn.Text):
		return reply.call.Name, false
	}
	return "", false
}
