package web

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"podium/internal/search"
	"podium/internal/search/query"
	"podium/web/webtest"
)

const inLong = 130 // exchanges of the long briefing: more than a page of results, or a batch of an export, holds

// longSite is a site over one briefing of many exchanges on herring.
func longSite(t *testing.T) (http.Handler, *webtest.Archive) {
	t.Helper()
	var b strings.Builder
	b.WriteString("Daily Press Briefing\nMarch 4, 2031\n\nMR. HOLM: Good morning.\n\n")
	for n := range inLong {
		fmt.Fprintf(&b, "QUESTION: What of the herring in basin %d?\n\nMR. HOLM: Basin %[1]d has all that it had. Next question, in the back.\n\n", n+1)
	}
	a := webtest.Empty(t)
	a.Ingest(t, "2031-03-04-daily-press-briefing.txt", b.String())
	return siteOf(t, a), a
}

// TestEveryResultIsReached goes from page to page, as people and as programs do, by number and by what a page names the next.
func TestEveryResultIsReached(t *testing.T) {
	site, a := longSite(t)
	first, err := a.Search.Search(context.Background(), query.Parse("herring"), search.Options{Limit: hitsPerPage})
	if err != nil || first.Total != inLong {
		t.Fatalf("%d results of %d: %v", first.Total, inLong, err)
	}
	for name, path := range map[string]string{"people, by number": "/search?q=herring", "programs": "/search.json?q=herring"} {
		if seen := resultsFrom(t, site, path); len(seen) != inLong {
			t.Errorf("%s reach %d results of %d", name, len(seen), inLong)
		}
	}
	if seen := resultsFrom(t, site, "/search?q=herring&cursor="+url.QueryEscape(first.Next)); len(seen) != inLong-hitsPerPage {
		t.Errorf("from the second page on, by what leads to the next, people reach %d results of %d", len(seen), inLong-hitsPerPage)
	}
	second := &answer{ResponseRecorder: ask(site, "GET", "/search?q=herring&page=2")}
	if back := second.find(`a[rel=prev]`).AttrOr("href", ""); back != "/search?q=herring&page=1" {
		t.Errorf("the second page leads back to %q", back)
	}
	if w := ask(site, "GET", "/search?q=herring&page=8"); w.Code != 404 {
		t.Errorf("a page beyond the last answers %d", w.Code)
	}
}

// resultsFrom are the results of a page and of all that come after it.
func resultsFrom(t *testing.T, site http.Handler, path string) map[string]bool {
	t.Helper()
	seen := map[string]bool{}
	for pages := 0; path != ""; pages++ {
		w := ask(site, "GET", path)
		if w.Code != 200 || pages > inLong {
			t.Fatalf("%s: %d, after %d pages", path, w.Code, pages)
		}
		var found []string
		if strings.Contains(path, ".json") {
			var page searchAnswer
			if err := json.Unmarshal(w.Body.Bytes(), &page); err != nil {
				t.Fatal(err)
			}
			for _, h := range page.Hits {
				found = append(found, h.URL)
			}
			path = strings.TrimPrefix(page.Next, "https://archive.example")
		} else {
			page := &answer{ResponseRecorder: w}
			for _, card := range page.find(".hits > li").EachIter() {
				found = append(found, card.Find(".hit-who a").AttrOr("href", ""))
			}
			path = page.find(`a[rel=next]`).AttrOr("href", "")
		}
		for _, f := range found {
			if f == "" || seen[f] {
				t.Errorf("%s: %q is shown twice", path, f)
			}
			seen[f] = true
		}
	}
	return seen
}

// TestAnExportHasTheWholeResult counts what is exported in more than one batch.
func TestAnExportHasTheWholeResult(t *testing.T) {
	site, _ := longSite(t)
	seen := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(ask(site, "GET", "/search.jsonl?q=herring").Body.String()), "\n")[1:] {
		var row exportRow
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		seen[row.URL] = true
	}
	if len(seen) != inLong {
		t.Errorf("%d exchanges of %d are exported as lines", len(seen), inLong)
	}
	table := csv.NewReader(ask(site, "GET", "/search.csv?q=herring").Body)
	table.FieldsPerRecord = -1
	rows, err := table.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	exchanges := 0
	for _, row := range rows {
		if seen[row[0]] {
			exchanges++
		}
	}
	if exchanges != inLong {
		t.Errorf("%d exchanges of %d are exported as a table", exchanges, inLong)
	}
}
