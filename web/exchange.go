package web

import (
	"net/http"
	"slices"
	"strings"

	"podium/internal/transcript"
	"podium/web/templates"
)

// exchange shows one exchange alone, as it stands or as it stood at a revision: /x/{turn}, /x/{turn}@{rev}.
func (s *server) exchange(w http.ResponseWriter, r *http.Request) error {
	e, err := s.exchangeAsked(w, r, "")
	if err != nil || e == nil {
		return err
	}
	var pin *pinning
	if e.pinned() {
		now, err := s.Store.BriefingByKey(r.Context(), e.at.Whole)
		if err != nil && !gone(err) {
			return err
		}
		pin = &pinning{now: now, exchange: e.at.Exchange}
	}
	return s.showExchange(w, r, e, pin)
}

// pinning is what a pinned page compares itself with.
type pinning struct {
	now      *transcript.Briefing // nil where the briefing is no longer published
	exchange string               // where the words stand now; "" nowhere
}

// showExchange answers with an exchange, pin in hand where it is one as it stood.
func (s *server) showExchange(w http.ResponseWriter, r *http.Request, e *placed, pin *pinning) error {
	b, x, q := e.b, e.x, r.URL.Query().Get("q")
	view := newView(b, s.marksIn(b, x, q))
	page := s.exchangePage(view, x, q, pin != nil)
	if pin != nil {
		pin.tell(&page, b, x)
	}
	head, err := s.Store.Headers(r.Context(), []string{b.Key})
	if err != nil {
		return err
	}
	page.Revision.Latest = max(head[b.Key].Revisions, b.Revision)
	return s.show(w, r, cacheRecord, templates.Exchange(page))
}

// marksIn is marks for one exchange alone.
func (s *server) marksIn(b *transcript.Briefing, x int, q string) func(int) []transcript.Span {
	all := s.marks(b, q)
	if all == nil {
		return nil
	}
	return func(turn int) []transcript.Span {
		if !slices.Contains(b.Exchanges[x].Turns, turn) {
			return nil
		}
		return all(turn)
	}
}

// tell makes page the one of a revision.
func (p *pinning) tell(page *templates.ExchangePage, b *transcript.Briefing, x int) {
	page.Pinned, page.NoIndex = true, true
	page.Prev, page.Next = templates.Neighbour{}, templates.Neighbour{}
	page.Changed = true
	if p.now == nil || p.exchange == "" {
		return
	}
	page.Latest = templates.ExchangeURL(p.exchange)
	if p.now.Key == b.Key && p.now.Revision != b.Revision {
		page.Changes = templates.ChangesURL(p.now.Slug, b.Revision, p.now.Revision)
	}
	if i := passageWith(p.now, p.exchange); i >= 0 {
		page.Changed = wordsOf(p.now, i) != wordsOf(b, x)
	}
}

// wordsOf returns all that is said in an exchange.
func wordsOf(b *transcript.Briefing, x int) string {
	var all []string
	for _, t := range b.Exchanges[x].Turns {
		all = append(all, b.Turns[t].Label+": "+b.Turns[t].Text)
	}
	return strings.Join(all, "\n")
}
