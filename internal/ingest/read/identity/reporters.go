package identity

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/transcript"
)

// keyOfOutlet is the slug of the page of an outlet that no file declares.
func keyOfOutlet(name string) string { return slugOf(name) }

// reporters sets the speaker of each reporter's turn: its own label's name, or the exchange's asker
// where nothing shows another voice.
func (r *resolver) reporters() {
	full := r.fullerAskers()
	printed := map[string]int{}
	for i := range r.t.Turns {
		printed[r.t.Turns[i].Called()]++
	}
	for x := range r.t.Exchanges {
		e := &r.t.Exchanges[x]
		lead := e.Lead(r.t.Turns)
		sure := true // that nobody else has begun to ask
		again := ""  // the label under which the asker has given his name after others had spoken up: another label is another's
		for k, i := range e.Turns {
			turn := &r.t.Turns[i]
			if turn.Role != transcript.Reporter {
				continue
			}
			presents := i != lead && r.presentsAsker(e, i)
			if named, same := r.answeredBy(e, k); named {
				sure = same
			} else if presents && !sure {
				sure, again = true, turn.Called()
			} else if i != lead && r.perhapsAnother(e, i) {
				sure = false
			}
			name, _ := r.labelAsker(turn.Called())
			own := r.introducedHere(e, i, lead)
			switch {
			case full[turn.Called()].Known():
				turn.Speaker = full[turn.Called()]
			case name != "" && !isFull(name) && e.Asker.Known() && endsIn(r.compared.words(e.Asker.Name), r.compared.words(name)):
				turn.Speaker = e.Asker // "GROSS", who has said that she is Terry Gross
			case name != "":
				turn.Speaker = r.named(name, "", transcript.Stated, "label", turn.Called())
			case e.Why == cue.IsReadOut:
				turn.Speaker = nobody // whoever reads out, and not who asks
			case own.Known():
				turn.Speaker = own
			case e.Kind != transcript.QandA || !e.Asker.Known():
				turn.Speaker = nobody
			case i == lead, presents:
				turn.Speaker = e.Asker
			case !sure || again != "" && again != turn.Called() || r.printedApart(turn.Called(), r.t.Turns[lead].Called(), printed) || thrownIn(turn.Called(), r.t.Turns[lead].Called()) || unheard(turn.Called(), r.t.Turns[lead].Called()) || r.nobodyCanTell(e, i, lead) || r.interjects(e, k) || r.calls.Caller(i) != r.calls.Caller(lead):
				turn.Speaker = nobody
			default:
				turn.Speaker = e.Asker
				turn.Speaker.Standing = transcript.Inferred
			}
		}
	}
}

// printedApart reports whether a label that names nobody stands for another than the one whose name the exchange's first label
// gives: where that name is printed again and again, who has none is somebody else. Presidential papers print it once.
func (r *resolver) printedApart(label, lead string, printed map[string]int) bool {
	if label == lead {
		return false
	}
	name, _ := r.labelAsker(lead)
	return name != "" && (printed[lead] > 1 || label[len(label)-1] >= '0' && label[len(label)-1] <= '9' && strings.Contains(label, " "))
}

// thrownIn reports whether one of two labels, and not the other, says that somebody in the room speaks up: he need not be the one who asks.
func thrownIn(label, lead string) bool {
	const speaksUp = "intervención"
	return label != lead && strings.HasPrefix(transcript.NormalLabel(label), speaksUp) != strings.HasPrefix(transcript.NormalLabel(lead), speaksUp)
}

// perhapsPresents reports whether a reporter's turn may begin by another's name than the asker's.
func (r *resolver) perhapsPresents(e *transcript.Exchange, i int) bool {
	name := cue.PerhapsPresents(r.t.Turns[i].Text)
	return name != "" && !r.compared.agree(name, e.Asker.Name)
}

// unheard reports whether a label says that nobody knew the voice, and the one under which the asker began does not.
func unheard(label, lead string) bool {
	if label == lead {
		return false
	}
	said := strings.Trim(transcript.NormalLabel(label), "()[]")
	return strings.HasPrefix(said, "unknown") || strings.HasPrefix(said, "unidentified")
}

// nobodyCanTell reports whether a question under a label that names nobody, after one under a label that names its asker, may be
// anybody's: its language is one of which the signs know no words, and nobody is called here.
func (r *resolver) nobodyCanTell(e *transcript.Exchange, i, lead int) bool {
	label := r.t.Turns[i].Called()
	if judged[r.t.Language] || label == r.t.Turns[lead].Called() || labels.Follows(transcript.NormalLabel(label)) || !r.calls.Opening(i).Questions {
		return false
	}
	if lead > 0 && (r.t.Turns[lead-1].Role == transcript.Moderator || slices.ContainsFunc(e.Asker.Evidence, func(v transcript.Evidence) bool { return v.Kind == "call" })) {
		return false // another would have been called
	}
	name, _ := r.labelAsker(r.t.Turns[lead].Called())
	return name != ""
}

// judged are the languages in which the words of a question tell whether it goes on; "" is one that is not known.
var judged = map[string]bool{"": true, "en": true, "es": true, "ru": true, "zh": true}

// fullerAskers are the askers by the printed labels that give their surnames alone: "MS. GARCIA", who has said her first name.
func (r *resolver) fullerAskers() map[string]transcript.Attribution {
	full := map[string]transcript.Attribution{}
	for x := range r.t.Exchanges {
		e := &r.t.Exchanges[x]
		if e.Kind != transcript.QandA || !e.Asker.Known() {
			continue
		}
		label := r.t.Turns[e.Lead(r.t.Turns)].Called()
		if name, _ := r.labelAsker(label); name != "" && len(e.Asker.Name) > len(name) && (endsIn(r.compared.words(e.Asker.Name), r.compared.words(name)) || r.compared.agree(e.Asker.Name, name)) {
			full[label] = e.Asker
		}
	}
	return full
}

// introducedHere is whom a reporter's turn within an exchange presents as another than the asker: questions that are gathered
// and answered together.
func (r *resolver) introducedHere(e *transcript.Exchange, i, lead int) transcript.Attribution {
	if i == lead {
		return nobody
	}
	in, ok := r.calls.Intro(i)
	if !ok || in.Name == "" || !isFull(in.Name) && !cue.GivenName(in.Name) || e.Asker.Known() && r.compared.agree(in.Name, e.Asker.Name) || !r.namesSomebody(in.Name, "introduction") || r.isSpeaker(in.Name) || r.common(firstWord(in.Name)) {
		return nobody
	}
	return r.named(in.Name, "", transcript.Stated, "introduction", in.Name)
}

// presentsAsker reports whether a reporter's turn within an exchange gives the asker's own name: what stands before it was thrown in.
func (r *resolver) presentsAsker(e *transcript.Exchange, i int) bool {
	in, ok := r.calls.Intro(i)
	return ok && isFull(in.Name) && e.Asker.Known() && r.compared.agree(in.Name, e.Asker.Name)
}

// perhapsAnother reports whether somebody else than the asker of an exchange may have begun to speak at a reporter's turn: signs
// speak for it, or a call by another name, or by what may be one.
func (r *resolver) perhapsAnother(e *transcript.Exchange, i int) bool {
	if r.calls.Lean(i) > carries || r.perhapsPresents(e, i) {
		return true
	}
	if r.calls.Opening(i).Dash {
		return false
	}
	_, c, called := r.callTo(i)
	return called && !r.known(c.Name) && !r.compared.agree(c.Name, e.Asker.Name) || r.calls.Perhaps(i-1)
}

// answeredBy reports whether the turn after a reporter's in an exchange speaks to a reporter by name, and to the one
// who asks there.
func (r *resolver) answeredBy(e *transcript.Exchange, k int) (named, same bool) {
	if k+1 >= len(e.Turns) || r.t.Turns[e.Turns[k+1]].Role == transcript.Reporter {
		return false, false
	}
	for _, a := range r.addresses(e.Turns[k+1]) {
		if r.compared.agree(a.Name, e.Asker.Name) {
			return true, true
		}
		named = named || a.Opening && r.reporterHere(a.Name)
	}
	return named, false
}

// interjects reports whether a reporter's turn may be another's: it follows a question that has not
// been answered, and is no continuation of it.
func (r *resolver) interjects(e *transcript.Exchange, k int) bool {
	if k == 0 {
		return false
	}
	prev := &r.t.Turns[e.Turns[k-1]]
	if e.Turns[k]-e.Turns[k-1] > 1 {
		return true // the exchange was broken off in between
	}
	if prev.Role != transcript.Reporter {
		return false
	}
	before, here := r.calls.Opening(e.Turns[k-1]), r.calls.Opening(e.Turns[k])
	return !before.Courtesy && !before.BidOnly && !here.Dash
}

// interpreters says whose words an interpreter renders: the one who spoke last.
func (r *resolver) interpreters() {
	last := ""
	for i := range r.t.Turns {
		turn := &r.t.Turns[i]
		if turn.Role != transcript.Interpreter {
			last = turn.Speaker.Name
			if last == "" && turn.Role != transcript.Reporter {
				last = turn.Called()
			}
			continue
		}
		turn.For = last
	}
}
