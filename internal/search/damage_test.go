package search_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"go.uber.org/goleak"

	"podium/internal/search"
	"podium/internal/search/memfeed"
	"podium/internal/search/query"
)

func TestMain(m *testing.M) {
	// Bleve starts these once for the process.
	goleak.VerifyTestMain(m, goleak.IgnoreTopFunction("github.com/blevesearch/bleve_index_api.AnalysisWorker"))
}

// filled is a feed of n random briefings.
func filled(n int) (world, *memfeed.Feed) {
	w := world{rand.New(rand.NewPCG(77, uint64(n)))}
	feed := &memfeed.Feed{}
	for i := range n {
		feed.Put(w.briefing(i, 0))
	}
	return w, feed
}

// open opens an engine without following; nothing builds.
func open(t *testing.T, feed search.Feed, dir string) *search.Engine {
	t.Helper()
	e, err := search.Open(context.Background(), search.Config{Dir: dir, Feed: feed, Names: aliases{}, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.Close() })
	return e
}

// built leaves a finished index in dir.
func built(t *testing.T, feed search.Feed, dir string) {
	t.Helper()
	t.Run("build", func(t *testing.T) { settle(t, follow(t, feed, dir), feed) })
}

// files returns the index's files, those of its generations among them.
func files(t *testing.T, dir string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(p string, e os.DirEntry, err error) error {
		if err == nil && e.Type().IsRegular() && e.Name() != "LOCK" && e.Name() != "LIST-LOCK" {
			list = append(list, p)
		}
		return err
	})
	if err != nil || len(list) < 4 {
		t.Fatalf("index of %d files: %v", len(list), err)
	}
	return list
}

// TestDamageCostsARebuild breaks every file of an index in every way, and asks what a reader would ask.
func TestDamageCostsARebuild(t *testing.T) {
	_, feed := filled(20)
	pristine := t.TempDir()
	built(t, feed, pristine)
	damages := map[string]func(path string) error{
		"deleted": os.Remove,
		"emptied": func(p string) error { return os.Truncate(p, 0) },
		"cut":     func(p string) error { return change(p, func(b []byte) []byte { return b[:len(b)/2] }) },
		"zeroed":  func(p string) error { return change(p, func(b []byte) []byte { return make([]byte, len(b)) }) },
		"flipped": func(p string) error { return change(p, func(b []byte) []byte { b[len(b)/3] ^= 0x55; return b }) },
	}
	for i, f := range files(t, pristine) {
		for name, damage := range damages {
			rel, err := filepath.Rel(pristine, f)
			if err != nil {
				t.Fatal(err)
			}
			t.Run(fmt.Sprintf("%d %s %s", i, filepath.Base(rel), name), func(t *testing.T) {
				dir := t.TempDir()
				if err := os.CopyFS(dir, os.DirFS(pristine)); err != nil {
					t.Fatal(err)
				}
				if err := damage(filepath.Join(dir, rel)); err != nil {
					t.Fatal(err)
				}
				e := follow(t, feed, dir)
				eventuallyRight(t, e, feed)
			})
		}
	}
}

func change(path string, f func([]byte) []byte) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return os.WriteFile(path, f(b), 0o644)
}

// eventuallyRight waits for the right answer; until then only ErrNotReady will do.
func eventuallyRight(t *testing.T, e *search.Engine, feed *memfeed.Feed) {
	t.Helper()
	q := query.Parse("aid OR paix OR minister")
	want, _ := scan(feed, q)
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		r, err := e.Search(context.Background(), q, search.Options{Limit: 5, Facets: 3})
		if err == nil && r.Total == len(want) {
			return
		}
		if err != nil && !errors.Is(err, search.ErrNotReady) {
			t.Fatal(err)
		}
	}
	t.Fatalf("no right answer in time; status %+v", e.Status())
}

func TestNotReadyBeforeTheFirstBuild(t *testing.T) {
	_, feed := filled(3)
	e := open(t, feed, t.TempDir())
	if _, err := e.Search(context.Background(), query.Parse("aid"), search.Options{}); !errors.Is(err, search.ErrNotReady) {
		t.Errorf("a search without an index: %v", err)
	}
	if s := e.Status(); s.Ready || s.Pending != 3 || s.Head != 3 {
		t.Errorf("status %+v, want 3 changes pending", s)
	}
}

func TestEmptyArchiveAnswers(t *testing.T) {
	feed := &memfeed.Feed{}
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	if r := ask(t, e, "anything", search.Options{Limit: 10, Facets: 5, Histogram: search.Auto, Help: true}); r.Total != 0 || len(r.Hits) != 0 {
		t.Errorf("an empty archive answers %+v", r)
	}
}

func TestRestartBuildsNothingAnew(t *testing.T) {
	_, feed := filled(20)
	dir := t.TempDir()
	built(t, feed, dir)
	before := files(t, dir)
	e := open(t, feed, dir)
	if s := e.Status(); !s.Ready || s.Pending != 0 {
		t.Errorf("status after a restart: %+v", s)
	}
	built(t, feed, dir)
	if after := files(t, dir); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Errorf("a restart changed the index:\n%v\n%v", before, after)
	}
}

// TestAnotherArchive puts a shorter archive in the place of the one that was indexed, as a restored backup does.
func TestAnotherArchive(t *testing.T) {
	_, long := filled(30)
	dir := t.TempDir()
	built(t, long, dir)
	_, short := filled(8)
	eventuallyRight(t, follow(t, short, dir), short)
}

func TestLeftoversAreSwept(t *testing.T) {
	_, feed := filled(5)
	dir := t.TempDir()
	for _, name := range []string{"building-x", "generation-9-x"} {
		if err := os.MkdirAll(filepath.Join(dir, name, "bleve"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	settle(t, follow(t, feed, dir), feed)
	for _, name := range []string{"building-x", "generation-9-x"} {
		if _, err := os.Stat(filepath.Join(dir, name)); !os.IsNotExist(err) {
			t.Errorf("%s is still there: %v", name, err)
		}
	}
}

// TestTwoServers has two processes' worth of engines on one directory: one builds, both answer, and the second
// takes over when the first ends.
func TestTwoServers(t *testing.T) {
	w, feed := filled(10)
	dir := t.TempDir()
	var second *search.Engine
	t.Run("first", func(t *testing.T) {
		first := follow(t, feed, dir)
		settle(t, first, feed)
		ctx, cancel := context.WithCancel(context.Background())
		second = open(t, feed, dir)
		done := make(chan error, 1)
		go func() { done <- second.Follow(ctx) }()
		for round := range 10 {
			w.change(feed, round)
			settle(t, first, feed)
			settle(t, second, feed)
			sameAsScan(t, second, feed, w.query())
		}
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	w.change(feed, 99)
	third := follow(t, feed, dir)
	settle(t, third, feed)
	sameAsScan(t, third, feed, query.Parse("aid OR minister"))
}

// TestSearchWhileGenerationsChange searches from several goroutines while briefings come in and tiers merge.
func TestSearchWhileGenerationsChange(t *testing.T) {
	w, feed := filled(10)
	e := follow(t, feed, t.TempDir())
	settle(t, e, feed)
	ctx, cancel := context.WithCancel(context.Background())
	failed := make(chan error, 3)
	for range 3 {
		go func() {
			for ctx.Err() == nil {
				_, err := e.Search(context.Background(), query.Parse(`aid OR "the peace"`), search.Options{Limit: 20, Facets: 3})
				if err != nil && !errors.Is(err, search.ErrBusy) {
					failed <- err
					return
				}
			}
			failed <- nil
		}()
	}
	for round := range 25 {
		w.change(feed, round)
		settle(t, e, feed)
	}
	cancel()
	for range 3 {
		if err := <-failed; err != nil {
			t.Error(err)
		}
	}
}
