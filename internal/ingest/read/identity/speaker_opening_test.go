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
		{"I have come to open the mill. Are there any questions?", "Ada Quill"},
		{"I have come to open the mill. Who pays for it?", ""},
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

// TestOpeningBeforeColleague: an unlabelled opening before another official's statement is the principal's
// who says that he speaks beside him, not that of one who gives both the floor.
func TestOpeningBeforeColleague(t *testing.T) {
	for _, c := range []struct{ opening, label, want string }{
		{"The Minister of Tides and I have met the harbour's masters.", "PRIME MINISTER", "Ada Quill"},
		{"I've asked Ida Holm to join me, because the tides are hers.", "PRIME MINISTER", "Ada Quill"},
		{"Why now? Ida Holm will add to my remarks, and then we'll take your questions.", "PRIME MINISTER", "Ada Quill"},
		{"The Prime Minister of Holm and I have met, and the Prime Minister is welcome here.", "PRIME MINISTER", "Ada Quill"},
		{"Prime Minister, you are welcome, and the masters and I have met.", "PRIME MINISTER", ""},
		{"Ladies and gentlemen, we begin with the Minister of Tides.", "PRIME MINISTER", ""},
		{"The Minister of Tides and I have met the harbour's masters.", "PRIME MINISTER ADA QUILL", "Ada Quill"},
		{"The Minister of Tides and I have met the harbour's masters.", "ROWAN SEDGE", ""},
		{"Mrs. Quill and I have met the harbour's masters.", "PRIME MINISTER", ""},
	} {
		tr := transcript.Transcript{
			Title: "Press Conference - Harbour House",
			Given: map[string]transcript.Evidence{"principal": {Kind: "carrier", Turn: -1, Note: "Quill, Ada"}},
			Turns: []transcript.Turn{
				{Text: c.opening},
				{Label: "IDA HOLM", Text: "Thank you. The tides are high this year."},
				{Label: "JOURNALIST", Role: transcript.Reporter, Text: "Who pays for it?"},
				{Label: c.label, Text: "We all do, and gladly."},
			},
		}
		identity.Resolve(&tr, nil, exchange.Assign(&tr, nil))
		if got := tr.Turns[0].Speaker.Name; got != c.want {
			t.Errorf("%q before %q is said by %q, want %q", c.opening, c.label, got, c.want)
		}
	}
}
