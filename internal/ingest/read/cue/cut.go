package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/transcript"
)

// marks of a sentence that is cut short, or of one that goes on.
var cutMarks = []string{"—", "–", "--", "…", "..."}

// TakesUp says how many turns before a reporter's turn that reporter's own sentence was cut which the turn takes up, with no more
// than a few words of others in between: "On the ferry that ran aground —" "Yeah." "— near Vik." It is 0 where a turn begins anew.
func (t *Turns) TakesUp(i int) int {
	const most = 25 // words that are spoken into a sentence
	if !t.Opening(i).Dash || !cutOff(t.turns[i].Text) {
		return 0
	}
	said := 0
	for k := i - 1; k >= 0; k-- {
		if t.turns[k].Role == transcript.Reporter {
			if EndsCut(t.turns[k].Text) {
				return i - k
			}
			return 0
		}
		if said += t.Text(k).Count; said > most {
			return 0
		}
	}
	return 0
}

// cutOff reports whether a text begins with the mark of a sentence that was cut.
func cutOff(s string) bool {
	for _, mark := range cutMarks {
		if strings.HasPrefix(s, mark) {
			return true
		}
	}
	return false
}

func startsCut(s string) bool {
	s = strings.TrimLeft(s, "( ")
	if s != "" && isAlnum(s[0]) {
		return s[0] >= 'a' && s[0] <= 'z'
	}
	if cutOff(s) || strings.HasPrefix(s, "-") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// EndsCut reports whether a turn breaks off.
func EndsCut(s string) bool {
	if n := len(s); n == 0 || s[n-1] < utf8.RuneSelf && strings.IndexByte(" \n\").-", s[n-1]) < 0 {
		return false // as most do not
	}
	s = strings.TrimRight(s, " \n\"”)")
	for _, d := range []string{"—", "–", "-", "…", "..."} {
		if strings.HasSuffix(s, d) {
			return true
		}
	}
	return false
}
