package web

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/go-chi/chi/v5"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// exchange shows one exchange alone, as it stands or as it stood at a revision: /x/{turn}, /x/{turn}@{rev}.
func (s *server) exchange(w http.ResponseWriter, r *http.Request) error {
	id, pin, pinned := strings.Cut(chi.URLParam(r, "turn"), "@")
	if !transcript.ValidID(id) {
		return notFound
	}
	at, err := s.Store.Locate(r.Context(), id)
	if err != nil {
		return err
	}
	if pinned {
		err := s.pinnedExchange(w, r, id, pin, at)
		if problemOf(err) == notFound && at.Exchange != "" {
			return noVersion(at)
		}
		return err
	}
	if at.Status == store.Lost {
		return s.lostTurn(r.Context(), at)
	}
	if at.Exchange != id {
		return moved(w, r, templates.ExchangeURL(at.Exchange)+"#t-"+at.Turn)
	}
	b, err := s.Store.BriefingByKey(r.Context(), at.Key)
	if err != nil {
		return err
	}
	return s.showExchange(w, r, b, id, nil)
}

// noVersion leads from a version that never was to the words as they stand.
func noVersion(at *store.Location) error {
	p := *notFound
	p.Text = "The passage is in this archive, but not at the revision that the address names."
	p.Links = slices.Insert(slices.Clone(p.Links), 0, templates.Link{Label: "The words as they stand today", Path: templates.ExchangeURL(at.Exchange) + "#t-" + at.Turn})
	return &p
}

// lostTurn says why a turn is gone, and leads to the briefing that it stood in.
func (s *server) lostTurn(ctx context.Context, at *store.Location) error {
	p := goneProblem(&store.Gone{Reason: at.Reason, Label: at.Label, Words: at.Words})
	head, err := s.Store.Header(ctx, at.Slug)
	g, withdrawn := errors.AsType[*store.Gone](err)
	switch {
	case withdrawn:
		p.Of = g.Title
		p.Links = ledTo(g.Reason)
	case err != nil:
		return err
	default:
		p.Of = head.Title
		p.Links = append(p.Links, templates.Link{Label: "The briefing that it stood in", Path: templates.BriefingURL(at.Slug)})
	}
	return p
}

// pinnedExchange shows the words as they stood at a revision, and says whether they have changed since.
func (s *server) pinnedExchange(w http.ResponseWriter, r *http.Request, id, pin string, at *store.Location) error {
	rev, err := revisionIn(pin)
	if err != nil {
		return err
	}
	b, err := s.Store.BriefingAt(r.Context(), at.Key, rev)
	if err != nil {
		return err
	}
	x := passageWith(b, id)
	if x < 0 {
		return notFound
	}
	if lead := b.Turns[b.Exchanges[x].Lead(b.Turns)].ID; lead != id {
		return moved(w, r, templates.ExchangeURL(lead)+"@"+pin+"#t-"+id)
	}
	now, err := s.Store.BriefingByKey(r.Context(), at.Whole)
	if err != nil && !gone(err) {
		return err
	}
	return s.showExchange(w, r, b, id, &pinning{now: now, exchange: at.Exchange})
}

// revisionIn reads what stands behind the @ of an address.
func revisionIn(pin string) (int, error) {
	rev, err := strconv.Atoi(pin)
	if err != nil || rev < 1 || pin != strconv.Itoa(rev) {
		return 0, notFound
	}
	return rev, nil
}

// pinning is what a pinned page compares itself with.
type pinning struct {
	now      *transcript.Briefing // nil where the briefing is no longer published
	exchange string               // where the words stand now; "" nowhere
}

func gone(err error) bool {
	_, ok := errors.AsType[*store.Gone](err)
	return ok
}

// passageWith returns the exchange that holds the turn with the id, or -1.
func passageWith(b *transcript.Briefing, id string) int {
	t := slices.IndexFunc(b.Turns, func(t transcript.Turn) bool { return t.ID == id })
	return slices.IndexFunc(b.Exchanges, func(e transcript.Exchange) bool { return slices.Contains(e.Turns, t) })
}

// showExchange answers with the exchange of b that goes under the id.
func (s *server) showExchange(w http.ResponseWriter, r *http.Request, b *transcript.Briefing, id string, pin *pinning) error {
	x := passageWith(b, id)
	if x < 0 {
		return notFound
	}
	q := r.URL.Query().Get("q")
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
