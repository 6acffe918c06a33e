package cue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/transcript"
)

// marks of a sentence that is cut short, or of one that goes on.
var cutMarks = []string{"—", "–", "--", "…", "..."}

// TakesUp says how many turns before a reporter's turn that reporter's own sentence was cut which the turn takes up, with no more
// than a few words of others in between: "On the ferry that ran aground —" "Yeah." "— near Vik.", or "Who keeps the —" "Sorry?" "Who keeps the
// light?". It is 0 where a turn begins anew. One whose sentence ends under the same label, printed again, takes it up too.
func (t *Turns) TakesUp(i int) int {
	const most = 25 // words that are spoken into a sentence
	if t.printedAgain(i) {
		return 1
	}
	dash := t.Opening(i).Dash && cutOff(t.turns[i].Text)
	said := 0
	for k := i - 1; k >= 0; k-- {
		if t.turns[k].Role == transcript.Reporter {
			if dash && EndsCut(t.turns[k].Text) || !dash && saysAgain(t.turns[k].Text, t.turns[i].Text) && !t.callsBetween(k, i) {
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

// callsBetween reports whether somebody is called by name between two turns: then it is he who says the words of both.
func (t *Turns) callsBetween(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if c, ok := t.Call(k); ok && c.Name != "" {
			return true
		}
	}
	return false
}

// saysAgain reports whether a turn begins with the words, three or more, at which another broke off.
func saysAgain(broken, text string) bool {
	const reach, least, most = 100, 3, 8 // bytes; words
	if n := strings.LastIndexByte(broken, '('); strings.HasSuffix(broken, ")") && n > len(broken)-24 && n > 0 {
		broken = strings.TrimRight(broken[:n], " ") // what the room did
	}
	if !EndsCut(broken) {
		return false
	}
	last, first := strings.FieldsFunc(broken[max(0, len(broken)-reach):], partsWords), strings.FieldsFunc(text[:min(len(text), reach)], partsWords)
	for n := least; n <= min(most, len(last), len(first)); n++ {
		if slices.EqualFunc(last[len(last)-n:], first[:n], strings.EqualFold) {
			return true
		}
	}
	return false
}

func partsWords(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '’' && r != '\''
}

// printedAgain reports whether a reporter's label stands again amid his sentence, as on the next page: "and what the" "county pays?"
func (t *Turns) printedAgain(i int) bool {
	if i == 0 || t.turns[i-1].Role != transcript.Reporter || t.turns[i].Text == "" || t.turns[i-1].Label != t.turns[i].Label {
		return false
	}
	before, here := t.turns[i-1].Text, t.turns[i].Text
	return before != "" && here[0] >= 'a' && here[0] <= 'z' && before[len(before)-1] >= 'a' && before[len(before)-1] <= 'z' && t.texts[i-1].Count > 3
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
