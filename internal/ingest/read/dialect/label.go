package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/words"
)

// match is what stands at the start of a line and may be a label.
type match struct {
	label string // as printed, without what ends it
	as    string // the label that a misread one stands for
	skip  int    // bytes before the label: an item number, a stray sign
	size  int    // bytes from the line's start to the words
	form  Form
	grade grade
	asks  bool   // of a turn without a label: its type says that it asks
	facts *facts // of the label, once they were asked for
}

// grade says how sure a match is by itself.
type grade uint8

const (
	no   grade = iota
	weak       // only if it recurs, stands in bold or names somebody known
	fair       // if it is not in the heading
	sure       // a question label, an honorific, an office
)

// longest label, in bytes, with an office in it; and with a page's card on the person.
const maxLabel, maxCarded = 240, 480

// matchColon matches a label that ends in a colon.
func matchColon(s string) match {
	i := colonIn(s)
	if i <= 0 {
		return match{}
	}
	return colonAt(labelBeforeColon(s[:i]), s, i)
}

// colonAt is a match of the label before the colon at s[i]: none where the colon is a time's.
func colonAt(m match, s string, i int) match {
	_, w := utf8.DecodeRuneInString(s[i:])
	if m.label == "" || clock(s[:i], s[i+w:]) {
		return match{}
	}
	m.size = i + w
	if rest := s[m.size:]; upperByte(m.label[0]) && portuguese(m.label) {
		m.size += len(rest) - len(strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(rest, " \u00a0"), "—"), " \u00a0"))
	}
	if m.skip > 0 && strings.Trim(s[:m.skip], "*_'") == "" && strings.HasPrefix(s[m.size:], s[:m.skip]) {
		m.size += m.skip // "*MS. QUILL:* words", in bold where it was written
	}
	return m
}

// portuguese reports whether a label opens as a parliament's in Portuguese does, behind whose colon a dash stands: "O SR. MINISTRO: — Boa tarde."
func portuguese(label string) bool {
	return len(label) > 6 && (label[0] == 'O' || label[0] == 'A') && (strings.EqualFold(label[1:4], " sr") || strings.EqualFold(label[1:5], " sen"))
}

// labelBeforeColon matches words before a colon, by themselves.
func labelBeforeColon(s string) match {
	if label := trimSpace(s); label == "" || !labelShape(label) {
		return match{}
	}
	m := match{form: Colon, skip: strayBefore(s, len(s))}
	if sign := firstRune(s); m.skip == 0 && sign >= utf8.RuneSelf && strings.ContainsRune(bullets, sign) && words.HoldsAny(s, "記者", "记者") {
		m.skip = utf8.RuneLen(sign) // "▲潮報記者："
	}
	if m.label = trimSpace(s[m.skip:]); m.label == "" || stopWithin(unbracketed(m.label)) {
		return match{}
	}
	if m.grade = gradeOf(m.label); m.label[0] == 'P' && m.grade < sure {
		if asked := askedInFull(m.label); asked != "" && asked != m.label {
			m.as, m.grade = asked, sure // "P. Ida Holm (Onda):"
		}
	}
	if m.label[0] == '(' && strings.IndexByte(m.label, ')') == len(m.label)-1 {
		m.as = trimSpace(m.label[1 : len(m.label)-1]) // "(Jo Penny): words", where the spelling was a guess
		m.grade = gradeOf(m.as)
	}
	if words := strings.Fields(m.label); len(words) > 3 && carded(words) {
		m.label, m.grade = words[0], sure
	}
	return m
}

// carded reports whether an initial and a surname are followed by the same surname: a page's card on
// the person, flattened into the label.
func carded(words []string) bool {
	_, surname, ok := strings.Cut(words[0], ".")
	return ok && mixedInitial(words[0]) && words[1] == surname
}

// opensCarded reports whether a line that is longer than a label opens with such a name and card.
func opensCarded(s string) bool {
	if len(s) <= maxLabel || s[0] != "А"[0] {
		return false
	}
	label, rest, _ := strings.Cut(s[:maxLabel], " ")
	surname, _, ok := strings.Cut(rest, " ")
	return ok && carded([]string{label, surname})
}

// strayBefore returns the bytes before a label that are none of it: stray signs, a stage direction,
// a scanned letter or two before a known label ("S PM", "0 QUESTION").
func strayBefore(s string, end int) int {
	label := s[:end]
	if i := strings.IndexByte(label, '['); i >= 0 && (i == 0 || upperShare(label[:i]) > 0.9) {
		if n := itemNumber(label[i:]); n > 0 && i+n < end {
			label = label[i+n:] // an editor's heading and an item number: "INFLATION,[2.] Jo Penny, Harbour News"
		}
	}
	rest := strings.TrimLeft(label, "`'\"*_~,.;-–— \u00a0\t·•")
	if strings.HasPrefix(rest, "(") {
		if i := strings.IndexByte(rest, ')'); i > 0 && trimSpace(rest[i+1:]) != "" {
			rest = strings.TrimLeftFunc(rest[i+1:], isSpace)
		}
	}
	if i := strings.IndexByte(rest, ' '); i > 0 && i <= 2 {
		if f := fold(rest[i:]); (asks[f] || answers[f]) && !answers[fold(rest)] && !asks[fold(rest)] && !beforeLabels[rest[:i]] {
			rest = strings.TrimLeft(rest[i:], " ")
		}
	}
	if two := strings.Fields(rest); len(two) >= 4 && dotted(two[0]) && dotted(two[2]) {
		rest = rest[strings.LastIndex(rest, two[2]):]
	}
	return end - len(rest)
}

// beforeLabels are words of two letters or one that belong to what follows, or stand in speech.
var beforeLabels = set("MR", "A", "My", "Le", "La", "LE", "LA", "El", "EL", "Il", "IL", "De", "DE")

// dotted reports whether a word is MR., MS. or MRS.: two of them in one label are a struck one and
// the one that replaces it.
func dotted(w string) bool { return w == "MR." || w == "MS." || w == "MRS." }

// stopWithin reports whether a full stop ends a sentence within a label.
func stopWithin(s string) bool {
	if abbreviates(s) {
		return false
	}
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && !(i > 2 && initialAt(s, i-1)) && !short(s[strings.LastIndexByte(s[:i], ' ')+1:i]) && !honorifics[strings.ToLower(s[strings.LastIndexByte(s[:i], ' ')+1:i])] {
			return true
		}
	}
	return false
}

// initialAt reports whether the letter at s[i] is a middle name's initial, whatever a letter stands for elsewhere: "MARK
// A. QUILL".
func initialAt(s string, i int) bool {
	return upperByte(s[i]) && s[i-1] == ' ' && letterByte(s[i-2])
}

// abbreviates reports whether a label in capitals opens with an abbreviation, whatever of: SEC. QUILL,
// VORS. KIEL. Before a known label the full stop ends a sentence: "the US. JOURNALIST".
func abbreviates(s string) bool {
	first, rest, ok := strings.Cut(s, ". ")
	return ok && len(s) < 60 && !strings.ContainsAny(first, " 0123456789") && !strings.Contains(rest, ". ") && capsLabel(strings.Fields(s)) && !asks[fold(rest)] && !answers[fold(rest)]
}

// colonIn returns where the colon is that may end a label at the start of s; -1 when there is none.
// A semicolon stands for it after a known question label.
func colonIn(s string) int {
	depth, most := 0, maxLabel
	if opensCarded(s) {
		most = maxCarded
	}
	for i := 0; i < len(s) && i <= most; i++ {
		if b := s[i]; b == ' ' || latinLetter(b) || b >= 'A' && b <= 'Z' {
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '(', '[', '（', '【':
			depth++
		case ')', ']', '）', '】':
			depth--
		case ':', '：':
			if depth <= 0 {
				return i
			}
		case ';':
			if asks[fold(s[:i])] || answers[fold(s[:i])] {
				return i
			}
			return -1
		case '.', '․':
			if known := fold(s[:i]); unicode.Is(unicode.Armenian, lastRune(s[:i])) && (asks[known] || answers[known]) {
				return i // "Հարց. "
			}
		case '"', '“':
			if depth <= 0 && !within(s, i) {
				return -1
			}
		case '?', '!', '。', '？', '！', '…', '؟', '।', '۔':
			return -1
		}
		i += n - 1
	}
	return -1
}

// within reports whether the sign at s[i] stands within a Hebrew word that is shortened by it: צה"ל.
func within(s string, i int) bool {
	return s[i] == '"' && i > 0 && i+1 < len(s) && unicode.Is(unicode.Hebrew, lastRune(s[:i])) && unicode.Is(unicode.Hebrew, firstRune(s[i+1:]))
}

// clock reports whether the colon belongs to a time of day or an address.
func clock(before, after string) bool {
	if strings.HasPrefix(after, "//") {
		return true
	}
	return unicode.IsDigit(lastRune(before)) && len(after) > 0 && unicode.IsDigit(rune(after[0])) && unicode.IsDigit(lastRune(before))
}

// labelShape reports whether s could be a label in any case: few words, each a name's or an office's.
func labelShape(s string) bool {
	if knows(noLabels, s) || isIn(sections, s) || strings.ContainsAny(s, "$%=+@") || words.HoldsAny(s, "€", "£", "¥") {
		return false
	}
	letters := 0
	for _, r := range s {
		if r >= 'a' && r <= 'z' || unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 0 && letters*2 >= utf8.RuneCountInString(s)-4
}
