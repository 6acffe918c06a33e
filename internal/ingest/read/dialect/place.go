package dialect

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
)

var (
	captionPlace = rx.MustCompile(`\b(?:in|at) ((?:the )?\p{Lu}[\p{L}.'’ -]+(?:, \p{Lu}[\p{L}.'’ -]+)?),? (?:on )?(?:\p{L}+day, )?$`)
	noteTime     = rx.MustCompile(`\bat (\d{1,2}(?::\d{2})? [ap]\.m\.?)`)
	notePlace    = rx.MustCompile(`\b(?:in|at|on) ((?:the |Room |Hall )?\p{Lu}[^,;:\[\]]*?|Room \d+ (?:of|in) [^,;:\[\]]*?)(?:,|;|:| and (?:was|were) | to (?:reporters|answer)|\.? ?\]|\. |\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)`)
	initialStop  = rx.MustCompile(`( \p{Lu})\. `) // an initial's full stop ends no sentence
	withoutDay   = rx.MustCompile(` on \p{Lu}\p{L}+ \d{1,2}$`)
)

// places sets the place: the heading's lines, a caption, an editor's note, the title, the carrier.
func (r *reader) places() {
	if r.t.Place != "" {
		return
	}
	for _, find := range []func() bool{r.placeFromCarrier, r.placeFromField, r.placeFromRecord, r.placeFromHeading, r.placeBesideDate, r.placeFromBrackets, r.placeFromCaption, r.placeFromNote, r.placeFromTitle, r.placeFromOwnLine, r.placeFromTail} {
		if find() {
			return
		}
	}
}

func (r *reader) setPlace(s, kind string, i int, words string) bool {
	s = strings.Trim(fields(s), " ,;:()[]*")
	for _, lead := range []string{"Held in ", "at ", "in ", "in the ", "at the ", "AT ", "IN "} {
		s = strings.TrimPrefix(s, lead)
	}
	if !abbreviated.MatchString(s) {
		s = strings.TrimRight(s, ".")
	}
	s = trimSpace(viaInterpreter.ReplaceAllString(s, ""))
	if s == "" || !unicode.IsLetter(firstRune(s)) {
		return false
	}
	r.t.Place = s
	r.given("place", kind, i, words)
	return true
}

// placeFromTail takes the place that stands under the transcript, above the day.
func (r *reader) placeFromTail() bool {
	if r.last+1 >= len(r.lines) || isEnd(r.str(r.last)) || !signedAt(r.str(r.last)) {
		return false
	}
	s := r.str(r.last + 1)
	days := r.datesIn(s, r.style.DayFirst)
	return len(days) > 0 && dates.Alone(s, days[0]) && r.setPlace(r.str(r.last), "heading", r.last, r.str(r.last))
}

func (r *reader) placeFromCarrier() bool {
	return r.setPlace(r.doc.Meta.Place, "carrier", -1, r.doc.Meta.Place)
}

// placeFromHeading joins the run of place lines; short names in capitals next to one, or next to
// the date or time, belong to it.
func (r *reader) placeFromHeading() bool {
	var parts []string
	at := -1
	for i := 0; i < r.first; i++ {
		if i+1 < r.first && viaLine.MatchString(r.str(i+1)) && issuer.MatchString(r.str(i)) {
			continue // the office that gives the call
		}
		if i == 0 && letterhead.MatchString(r.str(i)) {
			if _, beside := r.besideDate(); beside > 0 {
				continue // who publishes, where another line says where it was
			}
		}
		if n := len(parts); n > 0 && r.heads[i] == placeHead && parts[n-1] == r.str(i) {
			continue // printed twice
		}
		if r.heads[i] == placeHead || r.heads[i] == plainHead && r.shortPlace(i) && !r.inListOfNames(i) {
			if at < 0 {
				at = i
			}
			parts = append(parts, r.str(i))
			continue
		}
		if at >= 0 && r.heads[i] != timeHead && r.heads[i] != dateHead {
			break
		}
	}
	if at < 0 {
		return false
	}
	s := strings.Join(parts, " ")
	if m := captionPlaceDate(s); m != "" {
		s = m
	}
	return r.setPlace(s, "heading", at, s)
}

// placeField is a letterhead's line that names its field.
var placeField = rx.MustCompile(`(?i)^(?:venue|location|place|where|lugar|lieu|ort|место|(?:브리핑 |회견 |발표 )?장소|場所|地点)(?:\s*/\s*\p{L}+)?\s*[:：]\s*(\S.{2,100})$`)

// locationLine is a field of a page without its colon, under that of the event.
var locationLine = rx.MustCompile(`^Location (\p{Lu}.{2,100})$`)

func (r *reader) placeFromField() bool {
	for i := 0; i < r.first; i++ {
		if s := r.str(i); r.lines[i].role == head && !r.lines[i].Outside && len(s) < 140 {
			if placeNamed.MatchString(s) && r.fieldAbove(i) {
				return r.setPlace(r.str(i+1), "heading", i+1, r.str(i+1))
			}
			m := placeField.FindStringSubmatch(s)
			if m == nil && i > 0 && strings.HasPrefix(r.str(i-1), "Event ") {
				m = locationLine.FindStringSubmatch(s)
			}
			if m != nil {
				return r.setPlace(m[1], "heading", i, s)
			}
		}
	}
	return false
}

var (
	letterhead = rx.MustCompile(`(?i)^(?:the )?(?:ministry|department|office|embassy|consulate|parliament|government|agency) (?:of|for)\b`)
	issuer     = rx.MustCompile(`(?i)\b(?:council|department|office|bureau|agency|administration)\b`)
	// viaInterpreter says how words were understood, beside where they were spoken.
	viaInterpreter = rx.MustCompile(`(?i)[ ,(]*\b(?:via|through|with) (?:an )?(?:translat(?:ion|or)|interpret(?:er|ation)|simultaneous \p{L}+)\)?$`)
	viaLine        = rx.MustCompile(`(?i)^\W*via (?:tele|video|phone|zoom|conference|webcast)`)
)

// ofAnOffice are words of other languages than English that stand in the names of offices.
var ofAnOffice = rx.MustCompile(`(?i)τμήμα|διεύθυνση|γραμματεία|υπουργείο|управлени|департамент|министерств|міністерств|ministeri|ministère|direction|abteilung|presseamt|presidência|presidencia(?:[ ,]|$)`)

// notPlace are words of a letterhead's line that is no place.
var notPlace = rx.MustCompile(`(?i)department|office|bureau|transcript|news|release|edition|volume|issue|secretar|spokes|no\.|by |and |for |#|/|^(?:u\.?s\.? )?(?:eastern|central|mountain|pacific|atlantic|local)(?: (?:standard |daylight )?time)?$`)

var weekday = rx.MustCompile(`(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miércoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\b\.?`)

// townAndState is a town and the letters of its state, as Brazil writes them: "Porto da Maré/BA".
var townAndState = rx.MustCompile(`^\p{Lu}[\p{L}’' -]{2,40} ?/ ?[A-Z]{2}$`)

// placeLike reports whether a few capitalised words may be a place: a venue, a city, a city with its
// country.
func placeLike(s string) bool {
	if townAndState.MatchString(s) {
		return true
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 || len(s) < 3 || strings.ContainsAny(s, ":;?!\"0123456789") || notPlace.MatchString(s) || titleWords.MatchString(s) && !venueOnly(s) {
		return false
	}
	for i, w := range words {
		sea := i > 0 && particles[words[i-1]] || i+1 < len(words) && particles[words[i+1]] // "Mar del Plata"
		if !unicode.IsUpper(firstRune(w)) && !caseless(firstRune(w)) && !particles[strings.ToLower(w)] && !onRivers[w] || !sea && dates.Month(strings.Trim(w, ".,")) > 0 {
			return false
		}
	}
	if particles[words[len(words)-1]] {
		return false // "Pressemøde den", before a day
	}
	if !placeWords(s) || len(words) == 1 && (strings.HasSuffix(s, "ed") || venueWord.MatchString(s)) {
		return false
	}
	return !isHan(firstRune(s)) && (cityState.MatchString(s) || venueWord.MatchString(s) || len(words) <= 3 && upperShare(s) < 0.9)
}

// captionPlaceDate drops a date from the end of a place line.
func captionPlaceDate(s string) string {
	if d := dates.In(s, false); len(d) > 0 && d[0].Start > 3 {
		return strings.Trim(weekday.ReplaceAllString(s[:d[0].Start], ""), " ,-–—")
	}
	return ""
}

// shortPlace: a few capitalised words beside a place, a person of the heading, a date or a time.
func (r *reader) shortPlace(i int) bool {
	s := r.str(i)
	words := strings.Fields(s)
	if r.lines[i].role != head || r.lines[i].Outside || len(words) == 0 || len(words) > 6 || noPlaceFirst[strings.ToLower(words[0])] || endsSentence(s) || strings.ContainsAny(s, ":;?!\"[]") || fields(s) == r.t.Title || r.known[fold(s)] || r.surnames[lastOf(fold(s))] || r.isLabelled(lastOf(fold(s))) || officeWord.MatchString(s) || ofAnOffice.MatchString(s) || strings.Contains(s, " No. ") || publishedWords.MatchString(s) {
		return false // no place's name, or somebody's who speaks
	}
	for _, w := range words {
		if strings.ContainsAny(w, "0123456789") && !unicode.IsUpper(firstRune(w)) {
			return false
		}
		if !unicode.IsUpper(firstRune(w)) && !particles[strings.ToLower(w)] {
			return false
		}
	}
	if upperShare(s) > 0.9 && len(s) > 4 {
		return false
	}
	beside := func(j int) bool {
		return j >= 0 && j < r.first && (r.heads[j] == placeHead || r.heads[j] == personHead && j < i || r.heads[j] == timeHead && j > i || r.heads[j] == dateHead && j > i)
	}
	return beside(i-1) || beside(i+1)
}

// inListOfNames reports whether a line is a given name and a surname, under another such: those who take part, each on a line.
func (r *reader) inListOfNames(i int) bool {
	name := func(k int) bool {
		ws := strings.Fields(r.str(k))
		return len(ws) == 2 && cue.GivenName(ws[0]) && nameOnly(ws)
	}
	return i > 0 && name(i) && name(i-1)
}

// isLabelled reports whether a label of several words ends in a name.
func (r *reader) isLabelled(surname string) bool {
	return slices.ContainsFunc(r.hits, func(h hit) bool { return h.surname == surname && h.folded != surname })
}

func (r *reader) placeFromCaption() bool {
	for i := 0; i < r.first; i++ {
		if r.heads[i] != captionHead {
			continue
		}
		s := r.str(i)
		if d := r.datesIn(s, false); len(d) > 0 {
			if m := captionPlace.FindStringSubmatch(s[:d[0].Start]); m != nil {
				return r.setPlace(m[1], "caption", i, s)
			}
		}
	}
	return false
}

// placeFromNote reads place and time of an editor's note on the event.
func (r *reader) placeFromNote() bool {
	for i := range r.lines {
		s := r.str(i)
		if r.lines[i].role != note || r.lines[i].kind != "editor" || !aboutEvent.MatchString(s) {
			continue
		}
		if m := noteTime.FindStringSubmatch(s); m != nil && r.t.Start == "" {
			r.t.Start = m[1]
			r.given("start_time", "heading", i, s)
			s = s[strings.Index(s, m[0])+len(m[0]):]
		}
		if m := notePlace.FindStringSubmatch(initialStop.ReplaceAllString(s, "$1.\u00a0")); m != nil {
			place := withoutDay.ReplaceAllString(m[1], "")
			if placeWords(strings.TrimPrefix(place, "the ")) && r.setPlace(place, "heading", i, s) {
				return true
			}
		}
	}
	return false
}
