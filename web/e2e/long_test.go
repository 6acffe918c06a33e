package e2e

import (
	"net/url"
	"strings"
	"testing"

	"podium/web/webtest"
)

// Words that are longer than a phone is wide, in titles, turns and searches, are broken; no page gets wider by them.
func TestLongWordsFitAPhone(t *testing.T) {
	long := "Hafenmeister" + strings.Repeat("stellvertreter", 12)
	a := webtest.Empty(t)
	a.Ingest(t, "long.txt", "Briefing on the "+long+"\n\nMarch 1, 2031\n\nMS VANE: We speak of "+long+
		" today.\n\nQUESTION: Ada Quill, the Tidal Courier. Why the "+long+"?\n\nMS VANE: Because.\n\nQUESTION: Odo Reed, Lagoon Radio. And the "+long+"?\n\nMS VANE: He too.\n")
	site := serve(t, a)
	b := open(t, site, look{width: 320})
	b.visit(site + "/briefings")
	briefing := eval[string](b, `document.querySelector("main article a").pathname`)
	b.visit(site + briefing)
	exchange := eval[string](b, `document.querySelector("main a[href^='/x/']").pathname`)
	q := url.QueryEscape(long)
	for _, path := range []string{"/", "/briefings", briefing, exchange, exchange + "/related", "/beside?" + url.Values{"x": {exchange[len("/x/"):], exchange[len("/x/"):] + "@1"}}.Encode(), "/beside?x=" + exchange[len("/x/"):] + "&q=" + q, briefing + "/changes", "/search?q=" + q, "/check?q=" + q + "+today+because", "/search/compare?q=" + q + "&q=tides"} {
		b.visit(site + path)
		if wide := eval[int](b, "document.documentElement.scrollWidth - innerWidth"); wide > 0 {
			t.Errorf("%s: %d pixels wider than the window", path, wide)
		}
	}
}
