package dialect

import "podium/internal/ingest/read/rx"

// dayBefore is the place and the day in brackets before what an event was: "(Port-Merle, 7 juillet 2031) - Conférence de presse conjointe …".
var dayBefore = rx.MustCompile(`^\((\p{Lu}[^()\d]{2,40}), (?:le |el |am |den )?(\d{1,2}[^()]{3,20}\d{4})\) ?[-–—:] ?(.{20,60})`)

// datelined returns the place and the day by which a paragraph tells of what event the transcript is; ok where it does.
func datelined(s string) (place, day string, ok bool) {
	if s[0] != '(' {
		return "", "", false
	}
	m := dayBefore.FindStringSubmatch(s)
	if m == nil || !titleWords.MatchString(m[3]) {
		return "", "", false
	}
	return m[1], m[2], true
}

func isDatelined(s string) bool {
	_, _, ok := datelined(s)
	return ok
}

// eventFromBrackets takes the day of such a paragraph of the heading.
func (r *reader) eventFromBrackets() bool {
	for i := 0; i < r.first; i++ {
		if _, day, ok := datelined(r.str(i)); ok && r.lines[i].role == head {
			if d := r.datesIn(day, r.style.DayFirst); len(d) > 0 {
				return r.setEvent(d[0].Day, "heading", i, r.str(i))
			}
		}
	}
	return false
}

// placeFromBrackets takes its place.
func (r *reader) placeFromBrackets() bool {
	for i := 0; i < r.first; i++ {
		if place, _, ok := datelined(r.str(i)); ok && r.lines[i].role == head && placeLike(place) {
			return r.setPlace(place, "heading", i, r.str(i))
		}
	}
	return false
}
