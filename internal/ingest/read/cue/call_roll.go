package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// Roll says which calls of a transcript's turns count. A loose name counts
// only where somebody is called by it, or introduces himself so, twice.
type Roll struct {
	*Turns
	full  map[string]bool // words of full names
	count map[string]int  // how often a first name is called; nil until a loose one is met
	times map[string]int  // how often words are said, of those asked for
}

// NewRoll prepares the calls of turns, whose roles of reporters must be known.
func NewRoll(turns *Turns) *Roll { return &Roll{Turns: turns, times: map[string]int{}} }

// At returns the call that turn i ends in, or nil: reporters call nobody.
func (r *Roll) At(i int) *Call {
	c := r.any(i)
	if c != nil && c.Loose && c.Outlet == "" && !r.handsFloor(i, c) && !r.namesOnce(i, c) && r.named(firstWord(c.Name)) < 2 && !r.takenUp(i, c) {
		return nil
	}
	if c != nil && c.Bare && c.Whole && c.Start == 0 && r.answersByName(i) && r.named(firstWord(c.Name)) < 2 && !(GivenName(firstWord(c.Name)) && r.Opening(i-1).BidOnly) {
		return nil
	}
	if c != nil && c.Whole && c.Start == 0 && i > 0 && asksForName(r.turns[i-1].Text) {
		return nil // a witness says his own
	}
	if c != nil && c.Bare && c.Whole && i > 0 && r.turns[i-1].Role == transcript.Reporter && !asksLast(r.turns[i-1].Text) && thanksTo(r.turns[i].Text, c) {
		return nil // whoever has said something kind is thanked by name
	}
	return c
}

// thanksTo reports whether a call is no more than thanks by name: "Thank you, Ida."
func thanksTo(text string, c *Call) bool {
	before := text[:c.NameAt.Start]
	return strings.HasSuffix(before, "hank you, ") || strings.HasSuffix(before, "hanks, ")
}

// asksForName reports whether a turn ends in a question for somebody's name.
func asksForName(text string) bool {
	const reach = 200 // bytes
	text = text[max(0, len(text)-reach):]
	return strings.Contains(text, "ame") && wantsName.MatchString(text)
}

var wantsName = rx.MustCompile(`(?i)\byour (?:full |first |last |own )?names?\b[^?.]{0,40}[?.]$`)

// Perhaps reports whether turn i ends in a word that may be a name by which another is called, and nothing tells so: it stands
// nowhere in lower case, and a reporter speaks next. After an answer a place's may be the name of somebody, or of what is asked about next.
func (r *Roll) Perhaps(i int) bool {
	if i < 0 || i+1 >= len(r.turns) || r.turns[i+1].Role != transcript.Reporter {
		return false
	}
	c := r.any(i)
	if c == nil || !c.Loose || c.Whole && !c.Alone || r.At(i) != nil {
		return false
	}
	first := firstWord(c.Name)
	return (!PlaceName(first) || !c.Whole) && !strings.HasSuffix(first, "ly") && !r.InLowerCase(first)
}

// handsFloor reports whether a word in a paragraph of its own after an answer, right before a reporter
// speaks, can only be a name: it stands nowhere in lower case, and is no place.
func (r *Roll) handsFloor(i int, c *Call) bool {
	if !c.Alone || i+1 >= len(r.turns) || r.turns[i+1].Role != transcript.Reporter || c.Whole && c.Start == 0 && r.answersByName(i) {
		return false
	}
	if c.Whole && i > 0 && r.turns[i-1].Role == transcript.Reporter && len(c.Then) == 0 && !thanked.MatchString(r.turns[i-1].Text) && !(c.Start == 0 && titled(r.turns[i].Text[:c.NameAt.Start])) && !(c.Start > 0 && moreForm.MatchString(strings.TrimSpace(r.turns[i].Text[:c.Start]))) {
		return false // a word thrown in
	}
	first := firstWord(c.Name)
	place := PlaceName(first) && !(GivenName(first) && r.timesSaid(first) == 1) // "Jordan.", of which nobody speaks
	return !place && !strings.HasSuffix(first, "ly") && !r.InLowerCase(first)
}

// namesOnce reports whether the end of an answer, right before a reporter speaks, calls by a name that is said nowhere
// else: "Yes, Benno?", "So, Mr. Oar." A word alone may be anything.
func (r *Roll) namesOnce(i int, c *Call) bool {
	if c.Whole || i+1 >= len(r.turns) || r.turns[i+1].Role != transcript.Reporter {
		return false
	}
	text, first := r.turns[i].Text, firstWord(c.Name)
	if c.NameAt.Start == c.Start && !strings.HasSuffix(strings.TrimRight(text[:c.End], " "), "?") {
		return false
	}
	return !PlaceName(first) && !strings.HasSuffix(first, "ly") && !r.InLowerCase(first) && r.timesSaid(first) == 1
}

// takenUp reports whether the reporter who speaks next gives the name by which a call ends as his own, or as his surname: "Ms. Brandt?"
func (r *Roll) takenUp(i int, c *Call) bool {
	if i+1 >= len(r.turns) || r.turns[i+1].Role != transcript.Reporter {
		return false
	}
	in, ok := r.Intro(i + 1)
	return ok && in.Name != "" && (firstWord(in.Name) == firstWord(c.Name) || strings.HasSuffix(in.Name, " "+c.Name))
}

// timesSaid is how often a word is said; for more words than a briefing has names nobody looks: they count as said often.
func (r *Roll) timesSaid(word string) int {
	const most = 1000
	n, ok := r.times[word]
	if !ok {
		if len(r.times) == most {
			return most
		}
		for i := range r.turns {
			n += strings.Count(r.turns[i].Text, word)
		}
		r.times[word] = n
	}
	return n
}

var thanked = rx.MustCompile(`(?i)\b(?:thank|thanks|gracias)\b`)

// answersByName reports whether a turn may answer the question before it with a name.
func (r *Roll) answersByName(i int) bool {
	if i == 0 || r.turns[i-1].Role != transcript.Reporter || !asksLast(r.turns[i-1].Text) {
		return false
	}
	return i+1 >= len(r.turns) || !GreetsFirst(r.turns[i+1].Text)
}

// asksLast reports whether a turn ends in a question.
func asksLast(s string) bool {
	return strings.HasSuffix(strings.TrimRight(s, " \n\"”)"), "?") || EndsCut(s)
}

// Named reports whether somebody is called by that first name, or introduces himself so.
func (r *Roll) Named(first string) bool { return r.named(first) > 0 }

// FullNamed reports whether a word is a name of somebody who is called, or introduces himself, by a full one.
func (r *Roll) FullNamed(word string) bool {
	r.named("")
	return r.full[word]
}

// any returns a turn's call, loose or not.
func (r *Roll) any(i int) *Call {
	if r.turns[i].Role == transcript.Reporter {
		return nil
	}
	if _, ok := r.Call(i); !ok {
		return nil
	}
	return r.calls[i].found
}

func (r *Roll) named(first string) int {
	if r.count != nil {
		return r.count[first]
	}
	r.count, r.full = map[string]int{}, map[string]bool{}
	for i := range r.turns {
		if r.turns[i].Role == transcript.Reporter {
			if in, ok := r.Name(i); ok {
				r.hear(in.Name)
			}
		} else if c := r.any(i); c != nil {
			r.hear(c.Name)
			for _, next := range c.Then {
				r.hear(next.Name)
			}
		}
	}
	return r.count[first]
}

// hear notes a name by which somebody is called.
func (r *Roll) hear(name string) {
	ws := strings.Fields(name)
	if len(ws) == 0 {
		return
	}
	r.count[ws[0]]++
	for _, w := range ws {
		r.full[w] = r.full[w] || len(ws) > 1
	}
}

// MovesOn reports whether a call in a text passes over the one who has just spoken up: "I’ll come back to you. Otto."
func (c *Call) MovesOn(text string) bool {
	return movesOn.MatchString(text[:c.NameAt.Start]) || len(c.Then) > 0 && !aheadForm.MatchString(text)
}

var (
	movesOn   = rx.MustCompile(`(?i)\b(?:(?:go|get|come|got) (?:(?:right |straight )?back )?to\b|up and back\b|(?:and )?then\b|hold on\b)`)
	aheadForm = rx.MustCompile(`(?i)\bgo ahead\b`)
)
