package dialect

import (
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/words"
	"strings"
	"unicode/utf8"
)

// Nearly every line is words of somebody's, and no label stands before them. What the line opens with tells
// so at a glance: a label ends before the first word in small letters that no label has. Only the forms that
// a line may bear are then tried on it.

// formSet is a set of forms.
type formSet uint32

func (fs formSet) has(f Form) bool { return fs&(1<<f) != 0 }

func (fs *formSet) add(f Form) { *fs |= 1 << f }

// offers are the forms that line i may bear.
func (r *reader) offers(i int, s string) formSet {
	var fs formSet
	within := s[:min(reach(s), maxLabel+4)]
	if opensCarded(s) {
		fs.add(Colon) // which stands behind the card
	}
	stopped := false
	for j := 0; j < len(within); j++ {
		switch c := within[j]; {
		case letterByte(c) || c == ' ':
		case c == '.':
			stopped = true
		case c == ':' || c == ';' || c == "："[0]:
			fs.add(Colon)
		case c == '-' || c == "–"[0]:
			fs.add(Dash)
		case c == ',' && j+1 < len(s) && (s[j+1] == 'T' || s[j+1] == 'Q' || strings.HasSuffix(within[:j], "THE PRESIDENT")), c == '[':
			fs.add(Stop) // after a heading, or for a comma
		}
	}
	if len(r.long) > 0 && !fs.has(Colon) {
		if at := strings.IndexByte(s[:min(len(s), longestLong)], ':'); at > 0 && r.long[trimSpace(s[:at])] > 0 {
			fs.add(Colon)
		}
	}
	if stopped {
		if stop := stopIn(s); stop > 0 && stop < len(within) {
			fs.add(Stop)
		}
	}
	first := s[0]
	if first >= "Ա"[0] && first <= "Ֆ"[0] {
		fs.add(Colon) // Armenian, whose colon is a full stop
	}
	if first == 'Q' {
		fs.add(BareQ)
	}
	if opensBare(s) {
		fs.add(Bare)
	}
	if first == '<' {
		fs &^= 1 << Dash // which stands within the tag
	}
	if first == '<' || s[len(s)-1] == '}' {
		fs.add(Tagged)
	}
	if first == '(' || first == '[' || first == '<' || first >= utf8.RuneSelf {
		fs |= 1<<Bracket | 1<<Lenticular
	}
	if timeWithin(s[:min(len(s), 96)]) {
		fs.add(Timed)
	}
	if len(s) <= maxLabel && (opensKnown(s) || i > 0 && isRule(r.str(i-1))) {
		fs.add(OwnLine)
	}
	if r.apart != nil && len(s) <= longestApart {
		fs.add(SetApart)
	}
	if r.captions && first == '>' {
		fs.add(Chevron)
	}
	if len(r.speakerKey()) > 0 {
		fs.add(Keyed)
	}
	return fs
}

// opensBare reports whether a line may open with the first two letters of one of the bareLabels.
func opensBare(s string) bool {
	if len(s) < 2 {
		return false
	}
	return bareOpenings[s[0]]&(1<<(s[1]&31)) != 0
}

// bareOpenings are the openings of the bareLabels, remarkOpenings those of the remarks.
var bareOpenings, remarkOpenings = openingsOf(bareLabels, 0), openingsOf(remarks, len(" "))

// openingsOf are the second letters of words by the first, a bit each: the 14th is N, and the full stop. A word begins at
// so many bytes.
func openingsOf(words []string, at int) *[256]uint32 {
	var t [256]uint32
	for _, w := range words {
		t[w[at]] |= 1 << (w[at+1] & 31)
	}
	return &t
}

// timeWithin reports whether a colon stands beside a figure, as it does in a recording's time.
func timeWithin(s string) bool {
	for at := 0; ; at++ {
		i := strings.IndexByte(s[at:], ':')
		if i < 0 {
			return false
		}
		at += i
		if at > 0 && digitByte(s[at-1]) || at+1 < len(s) && digitByte(s[at+1]) {
			return true
		}
	}
}

// reach returns how far from the start of a line a label may reach: to a colon, a question or exclamation mark,
// or the first word in small letters that no label has; to the end of s where none tells.
func reach(s string) int {
	end := min(len(s), maxLabel+4)
	for i := 0; i < end; i++ {
		switch c := s[i]; {
		case letterByte(c):
		case c == ':' || c == '?' || c == '!':
			return i + 1
		case c == ' ':
			if i > 0 && letterByte(s[i-1]) && i+1 < end && lowerByte(s[i+1]) {
				switch w := s[i+1 : end]; {
				case cutsBase(w):
					return len(s)
				case !mayName(w):
					if headed(s, i) {
						return len(s)
					}
					return i
				}
			}
		case c == '(' || c == '[' || c == '<':
			return len(s) // what stands in brackets may be anything
		case c == 0xC2 || c == 0xC3: // a sign, or a letter with an accent
			i++
		case c == 0xE2 && strings.HasPrefix(s[i:], "\xe2\x80"): // a quotation mark or a dash
			i += 2
		case c >= utf8.RuneSelf:
			return len(s) // of a script without small letters, or with letters not looked at here
		}
	}
	return len(s)
}

// opensKnown reports whether a line may open with a known label: its first letters are those of one.
func opensKnown(s string) bool {
	from := 0
	for from < len(s) && s[from] < utf8.RuneSelf && !letterByte(s[from]) {
		from++
	}
	key, n := uint64(0), from
	for n < len(s) && small[s[n]] != 0 {
		key = key<<8 | uint64(small[s[n]])
		n++
	}
	switch {
	case n == from || n < len(s) && s[n] >= utf8.RuneSelf:
		return true // other letters
	case n+1 < len(s) && letterByte(s[n+1]) && passedOver(s[n]):
		return true
	}
	return knownOpenings[key] && (n-from > 2 || nothingFollows(s[n:]))
}

// small are the letters of ASCII as small ones; 0 for other bytes.
var small = func() *[256]uint8 {
	var t [256]uint8
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-'a'+'A'] = uint8(c), uint8(c)
	}
	return &t
}()

// nothingFollows reports whether no letter surely follows: a label of a letter or two has none after it.
func nothingFollows(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case letterByte(c):
			return false
		case c == 0xC2 && strings.HasPrefix(s[i:], "\u00a0"):
			i++
		case c >= utf8.RuneSelf:
			return true
		}
	}
	return true
}

// passedOver reports whether the comparison of labels passes over a sign; see fold.
func passedOver(c byte) bool { return strings.IndexByte(".()[]*_<>", c) >= 0 }

// knownOpenings are the first letters of the labels that are no one's name, the last eight of them packed.
var knownOpenings = func() map[uint64]bool {
	keys := map[uint64]bool{}
	for _, known := range []map[string]bool{asks, answers} {
		for label := range known {
			key := uint64(0)
			for i := 0; i < len(label) && lowerByte(label[i]); i++ {
				key = key<<8 | uint64(label[i])
			}
			keys[key] = true
		}
	}
	return keys
}()

// mayName reports whether the word in small letters at the start of s may stand in a label.
func mayName(s string) bool {
	n := 1
	for n < len(s) && letterByte(s[n]) {
		if !lowerByte(s[n]) {
			return true // deBLASIO
		}
		n++
	}
	if n == 1 && strings.HasPrefix(s, "v/") {
		return true // "NRM v/Berg"
	}
	if n+1 < len(s) && letterByte(s[n+1]) && passedOver(s[n]) {
		return true // signs that a label's comparison passes over
	}
	return labelLengths[s[0]]&(1<<min(n, 31)) != 0 && labelWords[s[:n]]
}

// labelLengths are the lengths of the labelWords by their first letter, a bit each.
var labelLengths = func() *[256]uint32 {
	var t [256]uint32
	for w := range labelWords {
		if w != "" {
			t[w[0]] |= 1 << min(len(w), 31)
		}
	}
	return &t
}()

// cutsBase reports whether s begins with words after which a label may have any others; see base.
func cutsBase(s string) bool {
	if len(s) < 2 || remarkOpenings[s[0]]&(1<<(s[1]&31)) == 0 {
		return false
	}
	for _, cut := range remarks {
		if strings.HasPrefix(s, cut[1:]) {
			return true
		}
	}
	return false
}

// headed reports whether what stands before a word may be an editor's heading in capitals, or a struck label,
// and the label come after it. The word stands after s[:at].
func headed(s string, at int) bool {
	if strings.IndexByte(s[:at], '.') >= 0 && words.HoldsAny(s[:at], "R. ", "S. ") {
		return true
	}
	const few = 6
	small := 0
	for i := 0; i < min(len(s), at+32) && small < few && s[i] != '('; i++ {
		if lowerByte(s[i]) {
			small++
		}
	}
	return small < few || strings.IndexByte(s[:min(len(s), 104)], '[') >= 0
}

// labelWords are the words, or their first letters of ASCII, that stand in small letters in labels.
var labelWords = func() map[string]bool {
	words := map[string]bool{}
	for _, known := range []map[string]bool{asks, labels.Parts, answers, interpreters, others, particles, honorifics} {
		for label := range known {
			for _, w := range strings.FieldsFunc(label, func(c rune) bool { return c == ' ' || c == '-' || c == '\'' || c == '.' }) {
				n := 0
				for n < len(w) && lowerByte(w[n]) {
					n++
				}
				words[w[:n]] = true
			}
		}
	}
	return words
}()

func letterByte(c byte) bool { return (c|0x20)-'a' < 26 } // 0x20 makes capitals small

func hasDigit(s string) bool {
	for i := 0; i < len(s); i++ {
		if digitByte(s[i]) {
			return true
		}
	}
	return false
}

func digitByte(c byte) bool { return c >= '0' && c <= '9' }
