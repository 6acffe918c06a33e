package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// match is what stands at the start of a line and may be a label.
type match struct {
	label string // as printed, without what ends it
	skip  int    // bytes before the label: an item number, a stray sign
	size  int    // bytes from the line's start to the words
	form  Form
	grade grade
}

// grade says how sure a match is by itself.
type grade uint8

const (
	no   grade = iota
	weak       // only if it recurs, stands in bold or names somebody known
	fair       // if it is not in the heading
	sure       // a question label, an honorific, an office
)

// longest label, in bytes, with an office in it.
const maxLabel = 240

// matchColon matches a label that ends in a colon.
func matchColon(s string) match {
	i := colonIn(s)
	if i <= 0 {
		return match{}
	}
	_, w := utf8.DecodeRuneInString(s[i:])
	raw, rest := s[:i], s[i+w:]
	label := trimSpace(raw)
	if label == "" || !labelShape(label) || clock(raw, rest) {
		return match{}
	}
	return match{label: label, size: i + w, form: Colon, grade: gradeOf(label)}
}

// colonIn returns where the colon is that may end a label at the start of s; -1 when there is none.
// A semicolon stands for it after a known question label.
func colonIn(s string) int {
	depth := 0
	for i, r := range s {
		if i > maxLabel {
			return -1
		}
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
		case '?', '!', '"', '“', '。', '？', '！', '…':
			return -1
		}
	}
	return -1
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
	if noLabels[fold(s)] {
		return false
	}
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 0 && letters*2 >= utf8.RuneCountInString(s)-4
}

// gradeOf tells how sure a label before a colon is, by its words alone.
func gradeOf(label string) grade {
	f := fold(label)
	if asks[base(f)] || answers[base(f)] || interpreters[base(f)] || others[base(f)] {
		return sure
	}
	if isHan(firstRune(label)) {
		return gradeHan(label)
	}
	words := strings.Fields(label)
	if capsLabel(words) {
		return gradeCaps(words)
	}
	return gradeMixed(label, words)
}

// base drops a remark in brackets and a number from a folded label: "question (via interpreter)", "q1".
func base(f string) string {
	for _, cut := range []string{" through", " via", " as interpreted", " interpretación", " speaking", " inaudible", " cont", " off", " in "} {
		if i := strings.Index(f, cut); i > 0 {
			f = f[:i]
		}
	}
	return strings.TrimRight(f, " 0123456789#")
}

func capsLabel(words []string) bool {
	caps, depth := 0, 0
	for _, w := range words {
		in := depth > 0
		depth += strings.Count(w, "(") + strings.Count(w, "[") - strings.Count(w, ")") - strings.Count(w, "]")
		switch {
		case in || strings.HasPrefix(w, "(") || strings.HasPrefix(w, "["):
		case capsWord(w):
			caps++
		case noLetters(w), particles[strings.ToLower(w)]:
		case caps > 0 && honorifics[strings.ToLower(strings.Trim(w, ".,"))]:
		case caps == 0 && honorifics[strings.ToLower(strings.Trim(w, ".,"))] && len(words) > 1:
		default:
			return false
		}
	}
	return caps > 0
}

func gradeCaps(words []string) grade {
	if len(words) > 24 {
		return no
	}
	first := strings.ToLower(strings.Trim(words[0], ".,"))
	if honorifics[first] || strings.Contains(words[0], ".") && honorifics[strings.ToLower(words[0][:strings.IndexByte(words[0], '.')])] {
		return sure
	}
	if strings.IndexFunc(strings.Join(words, ""), unicode.IsDigit) >= 0 && len(words) < 2 {
		return weak
	}
	return fair
}

// gradeMixed grades a label in mixed case: an honorific makes it fair, a name weak.
func gradeMixed(label string, words []string) grade {
	if len(words) > 22 {
		return no
	}
	if mixedInitial(label) {
		return sure
	}
	caps := 0
	for _, w := range words {
		r := firstRune(strings.TrimLeft(w, "(["))
		switch {
		case unicode.IsUpper(r):
			caps++
		case unicode.IsDigit(r), particles[strings.ToLower(w)], !unicode.IsLetter(r), unicode.In(r, unicode.Cyrillic) && caps > 0:
		default:
			return no
		}
	}
	if caps == 0 || strings.ContainsAny(label, "?!;") {
		return no
	}
	if first := strings.ToLower(strings.Trim(words[0], ".,")); honorifics[first] && len(words) > 1 && first != "the" && first != "his" && first != "her" {
		return fair
	}
	return weak
}

// mixedInitial matches an initial and a surname, as Russian transcripts abbreviate: В.Путин, Д. Песков.
func mixedInitial(s string) bool {
	runes := []rune(s)
	return len(runes) > 3 && unicode.In(runes[0], unicode.Cyrillic) && unicode.IsUpper(runes[0]) && runes[1] == '.' &&
		strings.IndexFunc(strings.TrimLeft(string(runes[2:]), " \u00a0"), unicode.IsUpper) == 0 && len(runes) < 30
}

// gradeHan grades a Chinese label: one who asks, an agency, or a short name.
func gradeHan(label string) grade {
	n := utf8.RuneCountInString(label)
	for _, end := range []string{"记者", "問及", "问及", "问", "記者", "追问"} {
		if strings.HasSuffix(label, end) && n <= 24 {
			return sure
		}
	}
	switch {
	case strings.ContainsAny(label, "，、；“”《》"):
		if strings.HasPrefix(label, "会后") && n <= 48 {
			return sure
		}
		return no
	case n <= 4 && n >= 2:
		return weak
	case n <= 14 && hasAny(label, "社", "报", "台", "网", "电视", "通讯", "新闻", "周刊", "广播"):
		return fair
	}
	return no
}

func hasAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
