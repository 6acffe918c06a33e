package search

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// A NEAR begins at each word of it from which on as many words of each kind stand within the distance as it names.
func TestNearBeginsWhereAllItsWordsStandWithinTheDistance(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	found := 0
	for range 5000 {
		const words = 9
		l := &leaf{window: 1 + rng.IntN(8)}
		want := map[uint32]int{} // by the first word of a kind
		var all []uint32
		for range 2 + rng.IntN(4) {
			first := uint32(rng.IntN(3) * 2) // kinds of two words: 0 and 1, 2 and 3, 4 and 5
			ids := []uint32{first, first + 1}
			l.tests = append(l.tests, wordTest{ids: ids, set: newIDSet(ids, words)})
			want[first]++
			all = append(all, ids...)
		}
		l.any = newIDSet(all, words)
		row := make([]uint32, rng.IntN(30))
		for i := range row {
			row[i] = uint32(rng.IntN(words))
		}
		var begins []int
		for i := range row {
			have := map[uint32]int{}
			for _, w := range row[i:min(i+l.window+1, len(row))] {
				have[w&^1]++
			}
			whole := want[row[i]&^1] > 0
			for kind, n := range want {
				whole = whole && have[kind] >= n
			}
			if whole {
				begins = append(begins, i)
			}
		}
		if got := slices.Collect(l.nears(row)); !slices.Equal(got, begins) {
			t.Fatalf("within %d words, tests %v in %v: begins at %v, want %v", l.window, l.tests, row, got, begins)
		}
		found += len(begins)
	}
	if found < 1000 {
		t.Fatalf("only %d places: the words are too rare to tell", found)
	}
}
