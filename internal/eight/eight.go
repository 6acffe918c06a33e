// Package eight looks at eight bytes of a text at a time. A mask has the highest bit of each byte set that was
// asked for; every answer is exact.
package eight

import "math/bits"

// Each has a one in each byte, High the highest bit of each.
const (
	Each = 0x0101010101010101
	High = 0x80 * Each
)

// Of returns the first eight bytes of s, the first one lowest. There must be so many.
func Of[T string | []byte](s T) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Below masks the bytes less than c, one of ASCII.
func Below(x uint64, c byte) uint64 { return ^((x | High) - uint64(c)*Each) &^ x & High }

// Is masks the bytes equal to c.
func Is(x uint64, c byte) uint64 { return Below(x^uint64(c)*Each, 1) }

// Between masks the bytes from lo to hi, both of ASCII.
func Between(x uint64, lo, hi byte) uint64 {
	x7 := x | High
	return (x7 - uint64(lo)*Each) &^ (x7 - uint64(hi+1)*Each) &^ x & High
}

// Beyond masks the bytes that are none of ASCII.
func Beyond(x uint64) uint64 { return x & High }

// Twice masks the bytes of a mask after which the next one is in it too.
func Twice(mask uint64) uint64 { return mask & (mask >> 8) }

// Singles is how many bytes at the start of s surely are ASCII without any white space but spaces that stand alone. The
// last is no space.
func Singles[T string | []byte](s T) int {
	const spaces = ' ' * Each
	n, all := len(s), s
	for ; len(s) >= 17; s = s[16:] {
		x, y := Of(s), Of(s[8:])
		twoX, twoY := (x^spaces)|(Of(s[1:])^spaces), (y^spaces)|(Of(s[9:])^spaces) // with a zero where two stand together
		if ((x-spaces)|x|(twoX-Each)|(y-spaces)|y|(twoY-Each))&High != 0 {
			break
		}
	}
	if n -= len(s); n > 0 && all[n-1] == ' ' {
		n--
	}
	return n
}

// First is the number of the first byte of a mask; 8 where it is empty.
func First(mask uint64) int { return bits.TrailingZeros64(mask) >> 3 }
