package eight_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"podium/internal/eight"
)

// Whatever stands around a byte, its place in a mask says what is asked of it alone.
func TestMasks(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var b [8]byte
		for i := range b {
			b[i] = byte(random.Uint32())
			if i > 0 && random.Uint32()%3 == 0 {
				b[i] = b[i-1] + byte(random.Uint32()%3) - 1
			}
		}
		x, c := eight.Of(b[:]), byte(random.Uint32()%128)
		lo := byte(random.Uint32()) % (c + 1)
		first := 8
		for i := 7; i >= 0; i-- {
			for name, m := range map[string]struct {
				mask uint64
				want bool
			}{
				"Below":   {eight.Below(x, c), b[i] < c},
				"Is":      {eight.Is(x, c), b[i] == c},
				"Is high": {eight.Is(x, c|0x80), b[i] == c|0x80},
				"Between": {eight.Between(x, lo, c), b[i] >= lo && b[i] <= c},
				"Beyond":  {eight.Beyond(x), b[i] >= 0x80},
				"Twice":   {eight.Twice(eight.Between(x, lo, c)), i < 7 && b[i] >= lo && b[i] <= c && b[i+1] >= lo && b[i+1] <= c},
			} {
				if got := m.mask >> (8 * i) & 0xff; got != 0x80 && got != 0 || (got != 0) != m.want {
					t.Fatalf("%s of % x with %#x and %#x: byte %d is %#x", name, b, lo, c, i, got)
				}
			}
			if b[i] == c {
				first = i
			}
		}
		if got := eight.First(eight.Is(x, c)); got != first {
			t.Fatalf("First of %#x in % x is %d, want %d", c, b, got, first)
		}
	}
}

// What is passed over is ASCII without white space but single spaces, and most of such a text is.
func TestSingles(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	const scraps = "  \n\t\x1f\x7f~a"
	for range 20000 {
		s := []byte(strings.Repeat("the tide ", 12)[:random.IntN(100)])
		for range random.IntN(3) {
			if len(s) > 0 {
				s[random.IntN(len(s))] = scraps[random.IntN(len(scraps))]
			}
		}
		if len(s) > 0 && random.IntN(3) == 0 {
			s[random.IntN(len(s))] |= 0x80
		}
		odd := len(s)
		for i := len(s) - 1; i >= 0; i-- {
			if s[i] < ' ' || s[i] >= 0x80 || s[i] == ' ' && i+1 < len(s) && s[i+1] == ' ' {
				odd = i
			}
		}
		if got := eight.Singles(s); got > odd || got != eight.Singles(string(s)) || got > 0 && s[got-1] == ' ' || got < (odd-1)/16*16-17 {
			t.Fatalf("%d bytes of %q are passed over; the first to be seen is %d", got, s, odd)
		}
	}
}
