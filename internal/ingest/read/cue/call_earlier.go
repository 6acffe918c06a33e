package cue

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/words"
)

// EarlierReach is how many bytes before a turn's end Earlier looks at.
const EarlierReach = 480

// Earlier returns a call by the full name that begins with a first name, or by that name with an outlet, in a turn’s last sentences:
// "We have Ann Lee back in the queue. We’ll go to Ann."
func Earlier(turn *words.Run, first string) (Call, bool) {
	end, from := ending(turn, EarlierReach)
	word := letters(first)
	if !strings.Contains(end.Text, word) {
		return Call{}, false
	}
	for i := 0; i < end.Len(); {
		s, next := end.SentenceAt(i)
		i = next
		if !strings.Contains(s.Text, word) {
			continue
		}
		if c, ok := parseCall(&s, &end); ok && (strings.HasPrefix(c.Name, first+" ") || c.Name == first && c.Outlet != "") {
			c.Span, c.NameAt, c.OutletAt = moved(c.Span, from), moved(c.NameAt, from), moved(c.OutletAt, from)
			return c, true
		}
	}
	return Call{}, false
}

// EarlierThan returns what Earlier does of the name that a call has, which is to stand twice then.
func EarlierThan(turn *words.Run, name string) (Call, bool) {
	if strings.Count(turn.Text, letters(name)) < 2 {
		return Call{}, false
	}
	return Earlier(turn, name)
}

// letters are those with which a name begins, up to the first sign or space: an apostrophe is printed in two ways.
func letters(name string) string {
	if i := strings.IndexFunc(name, func(c rune) bool { return !unicode.IsLetter(c) }); i >= 0 {
		return name[:i]
	}
	return name
}
