package dialect

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
)

// forRelease ends a letterhead, before its day.
var forRelease = rx.MustCompile(`(?i)^.{0,160}\bfor immediate\s+release\b`)

// capsTitle parts a line into which a heading was joined: the title in capitals, and where it was in ordinary letters behind it. A letterhead
// and the day before them are dropped. "" where it is no such line.
func (r *reader) capsTitle(s string) (title, place string) {
	s = fields(s)
	if head := forRelease.FindStringIndex(s); head != nil {
		s = s[head[1]:]
		days := r.datesIn(s, r.style.DayFirst)
		if len(days) == 0 {
			return "", ""
		}
		s = trimSpace(s[days[0].End:])
	}
	ws := strings.Fields(s)
	n := 0
	for n < len(ws) && strings.IndexFunc(ws[n], unicode.IsLower) < 0 {
		n++
	}
	const least = 4 // words of a title
	if n < least || n == len(ws) {
		return "", ""
	}
	title, place = strings.Join(ws[:n], " "), strings.Join(ws[n:], " ")
	if !titleWords.MatchString(title) || len(place) > 110 || !inVenue(place) && !cityState.MatchString(place) || !placeWords(strings.TrimRight(place, ".0123456789 ")) {
		return "", ""
	}
	return title, place
}

// eventFromJoined takes the day of a letterhead that was joined with the heading into one line.
func (r *reader) eventFromJoined() bool {
	_, _, i := r.joinedHeading()
	if i < 0 {
		return false
	}
	s := fields(r.str(i))
	head := forRelease.FindStringIndex(s)
	if head == nil {
		return false
	}
	days := r.datesIn(s[head[1]:], r.style.DayFirst)
	return r.setEvent(days[0].Day, "heading", i, s)
}

// joinedHeading is the title of the first line of the heading that was joined with the place, and its line; -1 where none was.
func (r *reader) joinedHeading() (title, place string, line int) {
	for i := 0; i < r.first; i++ {
		if s := r.str(i); r.lines[i].role == head && !r.lines[i].Outside && len(s) < 600 && strings.Contains(s, "   ") {
			if title, place := r.capsTitle(s); title != "" {
				return title, place, i
			}
		}
	}
	return "", "", -1
}
