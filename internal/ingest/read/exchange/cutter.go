package exchange

import (
	"math"
	"slices"

	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// draft is an exchange in the making.
type draft struct {
	transcript.Exchange
	name    string // whoever holds the floor, as far as a call, label, introduction or answer tells
	outlet  string // the outlet of the call by which the floor was given; "" when it names none
	lead    int    // the reporter's first turn
	label   string // its normal label
	polite  bool   // that label is one as MR. HOLM
	words   int    // asked, greetings and bids apart
	asked   bool   // something of substance has been asked
	asks    int    // turns that ask something
	unheard bool   // what has been asked, or a part of it, is not on the record

	announced, last bool // more questions have been announced; the last turn that asks calls itself the last
}

// cutter walks through the turns, handing each to a statement, an exchange or to procedure: once as the sums
// have it one by one, and once more as is best on the whole.
type cutter struct {
	t         *transcript.Transcript
	views     []view
	known     *authority.Files
	habits    habits
	renders   int // see rendered
	near      *nearness
	begins    func(i int, s *score) bool // whether what is found at turn i begins an exchange, in the first walk
	asks      []ask                      // the questions of the first walk
	decided   []bool                     // which of them begin an exchange; nil in the first walk
	scratch   *scratch
	stems     int        // how many all turns have
	answering [][]string // see answerers
	weight    []float64  // of words, by rarity
	past      used       // see heard
	holder    used       // what the turns of one draft have used; see usedBy
	of        int        // which draft that is
	some      bits       // of a turn that is compared, for a while
	cohere    []float64  // by turn; see cohesion
	signs     score      // of the turn that is weighed
	leans     []float64  // the sums of the turns that were weighed; see cue.Turns.Lean
	drafts    []draft
	current   int             // the exchange that holds the floor; -1 when none does
	block     int             // see secondBlock
	guest     string          // see hostSpoke
	hosted    map[string]bool // see hosts
	loose     []int           // calls and the like that wait for the exchange that they open
}

func newCutter(t *transcript.Transcript, views []view, stems int, auth *authority.Files, r *scratch) *cutter {
	c := &cutter{t: t, views: views, scratch: r, stems: stems, known: auth, drafts: r.drafts[:0], signs: score{marks: r.marks[:0]}, current: -1, block: secondBlock(t.Turns), habits: habitsOf(t.Title, t.Place, views)}
	c.leans = slices.Repeat([]float64{math.Inf(-1)}, len(views))
	c.answering = answerers(views)
	c.weight = rarity(views, stems, r)
	c.cohere = cohesion(views, c.weight, r)
	c.near = measure(views, stems, r)
	c.past, c.holder, c.some, c.of = c.newUsed(), c.newUsed(), r.newBits(stems), -1
	c.begins = func(_ int, s *score) bool { return s.sum() >= threshold }
	return c
}

// walk hands every turn on, once.
func (c *cutter) walk() {
	for i := range c.views {
		v := &c.views[i]
		switch {
		case v.turn.Role == transcript.Reporter:
			c.reporter(i)
		case c.current < 0 && !v.pureCall() && !(v.turn.Role == transcript.Moderator && len(c.loose) > 0) && !c.opensFloor(i):
			c.state(i)
		case v.pureCall(), c.current < 0, len(c.loose) > 0 && cue.Withdraws(v.text), v.turn.Role == transcript.Moderator && !v.answersLine(c.views, i):
			c.loose = append(c.loose, i)
		case c.opensStatement(i):
			c.current = -1
			c.state(i)
		default:
			c.answer(i)
		}
	}
	c.putAside()
}

// opensFloor reports whether a turn after the statements does little more than call the first reporter.
func (c *cutter) opensFloor(i int) bool {
	v, most := &c.views[i], 25
	if v.turn.Role == transcript.Moderator {
		most = 80
	}
	return i > 0 && v.calls && v.words <= most && c.views[i-1].label != v.label && i+1 < len(c.views) && c.views[i+1].turn.Role == transcript.Reporter
}

// answersLine reports whether a moderator's turn deals with the reporter who has just spoken ("Yes, we can hear you").
func (v *view) answersLine(views []view, i int) bool {
	return i > 0 && views[i-1].turn.Role == transcript.Reporter && !v.calls && !v.closes && v.words <= 25
}

// state adds a turn to the statement that runs, or begins one.
func (c *cutter) state(i int) {
	c.putAside()
	if n := len(c.drafts); n > 0 && c.drafts[n-1].Kind == transcript.Statement {
		c.drafts[n-1].Turns = append(c.drafts[n-1].Turns, i)
		return
	}
	why := "opening statement"
	if len(c.drafts) > 0 {
		why = "statement between questions"
	}
	c.drafts = append(c.drafts, draft{Exchange: transcript.Exchange{Kind: transcript.Statement, Turns: []int{i}, Boundary: transcript.Stated, Why: why}})
}

// first begins with the first question, which a greeting alone is none.
func (c *cutter) first(i int) {
	switch {
	case c.greetsOnly(i):
		c.state(i)
	case c.views[i].reads:
		c.take(i, cue.IsReadOut, transcript.Stated)
	default:
		c.take(i, "the first question", transcript.Stated)
	}
}

// asksToBeHeard reports whether a reporter asks whether he is heard, after an answer that asks nobody to speak up.
func (c *cutter) asksToBeHeard(i int) bool {
	return c.views[i].open.Hears && c.drafts[c.current].asked && c.wordsSince(i) >= 15 && !speakUp.MatchString(lastBytes(c.views[i-1].turn.Text, 200))
}

var speakUp = rx.MustCompile(`(?i)\b(?:still (?:here |there )?(?:on|with)|repeat|hear you|you(?:’|')?(?:re| are) (?:muted|on mute|breaking)|los(?:t|ing) you(?:r line)?|mute|speaking)\b`)

// parted reports whether nothing but thanks has been exchanged with the last who spoke, or a reporter has ended the
// conference by thanks.
func (c *cutter) parted(i int) bool {
	last := c.lastAsk(i)
	if !last.open.Courtesy || c.views[i-1].turn.Role == transcript.Reporter || !c.views[i-1].closes || goodDay.MatchString(last.turn.Text) {
		return false
	}
	if endsByTitle.MatchString(last.turn.Text) {
		return true
	}
	d := &c.drafts[c.current]
	_, called := c.callBefore(d.lead)
	return !d.asked && last.thanks && !called
}

// goodDay is how one greets who is about to ask.
var goodDay = rx.MustCompile(`(?i)^(?:good (?:morning|afternoon|evening|day)|hello|hi|hey|buenos días|buenas tardes)\b`)

// begin opens an exchange at a reporter's turn.
func (c *cutter) begin(i int, why string, standing transcript.Standing) {
	const usual = 4 // turns of an exchange
	d := draft{Exchange: transcript.Exchange{Kind: transcript.QandA, Turns: append(slices.Grow(c.loose, usual), i), Boundary: standing, Why: why}, lead: i, label: c.views[i].label, polite: c.views[i].polite}
	if call, ok := c.callBefore(i); ok {
		d.name, d.outlet = call.Name, call.Outlet
	}
	c.loose = nil
	c.drafts = append(c.drafts, d)
	c.current = len(c.drafts) - 1
	c.learn(i)
}

// join adds a reporter's turn, and the calls before it, to the exchange that holds the floor.
func (c *cutter) join(i int) {
	d := &c.drafts[c.current]
	d.Turns = append(d.Turns, c.loose...)
	d.Turns = append(d.Turns, i)
	c.loose = nil
	c.learn(i)
}

// learn notes what a reporter's turn says of who holds the floor.
func (c *cutter) learn(i int) {
	d, v := &c.drafts[c.current], &c.views[i]
	d.hear(v)
	if v.named {
		d.name = v.turn.Called()
	} else if v.intros && v.intro.Name != "" {
		d.name = v.intro.Name
	}
	d.unheard = d.unheard || v.unheard
	checks := v.open.Repeats && v.words < 25 || v.intros && v.words <= 14 && !v.open.Questions
	if !v.open.Courtesy && !v.open.BidOnly && !v.open.Stage && !checks {
		d.words += v.words
	}
	d.asked = d.asked || d.words >= 8 || v.open.Questions && d.words >= 5
}

// opensStatement reports whether somebody who was not asked begins to speak at length, after a
// goodbye or with a greeting to everyone.
func (c *cutter) opensStatement(i int) bool {
	v, prev := &c.views[i], &c.views[i-1]
	if i == c.block && prev.turn.Role != transcript.Reporter {
		return true // of the same in another language
	}
	if v.turn.Label == "" && prev.turn.Label != "" && prev.turn.Role == transcript.Briefer {
		return true // under a heading, by somebody else
	}
	if prev.turn.Role == transcript.Reporter || prev.label == v.label || v.words < 120 || len(c.loose) > 0 || !cue.GreetsFirst(v.turn.Text) {
		return false
	}
	return prev.saysGoodbye() || everyone.MatchString(v.turn.Text[:min(len(v.turn.Text), 90)])
}

var everyone = rx.MustCompile(`(?i)good (?:morning|afternoon|evening),? (?:everyone|everybody|all|again|ladies)|buenos días a tod`)
