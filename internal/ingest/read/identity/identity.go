// Package identity tells who speaks each turn and who asks in each exchange, with the evidence.
package identity

import (
	"podium/internal/authority"
	"podium/internal/transcript"
)

// Resolve sets the speakers of t's turns and the askers and outlets of its exchanges, which Assign
// must have made. What nothing tells stays unidentified.
func Resolve(t *transcript.Transcript, auth *authority.Files) {
}
