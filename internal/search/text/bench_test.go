package text_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"podium/internal/search/text"
	"podium/internal/sharedtest"
)

// corpus returns up to 4 MB of the shared transcripts of a folder.
func corpus(b *testing.B, folder string) string {
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(b), "corpus", folder, "*"))
	if err != nil || len(files) == 0 {
		b.Fatalf("no transcripts in %s: %v", folder, err)
	}
	var s strings.Builder
	for _, f := range files {
		body, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		s.Write(body)
		if s.Len() > 4<<20 {
			break
		}
	}
	return s.String()
}

func BenchmarkAppend(b *testing.B) {
	for _, c := range []struct{ lang, folder string }{{"en", "us-state-dept-html"}, {"es", "mx-mananera-txt"}, {"ru", "kremlin-ru"}, {"zh", "cn-mfa-zh"}} {
		b.Run(c.lang, func(b *testing.B) {
			s := corpus(b, c.folder)
			a, dst := text.NewAnalyzer(), []text.Token(nil)
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				dst = a.Append(dst[:0], c.lang, s)
			}
		})
	}
}
