package identity

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// carries is up to which lean towards a new exchange a later turn is taken to be the same reporter's without doubt:
// one in five of those that lean so much is another's.
const carries = -1.3

// addressee returns the name by which the answers of an exchange speak to the one who asked: at an
// answer's beginning, or, early on, after a comma where it is a given name. Two names settle nothing, unless the
// second stands deep in what is said, or follows another question. Answers after a turn in which another may have begun to ask are no evidence.
func (r *resolver) addressee(e *transcript.Exchange) (at int, found cue.Address, ok bool) {
	const deep = 160 // bytes from an answer's beginning
	answers, asks, reach, first, told := 0, 0, 6, 0, math.MaxInt
	if e.Boundary == transcript.Inferred {
		reach, told = 2, 2 // somebody else may have begun to ask
	}
	for _, i := range e.Turns {
		switch role := r.t.Turns[i].Role; {
		case role == transcript.Reporter && asks > 0 && r.calls.TakesUp(i) > 0:
			continue // the same sentence
		case role == transcript.Reporter && (asks == told || asks > 0 && r.calls.Lean(i) > carries):
			return at, found, ok
		case role == transcript.Reporter:
			asks++
			continue
		case role == transcript.Moderator:
			continue
		}
		if r.calls.Text(i).Count > 3 {
			answers++
		}
		for _, a := range r.addresses(i) {
			if !a.Thanks && !r.reporterHere(a.Name) || a.Thanks && !r.followsQuestion(i) && !r.reporterHere(a.Name) || !a.Opening && answers > reach || asks > 1 && (greeted.MatchString(lastOf(r.t.Turns[i].Text[:a.Start])) || r.grantsBid(i)) || r.spokenOf(e, i, a.Name) || r.answersAnother(e, i, a.Name) {
				continue
			}
			if ok && !r.compared.agree(a.Name, found.Name) {
				switch {
				case found.Start < deep && a.Start >= deep:
					continue
				case asks > first:
					return at, found, ok // another has broken in
				}
				return 0, cue.Address{}, false
			}
			if !ok {
				at, found, ok, first = i, a, true, asks
			}
		}
	}
	return at, found, ok
}

// lastOf is as much of the end of a text as the forms of a word before a name may take, and a letter more.
func lastOf(text string) string { return text[max(0, len(text)-16):] }

// greeted stands before the name of one who, after other questions, has just spoken up.
var greeted = rx.MustCompile(`(?i)\b(?:hi|hello|hey|hola),? $`)

// grantsBid reports whether a turn says a word to somebody who has just bid for the floor.
func (r *resolver) grantsBid(i int) bool {
	return r.calls.Text(i).Count <= 4 && r.followsQuestion(i) && r.calls.Opening(i-1).BidOnly
}

// thanksColleague reports whether a turn that begins by thanks follows one of another who answers, at length: whoever is thanked is then he, unless
// a reporter is called so.
func (r *resolver) thanksColleague(i int, name string) bool {
	const brief = 20 // words
	if i == 0 || r.followsQuestion(i) || r.t.Turns[i-1].Called() == r.t.Turns[i].Called() {
		return false
	}
	return r.t.Turns[i-1].Role == transcript.Briefer && r.calls.Text(i-1).Count >= brief && !r.calls.Named(firstWord(name))
}

// spokenOf reports whether the questions before an answer name somebody so in full: then the answer speaks of him, not to him.
func (r *resolver) spokenOf(e *transcript.Exchange, answer int, name string) bool {
	for _, i := range e.Turns {
		if i > answer {
			return false
		}
		if r.t.Turns[i].Role == transcript.Reporter && namesInFull(r.t.Turns[i].Text, name) {
			return true
		}
	}
	return false
}

// answersAnother reports whether an answer speaks by name to a reporter whom the label right before it gives, within an exchange that somebody
// else's label leads.
func (r *resolver) answersAnother(e *transcript.Exchange, answer int, name string) bool {
	lead := e.Lead(r.t.Turns)
	if !r.followsQuestion(answer) || answer-1 == lead || r.keys[answer-1] == r.keys[lead] {
		return false
	}
	own, _ := r.labelAsker(r.t.Turns[answer-1].Called())
	return own != "" && endsIn(append([]string{""}, r.compared.words(own)...), r.compared.words(name))
}

// namesInFull reports whether a first name stands in a text with another after it, and nobody presents himself so.
func namesInFull(text, first string) bool {
	for from := 0; ; {
		k := strings.Index(text[from:], first+" ")
		if k < 0 {
			return false
		}
		at := from + k
		from = at + len(first) + 1
		next, _ := utf8.DecodeRuneInString(text[from:])
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		if unicode.IsUpper(next) && !strings.HasPrefix(text[from:], "I ") && !unicode.IsLetter(before) && !presents.MatchString(text[:at]) {
			return true
		}
	}
}

var presents = rx.MustCompile(`(?i)(?:^|\b(?:i(?:’|')m|i am|it(?:’|')s|this is|name is|name(?:’|')s|soy) )$`)

// reporterHere reports whether a name may be that of a reporter who is there: a given name alone, or
// one by which somebody is called or introduces himself. A full name is more often spoken of.
func (r *resolver) reporterHere(name string) bool {
	if strings.Contains(name, " ") || !cue.GivenName(name) || cue.PlaceName(name) {
		return r.calls.Named(firstWord(name))
	}
	return true
}

// followsQuestion reports whether a reporter speaks right before a turn.
func (r *resolver) followsQuestion(i int) bool {
	return i > 0 && r.t.Turns[i-1].Role == transcript.Reporter
}

// addresses returns the names that a turn speaks to, but for those who brief here and whoever it calls at its end. It is
// asked for only once those who brief are known.
func (r *resolver) addresses(i int) []cue.Address {
	all := r.calls.Addresses(i)
	if len(all) == 0 {
		return nil
	}
	out, ok := r.hailed[i]
	if !ok {
		out = r.addressesAmong(i, all)
		r.hailed[i] = out
	}
	return out
}

func (r *resolver) addressesAmong(i int, all []cue.Address) []cue.Address {
	call := r.calls.At(i)
	var out []cue.Address
	thanked := -1
	if all[0].Thanks && r.thanksColleague(i, all[0].Name) {
		thanked = all[0].Start
	}
	for _, a := range all {
		if a.Start == thanked {
			continue
		}
		if r.t.Language == "es" && a.Name == "Mira" {
			continue // "look"
		}
		if a.Unmarked && r.t.Language != "" && r.t.Language != "en" {
			continue // articles stand before things called so ("la Marina")
		}
		if !a.Opening && honorific.MatchString(lastOf(r.t.Turns[i].Text[:a.Start])) && !r.calls.FullNamed(a.Name) {
			continue // most who are named so are spoken of
		}
		if !(call != nil && a.Start >= call.Start) && !r.common(firstWord(a.Name)) && !r.isAnother(a.Name, i) && !r.isOffice(a.Name) {
			out = append(out, a)
		}
	}
	return out
}

var honorific = rx.MustCompile(`\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $`)

func (r *resolver) isOffice(name string) bool {
	return titleWords[strings.ToLower(firstWord(name))]
}

// isSpeaker reports whether a name is that of somebody who briefs or moderates here.
func (r *resolver) isSpeaker(name string) bool {
	ws := r.compared.words(name)
	return slices.ContainsFunc(r.speaking, func(s speaking) bool { return allIn(ws, s.words) })
}

// isAnother reports whether a name is that of somebody who briefs or moderates here, other than the speaker of
// turn i: nobody speaks to himself, so who bears the speaker's own name is a reporter. The second of four names is not
// what anybody goes by.
func (r *resolver) isAnother(name string, i int) bool {
	ws := r.compared.words(name)
	return slices.ContainsFunc(r.speaking, func(s speaking) bool {
		return s.name != r.t.Turns[i].Speaker.Name && allIn(ws, s.words) && !(len(ws) == 1 && len(s.words) > 3 && ws[0] == s.words[1])
	})
}
