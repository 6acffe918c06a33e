package transcript

import (
	"hash/maphash"
	"slices"
)

// Overlap says how much of two readings' words agree: 0..1, by runs of five words. Share is of the longer one,
// contained of the shorter.
func Overlap(a, b *Transcript) (share, contained float64) {
	x, y := shingles(a), shingles(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return 0, 0
	}
	both := 0
	for s := range x {
		if _, ok := y[s]; ok {
			both++
		}
	}
	return float64(both) / float64(len(y)), float64(both) / float64(len(x))
}

// shingles returns the hashes of all runs of five words, turn borders ignored.
func shingles(t *Transcript) map[uint64]struct{} {
	words := wordsOf(NormalText(t.Words()))
	out := make(map[uint64]struct{}, len(words))
	var h maphash.Hash
	h.SetSeed(seed)
	for i := 0; i+5 <= len(words); i++ {
		h.Reset()
		for _, w := range words[i : i+5] {
			h.WriteString(w)
			h.WriteByte(' ')
		}
		out[h.Sum64()] = struct{}{}
	}
	return out
}

// SameWords reports whether two readings agree turn by turn in label and words, whatever the punctuation.
func SameWords(a, b *Transcript) bool {
	return slices.EqualFunc(a.Turns, b.Turns, func(x, y Turn) bool {
		return NormalLabel(x.Label) == NormalLabel(y.Label) && NormalText(x.Text) == NormalText(y.Text)
	})
}
