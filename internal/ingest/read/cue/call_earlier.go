package cue

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
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
		c, ok := parseCall(&s, &end)
		if !ok {
			c, ok = toAsk(&s)
		}
		if ok && (strings.HasPrefix(c.Name, first+" ") || c.Name == first && c.Outlet != "") {
			c.Span, c.NameAt, c.OutletAt = moved(c.Span, from), moved(c.NameAt, from), moved(c.OutletAt, from)
			return c, true
		}
	}
	return Call{}, false
}

// toAskForm tells who is to ask, with the outlet, before the call itself: "We have a question online, from Ida Holm of Vik Radio."
var toAskForm = rx.MustCompile(`^(?i:[^.?!]{0,60}?\b(?:questions?|go|going|turn|see|have|next|take|online|phones?|line|zoom|webex|teams|one)\b[^.?!]{0,40}?,? (?:(?:from|to|is|with|by) )?)(` + fullName + `)(?i:,? (?:from|of|with|at|for)(?: the)? |, (?:the )?)(` + outletName + `)[.!? ]*$`)

// toAsk reads who is to ask in a sentence that does not call.
func toAsk(s *Sentence) (Call, bool) {
	if len(s.Text) > 160 {
		return Call{}, false
	}
	m := toAskForm.FindStringSubmatchIndex(s.Text)
	if m == nil {
		return Call{}, false
	}
	return named(s, m, 1, 2, false)
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
