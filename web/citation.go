package web

import (
	"net/http"
	"strings"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/citation"
	"podium/web/templates"
)

// cited is how to cite an exchange.
func (s *server) cited(view *transcriptView, x int) citation.Citation {
	b := view.b
	c := citation.Citation{Title: strings.TrimSuffix(view.heading(x), "."), Event: s.titleOfWhole(b).Text, Place: b.Place, Day: b.Day(), Archive: s.Title, Revision: b.Revision,
		URL: s.origin + templates.ExchangeAtURL(view.lead(x), b.Revision), Key: "podium-" + view.lead(x)}
	for _, who := range view.answerers(x) {
		c.Speakers = append(c.Speakers, who.Attribution.Name)
	}
	return c
}

// citedWhole is a transcript as a whole: what those at the podium said at an event of a series.
func (s *server) citedWhole(b *transcript.Briefing, briefers []store.Who) citation.Citation {
	c := citation.Citation{Title: strings.TrimSuffix(s.titleOfWhole(b).Text, "."), Event: "Press briefing", Place: b.Place, Day: b.Day(), Archive: s.Title, Revision: b.Revision,
		URL: s.origin + templates.BriefingURL(b.Slug), Key: "podium-" + b.Slug}
	if b.Series != "" {
		c.Event = s.seriesName(b.Series)
	}
	for _, who := range briefers {
		c.Speakers = append(c.Speakers, who.Name)
	}
	return c
}

// citation answers how to cite an exchange, in a form that programs keep.
func (s *server) citation(ext, mediaType string, write func(citation.Citation) string) handlerFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		e, err := s.exchangeAsked(w, r, ext)
		if err != nil || e == nil {
			return err
		}
		w.Header().Set("Content-Disposition", attachment(e.turn+ext, e.turn+ext))
		return send(w, r, http.StatusOK, cacheRecord, mediaType, []byte(write(s.cited(newView(e.b, nil), e.x))))
	}
}
