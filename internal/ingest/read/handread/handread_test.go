package handread_test

import (
	"context"
	"path/filepath"
	"testing"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/ingest/read/handread"
)

// TestReadingsFit holds the turns that we cut to those that were read by hand: nearly all are found again,
// and no exchange is lost with its turns.
func TestReadingsFit(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the reference transcripts")
	}
	auth, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	kept, all := 0, 0
	for _, r := range append(handread.All(t), handread.HeldOut(t)...) {
		rs, err := read.Read(context.Background(), read.Input{Name: filepath.Base(r.File), Bytes: r.Source(t)}, auth)
		if err != nil {
			t.Fatalf("%s: %v", r.File, err)
		}
		fitted := r.Fit(rs[0].Transcript.Turns)
		kept, all = kept+len(fitted.Exchanges), all+len(r.Exchanges)
		if len(fitted.Exchanges) < len(r.Exchanges) {
			t.Logf("%s: %d exchanges of %d", r.File, len(fitted.Exchanges), len(r.Exchanges))
		}
	}
	if kept < all*98/100 {
		t.Errorf("%d exchanges of %d stand on turns that are still cut so", kept, all)
	}
}
