package identity

import (
	"strings"
	"testing"
)

// What is looked for many bytes at a time is found where it stands first, whatever stands before it.
func TestIndexFold(t *testing.T) {
	for _, sub := range []string{"Holm", "o’Neill", "É", "x", "7th", "McQuillan-Oar"} {
		for before := range 40 {
			for _, after := range []string{"", ".", " said so, and nobody else"} {
				pad := strings.ToValidUTF8(strings.Repeat("Hm hOl m é", 4)[:before], "")
				if s := pad + strings.ToUpper(sub) + after; indexFold(s, sub) != strings.Index(strings.ToLower(s), strings.ToLower(sub)) {
					t.Errorf("%q in %q stands at %d", sub, s, indexFold(s, sub))
				}
				if s := pad + after; !strings.Contains(strings.ToLower(s), strings.ToLower(sub)) && indexFold(s, sub) >= 0 {
					t.Errorf("%q is found in %q", sub, s)
				}
			}
		}
	}
}
