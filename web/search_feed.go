package web

import (
	"encoding/xml"
	"net/http"
	"strconv"
	"strings"
	"time"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

const feedEntries = 50

// atomFeed is a feed of RFC 4287.
type atomFeed struct {
	XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID        string      `xml:"id"`
	Title     string      `xml:"title"`
	Subtitle  string      `xml:"subtitle"`
	Updated   string      `xml:"updated"`
	Author    atomAuthor  `xml:"author"`
	Links     []atomLink  `xml:"link"`
	Generator string      `xml:"generator"`
	Entries   []atomEntry `xml:"entry"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID        string     `xml:"id"`
	Title     string     `xml:"title"`
	Updated   string     `xml:"updated"`
	Published string     `xml:"published,omitempty"`
	Author    atomAuthor `xml:"author"`
	Links     []atomLink `xml:"link"`
	Content   atomText   `xml:"content"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Lang string `xml:"http://www.w3.org/XML/1998/namespace lang,attr,omitempty"`
	Text string `xml:",chardata"`
}

// searchFeed is a search to follow: its newest results. Ids stay when titles, words or addresses change.
func (s *server) searchFeed(form feedForm) handlerFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		feed, err := s.feedOfSearch(r, form)
		if err != nil {
			return err
		}
		return sendFeed(w, r, form, *feed)
	}
}

func (s *server) feedOfSearch(r *http.Request, form feedForm) (*atomFeed, error) {
	f := s.named(findOf(r))
	f.query = f.query.WithSort(query.Newest)
	res, err := s.Search.Search(r.Context(), f.query, search.Options{Limit: feedEntries, Offset: (f.page - 1) * feedEntries})
	if err != nil {
		return nil, err
	}
	found, err := s.passagesOf(r.Context(), res.Hits)
	if err != nil {
		return nil, err
	}
	stats, err := s.Store.Stats(r.Context())
	if err != nil {
		return nil, err
	}
	feed := s.newFeed(f, form, res.Total)
	updated := stats.Updated
	for i, h := range found {
		feed.Entries = append(feed.Entries, s.atomEntry(h.Passage))
		if at := h.Passage.Briefing.At; i == 0 || at.After(updated) {
			updated = at
		}
	}
	feed.Updated = atomTime(updated)
	return &feed, nil
}

func (s *server) newFeed(f find, form feedForm, total int) atomFeed {
	self := s.origin + f.path(f.query, string(form))
	feed := atomFeed{
		ID: s.tag("search/" + f.query.String()), Title: f.typed + " · " + s.Title, Subtitle: f.query.InWords(),
		Author: atomAuthor{s.Title}, Generator: "Podium",
		Links: []atomLink{
			{Rel: "self", Type: form.media(), Href: atPage(self, f.page)},
			{Rel: "alternate", Type: "text/html", Href: s.origin + f.path(f.query, "")},
		},
	}
	if f.page*feedEntries < total && (f.page+1)*feedEntries <= search.MaxDepth {
		feed.Links = append(feed.Links, atomLink{Rel: "next", Type: form.media(), Href: atPage(self, f.page+1)})
	}
	return feed
}

func (s *server) atomEntry(p *store.Passage) atomEntry {
	e := atomEntry{
		ID: s.tag("x/" + p.ID), Title: passageTitle(p), Updated: atomTime(p.Briefing.At),
		Author: atomAuthor{feedAuthor(p)},
		Links:  []atomLink{{Rel: "alternate", Type: "text/html", Href: s.origin + templates.ExchangeURL(p.ID)}},
		Content: atomText{Type: "text", Lang: p.Briefing.Language,
			Text: s.titleOf(&p.Briefing).Text + ", " + templates.LongDate(p.Briefing.Day()) + "\n\n" + plainPassage(p)},
	}
	if day, err := time.Parse(time.DateOnly, p.Briefing.Day()); err == nil {
		e.Published = atomTime(day)
	}
	return e
}

// tag makes an id that outlives addresses (RFC 4151). The year is that in which the scheme was laid down.
func (s *server) tag(name string) string {
	return "tag:" + s.host + ",2026:" + tagEscape(name)
}

// tagEscape writes what a tag may not hold as percent-encoded bytes.
func tagEscape(name string) string {
	var b strings.Builder
	for i := range len(name) {
		c := name[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~/:=", c) >= 0 {
			b.WriteByte(c)
		} else {
			b.WriteString("%" + strings.ToUpper(strconv.FormatInt(int64(c)+0x100, 16)[1:]))
		}
	}
	return b.String()
}

func atomTime(t time.Time) string { return t.UTC().Format(time.RFC3339) }

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
