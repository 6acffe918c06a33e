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
	const of = "Paul Oar of the Tern Tribune."
	for _, c := range []struct{ answer, note, want string }{
		{"I have already gone into that, Mr. Oar.4 It is with the council now.", of, "Paul Oar, Tern Tribune"},
		{"No, Skip,4 I do not think that it will sail before the spring.", of, "Paul Oar, Tern Tribune"},
		{"As to the ferry, I leave that to Mr. Oar.4 It is with the council.", of, ""},
		{"Mr. Oar,4 of the council, will tell you more about that.", of, ""},
		{"I have already gone into that in April.4 It is with the council now.", of, ""},
		{"The council has it, and I would ask the members of it, all of them, Mr. Oar4", of, ""},
		{"I have already gone into that, Mr. Oar.4 It is with the council now.", "Paul Oar, Tern Tribune.", "Paul Oar, Tern Tribune"},
		{"I have already gone into that, Mr. Oar.4 It is with the council now.", "Paul Oar, Ness Harbour.", ""},
		{"I have already gone into that, Mr. Oar.4 It is with the council now.", "Paul Oar, Press Secretary to the Minister.", ""},
	} {
		k := strings.IndexByte(c.answer, '4')
		tr := transcript.Transcript{Series: "tern", Turns: []transcript.Turn{
			{Label: "THE MINISTER", Text: "Good morning. I have a statement on the harbour dues, which stay as they are for the year."},
			{Label: "Q", Text: "What will become of the night ferry, sir, and who will pay for it?"},
			{Label: "THE MINISTER", Text: c.answer, Marks: []transcript.Mark{{Kind: transcript.Footnote, Start: k, End: k + 1, Note: c.note}}},
		}}
		identity.Resolve(&tr, shipped(t), exchange.Assign(&tr, shipped(t)))
		got := ""
		for _, x := range tr.Exchanges {
			if x.Asker.Known() {
				got = x.Asker.Name + ", " + x.Outlet.Name
				if x.Asker.Standing != transcript.Inferred {
					t.Errorf("%s: standing %s", c.answer, x.Asker.Standing)
				}
			}
		}
		if got != c.want {
			t.Errorf("%s (%s): %q, want %q", c.answer, c.note, got, c.want)
		}
	}
}
