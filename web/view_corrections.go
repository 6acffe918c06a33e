package web

import (
	"context"
	"errors"
	"slices"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// corrections lists what the archive put right in the reading, each with its place and its reason.
func (r *transcriptView) corrections(of func(*transcript.Correction) bool) []templates.Correction {
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

func (r *transcriptView) allCorrections() []templates.Correction {
	return r.corrections(func(*transcript.Correction) bool { return true })
}

// sourcesMeant puts in, of each correction of b that names a source, the source, or the briefing of which b is not.
func (s *server) sourcesMeant(ctx context.Context, b *transcript.Briefing, list []templates.Correction) error {
	for i := range list {
		src := b.Corrections[i].Source
		if src == nil {
			continue
		}
		kept, err := s.Store.Source(ctx, src.SHA256)
		if errors.Is(err, store.ErrNotFound) || gone(err) {
			continue
		}
		if err != nil {
			return err
		}
		if b.Corrections[i].Kind == "same" {
			list[i].Text = "The same briefing as “" + kept.Name + "” has, which stood here by itself."
			list[i].Path = templates.SourceURL(src.SHA256)
			continue
		}
		for _, u := range kept.Parts {
			if (src.Part == "" || u.Part == src.Part) && u.Briefing.Key != b.Key {
				list[i].Text = "Not the same briefing as “" + s.titleOf(&u.Briefing).Text + "”."
				list[i].Path = templates.BriefingURL(u.Briefing.Slug)
			}
		}
	}
	return nil
}

// correctionsIn lists those that concern an exchange: of its turns, of the day, of the people who speak in it.
func (r *transcriptView) correctionsIn(x int) []templates.Correction {
	e := &r.b.Exchanges[x]
	return r.corrections(func(c *transcript.Correction) bool {
		return c.Kind == "date" || slices.Contains(e.Turns, c.Turn) || c.Kind == "merge" &&
			slices.ContainsFunc(e.Turns, func(t int) bool { return r.b.Turns[t].Speaker.Name == c.Is })
	})
}

// corrected says in words what was put right.
func corrected(c *transcript.Correction) string {
	was, is := c.Was, c.Is
	switch c.Kind {
	case "split":
		return "Another exchange begins here than the one before."
	case "apart":
		return "Not the same briefing as another source's."
	case "same":
		return "The same briefing as another source has, which stood here by itself."
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
