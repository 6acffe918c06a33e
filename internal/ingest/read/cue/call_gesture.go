package cue

import (
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// gesture reports whether a sentence hands over without a name. A bare "Yes" is an answer unless it
// stands in a paragraph of its own after one, or ends one.
func gesture(s *Sentence, text *words.Run) bool {
	if s.Holds().Has(aheadWord) && goAhead.MatchString(s.Text) {
		return true
	}
	if s.Words.Count() == 1 && sirAlone.MatchString(s.Text) {
		return endsAnswer(s, text) || namedBefore(s, text)
	}
	if s.Words.Kind(0)&words.Plain != 0 && !(s.Words.Is(0).Has(crowdWords) && s.Words.Any(pointers)) {
		return false
	}
	first, _, _ := strings.Cut(strings.TrimLeft(s.Text, " —–-…(\"“¿¡"), " ")
	first = strings.ReplaceAll(strings.TrimRight(first, ".,;:!?—–-…"), "’", "'")
	switch {
	case ascii(first) && (!crowdWords.Has(first) || !s.Words.Any(pointers)), weak.MatchString(s.Text):
		return false
	case s.Start == 0 && s.End >= len(strings.TrimRight(text.Text, " \n")) && ohYes.MatchString(s.Text):
		return false
	case bareYes.MatchString(s.Text) && !(s.Start > 0 && text.Text[s.Start-1] == '\n') && !endsAnswer(s, text):
		return false
	}
	if s.Holds().Has(looseWords) {
		return calledLoose.MatchString(s.Text) // which is all that calledCrowd is, and more
	}
	return calledCrowd.MatchString(s.Text)
}

// pointsTo is what a gesture says of the one who is meant. It is never the one who has just been answered.
var pointsTo = rx.MustCompile(`(?i)\b(?:(?:in|on|at|to|by|over|from|with) the (?:very |far |way )?(?:back|front|middle|cent(?:er|re)|corner|aisle|side|left|right|end|red|blue|green|white|black|yellow|pink|glasses|mask)|row|behind you|next to you|(?:over|up|right|down) (?:here|there)|lady|gentleman|gentlelady|woman|man|guy|compañer[oa]|all[áa]|ac[áa]|aquí|atrás|al fondo)(?:\b|$|[^\p{L}])`)

// asksForLast reports whether a sentence takes a last question, or asks whether there are others, from nobody in particular.
func asksForLast(s *Sentence) bool {
	return len(s.Text) <= 120 && s.Words.Any(lastWords) && s.Words.Any(pointers) && s.Words.Count() <= 16 && lastAsked.MatchString(s.Text)
}

// lastWords are those of which one stands wherever lastAsked fits.
var lastWords = words.Declare("more last final quick other further")

var lastAsked = rx.MustCompile(`(?i)\b(?:take|taking|time for|be|is|do|have|got)\b.{0,30}\b(?:one|two|a couple|a few|couple|few|the|our|your) (?:more|last|final|quick)(?: (?:last|more|final|quick|one|two))?(?: questions?)?(?: here| from .{2,30}|,? and (?:then )?.{2,20})?[.!]?$|^(?:ok(?:ay)?|all right|and|so)?,? ?(?:(?:just )?one more|any (?:other|more|further) questions)(?:,? (?:and|folks|guys|everybody|anybody|from|on)\b.{0,20})?[.?!]?$`)

var looseWords = words.Declare("lady gentleman woman man guy gentlelady i'll i ill let lets we'll we well think")

// goAhead is a sentence that says more, and then hands over: "I have to wrap up, but go ahead."
var goAhead = rx.MustCompile(`(?i)(?:,|[—–-])\s*(?:(?:but|and|so|yes|yeah|okay|please)[,.]? )*go (?:right )?ahead(?:,? (?:please|sir|ma’am|ma'am))?[.! —–-]*$`)

var others = rx.MustCompile(`(?i)\b(?:anything|anyone|anybody|who|somebody|someone) else\b|\bany(?:one|thing|body)? (?:more |else )?on\b`)

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// endsAnswer reports whether a sentence is the last after so many words that it answers nothing any more.
func endsAnswer(s *Sentence, text *words.Run) bool {
	const most = 12
	if s.End < len(strings.TrimRight(text.Text, " \n")) || s.Start == 0 {
		return false
	}
	before := text.Within(0, s.Start)
	return before.Count() >= most && before.Kind(before.Len()-1)&words.EndsSentence != 0
}

// sirAlone lets somebody ask who is spoken to by courtesy alone, once the answer before is over: "Sir?"
var sirAlone = rx.MustCompile(`(?i)^[^\p{L}\p{N}]*(?:sir|ma’am|ma'am|madam)\?$`)

// namedBefore reports whether the sentence before ends by the name of whoever has been answered: "I don't, Ida. Sir?"
func namedBefore(s *Sentence, text *words.Run) bool {
	return spokenToName.MatchString(strings.TrimRight(text.Text[:s.Start], " \n"))
}

var spokenToName = rx.MustCompile(`, \p{Lu}\p{L}+[.!]$`)

// ohYes says that somebody remembers what he is asked about.
var ohYes = rx.MustCompile(`(?i)^[^\p{L}\p{N}]*(?:oh|ah),? (?:yes|yeah|yep)[^\p{L}\p{N}]*$`)

var bareYes = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:yes|yeah|yep|sí|да|please)[^\p{L}\p{N}]*)$`)
