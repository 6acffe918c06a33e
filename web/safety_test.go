package web

import (
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/go-chi/chi/v5"

	"podium/web/guard"
	"podium/web/static"
	"podium/web/webtest"
)

// answersOfAllKinds are targets that between them reach every route, well and badly.
func answersOfAllKinds(t *testing.T, site http.Handler) []string {
	t.Helper()
	targets := []string{
		"/", "/briefings", "/people", "/outlets", "/coverage", "/help", "/about", "/check", "/changes", "/changes.atom", "/changes.feed.json", "/api", "/api/openapi.json", "/opensearch.xml", "/sitemap.xml",
		"/sitemap/pages-1.xml", "/sitemap/briefings-1.xml", "/robots.txt", "/favicon.ico", "/healthz", "/readyz", static.Path("css/podium.css"),
		"/search", "/search?q=herring", "/search?q=%22", "/search.json?q=herring", "/search.atom?q=herring", "/search.feed.json?q=herring", "/search.csv?q=herring",
		"/search.jsonl?q=herring", "/search.opml?q=herring&q=tug", "/search.opml", "/suggest?q=he", "/suggest/opensearch?q=he",
		"/coverage/days", "/coverage/days?series=vesmark-foreign-ministry", "/coverage/days.json?series=vesmark-foreign-ministry",
		"/search/compare", "/search/compare?q=tug&q=herring&in=series:bank", "/search/compare.json?q=tug", "/search/compare.csv?q=tug",
		"/check?q=a+tug+is+not+an+escort", "/check.json?q=a+tug+is+not+an+escort", "/check.json", "/check?q=%22", "/changes?class=none", "/changes?page=99",
		"/briefings/2026-04-02-daily-press-briefing-april-2-2026/changes", "/briefings/2026-04-02-daily-press-briefing-april-2-2026/changes.atom", "/briefings/2026-04-02-daily-press-briefing-april-2-2026/changes.feed.json",
		"/briefings/2026-04-02-daily-press-briefing-april-2-2026/changes?from=1&to=9", "/briefings/2026-04-02-daily-press-briefing-april-2-2026.json",
		"/briefings.json", "/briefings.json?page=9", "/briefings.csv?person=maren-holt", "/briefings.atom", "/briefings.feed.json?year=none", "/coverage.json",
		"/people.json?name=holt", "/people.json?page=9", "/people.csv", "/people/maren-holt.json", "/people/none.json", "/outlets.json", "/outlets.json?page=9", "/outlets.csv", "/outlets/harbour-gazette.json", "/outlets/none.json",
		"/briefings/none/changes", "/briefings/none/changes.atom", "/briefings/none.json", "/x/none.json", "/x/none.csl.json", "/beside", "/beside?x=none&x=000000000000&q=herring", "/x/none/related", "/x/none/related.json", "/oembed", "/oembed?url=https://archive.example/x/000000000000", "/x/000000000000.json",
		"/nothing", "/briefings/none", "/x/none", "/x/000000000000", "/people/none", "/outlets/none", "/sources/none", "/sitemap/none-1.xml",
		"/sources/" + strings.Repeat("0", 64), "/static/none", "/search?q=" + strings.Repeat("a", guard.MaxQuery),
	}
	doc := (&answer{ResponseRecorder: ask(site, "GET", "/search?q=herring")}).find(".hits a")
	for _, a := range doc.EachIter() {
		href := a.AttrOr("href", "")
		if path, _, _ := strings.Cut(href, "?"); strings.HasPrefix(path, "/x/") {
			targets = append(targets, path+".json", path+".bib", path+".ris", path+".csl.json", path+"/related", path+"/related.json", "/beside?x="+strings.TrimPrefix(path, "/x/"), "/oembed?url="+url.QueryEscape(ofArchive+path))
		}
		if !strings.HasPrefix(href, "/beside") { // path's own is among them
			targets = append(targets, href)
		}
	}
	for _, from := range []struct{ page, links string }{{"/people", "main th a"}, {"/outlets", "main th a"}, {targets[len(targets)-1], "a[href^='/sources/']"}} {
		page, _, _ := strings.Cut(from.page, "#")
		link, ok := (&answer{ResponseRecorder: ask(site, "GET", page)}).find(from.links).First().Attr("href")
		if !ok {
			t.Fatalf("%s has no %s", page, from.links)
		}
		targets = append(targets, link)
	}
	return targets
}

// TestEveryAnswerIsGuarded asks every route, and every way to fail, for the headers that keep a reader safe.
func TestEveryAnswerIsGuarded(t *testing.T) {
	site := sampleSite(t)
	reached := map[string]bool{}
	for _, target := range answersOfAllKinds(t, site) {
		target, _, _ = strings.Cut(target, "#")
		for _, method := range []string{"GET", "HEAD", "POST"} {
			w := ask(site, method, target)
			h := w.Header()
			csp := guard.Policy
			if strings.HasPrefix(target, "/sources/") && w.Code == 200 {
				csp = sourcePolicy
			}
			for name, want := range map[string]string{
				"Content-Security-Policy": csp, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "strict-origin-when-cross-origin",
				"Cross-Origin-Opener-Policy": "same-origin", "Strict-Transport-Security": "max-age=31536000",
			} {
				if h.Get(name) != want {
					t.Errorf("%s %.80s: %d: %s is %q", method, target, w.Code, name, h.Get(name))
				}
			}
			if h.Get("Content-Type") == "" || h.Get("Cache-Control") == "" || h.Get("Permissions-Policy") == "" || h.Get("Set-Cookie") != "" {
				t.Errorf("%s %.80s: %d: %v", method, target, w.Code, h)
			}
			if w.Code >= 400 && h.Get("Cache-Control") != cacheNever {
				t.Errorf("%s %.80s: %d may be kept: %q", method, target, w.Code, h.Get("Cache-Control"))
			}
			if w.Code >= 500 {
				t.Errorf("%s %.80s: %d", method, target, w.Code)
			}
			if method == "GET" && w.Code == 200 {
				reached[strings.Split(target, "?")[0]] = true
			}
		}
	}
	everyRouteIsReached(t, site, reached)
}

// everyRouteIsReached fails for a route that no target was answered by: a new page must join the table.
func everyRouteIsReached(t *testing.T, site http.Handler, reached map[string]bool) {
	t.Helper()
	paths := map[string]bool{}
	routes, ok := site.(chi.Routes)
	if !ok {
		t.Fatal("the site is no router")
	}
	for path := range reached {
		paths[routes.Find(chi.NewRouteContext(), "GET", path)] = true
	}
	err := chi.Walk(routes, func(_, route string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		if !paths[route] {
			t.Errorf("no target of this test is answered by the route %s", route)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestSourcesAreInert hands out hostile bytes as nothing but a download.
func TestSourcesAreInert(t *testing.T) {
	a := webtest.Empty(t)
	a.Ingest(t, "evil\".md", webtest.Hostile("<script>alert(1)</script>"))
	site := siteOf(t, a)
	page := &answer{ResponseRecorder: ask(site, "GET", "/briefings")}
	href, _ := page.find("main article a[href^='/briefings/']").First().Attr("href")
	page = &answer{ResponseRecorder: ask(site, "GET", href)}
	source, ok := page.find("a[href^='/sources/']").First().Attr("href")
	if !ok {
		t.Fatalf("%s links no source", href)
	}
	w := ask(site, "GET", source)
	if w.Code != 200 || !strings.Contains(w.Body.String(), "<script>alert(1)</script>") {
		t.Errorf("%s: %d, want the bytes as they came", source, w.Code)
	}
	for name, want := range map[string]string{"Content-Type": "text/plain", "Content-Disposition": `attachment; filename="evil_.md"; filename*=UTF-8''evil_.md`,
		"Content-Security-Policy": sourcePolicy, "X-Content-Type-Options": "nosniff"} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

func TestDownloadNames(t *testing.T) {
	for name, want := range map[string]string{
		"a.html": "a.html", "../../etc/passwd": "passwd", `C:\x\y.txt`: "y.txt", "": "sha", "...": "sha", "a\r\nb: c": "a__b_ c", `q"x<y>.md`: "q_x_y_.md",
	} {
		if got := downloadName(name, "sha"); got != want {
			t.Errorf("downloadName(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestNothingPutsMarkupTogetherByHand bans what would let words become markup or script.
func TestNothingPutsMarkupTogetherByHand(t *testing.T) {
	banned := regexp.MustCompile(`templ\.Raw|templ\.SafeURL\(|templ\.JS[^O]|SafeCSS|\bsrcdoc\b|\bformaction\b|xlink|\bstyle=|\bon[a-z]+=\{|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function`)
	source := regexp.MustCompile(`\bsrc=\{ static\.Path\("[a-z/.-]+"\) \}`)
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && slices.Contains([]string{"e2e", "testdata", "webtest"}, d.Name()) {
			return cmpSkip(err)
		}
		if d.IsDir() || strings.HasSuffix(path, "_templ.go") || strings.HasSuffix(path, "_test.go") || !slices.Contains([]string{".go", ".templ", ".js"}, filepath.Ext(path)) {
			return nil
		}
		seen++
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for n, line := range strings.Split(string(body), "\n") {
			if banned.MatchString(line) || strings.Contains(line, "src={") && !source.MatchString(line) {
				t.Errorf("%s:%d: %s", path, n+1, strings.TrimSpace(line))
			}
		}
		return nil
	})
	if err != nil || seen < 20 {
		t.Fatalf("looked at %d files: %v", seen, err)
	}
}

func cmpSkip(err error) error {
	if err != nil {
		return err
	}
	return filepath.SkipDir
}

// FuzzSearch asks for whatever a person may type, in every form: it is answered, never by a fault of ours.
func FuzzSearch(f *testing.F) {
	for _, q := range []string{"herring", `"a tug`, "((a", "speaker:holt -tug", "date:2026-99", "x~9", "*", "-", "sort:newest", "=ICE", "a OR", "\x00\xff", "\u202egnirreh"} {
		f.Add(q, "1", "")
	}
	f.Add("herring", "-1", "x")
	f.Add("herring", "99999999999999999999", "AAAA")
	site := sampleSite(f)
	f.Fuzz(func(t *testing.T, q, page, cursor string) {
		values := url.Values{"q": {q}, "page": {page}, "cursor": {cursor}}.Encode()
		for _, form := range []string{"", ".json", ".atom", ".csv", ".jsonl"} {
			if w := ask(site, "GET", "/search"+form+"?"+values); w.Code >= 500 {
				t.Errorf("/search%s?%s: %d", form, values, w.Code)
			}
		}
		if w := ask(site, "GET", "/suggest?"+values); w.Code != 200 && w.Code != 400 {
			t.Errorf("/suggest?%s: %d", values, w.Code)
		}
	})
}
