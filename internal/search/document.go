package search

import "slices"

// document is the document of a part that is being checked. Its turns and words are looked up when they are first needed.
type document struct {
	part     *part
	n        uint32
	from, to uint32 // its rows among the turns
	known    bool   // turns is filled in
	list     []turn
	buf      []uint32
	tally    []uint8 // occurrences by leaf; uncounted where nothing asked for all of them
	clean    bool    // only what was said in the end is looked at: neither struck words nor notes

	chosen []int     // turns that the bound group under examination speaks of
	facts  []verdict // by number, of nodes whose answer is the same for all turns
}

// turn is one turn of a document.
type turn struct {
	row      uint32
	shadow   bool // the row behind it is the turn without its struck words and its notes
	decoded  bool
	from, to int // its words in the document's buffer
}

// reset turns to another document.
func (d *document) reset(n uint32) {
	d.n, d.known = n, false
	d.from, d.to = d.part.TurnsOf(n)
	clear(d.facts)
	for i := range d.tally {
		d.tally[i] = uncounted
	}
}

// verdict is what is known of a node in a document.
type verdict uint8

const (
	unknown verdict = iota
	no
	yes
)

// once returns the remembered answer to a node, or asks for it: so that nesting them does not multiply the turns.
func (d *document) once(number int, ask func() bool) bool {
	if d.facts[number] == unknown {
		d.facts[number] = no
		if ask() {
			d.facts[number] = yes
		}
	}
	return d.facts[number] == yes
}

// uncounted is no number of occurrences.
const uncounted = 0xFF

// occurrences is how often a leaf occurs in the document.
func (d *document) occurrences(l *leaf) uint8 {
	if d.tally[l.number] == uncounted {
		l.holds(d)
	}
	return d.tally[l.number]
}

// turns returns the document's turns.
func (d *document) turns() []turn {
	if d.known {
		return d.list
	}
	d.known, d.list, d.buf = true, d.list[:0], d.buf[:0]
	for row := d.from; row < d.to; row++ {
		if d.part.Shadow(row) {
			last := &d.list[len(d.list)-1]
			if last.shadow = !d.clean; d.clean {
				last.row = row
			}
			continue
		}
		d.list = append(d.list, turn{row: row})
	}
	return d.list
}

// struck reports whether words of the document are struck in the source, or a note's.
func (d *document) struck() bool {
	return slices.ContainsFunc(d.turns(), func(t turn) bool { return t.shadow })
}

// words returns the numbers of a turn's words.
func (d *document) words(t int) []uint32 {
	x := &d.turns()[t]
	if !x.decoded {
		x.decoded, x.from = true, len(d.buf)
		d.buf = d.part.TurnWords(d.buf, x.row)
		x.to = len(d.buf)
	}
	return d.buf[x.from:x.to]
}
