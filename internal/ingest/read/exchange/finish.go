package exchange

import (
	"cmp"
	"slices"
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// finish mends what can only be seen at the end: questions that nobody took up, and closing words.
func (c *cutter) finish() []transcript.Exchange {
	c.dropUntaken()
	c.dropThanks()
	c.closeTail()
	c.scratch.drafts, c.scratch.marks = c.drafts, c.signs.marks
	out := make([]transcript.Exchange, 0, len(c.drafts))
	for i := range c.drafts {
		x := c.drafts[i].Exchange
		if len(x.Turns) == 0 {
			continue
		}
		x.Asker = transcript.Attribution{Standing: transcript.Unidentified}
		x.Outlet = transcript.Attribution{Standing: transcript.Unidentified}
		out = append(out, x)
	}
	sortByFirst(out)
	return out
}

// dropUntaken gives a question that nobody takes up to the exchange around it: an interjection opens none.
func (c *cutter) dropUntaken() {
	for e := range c.drafts {
		d := &c.drafts[e]
		if d.Kind != transcript.QandA || c.taken(d) || c.answeredTogether(e) {
			continue
		}
		if to := c.host(e); to >= 0 && !c.spoken(d) && !passes.MatchString(c.views[d.lead].turn.Text) {
			c.drafts[to].Turns = merge(c.drafts[to].Turns, d.Turns)
			d.Turns = nil
			continue
		}
		d.Kind, d.Why = transcript.Procedure, "nothing is asked, or nobody answers"
	}
}

// dropThanks makes none of an exchange in which reporters only give thanks, and nobody was called: who leaves is thanked, and somebody else
// goes on or ends.
func (c *cutter) dropThanks() {
	for e := range c.drafts {
		d := &c.drafts[e]
		if e == 0 || d.Kind != transcript.QandA || len(d.Turns) == 0 || d.Turns[0] != d.lead || !c.thanksOnly(d) {
			continue
		}
		if _, called := c.callBefore(d.lead); called {
			continue
		}
		d.Kind, d.Why = transcript.Procedure, "nothing is asked, or nobody answers"
		if slices.ContainsFunc(d.Turns, func(k int) bool { return c.views[k].words >= long }) {
			d.Kind, d.Why = transcript.Statement, "statement between questions"
		}
	}
}

// thanksOnly reports whether all that reporters say in an exchange is thanks.
func (c *cutter) thanksOnly(d *draft) bool {
	return !slices.ContainsFunc(d.Turns, func(k int) bool {
		v := &c.views[k]
		return v.turn.Role == transcript.Reporter && (!v.closes || !strings.Contains(v.turn.Text, "hank") || v.words > 10 || v.open.Questions)
	})
}

// answeredTogether reports whether a question of substance by somebody with a name, printed or said, is followed at once by
// another's, of substance or by somebody with a name: they are answered one after the other. The same is true of a first question
// behind which nothing is said but who else has one.
func (c *cutter) answeredTogether(e int) bool {
	d := &c.drafts[e]
	if e+1 >= len(c.drafts) || !d.asked {
		return false
	}
	next := &c.drafts[e+1]
	if v := &c.views[d.Turns[len(d.Turns)-1]]; v.turn.Role == transcript.Reporter && v.words >= 8 && v.holdsQuestion() && c.gathers(next) {
		return c.taken(next) || c.answeredTogether(e+1)
	}
	if !c.views[d.lead].saysWho() {
		return false
	}
	return next.Kind == transcript.QandA && len(next.Turns) > 0 && next.Turns[0] == d.Turns[len(d.Turns)-1]+1 && next.lead == next.Turns[0] && (c.views[next.lead].saysWho() || c.views[next.lead].holdsQuestion() && (c.views[next.lead].words >= 8 || c.views[d.lead].named)) && (c.taken(next) || c.answeredTogether(e+1))
}

// gathers reports whether an exchange begins by a call that asks for more questions before any is answered.
func (c *cutter) gathers(d *draft) bool {
	return d.Kind == transcript.QandA && len(d.Turns) > 1 && d.Turns[0] != d.lead && moreQuestions.MatchString(c.views[d.Turns[0]].turn.Text)
}

var moreQuestions = rx.MustCompile(`(?i)\b(?:(?:any|some|a few|a couple|two|one|other|more|further|another)(?: \p{L}+){0,3} questions? (?:on|about)|(?:any(?:body|one)|who) else (?:on|has|have|with)|(?:take|collect|gather|group)(?: \p{L}+){0,4} (?:questions|together))\b`)

// saysWho reports whether a reporter's name is printed, or given by himself.
func (v *view) saysWho() bool { return v.named || v.intros && v.intro.Name != "" }

// taken reports whether an exchange holds an answer. A bid cut off after a few words has none.
func (c *cutter) taken(d *draft) bool {
	if first := &c.views[d.Turns[0]]; !d.asked && first.open.Cut && first.words <= 4 {
		return false
	}
	for _, k := range d.Turns {
		if v := &c.views[k]; v.turn.Role != transcript.Reporter && !v.pureCall() && (d.asked || !v.closes) {
			return true
		}
	}
	return false
}

// spoken reports whether anybody but reporters says anything in an exchange, calls apart.
func (c *cutter) spoken(d *draft) bool {
	for _, k := range d.Turns {
		if v := &c.views[k]; v.turn.Role != transcript.Reporter && !v.pureCall() {
			return true
		}
	}
	return false
}

// host returns the exchange that an untaken question belongs to: the next one, when its first words
// stand right after and this was only a greeting, or else the one before.
func (c *cutter) host(e int) int {
	d := &c.drafts[e]
	for n := e + 1; n < len(c.drafts); n++ {
		next := &c.drafts[n]
		if next.Kind == transcript.QandA && len(next.Turns) > 0 && !d.asked && next.Turns[0] == d.Turns[len(d.Turns)-1]+1 {
			return n
		}
	}
	for p := e - 1; p >= 0; p-- {
		if c.drafts[p].Kind == transcript.QandA && len(c.drafts[p].Turns) > 0 {
			return p
		}
	}
	return -1
}

// closeTail moves closing words at the very end out of the last exchange.
func (c *cutter) closeTail() {
	last := slices.IndexFunc(c.drafts, func(d draft) bool {
		return d.Kind == transcript.QandA && len(d.Turns) > 0 && d.Turns[len(d.Turns)-1] == len(c.views)-1
	})
	if last < 0 {
		return
	}
	d := &c.drafts[last]
	n := len(d.Turns)
	for n > 2 && d.Turns[n-1] == d.Turns[n-2]+1 && d.Turns[n-1] == len(c.views)-1-(len(d.Turns)-n) && c.onlyCloses(d, d.Turns[n-1]) {
		n--
	}
	if tail := d.Turns[n:]; len(tail) > 0 && c.taken(&draft{Exchange: transcript.Exchange{Turns: d.Turns[:n]}}) {
		c.drafts = append(c.drafts, draft{Exchange: transcript.Exchange{Kind: transcript.Procedure, Turns: tail, Boundary: transcript.Stated, Why: "closing words"}})
		c.drafts[last].Turns = d.Turns[:n:n]
	}
}

func (c *cutter) onlyCloses(d *draft, k int) bool {
	v := &c.views[k]
	if v.turn.Role == transcript.Reporter {
		return v.closes && v.words <= 10 && !v.open.Questions && !(v.named && v.label == d.label)
	}
	return v.closes && v.words <= 25 && !(k > 0 && c.views[k-1].turn.Role == transcript.Reporter && (plainAnswer.MatchString(v.turn.Text) || v.answersFirst(&c.views[k-1])))
}

// answersFirst reports whether a turn that closes begins by a sentence that does not, right after a question.
func (v *view) answersFirst(before *view) bool {
	first, _ := v.text.SentenceAt(0)
	return before.text.Kinds&words.Asks != 0 && len(first.Text) < len(v.turn.Text) && !closingFirst.MatchString(first.Text)
}

var closingFirst = rx.MustCompile(`(?i)\b(?:thank|thanks|okay|ok|all right|alright|last|final|time|gracias|merci|danke|obrigad|grazie|спасибо|дякую)`)

// plainAnswer is an answer in a word or two, which closes nothing even where it is the last of all.
var plainAnswer = rx.MustCompile(`(?i)^(?:yes|no|yeah|nope|sure|never|correct|right|exactly|absolutely|of course|i do|i don['’]t|it is|it does|sí|oui|non|ja|nein|да|нет)[.!, ]*$`)

// merge joins two ascending lists.
func merge(a, b []int) []int {
	out := make([]int, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0] < b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

func sortByFirst(xs []transcript.Exchange) {
	slices.SortStableFunc(xs, func(a, b transcript.Exchange) int { return cmp.Compare(a.Turns[0], b.Turns[0]) })
}
