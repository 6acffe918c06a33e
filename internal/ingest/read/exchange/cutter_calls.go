package exchange

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// answersCall reports whether a courtesy answers the call by a name, as the official who greets or calls the same one at once
// shows: "Let’s go to Ida Holm." "Hello." "Hi, Ida."
func (c *cutter) answersCall(i int) bool {
	if !c.views[i].open.Courtesy || i+2 >= len(c.views) || c.views[i+1].turn.Role == transcript.Reporter || c.views[i+2].turn.Role != transcript.Reporter {
		return false
	}
	call, ok := c.callBefore(i)
	if !ok || call.Name == "" || sameName(call.Name, c.drafts[c.current].name) {
		return false
	}
	reply := &c.views[i+1]
	return reply.calls && sameName(reply.call.Name, call.Name) || sameName(c.addressed(i+1), call.Name)
}

// calledInstead reports whether another is called by name and outlet before whoever has the floor was answered anything: "Oh. Ida of Vik
// Radio." It is enough that the first says that he has nothing to ask.
func (c *cutter) calledInstead(i int) bool {
	d, before := &c.drafts[c.current], &c.views[i-1]
	if d.words > 12 || d.name == "" || !before.calls || before.call.Name == "" || before.words > 8 || sameName(before.call.Name, d.name) {
		return false
	}
	if before.call.Outlet == "" && !(i > 1 && c.views[i-2].turn.Role == transcript.Reporter && passes.MatchString(c.views[i-2].turn.Text)) {
		return false
	}
	return !slices.ContainsFunc(d.Turns, func(k int) bool {
		return k > d.lead && k < i-1 && c.views[k].turn.Role != transcript.Reporter
	})
}

// greetsAfterThanks reports whether somebody greets the one who answers right after the holder of the floor gave thanks and no more, and a call
// by gesture: "Thank you." "Go ahead." "Hi, Otto."
func (c *cutter) greetsAfterThanks(i int) bool {
	if i < 2 || !c.drafts[c.current].asked || c.views[i-2].turn.Role != transcript.Reporter || !c.views[i-1].pureCall() || !cue.GreetsFirst(c.views[i].turn.Text) {
		return false
	}
	thanks := &c.views[i-2]
	return thanks.open.Courtesy && strings.Contains(thanks.turn.Text, "hank")
}

// passedOver reports whether whoever answers puts off the holder of the floor and calls another by name: "Let me stay on the ferries. Yes, go
// ahead, Ida."
func (c *cutter) passedOver(i int) bool {
	d, before := &c.drafts[c.current], &c.views[i-1]
	if d.name == "" || !before.calls || before.call.Name == "" || before.call.Loose || before.call.Start == 0 || sameName(before.call.Name, d.name) {
		return false
	}
	return c.asksSomebody(i) && putsOff.MatchString(before.turn.Text[:before.call.Start])
}

// pointedPast reports whether somebody is pointed at while another who has been answered has just begun to ask again: "And on dues —" "In the back.
// Go ahead."
func (c *cutter) pointedPast(i int) bool {
	before := &c.views[i-1]
	if i < 2 || !before.pureCall() || before.call.Name != "" || !before.call.Points && !pointed.MatchString(before.turn.Text) || !c.drafts[c.current].asked || !c.asksSomebody(i) {
		return false
	}
	cut := &c.views[i-2]
	return cut.turn.Role == transcript.Reporter && cut.open.Cut && c.views[i].takesUp == 0
}

// pointed is how somebody is pointed at.
var pointed = rx.MustCompile(`(?i)^(?:\p{L}+[,.] )?(?:(?:right|way|over) )?(?:in|at|to) the (?:very )?(?:back|front|middle)\b`)

// letInAnother reports whether a bid after an answer to one who was called by name is let in by a word, and the answers that follow speak to another
// who is called by name in this room, before anybody else is called: "Madam Mayor —" "Yes." "The dues —" "Well, Otto, the dues are low."
func (c *cutter) letInAnother(i int) bool {
	const answer, brief, ahead = 15, 3, 12 // words, words, turns
	v, d := &c.views[i], &c.drafts[c.current]
	if d.name == "" || v.words > brief || !v.open.Cut || i+2 >= len(c.views) || c.wordsSince(i) < answer {
		return false
	}
	if reply := &c.views[i+1]; reply.turn.Role == transcript.Reporter || reply.words > brief || !letsIn.MatchString(reply.turn.Text) {
		return false
	}
	for k := i + 2; k < min(i+ahead, len(c.views)); k++ {
		if v := &c.views[k]; v.turn.Role != transcript.Reporter {
			if name := c.addressed(k); name != "" {
				return !sameName(name, d.name) && !shortened(name, d.name) && c.calledEarlier(i, name)
			}
			if v.calls {
				return false
			}
		}
	}
	return false
}

// calledEarlier reports whether somebody is called by a name before turn i.
func (c *cutter) calledEarlier(i int, name string) bool {
	return slices.ContainsFunc(c.views[:i], func(v view) bool { return v.calls && v.call.Name != "" && sameName(v.call.Name, name) })
}

// putsOff is how one is told that his question has to wait.
var putsOff = rx.MustCompile(`(?i)^(?:(?:well|okay|and|so|no|but|sorry|said|\p{L}+),? )*(?:let me (?:just )?(?:get back|go back|finish|stay|stick)|let(?:’|')?s (?:stay|stick|finish|get back|go back)|hold on|hang on|one (?:second|moment)|i(?:’|')?ll (?:come|get) back to (?:you|that))\b[^.?!]{0,60}[.?!—–-]+ *(?:\p{L}+[,.] )*$`)

// calledOutright reports whether a moderator's turn does nothing but call another than the holder by a full name and an outlet, after an answer.
func (c *cutter) calledOutright(i int) bool {
	d, before := &c.drafts[c.current], &c.views[i-1]
	if before.turn.Role != transcript.Moderator || !before.pureCall() || before.call.Outlet == "" || !strings.Contains(before.call.Name, " ") {
		return false
	}
	return d.name != "" && d.asked && c.wordsSince(i) > 0 && !shareWord(before.call.Name, d.name)
}

// calledThough reports whether whoever answers calls another by name after an answer, and answers him, though more questions of the holder
// were announced: one who may go on is not passed over by name for nothing. "And my second question" is still the holder's.
func (c *cutter) calledThough(i int) bool {
	d, before := &c.drafts[c.current], &c.views[i-1]
	if !d.announced || !d.asked || d.name == "" || !before.calls || before.call.Name == "" || before.call.Loose || before.call.Whole || sameName(before.call.Name, d.name) {
		return false
	}
	return c.asksSomebody(i) && !c.views[i].open.Mine && c.views[i+1].label == before.label
}

// passes is how one says who has been called and has nothing to ask.
var passes = rx.MustCompile(`(?i)^(?:(?:oh|no|yeah|thanks|thank you|actually|hi|hey),? (?:\p{L}+, )?)*(?:i(?:’|')?m (?:good|fine|all set|all good|okay|ok)\b|i(?:’|')?ll pass\b|pass\b|(?:i have )?no(?:thing| more)? questions?\b|(?:my|mine)\b.{0,24}\b(?:asked|answered|covered)\b|(?:it|that)(?:(?:’|')s| was| has)(?: already| just)?(?: been)? (?:asked|answered|covered)\b|asked and answered\b)`)

// callBefore returns the call that hands the floor to a reporter's turn: that of the turns right
// before it that do nothing but call, or else of the answer before them. A name beats a gesture.
func (c *cutter) callBefore(i int) (call *cue.Call, ok bool) {
	gesture, found := &noCall, false
	for k := i - 1; k >= 0 && (c.views[k].turn.Role != transcript.Reporter || c.speaksOver(k)); k-- {
		v := &c.views[k]
		if v.calls && v.call.Name != "" {
			return v.call, true
		}
		if v.calls {
			gesture, found = v.call, true
		}
		if !v.pureCall() && v.turn.Role != transcript.Moderator {
			break
		}
	}
	return gesture, found
}

// resumes returns the exchange that a call by name takes up again: one of the last two before the
// current, whose question was put off. It is -1 when there is none.
func (c *cutter) resumes(i int) int {
	call, ok := c.callBefore(i)
	if !ok || call.Name == "" || sameName(call.Name, c.drafts[c.current].name) {
		return -1
	}
	seen := 0
	for e := c.current - 1; e >= 0 && seen < 2; e-- {
		d := &c.drafts[e]
		if d.Kind != transcript.QandA {
			continue
		}
		seen++
		if sameName(call.Name, d.name) && c.putOff(d) {
			return e
		}
	}
	return -1
}

// putOff reports whether an exchange's last question got no answer of substance.
func (c *cutter) putOff(d *draft) bool {
	words := 0
	for k := len(d.Turns) - 1; k >= 0; k-- {
		v := &c.views[d.Turns[k]]
		if v.turn.Role == transcript.Reporter {
			return words < 15
		}
		words += v.words
	}
	return false
}
