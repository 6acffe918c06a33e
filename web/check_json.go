package web

import (
	"net/http"
	"time"

	"podium/internal/passages"
	"podium/internal/search/quote"
	"podium/internal/transcript"
	"podium/web/templates"
)

// checkAnswer says whether a quotation was said, for programs.
type checkAnswer struct {
	Quotation string           `json:"quotation"` // what was checked
	Words     int              `json:"words"`
	LeftOut   []string         `json:"left_out,omitempty"` // of what was typed: the words of whoever quotes it
	Cut       bool             `json:"cut,omitempty"`      // it was longer than the limit: the rest was left out
	Verdict   passages.Verdict `json:"verdict"`            // exact, earlier, nearly, pieces, not found or too short
	InWords   string           `json:"in_words"`
	Means     string           `json:"means"` // what to mind: a reporter's words, a negation that differs; "" for nothing
	Total     int              `json:"total"` // passages that have it word for word
	Exact     []checkTurn      `json:"exact"` // the best of them
	Earlier   []checkTurn      `json:"earlier"`
	Nearest   []checkTurn      `json:"nearest"`
	Sentences []checkPart      `json:"sentences"`
	Revision  int64            `json:"archive_revision"`
	At        time.Time        `json:"at"`
	Archive   string           `json:"archive"`
}

// checkTurn is a turn with the quotation laid over it.
type checkTurn struct {
	URL      string              `json:"url"`     // the exchange at this revision
	Context  string              `json:"context"` // the turn in its briefing
	Date     string              `json:"date"`
	Title    string              `json:"title"`
	Part     transcript.Part     `json:"part"`
	Speaker  string              `json:"speaker"`
	Standing transcript.Standing `json:"standing"` // how the speaker is known
	Office   string              `json:"office,omitempty"`
	Label    string              `json:"label"`
	Text     string              `json:"text"`  // of the turn
	Match    transcript.Span     `json:"match"` // bytes of text
	Likeness float64             `json:"likeness"`
	SameSign bool                `json:"sign_for_sign"`
	Negated  bool                `json:"negation_differs"` // a negation is among the words that differ
	Pieces   []checkPiece        `json:"pieces"`
	Until    int                 `json:"until_revision,omitempty"` // of an earlier version: where the words became others
}

type checkPiece struct {
	Kind string `json:"kind"` // same, quoted only, record only, omitted or aside
	Text string `json:"text"`
}

type checkPart struct {
	Text  string `json:"text"`
	Total int    `json:"total"`
	URL   string `json:"url,omitempty"` // of the best passage
}

var pieceKinds = map[quote.Kind]string{quote.Same: "same", quote.Lacking: "quoted only", quote.Added: "record only",
	quote.Omitted: "omitted", quote.Aside: "aside"}

// checkJSON answers whether a quotation was said, for programs.
func (s *server) checkJSON(w http.ResponseWriter, r *http.Request) error {
	c, err := s.archive.Check(r.Context(), typedQuote(r))
	if err != nil {
		return err
	}
	answer := checkAnswer{Quotation: c.Quote.Text, Words: len(c.Quote.Words), Cut: c.Quote.Cut, Verdict: c.Verdict, Total: c.Total,
		Exact: s.checkTurns(c.Exact), Earlier: s.checkTurns(c.Earlier), Nearest: s.checkTurns(c.Alike), Sentences: []checkPart{},
		Revision: c.Seq, At: time.Now().UTC().Truncate(time.Second), Archive: s.Title}
	for _, words := range []string{c.Report.Before, c.Report.After} {
		if words != "" {
			answer.LeftOut = append(answer.LeftOut, words)
		}
	}
	answer.InWords, answer.Means = verdictWords(c)
	for _, p := range c.Parts {
		part := checkPart{Text: c.Quote.Slice(p.Words), Total: p.Total}
		if p.First != nil {
			part.URL = s.origin + templates.ExchangeURL(p.First.Passage.ID) + "#t-" + p.First.Turn().ID
		}
		answer.Sentences = append(answer.Sentences, part)
	}
	return sendJSON(w, r, cacheLive, typeJSON, answer)
}

func (s *server) checkTurns(all []passages.Said) []checkTurn {
	out := []checkTurn{}
	for i := range all {
		f := &all[i]
		p, t := f.Passage, f.Turn()
		v := checkTurn{URL: s.origin + templates.ExchangeAtURL(p.ID, p.Revision) + "#t-" + t.ID,
			Context: s.origin + templates.TurnURL(p.Briefing.Slug, t.ID), Date: p.Briefing.Day(), Title: p.Briefing.Title,
			Part: p.Exchange.PartOf(t), Speaker: knownName(t.Speaker), Standing: standingOf(t.Speaker), Office: t.Speaker.Office, Label: t.Label, Text: t.Text,
			Match: f.Match.Span, Likeness: f.Match.Likeness(), SameSign: f.Match.Signs, Negated: f.Match.Negated, Pieces: []checkPiece{}, Until: f.Since.Number}
		for _, piece := range f.Match.Pieces {
			v.Pieces = append(v.Pieces, checkPiece{pieceKinds[piece.Kind], piece.Text})
		}
		out = append(out, v)
	}
	return out
}
