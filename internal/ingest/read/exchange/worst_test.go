package exchange_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// miss is a decision with how far it lies on the wrong side.
type miss struct {
	subject *subject
	sample  *sample
	weights map[string]float64
	loss    float64
}

// printWorst shows the decisions that go most wrong, with the words around and what told.
func printWorst(all []subject, samples [][]sample, of func(k int) map[string]float64) {
	var ms []miss
	for k := range all {
		for i := range samples[k] {
			m := miss{subject: &all[k], sample: &samples[k][i], weights: of(k)}
			for name, x := range m.sample.signs {
				m.loss += m.weights[name] * x
			}
			if m.sample.y > 0.5 {
				m.loss = -m.loss
			}
			ms = append(ms, m)
		}
	}
	slices.SortFunc(ms, func(a, b miss) int { return cmp.Compare(b.loss, a.loss) })
	for _, m := range ms[:min(*worst, len(ms))] {
		fmt.Print(m)
	}
}

func (m miss) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "==== begins %v, off by %.1f: %s turn %d\n", m.sample.y > 0.5, m.loss, m.subject.File, m.sample.turn+1)
	turns := m.subject.t.Turns
	for k := max(m.sample.turn-2, 0); k <= min(m.sample.turn+1, len(turns)-1); k++ {
		text := []rune(strings.ReplaceAll(turns[k].Text, "\n", " / "))
		if len(text) > 400 {
			text = slices.Concat(text[:200], []rune(" [...] "), text[len(text)-200:])
		}
		fmt.Fprintf(&b, "  %s: %s\n", turns[k].Label, string(text))
	}
	for _, name := range slices.Sorted(maps.Keys(m.sample.signs)) {
		if v := m.weights[name] * m.sample.signs[name]; v > 0.3 || v < -0.3 {
			fmt.Fprintf(&b, "  %s %+.1f", name, v)
		}
	}
	return b.String() + "\n"
}
