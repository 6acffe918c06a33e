package text_test

import (
	"testing"

	"pgregory.net/rapid"

	"podium/internal/search/text"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"zelensky", "zelenskyy", 1}, {"vladimir", "vladmir", 1}, {"form", "from", 1}, {"kyiv", "kiev", 2}, {"мир", "мор", 1}, {"abc", "xyz", 3},
		{"", "abcd", 3}, {"", "", 0}, {"ca", "abc", 3}, {"é", "è", 1}, {"ab", "ba", 1}, {"xaby", "xbay", 1},
	} {
		if got := text.Distance(c.a, c.b, 2); got != c.want {
			t.Errorf("Distance(%s, %s) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// plainDistance is the definition of the distance, by recursion.
func plainDistance(a, b []rune) int {
	switch {
	case len(a) == 0:
		return len(b)
	case len(b) == 0:
		return len(a)
	case a[0] == b[0]:
		return plainDistance(a[1:], b[1:])
	}
	d := 1 + min(plainDistance(a[1:], b), plainDistance(a, b[1:]), plainDistance(a[1:], b[1:]))
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		d = min(d, 1+plainDistance(a[2:], b[2:]))
	}
	return d
}

func TestDistanceIsItsDefinition(t *testing.T) {
	word := rapid.StringOfN(rapid.SampledFrom([]rune("abcя")), 0, 6, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b, most := word.Draw(t, "a"), word.Draw(t, "b"), rapid.IntRange(0, 3).Draw(t, "max")
		if got, want := text.Distance(a, b, most), min(plainDistance([]rune(a), []rune(b)), most+1); got != want {
			t.Fatalf("Distance(%q, %q, %d) = %d, want %d", a, b, most, got, want)
		}
	})
}

func BenchmarkDistance(b *testing.B) {
	words := []string{"sanction", "zelenskyy", "sovereignty", "zealous", "negotiation", "silence", "peace"}
	for b.Loop() {
		for _, w := range words {
			text.Distance("zelensky", w, 2)
		}
	}
}
