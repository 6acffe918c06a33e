package web

import (
	"mime"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"podium/web/webtest"
)

// Every export is called by what it holds and the day it was made: in plain letters, and as typed for programs that read those.
func TestDownloadsAreCalledByWhatTheyHold(t *testing.T) {
	site := siteOf(t, webtest.Sample(t))
	day := "-" + time.Now().UTC().Format(time.DateOnly)
	for _, c := range []struct{ address, plain, name string }{
		{"/search.csv?q=ferry", "ferry", "ferry"},
		{"/search.jsonl?q=" + url.QueryEscape(`"high water" speaker:holt`), "high-water-speaker-holt", "high-water-speaker-holt"},
		{"/search.csv?q=", "search", "search"},
		{"/search.csv?q=" + url.QueryEscape("пролив"), "proliv", "пролив"},
		{"/search.csv?q=" + url.QueryEscape("../../etc/passwd\" ; rm\r\nX: y"), "etc-passwd", "etc-passwd"},
		{"/search.csv?q=" + strings.Repeat("lighthouse+", 40), strings.Repeat("lighthouse-", 4) + "lighthouse", strings.Repeat("lighthouse-", 4) + "lighthouse"},
		{"/search/compare.csv?q=ferry&q=bridge", "use-of-ferry-and-bridge", "use-of-ferry-and-bridge"},
	} {
		w := ask(site, "GET", c.address)
		said := w.Header().Get("Content-Disposition")
		at, rest, _ := strings.Cut(said, "; filename*=UTF-8''")
		_, params, err := mime.ParseMediaType(at)
		name, bad := url.PathUnescape(rest)
		ext := strings.TrimPrefix(c.address[:strings.IndexByte(c.address, '?')], "/search")
		ext = ext[strings.LastIndexByte(ext, '.'):]
		if w.Code != 200 || err != nil || bad != nil || !strings.HasPrefix(params["filename"], c.plain) || !strings.HasSuffix(params["filename"], day+ext) ||
			!strings.HasPrefix(name, c.name) || !strings.HasSuffix(name, day+ext) || len(params["filename"]) > 80 {
			t.Errorf("%s: %d, %q: %q %q", c.address, w.Code, said, params["filename"], name)
		}
	}
}

// A print of what changes with the archive says where it is from, with its query, and of which state of the archive; a transcript's, its address.
func TestPrintsSayWhereTheyAreFrom(t *testing.T) {
	site := siteOf(t, webtest.Sample(t))
	revision := regexp.MustCompile(`"archive_revision":(\d+)`).FindStringSubmatch(ask(site, "GET", "/search.json?q=herring").Body.String())
	for _, path := range []string{"/search?q=herring", "/check?q=herring+on+the+quay", "/search/compare?q=herring&in=date%3A2026", "/people"} {
		page := &answer{ResponseRecorder: ask(site, "GET", path)}
		if says := page.find(".footer .print-only").Text(); !strings.Contains(says, "https://archive.example"+path) || !strings.Contains(says, "revision "+revision[1]+", of ") {
			t.Errorf("%s prints %q", path, says)
		}
	}
}
