package dialect

import (
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
)

var (
	// titleIn is where something was, before its day in a title that does not say what it was on: "Interview with Premier Oar in Saltmouth, 9 June"
	titleIn = rx.MustCompile(`.* (?:in|at|di|en|à) (\p{Lu}[^,:;|]*(?:, \p{Lu}[^,:;|]*){0,2})$`)
	titleOn = rx.MustCompile(`(?i) (?:on|about|regarding|concerning|mengenai|tentang|sobre|terkait) |[:;]`)
	enRoute = rx.MustCompile(`(?:[Aa]board \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*,? )?[Ee]n [Rr]oute (?:to )?\p{Lu}[\p{L}.’' ,-]+$`)
	// subjectsIn begins what was spoken of, behind a title.
	subjectsIn = rx.MustCompile(`(?i)\s*\bsubjects?:`)
	fromPlace  = rx.MustCompile(`\bdesde (?:el |la )?(\p{Lu}\p{L}+(?:(?: de| del| de la)? \p{Lu}\p{L}+)*)`)
)

// placeFromRecord takes the place of a record's title, which was typed, before what a scan has in its heading.
func (r *reader) placeFromRecord() bool {
	if r.doc.Carrier != "xml" || r.doc.Meta.Title == "" {
		return false
	}
	at := r.placeOfTitle()
	return at != "" && r.setPlace(at, "heading", -1, r.t.Title)
}

func (r *reader) placeFromTitle() bool {
	if at := enRoute.FindString(r.t.Title); at != "" {
		return r.setPlace(at, "heading", -1, r.t.Title)
	}
	if d := r.datesIn(r.t.Title, r.style.DayFirst); len(d) > 0 {
		if at := enRoute.FindString(strings.TrimRight(r.t.Title[:d[0].Start], " ,(")); at != "" {
			return r.setPlace(at, "heading", -1, r.t.Title)
		}
		if m := titleIn.FindStringSubmatch(strings.TrimRight(r.t.Title[:d[0].Start], " ,(")); m != nil && !titleOn.MatchString(r.t.Title) && titleWords.MatchString(r.t.Title) && placeLike(m[1]) {
			return r.setPlace(m[1], "heading", -1, r.t.Title)
		}
		before := strings.Trim(weekday.ReplaceAllString(r.t.Title[:d[0].Start], ""), " ,.;:()[]-–—|")
		if i := strings.LastIndexAny(before, ",–—|"); i > 0 {
			_, w := utf8.DecodeRuneInString(before[i:])
			if at := trimSpace(before[i+w:]); placeLike(at) {
				return r.setPlace(at, "heading", -1, r.t.Title)
			}
		}
	}
	if _, at, ok := strings.Cut(r.t.Title, " | "); ok && eventNoun.MatchString(r.t.Title) && cityState.MatchString(at) && placePart(strings.ReplaceAll(at, ",", "")) {
		return r.setPlace(at, "heading", -1, r.t.Title)
	}
	if at := r.placeOfTitle(); at != "" {
		return r.setPlace(at, "heading", -1, r.t.Title)
	}
	for i := 0; i < r.first; i++ { // "Conferencia encabezada por la presidenta, Ada Quilla, desde la Casa del Puerto", below the title
		if s := r.str(i); r.lines[i].role == head && !r.lines[i].Outside && len(s) < 240 && strings.Contains(s, "desde ") && titleWords.MatchString(s) {
			if m := fromPlace.FindStringSubmatch(s); m != nil {
				return r.setPlace(m[1], "heading", i, s)
			}
		}
	}
	if m := fromPlace.FindStringSubmatch(r.doc.Meta.Description); m != nil {
		return r.setPlace(m[1], "carrier", -1, r.doc.Meta.Description)
	}
	return false
}

// placeOfTitle is where something was by its title, its day and time left out.
func (r *reader) placeOfTitle() string {
	if !eventNoun.MatchString(r.t.Title) || enRoute.MatchString(r.t.Title) {
		return ""
	}
	return placeOfEvent(r.untimed(r.t.Title))
}

// untimed is a title without its day and time, and without what stands behind them.
func (r *reader) untimed(title string) string {
	if hasDigit(title) {
		title = whenAt.ReplaceAllString(title, "")
	}
	if i := subjectsIn.FindStringIndex(title); i != nil {
		title = title[:i[0]]
	}
	days := r.datesIn(title, r.style.DayFirst)
	if len(days) == 0 {
		return strings.TrimRight(title, " ,.0123456789")
	}
	before := strings.TrimRight(weekday.ReplaceAllString(title[:days[0].Start], ""), " ,-–—(")
	if !eventNoun.MatchString(before) {
		return trimSpace(title[days[0].End:])
	}
	for _, lead := range []string{" on", " ON"} {
		before = strings.TrimRight(strings.TrimSuffix(before, lead), " ,-–—0123456789")
	}
	return before
}
