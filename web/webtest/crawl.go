package webtest

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// A crawl of a small archive ends well before maxCrawl pages; of lists and searches under conditions, which
// combine without end, it shows maxConditions.
const (
	maxCrawl      = 500
	maxConditions = 60
)

// entrances are where a crawl begins, beside the links that it finds.
var entrances = []string{"/", "/briefings", "/people", "/outlets", "/coverage", "/changes", "/check", "/api", "/help", "/about",
	"/search?q=hostile", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/search?q=nothing+%22here"}

// Crawl follows every link of a site from its entrances and returns the paths of its pages, in order. It fails
// the test for a link of the site that leads nowhere.
func Crawl(t testing.TB, site string) []string {
	t.Helper()
	paths := slices.Clone(entrances)
	conditions := 0
	for i := 0; i < len(paths); i++ {
		if i == maxCrawl {
			t.Fatalf("more than %d pages", maxCrawl)
		}
		for _, link := range linksOf(t, site, paths[i]) {
			if slices.Contains(paths, link) {
				continue
			}
			if strings.Contains(link, "?") {
				if conditions++; conditions > maxConditions {
					continue
				}
			}
			paths = append(paths, link)
		}
	}
	return paths
}

// linksOf returns the paths on the site that a page links to, without fragments; nil for what is no page.
func linksOf(t testing.TB, site, path string) []string {
	t.Helper()
	res, err := http.Get(site + path)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		t.Errorf("a link leads to %s: %s", path, res.Status)
	}
	if !strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") {
		return nil
	}
	doc, err := goquery.NewDocumentFromReader(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	base, err := url.Parse(site + path)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	doc.Find("a[href]").Each(func(_ int, a *goquery.Selection) {
		link, err := base.Parse(a.AttrOr("href", ""))
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return
		}
		link.Fragment = ""
		if local, ok := strings.CutPrefix(link.String(), site); ok && !download(local) {
			out = append(out, local)
		}
	})
	return out
}

// download tells what a browser would save rather than show.
func download(path string) bool {
	for _, start := range []string{"/sources/", "/search.", "/static/"} {
		if strings.HasPrefix(path, start) {
			return true
		}
	}
	path, _, _ = strings.Cut(path, "?")
	for _, end := range []string{".json", ".csv", ".atom", ".bib", ".ris"} {
		if strings.HasSuffix(path, end) {
			return true
		}
	}
	return false
}
