package quote

import "slices"

// step is one step of an alignment.
type step uint8

const (
	keep       step = iota // a word of both
	skipQuote              // a word of the quotation alone
	skipRecord             // a word of the record alone
)

// What a step is worth: a word in common outweighs one that is lacking, or two that are added.
const (
	gain         = 4
	lackingCosts = 3
	addedCosts   = 2
)

// align lays the quotation over the stretch of the record that it fits best and returns the steps, from the word first
// of the record on. Words of the record before and after the stretch cost nothing; words that nobody speaks, and those at a
// gap of the quotation, neither.
func align(q []Word, record []word) (steps []step, first int) {
	n, m := len(q), len(record)
	from := make([]step, (n+1)*(m+1))
	score := make([]int32, m+1) // of row i-1, then of row i
	for i := 1; i <= n; i++ {
		diagonal := score[0]
		score[0] -= lackingCosts
		from[i*(m+1)] = skipQuote
		for j := 1; j <= m; j++ {
			best, by := score[j]-lackingCosts, skipQuote
			if s := score[j-1] - skipCost(q, record, i, j); s >= best {
				best, by = s, skipRecord
			}
			if q[i-1].Surface == record[j-1].Surface {
				if s := diagonal + gain; s >= best {
					best, by = s, keep
				}
			}
			diagonal = score[j]
			score[j], from[i*(m+1)+j] = best, by
		}
	}
	end := 0
	for j := range score {
		if score[j] > score[end] {
			end = j
		}
	}
	steps, first = trace(from, n, end, m+1)
	return tidy(steps, first, q)
}

// skipCost is what it costs to pass word j of the record when i words of the quotation are done.
func skipCost(q []Word, record []word, i, j int) int32 {
	if record[j-1].aside || i < len(q) && q[i].Gap {
		return 0
	}
	return addedCosts
}

// trace goes back from the end, until nothing is left of the quotation.
func trace(from []step, i, j, width int) (steps []step, first int) {
	for i > 0 {
		s := from[i*width+j]
		steps = append(steps, s)
		switch s {
		case keep:
			i, j = i-1, j-1
		case skipQuote:
			i--
		case skipRecord:
			j--
		}
	}
	slices.Reverse(steps)
	return steps, j
}

// run is a run of steps that keep, or of those that do not.
type run struct {
	kept  bool
	steps []step
}

// tidy makes an alignment one that people read: common words alone in the midst of others are no words in common,
// and between words in common what is lacking comes before what is added.
func tidy(steps []step, first int, q []Word) ([]step, int) {
	runs := runsOf(steps)
	var out, change []step
	i := 0
	for n, r := range runs {
		at := i
		for _, s := range r.steps {
			i += count(s != skipRecord)
		}
		if r.kept && !(n > 0 && n < len(runs)-1 && lonely(q[at:i])) {
			out, change = append(append(out, ordered(change)...), r.steps...), nil
			continue
		}
		for _, s := range r.steps {
			if s == keep {
				change = append(change, skipQuote)
				s = skipRecord
			}
			change = append(change, s)
		}
	}
	return trimmed(append(out, ordered(change)...), first)
}

// lonely reports whether words say nothing by themselves.
func lonely(words []Word) bool {
	if len(words) > 2 {
		return false
	}
	for _, w := range words {
		if !w.Stop {
			return false
		}
	}
	return true
}

func runsOf(steps []step) []run {
	var out []run
	for _, s := range steps {
		if n := len(out); n == 0 || out[n-1].kept != (s == keep) {
			out = append(out, run{kept: s == keep})
		}
		out[len(out)-1].steps = append(out[len(out)-1].steps, s)
	}
	return out
}

// ordered puts the words that are lacking before those that are added.
func ordered(change []step) []step {
	slices.Sort(change)
	return change
}

// trimmed leaves out words of the record before the first and after the last word in common.
func trimmed(steps []step, first int) ([]step, int) {
	from, to := slices.Index(steps, keep), len(steps)
	for to > 0 && steps[to-1] != keep {
		to--
	}
	if from < 0 {
		return nil, first
	}
	without := func(steps []step) []step {
		return slices.DeleteFunc(slices.Clone(steps), func(s step) bool { return s == skipRecord })
	}
	before := without(steps[:from])
	return slices.Concat(before, steps[from:to], without(steps[to:])), first + from - len(before)
}
