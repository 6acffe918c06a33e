package exchange

import (
	"cmp"
	"slices"
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// score is the signs found at one reporter's turn, in the order in which they were looked for.
type score []mark

// mark is a sign with its strength, mostly 1.
type mark struct {
	signal
	strength float64
}

// of returns a sign's strength, 0 where it was not found.
func (s *score) of(name signal) float64 {
	for _, m := range *s {
		if m.signal == name {
			return m.strength
		}
	}
	return 0
}

func (s *score) set(name signal, strength float64) {
	for i := range *s {
		if (*s)[i].signal == name {
			(*s)[i].strength = strength
			return
		}
	}
	*s = append(*s, mark{name, strength})
}

func (s *score) mark(name signal, found bool) {
	if found {
		s.set(name, 1)
	}
}

func (s *score) sum() float64 {
	total := 0.0
	for _, m := range *s {
		total += m.worth()
	}
	return total
}

// worth is what a sign adds to the sum.
func (m mark) worth() float64 { return weights[m.signal] * m.strength }

// certain signs are those that a transcript states outright.
var certain = []signal{"called by name", "called after an answer", "other label", "introduction"}

func (s *score) standing() transcript.Standing {
	for _, name := range certain {
		if s.of(name) > 0 && s.sum() >= 1 {
			return transcript.Stated
		}
	}
	return transcript.Inferred
}

// why names the signs that told most for a new exchange.
func (s *score) why() string {
	var told []mark
	for _, m := range *s {
		if phrases[m.signal] != "" && m.worth() > 0.3 {
			told = append(told, m)
		}
	}
	slices.SortFunc(told, func(a, b mark) int {
		return cmp.Or(cmp.Compare(b.worth(), a.worth()), cmp.Compare(a.signal, b.signal))
	})
	var says []string
	for _, m := range told[:min(len(told), 3)] {
		says = append(says, phrases[m.signal])
	}
	if len(says) == 0 {
		return "judged from the whole"
	}
	return strings.Join(says, "; ")
}

// phrases say to readers what a sign is.
var phrases = map[signal]string{
	"called by name":         "called by name",
	"called after an answer": "called after an answer",
	"called":                 "called",
	"handed over":            "the floor is handed over",
	"moderator spoke":        "the moderator speaks",
	"other label":            "another reporter's label",
	"label opens":            "the label marks a new question",
	"introduction":           "a self-introduction",
	"greeting":               "greets or thanks first",
	"greets after another":   "thanks for the floor after another's interjection",
	"vocative":               "addresses the one who answers",
	"bid":                    "asks for the floor",
	"joins":                  "asks to follow up",
	"another's question":     "follows up on another's question",
	"topic":                  "announces a topic",
	"answered as another":    "the answer names somebody else",
	"answered by name":       "the answer names who asks",
	"after closing":          "after goodbyes",
	"after thanks":           "after thanks",
	"other words":            "other words than before",
	"other names":            "other names than before",
	"unheard names":          "names not heard before",
	"other subject":          "question and answer on another subject",
	"subject breaks":         "the subject changes",
}

// weigh gathers the signs at reporter's turn i, of which an exchange holds the floor.
func (c *cutter) weigh(i int) *score {
	s := &score{{"bias", 1}}
	c.weighFloor(s, i)
	c.weighLabel(s, i)
	c.weighOpening(s, i)
	c.weighAnswer(s, i)
	c.weighWords(s, i)
	return s
}

// weighFloor looks at who was called and what the holder of the floor has done with it.
func (c *cutter) weighFloor(s *score, i int) {
	d := &c.drafts[c.current]
	call, called := c.callBefore(i)
	greetsIn := c.greetsIn(i)
	switch {
	case called && call.Name != "" && sameName(call.Name, d.name):
		s.set("called back", 1)
	case called && call.Name != "":
		s.set("called by name", 1)
	case called && (call.Others || d.asked && c.wordsSince(i) >= 15):
		s.set("called after an answer", 1)
	case called && d.asked:
		s.set("called", 1)
	case !called && !greetsIn:
		s.set("no call", c.usual)
	}
	for _, k := range c.loose {
		s.mark("handed over", c.views[k].pureCall() && d.asked)
		s.mark("moderator spoke", c.views[k].turn.Role == transcript.Moderator)
	}
	last := c.lastAsk(i)
	s.mark("not yet asked", !d.asked && c.wordsSince(i) <= 40 && !call.Others)
	s.mark("greets after another", greetsIn)
	s.mark("after thanks", d.asked && last.open.Courtesy && !c.views[i-1].open.Cut)
	s.mark("was cut", last.open.Cut)
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

// weighLabel looks at what the printed label tells.
func (c *cutter) weighLabel(s *score, i int) {
	v, d := &c.views[i], &c.drafts[c.current]
	if v.named {
		s.mark("same label", v.label == d.label || sameName(v.label, d.name))
		s.mark("other label", s.of("same label") == 0)
		return
	}
	switch v.label {
	case "追问", "记者追问", "记者", "interlocutor", "interlocutora", "реплика":
		s.set("label goes on", 1)
	case "问", "pregunta", "вопрос":
		s.set("label opens", 1)
	default:
		s.mark("other label", strings.HasSuffix(v.label, "记者") && v.label != d.label)
		s.mark("label opens", strings.HasSuffix(v.label, "记者有问及") || strings.Contains(v.label, "问及"))
	}
	if v.intros && v.intro.Name != "" {
		s.mark("same label", d.asked && sameName(v.intro.Name, d.name))
		s.mark("introduction", d.asked && s.of("same label") == 0)
	} else if v.intros {
		s.mark("introduction", d.asked)
	}
}

// weighOpening looks at the reporter's first words.
func (c *cutter) weighOpening(s *score, i int) {
	v := &c.views[i]
	o := v.open
	s.mark("greeting", o.Greets && !o.Courtesy)
	s.mark("empty", o.Courtesy || o.Stage)
	s.mark("vocative", v.hails)
	s.mark("bid", o.Bids && !o.Mine)
	s.mark("another's question", o.FollowUp && o.Bids && !o.Joins)
	s.mark("joins", o.Joins)
	s.mark("own follow-up", o.Mine)
	s.mark("topic", o.Topic && !o.Mine)
	s.mark("objects", o.Objects)
	s.mark("retort", !o.Questions && !o.Bids && !o.Greets && !o.Stage && !o.Courtesy && v.words <= 20)
	s.mark("goes on", o.Goes && !o.Greets)
	s.mark("takes up", o.Dash)
	s.mark("repeats", o.Repeats)
	s.mark("long", v.words >= 35)
	s.mark("short", v.words <= 8 && (len(v.names) == 0 || share(v.names, c.heard(i)) == 1))
}

// weighAnswer looks at what was said between the last question and this one, and at the answer to this one.
func (c *cutter) weighAnswer(s *score, i int) {
	words, last := 0, (*view)(nil)
	for k := i - 1; k >= 0 && c.views[k].turn.Role != transcript.Reporter; k-- {
		if v := &c.views[k]; !v.pureCall() {
			words += v.words
			if last == nil {
				last = v
			}
		}
	}
	if last == nil {
		s.mark("no answer", c.views[i-1].turn.Role == transcript.Reporter)
	} else {
		s.mark("answer cut", last.open.Cut && !last.calls)
		s.mark("answer asks", strings.HasSuffix(strings.TrimRight(last.turn.Text, "\"”)"), "?") && !last.calls)
		s.mark("answer short", words < 12)
		s.mark("assent", words <= 4 && (!c.lastAsk(i).open.Questions || c.lastAsk(i).open.Repeats))
		s.mark("answer long", words >= 80)
		if saysGoodbye(last.turn.Text) {
			s.set("after closing", 1)
		}
	}
	if i+1 < len(c.views) && c.views[i+1].turn.Role != transcript.Reporter && c.current >= 0 {
		name := c.addressed(i + 1)
		s.mark("answered as the same", name != "" && sameName(name, c.drafts[c.current].name))
		s.mark("answered by name", name != "" && c.drafts[c.current].name == "")
		s.mark("answered as another", name != "" && c.drafts[c.current].name != "" && s.of("answered as the same") == 0)
	}
}

var goodbye = rx.MustCompile(`(?i)(?:thank you|thanks)(?: very much| so much)?,? (?:everyone|everybody|all|guys|you all)[^\p{L}\p{N}]*$|(?:muchas|muchísimas) gracias a tod[oa]s[^\p{L}\p{N}]*$`)

func saysGoodbye(text string) bool { return goodbye.MatchString(text[max(0, len(text)-80):]) }

// weighWords compares the vocabulary of the question with that of the exchange so far.
func (c *cutter) weighWords(s *score, i int) {
	v := &c.views[i]
	seen := c.usedBy(&c.drafts[c.current])
	if len(v.vocab) >= 4 {
		s.compare("other words", "same words", 0.3, overlap(v.vocab, seen.vocab, c.weight))
	}
	if len(v.names) > 0 {
		s.compare("other names", "same names", 0.5, share(v.names, seen.names))
		s.set("unheard names", 1-share(v.names, c.heard(i)))
	}
	told := 1.0 // how much of it the question itself says
	if v.words <= 8 && len(v.names) == 0 {
		told = 0.5
	}
	if block := c.block(i); len(block) >= 12 {
		s.compare("other subject", "same subject", 0.25, overlap(block, seen.vocab, c.weight))
		s.set("other subject", told*s.of("other subject"))
	}
	if z, ok := c.cohere[i]; ok {
		s.set("subject breaks", told*min(max(-z, 0), 2)/2)
		s.set("subject holds", min(max(z, 0), 2)/2)
	}
	if last := c.lastAsk(i); len(last.vocab) >= 2 && last.words <= 15 {
		var here bits
		here.add(v.vocab)
		s.mark("asked again", share(last.vocab, here) >= 0.6)
	}
}

// usedBy returns the words that a draft's turns have used.
func (c *cutter) usedBy(d *draft) *used {
	for _, k := range d.Turns[d.used.turns:] {
		d.used.add(&c.views[k])
	}
	return &d.used
}

// heard returns the names of every turn before i, which never goes back.
func (c *cutter) heard(i int) bits {
	for c.past.turns < i {
		c.past.add(&c.views[c.past.turns])
	}
	return c.past.names
}

// block returns the vocabulary of the question i and of what answers it.
func (c *cutter) block(i int) wordset {
	c.words.texts++
	var out wordset
	for k := i; k < len(c.views) && (k == i || c.views[k].turn.Role != transcript.Reporter); k++ {
		for _, w := range c.views[k].vocab {
			out = c.words.add(out, w)
		}
	}
	return out
}

// compare sets one sign below the usual overlap and another above it, by how far it lies off.
func (s *score) compare(other, same signal, usual, o float64) {
	if o < usual {
		s.set(other, (usual-o)/usual)
	} else {
		s.set(same, min((o-usual)/(1-usual), 1))
	}
}
