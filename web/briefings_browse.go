package web

import (
	"net/http"
	"slices"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/web/templates"
)

// browsing is one view of the list of briefings with the ways on from it.
type browsing struct {
	*server
	filter store.Filter
	list   *store.Listing
}

// path is the list with one condition set, or with it lifted where value is "".
func (b browsing) path(key, value string) string {
	f := b.filter
	for _, c := range conditions {
		if c.key == key {
			*c.field(&f) = value
		}
	}
	switch key { // a day or month stands for its month and year
	case "year":
		f.Month, f.Day = "", ""
	case "month":
		f.Year, f.Day = "", ""
	}
	return listAddress(f)
}

// sorts are the orders of the list.
func (b browsing) sorts() []templates.Option {
	var out []templates.Option
	for _, o := range []struct {
		label string
		order store.Order
	}{{"Newest first", ""}, {"Oldest first", store.OldestFirst}, {"Last added first", store.AddedFirst}} {
		f := b.filter
		f.Order = o.order
		out = append(out, templates.Option{Label: o.label, Path: listAddress(f), Chosen: o.order == b.filter.Order})
	}
	return out
}

// groups cuts the list at the months, where it is in the order of days.
func (b browsing) groups() []templates.MonthGroup {
	var groups []templates.MonthGroup
	for _, h := range b.list.Briefings {
		label := monthLabel(h.Day())
		if b.filter.Order == store.AddedFirst {
			label = "Last added"
		}
		if len(groups) == 0 || groups[len(groups)-1].Label != label {
			groups = append(groups, templates.MonthGroup{Label: label})
		}
		last := &groups[len(groups)-1]
		last.Briefings = append(last.Briefings, b.briefingCard(h))
	}
	return groups
}

// monthLabel is the heading under which a day's briefings stand.
func monthLabel(day string) string {
	switch {
	case day == "":
		return "Undated"
	case len(day) < len("2006-01"):
		return day
	}
	return templates.LongDate(day[:len("2006-01")])
}

// chips are the conditions in force.
func (b browsing) chips() []templates.Chip {
	var out []templates.Chip
	for _, c := range conditions {
		if v := *c.field(&b.filter); v != "" {
			out = append(out, templates.Chip{Label: c.title + ": " + b.label(c.key, v), Remove: b.path(c.key, "")})
		}
	}
	return out
}

// title names the list by its conditions.
func (b browsing) title() string {
	title := "Briefings"
	for _, c := range conditions {
		if v := *c.field(&b.filter); v != "" {
			title += ", " + b.label(c.key, v)
		}
	}
	switch b.filter.Order {
	case store.OldestFirst:
		title += ", oldest first"
	case store.AddedFirst:
		title += ", last added first"
	}
	return title
}

// label is the name of a condition's value.
func (b browsing) label(key, value string) string {
	switch key {
	case "year":
		if value == store.Undated {
			return "undated"
		}
	case "month", "day":
		return templates.LongDate(value)
	case "series":
		return b.seriesName(value)
	case "person":
		return b.name(query.Speaker, value, b.list.People)
	case "outlet":
		return b.name(query.Outlet, value, b.list.Outlets)
	}
	return value
}

// name is what the archive's files call somebody, or else what the transcripts do, as far as the list has it.
func (b browsing) name(field query.Field, value string, facets []store.Facet) string {
	label := value
	if i := slices.IndexFunc(facets, func(f store.Facet) bool { return f.Value == value }); i >= 0 {
		label = facets[i].Label
	}
	return b.server.label(field, search.Value{Value: value, Label: label})
}

// years is the rail: all years, and the months of the one in view.
func (b browsing) years() []templates.YearLink {
	year := b.filter.Year
	if b.filter.Month != "" {
		year = b.filter.Month[:min(4, len(b.filter.Month))]
	}
	if b.filter.Day != "" {
		year = b.filter.Day[:min(4, len(b.filter.Day))]
	}
	var out []templates.YearLink
	for _, y := range b.list.Years {
		link := templates.YearLink{Label: y.Label, Path: b.path("year", y.Value), Count: y.Count, Chosen: y.Value == year}
		if y.Value == store.Undated {
			link.Label = "Undated"
		}
		if link.Chosen {
			link.Months = b.months(year)
		}
		out = append(out, link)
	}
	return out
}

func (b browsing) months(year string) []templates.FacetValue {
	var out []templates.FacetValue
	for _, m := range b.list.Months {
		if len(m.Value) != len("2006-01") || m.Value[:4] != year {
			continue
		}
		v := templates.FacetValue{Label: templates.LongDate(m.Value), Path: b.path("month", m.Value), Count: m.Count}
		if m.Value == b.filter.Month {
			v.Chosen, v.Path = true, b.path("year", year)
		}
		out = append(out, v)
	}
	return out
}

func (b browsing) facets() []templates.Facet {
	return []templates.Facet{
		b.facet("Series", "series", b.filter.Series, b.list.Series, ""),
		b.facet("Place", "place", b.filter.Place, b.list.Places, ""),
		b.facet("Person", "person", b.filter.Person, b.list.People, "/people"),
		b.facet("Outlet", "outlet", b.filter.Outlet, b.list.Outlets, "/outlets"),
	}
}

func (b browsing) facet(title, key, chosen string, values []store.Facet, more string) templates.Facet {
	f := templates.Facet{Title: title, More: more}
	for _, v := range values {
		if v.Value == "" {
			continue
		}
		value := templates.FacetValue{Label: b.label(key, v.Value), Path: b.path(key, v.Value), Count: v.Count}
		if v.Value == chosen {
			value.Chosen, value.Path = true, b.path(key, "")
		}
		f.Values = append(f.Values, value)
	}
	return f
}

// lifted says, of a list that nothing fits, which condition alone takes everything away.
func (b browsing) lifted(r *http.Request) ([]templates.Chip, error) {
	var out []templates.Chip
	for _, c := range conditions {
		if *c.field(&b.filter) == "" {
			continue
		}
		f := b.filter
		*c.field(&f), f.Page, f.Per = "", 1, 1
		without, err := b.Store.List(r.Context(), f)
		if err != nil {
			return nil, err
		}
		if without.Total > 0 {
			out = append(out, templates.Chip{Remove: b.path(c.key, ""), Label: "Without “" + c.title + ": " +
				b.label(c.key, *c.field(&b.filter)) + "” there are " + templates.Count(without.Total)})
		}
	}
	return out, nil
}
