package e2e

import (
	_ "embed"
	"fmt"
	"strings"
	"testing"
)

// axe is axe-core, which judges a page by the rules of WCAG.
//
//go:embed testdata/axe/axe.min.js
var axe string

// looks are the ways in which every page is judged.
var looks = map[string]look{
	"light":  {},
	"dark":   {dark: true},
	"narrow": {width: 320},
}

// TestEveryPageIsAccessible asks axe for its judgement of each page, and that none is wider than a phone.
func TestEveryPageIsAccessible(t *testing.T) {
	site := start(t)
	paths := everyPage(t, site)
	for name, l := range looks {
		t.Run(name, func(t *testing.T) {
			l.quirks = func(m string) bool {
				return strings.Contains(m, "status of 404") || strings.Contains(m, "status of 400")
			}
			b := open(t, site, l)
			for _, path := range paths {
				b.visit(site + path)
				b.judge(path)
			}
		})
	}
}

// judge fails the test for each rule that the page breaks.
func (b *tab) judge(path string) {
	b.t.Helper()
	eval[bool](b, `document.querySelectorAll("details").forEach(d => d.open = true), true`)
	if wide := eval[int](b, "document.documentElement.scrollWidth - innerWidth"); wide > 0 {
		widest := eval[string](b, `[...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(" | ")`)
		b.t.Errorf("%s: %d pixels wider than the window: %s", path, wide, widest)
	}
	eval[bool](b, axe+"; true")
	found := eval[[]violation](b, `axe.run({resultTypes: ["violations"]}).then(r => r.violations.map(v => ({id: v.id, help: v.help, nodes: v.nodes.slice(0, 3).map(n => n.html + " " + (n.any[0]?.message ?? ""))})))`)
	for _, v := range found {
		b.t.Errorf("%s: %s (%s): %s", path, v.ID, v.Help, strings.Join(v.Nodes, "\n\t"))
	}
	if focusable := eval[int](b, `[...document.querySelectorAll("main a, main button, main summary")].filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.height < 10) }).length`); focusable > 0 {
		b.t.Errorf("%s: %d controls too flat to hit", path, focusable)
	}
}

type violation struct {
	ID    string   `json:"id"`
	Help  string   `json:"help"`
	Nodes []string `json:"nodes"`
}

// everyPage is an address of each kind of page, found as a reader would.
func everyPage(t *testing.T, site string) []string {
	t.Helper()
	b := open(t, site, look{})
	follow := func(from, selector string) string {
		b.visit(site + from)
		href := eval[string](b, fmt.Sprintf(`document.querySelector(%q)?.getAttribute("href") ?? ""`, selector))
		if href == "" {
			t.Fatalf("%s has no %s", from, selector)
		}
		return href
	}
	exchange := follow("/search?q=tug+escort", ".hit-who a")
	briefing := follow("/search?q=tug+escort", ".hit .quote:not(.asks) .quote-who")
	return []string{
		"/", "/briefings", "/briefings?series=vesmark-foreign-ministry", briefing, exchange, strings.Split(exchange, "?")[0] + "/related", "/beside", "/beside?q=tug",
		follow("/search?q=tug+escort", ".set-beside a"), follow(strings.Split(exchange, "?")[0]+"/related", ".set-beside a"),
		follow("/search?q=herring", ".hit-who a"), "/people", follow("/people", "main th a"), "/outlets", follow("/outlets", "main th a"),
		"/search", "/search?q=herring", "/search?q=herrring", "/search?q=zzzyyyxxx", "/search?q=herring+speakr:holt+%22open", "/search?q=%E8%AE%B0%E8%80%85",
		"/search?q=lang%3Aes", "/help", "/about", "/coverage", "/check", "/coverage/days?series=vesmark-foreign-ministry", "/search/compare", "/search/compare?q=tug&q=herring&q=%22a+tug%22", "/check?q=a+tug+is+not+an+escort", "/check?q=a+tug+is+an+escort", "/check?q=herring", "/check?q=no+such+thing+was+ever+said",
		"/changes", "/changes?class=all", follow("/changes?class=all", ".hit-who a"), "/api", "/nothing", "/search?q=" + strings.Repeat("a", 9000),
		follow("/briefings", "main article h3 a"),
	}
}
