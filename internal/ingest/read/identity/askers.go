package identity

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// claim is one piece of evidence for an asker's name or outlet.
type claim struct {
	name string
	transcript.Evidence
}

// askers resolves the asker and outlet of each question-and-answer exchange.
func (r *resolver) askers() {
	for x := range r.t.Exchanges {
		e := &r.t.Exchanges[x]
		e.Asker, e.Outlet = nobody, nobody
		if e.Kind == transcript.QandA {
			names, outlets := r.claims(e)
			e.Asker = r.settleName(names)
			e.Outlet = r.settleOutlet(outlets)
		}
	}
}

// claims gathers, strongest first, what is said of who asks: label, self-introduction, call, answer.
func (r *resolver) claims(e *transcript.Exchange) (names, outlets []claim) {
	lead := e.Lead(r.t.Turns)
	add := func(list *[]claim, kind string, turn int, at transcript.Span, words string) {
		if words != "" {
			if list == &names && !r.namesSomebody(words, kind) {
				return
			}
			*list = append(*list, claim{words, transcript.Evidence{Kind: kind, Turn: turn, Start: at.Start, End: at.End, Note: words}})
		}
	}
	name, outlet := labelAsker(r.t.Turns[lead].Label)
	add(&names, "label", lead, transcript.Span{}, name)
	add(&outlets, "label", lead, transcript.Span{}, outlet)
	for n, i := range r.asks(e) {
		if n >= 3 {
			break
		}
		if in, ok := r.calls.Intro(i); ok && r.sameAsker(in.Name, names) && (in.Name == "" || !r.common(strings.Fields(in.Name)[0]) && !r.isSpeaker(in.Name)) {
			add(&names, "introduction", i, in.NameAt, in.Name)
			add(&outlets, "introduction", i, r.part(in.OutletAt, in.Outlet), r.plausible(in.Outlet))
			break
		}
	}
	if i, c, ok := r.callTo(lead); ok && !r.isSpeaker(c.Name) && !r.calledAgain(e, lead, c.Name) {
		add(&names, "call", i, c.NameAt, c.Name)
		if r.sameAsker(c.Name, names[:min(1, len(names))]) {
			add(&outlets, "call", i, r.part(c.OutletAt, c.Outlet), r.plausible(c.Outlet))
		}
	}
	if i, a, ok := r.addressee(e); ok {
		add(&names, "address", i, a.Span, a.Name)
	}
	if len(names) > 0 {
		if full, i, ok := r.spelledOut(lead, names[0].name); ok {
			add(&names, "call", i, full.NameAt, full.Name)
			add(&outlets, "call", i, r.part(full.OutletAt, full.Outlet), r.plausible(full.Outlet))
		}
	}
	return names, outlets
}

// namesSomebody reports whether a name can be a reporter's: no part, number, place or institution; a
// single word only as a label, a known given name, or the beginning of a full name given elsewhere.
func (r *resolver) namesSomebody(name, kind string) bool {
	ws := strings.Fields(name)
	for _, w := range ws {
		if cue.RoleWord(w) && (len(ws) == 1 || kind != "label" && !cue.GivenName(ws[0])) {
			return false
		}
	}
	if len(ws) > 1 && ws[0] == ws[1] || r.known(name) {
		return false
	}
	if p, ok := r.auth.PersonByName(name); ok && len(ws) > 1 {
		if _, holds := p.OfficeOn(r.t.Series, r.t.Event); holds {
			return false // spoken of, not asking
		}
	}
	return len(ws) != 1 || kind == "label" || cue.GivenName(name) || r.calls.FullNamed(name)
}

// calledAgain reports whether the same name is called once more before anybody else asks: then it was
// not the one called who spoke up first.
func (r *resolver) calledAgain(e *transcript.Exchange, lead int, name string) bool {
	if o := r.calls.Opening(lead); o.Greets || o.Repeats {
		return false
	}
	for _, i := range e.Turns {
		if i <= lead {
			continue
		}
		if r.t.Turns[i].Role == transcript.Reporter {
			return false
		}
		if c := r.calls.At(i); c != nil && c.Whole && c.Name != "" && agree(c.Name, name) {
			return true
		}
	}
	return false
}

// sameAsker reports whether a name can be that of the first claim; an empty one always can.
func (r *resolver) sameAsker(name string, names []claim) bool {
	return name == "" || len(names) == 0 || agree(name, names[0].name)
}

func (r *resolver) known(name string) bool {
	_, ok := r.auth.OutletByName(name)
	return ok
}

// plausible drops what a call gives in an outlet's place and cannot be one.
func (r *resolver) plausible(outlet string) string {
	outlet = cue.PickHouse(outlet, r.known)
	n := len(strings.Fields(outlet))
	switch {
	case r.known(outlet):
		return outlet
	case n == 0, n > 7, strings.HasPrefix(outlet, "to "), placeLike.MatchString(outlet):
		return ""
	case n == 1 && !cue.MediaLike(outlet) && !initials.MatchString(outlet), !cue.OutletForm(outlet):
		return ""
	}
	return outlet
}

// part narrows an outlet's place to the half of it that plausible picks.
func (r *resolver) part(at transcript.Span, outlet string) transcript.Span {
	picked := r.plausible(outlet)
	from := at.Start + max(strings.Index(outlet, picked), 0)
	return transcript.Span{Start: from, End: from + len(picked)}
}

// initials are names such as KNR or TV2.
var initials = rx.MustCompile(`^(?:\p{Lu}{3,}\d*|\p{Lu}+\d+|\d+\p{Lu}*|[\p{L}\d]+\.[\p{L}\d.]+)$`)

var placeLike = rx.MustCompile(`(?i)^(?:go|please|thank|first|second|the back|the front|zoom|room|row|you|us|line|phone|q|background|record|dr|mr|ms|mrs|herr|frau|state|january|february|march|april|may|june|july|august|september|october|november|december)\b|(?i)\b(?:college|university|school)\b`)

// asks returns the reporter's turns of an exchange.
func (r *resolver) asks(e *transcript.Exchange) []int {
	var out []int
	for _, i := range e.Turns {
		if r.t.Turns[i].Role == transcript.Reporter {
			out = append(out, i)
		}
	}
	return out
}

var (
	bracketed = rx.MustCompile(`^(.*?)\s*\[([^\]]+)\]\s*$`)
	zhOutlet  = rx.MustCompile(`^(.{2,20}?)记者(?:追问)?$`)
)

// labelAsker reads a reporter's name and outlet off a printed label.
func labelAsker(label string) (name, outlet string) {
	if m := zhOutlet.FindStringSubmatch(label); m != nil {
		return "", m[1]
	}
	if m := bracketed.FindStringSubmatch(label); m != nil {
		return bareName(m[1]), m[2]
	}
	if crowd.MatchString(transcript.NormalLabel(label)) || answering.MatchString(label) || misprintedCrowd(label) {
		return "", ""
	}
	if name = bareName(label); isFull(name) {
		return name, ""
	}
	return name, ""
}

// misprintedCrowd reports whether a label is one letter off the label of any reporter ("PREGUNTRA").
func misprintedCrowd(label string) bool {
	k := strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, label)
	for _, want := range []string{"question", "questions", "journalist", "journalists", "reporter", "interviewer", "pregunta", "interlocutor", "interlocutora", "вопрос"} {
		if k == want || oneLetterApart(k, want) {
			return true
		}
	}
	return blurred.MatchString(k)
}

// blurred are forms that a scan makes of JOURNALIST and QUESTION.
var blurred = rx.MustCompile(`^(?:j[a-z]{2,9}sts?|j[a-z]*n[a-z]*list|quest[a-z]{1,5}|interview[a-z]*)$`)

// callTo returns the call by name that handed the floor to reporter's turn lead, as package exchange finds it.
func (r *resolver) callTo(lead int) (int, cue.Call, bool) {
	for i := lead - 1; i >= 0 && r.t.Turns[i].Role != transcript.Reporter; i-- {
		c := r.calls.At(i)
		if c != nil && c.Name != "" {
			return i, *c, !r.known(c.Name) && !r.common(strings.Fields(c.Name)[0])
		}
		if (c == nil || !c.Whole) && r.t.Turns[i].Role != transcript.Moderator {
			break
		}
	}
	return 0, cue.Call{}, false
}

// spelledOut completes a first name by the full one that a call in this turn, or shortly before, gives,
// and the outlet with it.
func (r *resolver) spelledOut(i int, first string) (full cue.Call, turn int, ok bool) {
	if first == "" || isFull(first) {
		return cue.Call{}, 0, false
	}
	const reach = 8
	for k := i; k >= 0 && k >= i-reach; k-- {
		if !strings.Contains(r.t.Turns[k].Text, first+" ") {
			continue
		}
		if b := r.calls.At(k); b != nil && isFull(b.Name) && strings.HasPrefix(b.Name, first+" ") {
			return *b, k, true
		}
		if b, ok := cue.Earlier(r.t.Turns[k].Text, first); ok && r.t.Turns[k].Role != transcript.Reporter {
			return b, k, true
		}
	}
	return cue.Call{}, 0, false
}

// addressee returns the name by which the answers of an exchange speak to the one who asked: at an
// answer's beginning, or, early on, after a comma where it is a given name. Two names settle nothing.
func (r *resolver) addressee(e *transcript.Exchange) (at int, found cue.Address, ok bool) {
	answers := 0
	for _, i := range e.Turns {
		if role := r.t.Turns[i].Role; role == transcript.Reporter || role == transcript.Moderator {
			continue
		}
		answers++
		for _, a := range r.addresses(i) {
			if !r.reporterHere(a.Name) || !a.Opening && answers > 2 {
				continue
			}
			if ok && !agree(a.Name, found.Name) {
				return 0, cue.Address{}, false
			}
			if !ok {
				at, found, ok = i, a, true
			}
		}
	}
	return at, found, ok
}

// reporterHere reports whether a name may be that of a reporter who is there: a given name alone, or
// one by which somebody is called or introduces himself. A full name is more often spoken of.
func (r *resolver) reporterHere(name string) bool {
	if strings.Contains(name, " ") || !cue.GivenName(name) || cue.PlaceName(name) {
		return r.calls.Named(strings.Fields(name)[0])
	}
	return true
}

// addresses returns the names that a turn speaks to, but for those who brief here and whoever it calls at its end.
func (r *resolver) addresses(i int) []cue.Address {
	call := r.calls.At(i)
	var out []cue.Address
	for _, a := range r.calls.Addresses(i) {
		if !(call != nil && a.Start >= call.Start) && !r.common(strings.Fields(a.Name)[0]) && !r.isSpeaker(a.Name) && !r.isOffice(a.Name) {
			out = append(out, a)
		}
	}
	return out
}

func (r *resolver) isOffice(name string) bool {
	return titleWords[strings.ToLower(strings.Fields(name)[0])]
}

// isSpeaker reports whether a name is that of somebody who briefs or moderates here.
func (r *resolver) isSpeaker(name string) bool {
	if name == "" {
		return false
	}
	for _, a := range r.byLabel {
		if a.Known() && within(name, a.Name) {
			return true
		}
	}
	return false
}
