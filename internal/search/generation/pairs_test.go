package generation

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
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
		u := unpack(list.docs)
		if got := u.docs.ToArray(); !slices.Equal(got, docs) {
			t.Fatalf("up to %d apart: documents %d, want %d", apart, got, docs)
		}
		for i, count := range counts {
			if got := halfByte(u.counts, uint64(i)); got != count {
				t.Fatalf("up to %d apart: document %d has it %d times, want %d", apart, docs[i], got, count)
			}
		}
	}
}

// TestPairCacheStaysSmall looks more pairs up than are kept: each comes back as it was, and memory stays bounded.
func TestPairCacheStaysSmall(t *testing.T) {
	var c pairCache
	size := func(list map[int]*unpacked) (n int) {
		for _, u := range list {
			n += len(u.counts)
		}
		return n
	}
	for i := range 100 {
		c.put(i, &unpacked{roaring.BitmapOf(uint32(i)), make([]byte, pairCacheBytes/10)})
		if u := c.get(i); u == nil || !u.docs.Contains(uint32(i)) {
			t.Fatalf("pair %d is not what was put there", i)
		}
		if n := size(c.young) + size(c.old); n > pairCacheBytes*5/4 {
			t.Fatalf("after %d pairs %d bytes are kept", i+1, n)
		}
	}
	if c.get(99) == nil || c.get(0) != nil {
		t.Error("the last one should be there, the first one not")
	}
}
