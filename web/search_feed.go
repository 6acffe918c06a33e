package web

import (
	"net/http"
	"strings"
	"time"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/feed"
	"podium/web/templates"
)

const feedEntries = 50

// searchFeed is a search to follow: its newest results. Ids stay when titles, words or addresses change.
func (s *server) searchFeed(form feed.Form) handlerFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		f, err := s.feedOfSearch(r, form)
		if err != nil {
			return err
		}
		return sendFeed(w, r, form, f)
	}
}

func (s *server) feedOfSearch(r *http.Request, form feed.Form) (*feed.Feed, error) {
	f := s.named(searchAsked(r))
	f.query = f.query.WithSort(query.Newest)
	res, err := s.Search.Search(r.Context(), f.query, search.Options{Limit: feedEntries, Offset: (f.page - 1) * feedEntries})
	if err != nil {
		return nil, err
	}
	found, err := s.archive.Of(r.Context(), res.Hits)
	if err != nil {
		return nil, err
	}
	stats, err := s.Store.Stats(r.Context())
	if err != nil {
		return nil, err
	}
	out := s.newFeed(f, form, res.Total)
	updated := stats.Updated
	for i, h := range found {
		out.Entries = append(out.Entries, s.feedEntry(h.Passage))
		if at := h.Passage.Briefing.At; i == 0 || at.After(updated) {
			updated = at
		}
	}
	out.Updated = feed.Time(updated)
	return &out, nil
}

func (s *server) newFeed(f searchRequest, form feed.Form, total int) feed.Feed {
	self := s.origin + f.path(f.query, string(form))
	out := feed.Feed{
		ID: s.tag("search/" + f.query.String()), Title: f.typed + " · " + s.Title, Subtitle: f.query.InWords(),
		Author: feed.Author{Name: s.Title}, Generator: "Podium",
		Links: []feed.Link{
			{Rel: "self", Type: form.Media(), Href: atPage(self, f.page)},
			feed.Page(s.origin + f.path(f.query, "")),
		},
	}
	if f.page*feedEntries < total && (f.page+1)*feedEntries <= search.MaxDepth {
		out.Links = append(out.Links, feed.Link{Rel: "next", Type: form.Media(), Href: atPage(self, f.page+1)})
	}
	return out
}

func (s *server) feedEntry(p *store.Passage) feed.Entry {
	e := feed.Entry{
		ID: s.tag("x/" + p.ID), Title: passageTitle(p), Updated: feed.Time(p.Briefing.At),
		Author:  feed.Author{Name: feedAuthor(p)},
		Links:   []feed.Link{feed.Page(s.origin + templates.ExchangeURL(p.ID))},
		Content: feed.Plain(p.Briefing.Language, s.titleOf(&p.Briefing).Text+", "+templates.LongDate(p.Briefing.Day())+"\n\n"+plainPassage(p)),
	}
	if day, err := time.Parse(time.DateOnly, p.Briefing.Day()); err == nil {
		e.Published = feed.Time(day)
	}
	return e
}

// tag makes an id that outlives addresses.
func (s *server) tag(name string) string { return feed.Tag(s.host, name) }

// feeds announces a feed in both forms; path gives its address by the end.
func feeds(title string, path func(ext string) string) []templates.Feed {
	return []templates.Feed{{Title: title, Path: path(string(feed.Atom))}, {Title: title, Type: feed.MediaJSON, Path: path(string(feed.JSON))}}
}

// asJSON announces the form of a page for programs.
func asJSON(path string) templates.Feed {
	return templates.Feed{Title: "As JSON", Type: mediaJSON, Path: path}
}

// feedOf announces the feed of a query under a title.
func feedOf(title string, q *query.Query) []templates.Feed {
	return feeds(title, func(ext string) string { return searchRequest{query: q}.path(q, ext) })
}

// sendFeed answers with a feed in the form that is asked for.
func sendFeed(w http.ResponseWriter, r *http.Request, form feed.Form, f *feed.Feed) error {
	body, err := f.Encode(form)
	if err != nil {
		return err
	}
	return send(w, r, http.StatusOK, cacheLive, form.Media()+"; charset=utf-8", body)
}

// passageTitle is one line for a passage: who asks whom, with the first words.
func passageTitle(p *store.Passage) string {
	whole := p.Alone()
	first := whole.Exchanges[0].FirstWords(whole.Turns, firstWordsMax)
	who := feedAuthor(p)
	if p.Exchange.Kind == transcript.QandA {
		who = strings.Join(questioner(p, &transcript.Turn{ID: p.ID}), ", ")
	}
	return who + ": " + first
}

// feedAuthor is who answers, or makes the statement.
func feedAuthor(p *store.Passage) string {
	var who []string
	for _, w := range answers(p) {
		who = append(who, w.Name)
	}
	if len(who) == 0 {
		return "Speaker not named"
	}
	return strings.Join(who, ", ")
}

// plainPassage is the whole passage as text, turn by turn, each under its speaker.
func plainPassage(p *store.Passage) string {
	var b strings.Builder
	for i := range p.Turns {
		if i > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(speakerLine(p, &p.Turns[i]) + ":\n" + plainText(&p.Turns[i]))
	}
	return b.String()
}
