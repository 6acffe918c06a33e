package read_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
)

// page is a briefing of the invented Ministry as a saved page, about 600 KB long.
func page() string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head><title>Daily Briefing | Ministry of Tides</title></head><body><nav><ul><li><a href=/>Home</a></li></ul></nav><main><h1>Daily Briefing by Spokesperson Ada Quill</h1><p>Harbour Room</p><p>10:02 A.M. EDT</p>")
	for i := range 800 {
		fmt.Fprintf(&b, "<p>Q&nbsp;&nbsp; Does the Ministry know of the <em>%d</em> boats that left the north quay, and who let them go?</p>\n", i)
		fmt.Fprintf(&b, "<p><strong>MS. QUILL:</strong>&nbsp; We have seen that report, and we&#8217;re looking into it. %s</p>\n", strings.Repeat("The harbour master keeps the book, and the book is open to all of you. ", 7))
	}
	b.WriteString("<p>END 10:58 A.M. EDT</p></main><footer><p>Ministry of Tides</p></footer></body></html>")
	return b.String()
}

// BenchmarkHTML measures bytes of HTML to turns, without exchanges and people.
func BenchmarkHTML(b *testing.B) {
	body := []byte(page())
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "page.html", Bytes: body})
		if err != nil {
			b.Fatal(err)
		}
		if t := dialect.Read(&docs[0], dialect.Hints{}); len(t.Turns) != 1600 {
			b.Fatalf("%d turns, want 1600", len(t.Turns))
		}
	}
}
