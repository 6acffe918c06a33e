package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Typescripts that a machine has scanned misread letters, in labels too. What the misread labels stand
// for may only be guessed in such a document: a clean one prints what it means.

// scanned reports whether the document shows a scan's misreadings: signs and figures within words,
// capitals among small letters, the marks of a page's turn.
func (r *reader) scanned() bool {
	if r.allCaps || suspicions(r.doc.Text) < 4 {
		return false
	}
	odd, words := map[string]bool{}, 0
	for i := range r.lines {
		if r.lines[i].Outside || r.lines[i].Caption {
			continue
		}
		before := ""
		for w := range strings.FieldsSeq(r.str(i)) {
			if words++; oddWord(w) || smallIs[w] && lowerRun(before) || before == "/" && len(w) < 3 && noLetters(w) {
				odd[before+" "+w] = true
			}
			before = w
		}
	}
	return len(odd) >= 4 && len(odd)*1500 >= words
}

// suspicions counts the bytes of s that may make an odd word, for a quick no: most documents have none.
func suspicions(s string) int {
	n := 0
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'I' && (s[i-1] == ' ' || lowerByte(s[i-1])), c == '~', c == '|', c == '^', c == '\\', c == '{', c == '}', c == '<', c == '>', c >= utf8.RuneSelf && s[i-1] == 0xC2,
			(c == '/' || c == ' ') && s[i-1] == '/', (s[i-1] >= '0' && s[i-1] <= '9') && lowerByte(c):
			n++
		}
	}
	return n
}

func lowerByte(c byte) bool { return c >= 'a' && c <= 'z' }

// smallIs are words whose small i a scan takes for a capital: "rules It out".
var smallIs = set("It", "Is", "If", "In", "Its", "Into")

// oddWord reports whether a figure or a sign that no keyboard puts there stands within a word's
// letters ("1though", "pur~chase"), or a capital among small ones ("politIcs").
func oddWord(w string) bool {
	if strings.Contains(w, "/") || strings.Contains(w, "@") {
		return false // an address
	}
	w = strings.Trim(w, ".,;:?!()[]\"'“”‘’…-–—*")
	var before, last rune
	for i, c := range w {
		if c > unicode.MaxLatin1 {
			return false
		}
		rest := w[i+1:]
		switch {
		case strings.ContainsRune("~|^\\{}<>•", c) && (unicode.IsLower(last) || startsLower(rest)):
			return true
		case unicode.IsDigit(c) && unicode.IsLower(last) && startsLower(rest):
			return true
		case (c == '1' || c == '0') && i == 0 && len(rest) > 2 && rest != "s" && lowerRun(rest) && !ordinal(rest):
			return true
		case c == 'I' && unicode.IsLower(last) && unicode.IsLower(before) && startsLower(rest):
			return true
		}
		before, last = last, c
	}
	return false
}

func lowerRun(s string) bool {
	return s != "" && strings.IndexFunc(s, func(c rune) bool { return c < 'a' || c > 'z' }) < 0
}

func startsLower(s string) bool { return s != "" && lowerByte(s[0]) }

// ordinal reports whether letters may follow a figure: 1st, 10th, 0pm.
func ordinal(s string) bool {
	switch s {
	case "st", "th", "am", "pm", "bn", "km", "kg":
		return true
	}
	return false
}
