package dialect

import (
	"strings"

	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
)

// dated sets the day of the event and the day of publication, best evidence first. What the body
// says of the event wins over what carriers, files and manifests say.
func (r *reader) dated() {
	r.published()
	for _, find := range []func() bool{r.eventFromCarrier, r.eventFromCaption, r.eventFromTitle, r.eventFromHanLead, r.eventFromHeading, r.eventFromBrackets, r.eventFromRelease, r.eventFromDateline, r.eventFromBody, r.eventFromJoined, r.eventFromTail, r.eventFromAround, r.eventFromHints} {
		if find() {
			break
		}
	}
	r.dayOrMonth()
	if r.t.Event == "" {
		if month := r.monthAlone(); r.t.Published != "" && !r.defaultDay && fits(r.t.Published, month) {
			r.t.Event = r.t.Published
			r.given("event_date", "carrier", -1, "the day of publication")
		} else if month != "" {
			r.warn("doubtful-date", -1, "Of the event’s day only “"+month+"” is given: the transcript has no day.")
		}
	}
	if d, ok := r.t.Given["event_date"]; ok && (d.Kind == "caption" || d.Note == r.t.Title) && r.t.Published == "" {
		r.publishedFromHeading()
	}
}

// farApart is how many days may lie between the event and its publication before one is taken for
// a misprint.
const farApart = 365

func (r *reader) setEvent(day, kind string, i int, words string) bool {
	if day == "" {
		return false
	}
	if kind == "heading" && r.t.Published != "" && !r.defaultDay && dates.Apart(day, r.t.Published) > farApart {
		r.warn("doubtful-date", -1, "The heading's date and the day of publication lie more than a year apart; the heading's was not taken.")
		return false
	}
	r.t.Event = day
	r.given("event_date", kind, i, words)
	return true
}

// pageDates tells a line of the page's own dates, wherever the word stands in it; of these, of the
// day of publication.
var (
	pageDates       = rx.MustCompile(`(?i)\b(?:publicado|dipublikasikan|updated|veröffentlicht|mis à jour)\b|última modificação|\bpubliée?(?:[^\p{L}]|$)`)
	publishedWithin = rx.MustCompile(`(?i)\b(?:publicado|dipublikasikan|veröffentlicht)\b|\bpubliée?(?:[^\p{L}]|$)`)
)

func (r *reader) eventFromCarrier() bool {
	return r.setEvent(r.anyDay(r.doc.Meta.Event), "carrier", -1, r.doc.Meta.Event)
}

func (r *reader) eventFromCaption() bool {
	if r.weekdayAlone() {
		return false
	}
	for i := 0; i < r.first; i++ {
		if r.heads[i] == captionHead {
			if d := r.datesIn(r.str(i), r.style.DayFirst); len(d) > 0 {
				return r.setEvent(d[0].Day, "caption", i, r.str(i))
			}
		}
	}
	return false
}

// weekdayAlone reports whether a day of the week stands with its date on a line of the heading, and another line gives a later
// day, of publication: then a caption's day is that of what the picture shows.
func (r *reader) weekdayAlone() bool {
	named, latest := "", r.t.Published
	for i := 0; i < r.first; i++ {
		if s := r.str(i); r.heads[i] == dateHead {
			switch d := r.datesIn(s, r.style.DayFirst); {
			case len(d) == 0:
			case weekday.MatchString(s) && named == "" && !r.lines[i].Outside:
				named = d[0].Day
			default:
				latest = max(latest, d[0].Day)
			}
		}
	}
	return named != "" && named < latest
}

func (r *reader) eventFromTitle() bool {
	d := r.datesIn(r.t.Title, r.style.DayFirst)
	if len(d) == 0 && r.eventOfTitlesDay() {
		return true
	}
	if len(d) == 0 || embargoed(r.t.Title) {
		return false
	}
	if !fullYear.MatchString(r.t.Title[d[0].Start:min(d[0].End, len(r.t.Title))]) {
		for i := 0; i < r.first; i++ { // "Briefing, 06-10-13" above "Friday, 13 October 2006"
			if r.heads[i] == dateHead && !publishedWords.MatchString(r.str(i)) && !pageDates.MatchString(r.str(i)) && fullYear.MatchString(r.str(i)) && !r.postedSoon(d[0].Day, i) {
				return false
			}
		}
	}
	return r.setEvent(d[0].Day, "heading", -1, r.t.Title)
}

// eventOfTitlesDay takes the day of the heading that the title gives without its year: "4月18日记者会", under it "2031年4月18日".
func (r *reader) eventOfTitlesDay() bool {
	if !strings.Contains(r.t.Title, "月") {
		return false
	}
	for i := 0; i < r.first; i++ {
		for _, d := range r.datesIn(r.str(i), r.style.DayFirst) {
			if m, day, ok := strings.Cut(d.Day[5:], "-"); ok && strings.Contains(r.t.Title, strings.TrimLeft(m, "0")+"月"+strings.TrimLeft(day, "0")+"日") && r.lines[i].role == head {
				return r.setEvent(d.Day, "heading", i, r.str(i))
			}
		}
	}
	return false
}

// postedSoon reports whether a line's day is one to three days after a day in a title's figures: the one of publication.
func (r *reader) postedSoon(day string, i int) bool {
	posted := r.datesIn(r.str(i), r.style.DayFirst)
	return len(posted) > 0 && posted[0].Day > day && dates.Apart(posted[0].Day, day) <= 3
}

var fullYear = rx.MustCompile(`\d{4}|令和|平成|昭和|民國|民国`)

// eventFromHeading takes the date of a line that does not say it is the publication's: a line of its own first, and of
// these one that names the day of the week, as lists of other pages and days of posting do not.
func (r *reader) eventFromHeading() bool {
	for i := 0; i < r.first; i++ { // an announcement, printed above what was said: "WHEN: Tuesday, 4 March 2031"
		if s := r.str(i); whenField.MatchString(s) && r.lines[i].role == head && len(s) < 160 {
			if d := r.datesIn(s, r.style.DayFirst); len(d) > 0 {
				return r.setEvent(d[0].Day, "heading", i, s)
			}
		}
	}
	for _, pass := range []struct{ alone, weekday bool }{{true, true}, {true, false}, {false, true}, {false, false}} {
		for k := 0; k < r.first; k++ {
			i := k
			if pass.weekday {
				i = r.first - 1 - k // nearest to the first words: a page may give its reader's day on top
			}
			s := ownDate(r.str(i))
			if r.lines[i].role != head || r.lines[i].Outside || i < r.mail || (r.heads[i] == dateHead) != pass.alone || len(s) >= 240 {
				continue
			}
			d := r.datesIn(s, r.style.DayFirst)
			if len(d) == 0 || publishedWords.MatchString(s) || pageDates.MatchString(s) || embargoed(s) || pass.weekday && !(pass.alone && weekday.MatchString(s)) && !opensWithDay(s) {
				continue
			}
			r.startOn(i, d[0])
			return r.setEvent(d[0].Day, "heading", i, s)
		}
	}
	return false
}

// startOn takes the time beside the event's day for its start, where it was taken from a line with another day: of posting.
func (r *reader) startOn(i int, day dates.Date) {
	start, ok := r.t.Given["start_time"]
	if !ok || start.Kind != "heading" || start.Start == r.lines[i].Start {
		return
	}
	other := r.datesIn(start.Note, r.style.DayFirst)
	if len(other) == 0 || other[0].Day == day.Day {
		return
	}
	r.t.Start = ""
	if r.startBeside(i); r.t.Start == "" {
		r.t.Start, r.t.Given["start_time"] = trimTime(timeIn(start.Note[other[0].End:])), start
	}
}

// opensWithDay reports whether a line begins with a day of the week.
func opensWithDay(s string) bool {
	first := strings.ToLower(strings.TrimRight(firstField(s), ".,"))
	return dates.OfDay(first)
}

var whenField = rx.MustCompile(`(?i)^(?:when|date and time|day and time|wann|cuándo|quand|quando|когда|时间|時間|日時)\s*[:：]`)

// firstField is the first word of s.
func firstField(s string) string {
	word, _, _ := strings.Cut(strings.TrimLeft(s, " "), " ")
	return word
}

// eventFromRelease takes the letterhead's date where the transcript was posted on another day.
func (r *reader) eventFromRelease() bool {
	for i := r.mail; i < r.first && r.posted != ""; i++ {
		s := r.str(i)
		if !strings.HasPrefix(fold(s), "for immediate release") {
			continue
		}
		if d := r.datesIn(s, r.style.DayFirst); len(d) > 0 {
			return r.setEvent(d[0].Day, "heading", i, s)
		}
	}
	return false
}

var embargo = rx.MustCompile(`(?i)\bembargoed\b|^\W*(?:strict(?:ly)? |under |media |press |news )*embargo(?:es)?\b|\bunder embargo\b|\bembargo(?:es)?\b[^.]{0,30}(?:\buntil\b|\d{1,2}[:.]\d{2}|\d ?[ap]\.?m)|\bhold for (?:release|publication)\b|\bnot (?:for|to be) (?:release|publication|published|released|broadcast)d? (?:until|before)\b|\bsperrfrist\b`)

// embargoed reports whether a line of a heading says until when its words were not to be published: that is no
// day of the event's.
func embargoed(s string) bool { return len(s) < 400 && embargo.MatchString(s) }

var dateline = rx.MustCompile(`^[A-Z][A-Z .,]{2,40}, (\p{L}{3,9})\.? (\d{1,2})(?:\s|$)`)

// eventFromDateline takes a news agency's dateline, "SALTMOUTH, May 4 --", in the year of publication.
func (r *reader) eventFromDateline() bool {
	for i := 0; i < r.first && r.t.Published != ""; i++ {
		m := dateline.FindStringSubmatch(r.str(i))
		if m == nil || r.heads[i] == mailHead {
			continue
		}
		if day := dates.ISO(r.t.Published[:4], m[1], m[2]); day != "" && dates.Apart(day, r.t.Published) < 60 {
			return r.setEvent(day, "heading", i, r.str(i))
		}
	}
	return false
}

// eventFromBody reads an editor's note on the event: "[The conference was held on ... ]".
func (r *reader) eventFromBody() bool {
	for i := range r.lines {
		if r.lines[i].role == note && r.lines[i].kind == "editor" && aboutEvent.MatchString(r.str(i)) {
			if d := r.datesIn(r.str(i), false); len(d) > 0 {
				return r.setEvent(d[0].Day, "heading", i, r.str(i))
			}
		}
	}
	return false
}

// eventFromTail takes the date that some print under the transcript: "Ends/Sunday, May 4, 2031".
func (r *reader) eventFromTail() bool {
	for i := r.last; i < len(r.lines) && i < r.last+3; i++ {
		s := r.str(i)
		if r.lines[i].Outside || len(s) > 80 || pageDates.MatchString(s) {
			continue
		}
		if d := r.datesIn(s, r.style.DayFirst); len(d) > 0 {
			return r.setEvent(d[0].Day, "heading", i, s)
		}
	}
	return false
}

// eventFromAround takes the one day that stands alone on a line of the page around the transcript, above its first
// words, where neither the carrier nor the text gives any.
func (r *reader) eventFromAround() bool {
	found, at := "", -1
	for i := 0; i < r.first && r.t.Published == ""; i++ {
		s := r.str(i)
		if !r.lines[i].Outside || len(s) > 60 {
			continue
		}
		if d := r.datesIn(s, r.style.DayFirst); len(d) > 0 && dates.Alone(s, d[0]) {
			if found != "" && found != d[0].Day {
				return false
			}
			found, at = d[0].Day, i
		}
	}
	return at >= 0 && r.setEvent(found, "heading", at, r.str(at))
}

var aboutEvent = rx.MustCompile(`(?i)\b(?:spoke|began|held|conference was|took place|was held)\b`)

func (r *reader) eventFromHints() bool {
	if r.setEvent(r.anyDay(r.hints.Meta.Event), "carrier", -1, r.hints.Meta.Event) {
		return true
	}
	if r.t.Published != "" && !r.defaultDay {
		return false
	}
	if event, posted := dates.PairOfFile(r.hints.Name); event != "" {
		if r.t.Published == "" {
			r.t.Published = posted
			r.given("published_date", "file", -1, r.hints.Name)
		}
		return r.setEvent(event, "file", -1, r.hints.Name)
	}
	return r.setEvent(dates.OfFile(r.hints.Name), "file", -1, r.hints.Name)
}
