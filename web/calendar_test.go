package web

import (
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"

	"podium/web/templates"
	"podium/web/webtest"
)

// TestEveryDayOfACalendarLeadsToItsBriefings follows a series from /coverage through every year, and holds each day to the list that
// it links, and all of them to what the archive holds.
func TestEveryDayOfACalendarLeadsToItsBriefings(t *testing.T) {
	site := sampleSite(t)
	coverage := &answer{ResponseRecorder: ask(site, "GET", "/coverage")}
	calendars := 0
	for _, a := range coverage.find(`.coverage a[href^="/coverage/days"]`).EachIter() {
		calendars++
		path := a.AttrOr("href", "")
		var all calendarAnswer
		if err := json.Unmarshal(ask(site, "GET", strings.Replace(path, "/days?", "/days.json?", 1)).Body.Bytes(), &all); err != nil {
			t.Fatal(path, err)
		}
		sum := all.Vague + all.Undated
		for _, d := range all.Days {
			sum += d.Briefings
		}
		held := a.ParentsFiltered(".facts").First().Find(".num").Text()
		if held != templates.Plural(sum, "briefing", "briefings") {
			t.Errorf("%s counts %d of %s", path, sum, held)
		}
		first := &answer{ResponseRecorder: ask(site, "GET", path)}
		days := 0
		for _, year := range first.find(".calendar-years a").EachIter() {
			page := &answer{ResponseRecorder: ask(site, "GET", html.UnescapeString(year.AttrOr("href", "")))}
			if n := page.find(".calendar table").Length(); n != 12 {
				t.Errorf("%s: %d months", year.Text(), n)
			}
			for _, day := range page.find(".calendar td a").EachIter() {
				days++
				list := &answer{ResponseRecorder: ask(site, "GET", day.AttrOr("href", ""))}
				label := day.AttrOr("aria-label", "")
				if _, n, _ := strings.Cut(label, ", "); !strings.HasPrefix(strings.TrimSpace(list.find(".lede").Text()), n) {
					t.Errorf("%s leads to %q", label, list.find(".lede").Text())
				}
			}
		}
		if days != len(all.Days) {
			t.Errorf("%s: %d days on the pages, %d in JSON", path, days, len(all.Days))
		}
	}
	if calendars < 6 {
		t.Errorf("%d series have a calendar", calendars)
	}
	for _, none := range []string{"", "?series=", "?series=none", "?series=vesmark-foreign-ministry&year=1850", "?series=vesmark-foreign-ministry&year=20"} {
		if w := ask(site, "GET", "/coverage/days"+none); w.Code != 404 {
			t.Errorf("/coverage/days%s: %d", none, w.Code)
		}
	}
}

// TestACalendarNamesItsGaps holds a briefing, another six days later, and one in the next year.
func TestACalendarNamesItsGaps(t *testing.T) {
	archive := webtest.Empty(t)
	for n, day := range []string{"2026-12-10", "2026-12-17", "2027-01-04"} {
		held := strings.NewReplacer("2026-02-11", day, "2026/02/11", strings.ReplaceAll(day, "-", "/"), "on-the-ferry", fmt.Sprint("on-ferry-", n), "Gaggle on", "Gaggle "+day+" on")
		archive.Ingest(t, fmt.Sprint(n, ".md"), held.Replace(gaggle(day+" 17:40:00+01:00", ferryFares)))
	}
	site := siteOf(t, archive)
	link := (&answer{ResponseRecorder: ask(site, "GET", "/coverage")}).find(`a[href^="/coverage/days"]`).First().AttrOr("href", "")
	var all calendarAnswer
	if err := json.Unmarshal(ask(site, "GET", strings.Replace(link, "/days?", "/days.json?", 1)).Body.Bytes(), &all); err != nil || len(all.Days) != 3 {
		t.Fatal(link, err, all)
	}
	if want := []gap{{"2026-12-18", "2027-01-03", 17}}; !slices.Equal(all.Gaps, want) {
		t.Errorf("gaps %v, want %v: six days are no week", all.Gaps, want)
	}
	for _, year := range []string{"2026", "2027"} {
		if page := ask(site, "GET", link+"&year="+year).Body.String(); !strings.Contains(page, "17 days") {
			t.Errorf("%s does not show the gap that reaches into it", year)
		}
	}
}
