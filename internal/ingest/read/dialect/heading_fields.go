package dialect

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// A page's letterhead may print its fields in two lines each: "Media type:", and "Transcript" below.

// fieldNames are words in the names of such fields.
var fieldNames = rx.MustCompile(`(?i)\b(?:date|type|id|published|updated|released?|location|venue|place|time|topics?|subjects?|tags?|category|audience|portfolio|source|reference|language)\b`)

// fieldAbove reports whether a line names a field, alone, above its value, and another such field stands near.
func (r *reader) fieldAbove(i int) bool {
	const near = 3 // lines
	if !r.namesFieldAlone(i) {
		return false
	}
	for k := max(i-near, 0); k <= i+near && k < len(r.lines); k++ {
		if k != i && r.namesFieldAlone(k) {
			return true
		}
	}
	return false
}

// namesFieldAlone reports whether a line is a field's name and its colon, and what may be the value follows.
func (r *reader) namesFieldAlone(i int) bool {
	const most, value = 30, 80 // bytes
	s := r.str(i)
	if len(s) > most || !strings.HasSuffix(s, ":") || i+1 == len(r.lines) || strings.Count(s, " ") > 3 || !fieldNames.MatchString(s) {
		return false
	}
	next := r.str(i + 1)
	return len(next) <= value && (!endsSentence(next) || abbreviated.MatchString(next)) && !strings.HasSuffix(next, ":")
}

// valueBelow reports whether a line of the heading is the value of such a field.
func (r *reader) valueBelow(i int) bool { return i > 0 && r.fieldAbove(i-1) }

// placeNamed is the name of the field that tells where something was.
var placeNamed = rx.MustCompile(`(?i)^(?:event |media )?(?:location|venue|place):$`)
