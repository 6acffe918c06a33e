package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// AsksName reports whether a turn asks who is speaking.
func AsksName(turn *words.Text) bool {
	return len(turn.Text) <= 240 && turn.Holds.Has(askNames) && asksName.MatchString(turn.Text)
}

var askNames = words.Declare("name who identify nombre llama")

var asksName = rx.MustCompile(`(?i)\b(?:(?:your|your first|your last) name|who are you|who(?:’|')s (?:that|this|speaking|asking)|who is (?:that|this|speaking)|identify yourself|su nombre|cómo se llama)\b`)

// NameAlone reads a turn that is a name and no more: an answer to who is speaking.
func NameAlone(text string) (Intro, bool) {
	m := nameAlone.FindStringSubmatchIndex(text)
	if m == nil || len(text) > 60 || !nameLike(text[m[2]:m[3]]) {
		return Intro{}, false
	}
	n := cleanName(text[m[2]:m[3]])
	return Intro{Name: n, NameAt: within(text, 0, m[2], m[3], n)}, true
}

var nameAlone = rx.MustCompile(`^(?:(?i:it(?:’|')s|i(?:’|')m|my name is) )?(` + fullName + `)[.]?$`)

// LateIntro reports whether a turn makes up for an introduction that was left out.
func LateIntro(turn *words.Text) bool {
	return turn.Holds.Has(lateIntros) && lateIntro.MatchString(turn.Text[:min(len(turn.Text), 120)])
}

var lateIntros = words.Declare("presenté presentado introduce introduced")

var lateIntro = rx.MustCompile(`(?i)\b(?:no me presenté|no me había presentado|i (?:didn(?:’|')t|forgot to|failed to|should have) introduced? myself)`)

// OutletAfter returns the outlet that stands after a full name in a reporter's first words: who has been named
// says it so again.
func OutletAfter(text, name string) (Named, bool) {
	head := text[:min(len(text), 300)]
	at := strings.Index(head, name)
	if name == "" || at < 0 {
		return Named{}, false
	}
	rest := head[at+len(name):]
	m := afterName.FindStringSubmatchIndex(rest)
	if m == nil {
		return Named{}, false
	}
	o := cleanOutlet(rest[m[2]:m[3]])
	from := at + len(name) + m[2] + max(strings.Index(rest[m[2]:m[3]], o), 0)
	return Named{transcript.Span{Start: from, End: from + len(o)}, o}, o != ""
}

var afterName = rx.MustCompile(`^(?:,? (?i:with|from|of|at|for|here with|here from|de)|,)(?: the| el| la)? (` + outletName + `)(?:[.;:?!—–\n-]|, )`)
