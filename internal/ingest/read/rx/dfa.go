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
	// What each scan asks stands together: many forms are tried at few characters each, and none stays in the
	// processor's cache until it is tried again.
	steps     atomic.Pointer[table]
	first     firstBytes
	loose     bool // matches more than the form does
	looksBack bool // asks for the beginning of a text or line: it cannot be run on the rest of a text
	anchored  bool
	words     bool // asks for the borders of words

	prog  *syntax.Prog
	class *classes // nil: this program is not worth it
	ready func()   // classifies the characters, once; nil where the program is too large

	mu     sync.Mutex
	made   *table // what steps will be when the lock is given up
	states []state
	codes  map[string]uint32
	work   worklist
}

// state is a set of threads of the program that wait for the next character.
type state struct {
	pcs    []uint32
	before rune // a character like the one before, or none; \n, 'a' or ' '
}

// table says which state follows which. A state's code is half of where its row begins, each row has a place for every
// class of characters; the code is odd where no match has begun and the rest of the text stands for itself: no
// word goes on. A place is 0 until the step is made. Two places share a number, for the fewer lines of memory a scan
// touches the faster it is. States are never taken out of a table: where there are too many, another table takes its place.
type table struct {
	start uint32
	width uint32 // half of a row's places, an even number
	next  []atomic.Uint32
	end   int // the class of what stands after a text
	begun int // how often all has begun anew
	ascii [utf8.RuneSelf]uint8
}

// The first rows: what is not yet known, and what nothing follows.
const (
	unknown = iota
	matched
	dead
	rows // in use from the beginning
)

// Two places of a table share a number.
const (
	halfBits = 16
	half     = 1<<halfBits - 1
)

const none = -1 // in a character's place: the beginning or the end of the text

const (
	mostStates = 2000 // kept; then the automaton is made anew, as it is where codes would not fit into half a number
	patience   = 64   // new states that one scan may make, and one more for each so many bytes:
	share      = 8    // where each character needs a new one, package regexp is faster
)

func newDFA(tree *syntax.Regexp) *dfa {
	d := &dfa{}
	tree, d.loose = loosened(tree)
	d.prog = compile(tree)
	if d.prog == nil || len(d.prog.Inst) > math.MaxUint16 {
		return d
	}
	d.first = firsts(d.prog)
	d.anchored = anchored(d.prog)
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
	d.states, d.codes = make([]state, rows), map[string]uint32{}
	width := uint32(d.class.end()+4) / 4 * 2
	begun := 0
	if d.made != nil {
		begun = d.made.begun + 1
	}
	d.made = &table{end: d.class.end(), begun: begun, width: width, next: make([]atomic.Uint32, 8*width), ascii: d.class.ascii}
	d.work.clear(len(d.prog.Inst))
	d.follow(d.prog.Start)
	d.made.start = d.intern(none, !d.anchored)
	d.steps.Store(d.made)
}

// begin returns the first table; none where this form is not worth one.
func (d *dfa) begin() *table {
	if d.ready != nil {
		d.ready()
	}
	return d.steps.Load()
}

// scan reports whether s holds a match, where the leftmost one begins at the earliest, and where one has ended. It
// is not sure where the automaton would grow too much. What begins behind reach, which is asked for where it may
// matter, counts for none.
func (d *dfa) scan(s string, near int, reach func(string) int) (found bool, fresh, end int, sure bool) {
	if !d.first.may(s) {
		return false, 0, 0, true
	}
	t := d.steps.Load()
	if t == nil { // tried for the first time, or not worth it
		if t = d.begin(); t == nil {
			return false, 0, 0, false
		}
	}
	left := patience + len(s)/share
	at, i := t.start, 0
	for i <= len(s) && at >= t.width*rows {
		if near == len(s) {
			i, at, fresh = t.run(s, i, at, fresh)
		}
		c, n := d.classAt(t, s, i)
		if at&1 != 0 {
			if fresh = i; i > near {
				if near = reach(s); i > near {
					return false, 0, 0, true
				}
			}
		}
		to := t.to(at, c)
		if to == unknown {
			if left--; left < 0 {
				return false, 0, 0, false
			}
			if t, to = d.step(t, at, c); t == nil {
				return false, 0, 0, false
			}
		}
		at = to
		i += n
	}
	return at == t.width*matched, fresh, i, true
}

// classAt is the class of what stands at a place of a text, and its size.
func (d *dfa) classAt(t *table, s string, i int) (c, size int) {
	if i == len(s) {
		return t.end, 1
	}
	if b := s[i]; b < utf8.RuneSelf {
		return int(t.ascii[b]), 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return int(d.class.at(r)), n
}

// run takes steps from a state over characters of ASCII, as far as they are known, lead to no match and let one follow. Nearly all
// steps are such ones, and nothing else is asked here.
func (t *table) run(s string, from int, at uint32, fresh int) (int, uint32, int) {
	next, last := t.next, t.width*rows
	i := from
	for ; i < len(s); i++ {
		b := s[i]
		if b >= utf8.RuneSelf {
			break
		}
		c := t.ascii[b]
		to := next[int(at&^1)+int(c>>1)].Load() >> (c & 1 * halfBits) & half
		if to < last {
			break
		}
		if at&1 != 0 {
			fresh = i
		}
		at = to
	}
	return i, at, fresh
}

// to is where a step leads from a state by a class of characters.
func (t *table) to(at uint32, c int) uint32 {
	return t.next[int(at&^1)+c>>1].Load() >> (c & 1 * halfBits) & half
}

// step makes the transition of a state by a class of characters, and returns the table in which it stands: none where
// all has begun anew meanwhile.
func (d *dfa) step(t *table, at uint32, c int) (*table, uint32) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.made.begun != t.begun {
		return nil, 0
	}
	if len(d.states) > mostStates || len(d.states)*int(d.made.width) >= half-int(d.made.width) {
		d.reset()
		return nil, 0
	}
	r := rune(none)
	if c < d.class.end() {
		r = d.class.like[c]
	}
	to := d.advance(&d.states[at/t.width], r)
	place := &d.made.next[int(at&^1)+c>>1]
	place.Store(place.Load() | to<<(c&1*halfBits))
	d.steps.Store(d.made)
	return d.made, to
}

// advance returns the code of the state that follows another.
func (d *dfa) advance(st *state, r rune) uint32 {
	width := d.made.width
	holds := syntax.EmptyOpContext(st.before, r)
	d.work.clear(len(d.prog.Inst))
	for _, pc := range st.pcs {
		d.work.add(pc)
	}
	var outs []uint32
	for k := 0; k < len(d.work.pcs); k++ {
		switch in := &d.prog.Inst[d.work.pcs[k]]; in.Op {
		case syntax.InstMatch:
			return width * matched
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
		return width * dead
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

// intern returns the code of the state of the threads on the work list.
func (d *dfa) intern(before rune, fresh bool) uint32 {
	t := d.made
	if len(d.work.pcs) == 0 {
		return t.width * dead
	}
	pcs := d.work.pcs
	slices.Sort(pcs)
	key := []byte{byte(before), 0}
	if fresh {
		key[1] = 1
	}
	for _, pc := range pcs {
		if d.prog.Inst[pc].Op == syntax.InstMatch {
			return t.width * matched
		}
		key = binary.LittleEndian.AppendUint16(key, uint16(pc))
	}
	code, ok := d.codes[string(key)]
	if !ok {
		code = t.width*uint32(len(d.states)) | uint32(key[1])
		d.states = append(d.states, state{slices.Clone(pcs), before})
		d.codes[string(key)] = code
		d.grow()
	}
	return code
}

// grow makes room for the rows of all states.
func (d *dfa) grow() {
	t := d.made
	if len(d.states)*int(t.width) <= len(t.next) {
		return
	}
	more := &table{t.start, t.width, make([]atomic.Uint32, 2*len(t.next)), t.end, t.begun, t.ascii}
	for i := range t.next {
		more.next[i].Store(t.next[i].Load())
	}
	d.made = more
}
