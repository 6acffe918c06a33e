package dialect

import (
	"strings"

	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
)

// monthAlone is the month or year that the manifest, the carrier or a line of the heading gives of the event where a day should stand:
// "2031-03", "March 2031".
func (r *reader) monthAlone() string {
	for _, s := range []string{r.hints.Meta.Event, r.doc.Meta.Event} {
		if s = strings.TrimSpace(s); isoMonth.MatchString(s) || monthAndYear(s) {
			return s
		}
	}
	for i := 0; i < r.first; i++ {
		if s := r.str(i); r.lines[i].role == head && !r.lines[i].Outside && monthAndYear(s) {
			return fields(s)
		}
	}
	return ""
}

var (
	isoMonth = rx.MustCompile(`^\d{4}(?:-\d{2})?$`)
	hanMonth = rx.MustCompile(`^\d{4} ?年 ?\d{1,2} ?月$`)
)

// monthAndYear reports whether a line is the name of a month and a year, and no more.
func monthAndYear(s string) bool {
	const most = 32 // bytes
	if len(s) > most || !hasDigit(s) {
		return false
	}
	if hanMonth.MatchString(s) {
		return true
	}
	named, year := 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(strings.Trim(s, "()[]., "))) {
		switch w = strings.Trim(w, ",."); {
		case dates.Month(w) > 0:
			named++
		case len(w) == 4 && strings.Trim(w, "0123456789") == "":
			year++
		case w != "de" && w != "del" && w != "of" && w != "г" && w != "года" && w != "року":
			return false
		}
	}
	return named == 1 && year == 1
}

// fits reports whether a day may lie in a month or year that is given so: what is written out is not looked at.
func fits(day, month string) bool {
	return !isoMonth.MatchString(month) || strings.HasPrefix(day, month)
}
