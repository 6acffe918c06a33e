package dates

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

var fileDate = rx.MustCompile(`(?:^|[^\d])(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?:[^\d]|$)`)

// OfFile returns the day that a file's name gives; "" when it gives none.
func OfFile(name string) string {
	for _, m := range fileDate.FindAllStringSubmatch(name, 4) {
		if day := ISO(m[1], m[2], m[3]); day != "" {
			return day
		}
	}
	if d := In(strings.NewReplacer("-", " ", "_", " ").Replace(name), false); len(d) > 0 {
		return d[0].Day
	}
	return ""
}

// PairOfFile returns the day of the event and that of the posting where a file's name gives both: first the
// posting's in numbers, then the event's in words, at most two weeks before it.
func PairOfFile(name string) (event, posted string) {
	m := fileDate.FindStringSubmatchIndex(name)
	if m == nil {
		return "", ""
	}
	posted = ISO(name[m[2]:m[3]], name[m[4]:m[5]], name[m[6]:m[7]])
	for _, d := range In(strings.NewReplacer("-", " ", "_", " ").Replace(name[m[7]:]), false) {
		if posted != "" && d.Day < posted && Apart(d.Day, posted) <= 14 {
			return d.Day, posted
		}
	}
	return "", ""
}
