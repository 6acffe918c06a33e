// Package exchange tells who briefs, who moderates and who asks, and parts a transcript's turns
// into exchanges: one reporter's time on the floor each.
package exchange

import (
	"podium/internal/authority"
	"podium/internal/transcript"
)

// Assign sets every turn's role, one for each speaker, and t.Exchanges, in which every turn stands
// exactly once. Roles that the reading has set from a label (reporter, interpreter, other) are kept.
func Assign(t *transcript.Transcript, auth *authority.Files) {
}
