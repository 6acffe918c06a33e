package web

import (
	"context"
	"net/url"
	"strings"
	"testing"

	"podium/web/templates"
	"podium/web/webtest"
)

// A transcript whose source gives no title is told by its series and day, wherever it is named, so that no link is
// without words.
func TestWithoutATitleSeriesAndDayStandForIt(t *testing.T) {
	archive := webtest.Empty(t)
	archive.Ingest(t, "2026-02-11.txt", "MS. WHITLOW:  Good afternoon, all. The crossing takes an hour, so I have an hour for you.\n\n"+ferryFares+lighthouse)
	site := siteOf(t, archive)
	newest, err := archive.Store.Newest(context.Background(), 1)
	if err != nil || len(newest) != 1 || newest[0].Title != "" {
		t.Fatal(newest, err)
	}
	const want = "[Transcript, 11 February 2026]"
	briefing := templates.BriefingURL(newest[0].Slug)
	page := read(t, ask(site, "GET", briefing))
	h1 := page.Find("h1")
	if lang, _ := h1.Attr("lang"); h1.Text() != want || lang != "en" {
		t.Errorf("the briefing is headed %q in %q", h1.Text(), lang)
	}
	for _, path := range []string{"/briefings", "/search?q=lighthouse", "/search.atom?q=lighthouse", exchangeOf(t, page, "lighthouse"),
		briefing + "/changes", "/check?q=" + url.QueryEscape("It was given to the town for one crown")} {
		if w := ask(site, "GET", path); w.Code != 200 || !strings.Contains(w.Body.String(), want) {
			t.Errorf("%s: %d without %q", path, w.Code, want)
		}
	}
}

func TestTitlesThatTheSiteSupplies(t *testing.T) {
	for _, c := range []struct{ title, series, day, want string }{
		{"Ferry Gaggle", "Ministry of Tides", "2026-02-11", "Ferry Gaggle"},
		{"", "Ministry of Tides", "2026-02-11", "[Ministry of Tides, 11 February 2026]"},
		{"", "Ministry of Tides", "", "[Ministry of Tides, undated]"},
		{"", "", "2026-02", "[Transcript, February 2026]"},
		{"", "", "", "[Transcript, undated]"},
	} {
		if got := templates.TitleOf(c.title, "fr", c.series, c.day).Text; got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}
