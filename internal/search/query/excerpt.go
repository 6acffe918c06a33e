package query

import "podium/internal/transcript"

// Segment is a run of text that is or is not a hit.
type Segment struct {
	Text string
	Hit  bool
}

// Excerpt is a passage of a turn's text, cut for showing.
type Excerpt struct {
	Segments      []Segment       // joined they are the text of Span
	Span          transcript.Span // of the turn's text
	Before, After bool            // text was left out there: show an ellipsis
}

// Snippet returns the passage of at most max bytes of text with the best of the spans in it, in whole
// sentences where they fit. Without spans it is the beginning. A hit longer than max is shown whole.
func Snippet(text string, spans []transcript.Span, max int) Excerpt { return Excerpt{} }
