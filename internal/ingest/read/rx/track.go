package rx

import (
	"math"
	"regexp/syntax"
	"sync"
	"unicode/utf8"
)

// tracker finds where a form's match and its parts stand, once the automaton has said that there is one: it tries the
// ways through the program in their order, none of them twice from the same place. Package regexp does so for small
// programs only.
type tracker struct {
	steps []step
	sets  []charset
	start uint16
	forks uint16 // steps that may go two ways
	slots int    // places that a match has: where it begins and ends, and each of its parts
}

// step is an instruction of the program, in as little memory as it takes: all numbers are less than mostSteps.
type step struct {
	op       syntax.InstOp
	set      uint16 // of the characters that it goes over, which is kept apart
	out, arg uint16
	fork     uint16 // its number among the forks
}

const mostSteps = math.MaxUint16

// charset is the characters that a step goes over.
type charset struct {
	ascii [2]uint64
	*syntax.Inst
}

// mostMarks is how many places of forks are kept apart; a longer search is left to package regexp.
const mostMarks = 1 << 21

// newTracker compiles a form as package regexp does.
func newTracker(tree *syntax.Regexp) *tracker {
	prog := compile(tree)
	if prog == nil || len(prog.Inst) > mostSteps {
		return nil
	}
	t := &tracker{start: uint16(prog.Start), slots: 2 * (tree.MaxCap() + 1)}
	for pc := range prog.Inst {
		in := &prog.Inst[pc]
		st := step{op: in.Op, out: uint16(in.Out), arg: uint16(in.Arg)}
		switch in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			st.op, st.fork = syntax.InstAlt, t.forks
			t.forks++
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			st.op, st.set = syntax.InstRune, t.setOf(in)
		}
		t.steps = append(t.steps, st)
	}
	return t
}

// setOf is the number of the set of an instruction's characters.
func (t *tracker) setOf(in *syntax.Inst) uint16 {
	for i, c := range t.sets {
		if c.Op == in.Op && sameSet(c.Rune, in.Rune) && (len(in.Rune) > 1 || c.Arg == in.Arg) {
			return uint16(i)
		}
	}
	t.sets = append(t.sets, charset{asciiOf(in), in})
	return uint16(len(t.sets) - 1)
}

func (c *charset) takes(r rune) bool {
	switch c.Op {
	case syntax.InstRuneAny:
		return true
	case syntax.InstRuneAnyNotNL:
		return r != '\n'
	}
	return c.MatchRune(r)
}

// way is a way still to be tried, or a slot that has to be what it was before the ways since then were tried.
type way struct {
	pc   uint16
	slot int32 // counted from 1; 0 where this is a way
	at   int
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
	marks := int(t.forks) * (len(s) - from + 1)
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

// follow goes one way to where the match ends, or returns -1. The ways that it leaves are noted, but for those that end at once.
func (t *tracker) follow(x *search, s string, from int, w way, slots []int) int {
	width, seen := len(s)-from+1, x.seen
	for pc, at := w.pc, w.at; ; {
		st := &t.steps[pc]
		pc = st.out
		switch st.op {
		case syntax.InstAlt:
			mark := uint(int(st.fork)*width + at - from)
			if seen[mark/64]>>(mark%64)&1 != 0 {
				return -1
			}
			seen[mark/64] |= 1 << (mark % 64)
			switch {
			case at == len(s):
				x.ways = append(x.ways, way{pc: st.arg, at: at})
			case t.fails(pc, s[at]):
				pc = st.arg
			case !t.fails(st.arg, s[at]):
				x.ways = append(x.ways, way{pc: st.arg, at: at})
			}
		case syntax.InstRune:
			n := t.sets[st.set].over(s[at:])
			if n == 0 {
				return -1
			}
			at += n
		case syntax.InstCapture:
			if slot := int32(st.arg); slot > 1 {
				x.ways = append(x.ways, way{slot: slot + 1, at: slots[slot]})
				slots[slot] = at
			}
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(st.arg)&^around(s, at) != 0 {
				return -1
			}
		case syntax.InstNop:
		case syntax.InstMatch:
			return at
		default:
			return -1
		}
	}
}

// fails reports whether a step goes over a character, and not over that of a byte of ASCII.
func (t *tracker) fails(pc uint16, b byte) bool {
	st := &t.steps[pc]
	return st.op == syntax.InstRune && b < utf8.RuneSelf && t.sets[st.set].ascii[b>>6]>>(b&63)&1 == 0
}

// over is the length of the character that a text begins with, 0 where it is not in the set.
func (c *charset) over(s string) int {
	if s == "" {
		return 0
	}
	if b := s[0]; b < utf8.RuneSelf {
		return int(c.ascii[b>>6] >> (b & 63) & 1)
	}
	if r, n := utf8.DecodeRuneInString(s); c.takes(r) {
		return n
	}
	return 0
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
