package identity_test

import (
	"testing"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

// TestNamesStopWhereAnotherMayAsk holds the names of answers, and the asker's own, to the turns that are surely
// the same reporter's.
func TestNamesStopWhereAnotherMayAsk(t *testing.T) {
	for name, c := range map[string]struct {
		first, second, third string // answers
		lean                 float64
		asker                string
		later                [2]string // who asks the second and the third question
	}{
		"surely the same":         {"The dues stay as they are.", "No, Monica, it rests.", "That is all.", -4, "Monica", [2]string{"Monica", "Monica"}},
		"perhaps another":         {"The dues stay as they are.", "No, Monica, it rests.", "That is all.", -0.9, "", [2]string{"", ""}},
		"named before":            {"Well, Monica, the dues stay.", "No, it rests.", "That is all.", -0.9, "Monica", [2]string{"", ""}},
		"named before and after":  {"Well, Monica, the dues stay.", "No, it rests.", "Look, Monica, that is all.", -0.9, "Monica", [2]string{"", "Monica"}},
		"another called":          {"Well, Monica, the dues stay.", "No, it rests.\nYes, Bruno.", "That is all.", -4, "Monica", [2]string{"Monica", ""}},
		"perhaps another called":  {"Well, Monica, the dues stay.", "No, it rests. Benno.", "That is all.", -4, "Monica", [2]string{"Monica", ""}},
		"greeted in the middle":   {"The dues stay as they are.", "Sure. Hi, Monica.", "That is all.", -4, "", [2]string{"", ""}},
		"of whom the press spoke": {"Otto, I think, has told you so.", "It rests.", "That is all.", -4, "", [2]string{"", ""}},
	} {
		t.Run(name, func(t *testing.T) {
			tr := transcript.Transcript{Language: "en"}
			for _, text := range []string{"Will the dues rise, as Otto Brandt told us at the ranch?", c.first, "Does the wheat tax rest with the council?", c.second, "And the bridge?", c.third} {
				turn := transcript.Turn{Label: "MS TARN", Role: transcript.Briefer, Text: text}
				if len(tr.Turns)%2 == 0 {
					turn.Label, turn.Role = "Q", transcript.Reporter
				}
				tr.Turns = append(tr.Turns, turn)
			}
			tr.Exchanges = []transcript.Exchange{{Kind: transcript.QandA, Turns: []int{0, 1, 2, 3, 4, 5}, Boundary: transcript.Stated}}
			cues := cue.NewTurns(tr.Turns, func(string) bool { return false })
			cues.SetLeans([]float64{3, 0, c.lean, 0, -4, 0})
			identity.Resolve(&tr, nil, cues)
			if got := tr.Exchanges[0].Asker.Name; got != c.asker {
				t.Errorf("asked by %q, want %q", got, c.asker)
			}
			if got := [2]string{tr.Turns[2].Speaker.Name, tr.Turns[4].Speaker.Name}; got != c.later {
				t.Errorf("then by %q, want %q", got, c.later)
			}
		})
	}
}
