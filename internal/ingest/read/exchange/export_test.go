package exchange

import (
	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// Threshold is the sum from which a turn begins an exchange.
const Threshold = threshold

// Judged is one weighing: a reporter's turn and the signs found at it, each with its strength, and their sum.
type Judged struct {
	Turn  int
	Signs map[string]float64
	Sum   float64
}

// Weigh returns the signs at each turn that is weighed, when every boundary is put where begins has it, or
// where the sums have it when begins is nil.
func Weigh(t *transcript.Transcript, auth *authority.Files, begins func(turn int) bool) []Judged {
	var out []Judged
	if len(t.Turns) == 0 {
		return nil
	}
	c := prepare(t, cue.NewTurns(t.Turns, auth.IsOutlet), auth, &scratch{})
	c.begins = func(i int, s *score) bool {
		j := Judged{Turn: i, Signs: map[string]float64{}, Sum: s.sum()}
		for _, m := range s.marks {
			j.Signs[string(m.signal)] = m.strength
			if s.uncalled > 0 {
				j.Signs[uncalled+string(m.signal)] = m.strength * s.uncalled
			}
		}
		out = append(out, j)
		if begins == nil {
			return j.Sum >= threshold
		}
		return begins(i)
	}
	c.walk()
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
	worths = worthsOf(weights)
	return old
}

// Phrases returns the words, and pairs of words, with which a question begins, as the table of wording has them.
func Phrases(text string) []string {
	var o opening
	o.read(run(text))
	from, to := o.asked()
	var out []string
	for k := from; k < to; k++ {
		w := o.plain(k)
		out = append(out, w)
		pair := ""
		if k+1 < to {
			pair = w + " " + o.plain(k+1)
			out = append(out, pair)
		}
		if k == from {
			out = append(out, "^"+w)
			if pair != "" {
				out = append(out, "^"+pair)
			}
		}
	}
	return out
}

func (o *opening) plain(k int) string {
	return plainWord(o.printed[k], k == 0 || endsSaying(o.printed[k-1]))
}

// Wording is what the first words of a question tell.
func Wording(text string) float64 { return worded.tells(run(text)) }

func run(text string) *words.Run {
	t := words.NewLexicon(len(text)).Read(text)
	return &t.Run
}

// Decide says which questions, at the given turns of so many, begin exchanges, by how likely each does.
func Decide(at []int, odds []float64, turns int) []bool {
	asks := make([]ask, len(at))
	for k := range at {
		asks[k] = ask{turn: at[k], odds: odds[k]}
	}
	return decide(asks, turns)
}

// Tied is how likely an exchange begins at each turn, when the last of them takes up the sentence that was cut so many turns before.
func Tied(at []int, odds []float64, takesUp int) []float64 {
	last := at[len(at)-1]
	c := cutter{views: make([]view, last+1)}
	c.views[last].takesUp = takesUp
	for k := range at {
		c.asks = append(c.asks, ask{turn: at[k], odds: odds[k]})
	}
	c.tie()
	for k := range c.asks {
		odds[k] = c.asks[k].odds
	}
	return odds
}

// CallHabit is how usual calls are, and how far nobody is called, where so many of all questions after an answer are called for.
func CallHabit(called, all int) (usual, uncalled float64) {
	var views []view
	for i := range all {
		views = append(views, view{turn: &transcript.Turn{Role: transcript.Briefer}, calls: i < called}, view{turn: &transcript.Turn{Role: transcript.Reporter}})
	}
	return callHabit(views)
}
