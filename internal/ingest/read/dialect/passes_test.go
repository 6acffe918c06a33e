package dialect

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
)

// scraps are what texts are drawn from at random to compare passes that look at many bytes at a time with plain ones.
var scraps = []string{" ", " ", "  ", "\n", "\t", "\u00a0", "\u200b", "’", "—", "é", "潮", "It", "I", " Is", "quay", "the ", "boats", "QUILL", " MS", "Q", ". Q  ", " Q ", ".", ". ", "?", "“", "(", "[", "]", "_", "*", "<", ">", "~", "{", "|", "^", "\\",
	"/", " / ", "0", "1", "9th", "@", ":", ";", "\x00", "\x7f", "Z", "a", "\xe2", "\xff"}

// drawn calls look with texts drawn from scraps.
func drawn(look func(s string)) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 20000 {
		var b strings.Builder
		for range random.IntN(24) {
			if random.IntN(3) > 0 {
				b.WriteString("tide" + strings.Repeat("e", random.IntN(9)))
			}
			b.WriteString(scraps[random.IntN(len(scraps))])
		}
		look(b.String())
	}
}

// Passes over many bytes at a time find what a look at each byte finds.
func TestPasses(t *testing.T) {
	drawn(func(s string) {
		if got, want := foldsAt(s), plainFoldsAt(s); got != want {
			t.Fatalf("foldsAt(%q) is %d, not %d", s, got, want)
		}
		if got, want := fold(s), plainFold(s); got != want {
			t.Fatalf("fold(%q) is %q, not %q", s, got, want)
		}
		for i := range evenRun(s) {
			if oddBytes[s[i]] && suspect(s, i) {
				t.Fatalf("evenRun(%q) passes over byte %d", s, i)
			}
		}
		if innerQ.MatchString(s) && !mayHaveQ(s, 1) {
			t.Fatalf("a bare Q of %q is not seen", s)
		}
		want := -1
		for i := len(s) - 3; i >= 0; i-- {
			if s[i] == ' ' && upperByte(s[i+1]) && upperByte(s[i+2]) {
				want = i
			}
		}
		if got := noCapitals(s); want >= 0 && got > want || got > len(s) {
			t.Fatalf("noCapitals(%q) is %d, beyond %d", s, got, want)
		}
	})
}

// plainFoldsAt is foldsAt, character by character.
func plainFoldsAt(s string) int {
	for i, c := range s {
		switch before, after := i > 0 && s[i-1] != ' ', s[min(len(s), i+1):]; {
		case c == ' ' && i > 0 && s[i-1] == ' ':
			return i - 1
		case c == ' ' && before && after != "" && !folds(firstRune(after)):
		case c == ' ' && before && after != "" && firstRune(after) != ' ' && i > 0:
			return i
		case folds(c) && i > 0 && s[i-1] == ' ':
			return i - 1
		case folds(c):
			return i
		}
	}
	return len(s)
}

// folds reports whether a character is white space, or none that words have.
func folds(c rune) bool { return c <= ' ' || isSpace(c) }

// plainFold is fold, character by character.
func plainFold(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case strings.ContainsRune(".()[]*_<>", c):
			return -1
		case isSpace(c):
			return ' '
		case c == '’':
			return '\''
		}
		return unicode.ToLower(c)
	}, s)
	words := strings.FieldsFunc(s, func(c rune) bool { return c == ' ' })
	return strings.Trim(strings.Join(words, " "), " ,;:-–—#")
}
