package identity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/transcript"
)

// words returns the words of a name that count when two are compared.
func words(s string) []string {
	var out []string
	for _, w := range strings.Fields(transcript.NormalText(s)) {
		switch w {
		case "mr", "ms", "mrs", "dr", "miss", "the":
		default:
			out = append(out, w)
		}
	}
	return out
}

// comparer compares names, whose words it cuts once each: they are compared again and again.
type comparer map[string][]string

// words is words, kept.
func (c comparer) words(name string) []string {
	ws, ok := c[name]
	if !ok {
		ws = words(name)
		c[name] = ws
	}
	return ws
}

// within reports whether every word of a is a word of b.
func (c comparer) within(a, b string) bool { return allIn(c.words(a), c.words(b)) }

// allIn reports whether there are words, and every one is among others.
func allIn(ws, have []string) bool {
	for _, w := range ws {
		if !slices.Contains(have, w) {
			return false
		}
	}
	return len(ws) > 0
}

// agree reports whether one of two names holds all words of the other.
func (c comparer) agree(a, b string) bool {
	x, y := c.words(a), c.words(b)
	return allIn(x, y) || allIn(y, x) || byInitial(x, y) || byInitial(y, x)
}

// byInitial reports whether the first name in x is but the initial of that in y, and the surname is the same: "Л.Каретина",
// "Лидия Каретина".
func byInitial(x, y []string) bool {
	return len(x) > 1 && len(y) > 1 && x[len(x)-1] == y[len(y)-1] && utf8.RuneCountInString(x[0]) == 1 && strings.HasPrefix(y[0], x[0])
}

// fuller returns the name with more words, or without initials; the first when they have as many.
func (c comparer) fuller(a, b string) string {
	if x, y := c.words(a), c.words(b); len(y) > len(x) || len(y) == len(x) && byInitial(x, y) {
		return b
	}
	return a
}
