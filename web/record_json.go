package web

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"

	"podium/internal/passages"
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
	return sendJSON(w, r, cacheRecord, typeJSON, answer)
}

// exchangeJSON answers one exchange for programs, as an export of a search has it: as it stands, or as it stood at
// a revision.
func (s *server) exchangeJSON(w http.ResponseWriter, r *http.Request) error {
	asked, err := exchangeNamed(chi.URLParam(r, "turn"))
	if err != nil {
		return err
	}
	p, err := s.passageAsked(w, r, asked, ".json")
	if p == nil {
		return err
	}
	rows, err := s.exportRows(r.Context(), []passages.Found{{Passage: p}}, nil)
	if err != nil {
		return err
	}
	row := &rows[0]
	if asked.pinned() {
		row.URL = s.origin + asked.path()
		row.Context = row.URL // the briefing's page shows the words of today
	}
	return sendJSON(w, r, cacheRecord, typeJSON, row)
}
