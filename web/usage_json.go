package web

import (
	"fmt"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"podium/internal/passages"
	"podium/web/templates"
)

// usageAnswer is the use of words over time, for programs.
type usageAnswer struct {
	Within   string        `json:"in"`       // the conditions that hold for all searches, in normal form
	Passages int           `json:"passages"` // all under these conditions
	Period   string        `json:"period"`   // year or month
	Searches []usageSearch `json:"searches"`
	Periods  []usagePeriod `json:"periods"` // those in which there is any passage
	Revision int64         `json:"archive_revision"`
	At       time.Time     `json:"at"`
	Archive  string        `json:"archive"`
}

type usageSearch struct {
	Query       string          `json:"query"` // normal form, with the conditions
	InWords     string          `json:"in_words"`
	Search      string          `json:"search"` // address of the same search for people; "" where nothing of it could be looked for
	Total       int             `json:"total"`
	Briefings   int             `json:"briefings"`
	Undated     int             `json:"undated"` // of the total: in no period
	PerThousand float64         `json:"per_thousand"`
	First       usagePassage    `json:"first,omitzero"` // use that has a day
	Last        usagePassage    `json:"last,omitzero"`
	Problems    []answerProblem `json:"problems,omitempty"`
}

type usagePassage struct {
	Date string `json:"date"`
	Who  string `json:"who"`
	URL  string `json:"url"` // the exchange
}

type usagePeriod struct {
	Date        string    `json:"date"`
	Passages    int       `json:"passages"`      // all under the conditions
	Few         bool      `json:"few,omitempty"` // so few that a share of them is chance
	Counts      []int     `json:"counts"`        // of each search, in their order
	PerThousand []float64 `json:"per_thousand"`
}

// usageJSON answers a comparison for programs.
func (s *server) usageJSON(w http.ResponseWriter, r *http.Request) error {
	c, err := s.usageOf(r.Context(), askedUsage(r))
	if err != nil {
		return err
	}
	answer := usageAnswer{Within: c.Within.String(), Passages: c.All.Total, Period: string(c.Period), Searches: []usageSearch{}, Periods: []usagePeriod{},
		Revision: c.All.Seq, At: time.Now().UTC().Truncate(time.Second), Archive: s.Title}
	for i := range c.Found {
		answer.Searches = append(answer.Searches, s.usageSearch(&c.Found[i], c.All.Total))
	}
	for _, date := range c.Dates {
		p := usagePeriod{Date: date, Passages: c.All.Counts[date], Few: !c.Enough(date), Counts: []int{}, PerThousand: []float64{}}
		for _, f := range c.Found {
			p.Counts, p.PerThousand = append(p.Counts, f.Counts[date]), append(p.PerThousand, roundedShare(f.Counts[date], p.Passages))
		}
		answer.Periods = append(answer.Periods, p)
	}
	return sendJSON(w, r, cacheLive, typeJSON, answer)
}

func (s *server) usageSearch(f *passages.Series, of int) usageSearch {
	q := f.Query
	out := usageSearch{Query: q.String(), InWords: q.InWords(), Total: f.Total,
		Briefings: f.Briefings, Undated: f.Undated, PerThousand: roundedShare(f.Total, of), First: s.useAnswer(f.First), Last: s.useAnswer(f.Last)}
	if !q.Empty() {
		out.Search = s.origin + templates.SearchURL(q.String())
	}
	for _, p := range q.Problems {
		out.Problems = append(out.Problems, answerProblem{p.Message, p.Suggestion, p.Pos, p.End})
	}
	return out
}

func (s *server) useAnswer(h *passages.Found) usagePassage {
	if h == nil {
		return usagePassage{}
	}
	t := bestTurn(h)
	return usagePassage{Date: h.Passage.Briefing.Day(), Who: speakerLine(h.Passage, t), URL: s.origin + templates.ExchangeURL(h.Passage.ID) + "#t-" + t.ID}
}

// roundedShare is a share as programs get it: finer than any archive.
func roundedShare(n, of int) float64 { return math.Round(passages.Share(n, of)*1000) / 1000 }

// usageCSV answers a comparison as a table: a row a period, and for each search its count and share.
func (s *server) usageCSV(w http.ResponseWriter, r *http.Request) error {
	c, err := s.usageOf(r.Context(), askedUsage(r))
	if err != nil {
		return err
	}
	return sendTable(w, r, "use of "+strings.Join(c.queries(), " and "), "use-over-time", func(t *table) error {
		err := t.about([2]string{"in", c.Within.String()}, [2]string{"archive", s.Title}, [2]string{"archive revision", fmt.Sprint(c.All.Seq)},
			[2]string{"at", time.Now().UTC().Format(time.RFC3339)})
		if err != nil {
			return err
		}
		return c.fill(t)
	})
}

// fill writes the rows of a comparison below their names.
func (c *usage) fill(t *table) error {
	names := []string{string(c.Period), "passages"}
	for _, q := range c.queries() {
		names = append(names, q, q+", per 1000 passages")
	}
	if err := t.row(names...); err != nil {
		return err
	}
	for _, date := range c.Dates {
		err := t.row(c.row(date, c.All.Counts[date], func(f *passages.Series) int { return f.Counts[date] })...)
		if err != nil {
			return err
		}
	}
	return t.row(c.row("total", c.All.Total, func(f *passages.Series) int { return f.Total })...)
}

// row is a count of all passages, then of each search with its share of them.
func (c *usage) row(name string, all int, count func(*passages.Series) int) []string {
	row := []string{name, strconv.Itoa(all)}
	for i := range c.Found {
		n := count(&c.Found[i])
		row = append(row, strconv.Itoa(n), strconv.FormatFloat(roundedShare(n, all), 'f', -1, 64))
	}
	return row
}
