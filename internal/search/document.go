package search

// document is one document of a part under examination. Its words are decoded when they are asked for.
type document struct {
	part  *part
	n     uint32
	turns []turn
	buf   []uint32
	tally []uint8 // occurrences by leaf, as far as they were counted

	chosen []int // turns that the bound group under examination speaks of
}

// turn is one turn of a document.
type turn struct {
	row      uint32
	shadow   bool // the row behind it is the turn without its struck words
	decoded  bool
	from, to int // its words in the document's buffer
}

// reset turns to another document.
func (d *document) reset(n uint32) {
	d.n, d.turns, d.buf = n, d.turns[:0], d.buf[:0]
	from, to := d.part.TurnsOf(n)
	for row := from; row < to; row++ {
		if d.part.Shadow(row) {
			d.turns[len(d.turns)-1].shadow = true
			continue
		}
		d.turns = append(d.turns, turn{row: row})
	}
	clear(d.tally)
}

// words returns the numbers of a turn's words.
func (d *document) words(t int) []uint32 {
	x := &d.turns[t]
	if !x.decoded {
		x.decoded, x.from = true, len(d.buf)
		d.buf = d.part.TurnWords(d.buf, x.row)
		x.to = len(d.buf)
	}
	return d.buf[x.from:x.to]
}
