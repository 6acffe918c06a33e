package exchange

import (
	"strconv"
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

var (
	announceForm = rx.MustCompile(`(?i)\b(?:two|three|four|couple(?: of)?|few|several|dos|tres|un par de) (?:other |different |quick |more |very )*(?:questions?|things|topics|issues|subjects|points|items|follow-ups|parts?|preguntas|temas|cosas|asuntos)\b|\b(?:first question|first of all|first off|firstly|en primer lugar|primero|my first|start with|one (?:quick )?(?:on|question on))\b`)
	lastForm     = rx.MustCompile(`(?i)\b(?:last (?:one|question|thing)|lastly|final(?:ly| question| thing)|one last|por último|finalmente|última)\b`)
	unheardForm  = rx.MustCompile(`(?i)inaudible|off[- ]mi[ck]|unintelligible|incomprehensible|indiscernible`)
	thanksForm   = rx.MustCompile(`(?i)(?:thank you|thanks|gracias|спасибо|谢谢)[^.?!]{0,30}[.!]?$`)
)

// Words of which some stand wherever one of the forms fits.
var (
	numbers   = words.Declare("two three four couple few several dos tres un")
	between   = words.Declare("of other different quick more very par de") // a number and what is counted
	things    = words.Declare("question questions things topics issues subjects points items follow part parts preguntas temas cosas asuntos")
	firstly   = words.Declare("firstly primer primero start")
	theFirst  = words.Declare("first")
	firstNext = words.Declare("question of off")
	myWord    = words.Declare("my")
	oneWord   = words.Declare("one")
	oneNext   = words.Declare("on quick question")
	lastly    = words.Declare("lastly final finally por finalmente última")
	theLast   = words.Declare("last")
	lastNext  = words.Declare("one question thing")
	thanking  = words.Declare("thank thanks thanksgiving gracias спасибо")

	announcing = words.Of(numbers, firstly, theFirst, oneWord, lastly, theLast)
)

// mayAnnounce reports whether words of a question may announce more questions, or call it the last.
func mayAnnounce(question *words.Run) (more, last bool) {
	is := func(k int, c words.Class) bool {
		return k >= 0 && k < question.Len() && question.May(k).Has(c)
	}
	for k := range question.Len() {
		may := question.May(k)
		if !may.Meets(announcing) {
			continue
		}
		more = more || may.Has(firstly) || may.Has(theFirst) && (is(k+1, firstNext) || is(k-1, myWord)) ||
			may.Has(oneWord) && is(k+1, oneNext) || may.Has(numbers) && counts(question, k+1)
		last = last || may.Has(lastly) || may.Has(theLast) && (is(k+1, lastNext) || is(k-1, oneWord))
	}
	return more, last
}

// counts reports whether what follows a number is questions, topics or the like.
func counts(question *words.Run, k int) bool {
	for ; k < question.Len(); k++ {
		switch may := question.May(k); {
		case may.Has(things):
			return true
		case !may.Has(between):
			return false
		}
	}
	return false
}

// lookAtAsk reads from a reporter's turn how it begins, what it announces and how it ends.
func (v *view) lookAtAsk() {
	text := v.turn.Text
	v.wording = worded.tells(&v.text.Run)
	v.unheard = v.open.Stage && unheardForm.MatchString(text)
	v.lookAtMarks()
	v.refers = v.refersBack()
	var more, last bool
	if v.text.Holds.Meets(announcing) {
		more, last = mayAnnounce(&v.text.Run)
	}
	v.announces = more && announceForm.MatchString(text) && !askedBoth.MatchString(text)
	v.last = last && lastForm.MatchString(text)
	v.thanks = v.endsWith(thanking) && thanksForm.MatchString(ending(text))
}

// afterName is a text without the name that it begins with.
func afterName(text, name string) string {
	if _, rest, ok := strings.Cut(text, name); ok && name != "" && strings.TrimSpace(rest) != "" {
		return rest
	}
	return text
}

// hear notes what a turn of the holder of the floor asks and announces.
func (d *draft) hear(v *view) {
	if v.open.Courtesy || v.open.Stage || v.open.BidOnly {
		return
	}
	d.asks++
	d.announced = d.announced || v.announces
	d.last = v.last
}

// weighHolder looks at what the holder of the floor has asked and announced so far.
func (c *cutter) weighHolder(s *score, i int) {
	d := &c.drafts[c.current]
	s.mark("announced, asked once", d.announced && d.asks == 1)
	s.mark("announced, asked twice", d.announced && d.asks == 2)
	s.mark("said last", d.last)
	s.mark("holder ends by thanks", d.asked && c.lastAsk(i).thanks)
	s.mark("holder was called", d.name != "")
}

// steps are the signs of a number, by limits that it does not pass.
type steps struct {
	limits []int
	signs  []signal
	more   signal
}

func stepsOf(name string, limits ...int) steps {
	x := steps{limits: limits, more: signal(name + " more")}
	for _, l := range limits {
		x.signs = append(x.signs, signal(name+" <="+strconv.Itoa(l)))
	}
	return x
}

// step marks the first of some limits that a number does not pass.
func (s *score) step(x *steps, n int) {
	for k, l := range x.limits {
		if n <= l {
			s.set(x.signs[k], 1)
			return
		}
	}
	s.set(x.more, 1)
}

// askedBoth fits a question that asks the second of what it announces too.
var askedBoth = rx.MustCompile(`(?i)\b(?:(?:my|the|a) second(?:,? (?:question|one|is|would|on|about|concerns|relates)\b|,)|second question\b|secondly\b)[^?]*\?`)
