package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// placeBesideDate takes what stands beside a date and its time, where it can be a place: "Saltmouth, 4
// May 2031", "Friday, May 4, 2031, 1:46 p.m. Ministry of Tides".
func (r *reader) placeBesideDate() bool {
	place, i := r.besideDate()
	return i >= 0 && r.setPlace(place, "heading", i, r.str(i))
}

// besideDate returns that place, and its line; -1 where there is none.
func (r *reader) besideDate() (place string, line int) {
	for i := 0; i < r.first; i++ {
		s := r.str(i)
		if r.lines[i].role != head || r.lines[i].Outside || r.lines[i].Level > 0 || len(s) > 140 {
			continue
		}
		if first, second, ok := strings.Cut(s, "|"); ok {
			if place := r.besideStroke(first, second); place != "" {
				return place, i
			}
			continue
		}
		days := r.datesIn(s, r.style.DayFirst)
		if len(days) == 0 && !strings.Contains(s, "於") || pageDates.MatchString(s) || publishedWords.MatchString(s) || embargoed(s) {
			continue
		}
		for _, where := range []string{"於：", "於:"} {
			if _, at, ok := strings.Cut(s, where); ok {
				return strings.TrimRight(at, "）)》〉 "), i
			}
		}
		if len(days) == 0 {
			continue
		}
		for _, rest := range []string{s[:days[0].Start], timeless(s[days[0].End:])} {
			if strings.HasSuffix(trimSpace(rest), ":") {
				continue // a field's name: "Publish Date:"
			}
			if onDay := inPlace.FindStringSubmatch(fields(rest)); onDay != nil && weekday.MatchString(s[:days[0].Start]) {
				rest = onDay[1]
			}
			rest = strings.Trim(withoutDays(weekday.ReplaceAllString(fields(rest), "")), " ,،.;:()[]-–—|")
			if n := len(rest); n > 4 && upperByte(rest[n-1]) && rest[n-2] == '.' && upperByte(rest[n-3]) {
				rest += "." // "Bogotá, D.C."
			}
			if inBrackets(s, days[0]) && len(strings.Fields(rest)) > 3 {
				continue // another page's title, and its day behind it
			}
			if first, _, _ := strings.Cut(rest, " "); officeWord.MatchString(first) && !inVenue(rest) {
				continue // "Governor Ada Quill June 17 2031 Press Conference"
			}
			if placeLike(rest) && !dates.OfDay(strings.ToLower(rest)) && !ofAnOffice.MatchString(rest) {
				return rest, i
			}
		}
	}
	return "", -1
}

// inBrackets reports whether a day stands in brackets.
func inBrackets(s string, d dates.Date) bool {
	return d.Start > 0 && s[d.Start-1] == '(' && d.End < len(s) && s[d.End] == ')'
}

// besideStroke is the place, of a venue or a town and what it is in, that a stroke parts from the day: "4 de mayo de 2031 | Puerto Santo, Palacio
// de la Marina". What else stands there may be the site's part.
func (r *reader) besideStroke(first, second string) string {
	for _, pair := range [...][2]string{{first, second}, {second, first}} {
		day, place := trimSpace(pair[0]), trimSpace(pair[1])
		days := r.datesIn(day, r.style.DayFirst)
		if len(days) > 0 && dates.Alone(day, days[0]) && !pageDates.MatchString(day) && placeLike(place) && (strings.Contains(place, ", ") || venueWord.MatchString(place) || cue.PlaceName(place)) && !ofAnOffice.MatchString(place) {
			return place
		}
	}
	return ""
}

// withoutDays is a text without the day of the week at its end, a day of the Muslim calendar, and the word for a city before its name:
// "تهران - دوشنبه", "الرياض، الاثنين 20 رمضان 1452هـ الموافق", "г. Причал".
func withoutDays(s string) string {
	if i := strings.IndexFunc(s, unicode.IsDigit); i > 0 && words.HoldsAny(s, "هـ", "الموافق", "ه ") {
		s = s[:i]
	}
	for _, city := range []string{"г. ", "м. ", "гр. ", "ք. ", "ქ. "} {
		if at := strings.Index(s, city); at >= 0 && at <= 4 {
			s = s[at+len(city):]
		}
	}
	s = strings.TrimRight(s, " ,،.-–—")
	if at := longDay.FindStringIndex(s); at != nil {
		return strings.TrimRight(s[:at[0]], " ,")
	}
	if at := strings.LastIndexAny(s, " -–—"); at > 0 {
		_, w := utf8.DecodeRuneInString(s[at:])
		if dates.OfDay(strings.ToLower(s[at+w:])) {
			return withoutDays(s[:at]) // "Hà Muối, Thứ Tư, ngày"
		}
	}
	return s
}

// longDay is a day of the week of two words behind a place, in Vietnamese and Hebrew.
var longDay = rx.MustCompile(`(?:^|[ ,]+)(?i:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)|יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת))$`)

// inPlace is where something was, behind the day of the week and the date.
var inPlace = rx.MustCompile(`^,? ?(?:in|en|à|em|a|im) (\p{Lu}.*)$`)

// timeless drops a time of day from the start of s.
func timeless(s string) string {
	t := typedStop.Replace(s)
	if m := clockTime.FindStringIndex(t); m != nil && m[0] <= 8 {
		return t[m[1]:]
	}
	return s
}
