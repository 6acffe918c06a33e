package web

import (
	"encoding/xml"
	"net/url"
	"strings"
	"testing"
)

// What a feed reader takes from the list are feeds that answer.
func TestSeveralSearchesAreFollowedAtOnce(t *testing.T) {
	site := sampleSite(t)
	w := ask(site, "GET", "/search.opml?"+url.Values{"q": {"herring", `"a tug" speaker:holt`, "herring", "", "a & b <c>"}}.Encode())
	var list struct {
		Outlines []struct {
			Text string `xml:"text,attr"`
			Feed string `xml:"xmlUrl,attr"`
			Page string `xml:"htmlUrl,attr"`
		} `xml:"body>outline"`
	}
	if err := xml.Unmarshal(w.Body.Bytes(), &list); err != nil || w.Code != 200 || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/x-opml") {
		t.Fatalf("%d %s: %v", w.Code, w.Header().Get("Content-Type"), err)
	}
	if len(list.Outlines) != 3 {
		t.Fatalf("%d feeds: %v", len(list.Outlines), list.Outlines)
	}
	for _, o := range list.Outlines {
		for _, address := range []string{o.Feed, o.Page} {
			if there := ask(site, "GET", strings.TrimPrefix(address, "https://archive.example")); there.Code != 200 {
				t.Errorf("%s: %d", address, there.Code)
			}
		}
	}
	if w := ask(site, "GET", "/search.opml?q="); w.Code != 400 || !strings.Contains(w.Body.String(), "each after q=") {
		t.Errorf("without a search: %d", w.Code)
	}
	var many url.Values = map[string][]string{}
	for _, a := range "abcdefghij" {
		for _, b := range "abcdefghij" {
			many.Add("q", string(a)+string(b))
		}
	}
	if got := strings.Count(ask(site, "GET", "/search.opml?"+many.Encode()).Body.String(), "<outline"); got != mostFollowed {
		t.Errorf("%d feeds of a hundred searches", got)
	}
	compared := ask(site, "GET", "/search/compare?q=tug&q=herring&in=after:2020").Body.String()
	if !strings.Contains(compared, "/search.opml?q=tug+") || !strings.Contains(compared, "q=herring+") {
		t.Error("a comparison does not lead to its feeds")
	}
	if found := ask(site, "GET", "/search?q=herring").Body.String(); !strings.Contains(found, `href="/search.atom?q=herring">the address of this feed</a>`) {
		t.Error("results do not say how they are followed")
	}
}
