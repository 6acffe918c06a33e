package web

import (
	"log/slog"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"podium/web/metrics"
	"podium/web/webtest"
)

// TestMetricsCountWhatWasAnswered asks pages, then the metrics: by the router's patterns, so that neither words that a
// reader looked for nor addresses that nobody has are among them.
func TestMetricsCountWhatWasAnswered(t *testing.T) {
	a := webtest.Sample(t)
	m := metrics.New(a.Store, a.Search)
	site, err := New(Config{URL: "https://archive.example", Store: a.Store, Search: a.Search, Authority: a.Authority, Metrics: m, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/search?q=herring", "/search?q=secretword", "/people/maren-holt", "/people/nobody", "/secretplace"} {
		ask(site, "GET", path)
	}
	w := httptest.NewRecorder()
	m.ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
	text := w.Body.String()
	for _, want := range []string{
		`podium_request_seconds_count{route="/search",status="200"} 2`,
		`podium_request_seconds_bucket{route="/search",status="200",le="+Inf"} 2`,
		`podium_request_seconds_count{route="/people/{slug}",status="200"} 1`,
		`podium_request_seconds_count{route="/people/{slug}",status="404"} 1`,
		`podium_request_seconds_count{route="none",status="404"} 1`,
		"podium_index_ready 1", "podium_index_pending_changes 0", "podium_archive_readable 1", "podium_archive_briefings 11",
	} {
		if !strings.Contains(text, want+"\n") {
			t.Errorf("%s is not among them", want)
		}
	}
	line := regexp.MustCompile(`^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="[^"]*",?)+\})? [0-9.e+-]+)$`)
	for l := range strings.Lines(text) {
		if !line.MatchString(strings.TrimSuffix(l, "\n")) || strings.Contains(l, "secret") || strings.Contains(l, "maren") {
			t.Errorf("no line of metrics: %s", l)
		}
	}
	if public := ask(site, "GET", "/metrics").Code; public != 404 {
		t.Errorf("the public is told: %d", public)
	}
}
