package store_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"sync"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

// The benchmarks read an archive of the size of a real one: 3,000 briefings of some 50 turns, every hundredth
// of them fifteen times as long, with 40 people and 300 reporters of 80 outlets.
const benchBriefings = 3000

var bench struct {
	sync.Once
	dir     string
	s       *store.Store
	slug    string // of a long briefing
	longKey string
	ids     []string // of twenty passages
}

func archive(b *testing.B) *store.Store {
	b.Helper()
	bench.Do(func() {
		var err error
		if bench.dir, err = os.MkdirTemp("", "podium-bench-"); err != nil {
			b.Fatal(err)
		}
		if bench.s, err = store.Open(context.Background(), bench.dir, store.Options{}); err != nil {
			b.Fatal(err)
		}
		r := rand.New(rand.NewPCG(1, 2))
		for i := range benchBriefings {
			long := i%100 == 50
			o := publish(b, bench.s, source{name: fmt.Sprintf("%d.txt", i)}, generated(r, i, long))
			if long {
				bench.slug, bench.longKey = o.Slug, o.Key
			}
		}
		ps, err := bench.s.NewestQuestions(context.Background(), 20)
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range ps {
			bench.ids = append(bench.ids, p.ID)
		}
	})
	b.ResetTimer()
	return bench.s
}

func generated(r *rand.Rand, n int, long bool) transcript.Transcript {
	questions := 8 + r.IntN(8)
	if long {
		questions *= 15
	}
	words := func(n int) string {
		w := make([]string, n)
		for i := range w {
			w[i] = fmt.Sprintf("word%d", int(r.ExpFloat64()*800))
		}
		return strings.Join(w, " ") + "."
	}
	lines := []string{"CAPTAIN ROE: " + words(150)}
	for range questions {
		who := r.IntN(300)
		lines = append(lines, fmt.Sprintf("Q Reporter %d, Outlet %d: %s", who, who%80, words(40)), "CAPTAIN ROE: "+words(160),
			"Q: "+words(20), "CAPTAIN ROE: "+words(90))
	}
	t := read(fmt.Sprintf("Briefing %d of the harbour office", n), fmt.Sprintf("20%02d-%02d-%02d", n/336, n/28%12+1, n%28+1), lines...)
	t.Series = fmt.Sprintf("office-%d", n%8)
	t.Place = fmt.Sprintf("Hall %d", n%60)
	captain := transcript.Attribution{Name: fmt.Sprintf("Captain %d", n%40), Key: fmt.Sprintf("captain-%d", n%40), Office: "Captain", Standing: transcript.Stated}
	for i := range t.Turns {
		if t.Turns[i].Role == transcript.Briefer {
			t.Turns[i].Speaker = captain
		}
	}
	return t
}

func BenchmarkPublish(b *testing.B) {
	s := open(b)
	r := rand.New(rand.NewPCG(1, 2))
	size := 0
	b.ResetTimer()
	for i := range b.N {
		b.StopTimer()
		t := generated(r, i, false)
		size += len(t.Words())
		b.StartTimer()
		publish(b, s, source{name: fmt.Sprintf("%d.txt", i)}, t)
	}
	b.SetBytes(int64(size / b.N))
}

// BenchmarkPages measures the part of the store in each page.
func BenchmarkPages(b *testing.B) {
	s := archive(b)
	ctx := context.Background()
	for _, c := range []struct {
		name string
		read func() error
	}{
		{"home", func() error { _, err := s.Newest(ctx, 10); return err }},
		{"home, questions", func() error { _, err := s.NewestQuestions(ctx, 5); return err }},
		{"browse", func() error { _, err := s.List(ctx, store.Filter{Page: 30}); return err }},
		{"browse, year and person", func() error { _, err := s.List(ctx, store.Filter{Year: "2003", Person: "captain-7"}); return err }},
		{"browse, outlet", func() error { _, err := s.List(ctx, store.Filter{Outlet: "outlet-7"}); return err }},
		{"browse, series", func() error { _, err := s.List(ctx, store.Filter{Series: "office-3"}); return err }},
		{"longest briefing", func() error { _, err := s.Briefing(ctx, bench.slug); return err }},
		{"exchange", func() error { _, err := s.Passage(ctx, bench.ids[0]); return err }},
		{"locate", func() error { _, err := s.Locate(ctx, bench.ids[0]); return err }},
		{"adjacent", func() error { _, _, err := s.Adjacent(ctx, bench.longKey); return err }},
		{"results", func() error { _, err := s.Passages(ctx, bench.ids); return err }},
		{"people", func() error { _, err := s.People(ctx, store.Index{}); return err }},
		{"person", func() error { _, err := s.Person(ctx, "captain-7"); return err }},
		{"reporter", func() error { _, err := s.Person(ctx, "reporter-7"); return err }},
		{"outlets", func() error { _, err := s.Outlets(ctx, store.Index{}); return err }},
		{"outlet", func() error { _, err := s.Outlet(ctx, "outlet-7"); return err }},
		{"outlet, asked", func() error { _, err := s.AskedFor(ctx, "outlet-7", 0, 10); return err }},
		{"stats", func() error { _, err := s.Stats(ctx); return err }},
		{"coverage", func() error { _, err := s.Coverage(ctx); return err }},
		{"changes", func() error { _, err := s.Changes(ctx, 3000, 100); return err }},
		{"data version", func() error { _, err := s.DataVersion(ctx); return err }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if err := c.read(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
