package rx

// worklist is a set of instructions, in the order in which they were added.
type worklist struct {
	pcs  []uint32
	seen []bool
}

func (w *worklist) clear(n int) {
	w.pcs = w.pcs[:0]
	if w.seen == nil {
		w.seen = make([]bool, n)
	}
	clear(w.seen)
}

// see reports whether pc is new.
func (w *worklist) see(pc int) bool {
	if w.seen[pc] {
		return false
	}
	w.seen[pc] = true
	return true
}

func (w *worklist) add(pc uint32) {
	if w.see(int(pc)) {
		w.pcs = append(w.pcs, pc)
	}
}
