package web

import (
	"log/slog"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"podium/web/webtest"
)

var reportLink = regexp.MustCompile(`<a href="([^"]*)">Report a mistake here</a>`)

// A mail about a mistake says which page it is about.
func TestMistakesAreReportedWhereTheyStand(t *testing.T) {
	a := webtest.Sample(t)
	with := func(contact string) http.Handler {
		h, err := New(Config{URL: "https://archive.example", Contact: contact, Log: slog.New(slog.DiscardHandler),
			Store: a.Store, Search: a.Search, Authority: a.Authority, SearchRate: -1})
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	site := with("corrections@archive.example")
	path := firstFound(t, site, "herring")
	for _, at := range []string{path, path + "@1", "/briefings/2026-04-02-daily-press-briefing-april-2-2026"} {
		m := reportLink.FindStringSubmatch(ask(site, "GET", at).Body.String())
		if m == nil {
			t.Errorf("%s: nowhere to report", at)
			continue
		}
		u, err := url.Parse(strings.ReplaceAll(m[1], "&amp;", "&"))
		if err != nil || u.Scheme != "mailto" || u.Opaque != "corrections@archive.example" || !strings.HasPrefix(u.Query().Get("body"), "https://archive.example"+strings.Split(at, "@")[0]) || strings.Contains(u.RawQuery, "+") {
			t.Errorf("%s: reported to %s: %v", at, m[1], err)
		}
	}
	if about := ask(site, "GET", "/about").Body.String(); !strings.Contains(about, "mailto:corrections@archive.example") {
		t.Error("the page about corrections names nobody")
	}
	if m := reportLink.FindStringSubmatch(ask(with("https://desk.example/report"), "GET", path).Body.String()); m == nil || m[1] != "https://desk.example/report" {
		t.Errorf("a page to report at: %v", m)
	}
	for _, at := range []string{path, "/about"} {
		if page := ask(with(""), "GET", at).Body.String(); strings.Contains(strings.ToLower(page), "report") && strings.Contains(page, "mailto:") || reportLink.MatchString(page) {
			t.Errorf("%s: without a contact there is one", at)
		}
	}
	for _, wrong := range []string{"nobody", "javascript:alert(1)", "ftp://desk.example", "//desk.example", "Desk <desk@example.org>"} {
		if _, err := New(Config{URL: "https://archive.example", Contact: wrong}); err == nil {
			t.Errorf("%s is taken for a contact", wrong)
		}
	}
}
