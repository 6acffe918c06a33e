package web

import (
	"context"
	"slices"

	"podium/internal/search/query"
	"podium/internal/search/subject"
	"podium/internal/transcript"
	"podium/web/templates"
)

// markBoth marks in both sides what they are to be compared by: the words that were searched for; of two versions of one
// exchange, the words that differ; else the words of the one's subject that the other has too.
func (s *server) markBoth(ctx context.Context, page *templates.BesidePage, a, b *side, typed string) error {
	if typed == "" && a.b.Key == b.b.Key && sameTurns(a, b) {
		if !markDifferences(a, b) {
			page.Marked = "Both have the same words."
			return nil
		}
		page.Marked = "Marked: words that the other does not have."
		return nil
	}
	said := "Marked: " + typed
	if typed == "" {
		shared, err := s.sharedWords(ctx, a, b)
		if err != nil || len(shared) == 0 {
			return err
		}
		typed, said = shared.Query(), "Marked: "+templates.List(shared.Written())+", which both have."
	}
	q := query.Parse(typed)
	for _, one := range []*side{a, b} {
		one.mark(q.Scanner(s.Authority))
	}
	page.Marked = said
	return nil
}

// sharedWords are the words of the one's subject that the other has too; none while the index cannot tell.
func (s *server) sharedWords(ctx context.Context, a, b *side) (subject.Subject, error) {
	about, err := s.archive.Weighed(ctx, subject.Candidates(a.exchange(), a.turns(), a.b.Language))
	if unready(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return about.Among(b.exchange(), b.turns(), b.b.Language), nil
}

// mark marks the words of a query in the exchange.
func (o *side) mark(scanner *query.Scanner) {
	scan := scanner.Scan(o.b)
	o.marks = map[int][]transcript.Span{}
	for _, t := range o.exchange().Turns {
		o.marks[t] = scan.Marks(o.x, t)
	}
}

// sameTurns reports whether two versions of a briefing have a turn of the exchange in common.
func sameTurns(a, b *side) bool {
	return slices.ContainsFunc(a.turns(), func(t transcript.Turn) bool {
		return slices.ContainsFunc(b.turns(), func(u transcript.Turn) bool { return t.ID == u.ID })
	})
}

// markDifferences marks the words of each side that the other has not. It is false where there are none.
func markDifferences(a, b *side) bool {
	a.marks, b.marks = map[int][]transcript.Span{}, map[int][]transcript.Span{}
	other := map[string]int{}
	for _, t := range b.exchange().Turns {
		other[b.b.Turns[t].ID] = t
	}
	differ := false
	for _, t := range a.exchange().Turns {
		u, ok := other[a.b.Turns[t].ID]
		if !ok {
			a.markWhole(t)
			differ = true
			continue
		}
		delete(other, a.b.Turns[t].ID)
		a.marks[t], b.marks[u] = transcript.DifferingWords(a.b.Turns[t].Text, b.b.Turns[u].Text)
		differ = differ || len(a.marks[t])+len(b.marks[u]) > 0
	}
	for _, u := range other {
		b.markWhole(u)
		differ = true
	}
	return differ
}

func (o *side) markWhole(turn int) {
	o.marks[turn] = []transcript.Span{{End: len(o.b.Turns[turn].Text)}}
}
