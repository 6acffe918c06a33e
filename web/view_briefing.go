package web

import (
	"podium/internal/transcript"
	"podium/web/templates"
)

// firstWordsMax bounds the first words of a question in lists, in bytes.
const firstWordsMax = 110

// wordsToFind bounds, in bytes, the words by which a browser finds a question on the page of its source.
const wordsToFind = 70

// runs returns the transcript as printed, cut where the exchange changes.
func (r *transcriptView) runs(query string) []templates.Run {
	var out []templates.Run
	seen := make([]bool, len(r.b.Exchanges))
	for t := range r.b.Turns {
		x := r.of[t]
		if t == 0 || x != r.of[t-1] {
			out = append(out, r.run(x, query, seen))
		}
		last := &out[len(out)-1]
		last.Turns = append(last.Turns, r.turn(t))
	}
	return out
}

// run opens a stretch of exchange x; seen remembers which exchanges have begun further up.
func (r *transcriptView) run(x int, query string, seen []bool) templates.Run {
	if x < 0 {
		return templates.Run{Kind: transcript.Procedure}
	}
	e := &r.b.Exchanges[x]
	run := templates.Run{Kind: e.Kind, Number: r.number[x], Asker: templates.Person(e.Asker), Outlet: templates.Outlet(e.Outlet)}
	switch {
	case e.Kind == transcript.Procedure, seen[x] && e.Kind == transcript.Statement:
	case seen[x]:
		run.Continues, run.Back = true, "#"+anchor(r.lead(x))
	default:
		run.Anchor, run.Title, run.Unsure = anchor(r.lead(x)), r.title(x), r.unsure(x)
		run.Path = templates.WithQuery(templates.ExchangeURL(r.lead(x)), query)
	}
	seen[x] = true
	return run
}

// anchor is the id of an exchange's heading on its briefing's page.
func anchor(lead string) string { return "x-" + lead }

// contents lists the exchanges and statements.
func (r *transcriptView) contents() []templates.Contents {
	var out []templates.Contents
	for _, x := range r.printed {
		e := &r.b.Exchanges[x]
		if e.Kind == transcript.Procedure {
			continue
		}
		out = append(out, templates.Contents{Anchor: anchor(r.lead(x)), Number: r.number[x], Head: r.head(x), Named: e.Kind != transcript.QandA || e.Asker.Known() || e.Outlet.Known(),
			First: e.FirstWords(r.b.Turns, firstWordsMax), Hits: r.matches(x)})
	}
	return out
}

// warnings lists what the reading could not settle, each with its place.
func (r *transcriptView) warnings() []templates.Warning {
	out := make([]templates.Warning, len(r.b.Warnings))
	for i, w := range r.b.Warnings {
		out[i].Text = w.Text
		if w.Turn >= 0 && w.Turn < len(r.b.Turns) {
			out[i].Path = "#t-" + r.b.Turns[w.Turn].ID
		}
	}
	return out
}
