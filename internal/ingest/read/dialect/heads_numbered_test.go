package dialect

import (
	"fmt"
	"strings"
	"testing"
)

// Heads of pages with rising numbers are no one's words; what is counted in speech is.
func TestNumberedHeads(t *testing.T) {
	for name, c := range map[string]struct {
		heads [3]string
		cut   bool // they stand amid a sentence
		gone  bool
	}{
		"a number behind the head":         {[3]string{"Minister's Press Conference 2", "Minister's Press Conference 3", "Minister's Press Conference 4"}, true, true},
		"before it":                        {[3]string{"2 Minister's Press Conference", "3 Minister's Press Conference", "4 Minister's Press Conference"}, true, true},
		"misread by a letter":              {[3]string{"Minister's Press Conference 2", "Minister's Press Confcrence 3", "Minister's Press Conference 4"}, true, true},
		"another head":                     {[3]string{"Minister's Press Conference 2", "Council's Press Conference 3", "Minister's Press Conference 4"}, true, false},
		"numbers that do not follow":       {[3]string{"Minister's Press Conference 2", "Minister's Press Conference 7", "Minister's Press Conference 8"}, true, false},
		"between sentences, as in a count": {[3]string{"Harbour works, lot 2", "Harbour works, lot 3", "Harbour works, lot 4"}, false, false},
		"one word":                         {[3]string{"Lot 2", "Lot 3", "Lot 4"}, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			text := "MINISTER QUILL: Good morning."
			for k, head := range c.heads {
				end := ", as it"
				if !c.cut {
					end = "."
				}
				text += fmt.Sprintf("\n\nQUESTION: Who pays for pier %d?\n\nMINISTER QUILL: The county pays for the crew of the night boat to Ness%s\n\n%s\n\nalways has done.", k+1, end, head)
			}
			left := 0
			for _, turn := range turnsOf(t, text) {
				for _, head := range c.heads {
					left += strings.Count(turn.Text, head)
				}
			}
			if want := map[bool]int{false: 3}[c.gone]; left != want {
				t.Errorf("%d of the lines are left in turns, want %d", left, want)
			}
		})
	}
}
