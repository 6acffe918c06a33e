package web

import (
	"encoding/csv"
	"encoding/json"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"podium/web/templates"
)

func usageOf(t *testing.T, address string) (usageAnswer, *answer) {
	t.Helper()
	site := sampleSite(t)
	var got usageAnswer
	w := ask(site, "GET", strings.Replace(address, "/compare?", "/compare.json?", 1))
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil || w.Code != 200 {
		t.Fatalf("%s: %d, %v: %s", address, w.Code, err, w.Body)
	}
	return got, &answer{ResponseRecorder: ask(site, "GET", address)}
}

// TestUseOverTimeIsWhatSearchesFind holds every number of a comparison, on the page, in JSON and in CSV, to the search it leads to.
func TestUseOverTimeIsWhatSearchesFind(t *testing.T) {
	site := sampleSite(t)
	for _, address := range []string{
		"/search/compare?q=tug&q=herring", "/search/compare?q=tug+OR+herring&q=%22a+tug%22&q=observers&in=series:ministry",
		"/search/compare?q=tug&in=in:answer", "/search/compare?q=%28speaker:holt+tug%29&in=date:2026", "/search/compare?q=zeppelin",
	} {
		got, page := usageOf(t, address)
		totalOf := func(path string) int {
			var found searchAnswer
			w := ask(site, "GET", strings.Replace(strings.TrimPrefix(path, "https://archive.example"), "/search?", "/search.json?", 1))
			if err := json.Unmarshal(w.Body.Bytes(), &found); err != nil {
				t.Fatal(path, err)
			}
			return found.Total
		}
		for i, s := range got.Searches {
			sum := s.Undated
			for _, p := range got.Periods {
				sum += p.Counts[i]
			}
			if n := totalOf(s.Search); n != s.Total || sum != s.Total {
				t.Errorf("%s: %s finds %d, the comparison says %d, its periods %d", address, s.Query, n, s.Total, sum)
			}
			if (s.Total > s.Undated) != (s.First.Date != "") || s.First.Date > s.Last.Date {
				t.Errorf("%s: first %+v, last %+v of %d", address, s.First, s.Last, s.Total)
			}
		}
		links := 0
		for _, a := range page.find(".use-table a").EachIter() {
			links++
			if n := totalOf(a.AttrOr("href", "")); templates.Count(n) != a.Text() {
				t.Errorf("%s: %s leads to %d", address, a.Text(), n)
			}
		}
		if links == 0 && len(got.Periods) > 0 {
			t.Errorf("%s: the table leads nowhere", address)
		}
		rows := csv.NewReader(strings.NewReader(ask(site, "GET", strings.Replace(address, "/compare?", "/compare.csv?", 1)).Body.String()))
		rows.FieldsPerRecord, rows.Comment = -1, '#'
		all, err := rows.ReadAll()
		if err != nil || len(all) != len(got.Periods)+2 {
			t.Fatalf("%s: %d rows of CSV for %d periods, %v", address, len(all), len(got.Periods), err)
		}
		for n, p := range got.Periods {
			for i := range got.Searches {
				if row := all[n+1]; row[0] != p.Date || row[1] != strconv.Itoa(p.Passages) || row[2+2*i] != strconv.Itoa(p.Counts[i]) {
					t.Errorf("%s: CSV %q, JSON %+v", address, row, p)
				}
			}
		}
	}
}

// TestWhatIsCompared gives a comparison more, less and worse than it takes.
func TestWhatIsCompared(t *testing.T) {
	got, page := usageOf(t, "/search/compare?q=tug&q=herring&q=tug&q=+&q=ferry&q=nets")
	if len(got.Searches) != 3 || !strings.Contains(page.Body.String(), "3 searches are compared at once") {
		t.Errorf("%d searches, the page does not say what was left out", len(got.Searches))
	}
	got, page = usageOf(t, "/search/compare?q=date:2026-13&q=tug")
	if got.Searches[0].Total != 0 || got.Searches[0].Search != "" || !strings.Contains(page.Body.String(), "takes a year, month or day") {
		t.Errorf("a search of which nothing can be kept: %+v", got.Searches[0])
	}
	if _, page = usageOf(t, "/search/compare?q=zeppelin"); page.find("svg.swatch").Length() != 1 || page.find(".use-table").Length() != 0 {
		t.Error("what nobody said has no table")
	}
	if _, page = usageOf(t, "/search/compare?q=tug"); page.find(`a[href*="in%3Aanswer"]`).Length() != 1 {
		t.Error("the page does not lead to questions beside answers")
	}
	site := sampleSite(t)
	if w := ask(site, "GET", "/search/compare"); w.Code != 200 || !strings.Contains(w.Body.String(), "of every 1,000 passages") {
		t.Errorf("nothing asked for: %d", w.Code)
	}
	results := &answer{ResponseRecorder: ask(site, "GET", "/search?q=tug+speaker:holt")}
	want := "/search/compare?" + url.Values{"in": {"speaker:holt"}, "q": {"tug"}}.Encode()
	if href := results.find(".collapse a").First().AttrOr("href", ""); href != want {
		t.Errorf("results lead to %s, want %s", href, want)
	}
}
