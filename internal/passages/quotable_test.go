package passages

import (
	"slices"
	"testing"

	"podium/internal/search"
	"podium/internal/store"
	"podium/internal/transcript"
)

// passage is a question in two parts, the second by a voice that nobody names, with an answer through an interpreter.
func passage() *store.Passage {
	return &store.Passage{ID: "a", Exchange: transcript.Exchange{Kind: transcript.QandA}, Turns: []transcript.Turn{
		{ID: "c", Role: transcript.Moderator, Label: "MR X", Text: "Ada."},
		{ID: "a", Role: transcript.Reporter, Label: "QUESTION", Text: "Is the tug an escort?"},
		{ID: "b", Role: transcript.Briefer, Label: "MS Y", Text: "No. A tug is a tug."},
		{ID: "d", Role: transcript.Reporter, Label: "QUESTION", Text: "And the nets?"},
		{ID: "e", Role: transcript.Briefer, Label: "MS Y", Text: "One mesh."},
		{ID: "f", Role: transcript.Interpreter, Label: "INTERPRETER", For: "Mara Y", Text: "One mesh."},
	}}
}

func TestQuotedTurns(t *testing.T) {
	p := passage()
	in := func(id string, part transcript.Part) search.HitTurn { return search.HitTurn{TurnID: id, Part: part} }
	for _, c := range []struct {
		name    string
		matched []search.HitTurn
		want    []int
	}{
		{"only conditions: the question and the first answer", nil, []int{1, 2}},
		{"a match in the answer stands under the question", []search.HitTurn{in("e", transcript.InAnswer)}, []int{1, 4}},
		{"a match in the question has an answer below", []search.HitTurn{in("a", transcript.InQuestion)}, []int{1, 2}},
		{"the part of the question that matches is the one shown", []search.HitTurn{in("e", transcript.InAnswer), in("d", transcript.InQuestion)}, []int{3, 4}},
		{"the answer below is one that comes after", []search.HitTurn{in("d", transcript.InQuestion)}, []int{3, 4}},
		{"a turn that is gone since is passed over", []search.HitTurn{in("zz", transcript.InAnswer)}, []int{1, 2}},
	} {
		got := Quotable(p, c.matched)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestAGreetingIsNotTheQuestion(t *testing.T) {
	for _, c := range []struct {
		lead string
		want []int
	}{
		{"Hi. Thank you, Minister.", []int{3, 4}}, // the question, and the answer to it
		{"Why?", []int{1, 2}},
		{"Is the tug an escort, or is it none?", []int{1, 2}},
		{"", []int{1, 2}}, // its words were not read
	} {
		p := passage()
		p.Turns[1].Text, p.Turns[3].Text = c.lead, "And what of the nets that were cut?"
		if c.lead == "" {
			p.Turns[3].Text = ""
		}
		if got := Quotable(p, nil); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.lead, got, c.want)
		}
	}
}
