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

var askNames = words.Declare("name who identify introduce nombre llama")

var asksName = rx.MustCompile(`(?i)\b(?:(?:your|your first|your last) name|who are you|who(?:’|')s (?:that|this|speaking|asking)|who is (?:that|this|speaking)|(?:identify|introduce) yourself|su nombre|cómo se llama)\b`)

// NameAlone reads a turn that is a name and no more, or begins with a full one: an answer to who is speaking.
func NameAlone(text string) (Intro, bool) {
	m := nameAlone.FindStringSubmatchIndex(text)
	if m == nil || len(text) > 60 || !nameLike(text[m[2]:m[3]]) {
		if m = nameFirst.FindStringSubmatchIndex(text[:min(len(text), 120)]); m == nil || !ownName(text[m[2]:m[3]]) {
			return Intro{}, false
		}
	}
	n := cleanName(text[m[2]:m[3]])
	return Intro{Name: n, NameAt: within(text, 0, m[2], m[3], n)}, true
}

var (
	nameAlone = rx.MustCompile(`^(?:(?i:it(?:’|')s|i(?:’|')m|my name is) )?(` + fullName + `)[.]?$`)
	nameFirst = rx.MustCompile(`^(?i:(?:yes|yeah|okay|sure|hi|hello|sorry|thank you|sir)[,.!]* )*(?i:(?:it(?:’|')s|i(?:’|')m|this is|my name is) )?(` + manyName + `)[,.]`)
)

// AsksOutlet reports whether a turn ends by asking for whom somebody asks.
func AsksOutlet(text string) bool {
	const reach = 90 // bytes
	return strings.HasSuffix(text, "?") && asksOutlet.MatchString(text[max(0, len(text)-reach):])
}

var asksOutlet = rx.MustCompile(`(?i)\b(?:who(?: are|(?:’|')re)? you (?:with|from)|(?:what|which) (?:news )?(?:outlet|agency|organi[sz]ation|network|paper|newspaper|station) (?:are|do) you\b[^?]{0,20}|where are you from|who(?:m)? do you (?:work for|write for|represent))(?:, (?:sir|ma(?:’|')am))?\?$`)

// OutletSaid is the outlet that somebody says when he is asked for it: "I’m with Tern Radio, sir."
func OutletSaid(text string, known func(string) bool) (Named, bool) {
	m := outletSaid.FindStringSubmatchIndex(text[:min(len(text), 120)])
	if m == nil {
		return Named{}, false
	}
	o := cleanOutlet(text[m[2]:m[3]])
	return Named{within(text, 0, m[2], m[3], o), o}, known(o) || MediaLike(o)
}

var outletSaid = rx.MustCompile(`^(?i:(?:[—–-]+|oh|uh|yes|well|sir|sorry)[,.]? )*(?i:(?:it(?:’|')s|i(?:’|')m|i am|i work|we(?:’|')re) )?(?i:(?:with|from|for|at) )?(?i:the )?(` + outletName + `)(?:, (?i:sir|ma(?:’|')am|mr\. president|[\p{L}]+))?(?:[.]|$)`)

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
