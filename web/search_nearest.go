package web

import (
	"cmp"
	"context"
	"slices"

	"podium/internal/search/query"
	"podium/internal/search/subject"
	"podium/web/templates"
)

const (
	nearestWords    = 3   // from how many words on a search may be remembered otherwise than it was said
	nearestLooked   = 40  // passages that are looked at
	nearestShown    = 5   // passages that are shown
	nearestShare    = 0.2 // of the words, by weight, that each of them has close together
	nearestTogether = 2   // words that each has at least
)

// nearest finds, where no passage has all words of a search, those that have most of them: what is remembered is seldom
// what was said, word for word.
func (s *server) nearest(ctx context.Context, f searchRequest) ([]templates.ExchangeCard, error) {
	words, conditions := wordsAndConditions(f.query)
	if len(words) < nearestWords {
		return nil, nil
	}
	about, err := s.weighed(ctx, subject.OfWords(words))
	if err != nil || len(about) < nearestTogether {
		return nil, err
	}
	any := query.Parse(about.Query())
	asked := &query.Query{Root: &query.Group{Items: append(any.Root.Items, conditions...)}, Sort: query.Relevance}
	found, err := s.like(ctx, asked, about, nearestLooked, subject.Said)
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(a likePassage) bool {
		return a.Share < nearestShare || len(a.Shared) < nearestTogether
	})
	slices.SortStableFunc(found, func(a, b likePassage) int { return cmp.Compare(b.Share, a.Share) })
	var cards []templates.ExchangeCard
	for _, a := range found[:min(len(found), nearestShown)] {
		card := s.exchangeCard(&a.foundPassage, asked)
		card.Lacks = lacking(about, a.Shared)
		cards = append(cards, card)
	}
	return cards, nil
}

// wordsAndConditions parts the words of a query, where it is nothing but words, phrases and conditions, from its conditions.
func wordsAndConditions(q *query.Query) (words []string, conditions []query.Node) {
	for _, n := range q.Root.Items {
		switch n := n.(type) {
		case *query.Word:
			words = append(words, n.Surface)
		case *query.Phrase:
			words = append(words, subject.Parts(n.Words)...)
		case *query.Filter, *query.Dates:
			conditions = append(conditions, n)
		default:
			return nil, nil
		}
	}
	slices.Sort(words)
	return slices.Compact(words), conditions
}
