package dialect

import (
	"time"

	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
)

// twoWays matches a date in figures whose day could be its month.
var twoWays = rx.MustCompile(`\b(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/((?:19|20)?\d{2})\b`)

// dayOrMonth judges an event's date that stands in figures alone, where day and month may be either: by another
// date that the document or its name gives in words or in order. Where none settles it, it is doubtful.
func (r *reader) dayOrMonth() {
	e, ok := r.t.Given["event_date"]
	if !ok || r.t.Event == "" {
		return
	}
	m := twoWays.FindStringSubmatch(e.Note)
	if m == nil || len(dates.In(twoWays.ReplaceAllString(e.Note, " "), false)) > 0 {
		return
	}
	a, b := dates.ISO(m[3], m[1], m[2]), dates.ISO(m[3], m[2], m[1])
	if a == b || r.t.Event != a && r.t.Event != b {
		return
	}
	other := a
	if r.t.Event == a {
		other = b
	}
	switch here, there := r.otherDay(r.t.Event), r.otherDay(other); {
	case there && !here:
		r.t.Event = other
	case !there && !here && r.foreignTongue():
		r.t.Event = b
	case !there && !here && !r.style.DayFirst && r.style.Name != "us-white-house":
		r.warn("doubtful-date", -1, "The day is printed in figures: whether the month or the day stands first could not be told.")
	}
}

// otherDay reports whether another date of the heading, the carrier or the file's name is that day, or at most a
// few days after it.
func (r *reader) otherDay(day string) bool {
	const soon = 4
	after := func(d string) bool {
		x, err1 := time.Parse(time.DateOnly, day)
		y, err2 := time.Parse(time.DateOnly, d)
		return err1 == nil && err2 == nil && !y.Before(x) && y.Sub(x) <= soon*24*time.Hour
	}
	if after(r.t.Published) || after(dates.OfFile(r.hints.Name)) || after(r.anyDay(r.hints.Meta.Published)) || after(r.anyDay(r.hints.Meta.Event)) {
		return true
	}
	for i := 0; i < r.first && i < 60; i++ {
		for _, d := range dates.In(twoWays.ReplaceAllString(r.str(i), " "), false) {
			if after(d.Day) {
				return true
			}
		}
	}
	return false
}

// foreignTongue reports whether a document is in another language than English, where the day stands first.
func (r *reader) foreignTongue() bool {
	l := r.language()
	return l != "" && l != "en"
}
