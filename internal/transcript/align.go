package transcript

import (
	"cmp"
	"slices"
)

// Pair says that turn Old of one reading and turn New of another are the same turn. Both are indices.
type Pair struct{ Old, New int }

// Align pairs the turns of two readings of one briefing: first the longest common subsequence on label and
// words, then on words alone within what is left between, then by likeness above a floor. Turns that nothing
// likens stay unpaired. Pairs are in order of New; no turn is in two of them.
//
// Equal beginnings and ends cost linear time; memory is linear throughout.
func Align(old, new []Turn) []Pair {
	a, b := features(old), features(new)
	pairs := lcs(ids(a, b, (*feature).whole))
	for _, g := range gaps(pairs, len(old), len(new)) {
		x, y := ids(a[g.a0:g.a1], b[g.b0:g.b1], func(f *feature) string { return f.text })
		for _, p := range lcs(x, y) {
			pairs = append(pairs, Pair{p.Old + g.a0, p.New + g.b0})
		}
	}
	sortPairs(pairs)
	pairs = append(pairs, likened(a, b, pairs)...)
	sortPairs(pairs)
	return pairs
}

func sortPairs(ps []Pair) {
	slices.SortFunc(ps, func(p, q Pair) int { return cmp.Compare(p.New, q.New) })
}

// ids interns the keys of two readings as small numbers.
func ids(a, b []feature, key func(*feature) string) (x, y []int) {
	seen := make(map[string]int, len(a)+len(b))
	intern := func(fs []feature) []int {
		out := make([]int, len(fs))
		for i := range fs {
			k := key(&fs[i])
			id, ok := seen[k]
			if !ok {
				id = len(seen)
				seen[k] = id
			}
			out[i] = id
		}
		return out
	}
	return intern(a), intern(b)
}

// gap is a run of both sides between two neighbouring pairs.
type gap struct{ a0, a1, b0, b1 int }

// gaps returns what stands between ascending pairs, where both sides have something left.
func gaps(pairs []Pair, n, m int) []gap {
	var out []gap
	a, b := 0, 0
	for _, p := range append(slices.Clone(pairs), Pair{n, m}) {
		if p.Old > a && p.New > b {
			out = append(out, gap{a, p.Old, b, p.New})
		}
		a, b = p.Old+1, p.New+1
	}
	return out
}

// lcs returns a longest common subsequence of a and b, ascending.
func lcs(a, b []int) []Pair {
	var head, tail []Pair
	lo := 0
	for lo < len(a) && lo < len(b) && a[lo] == b[lo] {
		head = append(head, Pair{lo, lo})
		lo++
	}
	n, m := len(a), len(b)
	for n > lo && m > lo && a[n-1] == b[m-1] {
		n, m = n-1, m-1
		tail = append(tail, Pair{n, m})
	}
	slices.Reverse(tail)
	// What only one side has is in no common subsequence: the quadratic part need not see it.
	ia, ib := shared(a, b, lo, n, m)
	h := hirschberg{a: a, b: b}
	h.solve(ia, ib)
	return slices.Concat(head, h.pairs, tail)
}

// shared returns the positions of a[lo:n] and b[lo:m] whose value the other side has too.
func shared(a, b []int, lo, n, m int) (ia, ib []int) {
	inA, inB := map[int]bool{}, map[int]bool{}
	for _, v := range a[lo:n] {
		inA[v] = true
	}
	for i, v := range b[lo:m] {
		if inB[v] = true; inA[v] {
			ib = append(ib, lo+i)
		}
	}
	for i, v := range a[lo:n] {
		if inB[v] {
			ia = append(ia, lo+i)
		}
	}
	return ia, ib
}

// hirschberg finds a longest common subsequence in linear memory, by halving.
type hirschberg struct {
	a, b  []int
	pairs []Pair
}

// solve appends the pairs of the positions ia of a and ib of b.
func (h *hirschberg) solve(ia, ib []int) {
	if len(ia) == 0 || len(ib) == 0 {
		return
	}
	if len(ia) == 1 {
		for _, j := range ib {
			if h.a[ia[0]] == h.b[j] {
				h.pairs = append(h.pairs, Pair{ia[0], j})
				return
			}
		}
		return
	}
	mid := len(ia) / 2
	fore, back := h.row(ia[:mid], ib, false), h.row(ia[mid:], ib, true)
	best, cut := -1, 0
	for j := range fore {
		if s := fore[j] + back[len(ib)-j]; s > best {
			best, cut = s, j
		}
	}
	h.solve(ia[:mid], ib[:cut])
	h.solve(ia[mid:], ib[cut:])
}

// row returns, for each j, the length of the longest common subsequence of ia and the first (or last) j of ib.
func (h *hirschberg) row(ia, ib []int, reverse bool) []int {
	prev, cur := make([]int, len(ib)+1), make([]int, len(ib)+1)
	for i := range ia {
		x := h.a[at(ia, i, reverse)]
		for j := range ib {
			if x == h.b[at(ib, j, reverse)] {
				cur[j+1] = prev[j] + 1
			} else {
				cur[j+1] = max(cur[j], prev[j+1])
			}
		}
		prev, cur = cur, prev
	}
	return prev
}

func at(s []int, i int, reverse bool) int {
	if reverse {
		return s[len(s)-1-i]
	}
	return s[i]
}
