package web

import (
	"net/http"
	"strconv"
	"strings"
	"time"

	"podium/internal/store"
	"podium/web/templates"
)

// listedName is a person or an outlet as the transcripts name them. "" is not known.
type listedName struct {
	URL       string `json:"url"`
	Slug      string `json:"slug"` // for speaker:=, reporter:= and outlet:=
	Name      string `json:"name"`
	Briefings int    `json:"briefings"`
	Questions int    `json:"questions"` // asked
	First     string `json:"first"`     // ISO day of the first briefing
	Last      string `json:"last"`
}

// listedPerson is a line of the list of people.
type listedPerson struct {
	listedName
	Turns  int    `json:"turns"`
	Office string `json:"office"` // the latest that a transcript or the roster gives
	Outlet string `json:"outlet"` // for which a reporter asked last
}

// listedOutlet is a line of the list of outlets.
type listedOutlet struct {
	listedName
	Reporters int    `json:"reporters"` // with a name
	Country   string `json:"country"`
}

type peopleAnswer struct {
	answerList
	People []listedPerson `json:"people"`
}

type outletsAnswer struct {
	answerList
	Outlets []listedOutlet `json:"outlets"`
}

func (s *server) listedPerson(p *store.PersonRow) listedPerson {
	out := listedPerson{listedName{s.origin + templates.PersonURL(p.Key), p.Key, p.Name, p.Briefings, p.Asked, p.First, p.Last}, p.Turns, p.Office, ""}
	if p.Outlet != "" {
		out.Outlet = s.outletName(p.Outlet, p.OutletAs)
	}
	return out
}

func (s *server) listedOutlet(o *store.OutletRow) listedOutlet {
	known, _ := s.Authority.Outlet(o.Key)
	return listedOutlet{listedName{s.origin + templates.OutletURL(o.Key), o.Key, s.outletName(o.Key, o.Name), o.Briefings, o.Asked, o.First, o.Last},
		o.Reporters, known.Country}
}

// programIndex is the part of a directory that a program asks for.
func programIndex(r *http.Request) store.Index {
	ix := directoryIndex(r)
	ix.Per = listedPerAnswer
	return ix
}

// peopleJSON answers a page of the list of people for programs.
func (s *server) peopleJSON(w http.ResponseWriter, r *http.Request) error {
	list, err := s.Store.People(r.Context(), programIndex(r))
	if err != nil {
		return err
	}
	if list.Page > max(list.Pages, 1) {
		return pastEnd(pagePath(r, 1))
	}
	answer := peopleAnswer{s.answerList(r, ".json", list.Total, list.Page, list.Pages), listed(list.Rows, s.listedPerson)}
	return sendJSON(w, r, cacheLive, typeJSON, answer)
}

// outletsJSON answers a page of the list of outlets for programs.
func (s *server) outletsJSON(w http.ResponseWriter, r *http.Request) error {
	list, err := s.Store.Outlets(r.Context(), programIndex(r))
	if err != nil {
		return err
	}
	if list.Page > max(list.Pages, 1) {
		return pastEnd(pagePath(r, 1))
	}
	answer := outletsAnswer{s.answerList(r, ".json", list.Total, list.Page, list.Pages), listed(list.Rows, s.listedOutlet)}
	return sendJSON(w, r, cacheLive, typeJSON, answer)
}

// peopleCSV answers the whole list of people as a table.
func (s *server) peopleCSV(w http.ResponseWriter, r *http.Request) error {
	list, err := s.Store.People(r.Context(), wholeIndex(r))
	if err != nil {
		return err
	}
	return sendNames(s, w, r, "people", personColumns, list.Rows, s.listedPerson)
}

// outletsCSV answers the whole list of outlets as a table.
func (s *server) outletsCSV(w http.ResponseWriter, r *http.Request) error {
	list, err := s.Store.Outlets(r.Context(), wholeIndex(r))
	if err != nil {
		return err
	}
	return sendNames(s, w, r, "outlets", outletColumns, list.Rows, s.listedOutlet)
}

func wholeIndex(r *http.Request) store.Index {
	ix := directoryIndex(r)
	ix.All = true
	return ix
}

// sendNames answers with a directory as a table.
func sendNames[R, L any](s *server, w http.ResponseWriter, r *http.Request, what string, c columns[L], rows []R, listedAs func(*R) L) error {
	return sendTable(w, r, what+" "+r.URL.Query().Get("name"), what, func(t *table) error {
		err := t.about([2]string{"list", s.origin + strings.Replace(pagePath(r, 1), ".csv", "", 1)}, [2]string{"archive", s.Title},
			[2]string{"at", time.Now().UTC().Format(time.RFC3339)})
		if err != nil {
			return err
		}
		if err := t.row(c.names()...); err != nil {
			return err
		}
		for i := range rows {
			line := listedAs(&rows[i])
			if err := t.row(c.cells(&line)...); err != nil {
				return err
			}
		}
		return nil
	})
}

var personColumns = columns[listedPerson]{
	{"url", func(p *listedPerson) string { return p.URL }},
	{"slug", func(p *listedPerson) string { return p.Slug }},
	{"name", func(p *listedPerson) string { return p.Name }},
	{"office", func(p *listedPerson) string { return p.Office }},
	{"outlet", func(p *listedPerson) string { return p.Outlet }},
	{"briefings", func(p *listedPerson) string { return strconv.Itoa(p.Briefings) }},
	{"turns", func(p *listedPerson) string { return strconv.Itoa(p.Turns) }},
	{"questions", func(p *listedPerson) string { return strconv.Itoa(p.Questions) }},
	{"first", func(p *listedPerson) string { return p.First }},
	{"last", func(p *listedPerson) string { return p.Last }},
}

var outletColumns = columns[listedOutlet]{
	{"url", func(o *listedOutlet) string { return o.URL }},
	{"slug", func(o *listedOutlet) string { return o.Slug }},
	{"name", func(o *listedOutlet) string { return o.Name }},
	{"country", func(o *listedOutlet) string { return o.Country }},
	{"briefings", func(o *listedOutlet) string { return strconv.Itoa(o.Briefings) }},
	{"questions", func(o *listedOutlet) string { return strconv.Itoa(o.Questions) }},
	{"reporters", func(o *listedOutlet) string { return strconv.Itoa(o.Reporters) }},
	{"first", func(o *listedOutlet) string { return o.First }},
	{"last", func(o *listedOutlet) string { return o.Last }},
}
