package search

import "testing"

func TestNextMerge(t *testing.T) {
	live := func(n ...int) (out []sizes) {
		for _, k := range n {
			out = append(out, sizes{k, k})
		}
		return out
	}
	for name, c := range map[string]struct {
		gens []sizes
		want run
		any  bool
	}{
		"nothing":                       {nil, run{}, false},
		"one":                           {live(1_000_000), run{}, false},
		"three small behind a large":    {live(50_000, 3, 3, 3), run{}, false},
		"four small behind a large":     {live(50_000, 3, 3, 3, 3), run{1, 5}, true},
		"the smallest tier first":       {live(900, 900, 900, 900, 3, 3, 3, 3), run{4, 8}, true},
		"smaller ones between":          {live(900, 3, 900, 900, 3, 900), run{0, 6}, true},
		"a larger one between":          {live(900, 900, 100_000, 900, 900), run{}, false},
		"mostly superseded":             {[]sizes{{1000, 5000}, {10, 10}}, run{0, 1}, true},
		"few superseded":                {[]sizes{{5000, 6000}}, run{}, false},
		"a small one wholly superseded": {[]sizes{{0, 10}}, run{}, false},
		"a run of superseded and empty": {[]sizes{{0, 10}, {0, 0}, {1, 9}, {2, 2}}, run{0, 4}, true},
	} {
		if got, ok := nextMerge(c.gens); got != c.want || ok != c.any {
			t.Errorf("%s: %v %v, want %v %v", name, got, ok, c.want, c.any)
		}
	}
}

// TestMergingIsNotQuadratic adds a million documents in batches of a hundred and counts how often one is built.
func TestMergingIsNotQuadratic(t *testing.T) {
	var gens []sizes
	built := 0
	for range 10_000 {
		gens = append(gens, sizes{100, 100})
		built += 100
		for r, ok := nextMerge(gens); ok; r, ok = nextMerge(gens) {
			sum := 0
			for _, g := range gens[r.from:r.to] {
				sum += g.live
			}
			built += sum
			gens = append(append(append([]sizes(nil), gens[:r.from]...), sizes{sum, sum}), gens[r.to:]...)
		}
	}
	if times := float64(built) / 1e6; times > 9 || len(gens) > 24 {
		t.Errorf("a document is built %.1f times; %d generations are left", times, len(gens))
	}
}
