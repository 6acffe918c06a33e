package authority

import (
	"math/rand/v2"
	"testing"
)

// Names of ASCII are folded in a short way, which must not find other outlets than the long one.
func TestShortNamesAreFoldedAlike(t *testing.T) {
	const signs = "Tt hH eE  \t\n\v-/.&'’A1z·é"
	letters := []rune(signs)
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		name := make([]rune, rnd.IntN(14))
		for i := range name {
			name[i] = letters[rnd.IntN(len(letters))]
		}
		s := string(name)
		var room [shortName]byte
		if got, ok := appendOutlet(room[:0], s); ok && string(got) != foldOutlet(s) {
			t.Fatalf("outlet %q: %q, want %q", s, got, foldOutlet(s))
		}
	}
	for _, s := range []string{"the The Tern", "The", " the  Harbour-News/Quay ", "L.A. Times"} {
		if got, ok := appendOutlet(make([]byte, 0, shortName), s); !ok || string(got) != foldOutlet(s) {
			t.Errorf("outlet %q: %q, %v, want %q", s, got, ok, foldOutlet(s))
		}
	}
}
