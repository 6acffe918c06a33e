package web

import (
	"encoding/csv"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"

	"podium/web/webtest"
)

// TestAListIsTheSameInEveryForm holds what a program gets of a list to what the page shows, under the same conditions.
func TestAListIsTheSameInEveryForm(t *testing.T) {
	site := sampleSite(t)
	for _, conditions := range []string{"", "?year=2026", "?sort=oldest", "?person=maren-holt", "?outlet=harbour-gazette&sort=added", "?year=1900"} {
		var shown []string
		page := &answer{ResponseRecorder: ask(site, "GET", "/briefings"+conditions)}
		for _, a := range page.find(".listing .entry h3 a").EachIter() {
			shown = append(shown, "https://archive.example"+a.AttrOr("href", ""))
		}
		var list briefingsAnswer
		answered(t, site, "/briefings.json"+conditions, &list)
		var lines []string
		for _, b := range list.Briefings {
			lines = append(lines, b.URL)
		}
		var cells []string
		for _, row := range tableOf(t, site, "/briefings.csv"+conditions) {
			cells = append(cells, row["url"])
		}
		want := strings.Join(shown, "\n")
		if got := strings.Join(lines, "\n"); got != want || list.Total != len(lines) {
			t.Errorf("%s: JSON lists %d of %d\n%s\nthe page\n%s", conditions, len(lines), list.Total, got, want)
		}
		if got := strings.Join(cells, "\n"); got != want {
			t.Errorf("%s: the table lists\n%s\nthe page\n%s", conditions, got, want)
		}
		if list.List != "https://archive.example/briefings"+conditions {
			t.Errorf("%s: the list for people is %s", conditions, list.List)
		}
	}
}

// TestADirectoryIsTheSameInEveryForm likewise, for people and outlets, and follows each line to its own answer.
func TestADirectoryIsTheSameInEveryForm(t *testing.T) {
	site := sampleSite(t)
	for _, of := range []string{"/people", "/outlets", "/people?name=holt", "/outlets?sort=name", "/people?sort=questions", "/people?name=nobodyatall"} {
		path, narrowed, _ := strings.Cut(of, "?")
		var shown []string
		page := &answer{ResponseRecorder: ask(site, "GET", of)}
		for _, a := range page.find("main th a").EachIter() {
			shown = append(shown, a.Text()+" "+a.AttrOr("href", ""))
		}
		var list struct {
			Total           int
			People, Outlets []listedName
		}
		answered(t, site, path+".json?"+narrowed, &list)
		rows := tableOf(t, site, path+".csv?"+narrowed)
		names := append(list.People, list.Outlets...)
		if len(names) != len(shown) || len(rows) != len(shown) || list.Total != len(shown) {
			t.Fatalf("%s: %d names on the page, %d of %d in JSON, %d in the table", of, len(shown), len(names), list.Total, len(rows))
		}
		for i, n := range names {
			if got := n.Name + " " + strings.TrimPrefix(n.URL, "https://archive.example"); got != shown[i] {
				t.Errorf("%s: JSON has %s where the page has %s", of, got, shown[i])
			}
			if rows[i]["slug"] != n.Slug || rows[i]["questions"] != strconv.Itoa(n.Questions) {
				t.Errorf("%s: the table has %v, JSON %+v", of, rows[i], n)
			}
			var alone listedName
			if answered(t, site, path+"/"+n.Slug+".json", &alone); alone != n {
				t.Errorf("%s: by itself it is %+v, in the list %+v", n.Slug, alone, n)
			}
		}
	}
}

// TestNewBriefingsCanBeFollowed reads the feed as a feed reader does.
func TestNewBriefingsCanBeFollowed(t *testing.T) {
	site := sampleSite(t)
	for _, form := range []string{".atom", ".feed.json"} {
		got, err := gofeed.NewParser().ParseString(ask(site, "GET", "/briefings"+form+"?series=vesmark-foreign-ministry").Body.String())
		if err != nil || len(got.Items) != 3 {
			t.Fatalf("%s: %v %+v", form, err, got)
		}
		for _, e := range got.Items {
			if !strings.HasPrefix(e.Link, "https://archive.example/briefings/") || !strings.HasPrefix(e.GUID, "tag:archive.example,2026:briefings/") || e.PublishedParsed == nil || !strings.Contains(e.Content, " question") {
				t.Errorf("%s: %+v", form, e)
			}
		}
	}
	if page := ask(site, "GET", "/").Body.String(); !strings.Contains(page, `href="/briefings.atom"`) {
		t.Error("the front page does not lead to the feed of new briefings")
	}
}

// TestQuestionsThatTheSourceLeavesOutAreNotDenied holds lists to what they say of a conference of which only the statement was
// posted, and of a statement after which nobody asked.
func TestQuestionsThatTheSourceLeavesOutAreNotDenied(t *testing.T) {
	a := webtest.Empty(t)
	for name, end := range map[string]string{"12": "With that, I am happy to take your questions.", "13": "Thank you all, and good night."} {
		a.Ingest(t, name+".md", "# Statement by Minister Oar on the Ferry\n\nMay "+name+", 2031\n\nMINISTER OAR: Good evening. The ferry runs again from tomorrow, twice a day. "+end+"\n")
	}
	site := siteOf(t, a)
	for _, path := range []string{"/", "/briefings"} {
		page := &answer{ResponseRecorder: ask(site, "GET", path)}
		for day, want := range map[string]string{"2031-05-12": "the source leaves the questions out", "2031-05-13": "statement, no questions"} {
			if says := page.find(`.entry:has(a[href*="` + day + `"]) .facts`).Text(); !strings.Contains(says, want) {
				t.Errorf("%s says %q of the briefing of %s, want %q", path, says, day, want)
			}
		}
	}
}

// TestNamesLeadToTheirWords follows what the answer about somebody leads to.
func TestNamesLeadToTheirWords(t *testing.T) {
	site := sampleSite(t)
	var p personAnswer
	answered(t, site, "/people/maren-holt.json", &p)
	var list briefingsAnswer
	answered(t, site, strings.TrimPrefix(p.Links.Briefings, "https://archive.example"), &list)
	if list.Total != p.Briefings || list.Total == 0 {
		t.Errorf("%d briefings, and the list has %d", p.Briefings, list.Total)
	}
	var found searchAnswer
	if answered(t, site, strings.TrimPrefix(p.Links.Speaks, "https://archive.example"), &found); found.Total == 0 {
		t.Errorf("%s finds nothing", p.Links.Speaks)
	}
	if len(p.Labels) == 0 || len(p.Offices) == 0 || p.Roles[0].Turns == 0 {
		t.Errorf("of Maren Holt is known %+v", p)
	}
	var o outletAnswer
	answered(t, site, "/outlets/harbour-gazette.json", &o)
	if answered(t, site, strings.TrimPrefix(o.Links.Asks, "https://archive.example"), &found); found.Total != o.Questions || found.Total == 0 {
		t.Errorf("%d questions, and the search finds %d", o.Questions, found.Total)
	}
}

func answered(t *testing.T, site http.Handler, path string, into any) {
	t.Helper()
	w := ask(site, "GET", path)
	if err := json.Unmarshal(w.Body.Bytes(), into); err != nil || w.Code != 200 {
		t.Fatalf("%s: %d %v", path, w.Code, err)
	}
}

// tableOf reads a table's rows, by the names of its columns.
func tableOf(t *testing.T, site http.Handler, path string) []map[string]string {
	t.Helper()
	in := csv.NewReader(ask(site, "GET", path).Body)
	in.FieldsPerRecord = -1
	lines, err := in.ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	for len(lines) > 0 && strings.HasPrefix(lines[0][0], "#") {
		lines = lines[1:]
	}
	if len(lines) == 0 {
		t.Fatalf("%s has no names of columns", path)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, name := range lines[0] {
			row[name] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}
