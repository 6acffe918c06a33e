package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"podium/internal/passages"
	"podium/internal/search/query"
	"podium/internal/transcript"
	"podium/web/templates"
)

// usage shows the use of words over time, of one search or of several beside each other.
func (s *server) usage(w http.ResponseWriter, r *http.Request) error {
	a := askedUsage(r)
	page := templates.UsagePage{Page: s.newPage("Use over time", "/search/compare", templates.None), Within: a.within, Typed: a.searches}
	page.Description = "How often words were used over the years, as a share of all that was said, and compared with others."
	for len(page.Typed) < mostSearches {
		page.Typed = append(page.Typed, "")
	}
	if len(a.searches) == 0 {
		return s.show(w, r, cacheLive, templates.UsageView(page))
	}
	c, err := s.usageOf(r.Context(), a)
	if err != nil {
		return err
	}
	page.Title, page.Canonical, page.NoIndex = firstRunes(a.searches[0], 60)+" · Use over time", "", true
	if len(a.searches) > 1 {
		page.Title = firstRunes(a.searches[0], 40) + " and others · Use over time"
	}
	s.fillUsage(&page, c)
	return s.show(w, r, cacheLive, templates.UsageView(page))
}

// usageURL is the address of a comparison, or with ext of another form of it.
func usageURL(ext, within string, typed ...string) string {
	v := url.Values{"q": typed}
	if within != "" {
		v.Set("in", within)
	}
	return "/search/compare" + ext + "?" + v.Encode()
}

// overTime is the address of the use of a search's words over time; its conditions are those of what they are a share of.
func overTime(q *query.Query) string {
	words, conditions := &query.Group{}, &query.Group{}
	for _, n := range q.Root.Items {
		to := words
		switch n := n.(type) {
		case *query.Filter, *query.Dates:
			to = conditions
		case *query.Not:
			switch n.Item.(type) {
			case *query.Filter, *query.Dates:
				to = conditions
			}
		}
		to.Items = append(to.Items, n)
	}
	if len(words.Items) == 0 {
		words, conditions = conditions, words
	}
	return usageURL("", (&query.Query{Root: conditions}).String(), (&query.Query{Root: words}).String())
}

func (s *server) fillUsage(page *templates.UsagePage, c *usage) {
	page.Period, page.All, page.AllPath = string(c.Period), c.All.Total, templates.SearchURL(c.Within.String())
	if !c.Within.Empty() {
		page.WithinWords = s.named(searchRequest{query: c.Within}).query.InWords()
	}
	page.Notes = c.notes()
	typed := page.Typed[:len(c.Found)]
	for i := range c.Found {
		page.Searches = append(page.Searches, s.searchUsed(&c.Found[i], c.All.Total))
	}
	for _, date := range c.Dates {
		row := templates.UsageRow{Date: date, All: c.All.Counts[date], AllPath: during(c.Within, date), Few: !c.Enough(date)}
		for _, f := range c.Found {
			cell := templates.UsageCell{Count: f.Counts[date], Share: passages.Share(f.Counts[date], row.All)}
			if cell.Count > 0 {
				cell.Path = during(f.Query, date)
			}
			row.Cells = append(row.Cells, cell)
		}
		page.Rows = append(page.Rows, row)
	}
	if n := len(c.Dates); n > 0 {
		page.Drawn = passages.DatesBetween(c.Dates[0], c.Dates[n-1], maxBars)
	}
	for _, form := range []struct{ label, ext string }{{"CSV", ".csv"}, {"JSON", ".json"}} {
		page.Forms = append(page.Forms, templates.Link{Label: form.label, Path: usageURL(form.ext, page.Within, typed...)})
	}
	page.Forms = append(page.Forms, templates.Link{Label: "OPML: their feeds, for a feed reader", Path: "/search.opml?" + url.Values{"q": c.queries()}.Encode()})
	if q := query.Parse(typed[0]); len(typed) == 1 && !asksForPart(q) {
		one := q.WithSort(query.Relevance)
		page.Parts = usageURL("", page.Within, one.WithFilter(query.In, "question").String(), one.WithFilter(query.In, "answer").String())
	}
}

// queries are the searches with the conditions that hold for all.
func (c *usage) queries() []string {
	var out []string
	for _, f := range c.Found {
		out = append(out, f.Query.String())
	}
	return out
}

// asksForPart reports whether a query says already in which part its words stand.
func asksForPart(q *query.Query) bool {
	return slices.ContainsFunc(q.Filters(), func(c query.Chip) bool { return c.Field == query.In })
}

// notes say what to mind.
func (c *usage) notes() []string {
	var out []string
	if c.left > 0 {
		out = append(out, fmt.Sprintf("%d searches are compared at once; what was asked for besides was left out.", mostSearches))
	}
	for _, p := range c.Within.Problems {
		out = append(out, p.Message)
	}
	if slices.ContainsFunc(c.Dates, func(d string) bool { return !c.Enough(d) }) {
		out = append(out, fmt.Sprintf("A %s with fewer than %d passages is in the table and not in the drawing: a share of so few is chance.", c.Period, passages.FewPassages))
	}
	return out
}

func (s *server) searchUsed(f *passages.Series, of int) templates.UsageSearch {
	out := templates.UsageSearch{Query: f.Typed, Total: f.Total, Briefings: f.Briefings, Undated: f.Undated, Share: passages.Share(f.Total, of)}
	if !f.Query.Empty() {
		out.Path, out.InWords = templates.SearchURL(f.Query.String()), s.named(searchRequest{query: f.Query}).query.InWords()
	}
	for _, p := range f.Query.Problems {
		out.Mended = append(out.Mended, p.Message)
	}
	out.First, out.Last = s.use(f, f.First), s.use(f, f.Last)
	return out
}

// use says who used the words, and when.
func (s *server) use(f *passages.Series, h *passages.Found) templates.Use {
	if h == nil {
		return templates.Use{}
	}
	p, t := h.Passage, bestTurn(h)
	return templates.Use{Date: p.Briefing.Day(), Who: speakerLine(p, t),
		Path: templates.WithQuery(templates.TurnURL(p.Briefing.Slug, t.ID), f.Query.String())}
}

// bestTurn is the turn of a passage that bears the words.
func bestTurn(h *passages.Found) *transcript.Turn {
	at := 0
	if len(h.Hit.Turns) > 0 {
		at = max(0, slices.IndexFunc(h.Passage.Turns, func(t transcript.Turn) bool { return t.ID == h.Hit.Turns[0].TurnID }))
	}
	return &h.Passage.Turns[at]
}
