package web

import (
	"cmp"
	"net/http"
	"net/url"

	"podium/internal/store"
)

// coverageAnswer is what the archive holds and what the reading left open, by series.
type coverageAnswer struct {
	Briefings int             `json:"briefings"`
	Series    []coveredSeries `json:"series"`
	Archive   string          `json:"archive"`
}

// coveredSeries is a series; its slug is "" for what no declared one fits.
type coveredSeries struct {
	Series        string            `json:"series"`
	Name          string            `json:"name"`
	List          string            `json:"list"` // address of its briefings for programs
	Briefings     int               `json:"briefings"`
	Undated       int               `json:"undated"`
	First         string            `json:"first"` // ISO days
	Last          string            `json:"last"`
	Turns         int               `json:"turns"`
	SpeakersNamed int               `json:"speakers_named"` // turns whose speaker is named
	Questions     int               `json:"questions"`
	AskersNamed   int               `json:"askers_named"`  // questions whose reporter is named
	OutletsNamed  int               `json:"outlets_named"` // questions whose outlet is named
	Warnings      []coveredWarnings `json:"warnings"`
}

type coveredWarnings struct {
	Kind      string `json:"kind"`
	Says      string `json:"says"`
	Count     int    `json:"count"`
	Briefings int    `json:"briefings"`
	List      string `json:"list"` // address of the cases for people
}

// coverageJSON answers what is held and what was left open for programs.
func (s *server) coverageJSON(w http.ResponseWriter, r *http.Request) error {
	all, err := s.Store.Coverage(r.Context())
	if err != nil {
		return err
	}
	answer := coverageAnswer{Series: []coveredSeries{}, Archive: s.Title}
	for i := range all {
		answer.Briefings += all[i].Briefings
		answer.Series = append(answer.Series, s.coveredSeries(&all[i]))
	}
	return sendJSON(w, r, cacheLive, typeJSON, answer)
}

func (s *server) coveredSeries(c *store.SeriesCoverage) coveredSeries {
	filed := cmp.Or(c.Series, store.Unfiled)
	out := coveredSeries{Series: c.Series, Name: s.seriesName(filed), List: s.origin + listForm(store.Filter{Series: filed}, ".json"),
		Briefings: c.Briefings, Undated: c.Undated, First: c.First, Last: c.Last, Turns: c.Turns, SpeakersNamed: c.SpeakerKnown,
		Questions: c.Questions, AskersNamed: c.AskerKnown, OutletsNamed: c.OutletKnown, Warnings: []coveredWarnings{}}
	for _, k := range c.Warnings {
		out.Warnings = append(out.Warnings, coveredWarnings{k.Kind, warningSays(k.Kind), k.Count, k.Briefings, s.origin + warningsURL(filed, k.Kind)})
	}
	return out
}

// warningsURL lists the cases of one kind of warning in a series.
func warningsURL(series, kind string) string {
	return "/coverage?" + url.Values{"series": {series}, "kind": {kind}}.Encode()
}
