package web

import (
	"net/http"
	"strings"
	"time"

	"podium/internal/store"
	"podium/web/feed"
	"podium/web/templates"
)

// briefingsFeed is a list of briefings to follow: what came into the archive last, whatever its day, so that nothing
// that is filled in later is missed.
func (s *server) briefingsFeed(form feed.Form) handlerFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		f := filterOf(r)
		f.Order, f.Per = store.AddedFirst, feedEntries
		list, err := s.Store.List(r.Context(), f)
		if err != nil {
			return err
		}
		stats, err := s.Store.Stats(r.Context())
		if err != nil {
			return err
		}
		out := s.newBriefingsFeed(browsing{server: s, filter: f, list: list}, form)
		updated := stats.Updated
		for i := range list.Briefings {
			h := &list.Briefings[i]
			out.Entries = append(out.Entries, s.briefingEntry(h))
			if i == 0 || h.At.After(updated) {
				updated = h.At
			}
		}
		out.Updated = feed.Time(updated)
		return sendFeed(w, r, form, &out)
	}
}

func (s *server) newBriefingsFeed(b browsing, form feed.Form) feed.Feed {
	at := b.list.Page
	b.filter.Order = ""
	self := s.origin + feedOfList(b.filter, string(form))
	out := feed.Feed{ID: s.tag(strings.TrimPrefix(listAddress(b.filter), "/")), Title: b.title() + " · " + s.Title,
		Subtitle: "New briefings, as they come into the archive", Author: feed.Author{Name: s.Title}, Generator: "Podium",
		Links: []feed.Link{{Rel: "self", Type: form.Media(), Href: atPage(self, at)}, feed.Page(s.origin + listAddress(b.filter))}}
	if at < b.list.Pages {
		out.Links = append(out.Links, feed.Link{Rel: "next", Type: form.Media(), Href: atPage(self, at+1)})
	}
	return out
}

// briefingEntry tells of a briefing what its card does.
func (s *server) briefingEntry(h *store.Header) feed.Entry {
	var who []string
	for _, b := range h.Briefers {
		who = append(who, b.Name)
	}
	facts := []string{s.seriesName(h.Series), templates.LongDate(h.Day()), h.Place, strings.Join(who, ", ")}
	if h.Questions > 0 {
		facts = append(facts, templates.Plural(h.Questions, "question", "questions"))
	}
	e := feed.Entry{ID: s.tag("briefings/" + h.Key), Title: s.titleOf(h).Text, Updated: feed.Time(h.At), Author: feed.Author{Name: s.Title},
		Links:   []feed.Link{feed.Page(s.origin + templates.BriefingURL(h.Slug))},
		Content: feed.Plain(h.Language, joinKnown(facts, " · ")+"\n\n"+h.FirstAsk)}
	if len(who) > 0 {
		e.Author.Name = strings.Join(who, ", ")
	}
	if day, err := time.Parse(time.DateOnly, h.Day()); err == nil {
		e.Published = feed.Time(day)
	}
	return e
}

// joinKnown joins what is known of some facts.
func joinKnown(facts []string, by string) string {
	var known []string
	for _, f := range facts {
		if f != "" {
			known = append(known, f)
		}
	}
	return strings.Join(known, by)
}

// feedOfList is the address of the feed of a list, which has an order of its own.
func feedOfList(f store.Filter, ext string) string {
	f.Order = ""
	return listForm(f, ext)
}
