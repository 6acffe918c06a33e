package web

import (
	"context"
	"math"
	"slices"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/search/subject"
)

// likePassage is a passage that has words of a subject.
type likePassage struct {
	foundPassage
	Shared subject.Subject
	Share  float64 // of the subject
}

// weighed makes a subject of words by how rare each is.
func (s *server) weighed(ctx context.Context, words []subject.Word) (subject.Subject, error) {
	surfaces := make([]string, len(words))
	for i, w := range words {
		surfaces[i] = w.Surface
	}
	held, of, err := s.Search.Frequency(ctx, surfaces)
	if err != nil {
		return nil, err
	}
	return subject.Choose(words, held, of), nil
}

// like searches, and lays the subject over each passage found.
func (s *server) like(ctx context.Context, q *query.Query, about subject.Subject, most int, worth subject.Worth) ([]likePassage, error) {
	res, err := s.Search.Search(ctx, q, search.Options{Limit: most})
	if err != nil {
		return nil, err
	}
	found, err := s.passagesOf(ctx, res.Hits)
	if err != nil {
		return nil, err
	}
	scanner := q.Scanner(s.Authority)
	out := make([]likePassage, len(found))
	for i := range found {
		p := found[i].Passage
		found[i].scanner = scanner
		out[i].foundPassage = found[i]
		out[i].Shared, out[i].Share = about.Shared(&p.Exchange, p.Turns, p.Briefing.Language, worth)
	}
	return out, nil
}

// lacking are the words of a subject that are not among the shared ones.
func lacking(about, shared subject.Subject) []string {
	var out []string
	for _, w := range about {
		if !slices.Contains(shared, w) {
			out = append(out, w.Written)
		}
	}
	return out
}

// writtenWords are the words of a subject as they were written.
func writtenWords(words subject.Subject) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.Written
	}
	return out
}

// rounded is a share as programs are told it.
func rounded(share float64) float64 { return math.Round(share*100) / 100 }
