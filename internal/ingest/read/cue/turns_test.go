package cue

import (
	"fmt"
	"strings"
	"testing"

	"podium/internal/transcript"
)

// What stands in lower case is told the same of the first words asked for, which are looked for one by one, and of those after.
func TestInLowerCaseForManyWords(t *testing.T) {
	turns := []transcript.Turn{{Text: "Oar’s tide, the TIDE and the low-water mark; a naïve herring? Ebb."}, {Text: "и прилив, Отлив x2 y"}}
	asked := strings.Fields("Tide tide oar s the water low-water mark naïve na Herring herrin ebb прилив отлив x y x2 Ürk 7")
	few, many := NewTurns(turns, nil), NewTurns(turns, nil)
	for i := range 2000 {
		many.InLowerCase(fmt.Sprintf("nowhere%d", i))
	}
	for _, w := range asked {
		if got, want := many.InLowerCase(w), few.InLowerCase(w); got != want {
			t.Errorf("%q stands in lower case: %v, asked for late %v", w, want, got)
		}
	}
	if !few.InLowerCase("Tide") || few.InLowerCase("Ebb") || few.InLowerCase("Oar") || !many.InLowerCase("Herring") {
		t.Error("words in lower case are not told from others")
	}
}
