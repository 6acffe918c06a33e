package web

import (
	"context"

	"podium/internal/passages"
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// hitCards fetches the words behind hits and shows them.
func (s *server) hitCards(ctx context.Context, f searchRequest, hits []search.Hit) ([]templates.ExchangeCard, error) {
	found, err := s.archive.Quoted(ctx, f.query, hits)
	if err != nil {
		return nil, err
	}
	var cards []templates.ExchangeCard
	for i := range found {
		h := &found[i]
		card := s.exchangeCard(h, f.query)
		card.Struck, card.Noted = s.unsaid(h, f.query)
		if h.Hit.More > 0 {
			card.More, card.MorePath = h.Hit.More, templates.WithQuery(templates.BriefingURL(h.Passage.Briefing.Slug), f.query.String())
		}
		card.Beside = templates.Link{Label: "Set beside another", Path: templates.WithQuery(templates.BesideURL(h.Passage.ID), f.query.String())}
		cards = append(cards, card)
	}
	return cards, nil
}

// exchangeCard shows a passage, found by a query or, with nil, by none.
func (s *server) exchangeCard(h *passages.Found, q *query.Query) templates.ExchangeCard {
	p := h.Passage
	words := ""
	if q != nil && !q.Empty() {
		words = q.String()
	}
	card := templates.ExchangeCard{
		Kind: p.Exchange.Kind, Path: templates.WithQuery(templates.ExchangeURL(p.ID), words),
		Context:  templates.WithQuery(templates.TurnURL(p.Briefing.Slug, p.ID), words),
		Briefing: s.titleOf(&p.Briefing), Event: p.Briefing.Day(), Place: p.Briefing.Place,
		Series: s.seriesName(p.Briefing.Series), Language: p.Briefing.Language,
		Asker: templates.Person(p.Exchange.Asker), Outlet: templates.Outlet(p.Exchange.Outlet), Answers: answers(p),
	}
	for _, t := range passages.Quotable(p, h.Hit.Turns) {
		quote := quoteOf(p, t, h.Marks(t))
		quote.Path = templates.WithQuery(templates.TurnURL(p.Briefing.Slug, p.Turns[t].ID), words)
		card.Quotes = append(card.Quotes, quote)
	}
	return card
}

// exchangeCards shows passages that no query found.
func (s *server) exchangeCards(list []store.Passage) []templates.ExchangeCard {
	cards := make([]templates.ExchangeCard, len(list))
	for i := range list {
		cards[i] = s.exchangeCard(&passages.Found{Passage: &list[i]}, nil)
	}
	return cards
}

// unsaid names the kind of words by which alone a hit matches where nobody said them in the end: struck ones, or a note's.
func (s *server) unsaid(h *passages.Found, q *query.Query) (struck bool, notes []string) {
	if !h.Hit.Struck || q == nil {
		return false, nil
	}
	scan := h.Laid()
	if scan == nil {
		scan = q.Scan(h.Passage.Alone(), s.Authority)
	}
	for t := range h.Passage.Turns {
		if scan.InNotes(0, t) {
			notes = append(notes, notesOf(&h.Passage.Turns[t])...)
		}
	}
	return len(notes) == 0, notes
}

// answers names those who answer, or who make the statement, each once.
func answers(p *store.Passage) []templates.Who {
	var out []templates.Who
	for _, t := range answering(p) {
		out = append(out, templates.Person(speaker(t)))
	}
	return out
}

// answering returns the first turn of each who answers, or who makes the statement. A moderator who only opens or calls
// is not among them.
func answering(p *store.Passage) []*transcript.Turn {
	var out []*transcript.Turn
	seen := map[string]bool{}
	for i := range p.Turns {
		t := &p.Turns[i]
		id := identity(t.Speaker, t.Called())
		if speaker(t).Name == "" || seen[id] || t.Role == transcript.Interpreter || t.Role == transcript.Moderator {
			continue
		}
		if part := p.Exchange.PartOf(t); part == transcript.InAnswer || part == transcript.InStatement {
			seen[id] = true
			out = append(out, t)
		}
	}
	return out
}
