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

// Words of which one stands wherever one of the forms fits.
var (
	numbers    = words.Declare("two three four couple few several dos tres un")
	things     = words.Declare("question questions things topics issues subjects points items follow part parts preguntas temas cosas asuntos")
	firsts     = words.Declare("first firstly primer primero start")
	justOne    = words.Declare("one")
	on         = words.Declare("on")
	lasts      = words.Declare("last lastly final finally por finalmente última")
	thankWords = words.Declare("thank thanks thanksgiving gracias спасибо")
)

// lookAtAsk reads from a reporter's turn how it begins, what it announces and how it ends.
func (v *view) lookAtAsk() {
	text := v.turn.Text
	v.wording = worded.tells(&v.text.Run)
	v.unheard = v.open.Stage && unheardForm.MatchString(text)
	may := v.text.Holds
	v.announces = (may.Has(firsts) || may.Has(numbers) && may.Has(things) || may.Has(justOne) && may.Has(on)) && announceForm.MatchString(text)
	v.last = may.Has(lasts) && lastForm.MatchString(text)
	v.thanks = may.Has(thankWords) && thanksForm.MatchString(ending(text))
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
