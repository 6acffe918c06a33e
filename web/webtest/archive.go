// Package webtest makes archives for the tests of the site: through the real pipeline, into a real store, under
// a real index.
package webtest

import (
	"context"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"podium/internal/authority"
	"podium/internal/ingest"
	"podium/internal/search"
	"podium/internal/store"
	"podium/sample"
)

// patience is how long a test waits for the index of a small archive.
const patience = 30 * time.Second

// Archive is a filled archive with all that a site needs.
type Archive struct {
	Store     *store.Store
	Search    *search.Engine
	Authority *authority.Files
	dir       string
	patience  time.Duration // how long Settle waits for the index
}

// Sample returns an archive of the bundled sample.
func Sample(t testing.TB) *Archive {
	t.Helper()
	a := Empty(t)
	files := filepath.Join(t.TempDir(), "sample")
	if err := os.CopyFS(files, sample.FS); err != nil {
		t.Fatal(err)
	}
	a.ingest(t, ingest.Selection{Manifest: filepath.Join(files, sample.Manifest)})
	return a
}

// Empty returns an archive that knows the sample's people, outlets and series, and holds nothing yet.
func Empty(t testing.TB) *Archive {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	dir := t.TempDir()
	told, err := fs.Sub(sample.FS, "archive")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(dir, "archive"), told); err != nil {
		t.Fatal(err)
	}
	a := &Archive{dir: dir, patience: patience}
	if a.Authority, err = authority.Load(dir); err != nil {
		t.Fatal(err)
	}
	if a.Store, err = store.Open(ctx, dir, store.Options{}); err != nil {
		t.Fatal(err)
	}
	a.Search, err = search.Open(ctx, search.Config{Dir: filepath.Join(dir, "index"), Feed: a.Store, Names: a.Authority,
		Log: slog.New(slog.DiscardHandler), Poll: 10 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	followed := make(chan error, 1)
	go func() { followed <- a.Search.Follow(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-followed; err != nil {
			t.Error("follow:", err)
		}
		if err := a.Search.Close(); err != nil {
			t.Error("close the index:", err)
		}
		if err := a.Store.Close(); err != nil {
			t.Error("close the store:", err)
		}
	})
	return a
}

// Dir is the archive's folder.
func (a *Archive) Dir() string { return a.dir }

// Ingest brings one file in and waits until it can be searched.
func (a *Archive) Ingest(t testing.TB, name, body string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(body), 0o600); err != nil {
		t.Fatal(err)
	}
	a.ingest(t, ingest.Selection{Paths: []string{file}})
}

func (a *Archive) ingest(t testing.TB, s ingest.Selection) {
	t.Helper()
	files, err := ingest.Select(s)
	if err != nil {
		t.Fatal(err)
	}
	defer files.Close()
	p := ingest.Pipeline{Store: a.Store, Authority: a.Authority}
	var bad []string
	_, err = p.Run(context.Background(), files, func(r ingest.Result) {
		if r.Status == ingest.Failed {
			bad = append(bad, r.String())
		}
	})
	if err != nil || len(bad) > 0 {
		t.Fatal(err, strings.Join(bad, "\n"))
	}
	a.Settle(t)
}

// Correct puts corrections into force, as the archive's own file has them.
func (a *Archive) Correct(t testing.TB, corrections string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(a.dir, "archive", "corrections.yaml"), []byte(corrections), 0o600); err != nil {
		t.Fatal(err)
	}
	var err error
	if a.Authority, err = authority.Load(a.dir); err != nil {
		t.Fatal(err)
	}
	p := ingest.Pipeline{Store: a.Store, Authority: a.Authority}
	sum, err := p.Reread(context.Background(), nil)
	if err != nil || sum.Misfits > 0 {
		t.Fatal(sum, err)
	}
	a.Settle(t)
}

// Newest returns the header of the newest briefing.
func (a *Archive) Newest(t testing.TB) store.Header {
	t.Helper()
	list, err := a.Store.Newest(context.Background(), 1)
	if err != nil || len(list) != 1 {
		t.Fatal(list, err)
	}
	return list[0]
}

// Settle waits until the index holds all that the store does.
func (a *Archive) Settle(t testing.TB) {
	t.Helper()
	head, err := a.Store.Head(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(a.patience); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if s := a.Search.Status(); s.Ready && s.Indexed >= head {
			return
		}
	}
	t.Fatalf("the index does not reach change %d: %+v", head, a.Search.Status())
}
