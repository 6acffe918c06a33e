package rx

import (
	"regexp/syntax"
	"sync"
	"unicode/utf8"
)

// tracker finds where a form's match and its parts stand, once the automaton has said that there is one: it tries the
// ways through the program in their order, none of them twice from the same place. Package regexp does so for small
// programs only.
type tracker struct {
	steps []step
	start int
	forks int // steps that may go two ways
	slots int // places that a match has: where it begins and ends, and each of its parts
}

// step is an instruction of the program.
type step struct {
	*syntax.Inst
	fork  int       // its number among the forks
	ascii [2]uint64 // which characters of ASCII it takes
}

// mostMarks is how many places of forks are kept apart; a longer search is left to package regexp.
const mostMarks = 1 << 21

// newTracker compiles a form as package regexp does.
func newTracker(expr string) *tracker {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil // MustCompile has refused it
	}
	slots := 2 * (tree.MaxCap() + 1)
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return nil
	}
	t := &tracker{steps: make([]step, len(prog.Inst)), start: prog.Start, slots: slots}
	for pc := range prog.Inst {
		st := &t.steps[pc]
		switch st.Inst = &prog.Inst[pc]; st.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			st.fork = t.forks
			t.forks++
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			for c := range rune(utf8.RuneSelf) {
				if st.takes(c) {
					st.ascii[c>>6] |= 1 << (c & 63)
				}
			}
		}
	}
	return t
}

// takes reports whether a step goes over a character.
func (s *step) takes(r rune) bool {
	switch s.Op {
	case syntax.InstRuneAny:
		return true
	case syntax.InstRuneAnyNotNL:
		return r != '\n'
	}
	return s.MatchRune(r)
}

// way is a way still to be tried, or a slot that has to be what it was before the ways since then were tried.
type way struct {
	pc, at int
	slot   int // counted from 1; 0 where this is a way
}

// search is the room of one search.
type search struct {
	seen []uint64 // by fork and place
	ways []way
}

var searches = sync.Pool{New: func() any { return &search{} }}

// find returns the slots of the leftmost match that begins at a place or after it, nil where there is none. It is not
// sure where the search would take too much room.
func (t *tracker) find(s string, from int) (slots []int, sure bool) {
	marks := t.forks * (len(s) - from + 1)
	if marks > mostMarks {
		return nil, false
	}
	x := searches.Get().(*search)
	defer searches.Put(x)
	if need := marks/64 + 1; cap(x.seen) < need {
		x.seen = make([]uint64, need)
	} else {
		x.seen = x.seen[:need]
		clear(x.seen)
	}
	slots = make([]int, t.slots)
	for begin := from; ; {
		for i := range slots {
			slots[i] = -1
		}
		if end := t.try(x, s, from, begin, slots); end >= 0 {
			slots[0], slots[1] = begin, end
			return slots, true
		}
		if begin == len(s) {
			return nil, true
		}
		_, n := utf8.DecodeRuneInString(s[begin:])
		begin += n
	}
}

// try returns where the match ends that begins at a place, or -1.
func (t *tracker) try(x *search, s string, from, begin int, slots []int) int {
	x.ways = append(x.ways[:0], way{pc: t.start, at: begin})
	for len(x.ways) > 0 {
		w := x.ways[len(x.ways)-1]
		x.ways = x.ways[:len(x.ways)-1]
		if w.slot > 0 {
			slots[w.slot-1] = w.at
		} else if end := t.follow(x, s, from, w, slots); end >= 0 {
			return end
		}
	}
	return -1
}

// follow goes one way to where the match ends, or returns -1. The ways that it leaves are noted.
func (t *tracker) follow(x *search, s string, from int, w way, slots []int) int {
	width := len(s) - from + 1
	for pc, at := w.pc, w.at; ; {
		st := &t.steps[pc]
		pc = int(st.Out)
		switch st.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			mark := st.fork*width + at - from
			if x.seen[mark/64]>>(mark%64)&1 != 0 {
				return -1
			}
			x.seen[mark/64] |= 1 << (mark % 64)
			x.ways = append(x.ways, way{pc: int(st.Arg), at: at})
		case syntax.InstCapture:
			if slot := int(st.Arg); slot > 1 {
				x.ways = append(x.ways, way{slot: slot + 1, at: slots[slot]})
				slots[slot] = at
			}
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(st.Arg)&^around(s, at) != 0 {
				return -1
			}
		case syntax.InstNop:
		case syntax.InstMatch:
			return at
		case syntax.InstFail:
			return -1
		default:
			if at == len(s) {
				return -1
			}
			if b := s[at]; b < utf8.RuneSelf {
				if st.ascii[b>>6]>>(b&63)&1 == 0 {
					return -1
				}
				at++
				continue
			}
			r, n := utf8.DecodeRuneInString(s[at:])
			if !st.takes(r) {
				return -1
			}
			at += n
		}
	}
}

// around tells which borders stand at a place.
func around(s string, at int) syntax.EmptyOp {
	before, after := rune(none), rune(none)
	if at > 0 {
		before, _ = utf8.DecodeLastRuneInString(s[:at])
	}
	if at < len(s) {
		after, _ = utf8.DecodeRuneInString(s[at:])
	}
	return syntax.EmptyOpContext(before, after)
}
