package transcript

import (
	"cmp"
	"strings"
)

// Transcript is one reading of one source part: its turns in printed order and the exchanges they
// form. Turn numbers everywhere are indices into Turns, from 0. It has no addresses yet: ids are
// minted when it is stored.
type Transcript struct {
	Title     string `json:"title"`
	Event     string `json:"event_date"`     // ISO day on which the words were spoken; "" when unknown
	Published string `json:"published_date"` // ISO day of publication; "" when the source says none
	Place     string `json:"place"`
	Start     string `json:"start_time"` // with its zone, as printed
	End       string `json:"end_time"`
	Series    string `json:"series"`   // slug of a declared series; "" when none fits
	Language  string `json:"language"` // BCP 47
	URL       string `json:"url"`      // the address that the source itself, or its manifest, gives
	Declared  string `json:"declared"` // an id that the source itself declares

	Style      string  `json:"style"`      // name of the house style that read it; "generic" when none fits
	Confidence float64 `json:"confidence"` // 0..1, how sure the reader is of that style

	Turns     []Turn     `json:"turns"`
	Exchanges []Exchange `json:"exchanges"` // every turn is in exactly one
	Notes     []Note     `json:"notes"`     // what is kept beside the turns
	Furniture []Span     `json:"furniture"` // spans of the extracted text that are no one's words
	Warnings  []Warning  `json:"warnings"`

	Corrections []Correction `json:"corrections,omitempty"` // what the archive put right in the reading

	// Given holds the evidence for the fields above, by their JSON names.
	Given map[string]Evidence `json:"given,omitempty"`
}

// Span is a half-open range of byte offsets.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Note is text beside the turns: a footnote, an editor's note, a sub-heading, an item number.
type Note struct {
	Kind string `json:"kind"` // footnote, editor, heading, number, caption, source
	Turn int    `json:"turn"` // the turn that bears it or that follows it; -1 when none
	Text string `json:"text"`
	Span Span   `json:"span"` // in the extracted text
}

// Warning says what the reader could not settle. Kinds are stable words: readers count by them.
type Warning struct {
	Kind string `json:"kind"` // lost-turn, unpaired-labels, doubtful-labels, unresolved-call, mojibake, unknown-style, ...
	Turn int    `json:"turn"` // -1 when it concerns the whole transcript
	Text string `json:"text"` // a sentence for the public page
}

// DoubtfulLabels is the kind of the warnings that doubt who a label says speaks.
const DoubtfulLabels = "doubtful-labels"

// Correction is one thing that the archive put right in a reading, with its public reason.
type Correction struct {
	Kind   string      `json:"kind"`          // speaker, asker, outlet, split, join, date, merge, apart, same
	Turn   int         `json:"turn"`          // the turn that it names; -1 for a merge of people, and for a source
	Was    string      `json:"was,omitempty"` // what the reading had; "" where it had nothing
	Is     string      `json:"is,omitempty"`
	Source *SourcePart `json:"source,omitempty"` // apart: what is not the same briefing, without a part all of it; same: what stood as another
	Reason string      `json:"reason"`
}

// Day returns the day that a transcript is filed under: the event's, else that of publication, else "".
func (t *Transcript) Day() string { return cmp.Or(t.Event, t.Published) }

// Words returns all that is said, turn by turn, for comparing two readings.
func (t *Transcript) Words() string {
	parts := make([]string, len(t.Turns))
	for i := range t.Turns {
		parts[i] = t.Turns[i].Text
	}
	return strings.Join(parts, "\n")
}
