package web

import (
	"context"

	"podium/web/templates"
)

// nearest shows, where no passage has all words of a search, those that have most of them, each with what it lacks.
func (s *server) nearest(ctx context.Context, f searchRequest) ([]templates.ExchangeCard, error) {
	near, err := s.archive.Nearest(ctx, f.query)
	if err != nil {
		return nil, err
	}
	var cards []templates.ExchangeCard
	for i := range near.Found {
		card := s.exchangeCard(&near.Found[i].Found, near.Query)
		card.Lacks = near.About.Without(near.Found[i].Shared).Written()
		cards = append(cards, card)
	}
	return cards, nil
}
