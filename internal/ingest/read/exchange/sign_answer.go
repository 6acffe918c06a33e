package exchange

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

var (
	goodbye = rx.MustCompile(`(?i)(?:thank you|thanks)(?: very much| so much)?,? (?:everyone|everybody|all|guys|you all)[^\p{L}\p{N}]*$|(?:muchas|muchísimas) gracias a tod[oa]s[^\p{L}\p{N}]*$`)
	parting = rx.MustCompile(`(?i)(?:thank you|thanks)(?: (?:very|so) much)?,?(?: (?:guys|everybody|everyone|all|folks))?[.!]?$|(?:got|have|need) to (?:run|go)[.!]?$|see you[^.]{0,20}[.!]?$`)
	admits  = rx.MustCompile(`(?i)\b(?:sure|go ahead|please|of course|go for it|all right|okay)[.!,— –-]*$`)
	grants  = rx.MustCompile(`(?i)^(?:\(laughter\.?\) )?(?:yes|yeah|yep|sure|okay|ok|please|go ahead|of course|go for it|all right|uh-huh|hi|hey|what|mm-hmm)\b`)
)

// ending is the last of a text, enough for a goodbye.
func ending(text string) string { return lastBytes(text, 80) }

// endsWith reports whether a word of the ending may be of a class.
func (v *view) endsWith(c words.Class) bool {
	if !v.tailed {
		from := len(v.turn.Text) - len(ending(v.turn.Text))
		for k := v.text.Len() - 1; k >= 0 && v.text.End(k) > from; k-- {
			v.tail = v.tail.With(v.text.May(k))
		}
		v.tailed = true
	}
	return v.tail.Has(c)
}

// saysGoodbye reports whether a turn ends in thanks to all.
func (v *view) saysGoodbye() bool {
	return v.endsWith(partWords) && goodbye.MatchString(ending(v.turn.Text))
}

var answerSteps = stepsOf("answer", 0, 5, 15, 40, 100, 200)

// weighAnswer looks at what was said between the last question and this one.
func (c *cutter) weighAnswer(s *score, i int) {
	said, last := c.wordsSince(i), c.lastAnswer(i)
	s.step(&answerSteps, said)
	if last == nil {
		s.mark("no answer", c.views[i-1].turn.Role == transcript.Reporter)
		return
	}
	s.mark("answer cut", last.open.Cut && !last.calls)
	s.mark("answer asks", strings.HasSuffix(strings.TrimRight(last.turn.Text, "\"”)"), "?") && !last.calls)
	s.mark("assent", said <= 4 && (!c.lastAsk(i).open.Questions || c.lastAsk(i).open.Repeats))
	s.mark("was let in", i >= 2 && c.views[i-2].turn.Role == transcript.Reporter && c.letIn(i-2))
	if before := &c.views[i-1]; before.turn.Role != transcript.Reporter {
		s.mark("parting before", before.parts())
		s.mark("goodbye to all", before.saysGoodbye())
	}
}

// endsAll reports whether a turn says goodbye to everybody: nobody is called any more.
func (v *view) endsAll() bool {
	return v.turn.Role != transcript.Reporter && v.saysGoodbye()
}

// parts reports whether a turn ends in goodbyes.
func (v *view) parts() bool {
	return v.endsWith(partWords) && parting.MatchString(ending(v.turn.Text))
}

var partWords = words.Declare("thank thanks gracias run go see")

// lastAnswer is the last turn since the reporter's before i that does more than call, or nil.
func (c *cutter) lastAnswer(i int) *view {
	for k := i - 1; k >= 0 && c.views[k].turn.Role != transcript.Reporter; k-- {
		if v := &c.views[k]; !v.pureCall() {
			return v
		}
	}
	return nil
}

// weighReply looks at how this question is answered, and by whom.
func (c *cutter) weighReply(s *score, i int) {
	if i+1 >= len(c.views) || c.views[i+1].turn.Role == transcript.Reporter {
		return
	}
	v, reply, d := &c.views[i], &c.views[i+1], &c.drafts[c.current]
	granted := v.words <= 12 && (v.open.BidOnly || v.open.FollowUp || v.open.Bids) && reply.words <= 8 && grants.MatchString(reply.turn.Text)
	s.mark("granted", granted)
	s.mark("let in", !granted && c.letIn(i))
	if before, after := c.answerer(i-1, -1), c.answerer(i+1, 1); before != "" && after != "" {
		s.mark("another answers", before != after)
	}
	name := c.answeredTo(i)
	switch {
	case name == "":
	case d.name == "":
		s.set("answered by name", 1)
	case sameName(name, d.name), shortened(name, d.name):
		s.set("answered as the same", 1)
	default:
		s.set("answered as another", 1)
	}
}

// shortened reports whether a first name is the beginning of another's: "Will" speaks to "William Holm".
func shortened(short, full string) bool {
	return len(short) > 2 && !strings.Contains(short, " ") && strings.Contains(full, " ") && strings.HasPrefix(full, short)
}

// letIn reports whether a question of a few words, no more than what it is to be about, is only let in before it is put.
func (c *cutter) letIn(i int) bool {
	if i+2 >= len(c.views) || c.views[i+1].turn.Role == transcript.Reporter || c.views[i+2].turn.Role != transcript.Reporter {
		return false
	}
	v, reply := &c.views[i], &c.views[i+1]
	if v.words > 12 || reply.words > 8 || v.open.Courtesy || c.views[i+2].words <= v.words {
		return false
	}
	if v.open.Questions {
		return admits.MatchString(reply.turn.Text)
	}
	return grants.MatchString(reply.turn.Text) || admits.MatchString(reply.turn.Text)
}

// answeredTo is the name that the answer to the question at turn i speaks to, whichever of the first to answer gives it.
func (c *cutter) answeredTo(i int) string {
	const reach = 3
	for k := i + 1; k < len(c.views) && k <= i+reach && c.views[k].turn.Role != transcript.Reporter; k++ {
		v := &c.views[k]
		if k > i+1 && v.turn.Role != transcript.Briefer {
			break
		}
		if name := c.addressed(k); name != "" {
			return name
		}
		if v.calls && !v.pureCall() {
			break
		}
	}
	return ""
}

// answerer is the label of whoever answers within three turns from k, in steps.
func (c *cutter) answerer(k, step int) string {
	for n := 0; k >= 0 && k < len(c.views) && n < 3; k, n = k+step, n+1 {
		if v := &c.views[k]; v.turn.Role == transcript.Briefer && !v.pureCall() {
			return v.label
		}
	}
	return ""
}
