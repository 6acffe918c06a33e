package read_test

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"podium/internal/authority"
	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/dialect"
	"podium/internal/ingest/read/exchange"
	"podium/internal/ingest/read/identity"
	"podium/internal/sharedtest"
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

// BenchmarkHTML reads pages on one core and reports MB of HTML a second of processor time, which is steady
// where the machine is shared: the whole way (cpu-MB/s), and what each stage alone would make. The pages are
// one of our own and the reference transcripts' of each house style.
func BenchmarkHTML(b *testing.B) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	b.Run("page", func(b *testing.B) { measure(b, [][]byte{[]byte(page())}) })
	for _, style := range []string{"us-state-dept-html", "wh-obama-html", "wh-biden-rss-html", "wh-trump-html", "mx-mananera-html"} {
		b.Run(style, func(b *testing.B) { measure(b, pagesOf(b, style, 50)) })
	}
	b.Run("all", func(b *testing.B) { measure(b, pagesOf(b, "*", math.MaxInt)) })
}

// pagesOf are the HTML pages of a style of the reference transcripts, or of all, so many at most.
func pagesOf(b *testing.B, style string, most int) [][]byte {
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(b), "corpus", style, "*.html"))
	if err != nil || len(files) == 0 {
		b.Fatal("no pages", err)
	}
	var pages [][]byte
	for _, f := range files[:min(len(files), most)] {
		body, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, body)
	}
	return pages
}

func measure(b *testing.B, pages [][]byte) {
	auth, err := authority.Load("")
	if err != nil {
		b.Fatal(err)
	}
	size := 0
	for _, body := range pages {
		size += len(body)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var w, apart watch
	var whole time.Duration
	for _, body := range pages { // what is made when it is first needed, and then kept, is no part of the speed
		apart.read(b, body, auth)
	}
	for b.Loop() {
		from := spent()
		for _, body := range pages {
			w.read(b, body, auth)
		}
		whole += spent() - from
		b.StopTimer() // to ask for the time of each stage takes time itself, and is done in a pass apart
		apart.on = true
		for _, body := range pages {
			apart.read(b, body, auth)
		}
		b.StartTimer()
	}
	for stage, took := range apart.took {
		b.ReportMetric(float64(size)*float64(b.N)/1e6/took.Seconds(), stages[stage]+"-MB/s")
	}
	b.ReportMetric(float64(size)*float64(b.N)/1e6/whole.Seconds(), "cpu-MB/s")
}

var stages = []string{"carrier", "dialect", "series", "exchange", "identity"}

// watch adds up the processor time that each stage takes, where it is on.
type watch struct {
	on   bool
	took [5]time.Duration
	last time.Duration
}

func (w *watch) lap(stage int) {
	if !w.on {
		return
	}
	now := spent()
	w.took[stage] += now - w.last
	w.last = now
}

// spent is the processor time that this process has taken, the collection of garbage included.
func spent() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// read goes through the stages of read.Read one by one.
func (w *watch) read(b *testing.B, body []byte, auth *authority.Files) {
	if w.on {
		w.last = spent()
	}
	docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "page.html", Bytes: body})
	if err != nil {
		b.Fatal(err)
	}
	w.lap(0)
	for i := range docs {
		t := dialect.Read(&docs[i], dialect.Hints{})
		w.lap(1)
		t.Series = auth.MatchSeries(authority.SeriesHint{URL: t.URL, Titles: []string{t.Title}, Style: t.Style})
		w.lap(2)
		cues := exchange.Assign(&t, auth)
		w.lap(3)
		identity.Resolve(&t, auth, cues)
		w.lap(4)
		if len(t.Turns) == 0 {
			b.Fatal("no turns")
		}
	}
}
