package exchange

import (
	"podium/internal/ingest/read/cue"
	"podium/internal/transcript"
)

// reporter decides whether a reporter's turn takes the floor or keeps it: by what is plain, or else by the sum of its signs.
func (c *cutter) reporter(i int) {
	if c.current < 0 {
		c.first(i)
		return
	}
	if c.goesOn(i) || c.asPrinted(i) || c.asSaid(i) {
		return
	}
	a := c.weighed(i)
	if !a.begun && (c.saysAnother(i) || c.namesAnother(i)) {
		a = c.surely(a, phrases["introduction"])
	} else if !a.begun && (c.calledOutright(i) || c.calledThough(i) || c.passedOver(i)) {
		a = c.surely(a, phrases["called by name"])
	} else if !a.begun && c.answeredInBrackets(i) {
		a = c.surely(a, phrases["answered as another"])
	} else if !a.begun && c.greetsAfterThanks(i) {
		a = c.surely(a, "a greeting after thanks")
		a.standing = transcript.Inferred
	} else if !a.begun && c.countsOwn(i) {
		a = c.surely(a, "announces how many questions come, after an answer")
		a.standing = transcript.Inferred
	}
	if a.begun {
		c.begin(i, a.why, a.standing)
	} else {
		c.join(i)
	}
}

// goesOn joins a turn that goes on with what was put off, cut or said in another language. It reports whether the turn is one.
func (c *cutter) goesOn(i int) bool {
	if e := c.resumes(i); e >= 0 {
		c.current = e
		c.join(i)
		return true
	}
	switch {
	case c.views[i].takesUp > 0:
		c.takeUp(i)
	case c.rendered(i):
		c.join(i)
	default:
		return false
	}
	return true
}

// asPrinted decides by the labels and by who reads out; it reports whether they tell.
func (c *cutter) asPrinted(i int) bool {
	switch {
	case i == c.block:
		c.take(i, "all is said again in another language", transcript.Inferred)
		return true
	case c.drafts[c.current].polite && !c.views[i].named && c.views[i-1].turn.Role != transcript.Reporter:
		c.take(i, "another reporter's label", transcript.Inferred)
		return true
	case c.views[i].reads:
		c.take(i, cue.IsReadOut, transcript.Stated)
		return true
	}
	another, noted := c.noted(i)
	switch {
	case noted && !another:
		c.join(i)
	case another || c.otherNamed(i) || c.printedAnother(i):
		c.take(i, phrases["other label asks"], transcript.Stated)
	case c.asksAnew(i):
		c.take(i, phrases["label opens"], transcript.Inferred)
	case c.asksOn(i):
		c.join(i)
	default:
		return false
	}
	return true
}

// asSaid decides by goodbyes, by bids that are granted or put off and by calls; it reports whether they tell.
func (c *cutter) asSaid(i int) bool {
	if c.parted(i) {
		c.take(i, "after goodbyes", transcript.Inferred)
		return true
	}
	granted, refused := c.bidAnswered(i)
	switch {
	case refused, c.goesOnOwn(i):
		c.join(i)
	case granted != "" && !sameName(granted, c.drafts[c.current].name):
		c.take(i, phrases["granted"], transcript.Stated)
		c.drafts[c.current].name = granted
	case c.answersCall(i) || c.calledInstead(i) || c.speaksOver(i-1):
		c.take(i, phrases["called by name"], transcript.Stated)
	case c.pointedPast(i):
		c.take(i, phrases["pointed out"], transcript.Stated)
	case c.letInAnother(i):
		c.take(i, phrases["granted"], transcript.Inferred)
	case c.hailsIn(i):
		c.take(i, phrases["granted"], transcript.Inferred)
	case c.asksToBeHeard(i):
		c.take(i, "asks to be heard after an answer", transcript.Inferred)
	default:
		return false
	}
	return true
}
