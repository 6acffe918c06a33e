package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"podium/internal/search"
	"podium/internal/store"
)

// A search that was broken off names the limit that it met; a page that merely took too long has none to name.
func TestWhatTookTooLong(t *testing.T) {
	broken := fmt.Errorf("searching: %w", errors.Join(&search.ErrTooExpensive{Limit: "a search may take 2s"}, context.DeadlineExceeded))
	if p := problemOf(broken); p.Status != 503 || !strings.Contains(p.Text, "a search may take 2s") || p.Retry == 0 {
		t.Errorf("a search out of time: %+v", p)
	}
	if p := problemOf(context.DeadlineExceeded); p != tooSlow {
		t.Errorf("a page out of time: %+v", p)
	}
	if p := problemOf(&search.ErrTooExpensive{Limit: "48 words"}); p.Status != 400 || !strings.Contains(p.Text, "48 words") {
		t.Errorf("too much: %+v", p)
	}
	if p := problemOf(fmt.Errorf("facets: %w", search.ErrBusy)); p.Status != 503 || p.Retry == 0 || p.Title != "Many are searching just now" {
		t.Errorf("too many at once: %+v", p)
	}
}

// TestWhatTookTooLongIsAPageOfItsOwn: where the time is over, it is over for no more than the page that was asked for.
func TestWhatTookTooLongIsAPageOfItsOwn(t *testing.T) {
	ctx, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	w := httptest.NewRecorder()
	bare(t, nil).ServeHTTP(w, httptest.NewRequestWithContext(ctx, "GET", "/help", nil))
	if w.Code != 503 || w.Header().Get("Retry-After") != "10" || !strings.Contains(w.Body.String(), "<h1>This took too long</h1>") {
		t.Errorf("%d, Retry-After %s: %s", w.Code, w.Header().Get("Retry-After"), w.Body)
	}
}

// noFeed is a feed that cannot be read, as when the disk is gone.
type noFeed struct{ search.Feed }

func (noFeed) Head(context.Context) (int64, error)        { return 0, errors.New("the disk is gone") }
func (noFeed) DataVersion(context.Context) (int64, error) { return 0, errors.New("the disk is gone") }

// TestAnIndexThatCannotBeBuiltSaysSo: a reader is not told for ever to come back in a few seconds.
func TestAnIndexThatCannotBeBuiltSaysSo(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	engine, err := search.Open(ctx, search.Config{Dir: t.TempDir(), Feed: noFeed{}, Log: slog.New(slog.DiscardHandler), Poll: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	empty, err := store.Open(ctx, t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = empty.Close() }()
	site := bare(t, func(c *Config) { c.Search, c.Store = engine, empty })
	if w := ask(site, "GET", "/search?q=tug"); w.Code != 503 || !strings.Contains(w.Body.String(), "The search is being prepared") {
		t.Errorf("before the first attempt: %d", w.Code)
	}
	done := make(chan error)
	go func() { done <- engine.Follow(ctx) }()
	for engine.Status().LastError == "" {
		time.Sleep(time.Millisecond)
	}
	cancel()
	if err := errors.Join(<-done, engine.Close()); err != nil {
		t.Fatal(err)
	}
	w := ask(site, "GET", "/search?q=tug")
	if w.Code != 503 || w.Header().Get("Retry-After") != "60" || !strings.Contains(w.Body.String(), "could not be built") || strings.Contains(w.Body.String(), "the disk is gone") {
		t.Errorf("after it: %d, Retry-After %s", w.Code, w.Header().Get("Retry-After"))
	}
}
