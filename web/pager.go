package web

import (
	"net/http"
	"strconv"
	"strings"

	"podium/web/templates"
)

// pageNumber reads the parameter page, from 1. What is no number is the first page.
func pageNumber(r *http.Request) int {
	n, err := strconv.Atoi(r.URL.Query().Get("page"))
	if err != nil || n < 1 || n > 1_000_000 {
		return 1
	}
	return n
}

// pastEnd is for a page of a list that ends before it.
func pastEnd(first string) *problem {
	return &problem{Status: http.StatusNotFound, Title: "The list ends before this page",
		Text:  "It may have been longer, or ordered otherwise, when this address was made.",
		Links: []templates.Link{{Label: "Go to its first page", Path: first}}}
}

func pagesFor(total, per int) int { return (total + per - 1) / per }

// pager leads from the page asked for to its neighbours, keeping every other parameter.
func pager(r *http.Request, at, pages int, of string) templates.Pager {
	p := templates.Pager{Page: at, Pages: pages, Of: of}
	if at > 1 {
		p.Prev = pagePath(r, at-1)
	}
	if at < pages {
		p.Next = pagePath(r, at+1)
	}
	return p
}

// atPage is a page of the list at an address.
func atPage(address string, n int) string {
	switch {
	case n < 2:
		return address
	case strings.Contains(address, "?"):
		return address + "&page=" + strconv.Itoa(n)
	}
	return address + "?page=" + strconv.Itoa(n)
}

// pagePath is the address asked for with another page number; the first page has none.
func pagePath(r *http.Request, n int) string {
	q := r.URL.Query()
	q.Del("page")
	if n > 1 {
		q.Set("page", strconv.Itoa(n))
	}
	if len(q) == 0 {
		return r.URL.Path
	}
	return r.URL.Path + "?" + q.Encode()
}
