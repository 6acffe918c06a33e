package dialect

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// clockTime matches a time of day as printed, with its zone.
var clockTime = rx.MustCompile(`\d{1,2}:\d{2,3}(?::\d{2})?\s?(?:[AaPp]\.?\s?[Mm]\b\.?)?(?:\s*\(?(?:[A-Z]{2,5}|[Ll]ocal(?: [Tt]ime)?|hrs?|hours|часов|GMT[+-]\d+)\)?)?|\d{1,2}\s?[AaPp]\.?\s?[Mm]\b\.?(?:\s*[A-Z]{2,5}\b)?`)

// timeIn returns the first time of day in s as printed; "" when there is none.
func timeIn(s string) string {
	m := clockTime.FindString(s)
	return fields(m)
}

// timeLine reports whether a line holds a time of day and nothing else, not even a bare number:
// 2:02 p.m. EDT, 10:02 AM, (4:01 P.M. EDT).
func timeLine(s string) bool {
	if s = fields(s); len(s) > 48 {
		return false
	}
	m := clockTime.FindStringIndex(s)
	if m == nil || timecode(s) && strings.Count(s, ":") == 2 || !strings.ContainsAny(s[m[0]:m[1]], "aApP") && !strings.Contains(s, ":") {
		return false
	}
	rest := strings.Trim(s[:m[0]]+s[m[1]:], " ()[].,:*-–—\u00a0\t")
	return rest == "" || len(rest) <= 12 && (strings.EqualFold(rest, "local") || strings.EqualFold(rest, "local time") || strings.EqualFold(rest, "time") || rest == strings.ToUpper(rest) && !strings.ContainsAny(rest, "0123456789"))
}

// times sets the start from the heading and the end from what stands at the end.
func (r *reader) times() {
	for i := range r.lines {
		s := r.str(i)
		if len(s) > 200 || r.lines[i].Outside && r.doc.Carrier != "html" {
			continue
		}
		before := i < r.first && r.lines[i].role == head
		switch {
		case before && timeLine(s) && r.t.Start == "":
			r.t.Start = trimTime(s)
			r.given("start_time", "heading", i, s)
		case !before && r.lines[i].role == furniture && (i >= r.last || concluded.MatchString(s) || timeLine(s)):
			if t := timeIn(s); t != "" && r.t.End == "" && (strings.ContainsAny(t, "aApPMm") || isEnd(s)) {
				r.t.End = t
				r.given("end_time", "heading", i, s)
			}
		}
	}
}

func trimTime(s string) string {
	s = strings.Trim(fields(s), "*, ")
	if strings.HasPrefix(s, "(") || strings.HasPrefix(s, "[") {
		s = strings.Trim(s, "()[]")
	}
	return s
}
