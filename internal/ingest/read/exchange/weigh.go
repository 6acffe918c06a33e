package exchange

import (
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/transcript"
)

// weigh gathers the signs at reporter's turn i, of which an exchange holds the floor. They are good until the next weighing.
func (c *cutter) weigh(i int) *score {
	s := &c.signs
	s.marks, s.uncalled = s.marks[:0], c.habits.uncalled
	s.set("bias", 1)
	c.weighFloor(s, i)
	c.weighHolder(s, i)
	c.weighLabel(s, i)
	c.weighOpening(s, i)
	c.weighForm(s, i)
	c.weighShape(s, i)
	s.set("wording", c.views[i].wording)
	c.weighAnswer(s, i)
	c.weighReply(s, i)
	c.weighWords(s, i)
	c.weighNear(s, i)
	c.weighNext(s, i)
	c.weighAhead(s, i)
	c.weighHabits(s, i)
	return s
}

// weighFloor looks at who was called and what the holder of the floor has done with it.
func (c *cutter) weighFloor(s *score, i int) {
	d := &c.drafts[c.current]
	call, called := c.callBefore(i)
	greetsIn := c.greetsIn(i)
	spoke, calls := c.moderatorSpoke()
	switch {
	case called && d.calledAgain(call):
		s.set("called back", 1)
	case called && call.Points && d.asked && c.wordsSince(i) > 0:
		s.set("pointed out", 1)
	case called && call.Name != "", called && calls:
		s.set("called by name", 1) // or by a moderator, who calls nobody else
	case called && (call.Others || d.asked && c.wordsSince(i) >= 15):
		s.set("called after an answer", 1)
	case !called && !greetsIn && !c.views[i-1].endsAll():
		s.set("no call", c.habits.usual)
	}
	if called && call.Name == "" {
		s.mark("call in other words", call.Others)
		s.mark("call by gesture", !call.Others)
	}
	for _, k := range c.loose {
		if c.views[k].pureCall() && d.asked {
			s.set("handed over", 1)
			break
		}
	}
	s.mark("moderator spoke", spoke)
	last := c.lastAsk(i)
	s.mark("not yet asked", !d.asked && c.wordsSince(i) <= 40 && !call.Others)
	s.mark("greets after another", greetsIn)
	s.mark("after thanks", d.asked && last.open.Courtesy && !c.views[i-1].open.Cut)
	s.mark("was cut", last.open.Cut)
}

// calledAgain reports whether a call is for the one who holds the floor. Two outlets are two reporters', however alike
// their names are, and so are a name and one of two parts that begins by it: "Jan", "Jan-Otto".
func (d *draft) calledAgain(call *cue.Call) bool {
	return sameName(call.Name, d.name) && !strings.HasPrefix(call.Name, d.name+"-") && (call.Outlet == "" || d.outlet == "" || sameName(call.Outlet, d.outlet))
}

// moderatorSpoke reports whether a moderator has spoken since the last who was answered, and has called somebody.
func (c *cutter) moderatorSpoke() (spoke, calls bool) {
	for _, k := range c.loose {
		if v := &c.views[k]; v.turn.Role == transcript.Moderator {
			spoke, calls = true, calls || v.calls
		}
	}
	return spoke, calls
}

func (c *cutter) lastAsk(i int) *view {
	for k := i - 1; k >= 0; k-- {
		if c.views[k].turn.Role == transcript.Reporter {
			return &c.views[k]
		}
	}
	return &c.views[i]
}

// greetsIn reports whether a reporter thanks for the floor right after another has pressed a question
// in between: the call before that one was meant for this one.
func (c *cutter) greetsIn(i int) bool {
	last := &c.views[i-1]
	if last.turn.Role != transcript.Reporter || last.open.Greets || last.open.Courtesy || last.open.Cut {
		return false
	}
	return c.views[i].open.Greets
}

// wordsSince counts what was said, calls apart, since the last reporter's turn before i.
func (c *cutter) wordsSince(i int) int {
	n := 0
	for k := i - 1; k >= 0 && c.views[k].turn.Role != transcript.Reporter; k-- {
		if !c.views[k].pureCall() {
			n += c.views[k].words
		}
	}
	return n
}

// asksSomebody reports whether a turn holds a question, and no reporter speaks after it.
func (c *cutter) asksSomebody(i int) bool {
	next := i + 1
	if c.rendered(next) {
		next++
	}
	return c.views[i].holdsQuestion() && next < len(c.views) && c.views[next].turn.Role != transcript.Reporter
}

// ofAPaper reports whether a label says whose reporter asks.
func ofAPaper(label string) bool {
	if label == "记者" || label == "記者" {
		return false
	}
	return strings.HasSuffix(label, "记者") || strings.HasSuffix(label, " reporter") && !labels.Crowd(label) || labels.JapaneseAsker(label)
}

// weighLabel looks at what the printed label says.
func (c *cutter) weighLabel(s *score, i int) {
	v, d := &c.views[i], &c.drafts[c.current]
	if v.named {
		same := v.label == d.label || sameName(v.label, d.name)
		s.mark("same label", same)
		s.mark("other label", !same)
		s.mark("other label asks", !same && c.asksSomebody(i))
		return
	}
	if v.intros && v.intro.Name != "" && d.asked && sameName(v.intro.Name, d.name) {
		s.set("same label", 1)
	} else {
		s.mark("introduction", v.intros && d.asked)
	}
	switch v.label {
	case "追问", "记者追问", "记者", "реплика", "追問", "zusatz", "zusatzfrage", "nachfrage", "relance":
		s.set("label goes on", 1)
	case "问", "вопрос":
		s.set("label opens", 1)
	case "interlocutor", "interlocutora":
		s.mark("label goes on", c.habits.opener)
	case "intervención":
		s.mark("label goes on", c.habits.asked)
	case "pregunta":
		s.mark("label opens", c.habits.opener && c.lastAsk(i).label != "pregunta")
	default:
		other := ofAPaper(v.label) && v.label != d.label
		s.mark("other label", other)
		s.mark("other label asks", other && ofAPaper(d.label) && c.asksSomebody(i))
		s.mark("label opens", strings.Contains(v.label, "问及") || strings.HasPrefix(v.label, "the following question"))
	}
}
