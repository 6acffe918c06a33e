package exchange

import "podium/internal/ingest/read/rx"

// takeUp joins the second part of a cut sentence to the first. What speaks for a new exchange is noted for tie, but where a call in
// between is for somebody else.
func (c *cutter) takeUp(i int) {
	if c.decided == nil && !c.speaksOver(i) {
		s := c.weigh(i)
		c.asks = append(c.asks, ask{turn: i, odds: likely(s.sum()), why: s.why()})
	}
	c.join(i)
}

// speaksOver reports whether a reporter's turn ends a sentence that was no bid for the floor, over a call of somebody by name.
func (c *cutter) speaksOver(i int) bool {
	cut := i - c.views[i].takesUp
	if cut == i || c.bids(cut) {
		return false
	}
	for k := cut + 1; k < i; k++ {
		if v := &c.views[k]; v.pureCall() && v.call.Name != "" && !sameName(v.call.Name, c.drafts[c.current].name) {
			return true
		}
	}
	return false
}

// bids reports whether a reporter's turn does no more than ask for the floor.
func (c *cutter) bids(i int) bool {
	v := &c.views[i]
	return v.open.BidOnly || v.open.FollowUp || v.open.Topic || v.words <= 3 || v.words <= 10 && bidsForm.MatchString(v.turn.Text)
}

var bidsForm = rx.MustCompile(`(?i)^(?:(?:and|but|so|yeah|yes|okay|well|thank you),? )?(?:i (?:just |also )?(?:want|wanted|have|had)|i(?:’|')d like|let me|can i|could i|may i)\b`)
