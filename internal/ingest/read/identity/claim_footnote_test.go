package identity_test

import (
	"strings"
	"testing"

	"podium/internal/ingest/read/exchange"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

// A footnote tells who is spoken to, when that is the one who asked, and nobody who is only spoken of.
func TestFootnotesNameWhomTheAnswerSpeaksTo(t *testing.T) {
	auth := shipped(t)
	for answer, want := range map[string]string{
		"I have already gone into that, Mr. Oar.4 It is with the council now.":         "Paul Oar, Tern Tribune",
		"No, Skip,4 I do not think that it will sail before the spring.":               "Paul Oar, Tern Tribune",
		"As to the ferry, I leave that to Mr. Oar.4 It is with the council.":           "",
		"Mr. Oar,4 of the council, will tell you more about that.":                     "",
		"I have already gone into that in April.4 It is with the council now.":         "",
		"The council has it, and I would ask the members of it, all of them, Mr. Oar4": "",
	} {
		k := strings.IndexByte(answer, '4')
		tr := transcript.Transcript{Series: "tern", Turns: []transcript.Turn{
			{Label: "THE MINISTER", Text: "Good morning. I have a statement on the harbour dues, which stay as they are for the year."},
			{Label: "Q", Text: "What will become of the night ferry, sir, and who will pay for it?"},
			{Label: "THE MINISTER", Text: answer, Marks: []transcript.Mark{{Kind: transcript.Footnote, Start: k, End: k + 1, Note: "Paul Oar of the Tern Tribune."}}},
		}}
		identity.Resolve(&tr, auth, exchange.Assign(&tr, auth))
		got := ""
		for _, x := range tr.Exchanges {
			if x.Asker.Known() {
				got = x.Asker.Name + ", " + x.Outlet.Name
				if x.Asker.Standing != transcript.Inferred {
					t.Errorf("%s: standing %s", answer, x.Asker.Standing)
				}
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", answer, got, want)
		}
	}
}
