package identity

import (
	"podium/internal/ingest/read/cue"
	"podium/internal/transcript"
)

// whenAsked adds the outlet, and with it the name, that a reporter gives when he is asked for whom he asks: "Who are you with?" "Tern
// Radio." Where another may have begun to ask before, it is not the asker's.
func (r *resolver) whenAsked(e *transcript.Exchange, add adder, names, outlets *[]claim) {
	if len(*outlets) > 0 {
		return
	}
	first := true
	for _, i := range e.Turns {
		if r.t.Turns[i].Role != transcript.Reporter {
			continue
		}
		after := i > 0 && r.t.Turns[i-1].Role == transcript.Reporter
		if !first && (r.calls.Lean(i) > carries || after && r.calls.TakesUp(i) == 0) {
			return
		}
		first = false
		if i == 0 || after || !cue.AsksOutlet(r.t.Turns[i-1].Text) {
			continue
		}
		if in, ok := r.calls.Intro(i); ok && in.Outlet != "" {
			if !r.sameAsker(in.Name, *names) {
				return
			}
			add(names, "introduction", i, in.NameAt, in.Name)
			add(outlets, "introduction", i, r.part(in.OutletAt, in.Outlet), r.plausible(in.Outlet))
		} else if o, ok := cue.OutletSaid(r.t.Turns[i].Text, r.known); ok {
			add(outlets, "introduction", i, o.Span, o.Name)
		}
		if len(*outlets) > 0 {
			return
		}
	}
}
