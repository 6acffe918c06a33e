package cue

import (
	"testing"

	"podium/internal/transcript"
)

func TestRollDropsLooseNames(t *testing.T) {
	turn := func(role transcript.Role, text string) transcript.Turn {
		return transcript.Turn{Role: role, Text: text}
	}
	roll := NewRoll(NewTurns([]transcript.Turn{
		turn(transcript.Reporter, "Is it likely?"),
		turn("", "Unclear."),
		turn(transcript.Reporter, "And the dues?"),
		turn("", "They stay.\nHumbolt."),
		turn(transcript.Reporter, "Thanks."),
		turn("", "Humbolt, go ahead."),
	}, func(string) bool { return false }))
	got := roll.At
	if got(1) != nil {
		t.Errorf("%q is read as a call", "Unclear.")
	}
	if got(3) == nil || got(3).Name != "Humbolt" || got(5) == nil {
		t.Errorf("a name that is called twice is lost: %v %v", got(3), got(5))
	}
	if got(0) != nil {
		t.Error("a reporter calls")
	}
}

func TestRollKnowsAnAnswerByName(t *testing.T) {
	ask := func(next string) *Call {
		return NewRoll(NewTurns([]transcript.Turn{{Role: transcript.Reporter, Text: "Who else is held there?"}, {Text: "And Paul Wheel."},
			{Role: transcript.Reporter, Text: next}}, func(string) bool { return false })).At(1)
	}
	if c := ask("Is he well?"); c != nil {
		t.Errorf("the answer is read as a call of %q", c.Name)
	}
	if ask("Thank you. Is the light lit?") == nil {
		t.Error("who thanks for the floor was not called")
	}
}
