package exchange

import (
	"strings"
	"testing"

	"podium/internal/transcript"
)

// A second block begins where all turns that tell turn to another language, once.
func TestSecondBlock(t *testing.T) {
	for langs, want := range map[string]int{"e e e f f f": 3, "e e e - f f f": 4, "e e e f f": -1, "e e f f f": -1, "e f e f e f": -1, "e e e f f f e": -1, "e e e e e e": -1, "e e e f f g": -1, "": -1} {
		var turns []transcript.Turn
		for l := range strings.FieldsSeq(langs) {
			turn := transcript.Turn{Lang: strings.TrimLeft(l, "e-"), Text: strings.Repeat("tide ", 40)}
			if l == "-" {
				turn.Text = "tide"
			}
			turns = append(turns, turn)
		}
		if got := secondBlock(turns); got != want {
			t.Errorf("%q: the second block begins at %d, want %d", langs, got, want)
		}
	}
}
