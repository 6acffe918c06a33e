package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"podium/internal/sharedtest"
)

// screen is what a command under test writes to, while the test reads.
type screen struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.Write(b)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.String()
}

// site is a running server.
type site struct {
	url  string
	said *screen
	stop func() int // ends it and returns its exit code
}

var tellsURL = regexp.MustCompile(`http://localhost:\d+`)

// start runs serve or demo on a free port until the test ends.
func start(t *testing.T, args ...string) *site {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	s := &site{said: &screen{}}
	code := make(chan int, 1)
	go func() { code <- run(ctx, append(args, "--listen", "localhost:0"), nil, s.said, s.said) }()
	s.stop = sync.OnceValue(func() int { cancel(); return <-code })
	t.Cleanup(func() { s.stop() })
	for end := time.Now().Add(sharedtest.Within(20 * time.Second)); s.url == ""; time.Sleep(5 * time.Millisecond) {
		s.url = tellsURL.FindString(s.said.String())
		if time.Now().After(end) {
			t.Fatalf("%v: not ready in time; it said: %s", args, s.said)
		}
	}
	return s
}

// TestMetricsHaveAnAddressOfTheirOwn asks for them where the public cannot.
func TestMetricsHaveAnAddressOfTheirOwn(t *testing.T) {
	s := start(t, "serve", "--data", t.TempDir(), "--metrics", "localhost:0")
	m := regexp.MustCompile(`serving metrics" address=(\S+)`).FindStringSubmatch(s.said.String())
	if m == nil {
		t.Fatalf("it does not say where they are: %s", s.said)
	}
	own := &site{url: "http://" + m[1]}
	if code, body := own.get(t, "/metrics"); code != 200 || !strings.Contains(body, "podium_archive_readable 1") {
		t.Errorf("%d: %s", code, body)
	}
	if code, _ := s.get(t, "/metrics"); code != 404 {
		t.Errorf("the site itself answers %d", code)
	}
	if code := s.stop(); code != 0 {
		t.Errorf("it ends with %d: %s", code, s.said)
	}
}

// get returns the status and the body of a page.
func (s *site) get(t *testing.T, path string) (int, string) {
	t.Helper()
	return fetch(t, s.url+path)
}

// total asks the search how many exchanges it finds; -1 while it cannot answer.
func (s *site) total(t *testing.T, query string) int {
	t.Helper()
	code, body := s.get(t, "/search.json?q="+url.QueryEscape(query))
	if code != http.StatusOK {
		return -1
	}
	var answer struct{ Total int }
	if err := json.Unmarshal([]byte(body), &answer); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	return answer.Total
}

// finds waits until the search finds at least n exchanges, and fails the test after patience.
func (s *site) finds(t *testing.T, query string, n int, patience time.Duration) {
	t.Helper()
	began := time.Now()
	for s.total(t, query) < n {
		if time.Since(began) > patience {
			t.Fatalf("%q: found %d exchanges after %v, want %d", query, s.total(t, query), patience, n)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func TestDemo(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()) // no other's throw-away folders
	began := time.Now()
	s := start(t, "demo")
	if took := time.Since(began); took > sharedtest.Within(10*time.Second) {
		t.Errorf("ready after %v, want 10 s", took)
	}
	code, home := s.get(t, "/")
	if code != http.StatusOK || !strings.Contains(strings.ToLower(home), "invented") {
		t.Errorf("home: %d, and the banner says nothing of an invented sample", code)
	}
	if n := s.total(t, "harbour"); n < 1 {
		t.Errorf("the demo finds %d exchanges on the harbour as soon as it is ready", n)
	}
	if _, body := s.get(t, "/readyz"); body != "ready\n" {
		t.Errorf("readyz: %q", body)
	}
	folders := func() []string {
		list, err := filepath.Glob(filepath.Join(os.TempDir(), "podium-demo-*"))
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	if n := len(folders()); n != 1 {
		t.Errorf("%d throw-away folders while it runs, want 1", n)
	}
	if code := s.stop(); code != codeDone {
		t.Errorf("stopped with code %d: %s", code, s.said)
	}
	if n := len(folders()); n > 0 {
		t.Errorf("%d throw-away folders are left", n)
	}
}

func TestPortTaken(t *testing.T) {
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	for _, command := range []string{"demo", "serve"} {
		dir := filepath.Join(t.TempDir(), "data")
		_, said, code := call(t, t.Context(), "", command, "--data", dir, "--listen", ln.Addr().String())
		if code != codeFailed || !strings.Contains(said, "--listen") || !strings.Contains(said, ln.Addr().String()) {
			t.Errorf("%s: code %d, %q; want %d and words that name --listen and the address", command, code, said, codeFailed)
		}
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("%s made an archive before it could listen", command)
		}
	}
}

// A briefing that another process ingests is findable within two seconds, and its addresses answer.
func TestServeFollowsIngest(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	s := start(t, "serve", "--data", dir, "--title", "Tidal Archive")
	if code, home := s.get(t, "/"); code != http.StatusOK || !strings.Contains(home, "Tidal Archive") {
		t.Errorf("an empty archive's home: %d", code)
	}
	for i := range 3 {
		text := fmt.Sprintf("Briefing %d on the lamp\n\nMarch %d, 2024\n\nMR FENWICK: The lamp burns.\n\nQUESTION: Who lit the wick%d?\n\nMR FENWICK: The keeper.\n", i, i+1, i)
		out, said, code := call(t, t.Context(), text, "ingest", "-", "--data", dir)
		if code != codeDone {
			t.Fatalf("code %d: %s%s", code, out, said)
		}
		s.finds(t, fmt.Sprintf("wick%d", i), 1, sharedtest.Within(2*time.Second))
		slug := strings.TrimSpace(out[strings.Index(out, "/briefings/"):strings.Index(out, "\n")])
		if code, _ := s.get(t, slug); code != http.StatusOK {
			t.Errorf("%s: %d", slug, code)
		}
	}
	_, _, code := call(t, t.Context(), "", "healthcheck", "--listen", strings.TrimPrefix(s.url, "http://"))
	if code != codeDone {
		t.Errorf("healthcheck of a server that is well: %d", code)
	}
	if code := s.stop(); code != codeDone {
		t.Errorf("stopped with code %d: %s", code, s.said)
	}
	_, _, code = call(t, t.Context(), "", "healthcheck", "--listen", strings.TrimPrefix(s.url, "http://"))
	if code != codeFailed {
		t.Errorf("healthcheck of no server: %d", code)
	}
	if _, said, code := call(t, t.Context(), "", "verify", "--data", dir); code != codeDone {
		t.Errorf("verify: %d %s", code, said)
	}
}

// A restart may overlap: the new process serves while the old one still does, and takes over the index.
func TestServeOverlap(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	old := start(t, "serve", "--data", dir)
	young := start(t, "serve", "--data", dir)
	ingestOne := func(word string) {
		text := fmt.Sprintf("Briefing on the %s\n\nMarch 4, 2024\n\nMR FENWICK: Good day.\n\nQUESTION: What of the %s?\n\nMR FENWICK: It is well.\n", word, word)
		if _, said, code := call(t, t.Context(), text, "ingest", "-", "--data", dir); code != codeDone {
			t.Fatal(said)
		}
	}
	ingestOne("boathook")
	old.finds(t, "boathook", 1, sharedtest.Within(4*time.Second))
	young.finds(t, "boathook", 1, sharedtest.Within(4*time.Second))
	if code := old.stop(); code != codeDone {
		t.Errorf("the old process ended with %d: %s", code, old.said)
	}
	ingestOne("capstan")
	young.finds(t, "capstan", 1, sharedtest.Within(4*time.Second))
}

// Requests under way are finished after the order to stop; new visitors are sent elsewhere.
func TestGracefulStop(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	entered, leave := make(chan struct{}), make(chan struct{})
	slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(entered)
		<-leave
		fmt.Fprint(w, "whole")
	})
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	c := &console{out: io.Discard, err: io.Discard, log: newLog(io.Discard, "text")}
	ended := make(chan error, 1)
	go func() { ended <- c.serveUntilStopped(ctx, newHTTPServer(slow, c.log), ln, func() {}) }()
	got := make(chan string, 1)
	go func() {
		res, err := http.Get("http://" + ln.Addr().String())
		if err != nil {
			got <- err.Error()
			return
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		got <- string(b)
	}()
	<-entered
	cancel()
	for { // the listener closes at once
		conn, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			break
		}
		conn.Close()
		time.Sleep(5 * time.Millisecond)
	}
	close(leave)
	if body := <-got; body != "whole" {
		t.Errorf("the request under way got %q", body)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestReachable(t *testing.T) {
	for listen, want := range map[string]string{
		":8080": "localhost:8080", "0.0.0.0:80": "localhost:80", "[::]:80": "localhost:80",
		"localhost:1": "localhost:1", "127.0.0.1:1": "127.0.0.1:1", "archive.example:443": "archive.example:443",
	} {
		if got := reachable(listen, "localhost"); got != want {
			t.Errorf("%s: %s, want %s", listen, got, want)
		}
	}
}
