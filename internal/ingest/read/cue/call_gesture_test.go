package cue

import "testing"

// A gesture that points tells whom it means in Spanish too, whose adverbs end in letters beyond ASCII.
func TestPointsTo(t *testing.T) {
	for text, want := range map[string]bool{
		"A ver, allá.":            true,
		"Acá, por favor.":         true,
		"Allá, compañera, atrás.": true,
		"De este lado, aquí":      true,
		"In the back.":            true,
		"Acabo de decirlo.":       false,
		"Vamos a hallarlo.":       false,
	} {
		if got := pointsTo.MatchString(text); got != want {
			t.Errorf("%q points: %v, want %v", text, got, want)
		}
	}
}
