package web

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/templates"
)

// fieldTitles heads facets and chips.
var fieldTitles = map[query.Field]string{
	query.Speaker: "Speaker", query.Office: "Office", query.Role: "Role", query.In: "Part", query.Reporter: "Reporter",
	query.Outlet: "Outlet", query.Series: "Series", query.Place: "Place", query.Lang: "Language", query.Date: "Date",
}

// chips are the conditions of the query, each with the query without it.
func (s *server) chips(f find) []templates.Chip {
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
func (s *server) facets(f find, all []search.Facet) []templates.Facet {
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
		names = s.names.PersonNames(value.Value)
	case query.Outlet:
		names = s.names.OutletNames(value.Value)
	case query.Series:
		return s.seriesName(value.Value)
	case query.Lang:
		if tag, err := language.Parse(value.Value); err == nil {
			return display.English.Languages().Name(tag)
		}
	}
	if len(names) > 0 {
		return names[0]
	}
	return value.Label
}

func (f find) facetValue(field query.Field, value search.Value, label string) templates.FacetValue {
	for _, c := range f.query.Filters() {
		if c.Field == field && c.Value == value.Value && !c.Negated {
			return templates.FacetValue{Label: label, Count: value.Count, Chosen: true, Path: f.path(f.query.WithoutFilter(c), "")}
		}
	}
	return templates.FacetValue{Label: label, Count: value.Count, Path: f.path(f.query.WithFilter(field, value.Value), "")}
}

// maxBars keeps the drawing legible: beyond it only the bars that stand for something are drawn.
const maxBars = 400

// histogram draws the results over time, with a place for each year, month or day between the first and the last.
func (f find) histogram(res *search.Results) templates.Histogram {
	h := templates.Histogram{Caption: "Results by " + string(res.Period), Undated: res.Undated}
	if len(res.Histogram) == 0 {
		return h
	}
	counts := map[string]int{}
	for _, b := range res.Histogram {
		counts[b.Date] = b.Count
	}
	dates := datesBetween(res.Histogram[0].Date, res.Histogram[len(res.Histogram)-1].Date, maxBars)
	if dates == nil {
		for _, b := range res.Histogram {
			dates = append(dates, b.Date)
		}
	}
	for _, date := range dates {
		bar := templates.Bar{Date: date, Count: counts[date]}
		if bar.Count > 0 {
			bar.Path = f.path(f.query.WithFilter(query.Date, date), "")
		}
		h.Bars = append(h.Bars, bar)
	}
	return h
}

// datesBetween lists the years, months or days from one to another, both included; nil where they are more
// than most or no dates.
func datesBetween(from, to string, most int) []string {
	layout := "2006-01-02"[:min(len(from), len("2006-01-02"))]
	at, err := time.Parse(layout, from)
	last, err2 := time.Parse(layout, to)
	if err != nil || err2 != nil {
		return nil
	}
	var out []string
	for !at.After(last) {
		if len(out) == most {
			return nil
		}
		out = append(out, at.Format(layout))
		switch layout {
		case "2006":
			at = at.AddDate(1, 0, 0)
		case "2006-01":
			at = at.AddDate(0, 1, 0)
		default:
			at = at.AddDate(0, 0, 1)
		}
	}
	return out
}
