package web

import (
	"cmp"
	"net/http"
	"strings"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// warningWords says what a kind of warning means. Kinds that are not here show their own words.
var warningWords = map[string]string{
	"bytes-repr":              "A printed string of bytes, decoded",
	"cut-off":                 "Ends in mid-sentence: the source is cut off",
	"default-date":            "A first of January that may stand for an unknown day",
	"doubtful-date":           "A date that cannot be the day, could be read two ways, or is a month alone",
	transcript.DoubtfulLabels: "Turns that may hold more than one voice",
	"encoding":                "Letters that had to be guessed or replaced",
	"lost-turn":               "Words that the source has lost between two labels",
	"mojibake":                "Letters garbled by the source",
	"no-labels":               "No speaker’s label: read as one statement",
	"questions-left-out":      "Turns to questions that the source does not have",
	"unknown-series":          "Filed under a series that the archive does not know",
	"unknown-style":           "No known house style: read by general rules",
	"missing-part":            "A part of the source that is not here",
	"unread-member":           "A part of the source that was not read",
	"unpaired-labels":         "Labels that stand apart from their words",
	"unresolved-call":         "A call by which nobody could be made out to ask",
}

func warningSays(kind string) string {
	if says, ok := warningWords[kind]; ok {
		return says
	}
	return templates.UpperFirst(strings.ReplaceAll(kind, "-", " "))
}

// coverage shows what is held and what was left open, by series.
func (s *server) coverage(w http.ResponseWriter, r *http.Request) error {
	if r.URL.Query().Has("kind") {
		return s.warnings(w, r)
	}
	all, err := s.Store.Coverage(r.Context())
	if err != nil {
		return err
	}
	page := templates.CoveragePage{Page: s.newPage("Coverage", "/coverage", templates.None)}
	page.Description = "What this archive holds by series, how much of it is attributed, and what the reading left open."
	var whole store.SeriesCoverage
	for _, c := range all {
		whole.Briefings, whole.Undated = whole.Briefings+c.Briefings, whole.Undated+c.Undated
		whole.Turns, whole.SpeakerKnown = whole.Turns+c.Turns, whole.SpeakerKnown+c.SpeakerKnown
		whole.Questions, whole.AskerKnown, whole.OutletKnown = whole.Questions+c.Questions, whole.AskerKnown+c.AskerKnown, whole.OutletKnown+c.OutletKnown
		page.Series = append(page.Series, s.seriesCoverage(c))
		if c.Series != "" {
			page.Declared++
		}
	}
	page.Feeds = []templates.Feed{asJSON("/coverage.json")}
	page.Briefings, page.Whole = whole.Briefings, sharesOf(whole)
	return s.show(w, r, cacheLive, templates.CoverageView(page))
}

func (s *server) seriesCoverage(c store.SeriesCoverage) templates.SeriesCoverage {
	series := cmp.Or(c.Series, store.Unfiled)
	v := templates.SeriesCoverage{Name: s.seriesName(series), Path: listURL("series", series),
		Briefings: c.Briefings, First: c.First, Last: c.Last, Shares: sharesOf(c)}
	if c.First != "" {
		v.Days = calendarURL("", series, "")
	}
	for _, k := range c.Warnings {
		v.Warnings = append(v.Warnings, templates.WarningKind{Says: warningSays(k.Kind), Count: k.Count, Path: warningsURL(series, k.Kind)})
	}
	return v
}

// sharesOf says how much of what is held is named.
func sharesOf(c store.SeriesCoverage) []templates.Share {
	return []templates.Share{
		{Label: "Speakers, by turn", Part: c.SpeakerKnown, Of: c.Turns},
		{Label: "Reporters, by question", Part: c.AskerKnown, Of: c.Questions},
		{Label: "Outlets, by question", Part: c.OutletKnown, Of: c.Questions},
		{Label: "Dates, by briefing", Part: c.Briefings - c.Undated, Of: c.Briefings},
	}
}

const warningsPerPage = 50

// warnings lists the cases of one kind, for one series or all.
func (s *server) warnings(w http.ResponseWriter, r *http.Request) error {
	series, kind, at := r.URL.Query().Get("series"), r.URL.Query().Get("kind"), pageNumber(r)
	cases, total, err := s.Store.Warnings(r.Context(), series, kind, (at-1)*warningsPerPage, warningsPerPage)
	if err != nil {
		return err
	}
	if len(cases) == 0 {
		return notFound
	}
	title := warningSays(kind)
	if series != "" {
		title += ", " + s.seriesName(series)
	}
	page := templates.WarningsPage{Page: s.newPage(paged(title, at), "", templates.None), Says: warningSays(kind),
		Series: s.seriesName(series), Total: total, Pager: pager(r, at, pagesFor(total, warningsPerPage), "Cases")}
	page.NoIndex = true
	for _, c := range cases {
		page.Cases = append(page.Cases, s.warningCase(&c))
	}
	return s.show(w, r, cacheLive, templates.WarningsView(page))
}

func (s *server) warningCase(c *store.Warning) templates.WarningCase {
	path := templates.BriefingURL(c.Briefing.Slug)
	if c.Turn != "" {
		path = templates.TurnURL(c.Briefing.Slug, c.Turn)
	}
	return templates.WarningCase{Text: c.Text, Path: path, Briefing: s.titleOf(&c.Briefing), Date: c.Briefing.Day()}
}
