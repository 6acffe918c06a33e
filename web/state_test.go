package web

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"podium/internal/store"
	"podium/web/webtest"
)

// TestWithoutAnIndexEverythingElseGoesOn serves an archive whose index is not built yet.
func TestWithoutAnIndexEverythingElseGoesOn(t *testing.T) {
	site := siteOf(t, webtest.Sample(t).Unindexed(t))
	for _, path := range []string{"/", "/briefings", "/people", "/people/maren-holt", "/outlets/harbour-gazette", "/coverage", "/help", "/readyz", "/suggest?q=maren", "/sitemap.xml", "/search"} {
		if w := ask(site, "GET", path); w.Code != 200 {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	page := ask(site, "GET", "/search?q=herring")
	if page.Code != 503 || page.Header().Get("Retry-After") == "" || !strings.Contains(page.Body.String(), `href="/briefings"`) {
		t.Errorf("search: %d, Retry-After %q: want 503, when to come back and a way to browse", page.Code, page.Header().Get("Retry-After"))
	}
	for _, form := range []string{".json", ".atom", ".csv", ".jsonl"} {
		w := ask(site, "GET", "/search"+form+"?q=herring")
		if w.Code != 503 || w.Header().Get("Content-Type") != "application/problem+json" || w.Header().Get("Retry-After") == "" {
			t.Errorf("/search%s: %d %s", form, w.Code, w.Header().Get("Content-Type"))
		}
	}
}

// TestWithdrawnBytesAndBriefingsSayWhy follows addresses of what was taken down.
func TestWithdrawnBytesAndBriefingsSayWhy(t *testing.T) {
	a := webtest.Sample(t)
	site := siteOf(t, a)
	const path = "/briefings/2026-03-18-foreign-secretary-maren-holt-at-a-press-availability"
	source, ok := (&answer{ResponseRecorder: ask(site, "GET", path)}).find("a[href^='/sources/']").First().Attr("href")
	if !ok {
		t.Fatal("the briefing links no source")
	}
	sum := strings.TrimPrefix(source, "/sources/")
	if err := a.Store.Withdraw(context.Background(), store.Target{Source: sum}, "the ministry published it by mistake"); err != nil {
		t.Fatal(err)
	}
	a.Settle(t)
	for _, gone := range []string{path, source} {
		w := ask(site, "GET", gone)
		if w.Code != 410 || !strings.Contains(w.Body.String(), "the ministry published it by mistake.") || w.Header().Get("Cache-Control") != cacheNever {
			t.Errorf("%s: %d, %q", gone, w.Code, w.Header().Get("Cache-Control"))
		}
	}
	if w := ask(site, "GET", "/search.json?q=%22a+tug+is+not+an+escort%22"); !strings.Contains(w.Body.String(), `"total":0`) {
		t.Errorf("withdrawn words are still found: %s", w.Body)
	}
}

// TestAReasonLeadsToWhereTheWordsStand follows a reason that names another address of this site, and no other's.
func TestAReasonLeadsToWhereTheWordsStand(t *testing.T) {
	a := webtest.Sample(t)
	site := siteOf(t, a)
	const gone, there = "2026-03-18-foreign-secretary-maren-holt-at-a-press-availability", "/briefings/2026-04-02-daily-press-briefing-april-2-2026"
	turn, ok := (&answer{ResponseRecorder: ask(site, "GET", "/briefings/"+gone)}).find("a[href^='/x/']").First().Attr("href")
	if !ok {
		t.Fatal("the briefing links no exchange")
	}
	if err := a.Store.Withdraw(context.Background(), store.Target{Briefing: gone}, "It was joined. Its words stand at "+there+". Not at //evil.example/x/1 or https://evil.example/briefings/1."); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/briefings/" + gone, turn} {
		w := &answer{ResponseRecorder: ask(site, "GET", path)}
		var led []string
		for _, link := range w.find(".ways a").EachIter() {
			led = append(led, link.AttrOr("href", ""))
		}
		if w.Code != 410 || !slices.Equal(led, []string{there, "/briefings", "/help", "/"}) {
			t.Errorf("%s: %d, leads to %v", path, w.Code, led)
		}
	}
}

// TestKeptBytesTravelAsTheyAre takes a source whole, in part and again: what arrives is what the digest is of.
func TestKeptBytesTravelAsTheyAre(t *testing.T) {
	site := sampleSite(t)
	source, ok := (&answer{ResponseRecorder: ask(site, "GET", "/briefings/2026-04-02-daily-press-briefing-april-2-2026")}).find("a[href^='/sources/']").First().Attr("href")
	if !ok {
		t.Fatal("the briefing links no source")
	}
	get := func(header ...string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", source, nil)
		r.Header.Set("Accept-Encoding", "gzip, zstd")
		for i := 0; i < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		w := httptest.NewRecorder()
		site.ServeHTTP(w, r)
		return w
	}
	whole := get()
	sum := sha256.Sum256(whole.Body.Bytes())
	if want := "sha-256=:" + base64.StdEncoding.EncodeToString(sum[:]) + ":"; whole.Header().Get("Repr-Digest") != want || whole.Header().Get("Content-Encoding") != "" {
		t.Errorf("the digest is %s, the bytes' %s, encoding %q", whole.Header().Get("Repr-Digest"), want, whole.Header().Get("Content-Encoding"))
	}
	if part := get("Range", "bytes=5-14"); part.Code != 206 || part.Body.String() != whole.Body.String()[5:15] {
		t.Errorf("a range: %d, %q", part.Code, part.Body)
	}
	if again := get("If-None-Match", whole.Header().Get("ETag")); again.Code != 304 {
		t.Errorf("asked again: %d", again.Code)
	}
	if leaked := whole.Header().Get("No-Gzip-Compression"); leaked != "" {
		t.Errorf("a note to ourselves is sent: %q", leaked)
	}
}

// TestOneReaderCannotTakeAllSearches asks more often than the limit allows, from one network and from another.
func TestOneReaderCannotTakeAllSearches(t *testing.T) {
	a := webtest.Empty(t)
	limited := func(proxies ...string) http.Handler {
		h, err := New(Config{URL: "http://archive.example", Log: slog.New(slog.DiscardHandler), Store: a.Store, Search: a.Search,
			Authority: a.Authority, SearchRate: 3, TrustedProxies: proxies})
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	from := func(h http.Handler, peer, forwarded string) *httptest.ResponseRecorder {
		r := httptest.NewRequest("GET", "/suggest?q=he", nil)
		r.RemoteAddr = peer
		if forwarded != "" {
			r.Header.Set("X-Forwarded-For", forwarded)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	direct, behind := limited(), limited("10.0.0.0/8")
	for _, c := range []struct {
		name    string
		site    http.Handler
		peers   []string
		forward []string
		limited bool
	}{
		{"one address", direct, []string{"192.0.2.1:1"}, nil, true},
		{"one IPv6 network", direct, []string{"[2001:db8::1]:1", "[2001:db8::2]:1", "[2001:db8::3]:1"}, nil, true},
		{"a header that anybody can send", direct, []string{"192.0.2.9:1"}, []string{"198.51.100.1", "198.51.100.2", "198.51.100.3", "198.51.100.4"}, true},
		{"different addresses", direct, []string{"192.0.2.11:1", "192.0.2.12:1", "192.0.2.13:1", "192.0.2.14:1"}, nil, false},
		{"the operator", direct, []string{"127.0.0.1:1"}, nil, false},
		{"different readers behind a proxy", behind, []string{"10.0.0.1:1"}, []string{"198.51.100.1", "198.51.100.2", "198.51.100.3", "198.51.100.4"}, false},
		{"one reader behind a proxy", behind, []string{"10.0.0.1:1"}, []string{"198.51.100.9"}, true},
	} {
		var last *httptest.ResponseRecorder
		for i := range 4 {
			forwarded := ""
			if len(c.forward) > 0 {
				forwarded = c.forward[i%len(c.forward)]
			}
			last = from(c.site, c.peers[i%len(c.peers)], forwarded)
		}
		if got := last.Code == 429; got != c.limited {
			t.Errorf("%s: the fourth answer is %d", c.name, last.Code)
		}
		if c.limited && last.Header().Get("Retry-After") == "" {
			t.Errorf("%s: no Retry-After", c.name)
		}
	}
}

// TestAnEmptyArchiveIsASite shows every page of an archive into which nothing has come yet.
func TestAnEmptyArchiveIsASite(t *testing.T) {
	a := webtest.Empty(t)
	a.Settle(t)
	site := siteOf(t, a)
	for _, path := range []string{"/", "/briefings", "/people", "/outlets", "/coverage", "/search?q=herring", "/search.json?q=herring",
		"/search.atom?q=herring", "/search.csv", "/sitemap.xml", "/suggest?q=he"} {
		if w := ask(site, "GET", path); w.Code != 200 {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
}
