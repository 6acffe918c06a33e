package web

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"podium/internal/store"
	"podium/web/templates"
	"podium/web/webtest"
)

// gaggle is an invented transcript in the wording that its office published at the time given.
func gaggle(modified, body string) string {
	return `---
date: '2026-02-11'
modified_time: ` + modified + `
source_url: https://pm.vesmark.example/press-room/2026/02/11/gaggle-on-the-ferry/
published_time: 2026-02-11 17:40:00+01:00
title: "Press Gaggle on the Ferry by Press Secretary Clara Whitlow"
---

The Ferry Deck

2:08 P.M. CET

MS. WHITLOW:  Good afternoon, all. The crossing takes an hour, so I have an hour for you.

` + body + `
MS. WHITLOW:  Here we are. Mind the ramp, and thank you for the company on the way across.

                 END                2:49 P.M. CET
`
}

const (
	ferryFares = `Q    Clara, will the fares on this ferry rise in the autumn, as the harbour board says?

MS. WHITLOW:  The fares stay as they are until the board has shown its books to the Prime Minister.

`
	faresAmended = `Q    Clara, will the fares on this ferry rise in the autumn, as the harbour board says?

MS. WHITLOW:  The fares stay as they are until the board has opened its books to the Prime Minister and the public.

`
	lighthouse = `Q    Another subject. Who sold the old lighthouse at Tessen, and for how much money?

MS. WHITLOW:  Nobody sold the lighthouse. It was given to the town for one crown.

`
)

// exchangeOf returns the path of the exchange on a briefing's page in which the words stand.
func exchangeOf(t *testing.T, page *goquery.Document, words string) string {
	t.Helper()
	path := ""
	page.Find(".run").Each(func(_ int, run *goquery.Selection) {
		if strings.Contains(run.Text(), words) {
			path, _ = run.Find(".run-head a.alone").Attr("href")
		}
	})
	if path == "" {
		t.Fatalf("no exchange says %q", words)
	}
	return path
}

func read(t *testing.T, w *httptest.ResponseRecorder) *goquery.Document {
	t.Helper()
	doc, err := goquery.NewDocumentFromReader(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// A link to an answer survives the source's second thoughts: it shows the new words, the pinned link shows
// the old ones and says that they changed, and a link to what the source took out says so.
func TestALinkNeverDies(t *testing.T) {
	archive := webtest.Empty(t)
	archive.Ingest(t, "first.md", gaggle("2026-02-11 17:40:00+01:00", ferryFares+lighthouse))
	site := siteOf(t, archive)
	newest := archive.Newest(t)
	briefing := templates.BriefingURL(newest.Slug)
	page := read(t, ask(site, "GET", briefing))
	fares, light := exchangeOf(t, page, "fares on this ferry"), exchangeOf(t, page, "lighthouse")

	archive.Ingest(t, "second.md", gaggle("2026-02-12 09:00:00+01:00", faresAmended))

	now := read(t, ask(site, "GET", fares))
	if text := now.Find(".transcript").Text(); !strings.Contains(text, "opened its books") || now.Find(".notice").Length() != 0 {
		t.Errorf("%s shows %q", fares, text)
	}
	asItStood(t, site, fares)
	for target, want := range map[string]string{fares + ".json": "opened its books", fares + "@1.json": "shown its books", light + "@1.json": "for one crown"} {
		w := ask(site, "GET", target)
		var row struct {
			URL   string
			Turns []struct{ Text string }
		}
		if err := json.Unmarshal(w.Body.Bytes(), &row); err != nil || !strings.Contains(fmt.Sprint(row.Turns), want) || !strings.HasSuffix(row.URL, strings.TrimSuffix(target, ".json")) {
			t.Errorf("%s: %d, %v, %+v, want %q", target, w.Code, err, row, want)
		}
	}
	takenOut(t, site, light)
	if text := read(t, ask(site, "GET", briefing)).Find(".revision").Text(); !strings.Contains(text, "Revision 2 of 2: the source changed its words") {
		t.Errorf("the briefing says %q", text)
	}
	if listed := ask(site, "GET", "/changes.atom").Body.String(); !strings.Contains(listed, "opened") || !strings.Contains(listed, "for one crown") {
		t.Errorf("the feed of changes says %s", listed)
	}
	if err := archive.Store.Withdraw(context.Background(), store.Target{Briefing: strings.TrimPrefix(briefing, "/briefings/")}, "Asked for."); err != nil {
		t.Fatal(err)
	}
	for _, target := range []string{"/", "/changes", "/changes.atom"} {
		if w := ask(site, "GET", target); w.Code != 200 || strings.Contains(w.Body.String(), "for one crown") {
			t.Errorf("%s still tells what was withdrawn: %d %s", target, w.Code, w.Body)
		}
	}
}

// asItStood holds the address of a version to what it says of itself.
func asItStood(t *testing.T, site http.Handler, fares string) {
	t.Helper()
	then := read(t, ask(site, "GET", fares+"@1"))
	if text := then.Find(".transcript").Text(); !strings.Contains(text, "shown its books") {
		t.Errorf("%s@1 shows %q", fares, text)
	}
	notice := strings.Join(strings.Fields(then.Find(".notice").Text()), " ")
	if notice != "As it stood at revision 1 of 2. The words have changed since. Read the latest What changed" {
		t.Errorf("%s@1 says %q", fares, notice)
	}
	if latest, _ := then.Find(".notice a").Attr("href"); latest != fares {
		t.Errorf("%s@1 leads to %q", fares, latest)
	}
	if then.Find("meta[name=robots][content=noindex]").Length() != 1 {
		t.Error("a pinned page may be indexed")
	}
	if w := ask(site, "GET", fares+"@3"); w.Code != 404 {
		t.Errorf("a version that never was: %d", w.Code)
	}
}

// takenOut holds the address of what the source took out to its last words, and that of a version to all of them.
func takenOut(t *testing.T, site http.Handler, light string) {
	t.Helper()
	lost := ask(site, "GET", light)
	if doc := read(t, lost); lost.Code != 410 || !strings.Contains(doc.Find("main").Text(), "Who sold the old lighthouse") {
		t.Errorf("%s: %d %s", light, lost.Code, doc.Find("main").Text())
	}
	pinned := ask(site, "GET", light+"@1")
	doc := read(t, pinned)
	if pinned.Code != 200 || !strings.Contains(doc.Find(".transcript").Text(), "for one crown") || !strings.Contains(doc.Find(".notice").Text(), "changed since") {
		t.Errorf("%s@1: %d %s", light, pinned.Code, doc.Find("main").Text())
	}
}

func TestAnyTurnLeadsToItsExchange(t *testing.T) {
	archive := webtest.Empty(t)
	archive.Ingest(t, "first.md", gaggle("2026-02-11 17:40:00+01:00", ferryFares))
	site := siteOf(t, archive)
	newest := archive.Newest(t)
	page := read(t, ask(site, "GET", templates.BriefingURL(newest.Slug)))
	exchange := exchangeOf(t, page, "fares on this ferry")
	answer, _ := page.Find(".turn:contains('shown its books')").Attr("id")
	id := strings.TrimPrefix(answer, "t-")
	for target, want := range map[string]string{
		"/x/" + id:                exchange + "#t-" + id,
		"/x/" + id + "?q=fares":   exchange + "?q=fares#t-" + id,
		"/x/" + id + "@1":         exchange + "@1#t-" + id,
		"/x/" + id + "@1.json":    exchange + "@1.json",
		"/x/" + id + "@1?q=fares": exchange + "@1?q=fares#t-" + id,
	} {
		if w := ask(site, "GET", target); w.Code != 301 || w.Header().Get("Location") != want {
			t.Errorf("%s: %d to %q, want 301 to %q", target, w.Code, w.Header().Get("Location"), want)
		}
	}
	for _, pin := range []string{"@9", "@0", "@x"} { // a version that never was leads to the words of today
		if w := ask(site, "GET", exchange+pin); w.Code != 404 || !strings.Contains(w.Body.String(), `href="`+exchange+`#t-`) {
			t.Errorf("%s: %d, and does not lead to the words of today", exchange+pin, w.Code)
		}
	}
}

func TestWhatIsWithdrawnSaysWhy(t *testing.T) {
	archive := webtest.Empty(t)
	archive.Ingest(t, "first.md", gaggle("2026-02-11 17:40:00+01:00", ferryFares))
	site := siteOf(t, archive)
	newest := archive.Newest(t)
	briefing := templates.BriefingURL(newest.Slug)
	exchange := exchangeOf(t, read(t, ask(site, "GET", briefing)), "fares on this ferry")
	if err := archive.Store.Withdraw(context.Background(), store.Target{Briefing: newest.Slug}, "The office asked for it; the tape was another day's."); err != nil {
		t.Fatal(err)
	}
	for _, target := range []string{briefing + "/changes.atom", briefing + ".json", exchange + ".json"} {
		if w := ask(site, "GET", target); w.Code != 410 || !strings.Contains(w.Body.String(), "the tape was another day's.") || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %s", target, w.Code, w.Body)
		}
	}
	for _, target := range []string{briefing, briefing + "/changes", exchange, exchange + "@1", exchange + ".bib"} {
		w := ask(site, "GET", target)
		if doc := read(t, w); w.Code != 410 || !strings.Contains(doc.Find("main").Text(), "the tape was another day's.") || doc.Find("cite").Text() != newest.Title {
			t.Errorf("%s: %d %s", target, w.Code, doc.Find("main").Text())
		}
	}
	if w := ask(site, "GET", "/"); strings.Contains(w.Body.String(), "on the Ferry") {
		t.Error("the front page still lists it")
	}
}

// A briefing whose title changes has another address; the one that it had leads there, whole.
func TestAFormerAddressLeadsToTodays(t *testing.T) {
	archive := webtest.Empty(t)
	slug := func() string {
		newest := archive.Newest(t)
		return newest.Slug
	}
	first := gaggle("2026-02-11 17:40:00+01:00", ferryFares+lighthouse)
	archive.Ingest(t, "first.md", first)
	was := templates.BriefingURL(slug())
	archive.Ingest(t, "second.md", strings.Replace(gaggle("2026-02-12 09:00:00+01:00", faresAmended+lighthouse), "Gaggle on the Ferry", "Gaggle off Tessen", 1))
	is := templates.BriefingURL(slug())
	if was == is {
		t.Fatalf("the address stayed %s", is)
	}
	site := siteOf(t, archive)
	for _, tail := range []string{"", "?q=fares", ".json", "/changes", "/changes?from=1&to=2", "/changes.atom"} {
		w := ask(site, "GET", was+tail)
		if got := w.Header().Get("Location"); w.Code != 301 || got != is+tail {
			t.Errorf("%s%s: %d to %q", was, tail, w.Code, got)
		}
		if w := ask(site, "GET", is+tail); w.Code != 200 {
			t.Errorf("%s%s: %d", is, tail, w.Code)
		}
	}
}

// A quotation that a source took out altogether, with nothing like it left, is found in the version that had it.
func TestACheckFindsWhatWasTakenOut(t *testing.T) {
	archive := webtest.Empty(t)
	archive.Ingest(t, "first.md", gaggle("2026-02-11 17:40:00+01:00", ferryFares+lighthouse))
	archive.Ingest(t, "second.md", gaggle("2026-02-12 09:00:00+01:00", ferryFares))
	site := siteOf(t, archive)
	q := "/check?q=" + url.QueryEscape("Nobody sold the lighthouse. It was given to the town for one crown.")
	page := read(t, ask(site, "GET", q))
	if got := page.Find("#verdict").Text(); got != "It stood so in an earlier version" || !strings.Contains(page.Find("main").Text(), "So until revision 2") {
		t.Errorf("%q: %s", got, page.Find("main").Text())
	}
	link, _ := page.Find(`.said-list .actions a[href^="/x/"]`).Attr("href")
	if w := ask(site, "GET", strings.SplitN(link, "#", 2)[0]); w.Code != 200 || !strings.Contains(w.Body.String(), "one crown") {
		t.Errorf("the version that has it, %s: %d", link, w.Code)
	}
}
