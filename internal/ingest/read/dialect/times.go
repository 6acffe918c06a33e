package dialect

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// clockTime matches a time of day as printed, with its zone.
var clockTime = rx.MustCompile(`\d{1,2}\.\d{2}\s?[AaPp]\.?\s?[Mm]\b\.?(?:\s*\(?[A-Z]{2,5}\)?)?|\d{1,2}:\d{2,3}(?::\d{2})?\s?(?:[AaPp]\.?\s?[Mm]\b\.?)?(?:\s*\(?(?:[A-Z]{2,5}|[Ll]ocal(?: [Tt]ime)?|hrs?|hours|часов|GMT[+-]\d+)\)?)?|\d{1,2}\s?[AaPp]\.?\s?[Mm]\b\.?(?:\s*[A-Z]{2,5}\b)?`)

// timeIn returns the first time of day in s as printed; "" when there is none.
func timeIn(s string) string {
	return clockTime.FindString(fields(s))
}

var (
	hanClock  = rx.MustCompile(`(?:午前|午後|上午|下午|晚上|晚)?\d{1,2}[時时](?:\d{1,2}分|半)?`)
	clockSpan = rx.MustCompile(`(\d{1,2}[:：]\d{2})\s?[—–～~至-]+\s?(\d{1,2}[:：]\d{2})`)
	typedStop = strings.NewReplacer("P. M.", "P.M.", "A. M.", "A.M.", "p. m.", "p.m.", "a. m.", "a.m.")
)

// startBeside reads the time that stands beside a date in the heading: "Friday, May 12, 1995, 1:47
// P. M.", "May 4, 2031 - 2:00 p.m. (EST)"; of a span of time its start and its end.
func (r *reader) startBeside(i int) {
	s := r.str(i)
	if r.t.Start != "" || i >= r.first || !hasDigit(s) || r.lines[i].role != head || r.lines[i].Outside || len(s) > 160 && !hanLead(s) || publishedWords.MatchString(s) || pageDates.MatchString(s) || embargoed(s) || namesField(s) && strings.HasPrefix(s, "Sent") {
		return
	}
	if at := hanClock.FindStringIndex(s); at != nil && (len(r.datesIn(s, false)) > 0 || at[0] == 0 || hanLead(s)) {
		r.t.Start = s[at[0]:at[1]]
		r.t.End = hanClock.FindString(s[at[1]:])
		r.given("start_time", "heading", i, s)
		return
	}
	days := r.datesIn(s, r.style.DayFirst)
	if len(days) == 0 {
		return
	}
	if m := clockSpan.FindStringSubmatch(s); m != nil && whenField.MatchString(s) {
		r.t.Start, r.t.End = m[1], m[2]
		r.given("start_time", "heading", i, s)
		return
	}
	rest := typedStop.Replace(fields(s[days[0].End:]))
	if at := clockTime.FindStringIndex(rest); at != nil && at[0] <= 24 && (strings.ContainsAny(rest[at[0]:at[1]], "aApP") || r.style.Name == "kremlin") {
		r.t.Start = trimTime(rest[at[0]:at[1]])
		r.given("start_time", "heading", i, s)
		r.endBeside(i, rest[at[1]:])
	}
}

// endBeside reads when all ended behind the time at which it began: "[11:30 A.M. – 12:15 P.M.]".
func (r *reader) endBeside(i int, after string) {
	behind := strings.TrimLeft(after, " ")
	for _, until := range [...]string{"–", "—", "-", "to ", "until "} {
		rest, ok := strings.CutPrefix(behind, until)
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, " ")
		if at := clockTime.FindStringIndex(rest); at != nil && at[0] == 0 && strings.ContainsAny(rest[:at[1]], "aApP") {
			r.t.End = trimTime(rest[:at[1]])
			r.given("end_time", "heading", i, r.str(i))
		}
		return
	}
}

// timeLine reports whether a line holds a time of day and nothing else, not even a bare number:
// 2:02 p.m. EDT, 10:02 AM, (4:01 P.M. EDT).
func timeLine(s string) bool {
	s, short := fieldsWithin(s, 48)
	if !short || !hasDigit(s) {
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
		r.startBeside(i)
		switch {
		case before && timeLine(s) && !timecode(strings.Trim(s, "[]()")) && r.t.Start == "":
			r.t.Start = trimTime(s)
			r.given("start_time", "heading", i, s)
		case !before && r.lines[i].role == furniture && (i >= r.last || concluded.MatchString(s) || timeLine(s)):
			t := endedHour(s)
			if t == "" {
				if t = timeIn(s); !strings.ContainsAny(t, "aApPMm") && !isEnd(s) && !(timeLine(s) && isEnd(r.str(max(i-1, 0)))) {
					t = ""
				}
			}
			if t != "" && r.t.End == "" {
				r.t.End = t
				r.given("end_time", "heading", i, s)
			}
		}
	}
}

// timeFromTitle takes the time of day of an event's title: "TRANSCRIPT OF PRESS CONFERENCE, SALTMOUTH, 10.15AM".
func (r *reader) timeFromTitle() {
	if r.t.Start != "" || !hasDigit(r.t.Title) || !eventNoun.MatchString(r.t.Title) {
		return
	}
	if m := clockTime.FindStringIndex(r.t.Title); m != nil && strings.ContainsAny(r.t.Title[m[0]:m[1]], "mM") {
		r.t.Start = noZone.ReplaceAllString(trimTime(r.t.Title[m[0]:m[1]]), "")
		r.given("start_time", "heading", -1, r.t.Title)
	}
}

// noZone is a word in capitals behind a time of day that is no zone: "AT 5 P.M. ON THE OCCASION OF".
var noZone = rx.MustCompile(` (?:ON|AT|IN|BY|AND|WITH|TO|FOR|AFTER)$`)

func trimTime(s string) string {
	s = strings.Trim(fields(s), "*, ")
	if strings.HasPrefix(s, "(") || strings.HasPrefix(s, "[") {
		s = strings.Trim(s, "()[]")
	}
	return s
}
