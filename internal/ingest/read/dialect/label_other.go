package dialect

import (
	"slices"
	"strings"
	"unicode"
)

// matchBare matches a known label without a colon: before a question's capital, before a word that
// opens an answer, or alone on its line.
func matchBare(s string) match {
	for _, l := range bareLabels {
		rest, ok := strings.CutPrefix(s, l)
		if !ok {
			continue
		}
		if colon := colonIn(s); !asks[fold(l)] && colon > len(l)+1 && colon < maxLabel && s[len(l)] == ' ' && capsLabel(strings.Fields(s[:colon])) {
			return match{} // "MINISTER FOR TIDES: "
		}
		m := match{label: strings.TrimRight(l, "."), size: len(l), form: Bare, grade: fair}
		if strings.Trim(rest, " .\u00a0") == "" {
			m.size = len(s)
			return m
		}
		if asks[fold(l)] && bracketsAsker(rest) {
			m.label, m.size = s, len(s) // "Question (Tern Television)"
			return m
		}
		words := strings.TrimLeft(rest, " \u00a0")
		word, _, _ := strings.Cut(words, " ")
		switch {
		case words == rest || !unicode.IsUpper(firstRune(strings.TrimLeft(words, "\"'“‘"))):
		case asks[fold(l)], openers[strings.ToLower(strings.TrimRight(word, ",.;-"))]:
			return m
		}
	}
	return match{}
}

// bracketsAsker reports whether what stands behind a label is a name or an outlet in brackets, and no remark: "(Ida Holm, Tern Times)".
func bracketsAsker(rest string) bool {
	within, ok := strings.CutPrefix(rest, " (")
	if !ok || strings.IndexByte(within, ')') != len(within)-1 || len(within) > 60 {
		return false
	}
	within = strings.Trim(within, " ()")
	first, _, _ := strings.Cut(within, " ")
	return unicode.IsUpper(firstRune(within)) && !notedOf[strings.ToLower(strings.Trim(first, ".,"))]
}

// notedOf are words that begin what is noted of a question.
var notedOf = set("inaudible", "indistinct", "unclear", "continued", "cont", "cont'd", "laughter", "translation", "translated", "through", "via", "in", "interrupting", "off", "not", "applause", "question", "paraphrased")

// matchTagged matches <NAME>X</NAME>. and <NAME>X</NAME>-Y, and the labels of companies' calls.
func matchTagged(s string) match {
	const open, shut = "<NAME>", "</NAME>"
	if !strings.HasPrefix(s, open) {
		return matchCall(s)
	}
	i := strings.Index(s, shut)
	if i < 0 || i > 120 {
		return match{}
	}
	name, rest := s[len(open):i], s[i+len(shut):]
	stop := strings.IndexAny(rest, ".:")
	if stop < 0 || stop > 40 || strings.ContainsAny(rest[:stop], ",;?!") {
		return match{}
	}
	return match{label: name + rest[:stop], size: i + len(shut) + stop + 1, form: Tagged, grade: sure}
}

// matchCall matches the labels that transcripts of companies' calls have: "<Q - Ida Holm>: words", and on a line of their own
// "A - Ada Quill {BIO 1234567 <GO>}" and "Ada Quill {BIO 1234567 <GO>}". The letter says who asks.
func matchCall(s string) match {
	label, size := "", len(s)
	if at := strings.Index(s[:min(len(s), maxLabel)], " {BIO "); at > 0 && s[len(s)-1] == '}' {
		label = s[:at]
	} else if at := strings.Index(s[:min(len(s), maxLabel)], ">:"); at > 0 && s[0] == '<' {
		label, size = s[1:at], at+len(">:")
	}
	name, asks := strings.CutPrefix(label, "Q - ")
	name, answers := strings.CutPrefix(name, "A - ")
	if !nameOnly(strings.Fields(name)) || s[0] == '<' && !asks && !answers {
		return match{}
	}
	if first, _, _ := strings.Cut(name, " "); first == "Unidentified" || first == "Unverified" {
		name = "Answer"
		if asks {
			name = "Unidentified reporter"
		}
	}
	return match{label: label, as: name, size: size, form: Tagged, grade: sure, asks: asks}
}

// matchLenticular matches a label in the brackets that Japanese records use.
func matchLenticular(s string) match {
	const open, shut = "【", "】"
	rest, ok := strings.CutPrefix(s, open)
	if !ok {
		return match{}
	}
	i := strings.Index(rest, shut)
	if i <= 0 || i > 90 || isIn(sections, rest[:i]) {
		return match{}
	}
	return match{label: rest[:i], skip: len(open), size: len(open) + i + len(shut), form: Lenticular, grade: sure}
}

// matchTimed matches a name with the time of the recording: "Name (00:04):" or "Name: (09:51)",
// "Name [00:04]: words", or with the time before it.
func matchTimed(s string) match {
	if m := matchTimeFirst(s); m.grade > no {
		return m
	}
	i := strings.IndexAny(s[:min(len(s), 82)], "([")
	if i < 2 || i > 80 {
		return matchTimeLast(s)
	}
	j := strings.IndexAny(s[i:], ")]")
	if j < 0 || !timecode(beforeDot(s[i+1:i+j])) {
		return matchTimeLast(s) // "Ida Fenn (Tern Times)  0:25"
	}
	name := strings.TrimRight(trimSpace(s[:i]), ": ")
	end := i + j + 1
	colon := strings.HasSuffix(trimSpace(s[:i]), ":")
	if end < len(s) && s[end] == ':' {
		end++
		colon = true
	}
	if !colon && end != len(s) || name == "" || len(strings.Fields(name)) > 8 || strings.ContainsAny(withoutInitials(name), ".?!:") && !mixedInitial(name) && !honorifics[strings.ToLower(strings.SplitN(name, ".", 2)[0])] {
		return match{}
	}
	return match{label: name, size: end, form: Timed, grade: sure}
}

// matchTimeFirst matches a recording's time before a label: "[00:00:21] SPEAKER_01: words",
// "00:01:02 Ada Quill: words".
func matchTimeFirst(s string) match {
	rest := strings.TrimLeft(s, "[(")
	i := strings.IndexFunc(rest, func(c rune) bool { return c != ':' && c != '.' && (c < '0' || c > '9') })
	if i < 4 || !timecode(beforeDot(rest[:i])) {
		return match{}
	}
	words := strings.TrimLeft(rest[i:], "]) \u00a0\t-–")
	m := matchColon(words)
	if m.label == "" || len(strings.Fields(m.label)) > 6 && (m.grade < sure || len(strings.Fields(m.label)) > 14) || len(words) == len(rest[i:]) {
		return match{}
	}
	skip := len(s) - len(words)
	return match{label: m.label, skip: skip + m.skip, size: skip + m.size, form: Timed, grade: sure}
}

// matchTimeLast matches a name and a recording's time that fill a line: "Ada Quill  1:02:03",
// "Ada Quill [00:00:24]:".
func matchTimeLast(s string) match {
	const longest = 70 // of a label
	body := strings.TrimRight(s, ": \u00a0")
	if strings.LastIndexByte(body, ' ') > longest {
		return match{}
	}
	i := strings.LastIndexAny(body, " \u00a0\t[(")
	if i < 2 || i > longest {
		return match{}
	}
	code := strings.TrimRight(body[i+1:], "])")
	label := strings.TrimRight(body[:i], "[( \u00a0\t-–|:")
	if !timecode(beforeDot(code)) || label == "" || len(strings.Fields(label)) > 6 || !labelShape(label) || strings.ContainsAny(unhonoured(label), ".,?!;:\"") && !mixedInitial(label) || !capitalised(strings.Fields(label)[:1]) {
		return match{}
	}
	return match{label: label, size: len(s), form: Timed, grade: fair}
}

// withoutInitials is a name without the initials in it: "O. Holm".
func withoutInitials(name string) string {
	ws := strings.Fields(name)
	ws = slices.DeleteFunc(ws, func(w string) bool { return len(w) == 2 && w[1] == '.' && upperByte(w[0]) })
	return strings.Join(ws, " ")
}

// unhonoured is a label without the title before a name that ends in a stop: "Ms. Quill".
func unhonoured(label string) string {
	if title, name, ok := strings.Cut(label, ". "); ok && honorifics[strings.ToLower(title)] {
		return name
	}
	return label
}

// beforeDot drops fractions of a second.
func beforeDot(s string) string {
	s, _, _ = strings.Cut(s, ".")
	return s
}

// timecode reports whether s is a recording's time, 00:04 or 1:02:03.
func timecode(s string) bool {
	colons := strings.Count(s, ":")
	return len(s) >= 4 && len(s) <= 8 && (colons == 1 || colons == 2) && strings.Trim(s, "0123456789:") == ""
}
