package web

import (
	"context"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"podium/internal/store"
	"podium/web/webtest"
)

// BenchmarkPages times the pages one request at a time over the reference transcripts, and prints each page's
// median and 95th percentile. The archive is filled once, which takes a minute or two.
func BenchmarkPages(b *testing.B) {
	a := webtest.Reference(b)
	site := siteOf(b, a)
	for _, page := range benchPages(b, a.Store) {
		b.Run(page.name, func(b *testing.B) { timePage(b, site, page.path) })
	}
}

type benchPage struct{ name, path string }

// benchPages are the pages that readers open most, the longest briefing, and searches from rare to common.
func benchPages(b *testing.B, s *store.Store) []benchPage {
	ctx := context.Background()
	longest, turns := "", 0
	ordinary := ""
	for page := 1; ; page++ {
		l, err := s.List(ctx, store.Filter{Page: page, Per: 200})
		if err != nil {
			b.Fatal(err)
		}
		for _, h := range l.Briefings {
			if h.Turns > turns {
				longest, turns = h.Slug, h.Turns
			}
			if ordinary == "" && h.Turns > 60 && h.Turns < 90 {
				ordinary = h.Slug
			}
		}
		if page >= l.Pages {
			break
		}
	}
	br, err := s.Briefing(ctx, ordinary)
	if err != nil {
		b.Fatal(err)
	}
	x := &br.Exchanges[len(br.Exchanges)/2]
	b.Logf("the longest briefing has %d turns", turns)
	return []benchPage{
		{"home", "/"}, {"browse", "/briefings"}, {"browse/year", "/briefings?year=2021"},
		{"briefing", "/briefings/" + ordinary}, {"briefing/longest", "/briefings/" + longest},
		{"exchange", "/x/" + br.Turns[x.Lead(br.Turns)].ID}, {"people", "/people"}, {"outlets", "/outlets"},
		{"search/rare", "/search?q=xinjiang"}, {"search/common", "/search?q=president"}, {"search/two", "/search?q=ukraine+aid"},
		{"search/phrase", "/search?q=%22territorial+integrity%22"}, {"search/stopwords", "/search?q=%22of+the+united+states%22"},
		{"search/speaker", "/search?q=speaker%3Apsaki+vaccine"}, {"search/newest", "/search?q=economy+sort%3Anewest"},
	}
}

func timePage(b *testing.B, site http.Handler, path string) {
	var took []time.Duration
	for b.Loop() {
		began := time.Now()
		w := httptest.NewRecorder()
		site.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
		took = append(took, time.Since(began))
		if w.Code != http.StatusOK {
			b.Fatalf("%s: status %d", path, w.Code)
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
}
