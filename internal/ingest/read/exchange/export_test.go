package exchange

import (
	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/transcript"
)

// Threshold is the sum from which a turn begins an exchange.
const Threshold = threshold

// Judged is one weighing: a reporter's turn and the signs found at it, each with its strength.
type Judged struct {
	Turn  int
	Signs map[string]float64
}

// Weigh returns the signs at each turn that is weighed, when every boundary is put where begins has it.
func Weigh(t *transcript.Transcript, auth *authority.Files, begins func(turn int) bool) []Judged {
	everySign = true
	defer func() { everySign = false }()
	var out []Judged
	c := prepare(t, cue.NewTurns(t.Turns, outletsOf(auth)), auth)
	c.begins = func(i int, s *score) bool {
		j := Judged{Turn: i, Signs: map[string]float64{}}
		for _, m := range *s {
			j.Signs[string(m.signal)] = m.strength
		}
		out = append(out, j)
		return begins(i)
	}
	c.run()
	return out
}

// SwapWeights puts other weights in the place of the declared ones, which it returns.
func SwapWeights(w map[string]float64) map[string]float64 {
	old := map[string]float64{}
	for name, x := range weights {
		old[string(name)] = x
		delete(weights, name)
	}
	for name, x := range w {
		weights[signal(name)] = x
	}
	return old
}
