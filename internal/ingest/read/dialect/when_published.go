package dialect

import (
	"strings"

	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
)

func (r *reader) published() {
	if r.publishedInset() || r.posted == "" && r.publishedLine() {
	} else if day := r.anyDay(r.doc.Meta.Published); day != "" {
		r.t.Published = day
		r.given("published_date", "carrier", -1, r.doc.Meta.Published)
	} else if r.posted != "" {
		r.t.Published = r.posted
	} else if day := r.anyDay(r.hints.Meta.Published); day != "" {
		r.t.Published = day
		r.given("published_date", "carrier", -1, r.hints.Meta.Published)
	}
	if strings.HasSuffix(r.t.Published, "-01-01") && r.doc.Carrier == "xml" {
		r.defaultDay = true
		r.warn("default-date", -1, "The source gives 1 January, which it also uses where the day is not known.")
	}
}

var publishedWords = rx.MustCompile(`(?i)^(?:issued on|(?:first |date )?published|publication date|posted|for immediate release|release date|released|fecha de publicación|опубликовано|发布时间)`)

// ownDate is the part of a line before the page's own dates: "12 Feb. 2031 - | Last updated: 13 Feb. 2031".
func ownDate(s string) string {
	if before, after, ok := strings.Cut(s, "|"); ok && len(before) < 40 && pageDates.MatchString(after) {
		return strings.TrimRight(before, " -–")
	}
	return s
}

// releaseLine is the part of a letterhead printed on one line that says when it was released: "Office of the Ferries ____ For Immediate Release May 4, 2031".
func releaseLine(s string) string {
	const letters = "for immediate release"
	at := strings.Index(s, "__")
	if at < 0 {
		at = 0
	}
	rest := strings.TrimLeft(s[at:], "_ \u00a0\t")
	if len(rest) < len(letters) || !strings.EqualFold(rest[:len(letters)], letters) {
		return s
	}
	return fields(rest)
}

// publishedLine reads a line that says when it was published, in the content or around it.
func (r *reader) publishedLine() bool {
	for i := range r.lines {
		s := r.str(i)
		if i < r.first {
			s = releaseLine(s)
		}
		below := i >= r.last && i < r.last+8 && len(r.datesIn(s, false)) > 0 // "Released on 3 March 2031"
		if len(s) > 160 || i >= r.first && !r.lines[i].Outside && !below || !publishedWords.MatchString(s) && !publishedWithin.MatchString(s) {
			continue
		}
		near := s
		if i+1 < len(r.lines) && len(r.datesIn(s, false)) == 0 {
			near += " " + r.str(i+1)
			if i+2 < r.first && strings.HasPrefix(fold(r.str(i+1)), "office of") && r.heads[i+2] == dateHead {
				near = r.str(i + 2) // behind the office that releases it
			}
		}
		if i > 0 && i < r.first && r.heads[i-1] == dateHead && len(r.datesIn(near, false)) == 0 {
			near = r.str(i - 1)
		}
		if d := r.datesIn(near, r.style.DayFirst || publishedWithin.MatchString(s)); len(d) > 0 { // its language sets the day first
			r.t.Published = d[0].Day
			r.given("published_date", "heading", i, s)
			return true
		}
	}
	return false
}

// publishedFromHeading: where a caption or the title dates the event, a later date alone on a line is
// the posting's.
func (r *reader) publishedFromHeading() {
	for i := 0; i < r.first; i++ {
		if r.heads[i] == dateHead {
			if d := r.datesIn(r.str(i), r.style.DayFirst); len(d) > 0 && d[0].Day > r.t.Event && dates.Apart(d[0].Day, r.t.Event) < farApart {
				r.t.Published = d[0].Day
				r.given("published_date", "heading", i, r.str(i))
				return
			}
		}
	}
}
