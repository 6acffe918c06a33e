package dialect

import (
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/transcript"
)

// bolded reads a transcript without labels in which questions are set in bold and answers are not, as
// central banks print theirs: each change of type begins a turn without a label.
func (r *reader) bolded() {
	if slices.ContainsFunc(r.hits, func(h hit) bool { return h.role == transcript.Reporter }) {
		return // a label asks
	}
	labelled := map[int]bool{}
	for i := range r.hits {
		labelled[r.hits[i].line] = true
	}
	if !r.asksInBold(labelled) {
		return
	}
	first := true
	for i := range r.lines {
		bold := r.isBold(i)
		if r.lines[i].Outside || r.lines[i].Level > 0 || i == 0 || labelled[i] || bold == r.isBold(i-1) || first && !bold {
			continue
		}
		if first && !r.asksWithin(i) {
			continue
		}
		first = false
		r.hits = append(r.hits, r.hit(i, match{form: Bolded, grade: fair, asks: bold}))
	}
	slices.SortStableFunc(r.hits, func(a, b hit) int { return a.line - b.line })
}

// asksWithin reports whether a paragraph that begins on a line asks.
func (r *reader) asksWithin(i int) bool {
	for ; !strings.ContainsAny(r.str(i), "?？"); i++ {
		if i+1 == len(r.lines) || r.lines[i+1].Break != carrier.Soft {
			return false
		}
	}
	return true
}

// isBold reports whether all of a line is set in bold.
func (r *reader) isBold(i int) bool { return int(r.lines[i].Bold) >= r.lines[i].End-r.lines[i].Start }

// asksInBold reports whether at least three paragraphs without a label are set in bold, hold whole sentences, mostly
// questions, and are followed by paragraphs that are not. Where several people answer, those of them who do so seldom have
// labels, or all have.
func (r *reader) asksInBold(labelled map[int]bool) bool {
	bold, asked, answered, named := 0, 0, 0, 0
	from := 0 // of the paragraph
	for i := range r.lines {
		if r.lines[i].Break != carrier.Soft {
			from = i
		}
		if i+1 < len(r.lines) && r.lines[i+1].Break == carrier.Soft && r.isBold(i+1) {
			continue // it goes on
		}
		s := r.doc.Text[r.lines[from].Start:r.lines[i].End]
		if labelled[from] || !r.isBold(i) || r.lines[i].Outside || r.lines[i].Level > 0 || !endsSentence(s) || utf8.RuneCountInString(s) < 15 {
			continue
		}
		bold++
		if strings.ContainsAny(s, "?？") {
			asked++
		}
		if i+1 < len(r.lines) && !r.isBold(i+1) {
			answered++
			if labelled[i+1] {
				named++
			}
		}
	}
	return asked >= 3 && asked*2 > bold && answered >= 3 && (len(r.hits) <= asked || named*2 > answered)
}
