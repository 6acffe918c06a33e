package generation

import (
	"math/bits"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// pairTable is the pairs of an opened generation.
type pairTable struct {
	docs  []byte
	key   []uint64
	off   []uint32
	cache pairCache
}

func openPairs(s *sidecar) pairTable {
	return pairTable{docs: s.bytes("pair.docs"), key: numbers[uint64](s, "pair.key"), off: numbers[uint32](s, "pair.off")}
}

// Pair returns the number of two CJK characters that are neighbours in a turn, to look documents up with: numbers of
// pairs follow those of words. It returns false when no document has them.
func (g *Generation) Pair(a, b uint32) (uint32, bool) {
	i, ok := slices.BinarySearch(g.pairs.key, pairKey(a, b))
	return uint32(g.Vocabulary.Len() + i), ok
}

// isPair returns the place of a pair in the table, when n is the number of one.
func (g *Generation) isPair(n uint32) (int, bool) {
	i := int(n) - g.Vocabulary.Len()
	return i, i >= 0
}

// unpacked is the documents of a pair, and how often each has it: half a byte each, as for words.
type unpacked struct {
	docs   *roaring.Bitmap
	counts []byte
}

// with returns pair i unpacked.
func (t *pairTable) with(i int) *unpacked {
	u := t.cache.get(i)
	if u == nil {
		u = unpack(t.docs[t.off[i]:t.off[i+1]])
		t.cache.put(i, u)
	}
	return u
}

// unpack reads a list.
func unpack(list []byte) *unpacked {
	n := 0
	for _, b := range list {
		n += bits.OnesCount8(^b & 0x88) // half bytes that end a number
	}
	docs, counts := make([]uint32, 0, n), make([]byte, (n+1)/2)
	var doc, v uint32
	shift := 0
	for _, b := range list {
		for h := 0; h < 8; h += 4 {
			half := b >> h & 15
			v |= uint32(half&7) << shift
			if shift += 3; half > 7 {
				continue
			}
			step, count := v>>1, uint8(1)
			if v&1 != 0 {
				step, count = v>>5, uint8(v>>1&15)+2
			}
			doc += step
			counts[len(docs)/2] |= count << (len(docs) & 1 << 2)
			docs = append(docs, doc)
			v, shift = 0, 0
		}
	}
	return &unpacked{bitmapOf(docs), counts}
}

// bitmapOf makes a bitmap of ascending documents.
func bitmapOf(docs []uint32) *roaring.Bitmap {
	if len(docs) == 0 {
		return none
	}
	span := int(docs[len(docs)-1]) + 1
	if span > len(docs)*16 {
		return roaring.BitmapOf(docs...)
	}
	dense := make([]uint64, (span+63)/64)
	for _, d := range docs {
		dense[d/64] |= 1 << (d % 64)
	}
	return roaring.FromDense(dense, false)
}

// pairCacheBytes is how much memory a generation's unpacked pairs may take.
const pairCacheBytes = 8 << 20

// pairCache keeps pairs that were looked up lately. When the young ones take half of the room they become the old ones,
// which are forgotten. The zero value is empty. It is safe for concurrent use.
type pairCache struct {
	mu         sync.Mutex
	young, old map[int]*unpacked
	bytes      int // of the young
}

func (c *pairCache) get(i int) *unpacked {
	c.mu.Lock()
	defer c.mu.Unlock()
	if u := c.young[i]; u != nil {
		return u
	}
	u := c.old[i]
	if u != nil {
		c.keep(i, u)
	}
	return u
}

func (c *pairCache) put(i int, u *unpacked) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.keep(i, u)
}

func (c *pairCache) keep(i int, u *unpacked) {
	if c.young == nil || c.bytes > pairCacheBytes/2 {
		c.young, c.old, c.bytes = map[int]*unpacked{}, c.young, 0
	}
	c.young[i] = u
	c.bytes += len(u.counts) + int(u.docs.GetSizeInBytes()) + 200 // of maps and headers, about
}
