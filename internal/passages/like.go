package passages

import (
	"context"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/search/subject"
)

// Like is a passage that has words of a subject.
type Like struct {
	Found
	Shared subject.Subject
	Share  float64 // of the subject
}

// Weighed makes a subject of words by how rare each is.
func (a *Archive) Weighed(ctx context.Context, words []subject.Word) (subject.Subject, error) {
	surfaces := make([]string, len(words))
	for i, w := range words {
		surfaces[i] = w.Surface
	}
	held, of, err := a.Search.Frequency(ctx, surfaces)
	if err != nil {
		return nil, err
	}
	return subject.Choose(words, held, of), nil
}

// like searches, and lays the subject over each passage found.
func (a *Archive) like(ctx context.Context, q *query.Query, about subject.Subject, most int, worth subject.Worth) ([]Like, error) {
	res, err := a.Search.Search(ctx, q, search.Options{Limit: most})
	if err != nil {
		return nil, err
	}
	found, err := a.Of(ctx, res.Hits)
	if err != nil {
		return nil, err
	}
	scanner := q.Scanner(a.Names)
	out := make([]Like, len(found))
	for i := range found {
		p := found[i].Passage
		found[i].Scanner = scanner
		out[i].Found = found[i]
		out[i].Shared, out[i].Share = about.Shared(&p.Exchange, p.Turns, p.Briefing.Language, worth)
	}
	return out, nil
}
