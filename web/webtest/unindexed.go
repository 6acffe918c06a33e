package webtest

import (
	"context"
	"io"
	"log/slog"
	"path/filepath"
	"testing"

	"podium/internal/search"
)

// Unindexed returns the same archive under an index of which nothing is built, and that nobody builds.
func (a *Archive) Unindexed(t testing.TB) *Archive {
	t.Helper()
	engine, err := search.Open(context.Background(), search.Config{Dir: filepath.Join(t.TempDir(), "index"), Feed: a.Store,
		Names: a.Authority, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := engine.Close(); err != nil {
			t.Error("close the index:", err)
		}
	})
	return &Archive{Store: a.Store, Search: engine, Authority: a.Authority, dir: a.dir}
}
