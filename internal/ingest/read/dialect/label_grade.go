package dialect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/words"
)

// gradeOf returns how sure a label before a colon is, by its words alone.
func gradeOf(label string) grade {
	f := fold(unbracketed(label))
	known := base(f)
	if asks[known] || answers[known] || interpreters[known] || others[known] || nearlyAsks(f) && label == strings.ToUpper(label) || asksByName(label) || labels.Head(label) != "" || labels.OfPaper(label) != "" || labels.Posted(label) != "" || strings.HasPrefix(f, raisedLater) {
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

// raisedLater begins the label of a question that was put in writing when a conference was over.
const raisedLater = "the following question was raised"

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
	if mixedInitial(label) || len(words) == 2 && notedLanguage(words[1]) && mixedInitial(words[0]) {
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
	if _, name := labels.OfficeAndName(label); name != "" && len(words) <= 4 || len(words) == 1 && labels.Compound(words[0]) {
		return fair // "Finanzministerin Wellner", "Sundhedsministeren"
	}
	if len(words) > 1 && len(words) <= 5 && caseless(firstRune(label)) && labels.Office(words[0]) {
		return fair // "سمو الوزير"
	}
	return weak
}

// caseless reports whether a letter's script has no capitals, so that a name looks like any word: Arabic, Hebrew.
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
	if outlet, _ := labels.HanReporter(label); outlet != "" {
		return sure
	}
	if words.HoldsAny(label, ", ", "，", "、", "(", "（", "–", "—") {
		if name, outlet, _ := cue.LabelOutlet(label, func(string) bool { return false }); name != "" && outlet != "" {
			return fair // "李明，海潮报"
		}
	}
	switch {
	case words.HoldsAny(label, "大家", "我们", "首先", "一下", "一组", "如下"):
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
	case n <= 14 && slices.ContainsFunc(agencies, func(end string) bool { return strings.HasSuffix(label, end) }), labels.HanOutlet(label):
		return fair
	}
	return no
}

// koreanOfficer reports whether a Korean label is a name and an office.
func koreanOfficer(label string) bool {
	name, _ := labels.Korean(label)
	return name != ""
}
