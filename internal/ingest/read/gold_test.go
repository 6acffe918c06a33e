package read_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/sharedtest"
)

// gold is a reading made by hand: of each turn the label, the first and the last forty characters.
type gold struct {
	File      string `json:"file"`
	Title     string `json:"title"`
	Event     string `json:"event_date"`
	Published string `json:"published_date"`
	Place     string `json:"place"`
	Start     string `json:"start_time"`
	Turns     []struct{ Label, Start, End string }
}

// TestGold holds turns and metadata to the readings made by hand: each turn begins and ends where a
// careful reader has it.
func TestGold(t *testing.T) {
	shared := sharedtest.Dir(t)
	files, err := filepath.Glob(filepath.Join(shared, "gold", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold readings: %v", err)
	}
	auth, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var g gold
			if err := json.Unmarshal(b, &g); err != nil {
				t.Fatal(err)
			}
			body, err := os.ReadFile(filepath.Join(shared, "corpus", g.File))
			if err != nil {
				t.Fatal(err)
			}
			rs, err := read.Read(context.Background(), read.Input{Name: filepath.Base(g.File), Bytes: body}, auth)
			if err != nil {
				t.Fatal(err)
			}
			compareGold(t, &g, &rs[0])
		})
	}
}

func compareGold(t *testing.T, g *gold, r *read.Reading) {
	tr := &r.Transcript
	for _, f := range []struct{ name, want, got string }{
		{"title", g.Title, tr.Title}, {"event", g.Event, tr.Event}, {"place", g.Place, tr.Place}, {"start", g.Start, tr.Start},
	} {
		if f.want != "" && !strings.Contains(letters(f.got), letters(f.want)) {
			t.Errorf("%s %q, want %q", f.name, f.got, f.want)
		}
	}
	if g.Published != "" && g.Published != g.Event && tr.Published != g.Published {
		t.Errorf("published %q, want %q", tr.Published, g.Published)
	}
	if len(tr.Turns) != len(g.Turns) {
		t.Errorf("%d turns, want %d", len(tr.Turns), len(g.Turns))
	}
	for i := range min(len(tr.Turns), len(g.Turns)) {
		u, w := &tr.Turns[i], g.Turns[i]
		text := letters(u.Text)
		if letters(u.Label) != letters(w.Label) || !strings.HasPrefix(text, letters(w.Start)) || !strings.HasSuffix(text, letters(w.End)) {
			t.Fatalf("turn %d: %s: %.60q, want %s: %q ... %q", i+1, u.Label, u.Text, w.Label, w.Start, w.End)
		}
	}
}

// letters folds what carriers change.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
