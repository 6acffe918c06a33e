package cue

import (
	_ "embed"
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// Address is a name by which a turn speaks to somebody.
type Address struct {
	transcript.Span
	Name    string
	Opening bool // at the turn's beginning: the one who has just asked
}

var (
	addressLead = rx.MustCompile(`^(?i:(?:and |so |well |okay |yeah |yes |no |oh |hi |hello |hey |sure |right |look |again |now |good (?:morning|afternoon|question) )*(?:thank you(?: very much| so much)?(?: for (?:that|the|your|this)(?: \p{L}+){0,2})?|thanks(?: very much| so much| a lot)?(?: for (?:that|the|your|this)(?: \p{L}+){0,2})?|hi|hello|hey|great|good|sure|yes|yeah|well|okay|ok|so|no|right|look|oh|and|hola|gracias|again|good question|great question|i think|i know|i mean)[,.!—–]*\s+)+(` + oneName + `(?: ` + capWord + `)?)[,.!?—–…]`)
	addressNow  = rx.MustCompile(`^(?i:(?:so|well|and|yes|yeah|no|great|okay)[,.]? )?(?i:and, )?(` + capWord + `), (?:great to hear|good to hear|hola|thank|thanks|I|we|it|that|this|the|so|look|let|you|as|what|there|yes|no|my|our|if|on|in|to|first|at|again|again,|hi|good)\b`)
	addressMid  = rx.MustCompile(`, (` + capWord + `)(?:[.?!]|, (?:I|we|it|that|this|the|so|you|but|and|because|if|as|first|again|there|what|when|our|my|let|in|on|no|yes|is)\b| —| –)`)
)

// FindAddresses returns the names that an answer speaks to. Names in mid-turn are given too: they
// are evidence only for somebody who is known to be there.
func FindAddresses(text string) []Address {
	var out []Address
	add := func(from, to int, opening bool) {
		n := cleanName(honorific.ReplaceAllString(text[from:to], ""))
		if n == "" || !nameLike(n) || PlaceName(n) && !GivenName(n) || strings.Contains(n, " ") && !GivenName(firstWord(n)) || strings.HasSuffix(n, "ly") && !GivenName(n) {
			return
		}
		if quoted(text[:from]) || !opening && from > 240 && from < len(text)-240 && strings.Contains(text[from:min(len(text), to+1)], ".") {
			return // told, not spoken to
		}
		if strings.HasSuffix(strings.ToLower(text[max(0, from-8):from]), "sorry, ") || strings.HasSuffix(strings.ToLower(text[max(0, from-6):from]), "sorry") {
			return // put off, not answered
		}
		at := from + strings.LastIndex(text[from:to], n)
		if at < from {
			at = from
		}
		out = append(out, Address{transcript.Span{Start: at, End: at + len(n)}, n, opening})
	}
	for _, re := range []*rx.Regexp{addressLead, addressNow} {
		if m := re.FindStringSubmatchIndex(text); m != nil {
			add(m[2], m[3], true)
		}
	}
	for _, m := range addressMid.FindAllStringSubmatchIndex(text, -1) {
		add(m[2], m[3], false)
	}
	return out
}

// quoted reports whether a text leaves a quotation open.
func quoted(before string) bool { return strings.Count(before, "“") > strings.Count(before, "”") }

//go:embed givennames.txt
var givenNamesText string

var givenNames = set(strings.ToLower(givenNamesText))

// GivenName reports whether a word is a common given name, so that ", Monica." in an answer speaks
// to somebody while ", France." does not.
func GivenName(s string) bool { return givenNames[strings.ToLower(s)] }
