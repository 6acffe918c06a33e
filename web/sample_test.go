package web

import (
	"log/slog"
	"net/http"
	"testing"

	"podium/web/webtest"
)

// sampleSite is the whole site over the bundled sample.
func sampleSite(t testing.TB) http.Handler {
	t.Helper()
	return siteOf(t, webtest.Sample(t))
}

func siteOf(t testing.TB, a *webtest.Archive) http.Handler {
	t.Helper()
	h, err := New(Config{Title: "Testarchive", URL: "https://archive.example", Log: slog.New(slog.DiscardHandler),
		Store: a.Store, Search: a.Search, Authority: a.Authority, SearchRate: -1})
	if err != nil {
		t.Fatal(err)
	}
	return h
}
