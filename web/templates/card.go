package templates

import (
	"slices"
	"strings"

	"podium/internal/transcript"
)

// BriefingCard is a briefing in a list.
type BriefingCard struct {
	Path      string
	Title     Title
	Event     string // ISO day; "" when unknown
	Published string // shown where the event's day is unknown
	Place     string
	Series    string // name of the series
	Language  string // of the words
	Who       []Who  // who takes part, the principal first
	Questions int
	LeftOut   bool   // it turns to questions that its source does not have
	First     string // first substantive words of the first question
}

// named are those who take part and have a name, or a label that stands for one.
func (c BriefingCard) named() []Who {
	return slices.DeleteFunc(slices.Clone(c.Who), func(w Who) bool { return !w.Known() })
}

// ExchangeCard is an exchange, or a statement, in a list: who asked whom, when, and the words that matter.
type ExchangeCard struct {
	Kind     transcript.ExchangeKind
	Path     string // the exchange alone, with the searched words
	Context  string // where it stands in its briefing
	Briefing Title
	Event    string
	Place    string
	Series   string
	Language string
	Asker    Who
	Outlet   Who
	Answers  []Who
	Quotes   []Quote
	Struck   bool     // what was searched for stands only where the source struck it out
	Noted    []string // the source's footnotes where alone it stands
	Lacks    []string // words that were looked for and that it has not
	Shares   []string // words that it has in common with the exchange that it stands on the page of
	By       string   // what else it has in common with it: "the same reporter"; "" for nothing
	Beside   Link     // to read it side by side with another; an empty Path is none
	More     int      // further exchanges of the same briefing that are not shown
	MorePath string   // where those are
}

// Title says who asks whom, or whose statement it is.
func (c ExchangeCard) Title() string {
	answers := Sentence(c.Answers)
	switch {
	case c.Kind == transcript.Procedure:
		return "Procedure"
	case c.Kind == transcript.Statement && answers == "":
		return "Statement"
	case c.Kind == transcript.Statement:
		return "Statement by " + answers
	}
	says := "A reporter"
	if c.Asker.Known() {
		says = c.Asker.Attribution.Name
	}
	if c.Outlet.Known() {
		says += ", " + c.Outlet.Attribution.Name + ","
	}
	return strings.TrimSpace(says + " asks " + answers)
}

// Sentence joins names as a sentence does; more than three become "and others".
func Sentence(who []Who) string {
	var names []string
	for _, w := range who {
		if w.Known() {
			names = append(names, w.Attribution.Name)
		}
	}
	if len(names) > 3 {
		return strings.Join(names[:2], ", ") + " and others"
	}
	return List(names)
}

// List joins names as a sentence does: "a, b and c".
func List(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// Quote is one passage on a card: whole words of one turn, with the searched words marked.
type Quote struct {
	Part     transcript.Part
	Speaker  string
	Path     string // to the turn
	Lang     string
	Segments []Segment
	Before   bool // words of the turn come before the passage
	After    bool // or after it
}
