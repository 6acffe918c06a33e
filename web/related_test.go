package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"podium/internal/passages"
	"podium/web/webtest"
)

// daily is a briefing of one day with the questions, each "reporter of outlet: question: answer".
func daily(day string, questions ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Daily Press Briefing\n%s\n\nMR OAR: Good afternoon. Nothing to announce.\n\n", day)
	for _, q := range questions {
		f := strings.SplitN(q, ": ", 3)
		fmt.Fprintf(&b, "MODERATOR: The next question goes to %s.\n\nQUESTION: %s\n\nMR OAR: %s\n\n", f[0], f[1], f[2])
	}
	return b.String()
}

// eels is a site whose archive asks about eels on several days, among other things.
func eels(t *testing.T) http.Handler {
	t.Helper()
	a := webtest.Empty(t)
	quill, lund := "Tracy Quill of The Evening Courier", "Axel Lund of The Harbour Gazette"
	a.Ingest(t, "1.txt", daily("March 2, 2031",
		quill+": Will the dredging at Quillhaven harm the eels that spawn there?: The dredging spares the eels that spawn at Quillhaven.",
		lund+": How many lamps does the new lighthouse need?: It needs one lamp, and somebody to wind it."))
	a.Ingest(t, "2.txt", daily("March 9, 2031",
		quill+": You said that the dredging would spare the eels at Quillhaven. Did they spawn?: The eels spawn late at Quillhaven, dredging or not.",
		lund+": On Quillhaven: who counts the eels while the dredging goes on?: The wardens count the eels that spawn by night."))
	a.Ingest(t, "3.txt", daily("June 1, 2033",
		lund+": Two years on, do eels still spawn at Quillhaven after the dredging?: They do, and the dredging is forgotten.",
		quill+": When will the ferry sail on Sundays?: When somebody pays for the ferry on Sundays."))
	return siteOf(t, a)
}

// firstFound returns the address of the exchange that a search finds first.
func firstFound(t *testing.T, site http.Handler, q string) string {
	t.Helper()
	var found struct{ Hits []struct{ ID string } }
	if err := json.Unmarshal(ask(site, "GET", "/search.json?q="+q).Body.Bytes(), &found); err != nil || len(found.Hits) == 0 {
		t.Fatalf("%s: %v, %d hits", q, err, len(found.Hits))
	}
	return "/x/" + found.Hits[0].ID
}

func relatedOf(t *testing.T, site http.Handler, path string) relatedAnswer {
	t.Helper()
	var a relatedAnswer
	if err := json.Unmarshal(ask(site, "GET", path+"/related.json").Body.Bytes(), &a); err != nil {
		t.Fatal(err)
	}
	return a
}

// daysAndReporters tells of hits by day and reporter.
func daysAndReporters(hits []relatedHit) string {
	var out []string
	for _, h := range hits {
		s := h.Date + " " + h.Asker
		if h.SameReporter {
			s += " again"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestAQuestionIsFollowed(t *testing.T) {
	site := eels(t)
	path := firstFound(t, site, "reporter:quill+spare+date:2031-03-09")
	a := relatedOf(t, site, path)
	if got := daysAndReporters(a.Before); got != "2031-03-02 Tracy Quill again" {
		t.Errorf("before: %s", got)
	}
	if got := daysAndReporters(a.SameDay); got != "2031-03-09 Axel Lund" {
		t.Errorf("on the same day: %s", got)
	}
	if got := daysAndReporters(a.After); got != "2033-06-01 Axel Lund" {
		t.Errorf("after: %s", got)
	}
	for _, h := range a.Before {
		if h.Share < passages.RelatedShare || h.Share > 1 || len(h.Shares) < 2 {
			t.Errorf("no reason: %v of %v, %v", h.Shares, a.Subject, h.Share)
		}
	}
	page := ask(site, "GET", path+"/related").Body.String()
	for _, want := range []string{"Both have ", "The same reporter.", "The same briefing.", `<h2 id="before"`, `<h2 id="after"`, `href="` + path + `"`, "<mark>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if all := regexp.MustCompile(`href="(/search\?q=[^"]+)">Everything`).FindStringSubmatch(page); all == nil {
		t.Error("no way to everything with any of the words")
	} else if found := ask(site, "GET", all[1]).Body.String(); !strings.Contains(found, `class="hits"`) {
		t.Errorf("%s finds nothing", all[1])
	}
	if exchange := ask(site, "GET", path).Body.String(); !strings.Contains(exchange, `href="`+path+`/related"`) {
		t.Error("the exchange does not lead there")
	}
	if old := ask(site, "GET", path+"@1").Body.String(); strings.Contains(old, "/related") {
		t.Error("a pinned exchange leads to what is related today")
	}
}

func TestWhatNobodyElseAskedSaysSo(t *testing.T) {
	site := eels(t)
	path := firstFound(t, site, "lighthouse+lamp")
	page := ask(site, "GET", path+"/related")
	if page.Code != 200 || !strings.Contains(page.Body.String(), "Nothing on the same subject was found") {
		t.Errorf("%d: %s", page.Code, page.Body)
	}
	a := relatedOf(t, site, path)
	if a.Before == nil || a.SameDay == nil || a.After == nil || a.Subject == nil {
		t.Error("an empty list is null")
	}
}
