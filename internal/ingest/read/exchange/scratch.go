package exchange

import "sync"

// scratch is what the reading of a transcript takes for a while. It is used again for the next one.
type scratch struct {
	numbers arena[int32]
	sums    arena[float64]
	sets    arena[uint64]
	views   arena[view]
	drafts  []draft
	marks   []mark
	telling []int      // see words.Run.Telling
	stems   [4][]int32 // of the sets and tallies that are gathered, one after the other
}

var scratches = sync.Pool{New: func() any { return &scratch{} }}

// done gives scratch memory back: nothing that it has given may be used from then on.
func (r *scratch) done() {
	r.numbers.empty()
	r.sums.empty()
	r.sets.empty()
	r.views.empty()
	clear(r.drafts)
	scratches.Put(r)
}

// arena hands out slices that are good until it is emptied.
type arena[T any] struct {
	slab []T
	free []T // of the slab
}

// take returns a slice of n zeros.
func (a *arena[T]) take(n int) []T {
	if n > len(a.free) {
		a.slab = make([]T, max(n, 2*len(a.slab), 1024))
		a.free = a.slab
	}
	given := a.free[:n:n]
	a.free = a.free[n:]
	return given
}

// mostKept is how much of an arena is kept for the next transcript.
const mostKept = 1 << 20

func (a *arena[T]) empty() {
	if len(a.slab) > mostKept {
		a.slab, a.free = nil, nil
	}
	clear(a.slab[:len(a.slab)-len(a.free)])
	a.free = a.slab
}
