package identity_test

import (
	"fmt"
	"testing"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

// TestANameInTheSecondAnswer: where the second of two exchanges begins by a hair and its answer names a reporter, the
// two are his; not where another has come in, or has been named before.
func TestANameInTheSecondAnswer(t *testing.T) {
	for name, c := range map[string]struct {
		first, second string // the first answer, and the second question
		lean          float64
		askers        string
	}{
		"by a hair":             {"The dues stay as they are.", "Does the wheat tax rest with the council?", 0.3, "[Monica]"},
		"surely another":        {"The dues stay as they are.", "Does the wheat tax rest with the council?", 1.4, "[ Monica]"},
		"another is named":      {"Look, Otto, the dues stay.", "Does the wheat tax rest with the council?", 0.3, "[Otto Monica]"},
		"one who follows up":    {"The dues stay as they are.", "Can I ask a quick follow-up on that tax?", 0.3, "[ Monica]"},
		"called between":        {"The dues stay as they are.\nYes, in the back.", "Does the wheat tax rest with the council?", 0.3, "[ Monica]"},
		"the same as was named": {"Look, Monica, the dues stay.", "Does the wheat tax rest with the council?", 1.4, "[Monica]"},
	} {
		t.Run(name, func(t *testing.T) {
			tr := transcript.Transcript{Language: "en", Turns: []transcript.Turn{
				{Label: "Q", Role: transcript.Reporter, Text: "Will the dues rise?"},
				{Label: "MS TARN", Role: transcript.Briefer, Text: c.first},
				{Label: "Q", Role: transcript.Reporter, Text: c.second},
				{Label: "MS TARN", Role: transcript.Briefer, Text: "No, Monica, it rests with the crown and with nobody else."},
			}, Exchanges: []transcript.Exchange{
				{Kind: transcript.QandA, Turns: []int{0, 1}, Boundary: transcript.Stated},
				{Kind: transcript.QandA, Turns: []int{2, 3}, Boundary: transcript.Inferred},
			}}
			cues := cue.NewTurns(tr.Turns, func(string) bool { return false })
			cues.SetLeans([]float64{3, 0, c.lean, 0})
			identity.Resolve(&tr, nil, cues)
			var askers []string
			for _, x := range tr.Exchanges {
				askers = append(askers, x.Asker.Name)
			}
			if got := fmt.Sprint(askers); got != c.askers {
				t.Errorf("asked by %s, want %s", got, c.askers)
			}
		})
	}
}

// TestTheThirdAnswerSaysLittle: where an exchange was begun by judgement alone, a name in the answer to the third question
// does not tell who asked the first.
func TestTheThirdAnswerSaysLittle(t *testing.T) {
	for boundary, want := range map[transcript.Standing]string{transcript.Stated: "Monica", transcript.Inferred: ""} {
		tr := transcript.Transcript{Language: "en"}
		for _, words := range [][2]string{{"Will the dues rise?", "They stay as they are."}, {"And the tax?", "It rests with the council."}, {"And the bridge?", "Well, Monica, that is all."}} {
			tr.Turns = append(tr.Turns, transcript.Turn{Label: "Q", Role: transcript.Reporter, Text: words[0]}, transcript.Turn{Label: "MS TARN", Role: transcript.Briefer, Text: words[1]})
		}
		tr.Exchanges = []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0, 1, 2, 3, 4, 5}, Boundary: boundary}}
		cues := cue.NewTurns(tr.Turns, func(string) bool { return false })
		cues.SetLeans([]float64{3, 0, -4, 0, -4, 0})
		identity.Resolve(&tr, nil, cues)
		if got := tr.Exchanges[0].Asker.Name; got != want {
			t.Errorf("begun as %s: asked by %q, want %q", boundary, got, want)
		}
	}
}
