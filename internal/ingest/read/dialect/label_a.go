package dialect

import (
	"strings"
	"unicode"
)

// bareAnswers finds the answers of an interview that is printed with letters and nothing behind them, where no label but Q stands:
// "Q Why is the quay shut?", "A Communications are poor." A line that begins with an article goes on in small letters.
func (r *reader) bareAnswers() {
	const least = 3 // of each
	for i := range r.hits {
		if m := &r.hits[i].match; m.form != BareQ || m.label != "Q" {
			return
		}
	}
	if len(r.hits) < least {
		return
	}
	var hits []hit
	answers, next := 0, 0
	asked := false // and not answered yet
	for i := range r.lines {
		switch {
		case next < len(r.hits) && r.hits[next].line == i:
			hits = append(hits, r.hits[next])
			asked = true
			next++
		case asked && opensAnswer(r.str(i)) && strings.HasSuffix(strings.TrimRight(r.str(i-1), "\"”’' "), "?"):
			hits = append(hits, r.hit(i, match{label: "A", size: 1, form: BareQ, grade: sure}))
			asked = false
			answers++
		}
	}
	if answers >= least && 2*answers >= len(r.hits) {
		r.hits = hits
		r.known["a"] = true
	}
}

// opensAnswer reports whether a line begins with an A of its own, and a sentence.
func opensAnswer(s string) bool {
	return len(s) > 3 && s[0] == 'A' && s[1] == ' ' && unicode.IsUpper(firstRune(s[2:]))
}
