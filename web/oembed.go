package web

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"podium/internal/passages"
	"podium/internal/search"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// What an embedded exchange measures, in pixels. Its words flow, so the height is an estimate.
const (
	embedWidth  = 600
	embedLine   = 26
	embedLetter = 8
	embedFrame  = 60
	embedKept   = time.Hour // how long another site may show it without asking again
)

// embedAnswer tells another site how to show an exchange (oEmbed 1.0): as markup, or as a link where that has no room.
type embedAnswer struct {
	Type         string `json:"type"` // rich or link
	Version      string `json:"version"`
	Title        string `json:"title"`
	AuthorName   string `json:"author_name,omitempty"` // who answers or speaks
	AuthorURL    string `json:"author_url,omitempty"`
	ProviderName string `json:"provider_name"`
	ProviderURL  string `json:"provider_url"`
	CacheAge     int    `json:"cache_age"` // seconds
	HTML         string `json:"html,omitempty"`
	Width        int    `json:"width,omitempty"`
	Height       int    `json:"height,omitempty"`
}

// The ways in which nothing can be embedded.
var (
	notEmbedded = &problem{Status: http.StatusNotFound, Title: "Nothing to embed",
		Text: "What can be embedded is one exchange: the url is an address of this archive that begins with /x/."}
	onlyJSON = &problem{Status: http.StatusNotImplemented, Title: "Only JSON is answered",
		Text: "The format is json, or none is named."}
)

// oEmbed tells another site how to show the exchange at the address url.
func (s *server) oEmbed(w http.ResponseWriter, r *http.Request) error {
	asked := r.URL.Query()
	if f := asked.Get("format"); f != "" && f != "json" {
		return onlyJSON
	}
	e, ok := s.embeddedAt(asked.Get("url"))
	if !ok {
		return notEmbedded
	}
	p, err := s.passageAt(r.Context(), e)
	if err != nil {
		return err
	}
	answer, err := s.embed(r.Context(), e, p, room(asked.Get("maxwidth")), room(asked.Get("maxheight")))
	if err != nil {
		return err
	}
	return sendJSON(w, r, cacheRecord, typeJSON, answer)
}

// room is how much of it another site has; 0 is not said.
func room(typed string) int {
	n, err := strconv.Atoi(typed)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// embeddedAt reads the address of an exchange's page; false for any other address.
func (s *server) embeddedAt(address string) (exchangeAddress, bool) {
	u, err := url.Parse(address)
	if err != nil || u.User != nil || u.Scheme != "https" && u.Scheme != "http" {
		return exchangeAddress{}, false
	}
	_, host, _ := strings.Cut(s.origin, "://")
	path, ok := strings.CutPrefix(u.Path, "/x/")
	if !ok || !strings.EqualFold(u.Host, host) {
		return exchangeAddress{}, false
	}
	e, err := exchangeNamed(path)
	if turn, ok := strings.CutPrefix(u.Fragment, "t-"); ok && transcript.ValidID(turn) {
		e.turn = turn
	}
	return e, err == nil
}

// embed makes the answer: the question and what best answers it, or the turn that was asked for, with where it stands.
func (s *server) embed(ctx context.Context, e exchangeAddress, p *store.Passage, maxWidth, maxHeight int) (*embedAnswer, error) {
	path := exchangeAddress{p.ID, e.revision}.path()
	var picked []search.HitTurn
	for i := range p.Turns {
		if t := &p.Turns[i]; t.ID == e.turn && t.ID != p.ID {
			picked, path = append(picked, search.HitTurn{TurnID: t.ID, Part: p.Exchange.PartOf(t)}), path+"#t-"+t.ID
		}
	}
	card := s.exchangeCard(&passages.Found{Passage: p, Hit: search.Hit{Turns: picked}}, nil)
	view := templates.EmbedCard{ExchangeCard: card, Address: s.origin + path, Archive: s.Title, Revision: p.Revision, Demo: s.Demo}
	answer := &embedAnswer{Type: "link", Version: "1.0", Title: view.Heading() + ", " + card.Briefing.Text,
		ProviderName: s.Title, ProviderURL: s.origin + "/", CacheAge: int(embedKept.Seconds())}
	if len(card.Answers) > 0 {
		who := card.Answers[0]
		answer.AuthorName = who.Attribution.Name
		if who.Path != "" {
			answer.AuthorURL = s.origin + who.Path
		}
	}
	width := embedWidth
	if maxWidth > 0 {
		width = min(width, maxWidth)
	}
	height := embedHeight(card.Quotes, width)
	if maxHeight > 0 && height > maxHeight {
		return answer, nil
	}
	var markup bytes.Buffer
	if err := templates.Embed(view).Render(ctx, &markup); err != nil {
		return nil, err
	}
	answer.Type, answer.HTML, answer.Width, answer.Height = "rich", markup.String(), width, height
	return answer, nil
}

// embedHeight estimates how high the quotes stand at a width.
func embedHeight(quotes []templates.Quote, width int) int {
	perLine := max(1, width/embedLetter)
	lines := 2 // where it stands
	for _, q := range quotes {
		runes := utf8.RuneCountInString(q.Speaker)
		for _, s := range q.Segments {
			runes += utf8.RuneCountInString(s.Text)
		}
		lines += 1 + runes/perLine
	}
	return embedFrame + lines*embedLine
}

// embedURL is the oEmbed address for the exchange at a path.
func (s *server) embedURL(path string) string {
	return s.origin + "/oembed?url=" + url.QueryEscape(s.origin+path)
}
