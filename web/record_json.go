package web

import (
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"

	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// briefingAnswer is one transcript for programs, its words in full.
type briefingAnswer struct {
	URL       string           `json:"url"`
	Title     string           `json:"title"`
	Held      string           `json:"held"`      // ISO day; "" is not known
	Published string           `json:"published"` // ISO day; "" is not known
	Place     string           `json:"place"`
	Start     string           `json:"start_time"`
	End       string           `json:"end_time"`
	Series    string           `json:"series"`
	Language  string           `json:"language"`
	Revision  int              `json:"revision"`
	Changed   time.Time        `json:"changed"` // when this archive got the revision
	Sources   []answerSource   `json:"sources"`
	Exchanges []answerExchange `json:"exchanges"`
	Archive   string           `json:"archive"`
}

type answerSource struct {
	URL       string    `json:"url"`
	Kept      string    `json:"kept"` // address of the kept bytes
	SHA256    string    `json:"sha256"`
	MediaType string    `json:"media_type"`
	Retrieved time.Time `json:"retrieved,omitzero"`
	Licence   string    `json:"licence,omitempty"`
}

func (s *server) answerSources(sources []transcript.Source, url string) []answerSource {
	out := []answerSource{}
	for _, src := range sourcesOf(sources, url) {
		out = append(out, answerSource{src.Address, s.origin + templates.SourceURL(src.SHA256), src.SHA256, src.MediaType, src.Fetched, src.Licence})
	}
	return out
}

// answerExchange is an exchange, statement or procedure.
type answerExchange struct {
	URL  string                  `json:"url"`
	ID   string                  `json:"id"`
	Kind transcript.ExchangeKind `json:"kind"`
	answerAsking
	Turns []answerTurn `json:"turns"`
}

// briefingJSON answers one transcript for programs.
func (s *server) briefingJSON(w http.ResponseWriter, r *http.Request, b *transcript.Briefing) error {
	answer := briefingAnswer{URL: s.origin + templates.BriefingURL(b.Slug), Title: b.Title, Held: b.Event, Published: b.Published,
		Place: b.Place, Start: b.Start, End: b.End, Series: b.Series, Language: b.Language, Revision: b.Revision, Changed: b.At,
		Sources: s.answerSources(b.Sources, b.URL), Exchanges: []answerExchange{}, Archive: s.Title}
	view := newView(b, nil)
	for _, x := range view.printed {
		e := &b.Exchanges[x]
		v := answerExchange{URL: s.origin + templates.ExchangeURL(view.lead(x)), ID: view.lead(x), Kind: e.Kind, answerAsking: askingOf(e, namedIn(b))}
		for _, t := range e.Turns {
			v.Turns = append(v.Turns, turnOf(&b.Turns[t], e, namedIn(b)))
		}
		answer.Exchanges = append(answer.Exchanges, v)
	}
	return sendJSON(w, r, cacheRecord, "application/json; charset=utf-8", answer)
}

// exchangeJSON answers one exchange for programs, as an export of a search has it: as it stands, or as it stood at
// a revision.
func (s *server) exchangeJSON(w http.ResponseWriter, r *http.Request) error {
	if id, pin, pinned := strings.Cut(chi.URLParam(r, "turn"), "@"); pinned {
		if !transcript.ValidID(id) {
			return notFound
		}
		if _, err := s.Store.Locate(r.Context(), id); err != nil {
			return err
		}
		return s.pinnedJSON(w, r, id, pin)
	}
	p, err := s.passageAsked(w, r, ".json")
	if p == nil {
		return err
	}
	row, err := s.oneRow(r.Context(), p)
	if err != nil {
		return err
	}
	return sendRow(w, r, row)
}

func (s *server) pinnedJSON(w http.ResponseWriter, r *http.Request, id, pin string) error {
	rev, err := revisionIn(pin)
	if err != nil {
		return err
	}
	p, err := s.Store.PassageAt(r.Context(), id, rev)
	if err != nil {
		return err
	}
	if p.ID != id {
		return moved(w, r, templates.ExchangeURL(p.ID)+"@"+pin+".json")
	}
	row, err := s.oneRow(r.Context(), p)
	if err != nil {
		return err
	}
	row.URL += "@" + pin
	row.Context = row.URL // the briefing's page shows the words of today
	return sendRow(w, r, row)
}

func (s *server) oneRow(ctx context.Context, p *store.Passage) (exportRow, error) {
	rows, err := s.exportRows(ctx, []foundPassage{{Passage: p}}, nil)
	if err != nil {
		return exportRow{}, err
	}
	return rows[0], nil
}

func sendRow(w http.ResponseWriter, r *http.Request, row exportRow) error {
	return sendJSON(w, r, cacheRecord, "application/json; charset=utf-8", row)
}
