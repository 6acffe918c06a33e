package dialect

import (
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
)

// contactLine is a line of whom to write to or call.
var contactLine = rx.MustCompile(`(?i)^(?:(?:tele)?phone|tel|e-?mail|fax|mobile|cell|press officer|issued (?:by|on behalf of)|released by|(?:media|press) (?:contacts?|relations|office|officer|enquiries|inquiries|desk))\b[^.!?]{0,40}[:：.]?\s*\S.{0,120}$|^[\w.+-]+@[\w-]+\.[\w.-]+$|^@\w+$|^contacts?:?$`)

// addressLine is a telephone number, or a street or town with its number, above where to write to.
var addressLine = rx.MustCompile(`^(?:\+?[\d() ./-]{7,24}|\p{Lu}[\p{L}. -]{3,30} \d{1,4}[a-z]?|(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L}, -]{2,40})$`)

// signOffLines is how many lines at the end may be whom to write to.
const signOffLines = 14

// dropContacts takes the labels of contacts at the end for none: "PRESS OFFICER: Ida Fenn", a telephone number under it.
func (r *reader) dropContacts() {
	for n := len(r.hits); n > 1; n-- {
		i := r.hits[n-1].line
		s := r.str(i)
		if *r.hits[n-1].met > 1 || len(s) > 80 || endsSentence(s) || len(r.lines)-i > signOffLines || !contactLine.MatchString(s) && !r.contactNear(i) {
			return
		}
		r.hits = r.hits[:n-1]
	}
}

// dropParticipants takes the names of those who took part, listed under the last words, for no labels.
func (r *reader) dropParticipants() {
	n := len(r.hits)
	for n > 0 && r.lines[r.hits[n-1].line].Start+r.hits[n-1].match.size >= r.lines[r.hits[n-1].line].End {
		n--
	}
	for k := n; k < len(r.hits); k++ {
		if i := r.hits[k].line; k > afterLabels && i > 0 && participantsLine.MatchString(r.str(i-1)) {
			r.hits = r.hits[:k]
			return
		}
	}
}

// contactNear reports whether one of the two lines after a line is of whom to write to.
func (r *reader) contactNear(i int) bool {
	for k := i + 1; k < len(r.lines) && k <= i+2; k++ {
		if contactLine.MatchString(r.str(k)) {
			return true
		}
	}
	return false
}

// signOff returns the line with which what some styles print under the last words begins: whom to write to, or the
// place and the day. It is len(r.lines) where there is nothing of it.
func (r *reader) signOff(from int) int {
	end := len(r.lines)
	for end > from && r.lines[end-1].Outside {
		end--
	}
	at := end
	for i := max(from, end-signOffLines); i < end; i++ {
		if contactLine.MatchString(r.str(i)) && !endsSentence(r.str(i)) {
			at = i
			break
		}
	}
	if i := r.creditAbove(from, end); i < at {
		return i
	}
	if at < end {
		for at > from && len(r.str(at-1)) < 60 && (r.lines[at-1].Level > 0 || titleCase(r.str(at-1)) || at < end && addressLine.MatchString(r.str(at-1))) {
			at--
		}
		return at
	}
	if i := end - 1; i > from {
		s, before := r.str(i), r.str(i-1)
		if days := r.datesIn(s, r.style.DayFirst); len(days) > 0 && dates.Alone(s, days[0]) && endsSentence(r.str(i-2)) && signedAt(before) {
			return i - 1
		}
	}
	return r.signedOff(from, end)
}

// signedOff returns the line with which the office, the place and the day under the last words begin, each in capitals: it is
// len(r.lines) where no such day stands last.
func (r *reader) signedOff(from, end int) int {
	if end-1 <= from {
		return len(r.lines)
	}
	if days := r.datesIn(r.str(end-1), r.style.DayFirst); len(days) == 0 || !dates.Alone(r.str(end-1), days[0]) {
		return len(r.lines)
	}
	at := end - 1
	for at-1 >= from && end-at < 5 && (capsHeading(r.str(at-1)) || strings.Trim(r.str(at-1), ".-–_* ") == "") {
		at--
	}
	if at == end-1 || !endsSentence(r.str(at-1)) {
		return len(r.lines)
	}
	return at
}

// signedAt reports whether a line may be the place under a transcript, above the day: "Port Merrow".
func signedAt(s string) bool {
	return len(s) < 40 && titleCase(s) && !hasDigit(s) && len(strings.Fields(s)) <= 4
}

// credits are lines, folded, that head where a text was taken from.
var credits = set("quelle", "quellen", "source", "sources", "fuente", "fuentes", "fonte", "fonti", "bron", "källa", "kilde", "źródło", "zdroj", "forrás", "источник", "джерело", "kaynak", "出典", "资料来源", "來源", "출처")

var (
	copyrightLine = rx.MustCompile(`(?i)^(?:copyright ?(?:©|\(c\)|\d{4})|\(c\) ?copyright\b|© ?[\p{L}\d])`)
	creditLine    = rx.MustCompile(`(?i)^(?:source|fuente|quelle|fonte|bron|źródło|источник|джерело|tags|etiquetas) ?: \S[^?]{3,110}$`)
	hongKongTime  = rx.MustCompile(`^(?:\d{4}年\d{1,2}月\d{1,2}日.{0,12})?香港[時时][间間]`)
)

// creditAbove returns the line with which, near the end, it begins to be told where the text was taken from, and with it
// the rule and the day above: "Quelle:". It is end where no line says so.
func (r *reader) creditAbove(from, end int) int {
	for i := max(from, end-signOffLines); i < end; i++ {
		s := r.str(i)
		if strings.HasPrefix(s, "Source http") || strings.HasPrefix(s, "Source : http") || copyrightLine.MatchString(s) || strings.HasPrefix(s, "/Public Release.") || i >= end-2 && creditLine.MatchString(s) {
			return i
		}
		if s[0] >= utf8.RuneSelf && hanCredit.MatchString(s) || s[0] == '[' && i >= end-4 && hanCredit.MatchString(s) {
			return i
		}
		if hongKongTime.MatchString(s) {
			if i > from && r.dayAlone(i-1) {
				i--
			}
			return i
		}
		if len(s) > 24 || s == "" || s[len(s)-1] != ':' || !isIn(credits, strings.TrimRight(s, ": ")) {
			continue
		}
		for i-1 >= from && (isRule(r.str(i-1)) || strings.Trim(r.str(i-1), "*-–_· ") == "" || r.dayAlone(i-1)) {
			i--
		}
		return i
	}
	return end
}

// dayAlone reports whether a line is a day and nothing else.
func (r *reader) dayAlone(i int) bool {
	s := r.str(i)
	if len(s) > 60 {
		return false
	}
	days := r.datesIn(s, r.style.DayFirst)
	return len(days) > 0 && (dates.Alone(s, days[0]) || placed(s, days[0]))
}

// placed reports whether a line is a day and a place behind it: "May 4, 2031, Saltmouth".
func placed(s string, d dates.Date) bool {
	place, ok := strings.CutPrefix(s[min(d.End, len(s)):], ", ")
	return ok && strings.TrimSpace(s[:d.Start]) == "" && placeLike(place)
}
