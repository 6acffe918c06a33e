package webtest

import (
	"path/filepath"
	"testing"
	"time"

	"podium/internal/ingest"
	"podium/internal/sharedtest"
)

// Reference returns an archive of the reference transcripts that stand beside the checkout; without them the
// test or benchmark is skipped.
func Reference(t testing.TB) *Archive {
	t.Helper()
	dir := filepath.Join(sharedtest.Dir(t), "corpus")
	a := Empty(t)
	a.patience = 10 * time.Minute
	a.ingest(t, ingest.Selection{Paths: []string{dir}, Manifest: filepath.Join(dir, "MANIFEST.tsv")})
	return a
}
