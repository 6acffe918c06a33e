package templates

import (
	"strconv"
	"time"
)

// LongDate writes an ISO day as "29 November 2023"; a year or a month alone as far as it goes; anything
// else as it stands.
func LongDate(iso string) string {
	switch len(iso) {
	case len("2006-01-02"):
		if t, err := time.Parse(time.DateOnly, iso); err == nil {
			return t.Format("2 January 2006")
		}
	case len("2006-01"):
		if t, err := time.Parse("2006-01", iso); err == nil {
			return t.Format("January 2006")
		}
	}
	return iso
}

// Instant writes a moment in UTC as "1 December 2023, 14:05 UTC".
func Instant(t time.Time) string { return t.UTC().Format("2 January 2006, 15:04 UTC") }

// Count writes a number with thin groups of three: 12,345.
func Count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Plural writes a count with its noun: "1 question", "1,204 questions".
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Count(n) + " " + many
}
