package ingest

import (
	"path/filepath"
	"testing"

	"podium/internal/authority"
	"podium/internal/sharedtest"
	"podium/internal/store"
)

// BenchmarkRun brings a folder of the reference transcripts into a new archive.
func BenchmarkRun(b *testing.B) {
	for _, series := range []string{"us-state-dept-html", "wh-biden-md"} {
		b.Run(series, func(b *testing.B) {
			corpus := filepath.Join(sharedtest.Dir(b), "corpus")
			auth, err := authority.Load("")
			if err != nil {
				b.Fatal(err)
			}
			files, bytes := 0, int64(0)
			for b.Loop() {
				s, err := store.Open(b.Context(), b.TempDir(), store.Options{})
				if err != nil {
					b.Fatal(err)
				}
				list, err := Select(Selection{Paths: []string{filepath.Join(corpus, series)}, Manifest: filepath.Join(corpus, "MANIFEST.tsv")})
				if err != nil {
					b.Fatal(err)
				}
				p := Pipeline{Store: s, Authority: auth}
				sum, err := p.Run(b.Context(), list, nil)
				if err != nil || sum.Failed > 0 {
					b.Fatal(sum, err)
				}
				files, bytes = files+sum.Done(), bytes+sum.Bytes
				list.Close()
				s.Close()
			}
			b.ReportMetric(float64(files)/b.Elapsed().Seconds(), "files/s")
			b.ReportMetric(float64(bytes)/1e6/b.Elapsed().Seconds(), "MB/s")
		})
	}
}
