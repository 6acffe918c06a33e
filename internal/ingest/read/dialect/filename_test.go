package dialect_test

import (
	"context"
	"testing"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
)

// TestDaysOfFileNames: a name that begins with the posting's day and says another, earlier one in words
// gives both.
func TestDaysOfFileNames(t *testing.T) {
	for _, c := range []struct{ name, event, published string }{
		{"2031-07-02-daily-briefing-july-1-2031.html", "2031-07-01", "2031-07-02"},
		{"2031-07-02-daily-briefing.html", "2031-07-02", ""},
		{"2031-07-02-daily-briefing-july-2-2031.html", "2031-07-02", ""},
		{"2031-07-02-the-storm-of-may-1-2029.html", "2031-07-02", ""},
		{"2031-07-02-outlook-for-july-9-2031.html", "2031-07-02", ""},
	} {
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: c.name, Bytes: []byte("<p>MS. QUILL: The tide is in.</p><p>Q: Is it?</p>")})
		if err != nil {
			t.Fatal(err)
		}
		tr := dialect.Read(&docs[0], dialect.Hints{Name: c.name})
		if tr.Event != c.event || tr.Published != c.published {
			t.Errorf("%s: event %q, published %q; want %q, %q", c.name, tr.Event, tr.Published, c.event, c.published)
		}
	}
}
