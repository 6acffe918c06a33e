package dialect

import "strings"

// countChevrons reports whether a document is of closed captions, in which ">>" begins what another voice
// says: several lines begin so, and none as a quotation of mail does, with one ">".
func (r *reader) countChevrons() {
	double := 0
	for i := range r.lines {
		switch s := r.str(i); {
		case strings.HasPrefix(s, ">>"):
			double++
		case strings.HasPrefix(s, ">"):
			return
		}
	}
	r.captions = double >= 3
}

// matchChevron matches ">>" in closed captions, with a label after it or none.
func (r *reader) matchChevron(s string) match {
	words := strings.TrimLeft(s, ">")
	if !r.captions || len(s)-len(words) < 2 {
		return match{}
	}
	words = strings.TrimLeft(words, " \u00a0")
	skip := len(s) - len(words)
	if m := matchColon(words); m.grade >= fair {
		return match{label: m.label, skip: skip + m.skip, size: skip + m.size, form: Chevron, grade: sure}
	}
	return match{size: skip, form: Chevron, grade: sure}
}
