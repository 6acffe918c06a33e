package dialect

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// placeFromOwnLine takes a town that stands alone above what was said, where the title stands elsewhere: a known one, or one of which the first
// words speak ("It is good to be in Saltmouth").
func (r *reader) placeFromOwnLine() bool {
	at := -1
	for i := 0; i < r.first; i++ {
		if r.lines[i].role != head || r.lines[i].Outside || proofLine.MatchString(r.str(i)) {
			continue
		}
		if at >= 0 {
			return false
		}
		at = i
	}
	if at < 0 || r.doc.Meta.Title == "" || r.first >= len(r.lines) {
		return false
	}
	s := r.str(at)
	if ws := strings.Fields(s); len(ws) == 0 || len(ws) > 3 || !placePart(s) || strings.HasSuffix(s, ":") || fold(s) == fold(r.t.Title) {
		return false
	}
	first := r.str(r.first)
	return (townName(s) || strings.Contains(first, " in "+s) || strings.Contains(first, " at "+s)) && r.setPlace(s, "heading", at, s)
}

// proofLine says that errors are excepted, or that the transcript is a proof.
var proofLine = rx.MustCompile(`(?i)^[\s.…]*e ?& ?o ?e\b|\bproof only\b`)
