package identity_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/identity"
	"podium/internal/transcript"
)

// TestCalledTwice: an operator repeats the name after a greeting, which is the reporter's; where somebody else has asked
// between the two calls, the time until the second is nobody's who was named.
func TestCalledTwice(t *testing.T) {
	for name, c := range map[string]struct {
		script [][2]string
		cut    int // where the second exchange begins as judged; 0 where there is one
		want   string
	}{
		"a greeting between": {[][2]string{{"MS TARN", "The dues stay. Let’s go to Ida Holm."}, {"Q", "Hi, thank you."}, {"OPERATOR", "Ida Holm, your line is open."}, {"Q", "Thank you. When does the night boat start?"}, {"MS TARN", "In May."}},
			4, "Otto [0 1 2], Ida Holm [3 4 5 6]"},
		"another between": {[][2]string{{"MS TARN", "Ida Holm, Reuters."}, {"Q", "(Off-mike.)"}, {"MR LUND", "Oh, we will see about that."}, {"MS TARN", "Ida Holm, Reuters."}, {"Q", "Thank you. When does the night boat start?"}, {"MR LUND", "In May."}},
			2, "Otto [0 1], nobody [2 3 4], Ida Holm [5 6 7]"},
		"not heard": {[][2]string{{"MS TARN", "Ida Holm, Reuters."}, {"Q", "(Inaudible.)"}, {"OPERATOR", "Ida, go ahead."}, {"Q", "Sorry. When does the night boat start?"}, {"MR LUND", "In May."}},
			2, "Otto [0 1], Ida Holm [2 3 4 5 6]"},
		"put right in one breath": {[][2]string{{"MS TARN", "With that, Ida, it has been a long time."}, {"Q", "Ida?"}, {"MS TARN", "Ida — Otto."}, {"Q", "It has been a long time. When does the boat start?"}, {"MR LUND", "In May."}},
			2, "Otto [0 1], Otto [2 3 4 5 6]"},
		"thanked between": {[][2]string{{"MS TARN", "What’s your question, Ida?"}, {"Q", "The night boat has been gone since the storm."}, {"MR LUND", "Thank you, Ida."}, {"Q", "When does it start?"}, {"MR LUND", "In May."}},
			2, "Otto [0 1], Ida [2 3 4 5 6]"},
	} {
		t.Run(name, func(t *testing.T) {
			tr := &transcript.Transcript{Language: "en"}
			for i, l := range append([][2]string{{"MS TARN", "Otto, go ahead."}, {"Q", "Is the quay of Ness closed?"}}, c.script...) {
				role := transcript.Briefer
				switch {
				case l[0] == "Q":
					role = transcript.Reporter
				case i == 0, l[0] == "OPERATOR":
					role = transcript.Moderator
				}
				tr.Turns = append(tr.Turns, transcript.Turn{Label: l[0], Text: l[1], Role: role})
			}
			for i := range tr.Turns {
				if i == 0 || i == c.cut {
					tr.Exchanges = append(tr.Exchanges, transcript.Exchange{Kind: transcript.QandA, Boundary: transcript.Stated})
				}
				x := &tr.Exchanges[len(tr.Exchanges)-1]
				x.Turns = append(x.Turns, i)
			}
			identity.Resolve(tr, nil, cue.NewTurns(tr.Turns, func(s string) bool { return s == "Reuters" }))
			var got []string
			for _, x := range tr.Exchanges {
				got = append(got, fmt.Sprint(cmp.Or(x.Asker.Name, "nobody"), " ", x.Turns))
			}
			if strings.Join(got, ", ") != c.want {
				t.Errorf("got %s, want %s", strings.Join(got, ", "), c.want)
			}
		})
	}
}

// TestIntroductionMadeUpFor: who says late who he is has asked since the call before.
func TestIntroductionMadeUpFor(t *testing.T) {
	tr := &transcript.Transcript{Language: "es"}
	for _, l := range [][2]string{{"PREGUNTA", "Juan Penn, de Reuters. ¿Y el muelle?"}, {"MS TARN", "Sigue igual. A ver, la compañera."}, {"PREGUNTA", "Presidenta, buenos días. ¿Y las tarifas?"}, {"MS TARN", "Suben."}, {"PREGUNTA", "Perdón, no me presenté. Carla Neri, de Reuters. ¿Y el faro?"}, {"MS TARN", "Alumbra."}} {
		role := transcript.Briefer
		if l[0] == "PREGUNTA" {
			role = transcript.Reporter
		}
		tr.Turns = append(tr.Turns, transcript.Turn{Label: l[0], Text: l[1], Role: role})
	}
	for _, turns := range [][]int{{0, 1, 2, 3}, {4, 5}} {
		tr.Exchanges = append(tr.Exchanges, transcript.Exchange{Kind: transcript.QandA, Turns: turns, Boundary: transcript.Inferred})
	}
	identity.Resolve(tr, nil, cue.NewTurns(tr.Turns, func(s string) bool { return s == "Reuters" }))
	if got := fmt.Sprint(tr.Exchanges[0].Turns, tr.Exchanges[1].Turns, tr.Exchanges[1].Asker.Name); got != "[0 1] [2 3 4 5]Carla Neri" {
		t.Errorf("exchanges %s", got)
	}
}

// TestThanksBeforeACallByName: who thanks has asked before; who is called then by name asks next.
func TestThanksBeforeACallByName(t *testing.T) {
	for call, want := range map[string]string{"Last one. Ida.": "[0 1 2] [3 4 5] Ida", "Yes, of course.": "[0 1] [2 3 4 5] "} {
		tr := &transcript.Transcript{Turns: []transcript.Turn{
			{Role: transcript.Reporter, Label: "Q", Text: "When does the night boat start?"}, {Role: transcript.Briefer, Label: "MR. LUND", Text: "It starts in May, and the county pays."},
			{Role: transcript.Reporter, Label: "Q", Text: "Thank you."}, {Role: transcript.Briefer, Label: "MR. LUND", Text: call},
			{Role: transcript.Reporter, Label: "Q", Text: "Is the quay of Ness closed?"}, {Role: transcript.Briefer, Label: "MR. LUND", Text: "It is not."}}}
		for _, turns := range [][]int{{0, 1}, {2, 3, 4, 5}} {
			tr.Exchanges = append(tr.Exchanges, transcript.Exchange{Kind: transcript.QandA, Turns: turns, Boundary: transcript.Inferred})
		}
		identity.Resolve(tr, nil, cue.NewTurns(tr.Turns, func(string) bool { return false }))
		if got := fmt.Sprint(tr.Exchanges[0].Turns, tr.Exchanges[1].Turns, " ", tr.Exchanges[1].Asker.Name); got != want {
			t.Errorf("%s: exchanges %s, want %s", call, got, want)
		}
	}
}
