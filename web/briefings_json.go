package web

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"podium/internal/store"
	"podium/web/templates"
)

// listedPerAnswer is how many lines of a list a program gets at a time.
const listedPerAnswer = 200

// answerList is what every list for programs says first.
type answerList struct {
	List    string `json:"list"`  // address of the same list for people
	Total   int    `json:"total"` // of all pages
	Page    int    `json:"page"`
	Pages   int    `json:"pages"`
	Next    string `json:"next,omitempty"` // absolute address of the following page
	Archive string `json:"archive"`
}

// answerList describes the page asked for of a list at an address that ends in ext.
func (s *server) answerList(r *http.Request, ext string, total, page, pages int) answerList {
	a := answerList{List: s.origin + strings.Replace(pagePath(r, 1), ext, "", 1), Total: total, Page: page, Pages: pages, Archive: s.Title}
	if page < pages {
		a.Next = s.origin + pagePath(r, page+1)
	}
	return a
}

// listed gives the lines of a list for programs; none is an empty list.
func listed[R, L any](rows []R, line func(*R) L) []L {
	out := make([]L, 0, len(rows))
	for i := range rows {
		out = append(out, line(&rows[i]))
	}
	return out
}

// briefingsAnswer is a page of the list of briefings.
type briefingsAnswer struct {
	answerList
	Briefings []listedBriefing `json:"briefings"`
}

// listedBriefing is a briefing without its words. "" is not known.
type listedBriefing struct {
	URL       string    `json:"url"`
	JSON      string    `json:"json"` // address of its words for programs
	Title     string    `json:"title"`
	Held      string    `json:"held"`      // ISO day
	Published string    `json:"published"` // ISO day
	Place     string    `json:"place"`
	Start     string    `json:"start_time"`
	Series    string    `json:"series"`
	Language  string    `json:"language"`
	Speakers  []string  `json:"speakers"` // who stated and answered, most turns first, at most four
	Questions int       `json:"questions"`
	Turns     int       `json:"turns"`
	Words     int       `json:"words"`
	First     string    `json:"first_question"` // or the statement, where nobody asks
	Revision  int       `json:"revision"`
	Changed   time.Time `json:"changed"` // when this archive got the revision
	SourceURL string    `json:"source_url"`
}

func (s *server) listedBriefing(h *store.Header) listedBriefing {
	url := s.origin + templates.BriefingURL(h.Slug)
	b := listedBriefing{URL: url, JSON: url + ".json", Title: h.Title, Held: h.Event, Published: h.Published, Place: h.Place, Start: h.Start,
		Series: h.Series, Language: h.Language, Speakers: []string{}, Questions: h.Questions, Turns: h.Turns, Words: h.Words, First: h.FirstAsk,
		Revision: h.Revision, Changed: h.At, SourceURL: h.URL}
	for _, w := range h.Briefers {
		b.Speakers = append(b.Speakers, w.Name)
	}
	return b
}

// briefingsJSON answers a page of the list of briefings for programs.
func (s *server) briefingsJSON(w http.ResponseWriter, r *http.Request) error {
	f := filterOf(r)
	f.Per = listedPerAnswer
	list, err := s.Store.List(r.Context(), f)
	if err != nil {
		return err
	}
	if list.Total > 0 && len(list.Briefings) == 0 {
		return pastEnd(pagePath(r, 1))
	}
	answer := briefingsAnswer{s.answerList(r, ".json", list.Total, list.Page, list.Pages), listed(list.Briefings, s.listedBriefing)}
	return sendJSON(w, r, cacheLive, typeJSON, answer)
}

// briefingsCSV streams the whole list, as it stands when it begins.
func (s *server) briefingsCSV(w http.ResponseWriter, r *http.Request) error {
	f := filterOf(r)
	stats, err := s.Store.Stats(r.Context())
	if err != nil {
		return err
	}
	forDownload(w, mediaTable, strings.TrimPrefix(listAddress(f), "/"), "briefings", "csv")
	if r.Method == http.MethodHead {
		return nil
	}
	s.endExport(r, s.tableOfBriefings(w, r, f, stats.Head))
	return nil
}

func (s *server) tableOfBriefings(w http.ResponseWriter, r *http.Request, f store.Filter, revision int64) error {
	t := newTable(w, r)
	err := t.about([2]string{"list", s.origin + listAddress(f)}, [2]string{"archive", s.Title},
		[2]string{"archive revision", strconv.FormatInt(revision, 10)}, [2]string{"at", time.Now().UTC().Format(time.RFC3339)})
	if err != nil {
		return err
	}
	if err := t.row(briefingColumns.names()...); err != nil {
		return err
	}
	err = s.Store.EachBriefing(r.Context(), f, func(batch []store.Header) error {
		for i := range batch {
			b := s.listedBriefing(&batch[i])
			if err := t.row(briefingColumns.cells(&b)...); err != nil {
				return err
			}
		}
		if err := t.flush(); err != nil {
			return err
		}
		return onWithBatch(w, r)
	})
	if err != nil {
		return err
	}
	return t.flush()
}

var briefingColumns = columns[listedBriefing]{
	{"url", func(b *listedBriefing) string { return b.URL }},
	{"held", func(b *listedBriefing) string { return b.Held }},
	{"published", func(b *listedBriefing) string { return b.Published }},
	{"title", func(b *listedBriefing) string { return b.Title }},
	{"place", func(b *listedBriefing) string { return b.Place }},
	{"start_time", func(b *listedBriefing) string { return b.Start }},
	{"series", func(b *listedBriefing) string { return b.Series }},
	{"language", func(b *listedBriefing) string { return b.Language }},
	{"speakers", func(b *listedBriefing) string { return strings.Join(b.Speakers, "; ") }},
	{"questions", func(b *listedBriefing) string { return strconv.Itoa(b.Questions) }},
	{"turns", func(b *listedBriefing) string { return strconv.Itoa(b.Turns) }},
	{"words", func(b *listedBriefing) string { return strconv.Itoa(b.Words) }},
	{"first_question", func(b *listedBriefing) string { return b.First }},
	{"revision", func(b *listedBriefing) string { return strconv.Itoa(b.Revision) }},
	{"changed", func(b *listedBriefing) string { return b.Changed.UTC().Format(time.RFC3339) }},
	{"source_url", func(b *listedBriefing) string { return b.SourceURL }},
}
