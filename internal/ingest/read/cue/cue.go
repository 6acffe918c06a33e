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
	out := make([]Sentence, 0, 8)
	for at := 0; at < len(text); {
		s, end := sentence(text, at)
		if s.Text != "" {
			out = append(out, s)
		}
		at = end
	}
	return out
}

// FirstSentence is the first of Sentences; it has no text where there is none.
func FirstSentence(text string) Sentence {
	for at := 0; at < len(text); {
		s, end := sentence(text, at)
		if s.Text != "" {
			return s
		}
		at = end
	}
	return Sentence{}
}

// sentence returns the sentence that begins at a place, and where the next one does. It may be empty.
func sentence(text string, from int) (Sentence, int) {
	end := from + sentenceEnd(text[from:])
	left := strings.TrimLeftFunc(text[from:end], unicode.IsSpace)
	at := end - len(left)
	s := strings.TrimRightFunc(left, unicode.IsSpace)
	return Sentence{transcript.Span{Start: at, End: at + len(s)}, s}, end
}

// sentenceEnd returns how far a text's first sentence goes, its closing mark included.
func sentenceEnd(text string) int {
	for i := 0; i < len(text); i++ {
		if !endsMark[text[i]] {
			continue
		}
		switch b := text[i]; b {
		case '\n':
			return i + 1
		case '.', '?', '!':
			if cutsAfter(text, i+1) && !(b == '.' && abbreviated(text[:i])) {
				return i + 1
			}
		default:
			if n := wideMark(text[i:]); n > 0 {
				return i + n
			}
		}
	}
	return len(text)
}

// endsMark tells the bytes with which a sentence's end may begin: …, 。 and ？ with the last three.
var endsMark = [256]bool{'\n': true, '.': true, '?': true, '!': true, 0xE2: true, 0xE3: true, 0xEF: true}

// wideMark returns the length of a closing mark of several bytes that a text begins with.
func wideMark(text string) int {
	for _, mark := range []string{"。", "？", "！"} {
		if strings.HasPrefix(text, mark) {
			return len(mark)
		}
	}
	if strings.HasPrefix(text, "…") && cutsAfter(text, len("…")) {
		return len("…")
	}
	return 0
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
	from := len(s)
	for from > 0 && !strings.HasPrefix(s[from-1:], "—") && strings.IndexByte(" \n(", s[from-1]) < 0 {
		from--
	}
	w := s[from:]
	const longest = 4 // of the abbreviations
	if len(w) <= longest && abbreviations[strings.ToLower(w)] || strings.IndexByte(w, '.') >= 0 {
		return true
	}
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && unicode.IsUpper(r) && r < utf8.RuneSelf && r != 'I'
}

// Words counts the words of a text; a text without spaces between words counts two characters as one.
func Words(s string) int {
	n, wide, inside := 0, 0, uint8(0)
	for i := 0; i < len(s); {
		if b := s[i]; b < utf8.RuneSelf {
			begins := wordKind[b] &^ inside
			n += int(begins & 1)
			inside = (inside | wordKind[b]) & (wordKind[b]>>1 ^ 1)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			wide++
			inside = 1
		case inside == 0 && (unicode.IsLetter(r) || unicode.IsNumber(r)):
			n++
			inside = 1
		}
	}
	return n + wide/2
}

// wordKind is 1 for what begins a word, 2 for what ends one, or 0: a table, since the next character of a text
// is hard to foresee.
var wordKind = func() (kind [utf8.RuneSelf]uint8) {
	for b := range kind {
		if alnum[b] {
			kind[b] = 1
		}
	}
	kind[' '], kind['\n'] = 2, 2
	return kind
}()

// alnum tells the letters and digits of ASCII.
var alnum = func() (is [utf8.RuneSelf]bool) {
	for b := range is {
		is[b] = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
	}
	return is
}()

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
