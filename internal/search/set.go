package search

import "github.com/RoaringBitmap/roaring/v2"

// set is documents of one part: exactly those that satisfy something, or those and some others.
type set struct {
	docs  *roaring.Bitmap // not to be changed: it may be the index's own
	exact bool
}

// everything is all documents of a part, as candidates.
func everything(n int) *roaring.Bitmap {
	all := roaring.New()
	all.AddRange(0, uint64(n))
	return all
}

func or(list []set) set {
	if len(list) == 1 {
		return list[0]
	}
	exact := true
	bms := make([]*roaring.Bitmap, len(list))
	for i, s := range list {
		bms[i] = s.docs
		exact = exact && s.exact
	}
	return set{union(bms), exact}
}

// union returns the documents in any of the bitmaps.
func union(bms []*roaring.Bitmap) *roaring.Bitmap {
	switch len(bms) {
	case 0:
		return roaring.New()
	case 1:
		return bms[0]
	case 2:
		return roaring.Or(bms[0], bms[1])
	}
	return roaring.FastOr(bms...)
}

// idset is a few or many word numbers.
type idset struct {
	few  []uint32
	bits []uint64
}

func newIDSet(ids []uint32, size int) idset {
	if len(ids) <= 4 {
		return idset{few: ids}
	}
	s := idset{bits: make([]uint64, (size+63)/64)}
	for _, id := range ids {
		s.bits[id/64] |= 1 << (id % 64)
	}
	return s
}

func (s *idset) has(id uint32) bool {
	if s.bits != nil {
		return s.bits[id/64]>>(id%64)&1 != 0
	}
	for _, f := range s.few {
		if f == id {
			return true
		}
	}
	return false
}
