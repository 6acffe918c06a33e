package generation

import (
	"math/rand/v2"
	"testing"
)

// TestPairListsReadBack writes lists of every density, whose documents decide what a search of two characters finds.
func TestPairListsReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, apart := range []uint32{1, 3, 30, 1000, 1 << 20} {
		var list pairList
		var docs []uint32
		var counts []uint8
		for doc := uint32(0); len(docs) < 300; doc += 1 + r.Uint32N(apart) {
			count := uint8(max(1, r.IntN(40)-20))
			list.add(doc, count)
			docs, counts = append(docs, doc), append(counts, min(count, MaxCount))
		}
		table := pairTable{docs: list.docs, off: []uint32{0, uint32(len(list.docs))}}
		n := 0
		for doc, count := range table.each(0) {
			if n == len(docs) || doc != docs[n] || count != counts[n] {
				t.Fatalf("up to %d apart: entry %d is document %d, %d times, of %d", apart, n, doc, count, len(docs))
			}
			n++
		}
		if n != len(docs) {
			t.Fatalf("up to %d apart: %d entries of %d", apart, n, len(docs))
		}
	}
}
