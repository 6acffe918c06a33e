package generation

import (
	"encoding/json"
	"math"
	"os"
	"slices"

	"github.com/blevesearch/mmap-go"

	"podium/internal/search/text"
)

// maxCount is the highest count of a word in a document that ranking uses; BM25 hardly rises beyond.
const maxCount = 15

// allLower stands for the place of a row's case bits when all its words are lower: it has none then, as texts without
// capitals mostly.
const allLower = math.MaxUint32

// caseBits holds two bits a word, a text.Case.
type caseBits struct {
	bits []byte
	n    uint64
}

func (c *caseBits) add(v uint8) {
	if c.n%4 == 0 {
		c.bits = append(c.bits, 0)
	}
	c.bits[c.n/4] |= v & 3 << (c.n % 4 * 2)
	c.n++
}

// addRow adds the case of a row's words and returns where they begin.
func (c *caseBits) addRow(tokens []text.Token) uint32 {
	if !slices.ContainsFunc(tokens, func(t text.Token) bool { return t.Case != text.Lower }) {
		return allLower
	}
	start := uint32(c.n)
	for i := range tokens {
		c.add(uint8(tokens[i].Case))
	}
	return start
}

// count returns how often each word occurs in each document that holds it: half a byte each, the documents in
// ascending order, the first of word n at half byte tf[n].
func (w *Writer) count(order []uint32, tf []uint64) ([]byte, error) {
	stream, unmap, err := w.readStream()
	if err != nil {
		return nil, err
	}
	defer unmap()
	out := make([]byte, (tf[len(tf)-1]+1)/2)
	next := append([]uint64(nil), tf[:len(tf)-1]...)
	tally := make([]uint32, len(next))
	var distinct []uint32
	for _, o := range order {
		distinct = distinct[:0]
		for s := w.wordsOf(stream, o); len(s) > 0; {
			id, n := uvarint(s)
			s = s[n:]
			if tally[id] == 0 {
				distinct = append(distinct, id)
			}
			tally[id]++
		}
		for _, id := range distinct {
			out[next[id]/2] |= uint8(min(tally[id], maxCount)) << (next[id] % 2 * 4)
			next[id]++
			tally[id] = 0
		}
	}
	return out, nil
}

// wordsOf returns the stream of a document, by the order of writing.
func (w *Writer) wordsOf(stream []byte, o uint32) []byte {
	first := w.docs.firstTurn[o]
	return w.rows(stream, first, first+uint32(w.docs.turns[o]))
}

// rows returns the stream of rows from up to but not with to.
func (w *Writer) rows(stream []byte, from, to uint32) []byte {
	var start uint32
	if from > 0 {
		start = w.turns.end[from-1]
	}
	return stream[start:w.turns.end[to-1]]
}

// readStream maps what was written so far.
func (w *Writer) readStream() ([]byte, func(), error) {
	if err := w.side.buf.Flush(); err != nil {
		return nil, nil, err
	}
	if w.side.off == 0 {
		return nil, func() {}, nil
	}
	f, err := os.Open(w.side.file.Name())
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	m, err := mmap.Map(f, mmap.RDONLY, 0)
	if err != nil {
		return nil, nil, err
	}
	return m, func() { _ = m.Unmap() }, nil
}

// uvarint reads a word's number: seven bits a byte, the last byte below 128.
func uvarint(s []byte) (v uint32, n int) {
	if s[0] < 0x80 {
		return uint32(s[0]), 1
	}
	if s[1] < 0x80 {
		return uint32(s[0]&0x7f) | uint32(s[1])<<7, 2
	}
	v = uint32(s[0]&0x7f) | uint32(s[1]&0x7f)<<7
	for n = 2; ; n++ {
		v |= uint32(s[n]&0x7f) << (7 * n)
		if s[n] < 0x80 {
			return v, n + 1
		}
	}
}

func writeJSON(s *sidecarWriter, name string, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return s.section(name, b)
}
