package web

import (
	"math"
	"net/http"

	"github.com/go-chi/chi/v5"

	"podium/internal/passages"
	"podium/internal/store"
	"podium/web/templates"
)

const relatedQuotes = 2 // turns of each exchange that are shown

// relatedPage follows a question through the briefings before and after.
func (s *server) relatedPage(w http.ResponseWriter, r *http.Request) error {
	p, err := s.relatedTo(w, r, "/related")
	if p == nil {
		return err
	}
	found, err := s.archive.Related(r.Context(), p)
	if err != nil {
		return err
	}
	path := templates.ExchangeURL(p.ID)
	this := s.exchangeCard(&passages.Found{Passage: p, Scanner: found.Scanner(s.Authority)}, nil)
	page := templates.RelatedPage{Page: s.newPage(dated("The same subject as: "+this.Title(), p.Briefing.Day()), path+"/related", templates.Briefings),
		Of: this, About: found.About.Written(), JSON: path + "/related.json"}
	page.NoIndex = true
	page.Description = "What was asked on the same subject before and after, by the same reporter and by others."
	page.Feeds = []templates.Feed{asJSON(page.JSON)}
	if found.Query != nil {
		page.All = templates.SearchURL(found.Query.String())
	}
	page.Before, page.Then, page.After = s.relatedCards(found, found.Before), s.relatedCards(found, found.Then), s.relatedCards(found, found.After)
	return s.show(w, r, cacheLive, templates.RelatedView(page))
}

// relatedTo is the exchange that is to be followed, as it stands today. It is nil where the answer was given: any other turn
// of it leads there.
func (s *server) relatedTo(w http.ResponseWriter, r *http.Request, tail string) (*store.Passage, error) {
	asked, err := exchangeNamed(chi.URLParam(r, "turn"))
	switch {
	case err != nil:
		return nil, err
	case asked.pinned():
		return nil, notFound
	}
	return s.passageAsked(w, r, asked, tail)
}

func (s *server) relatedCards(r *passages.Related, list []passages.RelatedPassage) []templates.ExchangeCard {
	cards := make([]templates.ExchangeCard, len(list))
	for i := range list {
		f := &list[i]
		cards[i] = s.exchangeCard(&f.Found, r.Query)
		cards[i].Quotes, cards[i].Shares = cards[i].Quotes[:min(len(cards[i].Quotes), relatedQuotes)], f.Shared.Written()
		cards[i].Beside = templates.Link{Label: "Set side by side", Path: templates.BesideURL(r.Of.ID, f.Passage.ID)}
		switch {
		case f.SameReporter:
			cards[i].By = "the same reporter"
		case f.Passage.Briefing.Key == r.Of.Briefing.Key:
			cards[i].By = "the same briefing"
		}
	}
	return cards
}

// relatedAnswer is what was asked on the subject of an exchange, for programs.
type relatedAnswer struct {
	URL     string       `json:"url"`     // the exchange
	Subject []string     `json:"subject"` // words of the question that few others have; empty where it has none
	Query   string       `json:"query"`   // of every passage with any of them
	Before  []relatedHit `json:"before"`  // nearest first, as the others
	SameDay []relatedHit `json:"same_day"`
	After   []relatedHit `json:"after"`
	Archive string       `json:"archive"`
}

// relatedHit is an exchange on the same subject, with why it is held to be.
type relatedHit struct {
	answerHit
	Shares       []string `json:"shares"` // words of the subject that it has
	Share        float64  `json:"share"`  // of the subject, from 0 to 1
	SameReporter bool     `json:"same_reporter"`
}

// relatedJSON is relatedPage for programs.
func (s *server) relatedJSON(w http.ResponseWriter, r *http.Request) error {
	p, err := s.relatedTo(w, r, "/related.json")
	if p == nil {
		return err
	}
	found, err := s.archive.Related(r.Context(), p)
	if err != nil {
		return err
	}
	answer := relatedAnswer{URL: s.origin + templates.ExchangeURL(p.ID), Subject: found.About.Written(), Archive: s.Title,
		Before: s.relatedHits(found, found.Before), SameDay: s.relatedHits(found, found.Then), After: s.relatedHits(found, found.After)}
	if found.Query != nil {
		answer.Query = found.Query.String()
	}
	return sendJSON(w, r, cacheLive, typeJSON, answer)
}

func (s *server) relatedHits(r *passages.Related, list []passages.RelatedPassage) []relatedHit {
	hits := make([]relatedHit, len(list))
	for i := range list {
		f := &list[i]
		hits[i] = relatedHit{s.answerHit(&f.Found, r.Query), f.Shared.Written(), rounded(f.Share), f.SameReporter}
	}
	return hits
}

// rounded is a share as programs are told it.
func rounded(share float64) float64 { return math.Round(share*100) / 100 }
