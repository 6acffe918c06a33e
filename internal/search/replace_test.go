package search_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"podium/internal/search"
	"podium/internal/search/query"
)

// A running engine answers from the old index until the new one stands in its place, and of the old nothing stays.
func TestReplace(t *testing.T) {
	_, feed := filled(20)
	root := t.TempDir()
	dir, fresh := filepath.Join(root, "index"), filepath.Join(root, "anew")
	built(t, feed, fresh)
	e := follow(t, feed, dir)
	settle(t, e, feed)
	before := files(t, dir)
	want := total(t, e)
	if err := search.Replace(dir, fresh); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(fresh); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("what was built aside is still there: %v", err)
	}
	for end := time.Now().Add(time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if got := total(t, e); got != want {
			t.Fatalf("%d results, before there were %d", got, want)
		}
	}
	for _, f := range files(t, dir) {
		if slices.Contains(before, f) && filepath.Base(f) != "CURRENT" {
			t.Errorf("%s is of the old index", f)
		}
	}
	if err := search.Replace(dir, fresh); err == nil || total(t, e) != want {
		t.Errorf("nothing in its place: %v", err)
	}
}

func total(t *testing.T, e *search.Engine) int {
	t.Helper()
	r, err := e.Search(context.Background(), query.Parse(""), search.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Total
}
