package search

import (
	"encoding/base64"
	"encoding/binary"
	"math"
)

// cursor is where a page ended, and what it was ranked by, so that the next one goes on in the same order
// whatever came into the index meanwhile.
type cursor struct {
	Seq     int64 // position in the log that the first page held; what changed later is left out
	Last    mark  // the last hit
	Near    bool  // it is among the first hits, which are ranked by proximity
	Floor   *mark // the last of these, as ranked before proximity
	IDF     []float64
	Average float64
}

// mark is the place of a hit in an order.
type mark struct {
	Score float64
	Day   int32
	ID    uint64
}

func markOf(c *candidate) mark { return mark{c.score, c.day(), c.id()} }

func (m mark) candidate() *candidate {
	return &candidate{score: m.Score, givenDay: m.Day, givenID: m.ID}
}

// String is the cursor as a page's address bears it: numbers in the order of the fields, in base 64.
func (c *cursor) String() string {
	b := binary.AppendVarint(make([]byte, 0, 64), c.Seq)
	b = c.Last.append(b)
	b = append(b, flag(c.Near), flag(c.Floor != nil))
	if c.Floor != nil {
		b = c.Floor.append(b)
	}
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(c.Average))
	for _, w := range c.IDF {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(w))
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

func flag(is bool) byte {
	if is {
		return 1
	}
	return 0
}

func (m mark) append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(m.Score))
	b = binary.AppendVarint(b, int64(m.Day))
	return binary.LittleEndian.AppendUint64(b, m.ID)
}

// maxCursor is the longest cursor that is read, in characters.
const maxCursor = 4096

func parseCursor(s string) (*cursor, error) {
	if s == "" {
		return nil, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(s) > maxCursor {
		return nil, errCursor
	}
	in := &cursorReader{rest: b}
	c := &cursor{Seq: in.varint(), Last: in.mark()}
	c.Near = in.flag()
	if in.flag() {
		floor := in.mark()
		c.Floor = &floor
	}
	c.Average = in.float()
	for !in.short && len(in.rest) > 0 {
		c.IDF = append(c.IDF, in.float())
	}
	if in.short {
		return nil, errCursor
	}
	return c, nil
}

var errCursor = &ErrTooExpensive{"a cursor is taken from the page before, unchanged"}

// cursorReader takes a cursor apart; short is set where it ends too early or holds what no cursor does.
type cursorReader struct {
	rest  []byte
	short bool
}

func (r *cursorReader) varint() int64 {
	v, n := binary.Varint(r.rest)
	if n <= 0 {
		r.short, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

func (r *cursorReader) bits() uint64 {
	if len(r.rest) < 8 {
		r.short, r.rest = true, nil
		return 0
	}
	v := binary.LittleEndian.Uint64(r.rest)
	r.rest = r.rest[8:]
	return v
}

// float is a finite number: no score or weight is any other, and any other has no place in an order.
func (r *cursorReader) float() float64 {
	v := math.Float64frombits(r.bits())
	if math.IsNaN(v) || math.IsInf(v, 0) {
		r.short = true
		return 0
	}
	return v
}

func (r *cursorReader) flag() bool {
	if len(r.rest) == 0 || r.rest[0] > 1 {
		r.short, r.rest = true, nil
		return false
	}
	is := r.rest[0] == 1
	r.rest = r.rest[1:]
	return is
}

func (r *cursorReader) mark() mark {
	return mark{Score: r.float(), Day: int32(r.varint()), ID: r.bits()}
}
