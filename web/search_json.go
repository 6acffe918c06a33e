package web

import (
	"net/http"
	"time"

	"podium/internal/passages"
	"podium/internal/search"
	"podium/internal/search/query"
	"podium/internal/store"
	"podium/internal/transcript"
	"podium/web/templates"
)

// answerHead is what every machine-readable answer says first: what was asked, of which state of the archive, and when.
type answerHead struct {
	Query     string    `json:"query"` // normal form
	InWords   string    `json:"in_words"`
	Search    string    `json:"search"`    // address of the same search for people
	Total     int       `json:"total"`     // exchanges that match
	Briefings int       `json:"briefings"` // that they stand in
	Revision  int64     `json:"archive_revision"`
	At        time.Time `json:"at"`
	Archive   string    `json:"archive"`
}

func (s *server) answerHead(q *query.Query, res *search.Results) answerHead {
	return answerHead{Query: q.String(), InWords: q.InWords(), Search: s.origin + templates.SearchURL(q.String()), Total: res.Total, Briefings: res.Briefings,
		Revision: res.Seq, At: time.Now().UTC().Truncate(time.Second), Archive: s.Title}
}

// searchAnswer is a page of results for programs.
type searchAnswer struct {
	answerHead
	Problems  []answerProblem `json:"problems,omitempty"`
	Page      int             `json:"page,omitempty"`
	Hits      []answerHit     `json:"hits"`
	Next      string          `json:"next,omitempty"` // absolute address of the following page
	Facets    []answerFacet   `json:"facets,omitempty"`
	Histogram []answerBar     `json:"histogram,omitempty"`
}

type answerProblem struct {
	Message    string `json:"message"`
	Suggestion string `json:"suggestion,omitempty"`
	Start      int    `json:"start"` // bytes of the query as typed
	End        int    `json:"end"`
}

// answerPassage is what every form of a result says about one exchange, statement or procedure. Names are null-free: "" is not known.
type answerPassage struct {
	URL       string                  `json:"url"`       // the exchange alone; of a hit at the turn that matches best
	Permalink string                  `json:"permalink"` // the exchange as these words have it, whatever becomes of them
	Context   string                  `json:"context"`   // the same place in its briefing
	Kind      transcript.ExchangeKind `json:"kind"`
	Date      string                  `json:"date"`
	Title     string                  `json:"title"`
	Place     string                  `json:"place"`
	Series    string                  `json:"series"`
	Language  string                  `json:"language"`
	answerAsking
	Answers []string     `json:"answers"`                     // who answers, or makes the statement
	Turns   []answerTurn `json:"turns"`                       // of a hit those quoted, of an export all, as printed
	Struck  bool         `json:"struck_in_source,omitempty"`  // it matches by struck words alone
	Noted   []string     `json:"only_in_footnotes,omitempty"` // those by whose words alone it matches
}

// answerHit is a passage as a page of results quotes it.
type answerHit struct {
	answerPassage
	ID string `json:"id"`
}

// answerTurn is a quoted turn with the byte offsets of the words that match.
type answerTurn struct {
	ID       string              `json:"id"`
	Part     transcript.Part     `json:"part"`
	Speaker  string              `json:"speaker"`
	Standing transcript.Standing `json:"standing"` // how the speaker is known
	Evidence []answerEvidence    `json:"evidence,omitempty"`
	Office   string              `json:"office,omitempty"`   // as held on the day
	For      string              `json:"for,omitempty"`      // whose words an interpreter renders
	Label    string              `json:"label"`              // as printed
	Language string              `json:"language,omitempty"` // where it differs from the transcript's
	Text     string              `json:"text"`
	Matches  []transcript.Span   `json:"matches,omitempty"`
	Struck   []transcript.Span   `json:"struck,omitempty"` // what the source struck out of its text
	Notes    []string            `json:"footnotes,omitempty"`
}

func turnOf(t *transcript.Turn, e *transcript.Exchange, id turnNamed) answerTurn {
	return answerTurn{ID: t.ID, Part: e.PartOf(t), Speaker: knownName(t.Speaker), Standing: standingOf(t.Speaker), Evidence: evidenceOf(t.Speaker, id),
		Office: t.Speaker.Office, For: t.For, Label: t.Label, Language: t.Lang, Text: t.Text, Struck: struckIn(t), Notes: notesOf(t)}
}

type answerFacet struct {
	Field  string        `json:"field"`
	Values []answerValue `json:"values"`
}

type answerValue struct {
	Value string `json:"value"`
	Label string `json:"label"`
	Count int    `json:"count"`
	Query string `json:"query"` // gives Count results
}

type answerBar struct {
	Date  string `json:"date"`
	Count int    `json:"count"`
}

// searchJSON answers a page of results for programs.
func (s *server) searchJSON(w http.ResponseWriter, r *http.Request) error {
	f := s.named(searchAsked(r))
	o := f.options()
	o.Facets, o.Histogram = facetValues, search.Auto
	res, err := s.Search.Search(r.Context(), f.query, o)
	if err != nil {
		return err
	}
	found, err := s.archive.Quoted(r.Context(), f.query, res.Hits)
	if err != nil {
		return err
	}
	answer := searchAnswer{answerHead: s.answerHead(f.query, res), Page: f.page, Hits: []answerHit{}}
	for i := range found {
		answer.Hits = append(answer.Hits, s.answerHit(&found[i], f.query))
	}
	for _, p := range f.query.Problems {
		answer.Problems = append(answer.Problems, answerProblem{p.Message, p.Suggestion, p.Pos, p.End})
	}
	answer.describe(f, res)
	if next := f.pager(res).Next; next != "" {
		answer.Next = s.origin + "/search.json" + next[len("/search"):]
	}
	return sendJSON(w, r, cacheLive, typeJSON, answer)
}

func (a *searchAnswer) describe(f searchRequest, res *search.Results) {
	for _, facet := range res.Facets {
		v := answerFacet{Field: string(facet.Field), Values: []answerValue{}}
		for _, x := range facet.Values {
			narrower := f.query.WithFilter(facet.Field, x.Value)
			v.Values = append(v.Values, answerValue{x.Value, x.Label, x.Count, narrower.String()})
		}
		a.Facets = append(a.Facets, v)
	}
	for _, b := range res.Histogram {
		a.Histogram = append(a.Histogram, answerBar{b.Date, b.Count})
	}
}

func (s *server) answerHit(h *passages.Found, q *query.Query) answerHit {
	p := h.Passage
	hit := answerHit{s.answerPassage(h, q, answering(p)), p.ID}
	best := p.ID
	if len(h.Hit.Turns) > 0 {
		best = h.Hit.Turns[0].TurnID
	}
	hit.URL, hit.Context = hit.URL+"#t-"+best, s.origin+templates.TurnURL(p.Briefing.Slug, best)
	for _, t := range passages.Quotable(p, h.Hit.Turns) {
		hit.Turns = append(hit.Turns, turnAnswer(p, t, h.Marks(t)))
	}
	return hit
}

// answerPassage describes a passage in which those answer; it has no turns yet.
func (s *server) answerPassage(h *passages.Found, q *query.Query, answering []*transcript.Turn) answerPassage {
	p, b := h.Passage, &h.Passage.Briefing
	a := answerPassage{
		URL: s.origin + templates.ExchangeURL(p.ID), Permalink: s.origin + templates.ExchangeAtURL(p.ID, p.Revision),
		Context: s.origin + templates.TurnURL(b.Slug, p.ID), Kind: p.Exchange.Kind, Date: b.Day(), Title: b.Title, Place: b.Place,
		Series: b.Series, Language: b.Language, answerAsking: askingOf(&p.Exchange, namedInPassage(p)), Answers: []string{},
	}
	a.Struck, a.Noted = s.unsaid(h, q)
	for _, t := range answering {
		a.Answers = append(a.Answers, speaker(t).Name)
	}
	return a
}

func turnAnswer(p *store.Passage, turn int, matches []transcript.Span) answerTurn {
	a := turnOf(&p.Turns[turn], &p.Exchange, namedInPassage(p))
	a.Matches = matches
	return a
}
