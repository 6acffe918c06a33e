package generation

import (
	"cmp"
	"slices"

	"podium/internal/search/text"
)

// pairs numbers the pairs of neighbouring CJK characters met while a generation is written. They are terms of the
// index beside the words, and no words: the vocabulary has none.
type pairs struct {
	numbers map[uint64]uint32
	keys    []uint64 // by number
	term    []string // as Bleve gets it: the number
	freq    []uint32 // documents
	last    []uint32 // the document that last held it, from 1
}

// pairKey is two characters by their numbers as words.
func pairKey(a, b uint32) uint64 { return uint64(a)<<32 | uint64(b) }

// number returns the number of a pair, a new one when it was not met before.
func (p *pairs) number(a, b uint32) uint32 {
	key := pairKey(a, b)
	n, ok := p.numbers[key]
	if !ok {
		if n = uint32(len(p.keys)); n == 0 {
			p.numbers = map[uint64]uint32{}
		}
		p.numbers[key] = n
		p.keys, p.term = append(p.keys, key), append(p.term, valueTerm(n))
		p.freq, p.last = append(p.freq, 0), append(p.last, 0)
	}
	return n
}

// write puts the pairs into the sidecar; tf is where the occurrence counts of words begin, and with what it
// returns, those of pairs behind them.
func (p *pairs) write(s *sidecarWriter, tf []uint64) ([]uint64, error) {
	order := make([]uint32, len(p.keys))
	from := make([]uint32, len(p.keys)) // of all pairs' counts
	first := tf[len(tf)-1]
	for i, n := range p.freq {
		order[i], from[i] = uint32(i), uint32(tf[len(tf)-1]-first)
		tf = append(tf, tf[len(tf)-1]+uint64(n))
	}
	slices.SortFunc(order, func(a, b uint32) int { return cmp.Compare(p.keys[a], p.keys[b]) })
	return tf, sections(s, []section{{"pair.key", permuted(p.keys, order)}, {"pair.number", raw(order)}, {"pair.tf", raw(from)}})
}

// cjk reports whether a word is a CJK character.
func (w *words) cjk(n uint32) bool { return w.langs[w.lang[n]] == text.CJKPrefix }

// Pair returns the number of a pair of CJK characters, neighbours in a turn, to look documents up with: numbers of
// pairs follow those of words. It returns false when no document holds the pair.
func (g *Generation) Pair(a, b uint32) (uint32, bool) {
	i, ok := slices.BinarySearch(g.pairKey, pairKey(a, b))
	if !ok {
		return 0, false
	}
	return uint32(g.Vocabulary.Len()) + g.pairNumber[i], true
}

// countsFrom is where the occurrence counts of a word or pair begin.
func (g *Generation) countsFrom(n uint32) uint64 {
	words := uint32(g.Vocabulary.Len())
	if n < words {
		return g.Vocabulary.tf[n]
	}
	return g.Vocabulary.tf[words] + uint64(g.pairTF[n-words])
}
