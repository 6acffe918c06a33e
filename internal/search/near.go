package search

import "math/bits"

// near reports whether the tests of a NEAR are passed by different words of the stretch, its first one among them. In one
// turn, which is in one language, two tests are passed by the same words or have none in common: so that it is enough to
// give each word to any test that has none yet.
func (l *leaf) near(words []uint32) bool {
	left := uint64(1)<<len(l.tests) - 1
	for i, w := range words {
		passed := l.passed(w, left)
		if i == 0 && passed == 0 {
			return false
		}
		if left &^= passed & -passed; left == 0 {
			return true
		}
		if len(words)-i <= bits.OnesCount64(left) {
			return false
		}
	}
	return false
}

// passed is which of some tests a word passes, as bits.
func (l *leaf) passed(w uint32, of uint64) uint64 {
	var passed uint64
	for rest := of; rest != 0; rest &= rest - 1 {
		if j := bits.TrailingZeros64(rest); l.tests[j].set.has(w) {
			passed |= 1 << j
		}
	}
	return passed
}
