package web

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"podium/web/webtest"
)

var (
	anID      = regexp.MustCompile(` id="([^"]*)"`)
	offered   = regexp.MustCompile(`class="set-beside"><a href="([^"]*)"`)
	inMark    = regexp.MustCompile(`<mark[^>]*>([^<]*)</mark>`)
	eachAside = regexp.MustCompile(`(?s)<section class="side".*?</section>`)
)

// sidesOf returns the sides of a page, which has no id twice.
func sidesOf(t *testing.T, site http.Handler, target string) []string {
	t.Helper()
	w := ask(site, "GET", target)
	if w.Code != 200 {
		t.Fatalf("%s: %d %s", target, w.Code, w.Header().Get("Location"))
	}
	seen := map[string]bool{}
	for _, m := range anID.FindAllStringSubmatch(w.Body.String(), -1) {
		if seen[m[1]] {
			t.Errorf("%s: two elements have the id %s", target, m[1])
		}
		seen[m[1]] = true
	}
	return eachAside.FindAllString(w.Body.String(), -1)
}

func marked(side string) string {
	var out []string
	for _, m := range inMark.FindAllStringSubmatch(side, -1) {
		out = append(out, m[1])
	}
	return strings.Join(out, "|")
}

// follow returns the first offer to be set beside what there is.
func follow(t *testing.T, side string) string {
	t.Helper()
	m := offered.FindStringSubmatch(side)
	if m == nil {
		t.Fatalf("nothing is offered in %s", side)
	}
	return strings.ReplaceAll(m[1], "&amp;", "&")
}

// From nothing to two exchanges, by links alone.
func TestTwoExchangesAreSetSideBySide(t *testing.T) {
	site := eels(t)
	first := sidesOf(t, site, "/beside?q=spawn+late")
	if len(first) != 1 || !strings.Contains(first[0], "1 passage found.") {
		t.Fatalf("%d sides: %s", len(first), first)
	}
	one := follow(t, first[0])
	second := sidesOf(t, site, one)
	if len(second) != 2 || !strings.Contains(second[0], "The eels spawn late") || !strings.Contains(second[1], "On the same subject:") {
		t.Fatalf("%s: %d sides: %s", one, len(second), second)
	}
	two := follow(t, second[1])
	both := sidesOf(t, site, two)
	if len(both) != 2 || !strings.Contains(both[0], "spawn") || both[0] == both[1] {
		t.Fatalf("%s: %d sides", two, len(both))
	}
	for i, side := range both {
		if got := marked(side); !strings.Contains(got, "eels") || !strings.Contains(got, "dredging") || strings.Contains(got, "the") {
			t.Errorf("side %d: marked are %s", i+1, got)
		}
		if back := follow(t, side); len(sidesOf(t, site, back)) != 2 || strings.Count(back, "x=") != 1 {
			t.Errorf("%s: not the other side alone", back)
		}
	}
	for _, side := range sidesOf(t, site, two+"&q=quillhaven") {
		if got := marked(side); strings.Trim(strings.ReplaceAll(got, "Quillhaven", ""), "|") != "" || got == "" {
			t.Errorf("for words of one's own, marked are %s", got)
		}
	}
}

func TestResultsAndExchangesLeadThere(t *testing.T) {
	site := eels(t)
	page := ask(site, "GET", "/search?q=lamp").Body.String()
	sides := sidesOf(t, site, follow(t, page))
	if len(sides) != 2 || !strings.Contains(sides[0], "winds it") && !strings.Contains(sides[0], "wind it") || !strings.Contains(sides[1], `value="lamp"`) {
		t.Errorf("from a result: %s", sides)
	}
	path := firstFound(t, site, "lamp")
	for _, of := range []string{path, path + "@1"} {
		if want := `href="/beside?x=` + url.QueryEscape(strings.TrimPrefix(of, "/x/")) + `"`; !strings.Contains(ask(site, "GET", of).Body.String(), want) {
			t.Errorf("%s lacks %s", of, want)
		}
	}
}

// Two versions of an exchange are marked where they differ, and nowhere else.
func TestTwoVersionsSideBySide(t *testing.T) {
	a := webtest.Empty(t)
	a.Ingest(t, "first.md", gaggle("2026-02-11 17:40:00+01:00", ferryFares+lighthouse))
	a.Ingest(t, "second.md", gaggle("2026-02-12 09:00:00+01:00", faresAmended+lighthouse))
	site := siteOf(t, a)
	path := firstFound(t, site, "fares")
	id := strings.TrimPrefix(path, "/x/")
	alone := sidesOf(t, site, "/beside?x="+id)
	older := regexp.MustCompile(`href="(/beside[^"]*)">Revision 1<`).FindStringSubmatch(alone[1])
	if older == nil {
		t.Fatalf("the earlier version is not offered: %s", alone[1])
	}
	both := sidesOf(t, site, strings.ReplaceAll(older[1], "&amp;", "&"))
	if marked(both[0]) != "opened|and the public" || marked(both[1]) != "shown" || !strings.Contains(both[1], "as it stood at revision 1") {
		t.Errorf("marked are %q and %q", marked(both[0]), marked(both[1]))
	}
	sold := strings.TrimPrefix(firstFound(t, site, "sold"), "/x/")
	page := ask(site, "GET", "/beside?x="+sold+"&x="+sold+"@1").Body.String()
	if !strings.Contains(page, "Both have the same words.") || strings.Contains(page, "<mark") {
		t.Error("what did not change is marked, or not said to be the same")
	}
}

func TestWhatCannotStandSideBySide(t *testing.T) {
	site := eels(t)
	id := strings.TrimPrefix(firstFound(t, site, "lamp"), "/x/")
	for target, want := range map[string]string{
		"/beside":                                       "Which exchange?",
		"/beside?x=nothing":                             "No exchange in this archive has the address “nothing”",
		"/beside?x=" + id + "&x=000000000000":           "No exchange in this archive has the address",
		"/beside?x=" + id + "@99":                       "No exchange in this archive has the address",
		"/beside?x=" + id + "&x=" + id + "&x=" + id:     "what was asked for besides was left out",
		"/beside?x=" + id + "&q=xyzzy":                  "0 passages found.",
		"/beside?x=" + url.QueryEscape("\x00<script>'"): "No exchange in this archive has the address",
	} {
		if w := ask(site, "GET", target); w.Code != 200 || !strings.Contains(w.Body.String(), want) {
			t.Errorf("%s: %d, lacks %s", target, w.Code, want)
		}
	}
	if page := ask(site, "GET", "/beside?x="+id+"&x=").Body.String(); strings.Contains(page, "No exchange in this archive") || !strings.Contains(page, "Beside which other?") {
		t.Error("an address left empty is taken for one")
	}
	for typed, want := range map[string]string{
		"https://archive.example/x/" + id + "@1?q=eels":          "/beside?x=" + id + "&x=" + id + "%401",
		"https://archive.example/briefings/2031-03-02-x#t-" + id: "/beside?x=" + id + "&x=" + id,
		id:             "/beside?x=" + id + "&x=" + id,
		"quillhavener": "",
		"eels " + id:   "",
	} {
		if w := ask(site, "GET", "/beside?x="+id+"&q="+url.QueryEscape(typed)); w.Header().Get("Location") != want {
			t.Errorf("%s: %d to %q", typed, w.Code, w.Header().Get("Location"))
		}
	}
}
