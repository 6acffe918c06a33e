package identity_test

import (
	"testing"

	"podium/internal/transcript"
)

func TestUnresolvedCallsAreWarnedOf(t *testing.T) {
	for name, c := range map[string]struct {
		script string
		turn   int // where the warning stands; -1 for none
	}{
		"a name that nobody answers to": {`
			MINISTER OAR: Good morning. The ferry runs again. Questions, please.
			MR TARN: First question goes to Petra Lind.
			QUESTION: Thank you. Petra Lind, Tern Tribune. Will the ferry run at night?
			MINISTER OAR: It will, from May on, and on Sundays too, as the harbour council has asked of us.
			MR TARN: Next question, Ivo Brandt with the Gull.
			MINISTER OAR: And if I may add, the fare stays as it is.`, 4},
		"words that name nobody": {`
			MINISTER OAR: Good morning. The ferry runs again. Questions, please.
			MR TARN: First question goes to Petra Lind with the Tern Tribune.
			QUESTION: Thank you. Will the ferry run at night?
			MINISTER OAR: It will, from May on, and on Sundays too, as the harbour council has asked of us.
			MR TARN: Next we go to (inaudible) over there.
			QUESTION: Thank you. What does the bridge cost, and who pays for the new stone?
			MINISTER OAR: The bridge costs what the budget says, and not a crown more than that.`, 4},
		"a call that is taken": {`
			MINISTER OAR: Good morning. The ferry runs again. Questions, please.
			MR TARN: First question goes to Petra Lind.
			QUESTION: Thank you. Will the ferry run at night?
			MINISTER OAR: It will, from May on, and on Sundays too, as the harbour council has asked of us.`, -1},
	} {
		t.Run(name, func(t *testing.T) {
			tr := resolved(t, transcript.Transcript{Language: "en"}, c.script)
			got := -1
			for _, w := range tr.Warnings {
				if w.Kind == "unresolved-call" {
					got = w.Turn
				}
			}
			if got != c.turn {
				t.Errorf("warned of turn %d, want %d: %v %+v", got, c.turn, tr.Warnings, tr.Exchanges)
			}
		})
	}
}
