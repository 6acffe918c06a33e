package cue

import "testing"

// TestSaidWhenAsked: who and for whom somebody asks, when he is asked.
func TestSaidWhenAsked(t *testing.T) {
	for text, want := range map[string]bool{"Introduce yourself.": true, "We introduce ourselves.": false, "What is your name?": true, "What is it?": false} {
		if AsksName(cut(text)) != want {
			t.Errorf("%q asks for a name: %v", text, !want)
		}
	}
	for text, want := range map[string]string{
		"Ida Holm.": "Ida Holm", "Ida Holm, the mayor of Ness. I would keep the light, as we did when the old quay was built.": "Ida Holm",
		"Sorry, Ida Holm, from the isles, where the boats are late, as all of us know by now.": "Ida Holm",
		"Harbour Days, as we call them, are late this year, as all of us know by now.":         "", "I would keep the light, Ida Holm.": "",
	} {
		if in, _ := NameAlone(text); in.Name != want {
			t.Errorf("%q is said by %q, want %q", text, in.Name, want)
		}
	}
	for text, want := range map[string]bool{
		"Thank you for the question. Who are you with?": true, "Who you with?": true, "Good. Where are you from, sir?": true, "What agency are you with?": true,
		"Who are you with? I can’t see.": false, "Who is with you?": false, "Where are they from?": false,
	} {
		if AsksOutlet(text) != want {
			t.Errorf("%q asks for an outlet: %v", text, !want)
		}
	}
	known := func(s string) bool { return s == "Tern" }
	for text, want := range map[string]string{
		"Tern, sir.": "Tern", "I’m with the Tern.": "Tern", "Vik Radio.": "Vik Radio", "From the Tern. Will the dues rise?": "Tern", "Ness.": "", "I’m from the isles.": "", "— did you speak with —": "",
	} {
		got := ""
		if n, ok := OutletSaid(text, known); ok {
			if got = n.Name; text[n.Start:n.End] != got {
				t.Errorf("%q: the outlet's span says %q", text, text[n.Start:n.End])
			}
		}
		if got != want {
			t.Errorf("%q says the outlet %q, want %q", text, got, want)
		}
	}
}
