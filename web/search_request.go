package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/templates"
)

const (
	hitsPerPage   = 20
	facetValues   = 30
	maxTypedBytes = 4 * query.MaxBytes // what is beyond query.MaxBytes is left out and said so
)

// searchRequest is a search as it was asked for: what every form of it (page, feed, export) reads from its address.
type searchRequest struct {
	query    *query.Query
	typed    string // as the search box shows it
	page     int    // from 1
	cursor   string // instead of page, beyond what can be reached by number
	collapse bool   // one hit a briefing
}

// searchAsked reads a search from a request. "with" is a condition that a page sets for its own search box.
func searchAsked(r *http.Request) searchRequest {
	v := r.URL.Query()
	typed := v.Get("q")
	if with := v.Get("with"); with != "" {
		typed = joinTerms(with, typed)
	}
	typed = bounded(typed)
	return searchRequest{query: query.Parse(typed), typed: typed, page: pageNumber(r), cursor: v.Get("cursor"), collapse: v.Get("collapse") == "1"}
}

// bounded is what a stranger typed, as far as it is looked at.
func bounded(typed string) string {
	return strings.ToValidUTF8(typed[:min(len(typed), maxTypedBytes)], "")
}

// named is the same search with people, outlets and places shown by name where its fields hold their slugs.
func (s *server) named(f searchRequest) searchRequest {
	f.query.Show(func(field query.Field, value string) string {
		return s.label(field, search.Value{Value: value, Label: s.Search.NameOf(field, value)})
	})
	return f
}

func joinTerms(a, b string) string {
	if b == "" {
		return a
	}
	return a + " " + b
}

// options are those of one page of results; a page beyond what numbers reach needs a cursor.
func (f searchRequest) options() search.Options {
	return search.Options{Offset: (f.page - 1) * hitsPerPage, Limit: hitsPerPage, Cursor: f.cursor, Collapse: f.collapse}
}

// path is the address of another query shown the same way; form is "" for the page, else such as ".atom".
func (f searchRequest) path(q *query.Query, form string) string {
	v := url.Values{"q": {q.String()}}
	if f.collapse && form == "" {
		v.Set("collapse", "1")
	}
	return "/search" + form + "?" + v.Encode()
}

// pager leads to the pages around this one. The last pages that a number reaches go on by a cursor.
func (f searchRequest) pager(res *search.Results) templates.Pager {
	total := res.Total
	if f.collapse {
		total = res.Briefings
	}
	p := templates.Pager{Page: f.page, Pages: pagesFor(total, hitsPerPage), Of: "Results"}
	base := f.path(f.query, "")
	if f.cursor != "" {
		p = templates.Pager{Of: "Results"}
		if res.Next != "" {
			p.Next = base + "&cursor=" + url.QueryEscape(res.Next)
		}
		return p
	}
	if f.page > 1 {
		p.Prev = base + "&page=" + strconv.Itoa(f.page-1)
	}
	switch {
	case f.page >= p.Pages:
	case f.page*hitsPerPage+hitsPerPage <= search.MaxDepth:
		p.Next = base + "&page=" + strconv.Itoa(f.page+1)
	case res.Next != "":
		p.Next = base + "&cursor=" + url.QueryEscape(res.Next)
	}
	return p
}
