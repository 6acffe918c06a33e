package main

import (
	"podium/internal/ingest/read"
	"podium/internal/transcript"
)

// parsed is a reading as parse prints it. Turns are numbered from 1; what is not known is null.
type parsed struct {
	Title      string                    `json:"title"`
	Event      *string                   `json:"event_date"`
	Published  *string                   `json:"published_date"`
	Place      *string                   `json:"place"`
	Start      *string                   `json:"start_time"`
	End        *string                   `json:"end_time"`
	Series     *string                   `json:"series"`
	Language   string                    `json:"language"`
	URL        *string                   `json:"url"`
	Declared   *string                   `json:"declared"`
	Part       *string                   `json:"part"`
	Style      string                    `json:"style"`
	Confidence float64                   `json:"confidence"`
	Reader     string                    `json:"reader"`
	Turns      []parsedTurn              `json:"turns"`
	Exchanges  []parsedExchange          `json:"exchanges"`
	Others     []parsedExchange          `json:"others"` // statements and procedure
	Notes      []parsedNote              `json:"notes"`
	Warnings   []parsedWarning           `json:"warnings"`
	Furniture  []transcript.Span         `json:"furniture"`
	Given      map[string]parsedEvidence `json:"given"`
}

type parsedTurn struct {
	Number     int               `json:"number"`
	Label      string            `json:"label"`
	Role       transcript.Role   `json:"role"`
	Speaker    *string           `json:"speaker"`
	Attributed attribution       `json:"attribution"`
	For        string            `json:"for,omitempty"`
	Paragraphs []string          `json:"paragraphs"`
	Marks      []transcript.Mark `json:"marks,omitempty"`
	Lang       string            `json:"lang,omitempty"`
	Gap        bool              `json:"gap,omitempty"`
	Span       transcript.Span   `json:"span"`
}

type parsedExchange struct {
	Kind        transcript.ExchangeKind `json:"kind"`
	Asker       *string                 `json:"asker"`
	Outlet      *string                 `json:"outlet"`
	Turns       []int                   `json:"turns"`
	Boundary    transcript.Standing     `json:"boundary"`
	Why         string                  `json:"why"`
	AskerKnown  attribution             `json:"asker_attribution"`
	OutletKnown attribution             `json:"outlet_attribution"`
}

// attribution is a transcript.Attribution whose evidence names turns from 1.
type attribution struct {
	Key      string              `json:"key,omitempty"`
	Office   string              `json:"office,omitempty"`
	Standing transcript.Standing `json:"standing"`
	Evidence []parsedEvidence    `json:"evidence,omitempty"`
}

type parsedEvidence struct {
	Kind  string `json:"kind"`
	Turn  *int   `json:"turn"` // null: start and end are offsets into the extracted text
	Start int    `json:"start"`
	End   int    `json:"end"`
	Note  string `json:"note,omitempty"`
}

type parsedNote struct {
	transcript.Note
	Turn *int `json:"turn"`
}

type parsedWarning struct {
	Kind string `json:"kind"`
	Turn *int   `json:"turn"`
	Text string `json:"text"`
}

func parsedOf(r *read.Reading) parsed {
	t := &r.Transcript
	p := parsed{Title: t.Title, Event: orNull(t.Event), Published: orNull(t.Published), Place: orNull(t.Place), Start: orNull(t.Start),
		End: orNull(t.End), Series: orNull(t.Series), Language: t.Language, URL: orNull(t.URL), Declared: orNull(t.Declared),
		Part: orNull(r.Part), Style: t.Style, Confidence: t.Confidence, Reader: read.Version,
		Turns: []parsedTurn{}, Exchanges: []parsedExchange{}, Others: []parsedExchange{}, Notes: []parsedNote{}, Warnings: []parsedWarning{},
		Furniture: append([]transcript.Span{}, t.Furniture...), Given: map[string]parsedEvidence{}}
	for i := range t.Turns {
		p.Turns = append(p.Turns, turnOf(i, &t.Turns[i]))
	}
	for i := range t.Exchanges {
		x := exchangeOf(&t.Exchanges[i])
		if x.Kind == transcript.QandA {
			p.Exchanges = append(p.Exchanges, x)
		} else {
			p.Others = append(p.Others, x)
		}
	}
	for _, n := range t.Notes {
		p.Notes = append(p.Notes, parsedNote{n, number(n.Turn)})
	}
	for _, w := range t.Warnings {
		p.Warnings = append(p.Warnings, parsedWarning{w.Kind, number(w.Turn), w.Text})
	}
	for field, e := range t.Given {
		p.Given[field] = evidenceOf(e)
	}
	return p
}

func turnOf(i int, t *transcript.Turn) parsedTurn {
	return parsedTurn{Number: i + 1, Label: t.Label, Role: t.Role, Speaker: nameOf(t.Speaker), Attributed: attributionOf(t.Speaker),
		For: t.For, Paragraphs: append([]string{}, t.Paragraphs()...), Marks: t.Marks, Lang: t.Lang, Gap: t.Gap, Span: t.Span}
}

func exchangeOf(x *transcript.Exchange) parsedExchange {
	out := parsedExchange{Kind: x.Kind, Asker: nameOf(x.Asker), Outlet: nameOf(x.Outlet), Boundary: x.Boundary, Why: x.Why,
		AskerKnown: attributionOf(x.Asker), OutletKnown: attributionOf(x.Outlet), Turns: []int{}}
	for _, n := range x.Turns {
		out.Turns = append(out.Turns, n+1)
	}
	return out
}

func attributionOf(a transcript.Attribution) attribution {
	out := attribution{Key: a.Key, Office: a.Office, Standing: a.Standing}
	for _, e := range a.Evidence {
		out.Evidence = append(out.Evidence, evidenceOf(e))
	}
	return out
}

func evidenceOf(e transcript.Evidence) parsedEvidence {
	return parsedEvidence{Kind: e.Kind, Turn: number(e.Turn), Start: e.Start, End: e.End, Note: e.Note}
}

func nameOf(a transcript.Attribution) *string {
	if !a.Known() {
		return nil
	}
	return &a.Name
}

// number counts a turn from 1; nil for none.
func number(turn int) *int {
	if turn < 0 {
		return nil
	}
	n := turn + 1
	return &n
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
