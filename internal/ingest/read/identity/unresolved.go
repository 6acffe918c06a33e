package identity

import (
	"fmt"
	"slices"
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/transcript"
)

// unresolvedCalls warns of each call that hands the floor to somebody of whom nothing could be made: a name
// that nobody is seen to answer to, or a call whose words name nobody to whom a question could be given.
func (r *resolver) unresolvedCalls() {
	for x := range r.t.Exchanges {
		e := &r.t.Exchanges[x]
		switch e.Kind {
		case transcript.Procedure:
			r.callNotTaken(x)
		case transcript.QandA:
			r.callNotUnderstood(e)
		}
	}
}

// callNotTaken warns of a call by name after which neither that name nor another official speaks.
func (r *resolver) callNotTaken(x int) {
	for _, i := range r.t.Exchanges[x].Turns {
		c := r.calls.At(i)
		if c == nil || c.Name == "" || r.t.Turns[i].Role == transcript.Reporter || cue.Withdraws(r.calls.Text(i)) || r.isAnother(c.Name, i) || r.asksAnywhere(c.Name) {
			continue
		}
		if n := i + 1; !strings.Contains(c.Name, " ") && n < len(r.t.Turns) && r.t.Turns[n].Role != transcript.Reporter {
			continue // perhaps an official who is asked to speak, by the first name
		}
		r.warn(i, fmt.Sprintf("“%s” is called here, and nobody is seen to take the floor by that name.", c.Name))
	}
}

// callNotUnderstood warns of a moderator's call in words before a question whose asker is unidentified.
func (r *resolver) callNotUnderstood(e *transcript.Exchange) {
	lead := e.Lead(r.t.Turns)
	if e.Asker.Known() || lead == 0 || r.t.Turns[lead-1].Role != transcript.Moderator {
		return
	}
	if c := r.calls.At(lead - 1); (c == nil || c.Name == "" && c.Outlet == "") && cue.GoesTo(r.t.Turns[lead-1].Text) {
		r.warn(lead-1, "The floor is handed over here, in words that name nobody who could be made out.")
	}
}

// asksAnywhere reports whether a name is that of an asker of any exchange.
func (r *resolver) asksAnywhere(name string) bool {
	for x := range r.t.Exchanges {
		if a := r.t.Exchanges[x].Asker; a.Known() && r.compared.agree(a.Name, name) {
			return true
		}
	}
	return false
}

// questionsLeftOut warns of a transcript that turns to questions with its last words and has none.
func (r *resolver) questionsLeftOut() {
	n := len(r.t.Turns)
	if n == 0 || slices.ContainsFunc(r.t.Exchanges, func(x transcript.Exchange) bool { return x.Kind == transcript.QandA }) {
		return
	}
	if cue.TurnsToQuestions(r.t.Turns[n-1].Text) {
		r.t.Warnings = append(r.t.Warnings, transcript.Warning{Kind: "questions-left-out", Turn: n - 1, Text: "The last words turn to questions, and the source has none."})
	}
}

func (r *resolver) warn(turn int, text string) {
	r.t.Warnings = append(r.t.Warnings, transcript.Warning{Kind: "unresolved-call", Turn: turn, Text: text})
}
