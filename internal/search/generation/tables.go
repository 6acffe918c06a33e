package generation

import "podium/internal/transcript"

// docTable is the columns of documents, in the order in which they were written.
type docTable struct {
	head                                          []docHead
	id                                            []uint64
	firstTurn, series, place, lang, asker, outlet []uint32
	turns                                         []uint16
	day                                           []int32
}

// docHead is what every search looks at in each document that it finds, in one number and so in one place of memory: how
// many words it has in the lowest 30 bits, its kind in two, and its briefing in the 32 above.
type docHead uint64

const maxLength = 1<<30 - 1

func newDocHead(briefing, length uint32, kind uint8) docHead {
	return docHead(briefing)<<32 | docHead(kind&3)<<30 | docHead(min(length, maxLength))
}

// Briefing returns the number of a document's briefing.
func (c *Columns) Briefing(doc uint32) uint32 { return uint32(c.head[doc] >> 32) }

// Length returns a document's length in words.
func (c *Columns) Length(doc uint32) uint32 { return uint32(c.head[doc]) & maxLength }

// KindOf returns what kind of exchange a document is.
func (c *Columns) KindOf(doc uint32) transcript.ExchangeKind { return kinds[c.head[doc]>>30&3] }

// turnTable is the columns of turns. The turns of a document stand together. A turn with struck words is
// followed by its shadow: the same turn without them.
type turnTable struct {
	id      []uint64
	end     []uint32 // where its words end in the stream; they begin where those of the turn before end
	token   []uint32 // number of its first word among all, for the case bits; allLower where it has none
	speaker []uint32
	index   []uint32 // among the turns of its briefing
	lang    []uint8  // of its words
	side    []uint8  // role; part in the bits from 4; whether it is a shadow in bit 7
}

// briefingTable is the columns of briefings.
type briefingTable struct {
	key  []uint64
	seq  []int64
	slug []string
}

// permuted returns the values in the order of the index: out[d] = v[order[d]].
func permuted[T number](v []T, order []uint32) []byte {
	out := make([]T, len(order))
	for d, o := range order {
		out[d] = v[o]
	}
	return raw(out)
}

func (t *docTable) write(s *sidecarWriter, order []uint32) error {
	return sections(s, []section{
		{"doc.head", permuted(t.head, order)}, {"doc.id", permuted(t.id, order)},
		{"doc.first", permuted(t.firstTurn, order)}, {"doc.turns", permuted(t.turns, order)},
		{"doc.series", permuted(t.series, order)}, {"doc.place", permuted(t.place, order)},
		{"doc.lang", permuted(t.lang, order)}, {"doc.asker", permuted(t.asker, order)},
		{"doc.outlet", permuted(t.outlet, order)}, {"doc.day", permuted(t.day, order)},
	})
}

func (t *turnTable) write(s *sidecarWriter) error {
	return sections(s, []section{
		{"turn.id", raw(t.id)}, {"turn.end", raw(t.end)}, {"turn.token", raw(t.token)},
		{"turn.speaker", raw(t.speaker)}, {"turn.index", raw(t.index)},
		{"turn.lang", raw(t.lang)}, {"turn.side", raw(t.side)},
	})
}

func (t *briefingTable) write(s *sidecarWriter) error {
	slugs, off := join(t.slug)
	return sections(s, []section{{"briefing.key", raw(t.key)}, {"briefing.seq", raw(t.seq)},
		{"briefing.slug", slugs}, {"briefing.slugoff", raw(off)}})
}

// interner numbers distinct values; 0 is the zero value.
type interner[T comparable] struct {
	numbers map[T]uint32
	values  []T
}

func newInterner[T comparable]() *interner[T] {
	var zero T
	return &interner[T]{map[T]uint32{zero: 0}, []T{zero}}
}

func (i *interner[T]) number(v T) uint32 {
	n, ok := i.numbers[v]
	if !ok {
		n = uint32(len(i.values))
		i.numbers[v] = n
		i.values = append(i.values, v)
	}
	return n
}
