package exchange

import (
	"cmp"
	"slices"
	"strings"

	"podium/internal/transcript"
)

// score is the signs found at one reporter's turn, in the order in which they were looked for.
type score struct {
	marks    []mark
	uncalled float64 // how far nobody is called in this transcript; see callHabit
}

// mark is a sign with its strength, mostly 1, and what it adds to the sum.
type mark struct {
	signal
	strength, worth float64
}

// of returns a sign's strength, 0 where it was not found.
func (s *score) of(name signal) float64 {
	for _, m := range s.marks {
		if m.signal == name {
			return m.strength
		}
	}
	return 0
}

// set notes a sign, which is looked for in one place only.
func (s *score) set(name signal, strength float64) {
	w := worths.of(name)
	worth := w.called + s.uncalled*(w.uncalled-w.called)
	s.marks = append(s.marks, mark{name, strength, worth * strength})
}

func (s *score) mark(name signal, found bool) {
	if found {
		s.set(name, 1)
	}
}

func (s *score) sum() float64 {
	total := 0.0
	for _, m := range s.marks {
		total += m.worth
	}
	return total
}

// uncalled begins the names of weights that are added where nobody is called: there a careful reader has less to
// go by, and each sign tells something else.
const uncalled = "uncalled, "

// certain signs are those that a transcript states outright.
var certain = []signal{"called by name", "called after an answer", "other label", "introduction"}

func (s *score) standing() transcript.Standing {
	if s.sum() >= 1 && slices.ContainsFunc(certain, func(name signal) bool { return s.of(name) > 0 }) {
		return transcript.Stated
	}
	return transcript.Inferred
}

// why names the signs that told most for a new exchange.
func (s *score) why() string {
	var told []mark
	for _, m := range s.marks {
		if m.worth > 0.3 && phrases[m.signal] != "" {
			told = append(told, m)
		}
	}
	slices.SortFunc(told, func(a, b mark) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.signal, b.signal))
	})
	var says []string
	for _, m := range told[:min(len(told), 3)] {
		says = append(says, phrases[m.signal])
	}
	if len(says) == 0 {
		return "judged from the whole"
	}
	return strings.Join(says, "; ")
}
