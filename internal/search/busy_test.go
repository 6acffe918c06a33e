package search_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
)

// slowNames keeps a search waiting until it is let go.
type slowNames struct {
	query.NoNames
	entered, letGo chan struct{}
}

func (n slowNames) PersonNames(string) []string {
	select {
	case n.entered <- struct{}{}:
	default: // it is asked again
	}
	<-n.letGo
	return nil
}

// TestTooManySearchesAreRefused: who finds no place within a second is told, and the place is free again afterwards.
func TestTooManySearchesAreRefused(t *testing.T) {
	_, feed := filled(3)
	dir := t.TempDir()
	built(t, feed, dir)
	names := slowNames{entered: make(chan struct{}, 1), letGo: make(chan struct{})}
	e, err := search.Open(context.Background(), search.Config{Dir: dir, Feed: feed, Names: names, Log: slog.New(slog.DiscardHandler), Concurrency: 1, Timeout: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = e.Close() }()
	first := make(chan error, 1)
	go func() {
		_, err := e.Search(context.Background(), query.Parse("speaker:anybody"), search.Options{})
		first <- err
	}()
	<-names.entered
	if _, err := e.Search(context.Background(), query.Parse("aid"), search.Options{}); !errors.Is(err, search.ErrBusy) {
		t.Errorf("beside another: %v", err)
	}
	left, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := e.Search(left, query.Parse("aid"), search.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("whoever asked has left: %v", err)
	}
	close(names.letGo)
	if err := <-first; err != nil {
		t.Error(err)
	}
	if _, err := e.Search(context.Background(), query.Parse("aid"), search.Options{}); err != nil {
		t.Errorf("after it: %v", err)
	}
}

// deadFeed cannot be read, and says how often that was tried.
type deadFeed struct {
	memfeed.Feed
	tried chan struct{}
}

func (f *deadFeed) DataVersion(context.Context) (int64, error) {
	select {
	case f.tried <- struct{}{}:
	default:
	}
	return 0, errors.New("no room")
}

// TestWhatFailsIsTriedEverMoreSeldom: neither disk nor log is filled by what fails again and again.
func TestWhatFailsIsTriedEverMoreSeldom(t *testing.T) {
	var log bytes.Buffer
	feed := &deadFeed{tried: make(chan struct{}, 1000)}
	e, err := search.Open(context.Background(), search.Config{Dir: t.TempDir(), Feed: feed, Log: slog.New(slog.NewTextHandler(&log, nil)), Poll: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- e.Follow(ctx) }()
	for range 5 {
		<-feed.tried
	}
	cancel()
	if err := errors.Join(<-done, e.Close()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"in=2ms", "in=4ms", "in=8ms", "in=16ms", "no room"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %s: %s", want, log.String())
		}
	}
	if s := e.Status(); s.LastError == "" || s.Ready {
		t.Errorf("status: %+v", s)
	}
}
