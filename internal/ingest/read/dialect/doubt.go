package dialect

import (
	"fmt"
	"strings"

	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

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
		if labels.QuestionRunsOn(u.Text) {
			runs = append(runs, i)
		}
	}
	r.fewLabels()
	if !r.ocr && (len(runs) < 3 || len(runs)*4 < asked) {
		return // some who ask go on at length
	}
	for _, i := range runs {
		r.warn(transcript.DoubtfulLabels, i, labels.RunsOn)
	}
}

// askedWithin is how many questions within others' turns make one doubt that all labels are there.
const askedWithin = 6

// fewLabels warns of a transcript in which paragraphs that ask stand within turns, with an answer after them, at
// least as often as turns begin: labels are missing, or were not known for labels.
func (r *reader) fewLabels() {
	if len(r.lines) < 2*len(r.t.Turns) {
		return // a paragraph takes a line: there are too few
	}
	asked := 0
	for i := range r.t.Turns {
		p, rest, more := strings.Cut(r.t.Turns[i].Text, "\n")
		for more {
			if len(p) < 800 && words.HoldsAny(p[max(0, len(p)-6):], "?", "？") {
				asked++
			}
			p, rest, more = strings.Cut(rest, "\n")
		}
	}
	if asked >= askedWithin && asked >= len(r.t.Turns) {
		r.warn(transcript.DoubtfulLabels, -1, fmt.Sprintf("%d paragraphs within the %d turns ask a question that the next one seems to answer: labels may be missing.", asked, len(r.t.Turns)))
	}
}
