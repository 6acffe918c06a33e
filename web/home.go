package web

import (
	"net/http"

	"podium/internal/store"
	"podium/web/templates"
)

// newestOnHome is how many briefings the front page lists.
const newestOnHome = 10

// home shows the search, what is new, and what there is.
func (s *server) home(w http.ResponseWriter, r *http.Request) error {
	stats, err := s.Store.Stats(r.Context())
	if err != nil {
		return err
	}
	newest, err := s.Store.Newest(r.Context(), newestOnHome)
	if err != nil {
		return err
	}
	page := templates.HomePage{
		Page: s.newPage("", "/", templates.None), Latest: s.briefingCards(newest), Examples: s.examples(r.Context(), stats.Head),
		Holdings: holdings(stats), Since: stats.First, Until: stats.Last,
	}
	page.BigSearch = true
	page.Description = "Press briefing transcripts, searchable by question and answer, each under a permanent address."
	return s.show(w, r, cacheLive, templates.Home(page))
}

func holdings(stats *store.Stats) []templates.Holding {
	return []templates.Holding{
		{Count: stats.Briefings, Label: "Briefings", Path: "/briefings"},
		{Count: stats.Questions, Label: "Questions", Path: "/coverage"},
		{Count: stats.Turns, Label: "Turns", Path: "/coverage"},
		{Count: stats.People, Label: "People", Path: "/people"},
		{Count: stats.Outlets, Label: "Outlets", Path: "/outlets"},
	}
}
