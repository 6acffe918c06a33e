package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// A call may promise a later turn in the same breath: "Go ahead, Ida. And then we'll go to Otto." Whoever is promised one is
// expected next, and is not called now.

var (
	// laterOn promises somebody the floor, or tells of a part of the room to come.
	laterOn = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:and|but|or|so|oh|okay|yes|then)[^\p{L}\p{N}]+)*(?:(?:i|we)(?:’|')?ll|(?:i|we) will|(?:i|we)(?:’|')(?:m|re) going to|i (?:want|have|need) to) (?:then )?(?:come|get|go|turn|be) .*\b(?:next|after(?:wards?| that| this| him| her)|in (?:just )?(?:a|one) (?:second|minute|moment|bit)|later)[^\p{L}\p{N}]*$`)
	// anotherDay says of whoever is named that he is to speak at another time: "Tomorrow we will have Ida Holm here."
	anotherDay = rx.MustCompile(`(?i)\b(?:tomorrow|(?:on|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|month)|later (?:today|this)|guests?)\b`)
	// nextUp says of somebody that he is the next after the one who is called.
	nextUp = rx.MustCompile(`^(?i:(?:and|then|okay|so)[,.]? )*(?:` + fullName + `,? )?(?i:(?:you(?:’|')re|you are|you(?:’|')ll be|you(?:’|')re going to be|is|will be) (?:up )?)?(?i:next(?: up)?|after (?:that|him|her|this))[^\p{L}\p{N}]*$`)
	// promised promises the floor in so many words, whatever stands before.
	promised = rx.MustCompile(`(?i)\bthen,? (?:(?:i|we)(?:’|')?ll|(?:i|we) will|i want to|(?:i|we)(?:’|')(?:m|re) going to) (?:come|get|go|turn)\b`)
	// weWill says what is done after a turn that is given now.
	weWill = rx.MustCompile(`(?i)^(?:to )?(?:i|we)\b|^(?:back )?to you\b|^(?:him|her|them|you)\b`)
	// atHand gives the floor without a name, though not to anybody who likes.
	atHand = rx.MustCompile(`(?i)\bgo ahead\b|\byou\b|\bsir\b|\bma(?:’|')am\b`)
	// hereFirst points at whoever begins: "We'll go here, and then over there."
	hereFirst = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:oh|but|okay|so|yes|all right|sure)[^\p{L}\p{N}]+)*(?:(?:we|i)(?:’|')?ll|let me|let(?:’|')s) (?:just )?(?:go|come|start|begin) (?:over )?(?:here|there|this side|that side)$`)
	// firstOf says who begins, of two who are called: "We'll do you first, and then Otto."
	firstOf = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:oh|but|okay|so|yes|all right|sure|that(?:’|')s fine)[^\p{L}\p{N}]+)*(?:(?:(?:we|i)(?:’|')?ll|let me|let(?:’|')s) (?:do|take|get|go to|go with|start with) (?:you|him|her|this one|that one)(?: first| here| there)?|you (?:can )?go(?: first| quickly| ahead)?|you(?: are|(?:’|')re)? first)$`)
)

// givenFirst reads a call without a name of which the same sentence says who is to follow, or what: "You go first, and then Otto."
func givenFirst(s *Sentence) (Call, bool) {
	if len(s.Text) > 110 || !strings.Contains(s.Text, "then ") {
		return Call{}, false
	}
	at := listForm.FindStringIndex(s.Text)
	if at == nil || at[0] == 0 || !strings.Contains(s.Text[at[0]:at[1]], "then") {
		return Call{}, false
	}
	head, rest := s.Text[:at[0]], s.Text[at[1]:]
	then := namesIn(rest, s.Start+at[1])
	switch crowd := calledCrowd.MatchString(head); {
	case crowd && pointsTo.MatchString(head) && calledCrowd.MatchString(rest):
		return Call{Span: s.Span, Points: true}, true // "In the back, then over here."
	case hereFirst.MatchString(head) && (len(then) > 0 || weWill.MatchString(rest)):
		return Call{Span: s.Span, Then: then, Points: true}, true // "We'll go here and then we'll come across."
	case crowd && (len(then) > 0 || atHand.MatchString(head) && weWill.MatchString(rest)), firstOf.MatchString(head) && (len(then) > 0 || weWill.MatchString(rest)):
		return Call{Span: s.Span, Then: then}, true
	}
	return Call{}, false
}

// givenThen reads a call by name of which the same sentence says where the floor goes then: "Ida, go ahead and we'll go to Otto."
func givenThen(s *Sentence) (Call, bool) {
	if len(s.Text) > 110 || !s.Holds().Has(aheadWord) || !strings.Contains(s.Text, ", go") {
		return Call{}, false
	}
	m := aheadAndThen.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Call{}, false
	}
	c, ok := named(s, m, 1, 3, true)
	if !ok || !GivenName(firstWord(c.Name)) {
		return Call{}, false
	}
	c.Then = namesIn("to "+s.Text[m[4]:m[5]], s.Start+m[4]-len("to "))
	return c, true
}

// aheadAndThen gives the floor to one by name, and says that it goes to another then.
var aheadAndThen = rx.MustCompile(`^` + lead + `(` + oneName + `(?: ` + capWord + `)?), (?i:go ahead,? (?:and |then |and then )(?:we|i)(?:’|')ll (?:go|come|get|turn) (?:back |over )?to) (` + fullName + `)[.! ]*$`)

// follows reads what is promised after a call: "And then Ida, and then Otto.", "I'll come to you next.", "Otto, you're next."
func follows(s *Sentence) ([]Named, bool) {
	const long, most, end = 110, 20, 32 // bytes, words; the bytes in which a promise ends
	if len(s.Text) > long || s.Words.Count() > most {
		return nil, false
	}
	if !saysThen(s.Text) && !(words.HoldsAny(s.Text[max(0, len(s.Text)-end):], "next", "after", "n a ", "n just a", "later") && (laterOn.MatchString(s.Text) || nextUp.MatchString(s.Text))) {
		return nil, false
	}
	return namesIn(s.Text, s.Start), true
}

// promisesYou reports whether a sentence promises the floor to whoever is spoken to.
func promisesYou(s *Sentence) bool {
	return strings.Contains(s.Text, " to you ") && laterOn.MatchString(s.Text)
}

// promisesLater reports whether a sentence promises the floor to somebody in so many words.
func promisesLater(s *Sentence) bool {
	return promised.MatchString(s.Text) || laterOn.MatchString(s.Text)
}
