package web

import (
	"slices"
	"strings"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/templates"
)

// fieldTitles heads facets and chips.
var fieldTitles = map[query.Field]string{
	query.Speaker: "Speaker", query.Office: "Office", query.Role: "Role", query.In: "Part", query.Has: "Marks", query.Reporter: "Reporter",
	query.Outlet: "Outlet", query.Series: "Series", query.Place: "Place", query.Lang: "Language", query.Date: "Date",
}

// chips are the conditions of the query, each with the query without it.
func (s *server) chips(f searchRequest) []templates.Chip {
	var out []templates.Chip
	for _, c := range f.query.Filters() {
		label := fieldTitles[c.Field] + ": " + s.label(c.Field, search.Value{Value: c.Value, Label: strings.TrimPrefix(c.Text, "=")})
		if c.Negated {
			label = "Not " + label
		}
		out = append(out, templates.Chip{Label: label, Remove: f.path(f.query.WithoutFilter(c), "")})
	}
	return out
}

// facets are the values by which the results can be narrowed. A value already chosen leads back.
func (s *server) facets(f searchRequest, all []search.Facet) []templates.Facet {
	var out []templates.Facet
	for _, facet := range all {
		field := facet.Field
		v := templates.Facet{Title: fieldTitles[field]}
		if field == query.Date {
			v.Title = "Year"
		}
		for _, value := range facet.Values {
			if value.Count > 0 {
				v.Values = append(v.Values, f.facetValue(field, value, s.label(field, value)))
			}
		}
		if field == query.Date { // the years with most results, in their order
			slices.SortFunc(v.Values, func(a, b templates.FacetValue) int { return strings.Compare(b.Label, a.Label) })
		}
		out = append(out, v)
	}
	return out
}

// label names a value for people: as its page does, whatever a transcript called it last.
func (s *server) label(field query.Field, value search.Value) string {
	var names []string
	switch field {
	case query.Speaker, query.Reporter:
		names = s.Authority.PersonNames(value.Value)
	case query.Outlet:
		names = s.Authority.OutletNames(value.Value)
	case query.Series:
		return s.seriesName(value.Value)
	case query.Lang:
		if name := nameOfLanguage(value.Value); name != "" {
			return name
		}
	}
	if len(names) > 0 {
		return names[0]
	}
	return value.Label
}

func (f searchRequest) facetValue(field query.Field, value search.Value, label string) templates.FacetValue {
	for _, c := range f.query.Filters() {
		if c.Field == field && c.Value == value.Value && !c.Negated {
			return templates.FacetValue{Label: label, Count: value.Count, Chosen: true, Path: f.path(f.query.WithoutFilter(c), "")}
		}
	}
	return templates.FacetValue{Label: label, Count: value.Count, Path: f.path(f.query.WithFilter(field, value.Value), "")}
}
