package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// matchQ matches a bare Q: before white space of any kind, a colon, a full stop, a bracket, or glued
// to the question's first word (QBut), which "Qatar" and "QE" are not.
func matchQ(s string) match {
	if s == "" || s[0] != 'Q' {
		return match{}
	}
	rest := s[1:]
	if rest == "" {
		return match{label: "Q", size: 1, form: BareQ, grade: fair}
	}
	r, w := utf8.DecodeRuneInString(rest)
	next := firstRune(rest[w:])
	switch {
	case r == ':' || r == '.' && (next == utf8.RuneError || isSpace(next) || unicode.IsUpper(next)):
		return match{label: "Q", size: 1 + w, form: BareQ, grade: sure}
	case isSpace(r) && r != ' ', r == ' ' && isSpace(next), r == '(' || r == '[' || r == '-' || r == '–' || r == '—' || r == '…' || r == '"' || r == '“':
		return match{label: "Q", size: 1, form: BareQ, grade: sure}
	case r == ' ' && (unicode.IsUpper(next) || strings.ContainsRune("“\"([-–—…", next)):
		return match{label: "Q", size: 1, form: BareQ, grade: sure}
	case r == ' ' && next != '&':
		return match{label: "Q", size: 1, form: BareQ, grade: fair}
	case unicode.IsUpper(r) && gluedWord(r, rest[w:]):
		return match{label: "Q", size: 1, form: BareQ, grade: weak}
	}
	return match{}
}

// gluedWord reports whether what follows a glued capital goes on as a word: "ut", "'m", " think".
func gluedWord(first rune, s string) bool {
	r := firstRune(s)
	return unicode.IsLower(r) || r == '\'' || r == '’' || r == ' ' && (first == 'I' || first == 'A')
}

// matchStop matches a label that ends in a full stop: THE PRESIDENT. or Mr. Fitzwater. or Q.
func matchStop(s string) match {
	skip := headingBefore(s)
	body := s[skip:]
	end := stopIn(body)
	if end <= 0 {
		return match{}
	}
	label := body[:end]
	words := strings.Fields(bare(label))
	if len(words) == 0 || len(words) > 9 || !labelShape(label) {
		return match{}
	}
	m := match{label: label, skip: skip, size: skip + end + 1, form: Stop}
	rest := body[end+1:]
	switch f := fold(bare(label)); {
	case f == "q" || asks[f] || answers[f]:
		m.grade = sure
		if f != "q" && label != strings.ToUpper(label) && f != "the president" && f != "the vice president" {
			m.grade = weak
		}
	case !capsLabel(words):
		m.grade = gradeStopMixed(words)
	case len(words) > 1 && honorifics[strings.ToLower(strings.Trim(words[0], "."))]:
		m.grade = sure
	case len(words) > 1 && rest != "":
		m.grade = fair
	default:
		m.grade = weak
	}
	if rest == "" && m.grade < sure {
		m.grade = no
	}
	return m
}

// gradeStopMixed: in mixed case only an honorific and a name, or an office, can be a label.
func gradeStopMixed(words []string) grade {
	if len(words) > 4 || len(words) < 2 || !honorifics[strings.ToLower(strings.Trim(words[0], "."))] {
		return no
	}
	for _, w := range words {
		if !unicode.IsUpper(firstRune(w)) {
			return no
		}
	}
	return weak
}

// numberLike reports whether s is an item number, as printed or as scanned: 14., 9-, i8.
func numberLike(s string) bool {
	rest := strings.Trim(s, "0123456789.,'’-– ")
	digit := strings.IndexFunc(s, unicode.IsDigit) >= 0
	return digit && (rest == "" || len(s) <= 4 && strings.HasSuffix(s, ".") && strings.Trim(s, "0123456789.ilrtIO") == "")
}

// headingBefore returns the bytes before a label that are an editor's heading in capitals, an item
// number, or both: "INFLATION [2.] Q.", "QUESTIONS Q.", "MR. MARTIN THE PRESIDENT.".
func headingBefore(s string) int {
	if n := itemNumber(s); n > 0 {
		return n
	}
	if i := strings.Index(s, "["); i > 0 && i < 100 && upperShare(s[:i]) > 0.95 && !strings.ContainsAny(s[:i], ".?!:") {
		if n := itemNumber(s[i:]); n > 0 {
			return i + n
		}
	}
	stop := stopIn(s)
	if stop <= 0 || upperShare(s[:stop]) < 0.95 {
		return 0
	}
	for _, l := range []string{" Q", " THE PRESIDENT"} {
		if strings.HasSuffix(s[:stop], l) && stop > len(l) {
			return stop - len(l) + 1
		}
	}
	return 0
}

// matchBare matches a known label without a colon: before a question's capital, before a word that
// opens an answer, or alone on its line.
func matchBare(s string) match {
	for _, l := range bareLabels {
		rest, ok := strings.CutPrefix(s, l)
		if !ok {
			continue
		}
		m := match{label: strings.TrimRight(l, "."), size: len(l), form: Bare, grade: fair}
		if strings.Trim(rest, " .\u00a0") == "" {
			m.size = len(s)
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

// bare drops brackets from a label: FRANK CORMIER [Associated Press].
func bare(s string) string {
	if i := strings.IndexByte(s, '['); i > 0 {
		if j := strings.IndexByte(s[i:], ']'); j > 0 {
			return strings.TrimSpace(s[:i] + s[i+j+1:])
		}
	}
	return s
}

// itemNumber returns the bytes of an item number such as "[14.] " before a label.
func itemNumber(s string) int {
	if !strings.HasPrefix(s, "[") {
		return 0
	}
	end := strings.IndexByte(s, ']')
	if end < 2 || end > 7 || !numberLike(s[1:end]) {
		return 0
	}
	return end + 1 + len(s[end+1:]) - len(strings.TrimLeft(s[end+1:], " \u00a0"))
}

// stopIn returns the full stop that may end a label at the start of s: not one of an honorific, an
// initial or an abbreviation, and with space or nothing after it.
func stopIn(s string) int {
	for i := 0; i < len(s) && i <= 90; i++ {
		switch s[i] {
		case ',', ';', '?', '!', '"', '(', ':':
			return -1
		case '[':
			j := strings.IndexByte(s[i:], ']')
			if j < 0 {
				return -1
			}
			i += j
		case '.':
			if i+1 < len(s) && !isSpace(firstRune(s[i+1:])) {
				continue
			}
			word := s[strings.LastIndexAny(s[:i], " \u00a0")+1 : i]
			if short(word) && i+1 < len(s) {
				continue
			}
			return i
		}
	}
	return -1
}

// short reports whether a full stop after the word is an abbreviation's: MR., J., U.S.
func short(word string) bool {
	switch strings.ToLower(word) {
	case "mr", "ms", "mrs", "dr", "sen", "rep", "gov", "gen", "col", "lt", "adm", "capt", "maj", "sgt", "prof", "rev", "hon", "st", "amb":
		return true
	case "q", "a":
		return false
	}
	return len(word) == 1 || strings.Contains(word, ".")
}

// matchTagged matches <NAME>X</NAME>. and <NAME>X</NAME>-Y.
func matchTagged(s string) match {
	const open, shut = "<NAME>", "</NAME>"
	if !strings.HasPrefix(s, open) {
		return match{}
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

// matchLenticular matches a label in the brackets that Japanese records use.
func matchLenticular(s string) match {
	const open, shut = "【", "】"
	rest, ok := strings.CutPrefix(s, open)
	if !ok {
		return match{}
	}
	i := strings.Index(rest, shut)
	if i <= 0 || i > 90 {
		return match{}
	}
	return match{label: rest[:i], skip: len(open), size: len(open) + i + len(shut), form: Lenticular, grade: sure}
}

// matchTimed matches a name with the time of the recording: "Name (00:04):" or "Name: (09:51)".
func matchTimed(s string) match {
	i := strings.IndexByte(s, '(')
	if i < 2 || i > 80 {
		return match{}
	}
	j := strings.IndexByte(s[i:], ')')
	if j < 0 || !timecode(s[i+1:i+j]) {
		return match{}
	}
	name := strings.TrimRight(trimSpace(s[:i]), ": ")
	end := i + j + 1
	colon := strings.HasSuffix(trimSpace(s[:i]), ":")
	if end < len(s) && s[end] == ':' {
		end++
		colon = true
	}
	if !colon && end != len(s) || name == "" || len(strings.Fields(name)) > 8 || strings.ContainsAny(name, ".?!:") && !honorifics[strings.ToLower(strings.SplitN(name, ".", 2)[0])] {
		return match{}
	}
	return match{label: name, size: end, form: Timed, grade: sure}
}

// timecode reports whether s is a recording's time, 00:04 or 1:02:03.
func timecode(s string) bool {
	colons := strings.Count(s, ":")
	return len(s) >= 4 && len(s) <= 8 && (colons == 1 || colons == 2) && strings.Trim(s, "0123456789:") == ""
}
