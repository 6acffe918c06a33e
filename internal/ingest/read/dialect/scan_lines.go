package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/eight"
)

// Typescripts that a machine has scanned misread letters, in labels too. What the misread labels stand
// for may only be guessed in such a document: a clean one prints what it means.

// scanned reports whether the document shows a scan's misreadings: signs and figures within words,
// capitals among small letters, the marks of a page's turn.
func (r *reader) scanned() bool {
	if r.allCaps {
		return false
	}
	odd := map[string]bool{}
	for i := range r.lines {
		if !r.lines[i].Outside && !r.lines[i].Caption {
			oddWords(r.str(i), odd)
		}
	}
	return len(odd) >= 4 && len(odd)*1500 >= r.words()
}

// words counts the words of the document's content.
func (r *reader) words() int {
	n := 0
	for i := range r.lines {
		if !r.lines[i].Outside && !r.lines[i].Caption {
			for range strings.FieldsSeq(r.str(i)) {
				n++
			}
		}
	}
	return n
}

// oddWords adds the odd words of a line to odd, each with the word before it. Clean text is passed over
// byte by byte: only where a sign, a figure or a capital I stands as no clean text has it is a word looked at.
func oddWords(s string, odd map[string]bool) {
	for i := 0; i < len(s); i++ {
		if i += evenRun(s[i:]); i+8 <= len(s) {
			i += min(eight.First(mayBeOdd(eight.Of(s[i:]))), 7) // of the eighth byte too little is known
		}
		if !oddBytes[s[i]] || !suspect(s, i) {
			continue
		}
		before, w, end := wordsAt(s, i)
		if oddWord(w) || smallIs[w] && lowerRun(before) {
			odd[before+" "+w] = true
		}
		if w == "/" && end < len(s) {
			if _, next, _ := wordsAt(s, end); next != "" && len(next) < 3 && noLetters(next) {
				odd["/ "+next] = true
			}
		}
		i = max(i, end-1)
	}
}

// oddBytes are those at which a word may be odd.
var oddBytes = byteSet("0123456789I~|^\\{}<>/")

// evenRun is how many bytes at the start of s, a multiple of sixteen, surely are none of the oddBytes that may be suspect.
func evenRun(s string) int {
	n := len(s)
	for ; len(s) >= 17; s = s[16:] {
		if uneven(eight.Of(s), eight.Of(s[1:]))|uneven(eight.Of(s[8:]), eight.Of(s[9:])) != 0 {
			break
		}
	}
	return n - len(s)
}

// uneven is not 0 where one of the bytes of x may be suspect: the signs from [ to _ and from { on, / and the figures and
// signs to ?, and an I before a small letter. next are the bytes after each.
func uneven(x, next uint64) uint64 {
	const caseless, number, small = 0x5F * eight.Each, 0x1F * eight.Each, 0x60 * eight.Each
	at := (x & caseless) ^ '@'*eight.Each // letters are 1 to 26, the signs after them 27 to 31, from space to ? 0x40 to 0x5F
	signs := (at + (0x80-0x4F)*eight.Each) | ((at & number) + (0x80-27)*eight.Each)
	i := (x ^ 'I'*eight.Each) | ((next & small) ^ small) // 0 for an I with a letter after it that may be small
	return (signs | (i - eight.Each)) &^ x & eight.High
}

// asCapital turns { to [, | to \ ...
const asCapital = 0x20 * eight.Each

// mayBeOdd masks the oddBytes that may be suspect, and few others. Of the eighth byte it knows too little.
func mayBeOdd(x uint64) uint64 {
	before := (eight.Between(x, '0', '9') | eight.Is(x, 'I')) & (eight.Between(x, 'a', 'z') >> 8)
	return before | eight.Is(x, '/') | eight.Between(x, '<', '>') | eight.Between(x&^asCapital, '[', '^')
}

// suspect reports, by what stands beside it, whether one of the oddBytes may make a word odd.
func suspect(s string, i int) bool {
	before, after := byte(' '), byte(' ')
	if i > 0 {
		before = s[i-1]
	}
	if i+1 < len(s) {
		after = s[i+1]
	}
	switch c := s[i]; {
	case c == 'I':
		within := lowerByte(before) || before >= utf8.RuneSelf
		return lowerByte(after) && (within || i > 1 && lowerByte(s[i-2]))
	case c == '/':
		return !wordByte(before) && !wordByte(after)
	case c <= '9':
		return lowerByte(after)
	}
	return true
}

// wordsAt returns the word that stands at s[i:] or around it, the word before it, and where it ends.
func wordsAt(s string, i int) (before, word string, end int) {
	i += len(s[i:]) - len(strings.TrimLeftFunc(s[i:], unicode.IsSpace))
	end = len(s)
	if n := strings.IndexFunc(s[i:], unicode.IsSpace); n >= 0 {
		end = i + n
	}
	rest := s[:end]
	at := lastField(rest)
	word, rest = rest[at:], strings.TrimRightFunc(rest[:at], unicode.IsSpace)
	return rest[lastField(rest):], word, end
}

// lastField returns where the last word of s begins.
func lastField(s string) int {
	at := strings.LastIndexFunc(s, unicode.IsSpace)
	if at < 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(s[at:])
	return at + n
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
