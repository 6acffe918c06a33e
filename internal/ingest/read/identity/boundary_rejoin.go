package identity

import (
	"math"
	"slices"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// rejoin makes one of two neighbouring exchanges where the beginning of the second was only judged and labels or the
// answers in both speak to the same reporter: nobody else has had the floor.
func (r *resolver) rejoin() {
	kept := r.t.Exchanges[:0]
	for _, e := range r.t.Exchanges {
		if n := len(kept); n > 0 {
			r.takeBack(&kept[n-1], &e)
		}
		if n := len(kept); n > 0 && r.goesOn(&kept[n-1], &e) {
			kept[n-1].Turns = append(kept[n-1].Turns, e.Turns...)
			if !kept[n-1].Asker.Known() {
				kept[n-1].Asker, kept[n-1].Outlet = e.Asker, e.Outlet
			}
			continue
		}
		kept = append(kept, e)
	}
	r.t.Exchanges = kept
}

// takeBack moves to an exchange that begins with an introduction made up for what was asked since the call before it.
func (r *resolver) takeBack(before, e *transcript.Exchange) {
	lead := e.Lead(r.t.Turns)
	if before.Kind != transcript.QandA || e.Kind != transcript.QandA || !before.Asker.Known() || before.Turns[len(before.Turns)-1] != e.Turns[0]-1 || !cue.LateIntro(r.calls.Text(lead)) {
		return
	}
	first := before.Lead(r.t.Turns)
	for k := len(before.Turns) - 1; k > 0 && before.Turns[k] > first; k-- {
		i := before.Turns[k]
		if r.t.Turns[i].Role != transcript.Reporter {
			continue
		}
		if o := r.calls.Opening(i); r.calls.At(i-1) != nil || o.Greets || o.Vocative {
			e.Turns = append(slices.Clone(before.Turns[k:]), e.Turns...)
			before.Turns = before.Turns[:k]
		}
		return
	}
}

// goesOn reports whether an exchange is more of the time that the reporter of the one before has.
func (r *resolver) goesOn(before, e *transcript.Exchange) bool {
	if before.Kind != transcript.QandA || e.Kind != transcript.QandA || before.Turns[len(before.Turns)-1] != e.Turns[0]-1 {
		return false
	}
	lead := e.Lead(r.t.Turns)
	wavers := e.Boundary == transcript.Inferred && r.wavers(lead)
	if !before.Asker.Known() && (cue.LateIntro(r.calls.Text(lead)) || wavers && answersAlone(e) && !r.comesIn(lead) && r.askedBriefly(before)) {
		return true
	}
	if e.Boundary != transcript.Inferred || !before.Asker.Known() || !e.Asker.Known() || !r.compared.agree(before.Asker.Name, e.Asker.Name) {
		return false
	}
	return wavers && e.Asker.Name == before.Asker.Name || !slices.ContainsFunc(e.Asker.Evidence, func(told transcript.Evidence) bool {
		return told.Kind != "address" && told.Kind != "heading" && told.Kind != "label"
	})
}

// wavers reports whether an exchange would begin at a turn by a hair: a name in its answer more often says who has asked since before.
func (r *resolver) wavers(lead int) bool {
	const most = 0.5
	lean := r.calls.Lean(lead)
	return lean <= most && !math.IsInf(lean, -1)
}

// comesIn reports whether a reporter's first words, or a call before them, are those of one who has not had the floor.
func (r *resolver) comesIn(lead int) bool {
	o := r.calls.Opening(lead)
	return o.FollowUp || o.Joins || o.Greets || r.calls.At(lead-1) != nil
}

// askedBriefly reports whether in an exchange few questions are asked, and no answer names a reporter.
func (r *resolver) askedBriefly(e *transcript.Exchange) bool {
	const few = 3
	return len(r.asks(e)) <= few && !slices.ContainsFunc(e.Turns, func(i int) bool {
		return r.t.Turns[i].Role == transcript.Briefer && slices.ContainsFunc(r.addresses(i), func(a cue.Address) bool { return r.reporterHere(a.Name) })
	})
}

// answersAlone reports whether nothing but answers names who asks: officials do so when a reporter insists.
func answersAlone(e *transcript.Exchange) bool {
	return e.Asker.Known() && !slices.ContainsFunc(e.Asker.Evidence, func(told transcript.Evidence) bool { return told.Kind != "address" })
}

// giveBackThanks moves a turn that only thanks, and is followed by a call, by name or of another who introduces himself,
// to the exchange that it ends.
func (r *resolver) giveBackThanks() {
	for x := 1; x < len(r.t.Exchanges); x++ {
		before, e := &r.t.Exchanges[x-1], &r.t.Exchanges[x]
		if before.Kind != transcript.QandA || e.Kind != transcript.QandA || len(e.Turns) < 3 || e.Boundary != transcript.Inferred {
			continue
		}
		first, call, next := e.Turns[0], e.Turns[1], e.Turns[2]
		if r.t.Turns[first].Role != transcript.Reporter || r.t.Turns[call].Role == transcript.Reporter || r.t.Turns[next].Role != transcript.Reporter || before.Turns[len(before.Turns)-1] > first {
			continue
		}
		if c := r.calls.At(first - 1); c != nil || r.t.Turns[first-1].Role == transcript.Reporter || !thanks.MatchString(r.t.Turns[first].Text) {
			continue // called before: the one who thanks is the one who asks
		}
		in, introduced := r.calls.Intro(next)
		c := r.calls.At(call)
		named := introduced && in.Name != "" || c != nil && c.Whole && c.Name != "" && !c.Loose && len(c.Then) == 0
		if !named || !r.calls.Opening(first).Courtesy || r.calls.Text(first).Count > 6 {
			continue
		}
		before.Turns, e.Turns = append(before.Turns, first), e.Turns[1:]
	}
}

var thanks = rx.MustCompile(`(?i)^[^\p{L}]*(?:muchas |muchísimas )?(?:gracias|thank you|thanks)\b`)
