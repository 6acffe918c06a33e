package dialect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/labels"
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

// longest label, in bytes, with an office in it.
const maxLabel = 240

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
	return m
}

// labelBeforeColon matches words before a colon, by themselves.
func labelBeforeColon(s string) match {
	if label := trimSpace(s); label == "" || !labelShape(label) {
		return match{}
	}
	m := match{form: Colon, skip: strayBefore(s, len(s))}
	if m.label = trimSpace(s[m.skip:]); m.label == "" || stopWithin(unbracketed(m.label)) {
		return match{}
	}
	if m.grade = gradeOf(m.label); m.label[0] == '(' && strings.IndexByte(m.label, ')') == len(m.label)-1 {
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
		if f := fold(rest[i:]); (asks[f] || answers[f]) && !answers[fold(rest)] && !beforeLabels[rest[:i]] {
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
	depth := 0
	for i := 0; i < len(s) && i <= maxLabel; i++ {
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
		case '?', '!', '"', '“', '。', '？', '！', '…', '؟', '।', '۔':
			return -1
		}
		i += n - 1
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
	if noLabels[fold(s)] || strings.ContainsAny(s, "$€£¥%=+@") {
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

// gradeOf tells how sure a label before a colon is, by its words alone.
func gradeOf(label string) grade {
	f := fold(unbracketed(label))
	known := base(f)
	if asks[known] || answers[known] || interpreters[known] || others[known] || nearlyAsks(f) && label == strings.ToUpper(label) || asksByName(label) || labels.Head(label) != "" {
		return sure
	}
	if isHan(firstRune(label)) {
		return gradeHan(label)
	}
	words := strings.Fields(label)
	if capsLabel(words) {
		return gradeCaps(words)
	}
	return gradeMixed(label, strings.Fields(unbracketed(label)))
}

// unbracketed drops what stands in brackets after a label: "Question (retranslated)".
func unbracketed(s string) string {
	if i := strings.IndexAny(s, "(["); i > 1 && s[i-1] == ' ' && strings.ContainsAny(s[len(s)-1:], ")]") {
		return s[:i-1]
	}
	return s
}

// remarks begin what is remarked on how a label's voice speaks.
var remarks = []string{" through", " via", " as interpreted", " interpretación", " speaking", " inaudible", " continu", " cont'd", " contd", " cont", " off-mic", " off mic", " in "}

// base drops a remark in brackets and a number from a folded label: "question (via interpreter)", "q1".
func base(f string) string {
	if strings.IndexByte(f, ' ') < 0 {
		return strings.TrimRight(f, "0123456789#")
	}
	for _, cut := range remarks {
		if i := strings.Index(f, cut); i > 2 {
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
	if d := digits(strings.Fields(unbracketed(strings.Join(words, " ")))); d > 1 || d == 1 && len(words) < 2 {
		return weak
	}
	if len(words) > 4 && !officeWithin(words) && len(strings.Fields(unbracketed(strings.Join(words, " ")))) > 4 {
		return weak
	}
	return fair
}

func digits(words []string) int {
	n := 0
	for _, w := range words {
		for _, c := range w {
			if unicode.IsDigit(c) {
				n++
			}
		}
	}
	return n
}

// officeWithin reports whether a long label names an office or parts a name from one.
func officeWithin(words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(w, ",") || w == "-" || w == "–" || honorifics[strings.ToLower(strings.Trim(w, ".,()"))] {
			return true
		}
	}
	return false
}

// gradeMixed grades a label in mixed case: an honorific makes it fair, a name weak.
func gradeMixed(label string, words []string) grade {
	if len(words) > 22 || len(words) > 6 && caseless(firstRune(label)) {
		return no
	}
	if mixedInitial(label) {
		return sure
	}
	caps := 0
	for _, w := range words {
		r := firstRune(strings.TrimLeft(w, "(["))
		switch {
		case unicode.IsUpper(r), caseless(r):
			caps++
		case strings.HasPrefix(w, "v/") && len(w) > 3: // "NRM v/Berg", with a station's name
			caps++
		case unicode.IsDigit(r), particles[strings.ToLower(w)], !unicode.IsLetter(r), unicode.In(r, unicode.Cyrillic) && caps > 0:
		default:
			return no
		}
	}
	if first := strings.ToLower(strings.Trim(words[0], ".,")); openers[first] && !honorifics[first] || ordinals[first] {
		return no
	}
	if caps == 0 || strings.ContainsAny(label, "?!;") {
		return no
	}
	if parted(label) && len(words) <= 9 {
		return fair
	}
	if len(words) > 2 && words[0] == "Rt." {
		words = words[1:] // "Rt. Hon. Jo Penny"
	}
	if first := strings.ToLower(strings.Trim(words[0], ".,")); honorifics[first] && len(words) > 1 && first != "the" && first != "his" && first != "her" {
		return fair
	}
	return weak
}

// caseless tells letters of scripts that have no capitals, in which a name looks like any word: Arabic, Hebrew.
func caseless(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Tamil, unicode.Thai, unicode.Georgian)
}

// parted reports whether a label parts a name from what it belongs to: "Jo Penny, Harbour News",
// "Paul Oar (Moderator)", "Ada Quill, Deputy Governor, Markets and Banking".
func parted(label string) bool {
	if i := strings.Index(label, ", "); i > 2 {
		first, _, _ := strings.Cut(label[i+2:], " ")
		return !strings.Contains(label[i+2:], ", ") || nameOnly(strings.Fields(label[:i])) && honorifics[strings.ToLower(strings.TrimRight(first, ","))]
	}
	return strings.HasSuffix(label, ")") && strings.Index(label, " (") > 2
}

// mixedInitial matches an initial and a surname, as Russian transcripts abbreviate: В.Путин, Д. Песков.
func mixedInitial(s string) bool {
	runes := []rune(s)
	return len(runes) > 3 && unicode.In(runes[0], unicode.Cyrillic) && unicode.IsUpper(runes[0]) && runes[1] == '.' &&
		strings.IndexFunc(strings.TrimLeft(string(runes[2:]), " \u00a0"), unicode.IsUpper) == 0 && len(runes) < 30
}

// agencies are what the names of news agencies, papers and stations end in.
var agencies = []string{"社", "报", "報", "台", "网", "網", "电视", "電視", "新闻", "新聞", "周刊", "广播", "電台"}

// gradeHan grades a Chinese label: one who asks, an agency, or a short name.
func gradeHan(label string) grade {
	n := utf8.RuneCountInString(label)
	for _, end := range []string{"记者", "問及", "问及", "问", "記者", "追问"} {
		if strings.HasSuffix(label, end) && n <= 24 {
			return sure
		}
	}
	switch {
	case hasAny(label, "大家", "我们", "首先", "一下", "一组", "如下"):
		return no // words that are spoken
	case strings.ContainsAny(label, "，；“”《》"), strings.Contains(label, "、") && !labels.HanOfficer(label):
		if strings.HasPrefix(label, "会后") && n <= 48 {
			return sure
		}
		return no
	case labels.HanOfficer(label):
		return fair
	case unicode.Is(unicode.Hangul, firstRune(label)) && koreanOfficer(label):
		return fair
	case n <= 6 && labels.HanName(label):
		return weak
	case n <= 4 && n >= 2:
		return weak
	case n <= 14 && slices.ContainsFunc(agencies, func(end string) bool { return strings.HasSuffix(label, end) }):
		return fair
	}
	return no
}

// koreanOfficer reports whether a Korean label is a name and an office.
func koreanOfficer(label string) bool {
	name, _ := labels.Korean(label)
	return name != ""
}

func hasAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
