package identity_test

import (
	"testing"

	"podium/internal/transcript"
)

// TestAnotherThanWhoWasCalled: who says, or is found, to be somebody else has the floor, and not the one who was called.
func TestAnotherThanWhoWasCalled(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"says so and is greeted so":      {"OPERATOR: Otto Barnes of Vik Radio, please.\nQ: Hi. It’s Monica.\nOPERATOR: Hey, Monica.\nQ: Is the quay closed?\nMS TARN: No.", "Monica"},
		"says so and is answered so":     {"MR LUND: Let’s go to Otto.\nQ: Hey, it’s actually Monica. I am on Otto’s line. Is the quay closed?\nMS TARN: Thanks, Monica. It is not, and will not be.", "Monica"},
		"a call that is put right":       {"MR LUND: Okay, Otto, go ahead.\nQ: Monica’s turn.\nMR LUND: Oh, Monica, sorry. Go ahead, Monica.\nQ: Is the quay closed?\nMS TARN: No.", "Monica"},
		"found to be there":              {"MR LUND: Let’s go to Otto Barnes.\nQ: Hello?\nMR LUND: Oh, Monica, you’re there.\nQ: Sorry about that. Is the quay closed?\nMS TARN: No.", "Monica"},
		"another is spoken to":           {"MR LUND: Let’s go to Otto Barnes.\nQ: Hello?\nMR LUND: Oh, Monica, we will come to you.\nQ: Is the quay closed?\nMS TARN: No.", "Otto Barnes"},
		"another is greeted":             {"MR LUND: Let’s go to Otto Barnes.\nQ: Thanks, and it’s good to have Monica back.\nMR LUND: Hi, Monica.\nQ: Is the quay closed?\nMS TARN: No.", "Otto Barnes"},
		"put right after the question":   {"MR LUND: Let’s go to Otto.\nQ: Is the quay of Ness closed for good, and who has told the pilots?\nMR LUND: Sorry, Monica, go ahead.\nQ: And the ferry?\nMS TARN: No.", "Otto"},
		"one who is spoken of has asked": {"MR LUND: Let’s go to Otto.\nQ: It’s Monica who has said that the quay is closed. Is it?\nMS TARN: It is not, and Monica knows that.", "Otto"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := askers(given(t, transcript.Transcript{}, c.script)); got != c.want {
				t.Errorf("asked by %s, want %s", got, c.want)
			}
		})
	}
}
