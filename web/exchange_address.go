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

// exchangeAddress is what an address below /x/ names: an exchange by any of its turns, as it stands or as it stood at a revision
// of its briefing.
type exchangeAddress struct {
	turn     string
	revision int // 0: as it stands
}

// noRevision is that of an address with something behind its @ that is no revision's number.
const noRevision = -1

// exchangeNamed reads what stands behind /x/.
func exchangeNamed(typed string) (exchangeAddress, error) {
	turn, pin, pinned := strings.Cut(typed, "@")
	a := exchangeAddress{turn: turn}
	if !transcript.ValidID(turn) {
		return a, notFound
	}
	if n, err := strconv.Atoi(pin); err == nil && n > 0 && pin == strconv.Itoa(n) {
		a.revision = n
	} else if pinned {
		a.revision = noRevision
	}
	return a, nil
}

func (a exchangeAddress) pinned() bool { return a.revision != 0 }

// String is the address as it stands behind /x/.
func (a exchangeAddress) String() string {
	if !a.pinned() {
		return a.turn
	}
	return a.turn + "@" + strconv.Itoa(a.revision)
}

// path is the address of the exchange's page.
func (a exchangeAddress) path() string { return templates.ExchangeURL(a.String()) }

// placed is an exchange where it stands, or stood: in its briefing.
type placed struct {
	exchangeAddress // of it: of its leading turn
	b               *transcript.Briefing
	x               int             // of the briefing's exchanges
	meant           string          // id of the turn that was asked for, as the briefing has it
	at              *store.Location // where that turn leads today
}

// exchangeAt finds the exchange that an address names.
func (s *server) exchangeAt(ctx context.Context, a exchangeAddress) (*placed, error) {
	at, err := s.Store.Locate(ctx, a.turn)
	if err != nil {
		return nil, err
	}
	e := &placed{at: at, meant: at.Turn}
	switch {
	case a.pinned():
		e.meant = a.turn
		e.b, err = s.Store.BriefingAt(ctx, at.Key, a.revision)
	case at.Status == store.Lost:
		return nil, s.lostTurn(ctx, at)
	default:
		e.b, err = s.Store.BriefingByKey(ctx, at.Whole)
	}
	if err == nil {
		err = e.find(a)
	}
	if a.pinned() && errors.Is(err, store.ErrNotFound) && at.Exchange != "" {
		return nil, noVersion(at)
	}
	return e, err
}

// exchangeAsked is the exchange that the request's address names. It is nil where the answer was given: any other turn of it leads
// there, to what has the extension, or to that turn on its page.
func (s *server) exchangeAsked(w http.ResponseWriter, r *http.Request, ext string) (*placed, error) {
	asked, err := exchangeNamed(chi.URLParam(r, "turn"))
	if err != nil {
		return nil, err
	}
	e, err := s.exchangeAt(r.Context(), asked)
	if err != nil || e.exchangeAddress == asked {
		return e, err
	}
	tail := ext
	if ext == "" {
		tail = "#t-" + e.meant
	}
	return nil, moved(w, r, e.path()+tail)
}

// find fills in which of the briefing's exchanges it is.
func (e *placed) find(a exchangeAddress) error {
	if e.x = passageWith(e.b, e.meant); e.x < 0 {
		return store.ErrNotFound
	}
	e.exchangeAddress = exchangeAddress{e.b.Turns[e.b.Exchanges[e.x].Lead(e.b.Turns)].ID, a.revision}
	return nil
}

// passageWith returns the exchange that holds the turn with the id, or -1.
func passageWith(b *transcript.Briefing, id string) int {
	t := slices.IndexFunc(b.Turns, func(t transcript.Turn) bool { return t.ID == id })
	return slices.IndexFunc(b.Exchanges, func(e transcript.Exchange) bool { return slices.Contains(e.Turns, t) })
}

// passageAt is exchangeAt for what needs no more than the exchange.
func (s *server) passageAt(ctx context.Context, a exchangeAddress) (*store.Passage, error) {
	if a.pinned() {
		return s.Store.PassageAt(ctx, a.turn, a.revision)
	}
	at, err := s.Store.Locate(ctx, a.turn)
	if err != nil {
		return nil, err
	}
	if at.Status == store.Lost {
		return nil, s.lostTurn(ctx, at)
	}
	return s.Store.Passage(ctx, at.Exchange)
}

// passageAsked is the passage that an address names. It is nil where the answer was given: any other turn of it leads there,
// with the tail that the address has.
func (s *server) passageAsked(w http.ResponseWriter, r *http.Request, a exchangeAddress, tail string) (*store.Passage, error) {
	p, err := s.passageAt(r.Context(), a)
	if err != nil || p.ID == a.turn {
		return p, err
	}
	return nil, moved(w, r, exchangeAddress{p.ID, a.revision}.path()+tail)
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
