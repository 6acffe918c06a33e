package identity_test

import (
	"testing"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

func TestOneOutletForOneFullName(t *testing.T) {
	auth := shipped(t)
	for second, want := range map[string]string{"Let’s try Otto Barnes again.": "Reuters", "Let’s try Otto Lind again.": ""} {
		tr := &transcript.Transcript{Turns: []transcript.Turn{
			{Role: transcript.Moderator, Label: "MS. TARN", Text: "We’ll go to Otto Barnes with Reuters."}, {Role: transcript.Reporter, Label: "Q", Text: "When does the night boat start?"}, {Role: transcript.Briefer, Label: "MR. LUND", Text: "It starts in May."},
			{Role: transcript.Moderator, Label: "MS. TARN", Text: second}, {Role: transcript.Reporter, Label: "Q", Text: "And the day boat?"}, {Role: transcript.Briefer, Label: "MR. LUND", Text: "It stays."}}}
		for _, turns := range [][]int{{0, 1, 2}, {3, 4, 5}} {
			tr.Exchanges = append(tr.Exchanges, transcript.Exchange{Kind: transcript.QandA, Turns: turns, Boundary: transcript.Stated})
		}
		identity.Resolve(tr, auth, cue.NewTurns(tr.Turns, func(s string) bool { return s == "Reuters" }))
		if x := tr.Exchanges[1]; x.Outlet.Name != want || want != "" && x.Outlet.Standing != transcript.Inferred {
			t.Errorf("%s: outlet %+v, want %q", second, x.Outlet, want)
		}
		checkEvidence(t, tr, tr.Exchanges[1].Outlet)
	}
}

// TestOutletOfACallThatAnotherTook: who was not heard when he was called with his outlet is called again without it; a first name
// alone is the same one's where the floor goes back to him.
func TestOutletOfACallThatAnotherTook(t *testing.T) {
	auth := shipped(t)
	for call, want := range map[string]string{"Let’s try Otto Lind again.": "Reuters", "Let’s try Otto Lund again.": "", "We go back to Ida.": "Reuters"} {
		tr := &transcript.Transcript{Turns: []transcript.Turn{
			{Role: transcript.Moderator, Label: "MS. TARN", Text: "Let’s go to Otto Lind of Reuters. No? We shall come back to you. Ida with Reuters."}, {Role: transcript.Reporter, Label: "Q", Text: "When does the night boat start?"}, {Role: transcript.Briefer, Label: "MR. LUND", Text: "It starts in May."},
			{Role: transcript.Moderator, Label: "MS. TARN", Text: call}, {Role: transcript.Reporter, Label: "Q", Text: "And the day boat?"}, {Role: transcript.Briefer, Label: "MR. LUND", Text: "It stays."}}}
		for _, turns := range [][]int{{0, 1, 2}, {3, 4, 5}} {
			tr.Exchanges = append(tr.Exchanges, transcript.Exchange{Kind: transcript.QandA, Turns: turns, Boundary: transcript.Stated})
		}
		identity.Resolve(tr, auth, cue.NewTurns(tr.Turns, func(string) bool { return false }))
		x := tr.Exchanges[1]
		if x.Outlet.Name != want {
			t.Errorf("%s: %q of %q, want %q", call, x.Asker.Name, x.Outlet.Name, want)
		}
		checkEvidence(t, tr, x.Outlet)
	}
}

// TestAHostReadsOut: whose question a host reads out is the asker; the host speaks.
func TestAHostReadsOut(t *testing.T) {
	for question, want := range map[string]string{"We have a question from Laura. Is the lighthouse lit?": "Laura", "Is the lighthouse lit?": "Buis"} {
		tr := &transcript.Transcript{Turns: []transcript.Turn{{Role: transcript.Reporter, Label: "MR BUIS", Text: question}, {Role: transcript.Briefer, Label: "MR. LUND", Text: "It is, since Monday."}},
			Exchanges: []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0, 1}, Boundary: transcript.Stated}}}
		identity.Resolve(tr, nil, cue.NewTurns(tr.Turns, func(string) bool { return false }))
		if x := tr.Exchanges[0]; x.Asker.Name != want || tr.Turns[0].Speaker.Name != "Buis" {
			t.Errorf("%s: asked by %q, said by %q", question, x.Asker.Name, tr.Turns[0].Speaker.Name)
		}
	}
}
