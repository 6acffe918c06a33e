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

// hailsIn reports whether a turn after an answer does nothing but hail the one who answers, who lets him in by a word: "Nora?" "Yes, sir." Whoever
// has the floor need not ask for it so.
func (c *cutter) hailsIn(i int) bool {
	const answer, brief = 10, 3 // words
	v, d := &c.views[i], &c.drafts[c.current]
	if v.words > 2 || !v.hails || !v.open.Questions && !v.open.Cut || i+2 >= len(c.views) || !d.asked || c.wordsSince(i) < answer {
		return false
	}
	reply := &c.views[i+1]
	return !c.views[i-1].open.Cut && c.views[i-1].turn.Role != transcript.Reporter && reply.turn.Role != transcript.Reporter && reply.words <= brief && letsIn.MatchString(reply.turn.Text) && c.views[i+2].turn.Role == transcript.Reporter
}

var letsIn = rx.MustCompile(`(?i)^(?:yes|yeah|yep|sure|okay|go ahead)\b`)

var (
	movesAround = rx.MustCompile(`(?i)\b(?:(?:move|go|get|jump|hop) around|(?:somebody|someone|anybody|anyone) else|in the back first|to the back first)\b`)
	nods        = rx.MustCompile(`(?i), (?:mm-hmm|uh-huh|yep|yes|yeah|sure)[.! ]*$`)
)
