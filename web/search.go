package web

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/transcript"
	"podium/web/templates"
)

// search shows one page of results.
func (s *server) search(w http.ResponseWriter, r *http.Request) error {
	if r.URL.Query().Has("with") {
		http.Redirect(w, r, templates.SearchURL(searchAsked(r).typed), http.StatusSeeOther)
		return nil
	}
	f := s.named(searchAsked(r))
	page := s.newSearchPage(f)
	stats, err := s.Store.Stats(r.Context())
	if err != nil {
		return err
	}
	if f.typed != "" {
		page.Languages = languagesSearched(f.query, stats.Languages)
	}
	if strings.TrimSpace(f.typed) == "" || f.query.Void() {
		page.Examples = s.examples(r.Context(), stats.Head)
		return s.show(w, r, cacheLive, templates.SearchView(page))
	}
	o := f.options()
	o.Facets, o.Histogram, o.Help = facetValues, search.Auto, true
	res, err := s.Search.Search(r.Context(), f.query, o)
	switch {
	case f.cursor != "" && isA[*search.ErrTooExpensive](err) && !errors.Is(err, context.DeadlineExceeded):
		return f.lostCursor()
	case err != nil:
		return err
	}
	if len(res.Hits) == 0 && (f.page > 1 || f.cursor != "") {
		return pastEnd(f.path(f.query, ""))
	}
	page.Hits, err = s.hitCards(r.Context(), f, res.Hits)
	if err != nil {
		return err
	}
	f.fill(&page, res)
	page.Entity = s.entityLink(res.Entity)
	if page.Entity == nil {
		if page.Namesakes, err = s.namesakes(r.Context(), f); err != nil {
			return err
		}
	}
	if page.Meant, err = s.meant(r.Context(), f); err != nil {
		return err
	}
	page.Facets = s.facets(f, res.Facets)
	if res.Total == 0 {
		if err := s.waysOn(r.Context(), f, &page); err != nil {
			return err
		}
	}
	return s.show(w, r, cacheLive, templates.SearchView(page))
}

// newSearchPage is what of the page is known before the search is run.
func (s *server) newSearchPage(f searchRequest) templates.SearchPage {
	page := templates.SearchPage{Page: s.newPage("Search", "", templates.None)}
	page.Query, page.Void, page.NoIndex, page.BigSearch = f.typed, f.query.Void(), true, true
	if f.typed == "" {
		page.Canonical = "/search"
		return page
	}
	page.Title = firstRunes(f.typed, 80) + " · Search"
	page.Feeds = feedOf("Results for "+firstRunes(f.typed, 80), f.query)
	page.InWords = f.query.InWords()
	page.Mended, page.Chips = f.mended(), s.chips(f)
	if s.Search.Status().Behind() {
		page.Notice = "The index is catching up with the archive: what came in during the last moments may be missing from these results."
	}
	return page
}

// fill puts the answer on the page.
func (f searchRequest) fill(page *templates.SearchPage, res *search.Results) {
	page.Total, page.Briefings = res.Total, res.Briefings
	if f.cursor == "" {
		page.First = (f.page-1)*hitsPerPage + 1
	}
	page.Histogram, page.OverTime, page.Versus = f.histogram(res), overTime(f.query), versus(f.query)
	page.Sorts, page.Collapse, page.Pager = f.sorts(), f.collapsing(res), f.pager(res)
	page.Parts = f.parts()
	for _, c := range res.DidYouMean {
		page.Near = append(page.Near, f.way(c.Query, "", c.Total))
	}
	for _, c := range res.Spellings {
		page.Spellings = append(page.Spellings, f.way(c.Query, "", c.Total))
	}
	for _, l := range res.Loosen {
		page.Loosen = append(page.Loosen, f.way(l.Query, "without "+l.Dropped, l.Total))
	}
	page.Follow = f.path(f.query, ".atom")
	for _, form := range []struct{ label, ext string }{{"Atom feed", ".atom"}, {"JSON", ".json"}, {"CSV", ".csv"}, {"JSON Lines", ".jsonl"}} {
		page.Forms = append(page.Forms, templates.Link{Label: form.label, Path: f.path(f.query, form.ext)})
		if form.ext == ".csv" {
			page.Forms = append(page.Forms, templates.Link{Label: "CSV for Excel", Path: withExcel(f.path(f.query, form.ext))})
		}
	}
}

func (f searchRequest) way(q, says string, total int) templates.Way {
	parsed := query.Parse(q)
	return templates.Way{Query: q, Says: says, Path: f.path(parsed, ""), Total: total}
}

func (s *server) entityLink(e *search.Entity) *templates.Link {
	if e == nil {
		return nil
	}
	path := entityURL(e.Kind, e.Key)
	if path == "" {
		return nil
	}
	field := query.Speaker
	if e.Kind == "outlet" {
		field = query.Outlet
	}
	return &templates.Link{Label: s.label(field, search.Value{Value: e.Key, Label: e.Name}), Path: path}
}

// mended shows the reader what was put right in the query.
func (f searchRequest) mended() []templates.Mended {
	var out []templates.Mended
	for _, p := range f.query.Problems {
		m := templates.Mended{Says: p.Message}
		if p.Suggestion != "" && p.Pos >= 0 && p.Pos <= p.End && p.End <= len(f.typed) {
			m.Want = f.typed[:p.Pos] + p.Suggestion + f.typed[p.End:]
			m.Path = templates.SearchURL(m.Want)
		}
		out = append(out, m)
	}
	return out
}

// sorts are the three orders.
func (f searchRequest) sorts() []templates.Option {
	var out []templates.Option
	for _, s := range []struct {
		label string
		sort  query.Sort
	}{{"Best first", query.Relevance}, {"Newest first", query.Newest}, {"Oldest first", query.Oldest}} {
		chosen := f.query.Sort == s.sort || f.query.Sort == "" && s.sort == query.Relevance
		out = append(out, templates.Option{Label: s.label, Path: f.path(f.query.WithSort(s.sort), ""), Chosen: chosen})
	}
	return out
}

// collapsing switches between one result a passage and one a briefing; where both are the same there is no switch.
func (f searchRequest) collapsing(res *search.Results) templates.Option {
	other := f
	other.collapse = !f.collapse
	switch {
	case f.collapse:
		return templates.Option{Label: "Show every passage", Path: other.path(f.query, ""), Chosen: true}
	case res.Briefings < res.Total:
		return templates.Option{Label: "Show one passage a briefing", Path: other.path(f.query, "")}
	}
	return templates.Option{}
}

// parts lead to the same in what is asked alone, and in what is answered, where the query does not say already.
func (f searchRequest) parts() []templates.Link {
	if asksForPart(f.query) {
		return nil
	}
	var out []templates.Link
	for _, p := range []struct {
		label string
		part  transcript.Part
	}{{"Only in answers", transcript.InAnswer}, {"Only in questions", transcript.InQuestion}} {
		out = append(out, templates.Link{Label: p.label, Path: f.path(f.query.WithFilter(query.In, string(p.part)), "")})
	}
	return out
}
