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

// CalledOutlet returns the declared outlet that a turn's last words call in place of a name: "I’ll go to Vik Radio."
func CalledOutlet(turn *words.Run, known func(string) bool) (Named, bool) {
	end, from := ending(turn, 200)
	k := end.Len()
	for back := 0; back < 2 && k > 0; back++ {
		var s Sentence
		s, k = end.SentenceBefore(k)
		if n, ok := outletCalled(&s, known); ok {
			n.Span = moved(n.Span, from)
			return n, true
		}
		if !filler(&s) && !aside(&s) && !gesture(&s, &end) {
			return Named{}, false
		}
	}
	return Named{}, false
}

func outletCalled(s *Sentence, known func(string) bool) (Named, bool) {
	form := calledPlace
	if last := s.Words.At(s.Words.Len() - 1); last.Kind&words.Capital == 0 && last.Lower() != "please" {
		if form = calledNext; !strings.Contains(s.Text, " next") && !strings.Contains(s.Text, " now") {
			return Named{}, false
		}
	}
	m := form.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Named{}, false
	}
	o := cleanOutlet(s.Text[m[2]:m[3]])
	return Named{span(s, m[2]+max(strings.Index(s.Text[m[2]:m[3]], o), 0), o), o}, known(o)
}

var calledPlace = rx.MustCompile(`^(?i:(?:.{0,60}\b(?:go|going|turn|question|questions|one|first|next|start|begin) (?:is |will be |back |over )?(?:to|from|with)|yes|okay|and|now|next|thank you|thanks|here|right here)[,.]? )?(?:the )?(` + outletName + `)(?:, please)?[.?]?$`)

// calledNext is an outlet in whose place somebody is told to speak: "I’ve been meaning to go to Vik Radio next, so we’ll go to you."
var calledNext = rx.MustCompile(`^(?i:.{0,60}\b(?:go|going|turn) (?:back |over )?to )(?:the )?(` + outletName + `) (?i:next|now)(?:,? (?i:so|and)\b.{0,40} (?i:to you)\b.{0,12})?[.]?$`)

// GoesOnOutlet returns the declared outlet with which somebody goes on who has been broken off in a call: "Ida —" "— from Vik Radio."
func GoesOnOutlet(text string, known func(string) bool) (Named, bool) {
	if len(text) > 80 || !strings.HasPrefix(text, "—") && !strings.HasPrefix(text, "–") && !strings.HasPrefix(text, "-") {
		return Named{}, false
	}
	m := goesOnOutlet.FindStringSubmatchIndex(text)
	if m == nil {
		return Named{}, false
	}
	o := cleanOutlet(text[m[2]:m[3]])
	return Named{within(text, 0, m[2], m[3], o), o}, known(o)
}

var goesOnOutlet = rx.MustCompile(`^[—–-]+ ?(?i:from|with|of|at) (?:the )?(` + outletName + `)[.!?]*$`)

// fromSomebody is a cheap test for readFrom.
func fromSomebody(s string) bool {
	for from := 0; ; {
		k := strings.Index(s[from:], " from ")
		if k < 0 {
			return false
		}
		before := s[:from+k]
		if strings.HasSuffix(before, "one") || strings.HasSuffix(before, "s") || strings.HasSuffix(before, "question") {
			return true
		}
		from += k + len(" from")
	}
}

// LateIntro reports whether a turn makes up for an introduction that was left out.
func LateIntro(turn *words.Text) bool {
	return turn.Holds.Has(lateIntros) && lateIntro.MatchString(turn.Text[:min(len(turn.Text), 120)])
}

var lateIntros = words.Declare("presenté presentado introduce introduced")

var lateIntro = rx.MustCompile(`(?i)\b(?:no me presenté|no me había presentado|i (?:didn(?:’|')t|forgot to|failed to|should have) introduced? myself)`)

// ReadOut reads whose question a reporter reads to the one who answers: "This one is from Ida Holm of Vik Radio."
func ReadOut(text string) (Intro, bool) {
	head := text[:min(len(text), 420)]
	for _, re := range []*rx.Regexp{readFrom, readAsks} {
		if re == readFrom && !fromSomebody(head) || re == readAsks && !strings.Contains(head, " asks") {
			continue
		}
		if m := re.FindStringSubmatchIndex(head); m != nil && nameLike(head[m[2]:m[3]]) {
			n, o := cleanName(head[m[2]:m[3]]), cleanOutlet(head[m[4]:m[5]])
			return Intro{Name: n, NameAt: within(head, 0, m[2], m[3], n), Outlet: o, OutletAt: within(head, 0, m[4], m[5], o)}, true
		}
	}
	return Intro{}, false
}

var (
	readFrom = rx.MustCompile(`(?i:\b(?:this|this one|one|it(?:’|')s|a question|another question|question|this question)(?: is| comes)? from )(` + manyName + `),? \.?(?i:of|with|at|from) (?:the )?(` + outletOf + `)`)
	readAsks = rx.MustCompile(`(` + manyName + `),? (?i:of|with|at|from) (?:the )?(` + outletOf + `),? asks\b`)
)

// ReadFor reads for whom somebody with a name of his own asks: "We have a question from Ida.", "Ida from Ness has a question."
func ReadFor(text string) (Named, bool) {
	head := text[:min(len(text), 420)]
	if !strings.Contains(head, "question") {
		return Named{}, false
	}
	for _, re := range []*rx.Regexp{questionOf, hasQuestion} {
		m := re.FindStringSubmatchIndex(head)
		if m == nil || !nameLike(head[m[2]:m[3]]) {
			continue
		}
		n := cleanName(head[m[2]:m[3]])
		if GivenName(firstWord(n)) || strings.HasPrefix(strings.TrimLeft(head[m[3]:], " "), "(ph") {
			return Named{within(head, 0, m[2], m[3], n), n}, true
		}
	}
	return Named{}, false
}

var (
	questionOf  = rx.MustCompile(`(?i:\b(?:an?|the|our|this|one|another|first|next|last|final) (?:first |next |last |final )?question,? (?:now )?(?:is |comes |that comes )?(?:from|by) )(` + fullName + `)(?:[,.]| \(ph| (?:who|from|in|about|around|on|asks|asking)\b)`)
	hasQuestion = rx.MustCompile(`(?:^|[.!?)] )(` + fullName + `),? (?i:from|in) \p{Lu}\p{L}+ (?i:has|asks|wants|would like)\b[^.?!]{0,20}\bquestion\b`)
)

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
