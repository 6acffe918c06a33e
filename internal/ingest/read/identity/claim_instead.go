package identity

import (
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// instead is who turns out to have taken the floor that was given to somebody else: "Hey, it's actually Ida." "Hi, Ida.", or, before
// anything is asked, "Oh, Ida, sorry. Go ahead, Ida."
type instead struct {
	cue.Named
	kind string
	turn int
}

// insteadOf looks for such a name in the first words that follow a call by name.
func (r *resolver) insteadOf(e *transcript.Exchange, lead int, called string) (instead, bool) {
	const (
		brief = 8  // words of a reporter who has asked nothing yet
		reply = 12 // words of one who finds out who speaks
	)
	last, asked := lead, false
	for _, i := range e.Turns {
		text := r.calls.Text(i)
		switch {
		case i < lead:
		case r.t.Turns[i].Role == transcript.Reporter:
			last, asked = i, asked || text.Count > brief
		default:
			for _, a := range r.addresses(i) {
				if at, ok := r.namesHimself(last, a.Name); ok && !r.compared.agree(a.Name, called) && !r.isSpeaker(a.Name) {
					return instead{cue.Named{Span: at, Name: a.Name}, "introduction", last}, true
				}
			}
			if asked || text.Count > reply {
				return instead{}, false
			}
			if n, ok := r.foundOut(i); ok && !r.compared.agree(n.Name, called) && !r.isSpeaker(n.Name) {
				return instead{n, "call", i}, true
			}
		}
	}
	return instead{}, false
}

// namesHimself is where a reporter's first words say that he goes by a name that he is greeted by.
func (r *resolver) namesHimself(i int, name string) (transcript.Span, bool) {
	head := cue.Head(r.t.Turns[i].Text, 80)
	for _, m := range itIs.FindAllStringSubmatchIndex(head, -1) {
		if head[m[2]:m[3]] == firstWord(name) {
			return transcript.Span{Start: m[2], End: m[3]}, true
		}
	}
	return transcript.Span{}, false
}

var itIs = rx.MustCompile(`\b(?i:it(?:’|')s|this is|i(?:’|')m|my name is)(?: actually)? (\p{Lu}[\p{L}’'-]+)`)

// foundOut is whom an official finds to be speaking.
func (r *resolver) foundOut(i int) (cue.Named, bool) {
	text := r.t.Turns[i].Text
	if !surprised.MatchString(text) {
		return cue.Named{}, false
	}
	if c := r.calls.At(i); c != nil && c.Name != "" && !r.known(c.Name) && corrects.MatchString(text) {
		return cue.Named{Span: c.NameAt, Name: c.Name}, true
	}
	for _, a := range r.addresses(i) {
		if itsYou.MatchString(text[a.End:]) {
			return cue.Named{Span: a.Span, Name: a.Name}, true
		}
	}
	return cue.Named{}, false
}

var (
	surprised = rx.MustCompile(`(?i)^(?:oh|ah|sorry|i(?:’|')m sorry|hey|hi|wait)\b`)
	corrects  = rx.MustCompile(`(?i)\bsorry\b`)
	itsYou    = rx.MustCompile(`(?i)^,? (?:you(?:’|')re (?:there|here|on|with us)|it(?:’|')s you|is that you)\b`)
)
