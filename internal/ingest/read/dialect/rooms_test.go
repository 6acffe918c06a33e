package dialect_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
)

// Readings that run side by side take turns in using their rooms, and read what each would read alone.
func TestReadingsSideBySide(t *testing.T) {
	files, err := filepath.Glob("testdata/traps/*.golden")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			for i := range files {
				want := files[(i+n*len(files)/4)%len(files)]
				if got := read(t, strings.TrimSuffix(want, ".golden")); !bytes.Equal(got, contents(t, want)) {
					t.Errorf("%s is read otherwise beside others", want)
				}
			}
		})
	}
	wg.Wait()
}

// read is the reading of a fixture as its golden file has it.
func read(t *testing.T, path string) []byte {
	docs, err := carrier.Extract(context.Background(), carrier.Source{Name: filepath.Base(path), Bytes: contents(t, path)})
	if err != nil {
		t.Error(path, err)
		return nil
	}
	return golden(t, &docs[0], dialect.Read(&docs[0], dialect.Hints{Name: filepath.Base(path)}))
}

func contents(t *testing.T, path string) []byte {
	body, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
	}
	return body
}
