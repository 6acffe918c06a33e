package exchange_test

import (
	"maps"
	"math"
	"slices"
)

// sample is one decision: what was found at a turn, and whether a careful reader begins an exchange there.
type sample struct {
	signs  map[string]float64
	y      float64 // whether a careful reader begins an exchange there, or how likely
	weight float64
	turn   int
}

// rareSign is in how few decisions a sign teaches nothing that holds.
const rareSign = 6

// regress fits logistic weights to decisions, by gradient descent with momentum (Adam), drawn towards
// nought by the square of each weight but the bias's, as strongly as drawn says.
func regress(data []sample, drawn float64) map[string]float64 {
	names := common(data)
	rows := make([]row, len(data))
	for i, s := range data {
		rows[i] = newRow(s, names)
	}
	d := descent{w: make([]float64, len(names)), m: make([]float64, len(names)), v: make([]float64, len(names))}
	free := slices.Index(names, "bias")
	for range 600 {
		d.step(gradient(rows, d.w, free, drawn))
	}
	out := map[string]float64{}
	for k, n := range names {
		out[n] = d.w[k]
	}
	return out
}

// common returns the names of the signs that are seen often enough, sorted.
func common(data []sample) []string {
	count := map[string]int{}
	for _, s := range data {
		for n := range s.signs {
			count[n]++
		}
	}
	maps.DeleteFunc(count, func(_ string, times int) bool { return times < rareSign })
	return slices.Sorted(maps.Keys(count))
}

// row is a sample with its signs by number.
type row struct {
	at     []int
	x      []float64
	y      float64
	weight float64
}

func newRow(s sample, names []string) row {
	r := row{y: s.y, weight: s.weight}
	for _, n := range slices.Sorted(maps.Keys(s.signs)) {
		if k, ok := slices.BinarySearch(names, n); ok {
			r.at, r.x = append(r.at, k), append(r.x, s.signs[n])
		}
	}
	return r
}

func gradient(rows []row, w []float64, free int, drawn float64) []float64 {
	g := slices.Clone(w)
	for k := range g {
		g[k] *= drawn
	}
	g[free] = 0
	for i := range rows {
		r := &rows[i]
		z := 0.0
		for k, at := range r.at {
			z += w[at] * r.x[k]
		}
		e := r.weight * (1/(1+math.Exp(-z)) - r.y)
		for k, at := range r.at {
			g[at] += e * r.x[k]
		}
	}
	return g
}

type descent struct {
	w, m, v []float64
	steps   float64
}

func (d *descent) step(g []float64) {
	const rate, first, second = 0.05, 0.9, 0.99
	d.steps++
	a, b := 1-math.Pow(first, d.steps), 1-math.Pow(second, d.steps)
	for k := range d.w {
		d.m[k] = first*d.m[k] + (1-first)*g[k]
		d.v[k] = second*d.v[k] + (1-second)*g[k]*g[k]
		d.w[k] -= rate * d.m[k] / a / (math.Sqrt(d.v[k]/b) + 1e-8)
	}
}
