package cue

import "podium/internal/transcript"

// Roll finds the calls of a transcript's turns, each once and only when asked for. A loose name counts
// only where somebody is called by it, or introduces himself so, twice.
type Roll struct {
	turns []transcript.Turn
	calls []*Call
	read  []bool
	count map[string]int // how often a first name is called; nil until a loose one is met
}

// NewRoll prepares the calls of turns, whose roles of reporters must be known.
func NewRoll(turns []transcript.Turn) *Roll {
	return &Roll{turns: turns, calls: make([]*Call, len(turns)), read: make([]bool, len(turns))}
}

// At returns the call that turn i ends in, or nil: reporters call nobody.
func (r *Roll) At(i int) *Call {
	c := r.any(i)
	if c != nil && c.Loose && c.Outlet == "" && r.named(firstWord(c.Name)) < 2 {
		return nil
	}
	return c
}

// any returns a turn's call, loose or not.
func (r *Roll) any(i int) *Call {
	if r.turns[i].Role == transcript.Reporter {
		return nil
	}
	if !r.read[i] {
		r.read[i] = true
		if c, ok := FindCall(r.turns[i].Text); ok {
			r.calls[i] = &c
		}
	}
	return r.calls[i]
}

func (r *Roll) named(first string) int {
	if r.count != nil {
		return r.count[first]
	}
	r.count = map[string]int{}
	for i := range r.turns {
		if r.turns[i].Role == transcript.Reporter {
			if in, ok := FindIntro(r.turns[i].Text, func(string) bool { return false }); ok {
				r.count[firstWord(in.Name)]++
			}
		} else if c := r.any(i); c != nil {
			r.count[firstWord(c.Name)]++
		}
	}
	return r.count[first]
}
