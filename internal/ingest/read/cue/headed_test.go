package cue

import "testing"

// A form that is tried at its first words alone matches what it would match anywhere near.
func TestHeadedFormsAreNear(t *testing.T) {
	befores := []string{"", "Well, ", "On the quay—", "Thank you. “", "The harbour master’s boats left the north quay at noon, and ", "Что ", "don’t "}
	saids := []string{"can I ask", "could we just follow up", "I want to know", "I’m going to ask", "let me ask", "if I may", "just one more", "one quick follow-up", "my second question", "secondly, the dues",
		"also, the quay", "so to be clear", "to be clear", "last question", "another topic", "different subject", "turning to the dues", "switching gears", "back to the quay", "separately",
		"the question was", "I asked", "sorry, my question", "can you hear me", "y otra pregunta", "otro tema", "в другая тема", "второй вопрос", "nothing of that", "Canada asked"}
	for name, form := range map[string]*Headed{"bid": bidForm, "want": wantForm, "mine": mineForm, "topic": topicForm, "again": againForm} {
		matched := 0
		for _, before := range befores {
			for _, said := range saids {
				text := before + said + " of the harbour"
				got := form.Matches(&cut(text).Run)
				if got != form.near.MatchString(text) {
					t.Errorf("%s in %q: %v", name, text, got)
				}
				if got {
					matched++
				}
			}
		}
		if matched == 0 {
			t.Errorf("%s matches nothing", name)
		}
	}
}
