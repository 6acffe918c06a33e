package dialect

import (
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// siteBefore is where a title begins behind the letters of a site, a stroke between: "PMO | Transcript of …"; 0 where none does.
func siteBefore(s string) int {
	const most = 8
	site, title, ok := strings.Cut(s[:min(len(s), 200)], " | ")
	if !ok || len(site) > most || len(title) < 12 || site != strings.ToUpper(site) {
		return 0
	}
	return len(site) + len(" | ")
}

// fieldOfDay reports whether a line is a field's short name in Chinese, Japanese or Korean, and the day: "브리핑 일시: 2031.05.30".
func fieldOfDay(s string, day dates.Date) bool {
	name := strings.TrimRight(s[:day.Start], ":： ")
	return len(name) < day.Start && isHan(firstRune(name)) && utf8.RuneCountInString(name) <= 8 && words.HoldsAny(s[len(name):day.Start], ":", "：") && len(s)-day.End < 24
}

// menu reports whether a line lists what a site has, spaces between: "Home   About Tides   News   Contact".
func menu(s string) bool {
	gaps, dated := 0, dates.HasYear(s)
	for i := strings.Index(s, "   "); i >= 0 && len(s) < 400; i = strings.Index(s, "   ") {
		s = strings.TrimLeft(s[i:], " ")
		gaps++
	}
	return gaps >= 4 && !dated
}

// fromHome begins where a page is within a site.
var fromHome = rx.MustCompile(`(?i)^(?:home|首页|首頁|inicio|início|accueil|startseite|главная|головна|ana ?sayfa|beranda) ?[>»›] ?\S`)

// breadcrumb reports whether a line says where a page is within a site: "Home > News > Briefings".
func breadcrumb(s string) bool {
	if len(s) < 160 && fromHome.MatchString(s) {
		return true
	}
	for _, sign := range []string{" > ", " » ", " › ", "→", " / "} {
		if n := strings.Count(s, sign); n >= 3 || n == 2 && sign != " / " {
			return true
		}
	}
	return false
}

// takesPart reports whether a line names one of those who take part, in a list of them: "Ida Holm, Counsellor, Fund of Tides".
func (r *reader) takesPart(i int, s string) bool {
	name, _, ok := strings.Cut(s, ", ")
	if !ok {
		return false
	}
	for i--; i >= 0; i-- {
		switch {
		case participantsLine.MatchString(r.str(i)), moderatorsLine.MatchString(r.str(i)):
			words := strings.Fields(name)
			return len(words) >= 2 && len(words) <= 4 && nameOnly(words) && cue.GivenName(words[0])
		case r.heads[i] != personHead:
			return false
		}
	}
	return false
}

// moderatorsLine stands over those who moderate, in a list of those who take part.
var moderatorsLine = rx.MustCompile(`(?i)^moderators?\s*:?$`)

// menuAbove takes what stands above a letterhead's "For Immediate Release" for a page's own menu, where the title stands below it and no
// title above.
func (r *reader) menuAbove() {
	if r.doc.Carrier != "text" {
		return
	}
	const letters = "for immediate release"
	at := -1
	for i := range r.heads {
		if f := fold(r.str(i)); strings.HasPrefix(f, letters) {
			at = i
			break
		}
		if r.heads[i] == titleHead || r.heads[i] == mailHead {
			return
		}
	}
	if at < 0 || !slices.Contains(r.heads[at:], titleHead) {
		return
	}
	for i := range at {
		if k := r.heads[i]; (k == plainHead || k == placeHead) && upperShare(r.str(i)) < 0.9 && !letterhead.MatchString(r.str(i)) {
			r.heads[i] = chromeHead
		}
	}
}

// titleSentence reports whether a line is a title that ends in a full stop: "Question-and-Answer Session at the Harbour Club in Saltmouth."
func titleSentence(s string) bool {
	return len(s) < 240 && opensTitle.MatchString(s) && headingLike(s) && !strings.Contains(strings.TrimRight(s, "."), ". ")
}

// doubled reports whether a line says the same twice, as a crawler writes down a picture's name and its text.
func doubled(s string) bool {
	half := len(s) / 2
	return len(s)%2 == 1 && s[half] == ' ' && s[:half] == s[half+1:]
}
