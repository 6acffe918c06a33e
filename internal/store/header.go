package store

import (
	"time"

	"podium/internal/transcript"
)

// Header is what lists and result pages show of a briefing: everything but its turns.
type Header struct {
	Key       string
	Slug      string // the address below /briefings/
	Title     string
	Event     string // ISO day; "" when unknown
	Published string // ISO day; "" when the source says none
	Place     string
	Start     string
	Series    string // slug
	Language  string // BCP 47
	URL       string // of the source
	Turns     int
	Questions int    // exchanges with a question
	FirstAsk  string // first substantive words of the first question, or of the statement where none is asked
	Briefers  []Who  // those who stated and answered, most turns first, at most four
	Revision  int    // number of the revision shown
	Revisions int    // how many stand
	Seq       int64  // id of the change that brought the revision shown
	At        time.Time
}

// Day returns the day that a briefing is filed under: the event's, else that of publication, else "".
func (h *Header) Day() string {
	if h.Event != "" {
		return h.Event
	}
	return h.Published
}

// Who names a participant of one briefing.
type Who struct {
	Key    string // slug of the person's page; "" when the person has none
	Name   string // resolved; the label where nobody is
	Office string // as held then
	Role   transcript.Role
	Turns  int
}

// Facet is one value that a list can be narrowed to; Count is the total that doing so gives.
type Facet struct {
	Value string // for the address
	Label string // for people; Value where the archive knows no better
	Count int
}
