package exchange

import (
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// greetsOnly reports whether the press only answers a greeting, or talks of nothing, before a statement goes on: nothing is
// asked before somebody else speaks at length, or calls the first reporter after no more than greetings.
func (c *cutter) greetsOnly(i int) bool {
	if len(c.loose) > 0 {
		return false
	}
	first, talks := c.onlyGreeted(i), (*view).greets
	if first {
		talks = (*view).banters
	}
	greeted := first
	for k := i; k < len(c.views); k++ {
		v := &c.views[k]
		switch {
		case v.turn.Role == transcript.Reporter && !talks(v):
			return false
		case v.turn.Role == transcript.Reporter:
			greeted = greeted && v.open.Greets
		case v.words > 40:
			return true
		case v.calls:
			return greeted
		}
	}
	return false
}

// onlyGreeted reports whether nobody has said more than a greeting before turn i.
func (c *cutter) onlyGreeted(i int) bool {
	for k := range i {
		if v := &c.views[k]; v.words > 40 || v.calls || v.turn.Role == transcript.Moderator {
			return false
		}
	}
	return i > 0 && c.views[0].turn.Role != transcript.Reporter
}

// greets reports whether a reporter's turn greets or says nothing.
func (v *view) greets() bool {
	return v.smallTalk() && (!v.open.Questions || howAreYou.MatchString(v.turn.Text))
}

// banters reports whether a reporter's turn greets, or says a few words and asks nothing.
func (v *view) banters() bool {
	return v.greets() || v.words <= 12 && !v.unheard && !v.open.Cut && !v.open.Questions && !v.intros && !v.text.Is(0).Has(requests)
}

var requests = words.Declare("describe tell give explain talk walk share can could what how why who when where is are do does did will")

// smallTalk reports whether a reporter's turn is a courtesy or a few words about nothing.
func (v *view) smallTalk() bool {
	return v.open.Courtesy || v.open.Stage && !v.unheard || v.words <= 4 && !v.unheard && len(v.vocab) == 0 || howAreYou.MatchString(v.turn.Text)
}

// howAreYou is how one answers to "How are you?".
var howAreYou = rx.MustCompile(`(?i)^(?:(?:(?:hi|hello|hey)[^?]{0,20}\b)?how are you(?: doing)?(?: today)?(?:,? (?:sir|ma(?:’|')am|(?:mr\. |madam )?\p{L}+))?\?$|(?:(?:very |doing |pretty |muy )?(?:fine|good|great|well|bien)(?:,? (?:sir|ma(?:’|')am|president[ea]|(?:mr\. |madam )\p{L}+))?[^\p{L}\p{N}]+)*(?:(?:and |y )?(?:you|yourself|usted)[^\p{L}\p{N}]*)?$)`)
