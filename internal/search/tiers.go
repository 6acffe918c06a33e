package search

// Generations are tiered by size, each tier eight times the one below. Four of one tier, with none larger
// between them, are made into one together with the smaller ones among them, so that a document is built anew a
// few times in the life of an archive, however it comes in.
const (
	tierBase = 64
	tierStep = 8
	tierFull = 4
)

// run is a stretch of neighbouring generations, [from, to).
type run struct{ from, to int }

// sizes of a generation, in documents.
type sizes struct{ live, all int }

// nextMerge returns the generations to make into one next, and whether there are any: the smallest full tier
// first, then one that is mostly superseded.
func nextMerge(gens []sizes) (run, bool) {
	if len(gens) == 0 {
		return run{}, false
	}
	top := 0
	for _, g := range gens {
		top = max(top, tier(g.live))
	}
	for t := 0; t <= top; t++ {
		if r, ok := fullTier(gens, t); ok {
			return r, true
		}
	}
	for i, g := range gens {
		if g.all-g.live > max(g.live/2, tierBase) {
			return run{i, i + 1}, true
		}
	}
	return run{}, false
}

// fullTier finds a stretch, with none above tier t, in which at least tierFull are of tier t itself.
func fullTier(gens []sizes, t int) (run, bool) {
	start, n := 0, 0
	for i := 0; i <= len(gens); i++ {
		if i < len(gens) && tier(gens[i].live) <= t {
			if tier(gens[i].live) == t {
				n++
			}
			continue
		}
		if n >= tierFull {
			return run{start, i}, true
		}
		start, n = i+1, 0
	}
	return run{}, false
}

func tier(docs int) int {
	t := 0
	for n := tierBase; docs >= n; n *= tierStep {
		t++
	}
	return t
}
