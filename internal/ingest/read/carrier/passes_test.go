package carrier

import (
	"math/rand/v2"
	"testing"
)

// Passes over many bytes at a time find what a look at each byte finds.
func TestPasses(t *testing.T) {
	scraps := []string{" ", "  ", "\n", "\t", "\r\n", "\f", "\v", "\x00", "\x01", "\x1b", "\x1f", "\x7f", "a", "tide", "harbour ", "’", "é", "\xff", "\u00a0", "a long word of the quay "}
	random := rand.New(rand.NewPCG(5, 6))
	for range 20000 {
		var b []byte
		for range random.IntN(20) {
			b = append(b, scraps[random.IntN(len(scraps))]...)
		}
		if got, want := controls(b), controlBytes(b); got != want {
			t.Fatalf("%d controls in %q, not %d", got, b, want)
		}
		want := -1
		for i := len(b) - 1; i >= 0; i-- {
			if foldedBytes[b[i]] && (b[i] != ' ' || i == 0 || i+1 == len(b) || foldedBytes[b[i+1]]) {
				want = i
			}
		}
		if got := foldable(b); got != want {
			t.Fatalf("foldable(%q) is %d, not %d", b, got, want)
		}
	}
}
