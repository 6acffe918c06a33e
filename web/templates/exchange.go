package templates

import "podium/internal/transcript"

// ExchangePage is one exchange, or one statement, alone.
type ExchangePage struct {
	Page
	Trail     []Crumb
	Kind      transcript.ExchangeKind
	Heading   string // "Tracy Quill of The Evening Courier asks Mara Quist"
	Series    string
	Briefing  Title
	Language  string
	Facts     Facts
	Asker     Who
	Outlet    Who
	Answers   []Who // who answers or speaks, each once
	Unsure    string
	Corrected []Correction
	Turns     []Turn
	Context   string // path to where it stands in its briefing
	Address   string // absolute, of this very revision where one is pinned
	Cite      string // one line of plain text
	Citations []CitationStyle
	BibTeX    string // path of the citation for bibliographies
	RIS       string
	CSL       string
	JSON      string // path of the exchange for programs
	CiteTail  string // of it, what any turn of the briefing is cited with
	Pinned    bool   // the words as they stood at Revision, not the latest
	Changed   bool   // of a pinned page: the exchange reads otherwise now
	Latest    string // path of the latest words
	Changes   string // path of what changed since, in the whole briefing
	Related   string // path of what was asked on its subject before and after; "" for what is no question, or an earlier version
	Beside    string // path of it beside another
	Prev      Neighbour
	Next      Neighbour
	Marks     Marks
	Sources   []Source
	Revision  Revision
}

// CitationStyle is a citation in running text.
type CitationStyle struct{ Name, Text string }

// Neighbour is the exchange or briefing before or after; an empty Path is none.
type Neighbour struct{ Path, Head, First, Language string }

// speakersTerm heads the i-th of those who answer or speak.
func (x ExchangePage) speakersTerm(i int) string {
	switch {
	case i > 0:
		return "and by"
	case x.Kind == transcript.QandA:
		return "Answered by"
	}
	return "Spoken by"
}
