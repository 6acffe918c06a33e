package web

import (
	"context"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// hitCards fetches the words behind hits, in their order. One that was withdrawn since is left out.
func (s *server) hitCards(ctx context.Context, f find, hits []search.Hit) ([]templates.ExchangeCard, error) {
	found, err := s.passagesOf(ctx, hits)
	if err != nil {
		return nil, err
	}
	var cards []templates.ExchangeCard
	for _, h := range found {
		card := s.exchangeCard(h.Passage, f.query, h.Hit.Turns)
		card.Struck, card.Noted = s.unsaid(&h, f.query)
		if h.Hit.More > 0 {
			card.More, card.MorePath = h.Hit.More, templates.WithQuery(templates.BriefingURL(h.Passage.Briefing.Slug), f.query.String())
		}
		cards = append(cards, card)
	}
	return cards, nil
}

// foundPassage is a hit with its words.
type foundPassage struct {
	Hit     search.Hit
	Passage *store.Passage
}

func (s *server) passagesOf(ctx context.Context, hits []search.Hit) ([]foundPassage, error) {
	ids := make([]string, len(hits))
	for i, h := range hits {
		ids[i] = h.ExchangeID
	}
	passages, err := s.Store.Passages(ctx, ids)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]*store.Passage, len(passages))
	for i := range passages {
		byID[passages[i].ID] = &passages[i]
	}
	var out []foundPassage
	for _, h := range hits {
		if p, ok := byID[h.ExchangeID]; ok {
			out = append(out, foundPassage{h, p})
		}
	}
	return out, nil
}

// exchangeCard shows a passage with the words of a query marked; matched are the turns that bear them, best first.
func (s *server) exchangeCard(p *store.Passage, q *query.Query, matched []search.HitTurn) templates.ExchangeCard {
	words := ""
	if q != nil && !q.Empty() {
		words = q.String()
	}
	card := templates.ExchangeCard{
		Kind: p.Exchange.Kind, Path: templates.WithQuery(templates.ExchangeURL(p.ID), words),
		Context:  templates.WithQuery(templates.TurnURL(p.Briefing.Slug, p.ID), words),
		Briefing: p.Briefing.Title, Event: p.Briefing.Day(), Place: p.Briefing.Place,
		Series: s.seriesName(p.Briefing.Series), Language: p.Briefing.Language,
		Asker: templates.Person(p.Exchange.Asker), Outlet: templates.Outlet(p.Exchange.Outlet), Answers: answers(p),
	}
	marks := s.marksOf(p, q)
	for _, t := range quoted(p, matched) {
		quote := quoteOf(p, t, marks(t))
		quote.Path = templates.WithQuery(templates.TurnURL(p.Briefing.Slug, p.Turns[t].ID), words)
		card.Quotes = append(card.Quotes, quote)
	}
	return card
}

// unsaid tells by which words alone a hit matches, where nobody said them in the end: struck ones, or a note's.
func (s *server) unsaid(h *foundPassage, q *query.Query) (struck bool, notes []string) {
	if !h.Hit.Struck || q == nil {
		return false, nil
	}
	scan := q.Scan(alone(h.Passage), s.names)
	for t := range h.Passage.Turns {
		if scan.InNotes(0, t) {
			notes = append(notes, notesOf(&h.Passage.Turns[t])...)
		}
	}
	return len(notes) == 0, notes
}

// marksOf returns the spans of the query's words in the turns of a passage, by their index in it.
func (s *server) marksOf(p *store.Passage, q *query.Query) func(turn int) []transcript.Span {
	if q == nil {
		return func(int) []transcript.Span { return nil }
	}
	scan := q.Scan(alone(p), s.names)
	return func(turn int) []transcript.Span { return scan.Marks(0, turn) }
}

// alone makes a briefing of one passage, for what takes briefings.
func alone(p *store.Passage) *transcript.Briefing {
	x := p.Exchange
	x.Turns = make([]int, len(p.Turns))
	for i := range x.Turns {
		x.Turns[i] = i
	}
	h := p.Briefing
	return &transcript.Briefing{Key: h.Key, Slug: h.Slug, Transcript: transcript.Transcript{
		Title: h.Title, Event: h.Event, Published: h.Published, Place: h.Place, Series: h.Series, Language: h.Language,
		Turns: p.Turns, Exchanges: []transcript.Exchange{x},
	}}
}

// answers names those who answer, or who make the statement, each once. A moderator who only opens or calls
// is not among them.
func answers(p *store.Passage) []templates.Who {
	var out []templates.Who
	seen := map[string]bool{}
	for i := range p.Turns {
		t := &p.Turns[i]
		who, id := speaker(t), identity(t.Speaker, t.Label)
		if who.Name == "" || seen[id] || t.Role == transcript.Interpreter || t.Role == transcript.Moderator {
			continue
		}
		if part := p.Exchange.PartOf(t); part == transcript.InAnswer || part == transcript.InStatement {
			seen[id] = true
			out = append(out, templates.Person(who))
		}
	}
	return out
}
