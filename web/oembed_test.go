package web

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"podium/internal/store"
	"podium/web/templates"
	"podium/web/webtest"
)

const ofArchive = "https://archive.example"

// embedding asks how to show what is at an address.
func embedding(t *testing.T, site http.Handler, address, more string) (embedAnswer, int) {
	t.Helper()
	w := ask(site, "GET", "/oembed?url="+url.QueryEscape(address)+more)
	var got embedAnswer
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
		t.Fatalf("%s: %v: %s", address, err, w.Body)
	}
	return got, w.Code
}

// A site that is given the link to an answer finds out from the page how to show it, and shows the words.
func TestAnotherSiteShowsAnExchange(t *testing.T) {
	archive := webtest.Empty(t)
	archive.Ingest(t, "first.md", gaggle("2026-02-11 17:40:00+01:00", ferryFares+lighthouse))
	site := siteOf(t, archive)
	newest := archive.Newest(t)
	briefing := templates.BriefingURL(newest.Slug)
	fares := exchangeOf(t, read(t, ask(site, "GET", briefing)), "fares on this ferry")
	page := read(t, ask(site, "GET", fares))
	told, ok := page.Find(`link[type="application/json+oembed"]`).Attr("href")
	if want := ofArchive + "/oembed?url=" + url.QueryEscape(ofArchive+fares); !ok || told != want {
		t.Fatalf("the page tells of %q, want %q", told, want)
	}
	got, code := embedding(t, site, ofArchive+fares, "")
	if code != 200 || got.Type != "rich" || got.Version != "1.0" || got.Width != embedWidth || got.AuthorName != "Clara Whitlow" || got.ProviderName != "Testarchive" {
		t.Errorf("%d %+v", code, got)
	}
	shown, err := goquery.NewDocumentFromReader(strings.NewReader(got.HTML))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(shown.Find("blockquote").Text()), " ")
	for _, want := range []string{"will the fares on this ferry rise in the autumn", "Clara Whitlow", "shown its books", "11 February 2026", "Testarchive, revision 1."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not shown: %s", want, text)
		}
	}
	if link := shown.Find("a").AttrOr("href", ""); link != ofArchive+fares {
		t.Errorf("it links %q", link)
	}
	if strange := shown.Find("body *").Not("blockquote, p, strong, bdi, footer, a, cite, time, s, ins, i, sup"); strange.Length() > 0 {
		t.Errorf("markup that nobody asked for: %s", got.HTML)
	}
	inLittleRoom(t, site, fares)
	ofOneAnswer(t, site, archive, fares, page.Find(".turn").Last().AttrOr("id", ""))

	if err := archive.Store.Withdraw(context.Background(), store.Target{Briefing: newest.Slug}, "The office asked for it."); err != nil {
		t.Fatal(err)
	}
	for _, pin := range []string{"", "@1"} {
		if w := ask(site, "GET", "/oembed?url="+ofArchive+fares+pin); w.Code != 410 || strings.Contains(w.Body.String(), "books") {
			t.Errorf("withdrawn%s: %d %s", pin, w.Code, w.Body)
		}
	}
}

// inLittleRoom embeds an exchange narrower, and too low for its words.
func inLittleRoom(t *testing.T, site http.Handler, fares string) {
	t.Helper()
	if got, _ := embedding(t, site, ofArchive+fares, "&maxwidth=300"); got.Width != 300 || got.Type != "rich" {
		t.Errorf("in 300 pixels: %+v", got)
	}
	if got, _ := embedding(t, site, ofArchive+fares, "&maxheight=40"); got.Type != "link" || got.HTML != "" || got.Title == "" {
		t.Errorf("in 40 pixels: %+v", got)
	}
}

// ofOneAnswer embeds one answer, and the words of a revision.
func ofOneAnswer(t *testing.T, site http.Handler, archive *webtest.Archive, fares, answer string) {
	t.Helper()
	if got, _ := embedding(t, site, ofArchive+fares+"#"+answer, ""); !strings.Contains(got.HTML, `href="`+ofArchive+fares+"#"+answer) {
		t.Errorf("one answer: %s", got.HTML)
	}
	archive.Ingest(t, "second.md", gaggle("2026-02-12 09:00:00+01:00", faresAmended+lighthouse))
	for pin, want := range map[string]string{"": "opened its books", "@1": "shown its books"} {
		if got, code := embedding(t, site, ofArchive+fares+pin, ""); code != 200 || !strings.Contains(got.HTML, want) {
			t.Errorf("%s%s: %d %s", fares, pin, code, got.HTML)
		}
	}
	if told := read(t, ask(site, "GET", fares+"@1")).Find(`link[type="application/json+oembed"]`).AttrOr("href", ""); !strings.HasSuffix(told, "%401") {
		t.Errorf("the page of a revision tells of %q", told)
	}
}

func TestOnlyExchangesOfThisArchiveAreShownElsewhere(t *testing.T) {
	site := sampleSite(t)
	page := &answer{ResponseRecorder: ask(site, "GET", "/search?q=herring")}
	path, _, _ := strings.Cut(page.find(".hit-who a").First().AttrOr("href", ""), "?")
	for address, want := range map[string]int{
		ofArchive + path: 200, "http://archive.example" + path: 200, "HTTPS://ARCHIVE.EXAMPLE" + path + "?q=herring": 200,
		"": 404, path: 404, "//archive.example" + path: 404, "https://archive.example.evil" + path: 404, "https://evil.example" + path: 404,
		"https://archive.example@evil.example" + path: 404, "https://x@archive.example" + path: 404, "https://archive.example:8443" + path: 404,
		"javascript:alert(1)": 404, "ftp://archive.example" + path: 404, ofArchive + "/x/": 404, ofArchive + path + "/": 404, ofArchive + path + "@": 404,
		ofArchive + path + "@0": 404, ofArchive + path + "@x": 404, ofArchive + path + "@9": 404, ofArchive + "/x/000000000000": 404,
		ofArchive + "/briefings": 404, ofArchive + "/../x/": 404, "https://archive.example/%2e%2e" + path: 404, "\x00": 404, "https://[": 404,
	} {
		w := ask(site, "GET", "/oembed?url="+url.QueryEscape(address))
		if w.Code != want || want != 200 && w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%q: %d %s, want %d", address, w.Code, w.Header().Get("Content-Type"), want)
		}
	}
	if w := ask(site, "GET", "/oembed?format=xml&url="+url.QueryEscape(ofArchive+path)); w.Code != 501 {
		t.Errorf("as XML: %d, want 501", w.Code)
	}
}
