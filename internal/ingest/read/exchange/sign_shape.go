package exchange

import (
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

var (
	turnWords   = words.Declare("though then either anyway")
	officeWords = words.Declare("president administration government minister secretary")
	andWords    = words.Declare("and y")
)

// weighShape looks at how long and how whole the question is, beside the last one and beside those of this room.
func (c *cutter) weighShape(s *score, i int) {
	v, last, before := &c.views[i], c.lastAsk(i), &c.views[i-1]
	s.mark("asks nothing", !v.open.Questions)
	s.mark("asks twice", v.marks >= 2)
	s.mark("turns at the end", v.turns)
	s.mark("begins with and", v.saysAnd())
	s.mark("names an office", v.namesOffice())
	s.mark("short here", float64(v.words) < 0.35*c.habits.length)
	s.mark("much shorter than the last", v.words*3 < last.words)
	s.mark("after a short answer", before.turn.Role != transcript.Reporter && before.words > 5 && before.words <= 40 && !before.open.Cut)
	if v.hails {
		s.set("vocative, as many do", c.habits.address)
	}
	first := &c.views[c.drafts[c.current].lead]
	s.mark("holder greeted", first.open.Greets)
	s.mark("greeting, as the holder did", v.open.Greets && !v.open.Courtesy && first.open.Greets)
}

// namesOffice reports whether one of the first words is an office.
func (v *view) namesOffice() bool {
	head := v.text.Head(60)
	for k := range head.Len() {
		if head.Is(k).Has(officeWords) {
			return true
		}
	}
	return false
}

// saysAnd reports whether the first word is "and".
func (v *view) saysAnd() bool {
	return v.text.Len() > 0 && v.text.Is(0).Has(andWords)
}

// weighNext looks at how the next question begins: one that goes on with its own has a holder to go on from.
func (c *cutter) weighNext(s *score, i int) {
	n := i + 1
	for n < len(c.views) && c.views[n].turn.Role != transcript.Reporter {
		n++
	}
	if n == len(c.views) {
		return
	}
	next := &c.views[n]
	s.mark("next goes on with its own", next.open.Mine)
	s.mark("next refers back", next.refers)
	s.mark("next addresses", next.hails)
}

// lookAtMarks counts the questions of a turn, and looks for a word that turns to what was said before, set off at the end
// of a clause ("Is it open, though?").
func (v *view) lookAtMarks() {
	const setOff = words.EndsComma | words.EndsSentence | words.Asks
	for k := range v.text.Len() {
		kind := v.text.Kind(k)
		if kind&words.Asks != 0 {
			v.marks++
		}
		v.turns = v.turns || kind&setOff != 0 && v.text.Is(k).Has(turnWords)
	}
}
