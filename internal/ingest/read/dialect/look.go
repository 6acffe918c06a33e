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
	var fs formSet
	within := s[:reach(s)]
	for j := 0; j < len(within); j++ {
		switch c := within[j]; {
		case c >= utf8.RuneSelf:
			fs |= 1<<Colon | 1<<Dash
		case c == ':' || c == ';':
			fs.add(Colon)
		case c == '.':
			fs.add(Stop)
		case c == '-':
			fs.add(Dash)
		case c == ',' && strings.HasPrefix(within[j:], ", ") && strings.Contains(within, "THE PRESIDENT, "):
			fs.add(Stop)
		}
	}
	first := s[0]
	if first == 'Q' {
		fs.add(BareQ)
	}
	if bareFirst[first] {
		fs.add(Bare)
	}
	if first == '<' {
		fs.add(Tagged)
	}
	if first == '(' || first == '[' || first == '<' || first >= utf8.RuneSelf {
		fs |= 1<<Bracket | 1<<Lenticular
	}
	if timeWithin(s[:min(len(s), 96)]) {
		fs.add(Timed)
	}
	if len(s) <= maxLabel && (len(within) == len(s) || i > 0 && isRule(r.str(i-1))) {
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

// bareFirst are the first letters of the bareLabels.
var bareFirst = func() *[256]bool {
	var t [256]bool
	for _, l := range bareLabels {
		t[l[0]] = true
	}
	return &t
}()

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

// reach returns how far from the start of a line a label may reach: to the first word in small letters that
// no label has, or to the end of s where none tells.
func reach(s string) int {
	end := min(len(s), maxLabel+4)
	for i := 0; i < end; i++ {
		switch c := s[i]; {
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
		case c >= utf8.RuneSelf && c != 0xC2 && c != 0xC3 && !strings.HasPrefix(s[i:], "\xe2\x80"):
			return len(s) // of a script without small letters, or with letters not looked at here
		}
	}
	return len(s)
}

// mayName reports whether the word in small letters at the start of s may stand in a label.
func mayName(s string) bool {
	n := 1
	for n < len(s) && letterByte(s[n]) {
		if !lowerByte(s[n]) {
			return true // deBLASIO
		}
		n++
	}
	if n+1 < len(s) && letterByte(s[n+1]) && strings.IndexByte(".()[]*_<>", s[n]) >= 0 {
		return true // signs that a label's comparison passes over
	}
	return labelWords[s[:n]]
}

// cutsBase reports whether s begins with words after which a label may have any others; see base.
func cutsBase(s string) bool {
	switch s[0] {
	case 'a', 'c', 'i', 'o', 's', 't', 'v':
	default:
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
	if strings.Contains(s[:at], "R. ") || strings.Contains(s[:at], "S. ") {
		return true
	}
	small := 0
	for _, c := range []byte(s[:min(len(s), at+32)]) {
		if lowerByte(c) {
			small++
		}
		if c == '(' {
			break
		}
	}
	return small < 6 || strings.IndexByte(s[:min(len(s), 104)], '[') >= 0
}

// labelWords are the words, or their first letters of ASCII, that stand in small letters in labels.
var labelWords = func() map[string]bool {
	words := map[string]bool{}
	for _, known := range []map[string]bool{asks, askers, answers, interpreters, others, particles, honorifics, fromWords} {
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

func letterByte(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func hasDigit(s string) bool {
	for i := 0; i < len(s); i++ {
		if digitByte(s[i]) {
			return true
		}
	}
	return false
}

func digitByte(c byte) bool { return c >= '0' && c <= '9' }
