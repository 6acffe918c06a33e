package cue

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// outletFirst reads "a question from Vik Radio, Ann Lee".
func outletFirst(s *Sentence) (Call, bool) {
	ws := &s.Words
	if c, ok := outletAndName(s); ok {
		return c, true
	}
	if n := ws.Len(); n < 4 || n > 30 || ws.Kind(n-1)&words.Capital == 0 || !goesFrom(ws) || !strings.Contains(s.Text, ", ") {
		return Call{}, false
	}
	m := calledOutlet.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Call{}, false
	}
	o := cleanOutlet(s.Text[m[2]:m[3]])
	if !MediaLike(o) && strings.IndexFunc(o, unicode.IsDigit) < 0 && !initialsForm.MatchString(o) || PlaceName(o) {
		return Call{}, false
	}
	c, ok := named(s, m, 2, 1, false)
	return c, ok && GivenName(firstWord(c.Name))
}

// unheard reads a call of which the name was not heard: "(Inaudible) at Vik Radio."
func unheard(s *Sentence) (Call, bool) {
	m := unheardName.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Call{}, false
	}
	o := cleanOutlet(s.Text[m[2]:m[3]])
	return Call{Span: s.Span, Outlet: o, OutletAt: span(s, m[2]+strings.Index(s.Text[m[2]:m[3]], o), o)}, MediaLike(o) || initialsForm.MatchString(o)
}

var unheardName = rx.MustCompile(`^\((?i:inaudible|unintelligible|indiscernible)\),? (?:at|with|from|of) (?:the )?(` + outletName + `)[.?!]$`)

// outletAndName reads a call of a few words in which the outlet stands before the name: "Vik Radio, Ida.", "NBC, Otto?", "We'll go to
// NBC, Otto."
func outletAndName(s *Sentence) (Call, bool) {
	if len(s.Text) > 60 || s.Words.Len() < 2 || s.Words.Len() > 10 || !strings.Contains(s.Text, ", ") {
		return Call{}, false
	}
	m := outletThenName.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Call{}, false
	}
	o := cleanOutlet(s.Text[m[4]:m[5]])
	if !MediaLike(o) && !initialsForm.MatchString(o) || PlaceName(o) || GivenName(firstWord(o)) {
		return Call{}, false
	}
	c, ok := named(s, m, 3, 2, false)
	return c, ok && (GivenName(firstWord(c.Name)) || m[2] >= 0)
}

var outletThenName = rx.MustCompile(`^` + lead + `((?i:(?:i(?:’|')?ll|i will|we(?:’|')?ll|we will|let(?:’|')s|let me|why don(?:’|')t we) (?:just |now )?(?:go|turn|start|begin|move) (?:back |over |off |next |first )?(?:to|with) (?:the )?))?(` + outletName + `), (` + oneName + `(?: ` + capWord + `)?)[.?!]$`)

// goesFrom reports whether a question comes from somebody, or the floor goes to somebody: "a question from", "the next
// one will be from".
func goesFrom(ws *words.Run) bool {
	for k := 1; k < ws.Len(); k++ {
		if !ws.Is(k).Has(fromTo) {
			continue
		}
		for at := k - 1; at >= max(0, k-3); at-- {
			if ws.May(at).Has(goers) {
				return true
			}
			if !comes[ws.At(at).Lower()] {
				break
			}
		}
	}
	return false
}

var (
	fromTo = words.Declare("from to with")
	goers  = words.Declare("question questions one going go turn")
	comes  = words.Set("is comes goes will be come")
)

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
