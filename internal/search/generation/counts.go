package generation

import (
	"encoding/json"
	"os"

	"github.com/blevesearch/mmap-go"
)

// maxCount is the most occurrences of a word in a document that are told apart when ranking; BM25 hardly rises beyond.
const maxCount = 15

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

// count returns how often each word, and behind the words each pair of CJK characters, occurs in each document that
// holds it: half a byte each, the documents in ascending order, the first of number n at half byte tf[n].
func (w *Writer) count(order []uint32, tf []uint64) ([]byte, error) {
	stream, unmap, err := w.readStream()
	if err != nil {
		return nil, err
	}
	defer unmap()
	out := make([]byte, (tf[len(tf)-1]+1)/2)
	next := append([]uint64(nil), tf[:len(tf)-1]...)
	tally := make([]uint32, len(next))
	var terms, distinct []uint32
	for _, o := range order {
		terms, distinct = w.termsOf(terms[:0], stream, o), distinct[:0]
		for _, id := range terms {
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

// termsOf appends the words of a document, by the order of writing, to dst, and the pairs of CJK characters in its
// turns by the numbers that follow those of words.
func (w *Writer) termsOf(dst []uint32, stream []byte, o uint32) []uint32 {
	first := w.docs.firstTurn[o]
	var from uint32
	if first > 0 {
		from = w.turns.end[first-1]
	}
	for _, end := range w.turns.end[first : first+uint32(w.docs.turns[o])] {
		var last uint32
		paired := false
		for s := stream[from:end]; len(s) > 0; {
			id, n := uvarint(s)
			s = s[n:]
			dst = append(dst, id)
			cjk := w.words.cjk(id)
			if cjk && paired {
				dst = append(dst, uint32(len(w.words.lang))+w.pairs.number(last, id))
			}
			last, paired = id, cjk
		}
		from = end
	}
	return dst
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
