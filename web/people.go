package web

import (
	"net/http"
	"net/url"
	"strings"

	"podium/internal/search/query"
	"podium/internal/store"
	"podium/web/templates"
)

const directoryPerPage = 100

// people lists everybody with a page of their own.
func (s *server) people(w http.ResponseWriter, r *http.Request) error {
	list, err := s.Store.People(r.Context(), directoryIndex(r))
	if err != nil {
		return err
	}
	page := s.newDirectory(r, "People", templates.People, list.Page, list.Pages)
	page.Lede = templates.Plural(list.Total, "person", "people") + " named in the transcripts, as they were named there."
	page.Description = "Everybody whom the transcripts of this archive name: officials and reporters, with their briefings and questions."
	page.Columns = []string{"Briefings", "Questions"}
	for _, p := range list.Rows {
		says := p.Office
		if says == "" && p.Outlet != "" {
			says = s.outletName(p.Outlet, p.OutletAs)
		}
		page.Entries = append(page.Entries, templates.Entry{
			Name: p.Name, Path: templates.PersonURL(p.Key), Says: says, First: p.First, Last: p.Last,
			Counts: []templates.Holding{
				{Count: p.Briefings, Label: "briefings", Path: "/briefings?person=" + url.QueryEscape(p.Key)},
				{Count: p.Asked, Label: "questions", Path: templates.SearchURL(exactly(query.Reporter, p.Key).String())},
			}})
	}
	return s.showDirectory(w, r, page, list.Page, list.Pages)
}

// outlets lists every outlet whose reporters ask.
func (s *server) outlets(w http.ResponseWriter, r *http.Request) error {
	list, err := s.Store.Outlets(r.Context(), directoryIndex(r))
	if err != nil {
		return err
	}
	page := s.newDirectory(r, "Outlets", templates.Outlets, list.Page, list.Pages)
	page.Lede = templates.Plural(list.Total, "outlet", "outlets") + " whose reporters ask in the transcripts. Names that are only similar stay apart."
	page.Description = "Every outlet whose reporters ask in the transcripts of this archive, with its questions."
	page.Columns = []string{"Briefings", "Questions"}
	for _, o := range list.Rows {
		says := ""
		if known, ok := s.Authority.Outlet(o.Key); ok {
			says = known.Country
		}
		page.Entries = append(page.Entries, templates.Entry{
			Name: s.outletName(o.Key, o.Name), Path: templates.OutletURL(o.Key), Says: says, First: o.First, Last: o.Last,
			Counts: []templates.Holding{
				{Count: o.Briefings, Label: "briefings", Path: "/briefings?outlet=" + url.QueryEscape(o.Key)},
				{Count: o.Asked, Label: "questions", Path: templates.SearchURL(exactly(query.Outlet, o.Key).String())},
			}})
	}
	return s.showDirectory(w, r, page, list.Page, list.Pages)
}

func directoryIndex(r *http.Request) store.Index {
	q := r.URL.Query()
	return store.Index{Words: q.Get("name"), Order: directoryOrder(r), Page: pageNumber(r), Per: directoryPerPage}
}

// directoryOrders are the ways to order a list of names; the first is what is shown where none is asked for.
var directoryOrders = []struct {
	order  store.NameOrder
	label  string
	window string // added to the window's title
}{
	{store.ByBriefings, "Most briefings first", ""}, {store.ByQuestions, "Most questions first", ", by questions"}, {store.ByName, "By name", ", by name"},
}

func directoryOrder(r *http.Request) store.NameOrder {
	for _, o := range directoryOrders {
		if string(o.order) == r.URL.Query().Get("sort") {
			return o.order
		}
	}
	return store.ByBriefings
}

// newDirectory makes the page of a list of names as it was asked for.
func (s *server) newDirectory(r *http.Request, title string, nav templates.Section, at, pages int) templates.DirectoryPage {
	name, order := r.URL.Query().Get("name"), directoryOrder(r)
	var sorts []templates.Option
	window := title
	for _, o := range directoryOrders {
		sorts = append(sorts, templates.Option{Label: o.label, Path: withParameter(r, "sort", string(o.order)), Chosen: o.order == order})
		if o.order == order {
			window += o.window
		}
	}
	page := templates.DirectoryPage{
		Page: s.newPage(paged(window, at), pagePath(r, at), nav), Path: r.URL.Path, Name: name, Order: string(order), Pager: pager(r, at, pages, title), Sorts: sorts}
	page.Forms = listForms(func(ext string) string { return strings.Replace(pagePath(r, 1), r.URL.Path, r.URL.Path+ext, 1) })
	page.NoIndex = name != ""
	return page
}

// showDirectory answers; a page beyond the last is none.
func (s *server) showDirectory(w http.ResponseWriter, r *http.Request, page templates.DirectoryPage, at, pages int) error {
	if at > 1 && at > pages {
		return pastEnd(pagePath(r, 1))
	}
	return s.show(w, r, cacheLive, templates.Directory(page))
}

// withParameter is the address asked for with one parameter changed, on its first page; "" takes it away.
func withParameter(r *http.Request, name, value string) string {
	q := r.URL.Query()
	q.Del("page")
	q.Del(name)
	if value != "" {
		q.Set(name, value)
	}
	if len(q) == 0 {
		return r.URL.Path
	}
	return r.URL.Path + "?" + q.Encode()
}
