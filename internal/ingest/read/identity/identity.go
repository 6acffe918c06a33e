// Package identity tells who speaks each turn and who asks in each exchange, with the evidence.
//
// What a transcript prints is kept apart from who it is: a name is given as fully as the transcript
// itself, its heading or the roster gives it, and a key only where that makes one person or outlet.
package identity

import (
	"podium/internal/authority"
	"podium/internal/transcript"
)

// Resolve sets the speakers of t's turns and the askers and outlets of its exchanges, which Assign
// must have made. What nothing tells stays unidentified.
func Resolve(t *transcript.Transcript, auth *authority.Files) {
	r := &resolver{t: t, auth: auth, heading: headingText(t)}
	r.speakers()
	r.askers()
	r.reporters()
	r.interpreters()
}

// resolver holds what the steps share.
type resolver struct {
	t       *transcript.Transcript
	auth    *authority.Files
	heading string
	byLabel map[string]transcript.Attribution // normal label -> speaker, for those who do not ask
}

// nobody is the attribution of what nothing tells.
var nobody = transcript.Attribution{Standing: transcript.Unidentified}

// headingText is what stands above the turns: the title and the lines kept as headings.
func headingText(t *transcript.Transcript) string {
	s := t.Title
	for _, n := range t.Notes {
		if n.Turn <= 0 && (n.Kind == "heading" || n.Kind == "caption" || n.Kind == "source") {
			s += "\n" + n.Text
		}
	}
	return s
}
