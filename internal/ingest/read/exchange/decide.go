package exchange

import (
	"cmp"
	"math"
	"slices"

	"podium/internal/transcript"
)

// ask is a reporter's turn with how likely it begins an exchange, 1 where that was not weighed.
type ask struct {
	turn     int
	odds     float64
	begun    bool
	why      string
	standing transcript.Standing
}

// run walks through the turns, and once more where another parting of the whole is better.
func (c *cutter) run() {
	c.walk()
	c.tie()
	if c.decided = decide(c.asks, len(c.views)); !c.agrees() {
		c.drafts, c.current, c.loose, c.past, c.of = c.drafts[:0], -1, nil, c.newUsed(), -1
		c.walk()
	}
}

// tie puts what speaks for a new exchange at a question to the bid before it that was let in by a word or two: whoever puts
// the question has made the bid. Where one sentence is cut in two, all of it counts for the first part.
func (c *cutter) tie() {
	const most = 0.8 // of what speaks for it: now and then another puts the question
	for k := 1; k < len(c.asks); k++ {
		bid, question := &c.asks[k-1], &c.asks[k]
		switch {
		case bid.turn == question.turn-c.views[question.turn].takesUp:
			bid.odds = 1 - (1-bid.odds)*(1-question.odds)
			question.odds, bid.why = 0, cmp.Or(bid.why, question.why)
		case question.turn == bid.turn+2 && bid.odds < 1 && question.odds < 1 && c.bidsFor(bid.turn):
			bid.odds = 1 - (1-bid.odds)*(1-most*question.odds)
			question.odds *= 1 - most
		}
	}
}

// bidsFor reports whether the turn at i is a bid of a few words, let in by a word or two before a longer question.
func (c *cutter) bidsFor(i int) bool {
	v, reply := &c.views[i], &c.views[i+1]
	if o := &v.open; o.Questions || !o.BidOnly && !o.FollowUp && !o.Topic && !(o.Cut && v.words <= 3) {
		return false
	}
	return reply.words <= 3 && !reply.calls && c.letIn(i)
}

// agrees reports whether the first walk has begun exchanges where it is decided that they begin.
func (c *cutter) agrees() bool {
	for k := range c.asks {
		if c.asks[k].begun != c.decided[k] {
			return false
		}
	}
	return true
}

// take begins an exchange where nothing is to be weighed.
func (c *cutter) take(i int, why string, standing transcript.Standing) {
	if c.decided == nil {
		c.asks = append(c.asks, ask{turn: i, odds: 1, begun: true, why: why, standing: standing})
	}
	c.begin(i, why, standing)
}

// surely is what was weighed in this walk, and begins an exchange all the same: another's own name says so.
func (c *cutter) surely(a ask, why string) ask {
	a.odds, a.begun, a.why, a.standing = 1, true, why, transcript.Stated
	if c.decided == nil {
		c.asks[len(c.asks)-1] = a
	}
	return a
}

// weighed is what was found at turn i in the first walk, and whether an exchange begins there by this one.
func (c *cutter) weighed(i int) ask {
	if c.decided != nil {
		if k, ok := slices.BinarySearchFunc(c.asks, i, func(a ask, i int) int { return cmp.Compare(a.turn, i) }); ok {
			a := c.asks[k]
			a.begun = c.decided[k]
			return a
		}
	}
	s := c.weigh(i)
	c.leans[i] = s.sum()
	a := ask{turn: i, odds: likely(c.leans[i]), begun: c.begins(i, s), standing: s.standing()}
	if c.habits.host && !c.views[i].intros {
		a.odds, a.begun, c.leans[i] = 0, false, math.Inf(-1) // the host asks all the time
	}
	if a.odds > 0.1 { // others all but never begin one
		a.why = s.why()
	}
	if c.decided == nil {
		c.asks = append(c.asks, a)
	}
	return a
}

// doubt is taken from each sum: of transcripts left out of the fit a little fewer questions begin an exchange than
// the sums say.
const doubt = 0.25

// likely is how likely a sum says that an exchange begins.
func likely(sum float64) float64 { return 1 / (1 + math.Exp(doubt-sum)) }

// decide chooses among all ways of parting the questions into exchanges the one that can be expected to put most turns
// where they belong, and says which questions begin one. A turn is where it belongs when its exchange begins
// at the right question and no other begins between: one boundary too many loses all turns behind it, one too
// few those of the exchange that is not told apart, so each is weighed by how much hangs on it.
func decide(asks []ask, turns int) []bool {
	n := len(asks)
	best, from := make([]float64, n+1), make([]int, n+1)
	for a := range n {
		right, sum := asks[a].odds, 0.0 // that the exchange of a begins at a and still runs
		for b := a + 1; b <= n; b++ {
			if b > a+1 {
				if right *= 1 - asks[b-1].odds; right < negligible || b-a > farthest {
					break
				}
			}
			end := turns
			if b < n {
				end = asks[b].turn
			}
			sum += right * float64(end-asks[b-1].turn)
			if best[a]+sum > best[b] {
				best[b], from[b] = best[a]+sum, a
			}
		}
	}
	begins := make([]bool, n)
	for b := n; b > 0; b = from[b] {
		begins[from[b]] = true
	}
	return begins
}

const (
	negligible = 1e-6 // a likelihood that is not followed up
	farthest   = 2000 // how many questions of one exchange are looked through
)
