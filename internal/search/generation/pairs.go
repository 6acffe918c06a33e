package generation

import (
	"cmp"
	"errors"
	"math"
	"slices"

	"podium/internal/search/text"
)

// Pairs of neighbouring CJK characters are terms of the index beside the words. They are no words: the vocabulary has
// none. There are many, most of them in few documents, for which Bleve's bitmaps take twice the room, so their lists are
// in the sidecar: the documents that have the pair in one turn, ascending, each as one number. It is twice the step from
// the document before, where the pair stands once; else 32 times the step, twice the count less 2, and 1. Numbers are written
// three bits a half byte, the lowest first, the last half byte below 8; half a byte left over is 8.

// pairList is the documents of one pair while a generation is written.
type pairList struct {
	key  uint64
	docs []byte
	half bool // the last byte has room for half a byte
	last uint32
}

func (l *pairList) add(doc uint32, count uint8) {
	v := (doc - l.last) << 1
	if l.last = doc; count > 1 {
		v = v<<4 | uint32(min(count, maxCount)-2)<<1 | 1
	}
	for ; v > 7; v >>= 3 {
		l.put(byte(v&7 | 8))
	}
	l.put(byte(v))
}

// put appends half a byte.
func (l *pairList) put(b byte) {
	if end := len(l.docs) - 1; l.half {
		l.docs[end] = l.docs[end]&15 | b<<4
	} else {
		l.docs = append(l.docs, b|8<<4)
	}
	l.half = !l.half
}

// pairs collects the pairs of a generation's turns.
type pairs struct {
	numbers map[uint64]uint32
	lists   []pairList
	tally   []uint8  // by number, in the document at hand
	met     []uint32 // in the document at hand
}

// pairKey is two characters by their numbers as words.
func pairKey(a, b uint32) uint64 { return uint64(a)<<32 | uint64(b) }

func (p *pairs) see(a, b uint32) {
	n, ok := p.numbers[pairKey(a, b)]
	if !ok {
		n = uint32(len(p.lists))
		p.numbers[pairKey(a, b)] = n
		p.lists, p.tally = append(p.lists, pairList{key: pairKey(a, b)}), append(p.tally, 0)
	}
	if p.tally[n] == 0 {
		p.met = append(p.met, n)
	}
	p.tally[n] = min(p.tally[n]+1, maxCount)
}

// end notes what was seen for a document.
func (p *pairs) end(doc uint32) {
	for _, n := range p.met {
		p.lists[n].add(doc, p.tally[n])
		p.tally[n] = 0
	}
	p.met = p.met[:0]
}

// writePairs puts the pairs of all documents into the sidecar.
func (w *Writer) writePairs(order []uint32) error {
	p := &pairs{numbers: map[uint64]uint32{}}
	if slices.Contains(w.words.langs, text.CJKPrefix) {
		stream, unmap, err := w.readStream()
		if err != nil {
			return err
		}
		defer unmap()
		for d, o := range order {
			w.pairsOf(p, stream, o)
			p.end(uint32(d))
		}
	}
	return p.write(w.side)
}

// pairsOf sees the pairs of a document, by the order of writing.
func (w *Writer) pairsOf(p *pairs, stream []byte, o uint32) {
	first := w.docs.firstTurn[o]
	for row := first; row < first+uint32(w.docs.turns[o]); row++ {
		var last uint32
		paired := false // the word before is a character too
		for s := w.rows(stream, row, row+1); len(s) > 0; {
			word, n := uvarint(s)
			s = s[n:]
			cjk := w.words.langs[w.words.lang[word]] == text.CJKPrefix
			if cjk && paired {
				p.see(last, word)
			}
			last, paired = word, cjk
		}
	}
}

func (p *pairs) write(s *sidecarWriter) error {
	slices.SortFunc(p.lists, func(a, b pairList) int { return cmp.Compare(a.key, b.key) })
	keys, off := make([]uint64, len(p.lists)), make([]uint32, len(p.lists)+1)
	start := s.off
	for i, l := range p.lists {
		if _, err := s.Write(l.docs); err != nil {
			return err
		}
		if s.off-start > math.MaxUint32 {
			return errors.New("too many pairs of characters for one generation")
		}
		keys[i], off[i+1] = l.key, uint32(s.off-start)
	}
	if err := s.end("pair.docs", start); err != nil {
		return err
	}
	return sections(s, []section{{"pair.key", raw(keys)}, {"pair.off", raw(off)}})
}
