package web

import (
	"context"
	"slices"
	"strings"

	"podium/internal/search/query"
	"podium/internal/search/text"
	"podium/internal/store"
	"podium/web/templates"
)

const (
	mostNamesakes   = 5
	namesakesAsked  = 100
	mostWordsOfName = 4
)

// namesakes leads from a query that is nothing but words, such as a surname, to the people and outlets in whose names
// all of them stand. Which of them is meant is the reader's to say.
func (s *server) namesakes(ctx context.Context, f searchRequest) ([]templates.Namesake, error) {
	words := onlyWords(f.query)
	if len(words) == 0 || f.page > 1 || f.cursor != "" {
		return nil, nil
	}
	ix := store.Index{Words: strings.Join(words, " "), Per: namesakesAsked}
	people, err := s.Store.People(ctx, ix)
	if err != nil {
		return nil, err
	}
	var out []templates.Namesake
	for _, p := range people.Rows {
		if has(p.Name, words) {
			out = append(out, templates.Namesake{Path: templates.PersonURL(p.Key), Name: p.Name, Says: p.Office, Briefings: p.Briefings})
		}
	}
	outlets, err := s.Store.Outlets(ctx, ix)
	if err != nil {
		return nil, err
	}
	for _, o := range outlets.Rows {
		if has(o.Name, words) {
			out = append(out, templates.Namesake{Path: templates.OutletURL(o.Key), Name: o.Name, Says: "outlet", Briefings: o.Briefings})
		}
	}
	return out[:min(len(out), mostNamesakes)], nil
}

// onlyWords returns the words of a query that has nothing else, folded; nil of any other.
func onlyWords(q *query.Query) []string {
	var out []string
	for _, n := range q.Root.Items {
		w, ok := n.(*query.Word)
		if !ok || len(out) == mostWordsOfName {
			return nil
		}
		out = append(out, w.Surface)
	}
	return out
}

// has reports whether all words are words of the name.
func has(name string, words []string) bool {
	of := strings.Fields(text.Fold(name))
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(of, w) })
}
