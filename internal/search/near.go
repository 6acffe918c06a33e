package search

import (
	"iter"
	"math/bits"
)

// near finds where in one row the words of a NEAR are together. Within one turn, which is in one language, two tests
// accept the same words or have none in common: so it is enough to count the words of each kind.
type near struct {
	*leaf
	kinds   []nearKind
	met     int        // tests that the words of the stretch pass, each word one of them
	stretch []nearWord // the words that pass, in their order
}

// nearKind is the tests that are passed by the same words.
type nearKind struct {
	test       int // the first of them
	need, have int
}

// nearWord is a word that passes a test.
type nearWord struct{ at, kind int }

// nears are the places of a row at which a stretch begins, by one of the words, that holds them all.
func (l *leaf) nears(row []uint32) iter.Seq[int] {
	return func(yield func(int) bool) {
		n := near{leaf: l}
		for i, w := range row {
			if !l.any.has(w) {
				continue
			}
			// A stretch is whole when the next word stands too far behind its first one.
			for len(n.stretch) > 0 && i-n.stretch[0].at > l.window {
				if !n.leave(yield) {
					return
				}
			}
			n.take(i, w)
		}
		for len(n.stretch) > 0 && n.leave(yield) {
		}
	}
}

// take adds a word to the stretch.
func (n *near) take(at int, word uint32) {
	kind := n.kindOf(word)
	n.stretch = append(n.stretch, nearWord{at, kind})
	k := &n.kinds[kind]
	if k.have++; k.have <= k.need {
		n.met++
	}
}

// leave takes the first word out of the stretch, and yields its place when the stretch held all.
func (n *near) leave(yield func(int) bool) bool {
	first := n.stretch[0]
	on := n.met < len(n.tests) || yield(first.at)
	k := &n.kinds[first.kind]
	if k.have--; k.have < k.need {
		n.met--
	}
	n.stretch = n.stretch[1:]
	return on
}

// kindOf returns the number of the kind of a word that passes a test.
func (n *near) kindOf(word uint32) int {
	for i := range n.kinds {
		if n.tests[n.kinds[i].test].set.has(word) {
			return i
		}
	}
	var passed uint64
	for i := range n.tests {
		if n.tests[i].set.has(word) {
			passed |= 1 << i
		}
	}
	n.kinds = append(n.kinds, nearKind{test: bits.TrailingZeros64(passed), need: bits.OnesCount64(passed)})
	return len(n.kinds) - 1
}
