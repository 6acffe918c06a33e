package exchange_test

import (
	"testing"

	"podium/internal/ingest/read/exchange"
	"podium/internal/transcript"
)

// TestAskersOfCaptions: in captions that name nobody, who asks is told by a question that somebody else's words follow.
func TestAskersOfCaptions(t *testing.T) {
	turns := []transcript.Turn{
		{Text: "Good afternoon. The harbour is closed until Friday. Is it safe? It is. Yes, Otto."},
		{Text: "Thank you. Otto Brandt, Tern Times. What does the quay cost?"},
		{Text: "Eight million. The county pays half of it."},
		{Text: "And who pays the rest?"},
		{Text: "The state does. Mara?"},
		{Text: "The ferry, is it running?"},
		{Text: "It is, from noon on. Why not before? Because of the tide."},
		{Text: "Thank you all."},
	}
	for style, want := range map[string]string{"captions": "brbrbrbm", "generic": "bbbbbbbm"} {
		tr := &transcript.Transcript{Style: style, Turns: append([]transcript.Turn(nil), turns...), Language: "en"}
		exchange.Assign(tr, shipped(t))
		got := ""
		for i := range tr.Turns {
			got += string(tr.Turns[i].Role[0])
		}
		if got != want {
			t.Errorf("%s: roles %s, want %s", style, got, want)
		}
	}
}
