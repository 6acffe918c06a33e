package dialect

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// colleagueHead is a heading over the words of a second spokesperson, who has no label: "Briefing by the Spokesperson for the
// President of the Assembly", "**Spokesperson for the Assembly President".
var colleagueHead = rx.MustCompile(`(?i)^(?:\*\*)? ?(briefing by )?(?:the )?(?:deputy |associate |acting )?spokes(?:man|woman|person) (?:for|of) [^.?!:;,]{4,70}$`)

// isColleagueHead reports whether a line is such a heading: it says whose briefing follows, or somebody greets or thanks under it.
func (r *reader) isColleagueHead(i int) bool {
	s := r.str(i)
	if len(s) > 110 || !strings.Contains(s, "pokes") && !strings.Contains(s, "POKES") || i <= r.first {
		return false
	}
	m := colleagueHead.FindStringSubmatchIndex(strings.TrimRight(s, "* "))
	return m != nil && (m[2] >= 0 || i+1 < len(r.lines) && r.lines[i+1].hit < 0 && greets(r.str(i+1)))
}
