package web

import (
	"slices"
	"strings"
	"testing"
)

const mostPages = 400 // of a walk through the sample's pages

// TestEveryPageHasATitleOfItsOwn walks through the site: no two pages that a search engine may keep have the same title,
// and each says what it is and where it is.
func TestEveryPageHasATitleOfItsOwn(t *testing.T) {
	site := sampleSite(t)
	queue := []string{"/", "/briefings", "/people", "/outlets", "/changes", "/coverage", "/check", "/help", "/about", "/api"}
	titled := map[string]string{}
	for i := 0; i < len(queue) && i < mostPages; i++ {
		w := ask(site, "GET", queue[i])
		if w.Code != 200 || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			continue
		}
		page := &answer{ResponseRecorder: w}
		for _, a := range page.find("a[href^='/']").EachIter() {
			if link, _, _ := strings.Cut(a.AttrOr("href", ""), "#"); !slices.Contains(queue, link) && !strings.HasPrefix(link, "/search") {
				queue = append(queue, link)
			}
		}
		if page.find("meta[name=robots]").Length() > 0 {
			continue
		}
		title, canonical := page.find("title").Text(), page.find("link[rel=canonical]").AttrOr("href", "")
		if other, ok := titled[title]; ok && other != canonical {
			t.Errorf("%q is the title of %s and of %s", title, other, canonical)
		}
		titled[title] = canonical
		if canonical == "" || page.find("meta[name=description]").AttrOr("content", "") == "" || page.find(`meta[property="og:title"]`).AttrOr("content", "") == "" {
			t.Errorf("%s lacks a canonical address, a description or a title to share", queue[i])
		}
	}
	if len(titled) < 80 {
		t.Errorf("only %d pages were seen", len(titled))
	}
}

func TestTitlesAreDatedOnce(t *testing.T) {
	for _, c := range []struct{ title, day, want string }{
		{"Press Gaggle", "2026-02-11", "Press Gaggle, 11 February 2026"}, {"Briefing of April 2, 2026", "2026-04-02", "Briefing of April 2, 2026"},
		{"Press Gaggle", "2026-02", "Press Gaggle, February 2026"}, {"Press Gaggle", "", "Press Gaggle"},
	} {
		if got := dated(c.title, c.day); got != c.want {
			t.Errorf("dated(%q, %q) = %q, want %q", c.title, c.day, got, c.want)
		}
	}
}
