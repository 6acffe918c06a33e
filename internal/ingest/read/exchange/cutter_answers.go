package exchange

import (
	"slices"

	"podium/internal/ingest/read/cue"
	"podium/internal/transcript"
)

// answer adds a turn to the exchange that holds the floor. A call that nobody has taken up is
// withdrawn by it: the answer is a late one. Where one official asks another to answer it is no call.
func (c *cutter) answer(i int) {
	d := &c.drafts[c.current]
	if c.passedOn(i) {
		d.Turns = append(d.Turns, c.loose...)
		c.loose = nil
	}
	c.putAside()
	d = &c.drafts[c.current]
	d.Turns = append(d.Turns, i)
	d.asked = d.asked || (d.words > 0 || d.unheard) && c.views[i].words >= 12
	if d.name == "" {
		d.name = c.addressed(i)
	}
}

// passedOn reports whether those who wait for a reporter only asked the one who speaks at turn i to answer: a moderator by name.
func (c *cutter) passedOn(i int) bool {
	if c.views[i].turn.Role != transcript.Briefer {
		return false
	}
	for _, k := range c.loose {
		v := &c.views[k]
		if v.turn.Role == transcript.Moderator && v.calls && sameName(v.call.Name, c.views[i].label) {
			continue
		}
		if v.turn.Role != transcript.Briefer || v.label == c.views[i].label && v.named {
			return false
		}
	}
	return true
}

// putAside makes procedure of what waited for an exchange in vain.
func (c *cutter) putAside() {
	if len(c.loose) == 0 {
		return
	}
	c.drafts = append(c.drafts, draft{Exchange: transcript.Exchange{Kind: transcript.Procedure, Turns: c.loose, Boundary: transcript.Stated, Why: "nobody takes the floor"}})
	c.loose = nil
}

// addressed returns the name that an answer speaks to, unless it is that of one who answers or who is
// called at its end.
func (c *cutter) addressed(i int) string {
	v := &c.views[i]
	for _, a := range v.address {
		inCall := v.calls && a.Start >= v.call.Start
		if (a.Opening || cue.GivenName(a.Name)) && !inCall && !c.answers(a.Name) {
			return a.Name
		}
	}
	return ""
}

// answers reports whether a name is that of somebody who answers here.
func (c *cutter) answers(name string) bool {
	words := nameWords(name)
	return slices.ContainsFunc(c.answering, func(a []string) bool { return sameWords(words, a) })
}

// answerers returns the names of those who answer here, as their labels print them.
func answerers(views []view) [][]string {
	var out [][]string
	met := map[string]bool{}
	for i := range views {
		if v := &views[i]; v.turn.Role != transcript.Reporter && v.named && !met[v.label] {
			met[v.label] = true
			out = append(out, nameWords(v.label))
		}
	}
	return out
}
