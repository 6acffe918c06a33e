package web

import (
	"encoding/csv"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/mmcdole/gofeed"

	"podium/web/webtest"
)

// totalAt is the number that a page of results or a list of briefings announces.
func totalAt(t *testing.T, site http.Handler, path string) int {
	t.Helper()
	path, _, _ = strings.Cut(path, "#")
	w := ask(site, "GET", path)
	if w.Code != 200 {
		t.Errorf("%s: %d", path, w.Code)
		return -1
	}
	page := &answer{ResponseRecorder: w}
	text := page.find(".total strong").Text()
	if text == "" {
		text = page.find(".lede").First().Text()
	}
	n, err := strconv.Atoi(strings.ReplaceAll(strings.Fields(text + " x")[0], ",", ""))
	if err != nil {
		if page.find(".nothing").Length() > 0 {
			return 0
		}
		t.Errorf("%s announces no number", path)
	}
	return n
}

// TestEveryNumberIsThatOfTheListBehindIt follows each count of facets, histograms, people and outlets.
func TestEveryNumberIsThatOfTheListBehindIt(t *testing.T) {
	site := sampleSite(t)
	checked := 0
	follow := func(from string, link *goquery.Selection, count string) {
		want, err := strconv.Atoi(strings.ReplaceAll(strings.TrimSpace(count), ",", ""))
		path := link.AttrOr("href", "")
		if err != nil || !strings.HasPrefix(path, "/search") && !strings.HasPrefix(path, "/briefings?") {
			return
		}
		checked++
		if got := totalAt(t, site, path); got != want {
			t.Errorf("%s says %d of %s, which has %d", from, want, path, got)
		}
	}
	for _, from := range pagesWithNumbers(site) {
		page := &answer{ResponseRecorder: ask(site, "GET", from)}
		for _, a := range page.find(".facet a:not(.chosen)").EachIter() {
			follow(from, a, a.Find(".n").Text())
		}
		for _, row := range page.find(".histogram tbody tr").EachIter() {
			follow(from, row.Find("a"), row.Find("td").Text())
		}
		for _, a := range page.find(".directory td a").EachIter() {
			follow(from, a, a.Text())
		}
		for _, n := range page.find(".holdings > div").EachIter() {
			follow(from, n.Find("a"), n.Find("dd").Text())
		}
		for _, w := range page.find(".near li").EachIter() {
			words := strings.Fields(w.Find(".muted").Text())
			follow(from, w.Find("a"), words[max(0, len(words)-2)])
		}
	}
	if checked < 100 {
		t.Errorf("only %d numbers were followed", checked)
	}
}

// TestANameWithinAnotherIsCountedByItself: an outlet is not counted with a sister whose name begins as its own does.
func TestANameWithinAnotherIsCountedByItself(t *testing.T) {
	archive := webtest.Empty(t)
	archive.Ingest(t, "names.md", gaggle("2026-02-11 17:40:00+01:00", `MS. WHITLOW:  The first question goes to Ada Brandt with Meridian Wire.

Q    Thank you. Will the fares on this ferry rise in the autumn, as the harbour board says?

MS. WHITLOW:  The fares stay as they are until the board has shown its books. Next is Tom Reed with Meridian Wire Sport.

Q    Thank you. Will the regatta have its day in the autumn as the board of the harbour says?

MS. WHITLOW:  The regatta has its day, and the board has nothing to say about it.

`))
	site := siteOf(t, archive)
	for _, list := range []string{"/people", "/outlets"} {
		named := 0
		page := &answer{ResponseRecorder: ask(site, "GET", list)}
		for _, row := range page.find(".directory tbody tr").EachIter() {
			if name := row.Find("th a").Text(); name == "Ada Brandt" || name == "Tom Reed" || strings.HasPrefix(name, "Meridian Wire") {
				named++
			}
			for _, a := range row.Find("td a").EachIter() {
				if got := totalAt(t, site, a.AttrOr("href", "")); a.Text() != strconv.Itoa(got) {
					t.Errorf("%s says %s of %s, which has %d", list, a.Text(), a.AttrOr("href", ""), got)
				}
			}
		}
		if named != 2 {
			t.Errorf("%s has %d of the two names", list, named)
		}
	}
}

// pagesWithNumbers are searches of each kind, and every person's and outlet's page.
func pagesWithNumbers(site http.Handler) []string {
	pages := []string{"/people", "/outlets", "/search?q=herring", "/search?q=the", "/search?q=tug+escort", "/search?q=in:question+tug",
		"/search?q=speaker:holt+the", "/search?q=date:2026", "/search?q=-herring+the", "/search?q=lang:es", "/search?q=(tug+OR+herring)+outlet:gazet", "/search?q=tug+zzzyyyxxx"}
	for _, list := range []string{"/people", "/outlets"} {
		for _, a := range (&answer{ResponseRecorder: ask(site, "GET", list)}).find(".directory th a").EachIter() {
			pages = append(pages, a.AttrOr("href", ""))
		}
	}
	return pages
}

// TestOneQueryHasOneNumber asks the same query of the page and of every other form of it.
func TestOneQueryHasOneNumber(t *testing.T) {
	site := sampleSite(t)
	for _, q := range []string{"herring", "the", "%22a+tug%22", "in:answer+the", "", "zzzyyyxxx", "outlet:gazette"} {
		var page struct{ Total int }
		if err := json.Unmarshal(ask(site, "GET", "/search.json?q="+q).Body.Bytes(), &page); err != nil {
			t.Fatal(err)
		}
		if q != "" {
			if got := totalAt(t, site, "/search?q="+q); got != page.Total {
				t.Errorf("%q: the page says %d, JSON %d", q, got, page.Total)
			}
		}
		lines := strings.Split(strings.TrimSpace(ask(site, "GET", "/search.jsonl?q="+q).Body.String()), "\n")
		if len(lines)-1 != page.Total {
			t.Errorf("%q: JSON Lines have %d rows, JSON says %d", q, len(lines)-1, page.Total)
		}
		in := csv.NewReader(ask(site, "GET", "/search.csv?q="+q).Body)
		in.FieldsPerRecord = -1
		rows, err := in.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		const above = 9 // lines on the search, and the header
		if len(rows)-above != page.Total {
			t.Errorf("%q: CSV has %d rows, JSON says %d", q, len(rows)-above, page.Total)
		}
		feed, err := gofeed.NewParser().Parse(ask(site, "GET", "/search.atom?q="+q).Body)
		if err != nil {
			t.Fatal(err)
		}
		if len(feed.Items) != min(page.Total, feedEntries) {
			t.Errorf("%q: the feed has %d entries, JSON says %d", q, len(feed.Items), page.Total)
		}
	}
}

// TestAFeedIsWhatRFC4287Asks checks what readers of feeds rely on: ids that differ and stay, times, authors, links.
func TestAFeedIsWhatRFC4287Asks(t *testing.T) {
	site := sampleSite(t)
	body := ask(site, "GET", "/search.atom?q=the").Body.String()
	feed, err := gofeed.NewParser().ParseString(body)
	if err != nil {
		t.Fatal(err)
	}
	if feed.FeedLink != "https://archive.example/search.atom?q=the+sort%3Anewest" || feed.UpdatedParsed == nil || len(feed.Authors) != 1 {
		t.Errorf("feed: self %q, updated %v, authors %v", feed.FeedLink, feed.UpdatedParsed, feed.Authors)
	}
	seen := map[string]bool{}
	for _, e := range feed.Items {
		if seen[e.GUID] || !strings.HasPrefix(e.GUID, "tag:archive.example,2026:x/") {
			t.Errorf("entry id %q", e.GUID)
		}
		seen[e.GUID] = true
		if e.Title == "" || e.UpdatedParsed == nil || e.Link == "" || len(e.Authors) == 0 || e.Content == "" {
			t.Errorf("entry %s lacks something: %+v", e.GUID, e)
		}
	}
	again, err := gofeed.NewParser().ParseString(ask(site, "GET", "/search.atom?q=THE").Body.String())
	if err != nil || len(again.Items) == 0 || again.Items[0].GUID != feed.Items[0].GUID {
		t.Errorf("the same search again gives other entries: %v", err)
	}
}

func TestSpreadsheetsGetNoFormulas(t *testing.T) {
	for cell, want := range map[string]string{"=1+1": "'=1+1", "+1": "'+1", "-x": "'-x", "@a": "'@a", "words": "words", "": ""} {
		if got := inertCell(cell); got != want {
			t.Errorf("inertCell(%q) = %q, want %q", cell, got, want)
		}
	}
}

// TestResultsLeadToTheirQuestionsAndAnswers follows both links from what is found in either.
func TestResultsLeadToTheirQuestionsAndAnswers(t *testing.T) {
	site := sampleSite(t)
	links := func(path string) map[string]string {
		to := map[string]string{}
		page := &answer{ResponseRecorder: ask(site, "GET", path)}
		for _, a := range page.find(".collapse a").EachIter() {
			to[a.Text()] = a.AttrOr("href", "")
		}
		return to
	}
	from := links("/search?q=tug")
	all := totalAt(t, site, "/search?q=tug")
	for label, in := range map[string]string{"Only in answers": "answer", "Only in questions": "question"} {
		path := from[label]
		if path != "/search?q=tug+in%3A"+in {
			t.Errorf("%s leads to %q", label, path)
			continue
		}
		if n := totalAt(t, site, path); n == 0 || n > all {
			t.Errorf("%s: %d of %d", label, n, all)
		}
		if again := links(path); again["Only in answers"] != "" || again["Only in questions"] != "" {
			t.Errorf("%s offers a part again: %v", path, again)
		}
	}
}
