package transcript

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
)

// What texts and labels of ASCII are folded to is what others are: ids hang on it.
func TestASCIIIsFoldedAsAnythingElse(t *testing.T) {
	const signs = "Aab zZ09  .:,;'-_/&\t\n\v\x00\x7f"
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 20_000 {
		b := make([]byte, rnd.IntN(16))
		for i := range b {
			b[i] = signs[rnd.IntN(len(signs))]
		}
		s := string(b)
		text := strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }), " ")
		if got := NormalText(s); got != text {
			t.Fatalf("text %q: %q, want %q", s, got, text)
		}
		label := strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == ':' }), " ")
		if got := NormalLabel(s); got != label {
			t.Fatalf("label %q: %q, want %q", s, got, label)
		}
	}
}
