package web

import (
	"context"
	"net/http"
	"slices"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// newestOnHome is how many briefings the front page lists.
const newestOnHome = 10

// changesOnHome is how many changed briefings it lists.
const changesOnHome = 3

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
	page.Feeds = append(feeds("New briefings", func(ext string) string { return "/briefings" + ext }),
		feeds("What changed after publication", func(ext string) string { return "/changes" + ext })...)
	if page.Changed, err = s.changedLately(r.Context()); err != nil {
		return err
	}
	page.Description = "Press briefing transcripts, searchable by question and answer, each under a permanent address."
	return s.show(w, r, cacheLive, templates.Home(page))
}

// changedLately lists the newest changes of sources' own words, each briefing once.
func (s *server) changedLately(ctx context.Context) ([]templates.ChangeItem, error) {
	revisions, err := s.Store.NewestRevisions(ctx, []transcript.Class{transcript.Words}, 0, 2*changesOnHome)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	revisions = slices.DeleteFunc(revisions, func(r store.Revision) bool {
		again := seen[r.Key]
		seen[r.Key] = true
		return again
	})
	told, err := s.summarizeChanges(ctx, revisions[:min(len(revisions), changesOnHome)])
	return changeItems(told), err
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
