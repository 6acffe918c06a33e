package dialect

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// lostAnswer is the short label of whoever answers at a line's start, with full stops, amid capitals: "P. M. NO, WE DID NOT", "A. THE TIDE IS IN".
var lostAnswer = rx.MustCompile(`^(?:P\. ?M\.? ?|A[.*] )["'(]?\p{Lu}`)

// readLostAnswers makes standards of short labels that no form has found, where all labels found are those of who asks: a scan or a
// teleprinter has left two such or more. It reports whether there are.
func (r *reader) readLostAnswers() bool {
	const least = 2
	for i := range r.hits {
		if !r.asksAs(r.hits[i].match) {
			return false
		}
	}
	found := map[byte]int{}
	for i := range r.lines {
		if s := r.str(i); !r.lines[i].Outside && i > 0 && r.sentenceOpens(i) && lostAnswer.MatchString(s) {
			found[s[0]]++
		}
	}
	lost := false
	for _, l := range []string{"PM", "A"} {
		if found[l[0]] >= least {
			r.standards, lost = append(r.standards, standard{label: l, letters: []rune(l), caps: true}), true
		}
	}
	return lost
}

// shortA matches A with the sign that a scan makes of its full stop.
func shortA(s string) (size, label int) {
	if len(s) < 4 || s[0] != 'A' || strings.IndexByte(".*", s[1]) < 0 || s[2] != ' ' || !upperByte(s[3]) {
		return 0, 0
	}
	return 3, 1
}
