package cue

import (
	"podium/internal/ingest/read/rx"
)

// introCustom is a name and an outlet of any form before a question, as all reporters of some transcripts are
// printed or begin: "Ida Holm, Tern Tribune: Mr. President, …", "Ida Holm, Tern. Mr. President, …".
var introCustom = rx.MustCompile(`^(` + manyName + `), ((?:the )?\p{Lu}[^:.?!,\n]{1,50}(?:, \p{Lu}[^:.?!,\n]{1,30})?)[:.] `)

const (
	customTurns = 4 // so many turns that begin so make it the custom of a transcript
	customShare = 8 // and one in so many
)

// custom reports whether turns of this transcript begin by name and outlet, one after the other.
func (t *Turns) custom() bool {
	if t.customary == nil {
		n := 0
		for i := range t.turns {
			if _, ok := introCustomary(t.turns[i].Text); ok {
				n++
			}
		}
		is := n >= customTurns && n*customShare >= len(t.turns)
		t.customary = &is
	}
	return *t.customary
}

// introCustomary reads a name and an outlet before a question.
func introCustomary(text string) (Intro, bool) {
	head := text[:min(len(text), 160)]
	m := introCustom.FindStringSubmatchIndex(head)
	if m == nil || !nameLike(head[m[2]:m[3]]) {
		return Intro{}, false
	}
	name, outlet := cleanName(head[m[2]:m[3]]), cleanOutlet(head[m[4]:m[5]])
	if outlet == "" {
		return Intro{}, false
	}
	return Intro{Name: name, NameAt: within(head, 0, m[2], m[3], name), Outlet: outlet, OutletAt: within(head, 0, m[4], m[5], outlet)}, true
}
