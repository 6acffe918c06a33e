package identity_test

import (
	"testing"

	"podium/internal/ingest/read/exchange"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

// TestOpeningSpeaker: an unlabelled opening is the principal's whom the source's record names, unless
// its own words say that somebody else speaks.
func TestOpeningSpeaker(t *testing.T) {
	for _, c := range []struct{ opening, want string }{
		{"Well, ladies and gentlemen, I have called you here about the mill.", "Ada Quill"},
		{"Mrs. Quill spoke about the mill and gave her views on it.", ""},
		{"Please welcome the Prime Minister, who has come to see our mill.", ""},
		{"Prime Minister, what do you make of our mill?", ""},
	} {
		tr := transcript.Transcript{
			Title: "Press Conference - Harbour House",
			Given: map[string]transcript.Evidence{"principal": {Kind: "carrier", Turn: -1, Note: "Quill, Ada"}},
			Turns: []transcript.Turn{
				{Text: c.opening},
				{Label: "JOURNALIST", Role: transcript.Reporter, Text: "Who pays for it?"},
				{Label: "PRIME MINISTER", Text: "We all do, and gladly."},
			},
		}
		identity.Resolve(&tr, nil, exchange.Assign(&tr, nil))
		if got := tr.Turns[0].Speaker.Name; got != c.want {
			t.Errorf("%q is said by %q, want %q", c.opening, got, c.want)
		}
		if got := tr.Turns[2].Speaker.Name; got != "Ada Quill" {
			t.Errorf("the answer is %q's, want Ada Quill's", got)
		}
	}
}
