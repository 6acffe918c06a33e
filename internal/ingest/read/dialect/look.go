package dialect

import (
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
	within := s[:min(reach(s), maxLabel+4)]
	fs := closed(s, within)
	if opensCarded(s) {
		fs.add(Colon) // which stands behind the card
	}
	if len(r.long) > 0 && !fs.has(Colon) {
		if at := strings.IndexByte(s[:min(len(s), longestLong)], ':'); at > 0 && r.long[trimSpace(s[:at])] > 0 {
			fs.add(Colon)
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

// closed are the forms that a sign within reach of a line's start closes.
func closed(s, within string) (fs formSet) {
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
	if stopped {
		if stop := stopIn(s); stop > 0 && stop < len(within) {
			fs.add(Stop)
		}
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
