package dialect

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// A transcript on a body's own paper has its name and unit on top; the title stands below.

var (
	// bodyOn is a body's name: "FEDERAL MINISTRY OF TIDES", "Office of the Vice President".
	bodyOn = rx.MustCompile(`(?i)^(?:the )?(?:federal |national |state |royal )?(?:ministry|department|office|government|republic|embassy|presidency)\b`)
	// unitOn is the unit that writes: "(PRESS AND PUBLIC RELATIONS UNIT)", "Press Unit, Harbour House".
	unitOn = rx.MustCompile(`(?i)^\(?(?:the )?(?:[\p{L}&'’.-]+ ){1,7}(?:unit|department|division|section|directorate|bureau|office|desk|services?|centre|center)\b\)?(?:,.{1,80})?$`)
	// paperOn says what paper it is on which the transcript stands: "STATE HOUSE PRESS RELEASE", "Ministry of Tides – Media Statement".
	paperOn = rx.MustCompile(`(?i)^(?:[\p{L}&'’.–-]+ ){1,7}(?:press|media|news) (?:release|statement)s?$`)
	// ofAnEvent are words of titles.
	ofAnEvent = rx.MustCompile(`(?i)\b(?:briefings?|conferences?|remarks|transcripts?|interviews?|statements?|availability|doorstop|questions?|answers?|session|chat|releases?|speech|address|text)\b`)
)

// letterhead reports whether a line of the heading is a body's name or unit, with what may be the title below it.
func (r *reader) letterhead(i int) bool {
	s := fields(r.str(i))
	switch {
	case len(s) > 100 || endsSentence(s):
		return false
	case paperOn.MatchString(s):
		return r.titleBelow(i, func(k int) bool { return r.heads[k] == titleHead && ofAnEvent.MatchString(r.str(k)) })
	case ofAnEvent.MatchString(s) || !bodyOn.MatchString(s) && !unitOn.MatchString(s):
		return false
	}
	return r.titleBelow(i, func(k int) bool {
		s := r.str(k)
		return (r.heads[k] == titleHead || r.heads[k] == plainHead && r.lines[k].role == head) && ofAnEvent.MatchString(s)
	})
}

// titleBelow reports whether one of the next lines of the heading is a title by what may says of it.
func (r *reader) titleBelow(i int, may func(k int) bool) bool {
	const most = 6 // lines of a letterhead
	for k := i + 1; k < r.first && k <= i+most; k++ {
		if s := r.str(k); !r.lines[k].Outside && len(strings.Fields(s)) > 1 && !endsSentence(s) && !fieldLine.MatchString(s) && may(k) {
			return true
		}
	}
	return false
}
