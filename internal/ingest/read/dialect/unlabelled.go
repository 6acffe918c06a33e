package dialect

import (
	"slices"
	"strings"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/labels"
	"podium/internal/transcript"
)

// answersUnlabelled begins a turn without a label at each answer of a transcript that labels nobody but those who
// ask: the question is its label's first paragraph. Where fewer than four in five end that paragraph in a question
// mark and have another behind it, that is not the document's custom, and all stays as it is.
func (r *reader) answersUnlabelled() {
	if len(r.hits) < 2 {
		return
	}
	answers := make([]int, len(r.hits)) // the line of each one's answer; 0 is none
	answered := 0
	for i := range r.hits {
		h := &r.hits[i]
		if h.match.label == "" || h.role != transcript.Reporter {
			return
		}
		upTo := len(r.lines)
		if i+1 < len(r.hits) {
			upTo = r.hits[i+1].line
		}
		at, asked := r.behindQuestion(h.line, upTo)
		if answers[i] = at; asked {
			answered++
		}
	}
	if answered < 2 || answered*5 < len(r.hits)*4 {
		return
	}
	hits := make([]hit, 0, 2*len(r.hits))
	for i := range r.hits {
		hits = append(hits, r.hits[i])
		if answers[i] > 0 {
			hits = append(hits, r.hit(answers[i], match{form: Bolded, grade: fair}))
		}
	}
	r.hits = hits
}

// behindQuestion returns the line of the paragraph behind the one that begins at a line, 0 where there is none before
// the next question; and whether there is one, and a question mark before it.
func (r *reader) behindQuestion(from, upTo int) (at int, asked bool) {
	for i := from; i < upTo; i++ {
		l := &r.lines[i]
		if l.Outside || l.Caption || l.Level > 0 {
			return 0, false
		}
		if i > from && l.Break != carrier.Soft {
			return i, strings.HasSuffix(strings.TrimRight(r.str(i-1), `"”) `), "?")
		}
	}
	return 0, false
}

// asksAboveAnswer begins a turn without a label, that asks, with the words above the first label where that is an answer's
// and they end in a question: whoever interviews opens the talk.
func (r *reader) asksAboveAnswer() {
	if len(r.hits) < 2 {
		return
	}
	first := &r.hits[0]
	if first.match.form != Dash && first.match.form != Colon || !labels.Answers(first.folded) && first.match.label != "R" {
		return
	}
	at := first.line
	start := at
	for i := at - 1; i >= 0; i-- {
		l, s := &r.lines[i], r.str(i)
		if l.Outside || l.Caption || l.inset {
			continue
		}
		if start == at && !strings.HasSuffix(strings.TrimRight(s, "\"”» "), "?") {
			return
		}
		if l.Level > 0 || editorial(s) || timeLine(s) || !endsSentence(s) && r.lines[i+1].Break != carrier.Soft {
			break
		}
		start = i
	}
	if start < at {
		r.hits = slices.Insert(r.hits, 0, r.hit(start, match{form: Bolded, grade: fair, asks: true}))
	}
}
