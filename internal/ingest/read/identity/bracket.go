package identity

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/transcript"
)

// bracketed reads what labels say in brackets once and print without them from then on: who holds an office
// ("VOCERO (MARTÍN LUDUEÑA)", then "VOCERO"), and by which initials somebody goes ("Inês Falcão (IF)", then "IF").
func (r *resolver) bracketed() {
	r.short = map[string]transcript.Attribution{}
	for i := range r.t.Turns {
		label := r.t.Turns[i].Called()
		before, within, ok := labels.Bracketed(label)
		if !ok || r.t.Turns[i].Role == transcript.Reporter {
			continue
		}
		switch name, office := splitLabel(before); {
		case name != "" && initialsOf(within, name):
			r.short[r.normal(within)] = r.named(name, office, transcript.Stated, "label", label)
		case name == "" && isFull(within) && personForm(within) && (cue.GivenName(properCase(strings.Fields(within)[0])) || strings.Contains(strings.ToLower(r.heading), strings.ToLower(within))):
			a := r.named(properCase(within), properCase(before), transcript.Stated, "label", label)
			r.short[r.normal(label)], r.short[r.normal(before)] = a, a
		}
	}
}

// initialsOf reports whether a word in capitals is made of the first letters of a name's words.
func initialsOf(s, name string) bool {
	n := 0
	for _, w := range strings.Fields(name) {
		if c := []rune(w)[0]; unicode.IsUpper(c) {
			if !strings.HasPrefix(s[n:], string(c)) {
				return false
			}
			n += len(string(c))
		}
	}
	return n == len(s) && len(s) > 1
}
