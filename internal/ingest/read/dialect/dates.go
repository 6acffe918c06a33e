package dialect

import (
	"strings"
	"time"

	"podium/internal/ingest/read/dates"
)

// datedText is a text whose dates were found, and how days and months were told apart.
type datedText struct {
	text     string
	dayFirst bool
}

// datesIn is dates.In of a line of the document or of its title, which several rules ask for.
func (r *reader) datesIn(s string, dayFirst bool) []dates.Date {
	if !hasDigit(s) {
		if len(s) > 160 {
			return nil
		}
		return dates.InForeignFigures(s, dayFirst)
	}
	key := datedText{s, dayFirst}
	days, ok := r.dates[key]
	if !ok {
		if r.dates == nil {
			r.dates = map[datedText][]dates.Date{}
		}
		days = dates.In(s, dayFirst)
		r.dates[key] = days
	}
	return days
}

// layouts are those of a time that feeds, pages and mail print.
var layouts = []string{
	time.RFC3339, time.RFC1123Z, time.RFC1123, "2006-01-02 15:04:05-07:00", time.RFC822Z, time.RFC850,
	"Mon, 2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "2 Jan 06 15:04:05 MST", "2 Jan 06 15:04:05 -0700", "2 Jan 06 15:04 MST", "Mon, 2 Jan 06 15:04:05 MST", "Mon, 2 Jan 06 15:04:05 -0700",
}

// timeLayouts are the layouts that may fit: none without an hour.
func timeLayouts(s string) []string {
	if strings.IndexByte(s, ':') < 0 {
		return nil
	}
	return layouts
}

// anyDay returns the day of a carrier's date or time in the forms that feeds and pages use.
func (r *reader) anyDay(s string) string {
	s = strings.TrimSpace(s)
	for _, layout := range timeLayouts(s) {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	dayFirst := r.style.DayFirst || r.doc.Carrier == "xml"
	if d := dates.In(s, dayFirst); len(d) > 0 {
		return d[0].Day
	}
	return ""
}
