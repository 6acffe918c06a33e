package web

import (
	"context"
	"strings"
	"testing"

	"podium/internal/store"
	"podium/web/templates"
	"podium/web/webtest"
)

// TestAPageOfSomebodyNeverDies follows pages of a person and an outlet that the transcript named until its source changed, and then
// that of somebody whose only briefing is withdrawn.
func TestAPageOfSomebodyNeverDies(t *testing.T) {
	const asked = "Q    Hi, Clara. Ines Marlow with the Skerry Gazette. Will the fares on this ferry rise in the autumn, as the harbour board says?\n\n"
	const answered = "MS. WHITLOW:  The fares stay as they are until the board has shown its books to the Prime Minister.\n\n"
	archive := webtest.Empty(t)
	archive.Ingest(t, "first.md", gaggle("2026-02-11 17:40:00+01:00", asked+answered))
	site := siteOf(t, archive)
	pages := []string{"/people/ines-marlow", "/outlets/skerry-gazette", "/people/clara-whitlow"}
	for _, page := range pages {
		if w := ask(site, "GET", page); w.Code != 200 {
			t.Fatalf("%s: %d", page, w.Code)
		}
	}
	archive.Ingest(t, "second.md", gaggle("2026-02-12 09:00:00+01:00", ferryFares))
	newest := archive.Newest(t)
	briefing := templates.BriefingURL(newest.Slug)
	gone := func(page, says, leads string) {
		t.Helper()
		w := &answer{ResponseRecorder: ask(site, "GET", page)}
		var led []string
		for _, a := range w.find(".ways a").EachIter() {
			led = append(led, a.AttrOr("href", ""))
		}
		if all := strings.Join(led, " "); w.Code != 410 || !strings.Contains(w.Body.String(), says) || !strings.HasPrefix(all, leads) {
			t.Errorf("%s: %d, leads to %s", page, w.Code, all)
		}
	}
	gone(pages[0], "Nobody is named so any more", briefing+" /people?name=marlow ")
	gone(pages[1], "No outlet is named so any more", briefing+" /outlets?name=gazette ")
	if w := ask(site, "GET", "/people/nobody-ever"); w.Code != 404 {
		t.Errorf("a page that never was: %d", w.Code)
	}
	if err := archive.Store.Withdraw(context.Background(), store.Target{Briefing: newest.Slug}, "Asked for."); err != nil {
		t.Fatal(err)
	}
	gone(pages[2], "what named it was withdrawn", "/people?name=whitlow ")
	gone(pages[0], "Nobody is named so any more", "/people?name=marlow ")
}
