package dialect

import (
	"strings"

	"podium/internal/transcript"
)

// runOn is the number of words after a question's last mark from which they read as its answer.
const runOn = 80

// doubts warns of turns that hold a question and its answer under one label: where a label is missing
// is not guessed. In a scan one such turn tells; elsewhere a quarter of all questions have to.
func (r *reader) doubts() {
	asked := 0
	var runs []int
	for i := range r.t.Turns {
		u := &r.t.Turns[i]
		if u.Role != transcript.Reporter {
			continue
		}
		asked++
		if at := strings.LastIndexByte(u.Text, '?'); at >= 0 && len(u.Text)-at > 2*runOn && len(strings.Fields(u.Text[at+1:])) >= runOn {
			runs = append(runs, i)
		}
	}
	if !r.ocr && (len(runs) < 3 || len(runs)*4 < asked) {
		return // some who ask go on at length
	}
	for _, i := range runs {
		r.warn("doubtful-labels", i, "This question goes on into what reads as its answer: a label may be missing in it.")
	}
}
