package identity_test

import (
	"slices"
	"strings"
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

// A source may hold the statement of a conference without its questions: who finds none should know that some were asked.
func TestQuestionsLeftOutAreWarnedOf(t *testing.T) {
	for says, warned := range map[string]bool{
		"The ferry runs again. With that, I am happy to take your questions. Thank you.":                                                             true,
		"El transbordador vuelve a salir. Bueno, ahora sí vamos a las preguntas.":                                                                    true,
		"La navette repart demain. Je suis prête à répondre à vos questions.":                                                                        true,
		"Die Fähre fährt wieder. Damit kommen wir jetzt zu Ihren Fragen.":                                                                            true,
		"The ferry runs again. I won’t be able to take questions today. Thank you.":                                                                  false,
		"The ferry runs again. After the crossing we will take your questions on the quay.":                                                          false,
		"The harbour council will answer the questions of the court. " + strings.Repeat("The ferry runs again, as the council has asked of us. ", 6): false,
	} {
		tr := resolved(t, transcript.Transcript{Language: "en"}, "MINISTER OAR: "+says)
		got := slices.ContainsFunc(tr.Warnings, func(w transcript.Warning) bool { return w.Kind == "questions-left-out" && w.Turn == 0 })
		if got != warned {
			t.Errorf("%q: warned %v", says, got)
		}
	}
	asked := resolved(t, transcript.Transcript{Language: "en"}, `
		MINISTER OAR: The ferry runs again.
		QUESTION: Will it run at night?
		MINISTER OAR: It will. We can take two questions.`)
	if len(asked.Warnings) > 0 {
		t.Errorf("questions are there: %+v", asked.Warnings)
	}
}
