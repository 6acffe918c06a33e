package web

import (
	"context"
	"errors"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/transcript"
	"podium/web/templates"
)

// unready reports whether the index cannot answer now: a page to which it only adds does without.
func unready(err error) bool {
	return errors.Is(err, search.ErrNotReady) || errors.Is(err, search.ErrBusy)
}

// searchIfReady searches for what a page adds, by the same path as the search's own page. It is false while the index is unready.
func (s *server) searchIfReady(ctx context.Context, q *query.Query, o search.Options) (*search.Results, bool, error) {
	res, err := s.Search.Search(ctx, q, o)
	if unready(err) {
		return nil, false, nil
	}
	return res, err == nil, err
}

// exactly is the query for one value of a field and nothing else.
func exactly(field query.Field, value string) *query.Query {
	return query.Parse("").WithFilter(field, value)
}

// counted is a number with the search behind it; false while there is none, or it is 0.
func (s *server) counted(ctx context.Context, label string, q *query.Query) (templates.Holding, bool, error) {
	res, ok, err := s.searchIfReady(ctx, q, search.Options{})
	if !ok || res.Total == 0 {
		return templates.Holding{}, false, err
	}
	return templates.Holding{Count: res.Total, Label: label, Path: templates.SearchURL(q.String())}, true, nil
}

// titled is a facet under a title of its own.
type titled struct {
	field query.Field
	title string
}

// pick returns the facets of the given fields, in that order.
func (s *server) pick(f searchRequest, res *search.Results, titles ...titled) []templates.Facet {
	var out []templates.Facet
	for _, want := range titles {
		for _, facet := range res.Facets {
			if facet.Field != want.field || len(facet.Values) == 0 {
				continue
			}
			v := s.facets(f, []search.Facet{facet})[0]
			v.Title = want.title
			out = append(out, v)
		}
	}
	return out
}

// answerers is the facet of those who answer in what a query finds, with as many results as each speaks in.
func (s *server) answerers(ctx context.Context, q *query.Query) ([]templates.Facet, error) {
	q = q.WithFilter(query.In, string(transcript.InAnswer))
	res, ok, err := s.searchIfReady(ctx, q, search.Options{Facets: facetValues})
	if !ok {
		return nil, err
	}
	return s.pick(searchRequest{query: q}, res, titled{query.Speaker, "Who answers"}), nil
}
