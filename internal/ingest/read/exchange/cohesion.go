package exchange

import (
	"math"

	"podium/internal/transcript"
)

// window is how many words on either side are compared for a change of subject.
const window = 120

// cohesion measures at each reporter's turn how far what comes is about what went before, in standard
// deviations from this transcript's mean: negative where the subject changes.
func cohesion(views []view, weight map[string]float64) map[int]float64 {
	raw := map[int]float64{}
	sum, squares := 0.0, 0.0
	for i := range views {
		if i == 0 || views[i].turn.Role != transcript.Reporter {
			continue
		}
		x := cosine(gather(views, i-1, -1), gather(views, i, 1), weight)
		raw[i] = x
		sum += x
		squares += x * x
	}
	n := float64(len(raw))
	if n < 4 {
		return nil
	}
	mean := sum / n
	deviation := math.Sqrt(max(squares/n-mean*mean, 1e-9))
	for i := range raw {
		raw[i] = (raw[i] - mean) / deviation
	}
	return raw
}

// gather counts in how many turns each word stands, from turn i on in steps, until the window is full.
func gather(views []view, i, step int) map[string]float64 {
	out := map[string]float64{}
	for words := 0; i >= 0 && i < len(views) && words < window; i += step {
		for w := range views[i].vocab {
			out[w]++
		}
		words += views[i].words
	}
	return out
}

func cosine(a, b map[string]float64, weight map[string]float64) float64 {
	dot, x, y := 0.0, 0.0, 0.0
	for w, n := range a {
		n *= weight[w]
		x += n * n
		dot += n * b[w] * weight[w]
	}
	for w, n := range b {
		n *= weight[w]
		y += n * n
	}
	if x == 0 || y == 0 {
		return 0
	}
	return dot / math.Sqrt(x*y)
}
