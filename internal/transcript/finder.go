package transcript

import "slices"

// Finder finds the turn that now holds the words of a turn that is gone.
type Finder struct {
	fs   []feature
	post map[uint64][]int
}

// NewFinder makes a Finder over the turns of a reading.
func NewFinder(turns []Turn) *Finder {
	f := &Finder{fs: features(turns)}
	all := make([]int, len(turns))
	for i := range all {
		all[i] = i
		f.fs[i].count()
	}
	f.post = postings(f.fs, all)
	return f
}

// Find returns the turn that now holds most of the text's words, or -1. A few words alone are found nowhere:
// "Thank you" elsewhere is not the same "Thank you".
func (f *Finder) Find(text string) int {
	t := featuresOf("", text)
	t.count()
	if t.words < short {
		return -1
	}
	best, at := 0.0, -1
	seen := map[int]bool{}
	for _, g := range slices.Compact(slices.Clone(t.grams)) {
		for _, i := range f.post[g] {
			if seen[i] {
				continue
			}
			seen[i] = true
			s := float64(sharedGrams(t.grams, f.fs[i].grams)) / float64(len(t.grams))
			if s >= standFloor && (s > best || s == best && i < at) {
				best, at = s, i
			}
		}
	}
	return at
}
