package web

import (
	"slices"

	"podium/internal/transcript"
	"podium/web/templates"
)

// corrections lists what the archive put right in the reading, each with its place and its reason.
func (r *reading) corrections(of func(*transcript.Correction) bool) []templates.Correction {
	var out []templates.Correction
	for i := range r.b.Corrections {
		c := &r.b.Corrections[i]
		if !of(c) {
			continue
		}
		v := templates.Correction{Text: corrected(c), Reason: sentence(c.Reason)}
		if c.Turn >= 0 && c.Turn < len(r.b.Turns) {
			v.Path = "#t-" + r.b.Turns[c.Turn].ID
		}
		out = append(out, v)
	}
	return out
}

func (r *reading) allCorrections() []templates.Correction {
	return r.corrections(func(*transcript.Correction) bool { return true })
}

// correctionsIn lists those that concern an exchange: of its turns, of the day, of the people who speak in it.
func (r *reading) correctionsIn(x int) []templates.Correction {
	e := &r.b.Exchanges[x]
	return r.corrections(func(c *transcript.Correction) bool {
		return c.Kind == "date" || slices.Contains(e.Turns, c.Turn) || c.Turn < 0 &&
			slices.ContainsFunc(e.Turns, func(t int) bool { return r.b.Turns[t].Speaker.Name == c.Is })
	})
}

// corrected says in words what was put right.
func corrected(c *transcript.Correction) string {
	was, is := c.Was, c.Is
	switch c.Kind {
	case "split":
		return "Another exchange begins here than the one before."
	case "join":
		return "This goes on with the exchange before it."
	case "merge":
		return was + " and " + is + " are one person."
	case "date":
		if was == "" {
			return "Held on " + templates.LongDate(is) + ", which the transcript does not say."
		}
		return "Held on " + templates.LongDate(is) + ", not on " + templates.LongDate(was) + "."
	}
	what := map[string]string{"speaker": "Speaker", "asker": "Reporter", "outlet": "Outlet"}[c.Kind]
	switch was {
	case "", is:
		return what + ": " + is + "."
	}
	return what + ": " + is + ", not " + was + "."
}
