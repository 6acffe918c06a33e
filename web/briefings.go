package web

import (
	"net/http"
	"net/url"
	"strings"

	"podium/internal/store"
	"podium/web/feed"
	"podium/web/templates"
)

// conditions are the parameters of the list of briefings, in the order of their chips.
var conditions = []struct {
	key, title string
	field      func(*store.Filter) *string
}{
	{"year", "Year", func(f *store.Filter) *string { return &f.Year }},
	{"month", "Month", func(f *store.Filter) *string { return &f.Month }},
	{"day", "Day", func(f *store.Filter) *string { return &f.Day }},
	{"series", "Series", func(f *store.Filter) *string { return &f.Series }},
	{"place", "Place", func(f *store.Filter) *string { return &f.Place }},
	{"person", "Person", func(f *store.Filter) *string { return &f.Person }},
	{"outlet", "Outlet", func(f *store.Filter) *string { return &f.Outlet }},
}

// briefings lists the briefings, by year and month, under conditions.
func (s *server) briefings(w http.ResponseWriter, r *http.Request) error {
	f := filterOf(r)
	list, err := s.Store.List(r.Context(), f)
	if err != nil {
		return err
	}
	if list.Total > 0 && len(list.Briefings) == 0 {
		return pastEnd(pagePath(r, 1))
	}
	b := browsing{server: s, filter: f, list: list}
	page := templates.BriefingsPage{
		Page:  s.newPage(paged(b.title(), list.Page), atPage(b.path("", ""), list.Page), templates.Briefings),
		Total: list.Total, Sorts: b.sorts(), Chips: b.chips(), Years: b.years(), Facets: b.facets(),
		Groups: b.groups(), Follow: feedOfList(f, string(feed.Atom)), Forms: listForms(func(ext string) string { return listForm(f, ext) }), Pager: pager(r, list.Page, list.Pages, "Briefings"),
	}
	page.Description = "All briefings of this archive by year, month, series, place, person and outlet."
	page.Feeds = feeds("New: "+b.title(), func(ext string) string { return feedOfList(f, ext) })
	page.NoIndex = len(page.Chips) > 1 || list.Total == 0
	if list.Total == 0 {
		if page.Empty, err = b.lifted(r); err != nil {
			return err
		}
	}
	return s.show(w, r, cacheLive, templates.BriefingList(page))
}

// filterOf reads the conditions. A month within its year, and a day within both, say it alone.
func filterOf(r *http.Request) store.Filter {
	q := r.URL.Query()
	f := store.Filter{Page: pageNumber(r)}
	if order := store.Order(q.Get("sort")); order == store.OldestFirst || order == store.AddedFirst {
		f.Order = order
	}
	for _, c := range conditions {
		*c.field(&f) = q.Get(c.key)
	}
	switch {
	case f.Day != "":
		f.Year, f.Month = "", ""
	case f.Month != "":
		f.Year = ""
	}
	return f
}

// listAddress writes a filter as the address of its list, from its first page.
func listAddress(f store.Filter) string {
	q := url.Values{}
	for _, c := range conditions {
		if v := *c.field(&f); v != "" {
			q.Set(c.key, v)
		}
	}
	if f.Order != "" {
		q.Set("sort", string(f.Order))
	}
	if len(q) == 0 {
		return "/briefings"
	}
	return "/briefings?" + q.Encode()
}

// listForm is a list of briefings in the form for programs that ext names, from its first page.
func listForm(f store.Filter, ext string) string {
	path, query, narrowed := strings.Cut(listAddress(f), "?")
	if narrowed {
		return path + ext + "?" + query
	}
	return path + ext
}

// listForms are the forms of a list for others.
func listForms(path func(ext string) string) []templates.Link {
	csv := path(".csv")
	return []templates.Link{{Label: "JSON", Path: path(".json")}, {Label: "CSV", Path: csv}, {Label: "CSV for Excel", Path: withExcel(csv)}}
}

// withExcel is the address of a table in the form that Excel takes for what it is.
func withExcel(path string) string {
	if strings.Contains(path, "?") {
		return path + "&for=excel"
	}
	return path + "?for=excel"
}
