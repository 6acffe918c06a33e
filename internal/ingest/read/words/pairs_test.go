package words

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Parts of a text are found where they stand, and nowhere else.
func TestParts(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	texts := []string{"", "a", "Go ahead — Ida, you’ll have to be the last one.", "Sorry - I mean Otto.", "«El Puerto», por favor"}
	for range 2000 {
		s := texts[random.IntN(len(texts))]
		from, to := random.IntN(len(s)+1), random.IntN(len(s)+1)
		part := s[min(from, to):max(from, to)]
		for _, text := range texts {
			pairs := PairsOf(text)
			if got, want := PartsOf("–Ness", part).In(text, &pairs), strings.Contains(text, part); got != want {
				t.Fatalf("%q stands in %q: %v", part, text, got)
			}
		}
	}
}

// AppendLower appends what Lower says.
func TestAppendLower(t *testing.T) {
	r := read("“Don’t!” IDA, Ünal-Holm’s (x2) — 第一句。第二 " + strings.Repeat("Long", 20))
	for k := range r.Len() {
		var room [64]byte
		if got := string(r.At(k).AppendLower(append(room[:0], "the "...))); got != "the "+r.At(k).Lower() {
			t.Errorf("%q is %q in small letters, want %q", r.At(k).Printed, got, r.At(k).Lower())
		}
	}
}
