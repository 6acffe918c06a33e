package web

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"podium/internal/passages"
	"podium/internal/search/query"
	"podium/web/templates"
)

const mostSearches = 3 // in one chart

// usageAsked is a comparison as its address asks for it.
type usageAsked struct {
	searches []string // each once, at most mostSearches
	within   string   // the conditions that hold for all
	left     int      // searches asked for beyond them
}

// askedUsage reads q, given up to mostSearches times, and in.
func askedUsage(r *http.Request) usageAsked {
	v := r.URL.Query()
	a := usageAsked{within: strings.TrimSpace(bounded(v.Get("in")))}
	for _, q := range v["q"] {
		if q = strings.TrimSpace(bounded(q)); q == "" || slices.Contains(a.searches, q) {
			continue
		}
		if len(a.searches) == mostSearches {
			a.left++
			continue
		}
		a.searches = append(a.searches, q)
	}
	return a
}

// usage is the answer to a comparison.
type usage struct {
	*passages.Usage
	left int // searches that were not looked at
}

func (s *server) usageOf(ctx context.Context, a usageAsked) (*usage, error) {
	found, err := s.archive.Usage(ctx, a.within, a.searches)
	if err != nil {
		return nil, err
	}
	return &usage{found, a.left}, nil
}

// during is a search of the comparison in one period.
func during(q *query.Query, date string) string {
	return templates.SearchURL(q.WithFilter(query.Date, date).String())
}
