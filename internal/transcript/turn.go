package transcript

import "strings"

// Role says what a speaker does in one briefing.
type Role string

// The roles of READING: one per speaker within one briefing.
const (
	Briefer     Role = "briefer"
	Moderator   Role = "moderator"
	Reporter    Role = "reporter"
	Interpreter Role = "interpreter"
	Other       Role = "other"
)

// Turn is one speaker's words from one label to the next, verbatim.
type Turn struct {
	ID      string      `json:"id,omitempty"` // minted by MintTurnIDs; "" in a fresh reading
	Label   string      `json:"label"`        // as printed, without its colon or full stop
	As      string      `json:"as,omitempty"` // the label that a misread or misprinted one stands for
	Role    Role        `json:"role"`
	Speaker Attribution `json:"speaker"`
	For     string      `json:"for,omitempty"` // whose words an interpreter renders
	Text    string      `json:"text"`          // paragraphs parted by one "\n"; no other line feed, no markup
	Marks   []Mark      `json:"marks,omitempty"`
	Lang    string      `json:"lang,omitempty"` // BCP 47, where it differs from the transcript's
	Gap     bool        `json:"gap,omitempty"`  // the source has lost something before this turn
	Span    Span        `json:"span"`           // in the extracted text
}

// AnOfficial stands for a label that was misprinted, where an official speaks and nobody knows which.
const AnOfficial = "An official"

// Called returns the label that identifies the speaker: the one meant where it was misread or misprinted, else the printed one.
func (t *Turn) Called() string {
	if t.As != "" {
		return t.As
	}
	return t.Label
}

// Paragraphs returns the turn's paragraphs in order.
func (t *Turn) Paragraphs() []string {
	if t.Text == "" {
		return nil
	}
	return strings.Split(t.Text, "\n")
}

// MarkKind is what a mark says of the words under it.
type MarkKind string

// The kinds of mark. Words under Struck stay in the text: the transcript corrects them.
const (
	Struck   MarkKind = "struck"
	Inserted MarkKind = "inserted" // an editor's addition or correction
	Footnote MarkKind = "footnote" // Note holds the footnote's words
	Stage    MarkKind = "stage"    // a direction such as (Laughter.)
	Foreign  MarkKind = "foreign"  // words in another language: Lang
)

// Mark is data about a span of a turn's Text. Marks are sorted by Start and never carry markup.
type Mark struct {
	Kind  MarkKind `json:"kind"`
	Start int      `json:"start"` // byte offsets into Turn.Text
	End   int      `json:"end"`
	Note  string   `json:"note,omitempty"`
	Lang  string   `json:"lang,omitempty"`
}

// Refers reports whether the mark is a figure printed in the words of a turn to refer to a footnote: no word of the
// speaker's.
func (m *Mark) Refers(text string) bool {
	if m.Kind != Footnote || m.Start >= m.End || m.End > len(text) {
		return false
	}
	return strings.Trim(text[m.Start:m.End], "0123456789") == ""
}
