package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"image/png"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"podium/internal/store"
	"podium/web/guard"
	"podium/web/static"
)

// bare is a site without an archive: enough for what every answer has in common.
func bare(t *testing.T, change func(*Config)) http.Handler {
	t.Helper()
	c := Config{Title: "Testarchive", URL: "https://archive.example", Log: slog.New(slog.DiscardHandler)}
	if change != nil {
		change(&c)
	}
	h, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func ask(h http.Handler, method, target string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestNewRefusesWhatNoPageCouldBeRightUnder(t *testing.T) {
	for _, c := range []Config{
		{URL: ""}, {URL: "archive.example"}, {URL: "ftp://archive.example"}, {URL: "https://archive.example/?x=1"},
		{URL: "https://archive.example", TrustedProxies: []string{"10.0.0.0"}},
	} {
		if _, err := New(c); err == nil {
			t.Errorf("New(%+v): no error", c)
		}
	}
}

func TestStaticFilesAreKeptForEverUnderTheirHash(t *testing.T) {
	h := bare(t, nil)
	asked := 0
	err := fs.WalkDir(os.DirFS("static"), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(name, ".go") || strings.HasSuffix(name, ".css") { // sheets are served joined
			return err
		}
		asked++
		if w := ask(h, "GET", static.Path(name)); w.Code != 200 || w.Header().Get("Cache-Control") != cacheStatic {
			t.Errorf("%s: %d %q", name, w.Code, w.Header().Get("Cache-Control"))
		}
		return nil
	})
	if err != nil || asked == 0 {
		t.Errorf("asked for %d files: %v", asked, err)
	}
	w := ask(h, "GET", static.Path("css/podium.css"))
	if w.Code != 200 || w.Header().Get("Content-Type") != "text/css; charset=utf-8" || !strings.Contains(w.Body.String(), "@font-face") {
		t.Errorf("style sheet: %d %q", w.Code, w.Header().Get("Content-Type"))
	}
	if w := ask(h, "GET", "/static/000000000000/css/podium.css"); w.Code != 200 || w.Header().Get("Cache-Control") != cacheLive {
		t.Errorf("older hash: %d %q, want the file, to be asked for again", w.Code, w.Header().Get("Cache-Control"))
	}
	for _, target := range []string{"/static/", "/static/x", "/static/" + static.Hash + "/static.go", "/static/" + static.Hash + "/../server.go", "/static/" + static.Hash + "/css"} {
		if w := ask(h, "GET", target); w.Code != 404 {
			t.Errorf("%s: %d, want 404", target, w.Code)
		}
	}
}

func TestAnswersAreNotSentTwice(t *testing.T) {
	h := bare(t, nil)
	first := ask(h, "GET", "/robots.txt")
	tag := first.Header().Get("ETag")
	if !strings.HasPrefix(tag, `W/"`) {
		t.Fatalf("ETag %q is not weak", tag)
	}
	for _, match := range []string{tag, strings.TrimPrefix(tag, "W/"), `"other", ` + tag, "*"} {
		w := ask(h, "GET", "/robots.txt", "If-None-Match", match)
		if w.Code != 304 || w.Body.Len() != 0 || w.Header().Get("ETag") != tag {
			t.Errorf("If-None-Match %s: %d with %d bytes", match, w.Code, w.Body.Len())
		}
	}
	if w := ask(h, "GET", "/robots.txt", "If-None-Match", `W/"other"`); w.Code != 200 {
		t.Errorf("another tag: %d", w.Code)
	}
}

func TestHeadAnswersAsGetWithoutBody(t *testing.T) {
	h := bare(t, nil)
	for _, target := range []string{"/robots.txt", "/nothing", static.Path("css/podium.css")} {
		get, head := ask(h, "GET", target), ask(h, "HEAD", target)
		if get.Code != head.Code || get.Header().Get("ETag") != head.Header().Get("ETag") || head.Body.Len() != 0 {
			t.Errorf("%s: GET %d, HEAD %d with %d bytes", target, get.Code, head.Code, head.Body.Len())
		}
	}
}

func TestOnlyReadingIsAllowed(t *testing.T) {
	h := bare(t, nil)
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS"} {
		w := ask(h, method, "/robots.txt")
		if w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" || !strings.Contains(w.Body.String(), "<h1>") {
			t.Errorf("%s: %d, Allow %q", method, w.Code, w.Header().Get("Allow"))
		}
	}
}

func TestPagesTravelPacked(t *testing.T) {
	server := httptest.NewServer(bare(t, nil))
	defer server.Close()
	get := func(encoding string) *http.Response {
		r, _ := http.NewRequest("GET", server.URL+static.Path("css/podium.css"), nil)
		r.Header.Set("Accept-Encoding", encoding)
		res, err := http.DefaultTransport.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { res.Body.Close() })
		return res
	}
	for _, encoding := range []string{"gzip", "zstd"} {
		res := get(encoding)
		if res.Header.Get("Content-Encoding") != encoding || !strings.Contains(res.Header.Get("Vary"), "Accept-Encoding") {
			t.Errorf("asked for %s, got %q, Vary %q", encoding, res.Header.Get("Content-Encoding"), res.Header.Get("Vary"))
		}
	}
	unpacked, err := gzip.NewReader(get("gzip").Body)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(get("identity").Body)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(unpacked); err != nil || string(got) != string(plain) {
		t.Errorf("unpacked: %d bytes, %v; plain: %d", len(got), err, len(plain))
	}
}

func TestAddressesOfAnySizeAreAnswered(t *testing.T) {
	h := bare(t, nil)
	for _, target := range []string{"/search?q=" + strings.Repeat("a", guard.MaxQuery), "/" + strings.Repeat("a", guard.MaxPath+1)} {
		if w := ask(h, "GET", target); w.Code != 400 {
			t.Errorf("%d bytes: %d, want 400", len(target), w.Code)
		}
	}
}

func TestAPanicIsAPage(t *testing.T) {
	s, err := newServer(Config{URL: "http://localhost", Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	h := guard.Recover(s.Log, s.fail)(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("secret detail") }))
	w := ask(h, "GET", "/")
	if w.Code != 500 || strings.Contains(w.Body.String(), "secret detail") || !strings.Contains(w.Body.String(), "<h1>") {
		t.Errorf("%d: %s", w.Code, w.Body)
	}
}

func TestTheLogHoldsNeitherQueryNorClient(t *testing.T) {
	var log strings.Builder
	h := bare(t, func(c *Config) { c.Log = slog.New(slog.NewTextHandler(&log, nil)) })
	ask(h, "GET", "/robots.txt?q=whistleblower", "X-Forwarded-For", "203.0.113.9")
	if !strings.Contains(log.String(), "path=/robots.txt") || !strings.Contains(log.String(), "status=200") {
		t.Errorf("no access line: %s", log.String())
	}
	if strings.Contains(log.String(), "whistleblower") || strings.Contains(log.String(), "192.0.2.1") || strings.Contains(log.String(), "203.0.113.9") {
		t.Errorf("the log tells who asked for what: %s", log.String())
	}
}

func TestReadyzSaysWhenTheServerStops(t *testing.T) {
	stopping := make(chan struct{})
	h := bare(t, func(c *Config) { c.Stopping = stopping })
	close(stopping)
	if w := ask(h, "GET", "/readyz"); w.Code != 503 {
		t.Errorf("stopping: %d, want 503", w.Code)
	}
	if w := ask(h, "GET", "/healthz"); w.Code != 200 {
		t.Errorf("healthz while stopping: %d, want 200", w.Code)
	}
}

// An archive that cannot be read, its disk gone from under it, sends visitors elsewhere; the process itself is well.
func TestReadyzSaysWhenTheArchiveCannotBeRead(t *testing.T) {
	s, err := store.Open(context.Background(), t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	h := bare(t, func(c *Config) { c.Store = s })
	if w := ask(h, "GET", "/readyz"); w.Code != 200 || w.Body.String() != "ready\n" {
		t.Errorf("an empty archive: %d %s", w.Code, w.Body)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if w := ask(h, "GET", "/readyz"); w.Code != 503 || w.Body.String() != "the archive cannot be read\n" || w.Header().Get("Cache-Control") != cacheNever {
		t.Errorf("unreadable: %d %s", w.Code, w.Body)
	}
	if w := ask(h, "GET", "/healthz"); w.Code != 200 {
		t.Errorf("healthz: %d", w.Code)
	}
}

// The picture of shared links is of the size that pages say, and small.
func TestTheCardOfSharedLinks(t *testing.T) {
	w := ask(bare(t, nil), "GET", static.Path("icons/card.png"))
	c, err := png.DecodeConfig(bytes.NewReader(w.Body.Bytes()))
	if err != nil || c.Width != 1200 || c.Height != 630 || w.Header().Get("Content-Type") != "image/png" || w.Body.Len() > 20_000 {
		t.Errorf("%+v, %d bytes, %s, %v", c, w.Body.Len(), w.Header().Get("Content-Type"), err)
	}
}

// Every module that the page's script imports, or one of those does, is announced in the head: none waits for another.
func TestModulesAreFetchedAtOnce(t *testing.T) {
	page := ask(bare(t, nil), "GET", "/nothing").Body.String()
	imported := regexp.MustCompile(`from "\./([a-z]+\.js)"`)
	modules := []string{"podium.js"}
	for i := 0; i < len(modules); i++ {
		body, err := static.Open("js/" + modules[i])
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range imported.FindAllStringSubmatch(string(body), -1) {
			if !slices.Contains(modules, m[1]) {
				modules = append(modules, m[1])
			}
		}
	}
	for _, m := range modules[1:] {
		if !strings.Contains(page, `rel="modulepreload" href="`+static.Path("js/"+m)+`"`) {
			t.Errorf("%s is not announced", m)
		}
	}
	if n := strings.Count(page, "modulepreload"); n != len(modules)-1 || n == 0 {
		t.Errorf("%d modules are announced of %v", n, modules)
	}
}
