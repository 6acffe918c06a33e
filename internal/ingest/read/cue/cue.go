// Package cue recognises the formulas by which the floor changes hands: calls, self-introductions,
// names in answers, greetings, bids for a follow-up. It knows words, not people: whether a name is
// anybody's is for others to judge. All offsets are bytes of the text given.
package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/transcript"
)

// Sentence is a stretch of a turn that ends in a full stop, a question or exclamation mark, or a
// paragraph's end.
type Sentence struct {
	transcript.Span
	Text string // trimmed, with its closing mark
}

// Sentences cuts a turn's text. Titles, initials and dotted abbreviations ("L.A. Times") don't cut.
func Sentences(text string) []Sentence {
	var out []Sentence
	start := 0
	emit := func(end int) {
		raw := text[start:end]
		s := strings.TrimSpace(raw)
		if s != "" {
			at := start + strings.Index(raw, s)
			out = append(out, Sentence{transcript.Span{Start: at, End: at + len(s)}, s})
		}
		start = end
	}
	for i, r := range text {
		end := i + utf8.RuneLen(r)
		switch {
		case r == '\n':
			emit(end)
		case strings.ContainsRune("。？！", r), r == '…' && cutsAfter(text, end):
			emit(end)
		case (r == '.' || r == '?' || r == '!') && cutsAfter(text, end) && !(r == '.' && abbreviated(text[start:i])):
			emit(end)
		}
	}
	emit(len(text))
	return out
}

// cutsAfter reports whether what follows a closing mark can begin a sentence.
func cutsAfter(text string, end int) bool {
	rest := text[end:]
	if rest == "" || rest[0] == '\n' {
		return true
	}
	return rest[0] == ' '
}

var abbreviations = map[string]bool{"mr": true, "mrs": true, "ms": true, "dr": true, "gen": true, "sen": true, "rep": true, "gov": true,
	"st": true, "sr": true, "jr": true, "sra": true, "prof": true, "adm": true, "col": true, "lt": true, "vs": true, "no": false}

// abbreviated reports whether a text ends in something that a full stop does not close.
func abbreviated(s string) bool {
	w := s[strings.LastIndexAny(s, " \n(—")+1:]
	if abbreviations[strings.ToLower(w)] || strings.Contains(w, ".") {
		return true
	}
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && unicode.IsUpper(r) && r < utf8.RuneSelf && r != 'I'
}

// Words counts the words of a text; a text without spaces between words counts two characters as one.
func Words(s string) int {
	n, wide, inside := 0, 0, false
	for _, r := range s {
		switch {
		case r == ' ' || r == '\n':
			inside = false
		case r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			wide++
			inside = true
		case !inside && (unicode.IsLetter(r) || unicode.IsNumber(r)):
			n++
			inside = true
		}
	}
	return n + wide/2
}

// ending returns the end of a text, at most n bytes, from the beginning of a sentence, and where it begins.
func ending(text string, n int) (string, int) {
	if len(text) <= n {
		return text, 0
	}
	from := len(text) - n
	for i := from; i < len(text)-1; i++ {
		if text[i] == '\n' || text[i+1] == ' ' && strings.IndexByte(".?!", text[i]) >= 0 {
			return text[i+1:], i + 1
		}
	}
	for !utf8.RuneStart(text[from]) {
		from++
	}
	return text[from:], from
}
