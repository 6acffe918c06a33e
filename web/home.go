package web

import (
	"context"
	"net/http"
	"sync"

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
	page.Feeds = []templates.Feed{{Title: "What changed after publication", Path: "/changes.atom"}}
	if page.Changed, err = s.changedLately(r.Context(), stats.Head); err != nil {
		return err
	}
	page.Description = "Press briefing transcripts, searchable by question and answer, each under a permanent address."
	return s.show(w, r, cacheLive, templates.Home(page))
}

// changesMemo keeps what the front page tells of changes until the archive changes.
type changesMemo struct {
	sync.Mutex
	known bool
	head  int64
	items []templates.ChangeItem
}

// changedLately lists the newest changes of sources' own words, each briefing once.
func (s *server) changedLately(ctx context.Context, head int64) ([]templates.ChangeItem, error) {
	s.changed.Lock()
	defer s.changed.Unlock()
	if s.changed.known && s.changed.head == head {
		return s.changed.items, nil
	}
	items, err := s.newestChanges(ctx)
	if err == nil {
		s.changed.known, s.changed.head, s.changed.items = true, head, items
	}
	return items, err
}

func (s *server) newestChanges(ctx context.Context) ([]templates.ChangeItem, error) {
	revisions, err := s.Store.NewestRevisions(ctx, []transcript.Class{transcript.Words}, 0, 2*changesOnHome)
	if err != nil {
		return nil, err
	}
	var out []templates.ChangeItem
	seen := map[string]bool{}
	for i := range revisions {
		if r := &revisions[i]; !seen[r.Key] && len(out) < changesOnHome {
			seen[r.Key] = true
			c, err := s.comparisonOf(ctx, r)
			if err != nil {
				return nil, err
			}
			out = append(out, changeItem(r, c))
		}
	}
	return out, nil
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
