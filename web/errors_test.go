package web

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"podium/internal/search"
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
}
