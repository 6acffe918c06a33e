package transcript

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strings"
)

const (
	likeFloor  = 0.5 // share of words and word pairs that two versions of one turn have in common
	standFloor = 0.7 // share of a turn's words that another must hold for its address to lead there
	short      = 5   // fewer words than these say little by themselves
	common     = 32  // a word pair in more turns than these finds no candidates
	allPairs   = 1 << 12
)

// feature is what two turns are compared by.
type feature struct {
	label, text string
	words       int
	grams       []uint64 // sorted hashes of words and pairs of neighbouring words, with repeats
}

// whole is what two turns share that are the same in label and words.
func (f *feature) whole() string { return f.label + "\x00" + f.text }

var seed = maphash.MakeSeed()

func features(turns []Turn) []feature {
	out := make([]feature, len(turns))
	for i := range turns {
		out[i] = featuresOf(turns[i].Label, turns[i].Text)
	}
	return out
}

func featuresOf(label, text string) feature {
	return feature{label: NormalLabel(label), text: NormalText(text)}
}

// count fills in what only turns that have no equal are compared by.
func (f *feature) count() {
	words := wordsOf(f.text)
	f.words = len(words)
	f.grams = make([]uint64, 0, 2*len(words))
	for i, w := range words {
		f.grams = append(f.grams, maphash.String(seed, w))
		if i > 0 {
			f.grams = append(f.grams, maphash.String(seed, words[i-1]+" "+w))
		}
	}
	slices.Sort(f.grams)
}

// wordsOf splits normalised text at spaces, and scripts that have none at each character.
func wordsOf(text string) []string {
	var out []string
	for _, w := range strings.Fields(text) {
		if !wide(w) {
			out = append(out, w)
			continue
		}
		for _, r := range w {
			out = append(out, string(r))
		}
	}
	return out
}

// sharedGrams counts what two sorted lists have in common, repeats included.
func sharedGrams(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch cmp.Compare(a[i], b[j]) {
		case -1:
			i++
		case 1:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// likeness is Dice's coefficient of two turns' words and word pairs, or of the letter pairs of short ones: 0..1.
func likeness(a, b *feature) float64 {
	x, y := a.grams, b.grams
	if max(a.words, b.words) < short {
		x, y = letterPairs(a.text), letterPairs(b.text)
	}
	if len(x)+len(y) == 0 {
		return 0
	}
	return 2 * float64(sharedGrams(x, y)) / float64(len(x)+len(y))
}

func letterPairs(text string) []uint64 {
	var out []uint64
	last := rune(0)
	for _, r := range text {
		if last != 0 {
			out = append(out, uint64(last)<<32|uint64(r))
		}
		last = r
	}
	slices.Sort(out)
	return out
}

// candidate is a possible pair of leftovers.
type candidate struct {
	Pair
	like float64
	same bool // the same label
	far  int  // how far apart they are, in turns from the end of the shorter
}

// likened pairs what pairs leaves over, the most alike first.
func likened(a, b []feature, pairs []Pair) []Pair {
	restA, restB, zoneA, zoneB := leftovers(pairs, len(a), len(b))
	for _, i := range restA {
		a[i].count()
	}
	for _, j := range restB {
		b[j].count()
	}
	once := standOnce(a, b)
	var cs []candidate
	for _, p := range candidates(a, b, restA, restB) {
		fa, fb := &a[p.Old], &b[p.New]
		same := fa.label == fb.label
		moved := zoneA[p.Old] != zoneB[p.New] && !(fa.whole() == fb.whole() && once[fa.whole()])
		if min(fa.words, fb.words) < short && (!same || moved) {
			continue // a few common words are no evidence by themselves
		}
		if l := likeness(fa, fb); l >= likeFloor {
			cs = append(cs, candidate{p, l, same, max(p.Old-p.New, p.New-p.Old)})
		}
	}
	slices.SortFunc(cs, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.like, x.like), boolCompare(y.same, x.same), cmp.Compare(x.far, y.far),
			cmp.Compare(x.New, y.New), cmp.Compare(x.Old, y.Old))
	})
	var out []Pair
	tookA, tookB := map[int]bool{}, map[int]bool{}
	for _, c := range cs {
		if !tookA[c.Old] && !tookB[c.New] {
			tookA[c.Old], tookB[c.New] = true, true
			out = append(out, c.Pair)
		}
	}
	return out
}

// standOnce returns the labels and words that occur in just one turn of both readings.
func standOnce(a, b []feature) map[string]bool {
	in := func(fs []feature) map[string]int {
		n := make(map[string]int, len(fs))
		for i := range fs {
			n[fs[i].whole()]++
		}
		return n
	}
	x, y := in(a), in(b)
	out := map[string]bool{}
	for k, n := range x {
		out[k] = n == 1 && y[k] == 1
	}
	return out
}

func boolCompare(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}

// leftovers returns the unpaired positions of both sides, and for each the number of pairs before it.
func leftovers(pairs []Pair, n, m int) (restA, restB []int, zoneA, zoneB map[int]int) {
	pairedA, pairedB := make([]bool, n), make([]bool, m)
	for _, p := range pairs {
		pairedA[p.Old], pairedB[p.New] = true, true
	}
	rest := func(paired []bool) (out []int, zone map[int]int) {
		zone = map[int]int{}
		before := 0
		for i, p := range paired {
			if p {
				before++
				continue
			}
			out, zone[i] = append(out, i), before
		}
		return out, zone
	}
	restA, zoneA = rest(pairedA)
	restB, zoneB = rest(pairedB)
	return restA, restB, zoneA, zoneB
}

// candidates lists the leftovers worth comparing: all of few, else those that share an uncommon word pair.
func candidates(a, b []feature, restA, restB []int) []Pair {
	var out []Pair
	if len(restA)*len(restB) <= allPairs {
		for _, i := range restA {
			for _, j := range restB {
				out = append(out, Pair{i, j})
			}
		}
		return out
	}
	post := postings(a, restA)
	for _, j := range restB {
		seen := map[int]bool{}
		for _, g := range slices.Compact(slices.Clone(b[j].grams)) {
			for _, i := range post[g] {
				if !seen[i] {
					seen[i] = true
					out = append(out, Pair{i, j})
				}
			}
		}
	}
	return out
}

// postings maps each word or word pair to the turns that have it, leaving out the commonest.
func postings(fs []feature, which []int) map[uint64][]int {
	post := map[uint64][]int{}
	for _, i := range which {
		for _, g := range slices.Compact(slices.Clone(fs[i].grams)) {
			if len(post[g]) <= common {
				post[g] = append(post[g], i)
			}
		}
	}
	for g, is := range post {
		if len(is) > common {
			delete(post, g)
		}
	}
	return post
}
