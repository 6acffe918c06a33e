package identity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/transcript"
)

// claim is one piece of evidence for an asker's name or outlet.
type claim struct {
	name string
	transcript.Evidence
}

// adder adds a claim to names or outlets: of which kind, in which turn and where, and the words.
type adder func(list *[]claim, kind string, turn int, at transcript.Span, words string)

// askers resolves the asker and outlet of each question-and-answer exchange.
func (r *resolver) askers() {
	for x := range r.t.Exchanges {
		e := &r.t.Exchanges[x]
		e.Asker, e.Outlet = nobody, nobody
		if e.Kind == transcript.QandA {
			names, outlets := r.claims(e)
			e.Asker = r.settleName(names)
			e.Outlet = r.settleOutlet(outlets)
			r.inTurn(e)
		}
	}
}

// claims gathers, strongest first, what is said of who asks: label, self-introduction, call, answer.
func (r *resolver) claims(e *transcript.Exchange) (names, outlets []claim) {
	var found struct{ names, outlets []claim } // in one piece of memory
	lead := e.Lead(r.t.Turns)
	add := func(list *[]claim, kind string, turn int, at transcript.Span, words string) {
		if words != "" {
			if list == &found.names && !r.namesSomebody(words, kind) {
				return
			}
			*list = append(*list, claim{words, transcript.Evidence{Kind: kind, Turn: turn, Start: at.Start, End: at.End, Note: words}})
		}
	}
	if e.Why == cue.IsReadOut {
		in := cue.ReadFrom(r.t.Turns[lead].Text, r.known)
		add(&found.names, "introduction", lead, in.NameAt, in.Name)
		add(&found.outlets, "introduction", lead, in.OutletAt, in.Outlet)
		return found.names, found.outlets
	}
	if in, ok := cue.ReadOut(r.t.Turns[lead].Text); ok {
		add(&found.names, "introduction", lead, in.NameAt, in.Name)
		add(&found.outlets, "introduction", lead, r.part(in.OutletAt, in.Outlet), r.plausible(in.Outlet))
	} else if n, ok := r.readFor(lead); ok {
		add(&found.names, "introduction", lead, n.Span, n.Name)
	} else if name, outlet := r.labelAsker(r.t.Turns[lead].Called()); !r.briefs(r.t.Turns[lead].Called()) && !r.readsOut(e, lead) {
		add(&found.names, "label", lead, transcript.Span{}, name)
		add(&found.outlets, "label", lead, transcript.Span{}, outlet)
	}
	if name, outlet, at, ok := cue.NotedOutlet(r.t.Turns[lead].Text, r.known); ok {
		add(&found.names, "label", lead, at, name)
		add(&found.outlets, "label", lead, at, outlet)
	}
	call := r.callFor(e, lead)
	if call.person() != "" && len(found.names) == 0 {
		if who, ok := r.insteadOf(e, lead, call.Name); ok {
			add(&found.names, who.kind, who.turn, who.Span, who.Name)
			call = handover{}
		}
	}
	r.introductions(e, call.person(), add, &found.names, &found.outlets)
	r.called(call, lead, add, &found.names, &found.outlets)
	r.footnoted(e, add, &found.names, &found.outlets)
	if i, a, ok := r.addressee(e); ok && !(r.calls.Caller(lead) && i > 0 && r.t.Turns[i-1].Role != transcript.Reporter) { // or a host speaks to the next caller
		add(&found.names, "address", i, a.Span, a.Name)
	}
	r.editors(e, add, &found.names, &found.outlets)
	r.whenAsked(e, add, &found.names, &found.outlets)
	if len(found.names) > 0 {
		if full, i, ok := r.spelledOut(lead, found.names[0].name); ok {
			add(&found.names, "call", i, full.NameAt, full.Name)
			add(&found.outlets, "call", i, r.part(full.OutletAt, full.Outlet), r.plausible(full.Outlet))
		}
	}
	if len(found.names) > 0 && len(found.outlets) == 0 {
		r.outletsOf(e, found.names[0].name, add, &found.outlets)
	}
	r.host(lead, add, &found.names, &found.outlets)
	return found.names, found.outlets
}

// readFor is whose question a host by his own name reads to the one who answers.
func (r *resolver) readFor(lead int) (cue.Named, bool) {
	if name, _ := r.labelAsker(r.t.Turns[lead].Called()); name == "" || r.briefs(r.t.Turns[lead].Called()) {
		return cue.Named{}, false
	}
	n, ok := cue.ReadFor(r.t.Turns[lead].Text)
	return n, ok && !r.isSpeaker(n.Name)
}

// outletsOf adds the outlet that a reporter gives after the name by which he is known.
func (r *resolver) outletsOf(e *transcript.Exchange, name string, add adder, outlets *[]claim) {
	if !isFull(name) {
		return
	}
	asks := r.asks(e)
	if lead := e.Lead(r.t.Turns); lead > 0 && r.t.Turns[lead-1].Role == transcript.Moderator {
		asks = append([]int{lead - 1}, asks...)
	}
	for n, i := range asks {
		if n > 2 {
			return
		}
		if o, ok := cue.OutletAfter(r.t.Turns[i].Text, name); ok && r.plausible(o.Name) != "" {
			add(outlets, "introduction", i, r.part(o.Span, o.Name), r.plausible(o.Name))
			return
		}
	}
}

// introductions adds what the reporter's own first turns say: the name, and the outlet with it.
func (r *resolver) introductions(e *transcript.Exchange, called string, add adder, names, outlets *[]claim) {
	for n, i := range r.asks(e) {
		if n >= 4 {
			return
		}
		text := r.t.Turns[i].Text
		in, ok := r.calls.Intro(i)
		if !ok && i > 0 && cue.AsksName(r.calls.Text(i-1)) {
			in, ok = cue.NameAlone(text)
			ok = ok && !cue.MediaLike(in.Name) // asked whom he is with, he says so
		}
		if ok && n == 0 && len(*names) > 0 && (*names)[0].Kind == "label" && !r.sameAsker(in.Name, *names) && r.compared.sharesPart(in.Name, (*names)[0].name) {
			outlet, at := r.outletOf(text, in.NameAt, in.OutletAt, in.Outlet)
			add(outlets, "introduction", i, at, outlet) // the label spells the name in another way
			return
		}
		if !ok || n > 0 && called != "" && in.Name != "" && !r.compared.agree(in.Name, called) || !r.sameAsker(in.Name, *names) || in.Name != "" && (r.common(firstWord(in.Name)) && !honorific.MatchString(lastOf(text[:in.NameAt.Start])) || r.isSpeaker(in.Name)) {
			continue
		}
		if namesWhole(in.Name) || r.calls.Named(in.Name) || r.known(in.Outlet) {
			add(names, "introduction", i, in.NameAt, in.Name)
		}
		outlet, at := r.outletOf(text, in.NameAt, in.OutletAt, in.Outlet)
		add(outlets, "introduction", i, at, outlet)
		if in.Name != "" {
			return
		}
	}
}

// sharesPart reports whether two full names have the first or the last word in common.
func (c comparer) sharesPart(a, b string) bool {
	x, y := c.words(a), c.words(b)
	return len(x) > 1 && len(y) > 1 && (x[0] == y[0] || x[len(x)-1] == y[len(y)-1])
}

// briefs reports whether somebody who does not ask goes by a label: then it is misprinted on a question.
func (r *resolver) briefs(label string) bool {
	return r.byLabel[r.normal(label)].Known()
}

// namesSomebody reports whether a name can be a reporter's: no part, number, place or institution.
func (r *resolver) namesSomebody(name, kind string) bool {
	n, first, second := 0, "", ""
	for w := range strings.FieldsSeq(name) {
		switch n++; n {
		case 1:
			first = w
		case 2:
			second = w
		}
	}
	for w := range strings.FieldsSeq(name) {
		if cue.RoleWord(w) && (n == 1 || kind != "label" && !cue.GivenName(first)) {
			return false
		}
	}
	if n == 1 && nobodys[strings.ToLower(name)] || n > 1 && first == second || r.known(name) && !cue.GivenName(name) {
		return false
	}
	if p, ok := r.auth.PersonByName(name); ok && n > 1 {
		if _, holds := p.OfficeOn(r.t.Series, r.t.Event); holds {
			return false // spoken of, not asking
		}
	}
	return true
}

// namesWhole reports whether a name by which somebody presents himself is one whatever stands beside it: of several words,
// or a given one.
func namesWhole(name string) bool { return isFull(name) || cue.GivenName(name) || eastern(name) }

// nobodys are words by which the floor is given to somebody who is not named so.
var nobodys = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`um umm ummm uh uhh er latina latino filipino filipina kenyan indonesian thai vietnamese turkish egyptian israeli palestinian jordanian saudi lebanese iraqi afghan nigerian ghanaian
		polish romanian bulgarian greek swedish norwegian danish finnish dutch belgian austrian swiss hungarian czech brazilian argentinian chilean colombian cuban`) {
		m[w] = true
	}
	return m
}()

// eastern reports whether a name is written in Chinese or Korean characters, in which one may be whole.
func eastern(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.In(r, unicode.Han, unicode.Hangul)
}

// sameAsker reports whether a name can be that of the first claim; an empty one always can.
func (r *resolver) sameAsker(name string, names []claim) bool {
	return name == "" || len(names) == 0 || r.compared.agree(name, names[0].name)
}

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
