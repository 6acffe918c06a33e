package web

import (
	"net/http"
	"net/url"

	"podium/internal/store"
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
		Total: list.Total, Oldest: f.Oldest, Order: b.order(), Chips: b.chips(), Years: b.years(), Facets: b.facets(),
		Groups: s.byMonth(list.Briefings), Pager: pager(r, list.Page, list.Pages, "Briefings"),
	}
	page.Description = "All briefings of this archive by year, month, series, place, person and outlet."
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
	f := store.Filter{Page: pageNumber(r), Oldest: q.Get("sort") == "oldest"}
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

// byMonth cuts a list of briefings at the months.
func (s *server) byMonth(headers []store.Header) []templates.MonthGroup {
	var groups []templates.MonthGroup
	for _, h := range headers {
		label := "Undated"
		if day := h.Day(); len(day) >= len("2006-01") {
			label = templates.LongDate(day[:len("2006-01")])
		} else if day != "" {
			label = day
		}
		if len(groups) == 0 || groups[len(groups)-1].Label != label {
			groups = append(groups, templates.MonthGroup{Label: label})
		}
		last := &groups[len(groups)-1]
		last.Briefings = append(last.Briefings, s.briefingCard(h))
	}
	return groups
}

// listAddress writes a filter as the address of its list, from its first page.
func listAddress(f store.Filter) string {
	q := url.Values{}
	for _, c := range conditions {
		if v := *c.field(&f); v != "" {
			q.Set(c.key, v)
		}
	}
	if f.Oldest {
		q.Set("sort", "oldest")
	}
	if len(q) == 0 {
		return "/briefings"
	}
	return "/briefings?" + q.Encode()
}
