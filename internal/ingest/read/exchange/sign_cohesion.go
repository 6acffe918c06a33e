package exchange

import (
	"math"

	"podium/internal/transcript"
)

// window is how many words on either side are compared for a change of subject.
const window = 120

// cohesion measures at each reporter's turn how far what comes is about what went before, in standard
// deviations from this transcript's mean: negative where the subject changes. It is nil where there are too few turns.
func cohesion(views []view, weight []float64, r *scratch) []float64 {
	out := r.sums.take(len(views))
	before, after := newTally(weight, r, 2), newTally(weight, r, 3)
	defer func() { r.stems[2], r.stems[3] = before.words, after.words }()
	n, sum, squares := 0.0, 0.0, 0.0
	for i := range views {
		if i == 0 || views[i].turn.Role != transcript.Reporter {
			continue
		}
		before.gather(views, i-1, -1)
		after.gather(views, i, 1)
		x := cosine(before, after)
		out[i] = x
		n++
		sum += x
		squares += x * x
	}
	if n < 4 {
		return nil
	}
	mean := sum / n
	deviation := math.Sqrt(max(squares/n-mean*mean, 1e-9))
	for i := range out {
		out[i] = (out[i] - mean) / deviation
	}
	return out
}

// tally counts in how many turns each word stands.
type tally struct {
	weight []float64
	turns  []float64 // by word
	words  wordset   // those that are counted
}

func newTally(weight []float64, r *scratch, n int) *tally {
	return &tally{weight: weight, turns: r.sums.take(len(weight)), words: r.stems[n][:0]}
}

// gather counts again, from turn i on in steps, until the window is full.
func (t *tally) gather(views []view, i, step int) {
	turns, counted := t.turns, t.words[:0]
	for _, w := range t.words {
		turns[w] = 0
	}
	for words := 0; i >= 0 && i < len(views) && words < window; i += step {
		for _, w := range views[i].vocab {
			n := turns[w]
			if n == 0 {
				counted = append(counted, w)
			}
			turns[w] = n + 1
		}
		words += views[i].words
	}
	t.words = counted
}

// length is the square of the tally's, as a vector of weighted words.
func (t *tally) length() float64 {
	sum, turns, weight := 0.0, t.turns, t.weight
	for _, w := range t.words {
		n := turns[w] * weight[w]
		sum += n * n
	}
	return sum
}

func cosine(a, b *tally) float64 {
	dot, x, y := 0.0, 0.0, b.length()
	weights, here, there := a.weight, a.turns, b.turns
	for _, w := range a.words {
		weight := weights[w]
		n := here[w] * weight
		dot += here[w] * there[w] * weight * weight
		x += n * n
	}
	if x == 0 || y == 0 {
		return 0
	}
	return dot / math.Sqrt(x*y)
}
