package exchange_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"podium/internal/ingest/read/exchange"
)

// expected is how many turns can be expected to stand where they belong, when each question begins an exchange as
// likely as odds has it and begins says where we begin one.
func expected(at []int, odds []float64, turns int, begins []bool) float64 {
	sum, right := 0.0, 0.0
	for k := range at {
		if begins[k] {
			right = odds[k]
		} else {
			right *= 1 - odds[k]
		}
		end := turns
		if k+1 < len(at) {
			end = at[k+1]
		}
		sum += right * float64(end-at[k])
	}
	return sum
}

// TestDecide: no other way of parting the questions is expected to put more turns where they belong, and what is
// certain stays.
func TestDecide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 9).Draw(t, "questions")
		at, odds, turns := make([]int, n), make([]float64, n), 0
		for k := range n {
			turns += rapid.IntRange(1, 4).Draw(t, "apart")
			at[k] = turns - 1
			odds[k] = rapid.SampledFrom([]float64{0.02, 0.2, 0.4, 0.5, 0.6, 0.9, 1}).Draw(t, "odds")
		}
		odds[0] = 1
		got := exchange.Decide(at, odds, turns)
		for k := range n {
			if odds[k] == 1 && !got[k] {
				t.Fatalf("question %d begins for certain, and is not told apart", k)
			}
		}
		have := expected(at, odds, turns, got)
		for other := range 1 << (n - 1) {
			begins := make([]bool, n)
			begins[0] = true
			for k := 1; k < n; k++ {
				begins[k] = other>>(k-1)&1 == 1
			}
			if e := expected(at, odds, turns, begins); e > have+1e-9 {
				t.Fatalf("%v is expected to put %.3f turns right, %v %.3f", got, have, begins, e)
			}
		}
	})
}

// TestACutSentenceBeginsOnce: where a question goes on behind a word of the official's, all that speaks for another reporter counts
// for its first half.
func TestACutSentenceBeginsOnce(t *testing.T) {
	got := exchange.Tied([]int{1, 3, 5}, []float64{1, 0.25, 0.5}, 2)
	if want := []float64{1, 0.625, 0}; !slices.Equal(got, want) {
		t.Errorf("odds %v, want %v", got, want)
	}
	if got := exchange.Tied([]int{1, 3, 5}, []float64{1, 0.25, 0.5}, 0); got[1] != 0.25 || got[2] != 0.5 {
		t.Errorf("odds %v of two questions, want them as they are", got)
	}
}
