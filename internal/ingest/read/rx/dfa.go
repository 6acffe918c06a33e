package rx

import (
	"encoding/binary"
	"math"
	"regexp/syntax"
	"slices"
	"sync"
	"sync/atomic"
	"unicode/utf8"
)

// dfa tells whether a text holds a match. Its states are made when they are first needed, and kept.
type dfa struct {
	prog      *syntax.Prog
	class     *classes // nil: this program is not worth it
	loose     bool     // matches more than the form does
	anchored  bool
	looksBack bool       // asks for the beginning of a text or line: it cannot be run on the rest of a text
	words     bool       // asks for the borders of words
	first     *[256]bool // see firsts
	ready     func()     // classifies the characters, once; nil where the program is too large
	start     atomic.Pointer[state]

	mu     sync.Mutex
	states map[string]*state
	work   worklist
}

// state is a set of threads of the program that wait for the next character.
type state struct {
	pcs    []uint32
	before rune // a character like the one before, or none; \n, 'a' or ' '
	fresh  bool // no match has begun, and the rest of the text stands for itself: no word goes on
	next   []atomic.Pointer[state]
}

const none = -1 // in a character's place: the beginning or the end of the text

// matched and dead end a scan: nothing follows them.
var matched, dead = &state{}, &state{}

const (
	mostStates = 2000 // kept; then the automaton is made anew
	patience   = 64   // new states that one scan may make, and one more for each so many bytes:
	share      = 8    // where each character needs a new one, package regexp is faster
)

func newDFA(expr string) *dfa {
	d := &dfa{}
	d.prog, d.loose = parse(expr)
	if d.prog == nil || len(d.prog.Inst) > math.MaxUint16 {
		return d
	}
	d.first = firsts(d.prog)
	d.anchored = d.prog.StartCond()&syntax.EmptyBeginText != 0
	for _, in := range d.prog.Inst {
		if in.Op == syntax.InstEmptyWidth {
			op := syntax.EmptyOp(in.Arg)
			d.words = d.words || op&(syntax.EmptyWordBoundary|syntax.EmptyNoWordBoundary) != 0
			d.looksBack = d.looksBack || op&(syntax.EmptyBeginText|syntax.EmptyBeginLine) != 0
		}
	}
	d.ready = sync.OnceFunc(func() {
		if d.class = classify(d.prog); d.class != nil {
			d.reset()
		}
	})
	return d
}

// reset begins anew. The lock is held, or nobody else knows d.
func (d *dfa) reset() {
	d.states = map[string]*state{}
	d.work.clear(len(d.prog.Inst))
	d.follow(d.prog.Start)
	d.start.Store(d.intern(none, !d.anchored))
}

// scan reports whether s holds a match, where the leftmost one begins at the earliest, and where one has ended. It
// is not sure where the automaton would grow too much.
func (d *dfa) scan(s string) (found bool, fresh, end int, sure bool) {
	if d.first != nil && (s == "" || !d.first[s[0]]) {
		return false, 0, 0, true
	}
	if d.ready == nil {
		return false, 0, 0, false
	}
	if d.ready(); d.class == nil {
		return false, 0, 0, false
	}
	left := patience + len(s)/share
	st := d.start.Load()
	i := 0
	for i <= len(s) {
		c, n := d.class.end(), 1
		if i < len(s) {
			if b := s[i]; b < utf8.RuneSelf {
				c = int(d.class.ascii[b])
			} else {
				var r rune
				r, n = utf8.DecodeRuneInString(s[i:])
				c = int(d.class.at(r))
			}
		}
		next := st.next
		if c >= len(next) {
			break // matched or dead
		}
		if st.fresh {
			fresh = i
		}
		to := next[c].Load()
		if to == nil {
			if left--; left < 0 {
				return false, 0, 0, false
			}
			to = d.step(st, c)
		}
		st = to
		i += n
	}
	return st == matched, fresh, i, true
}

// step makes the transition of a state by a class of characters.
func (d *dfa) step(st *state, c int) *state {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.states) > mostStates {
		d.reset()
	}
	r := rune(none)
	if c < d.class.end() {
		r = d.class.like[c]
	}
	to := d.advance(st, r)
	st.next[c].Store(to)
	return to
}

func (d *dfa) advance(st *state, r rune) *state {
	holds := syntax.EmptyOpContext(st.before, r)
	d.work.clear(len(d.prog.Inst))
	for _, pc := range st.pcs {
		d.work.add(pc)
	}
	var outs []uint32
	for k := 0; k < len(d.work.pcs); k++ {
		switch in := &d.prog.Inst[d.work.pcs[k]]; in.Op {
		case syntax.InstMatch:
			return matched
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(in.Arg)&^holds == 0 {
				d.follow(int(in.Out))
			}
		default:
			if r != none && in.MatchRune(r) {
				outs = append(outs, in.Out)
			}
		}
	}
	if r == none {
		return dead
	}
	d.work.clear(len(d.prog.Inst))
	for _, pc := range outs {
		d.follow(int(pc))
	}
	began := len(d.work.pcs)
	if !d.anchored {
		d.follow(d.prog.Start)
	}
	before := d.kind(r)
	return d.intern(before, began == 0 && before != 'a')
}

// kind is what of a character before counts: a newline, a letter of a word, or something else.
func (d *dfa) kind(r rune) rune {
	switch {
	case r == '\n' && d.looksBack:
		return '\n'
	case d.words && syntax.IsWordChar(r):
		return 'a'
	}
	return ' '
}

// follow adds what a thread at pc comes to without a character, as far as that does not depend on what is around.
func (d *dfa) follow(pc int) {
	for {
		in := &d.prog.Inst[pc]
		switch in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			if !d.work.see(pc) {
				return
			}
			d.follow(int(in.Out))
			pc = int(in.Arg)
		case syntax.InstCapture, syntax.InstNop:
			pc = int(in.Out)
		case syntax.InstFail:
			return
		default:
			d.work.add(uint32(pc))
			return
		}
	}
}

// intern returns the state of the threads on the work list.
func (d *dfa) intern(before rune, fresh bool) *state {
	if len(d.work.pcs) == 0 {
		return dead
	}
	pcs := d.work.pcs
	slices.Sort(pcs)
	key := []byte{byte(before), 0}
	if fresh {
		key[1] = 1
	}
	for _, pc := range pcs {
		if d.prog.Inst[pc].Op == syntax.InstMatch {
			return matched
		}
		key = binary.LittleEndian.AppendUint16(key, uint16(pc))
	}
	st := d.states[string(key)]
	if st == nil {
		st = &state{pcs: slices.Clone(pcs), before: before, fresh: fresh, next: make([]atomic.Pointer[state], d.class.end()+1)}
		d.states[string(key)] = st
	}
	return st
}

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
