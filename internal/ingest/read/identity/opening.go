package identity

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// openingSpeaker settles who makes an unlabelled opening statement. Whoever it names as a third person does
// not make it. Where the heading names nobody, the source's own record tells its principal: he makes it where
// he answers under his office's label and the first label after it is a question's.
func (r *resolver) openingSpeaker() {
	t := &r.t.Turns[0]
	if t.Label != "" || t.Role == transcript.Reporter {
		return
	}
	principal := r.principal()
	if t.Speaker.Known() {
		other := principal.Known() && principal.Name != t.Speaker.Name
		if other || r.namesThird(t.Text, t.Speaker.Name) {
			t.Speaker = nobody
		}
		return
	}
	if len(r.t.Turns) < 3 || r.t.Turns[1].Role != transcript.Reporter || introduces.MatchString(t.Text) {
		return
	}
	if principal.Known() && !r.namesThird(t.Text, principal.Name) {
		t.Speaker = principal
	}
}

// principal is whom the source's own record names, where he speaks under his office's label alone.
func (r *resolver) principal() transcript.Attribution {
	for i := range r.t.Turns {
		name, _ := splitLabel(r.t.Turns[i].Called())
		if a, ok := r.fromCarrier(r.t.Turns[i].Called(), name); ok {
			return a
		}
	}
	return nobody
}

// introduces tells the words of one who introduces the principal, or reports of him.
var introduces = rx.MustCompile(`(?i)\b(?:please welcome|welcome (?:to )?the prime minister|thank you,? (?:mr\.? )?prime minister|prime minister,? (?:you|what|do|is|are|will|can|how|why)|joins us|with us)\b|\?`)

// namesThird reports whether words name a person with an honorific or in full.
func (r *resolver) namesThird(text, name string) bool {
	w := strings.Fields(name)
	if len(w) == 0 {
		return false
	}
	last := w[len(w)-1]
	for _, form := range []string{"Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ", "Dr ", "Dr. "} {
		if strings.Contains(text, form+last) {
			return true
		}
	}
	return strings.Contains(text, name)
}
