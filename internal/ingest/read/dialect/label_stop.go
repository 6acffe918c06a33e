package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// matchStop matches a label that ends in a full stop: THE PRESIDENT. or Mr. Fitzwater. or Q.
func matchStop(s string) match {
	skip := headingBefore(s)
	body := s[skip:]
	end := stopIn(body)
	if rest, ok := strings.CutPrefix(body, "THE PRESIDENT, "); ok && unicode.IsUpper(firstRune(rest)) {
		end = len("THE PRESIDENT") // a misprinted stop
	}
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
	if after, ok := strings.CutPrefix(rest, ". "); ok && label == "Q" { // "Q.. And the ferry?"
		m.size, rest = m.size+1, after
	}
	if f := fold(bare(label)); asks[f] || answers[f] {
	} else if colon := colonIn(body); colon > end && colon < 80 && capsLabel(strings.Fields(body[:colon])) {
		return match{} // the stop is an abbreviation's within a label: "DEP. SEC. QUILL: "
	}
	switch f := fold(bare(label)); {
	case numberedPair(label) && rest != "":
		if m.grade = sure; label[0] == 'A' {
			m.grade = fair // a heading's number, unless a question stands before it
		}
	case label == "A" && strings.Contains(rest, " ") && isHeading(strings.TrimRight(rest, "[]0123456789.,")):
		m.grade = no // an editor's heading that a name begins: "A. ADA QUILL"
	case f == "reporter" && strings.HasPrefix(rest, " Thank you"):
		m.grade = sure // as these conferences end
	case len(words) == 2 && honorifics[strings.ToLower(strings.Trim(words[0], "."))] && unicode.IsUpper(firstRune(words[1])) && thanksPresident(rest):
		m.grade = sure // so too, by whoever gives thanks for all
	case greets(label):
		m.grade = no // a president's first words, printed in capitals: "GOOD MORNING. Please sit down."
	case len(f) == 1 && againstOther.MatchString(rest):
		m.grade = no // the initial of who has played: "A. QUILL/J. Penny"
	case f == "q" || asks[f] || answers[f]:
		m.grade = sure
		if f != "q" && label != strings.ToUpper(label) && f != "the president" && f != "the vice president" {
			m.grade = weak
		}
	case !capsLabel(words):
		if m.grade = gradeStopMixed(words); m.grade == no && plainName(words) && strings.Contains(rest, " ") {
			m.grade = weak
		}
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

// thanksPresident reports whether what stands behind a label is how reporters end a president's conference.
func thanksPresident(rest string) bool {
	return strings.HasPrefix(rest, " Thank you, Mr. President") || strings.HasPrefix(rest, " Thank you, Madam President")
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

// plainName reports whether words are two names or more in mixed case, or an office and a name.
func plainName(words []string) bool {
	if len(words) < 2 || len(words) > 8 || len(words[len(words)-1]) < 3 || capsLabel(words) || honorifics[strings.ToLower(strings.Trim(words[0], "."))] {
		return false
	}
	for _, w := range words {
		if !unicode.IsUpper(firstRune(w)) {
			return false
		}
	}
	return len(words) <= 4 || officeWord.MatchString(strings.Join(words, " "))
}

// betweenSame reports whether a line stands under a label and right above the same one, between a question and the label of an office that
// answers, or, of an office and a name, above the first label of all: somebody else speaks it.
func (r *reader) betweenSame(h *hit) bool {
	const near = 3 // lines
	for i := h.line + 1; i < len(r.lines) && i <= h.line+near; i++ {
		label, rest := r.str(i), ""
		at := stopIn(label)
		if at <= 0 {
			continue
		}
		label, rest = label[:at], label[at:]
		if n := len(r.hits); n > 0 {
			before := &r.hits[n-1]
			if i > h.line+1 || before.match.form != Stop || !strings.HasPrefix(rest, ". ") {
				return false
			}
			asked := before.role == transcript.Reporter && strings.HasSuffix(r.str(h.line-1), "?") && answers[fold(label)] && cue.GivenName(firstField(h.match.label))
			return asked || before.role != transcript.Reporter && label == before.match.label
		}
		if f := fold(label); answers[f] && officeWord.MatchString(h.match.label) {
			return true
		}
	}
	return false
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

// headingBefore returns the bytes before a label that are an editor's heading in capitals, an item
// number, or both: "INFLATION [2.] Q.", "QUESTIONS Q.", "MR. MARTIN THE PRESIDENT.".
func headingBefore(s string) int {
	if n := itemNumber(s); n > 0 {
		return n
	}
	if i := strings.IndexByte(s, ','); i > 3 && i < 100 {
		rest := s[i+1:]
		if (strings.HasPrefix(rest, "THE PRESIDENT. ") || strings.HasPrefix(rest, "Q. ")) && isHeading(s[:i]) {
			return i + 1 // glued to the label
		}
	}
	if i := strings.IndexByte(s[:min(len(s), 100)], '['); i > 0 {
		if n := itemNumber(s[i:]); n > 0 && isHeading(s[:i]) {
			return i + n
		}
	}
	stop := stopIn(s)
	for _, l := range []string{" Q", " THE PRESIDENT"} {
		if stop > len(l) && strings.HasSuffix(s[:stop], l) && upperShare(s[:stop]) >= 0.95 {
			return stop - len(l) + 1
		}
	}
	return 0
}

// isHeading reports whether s can be an editor's heading in capitals.
func isHeading(s string) bool { return upperShare(s) > 0.95 && !strings.ContainsAny(s, ".?!:") }

// numberLike reports whether s is an item number, as printed or as scanned: 14., 9-, i8.
func numberLike(s string) bool {
	rest := strings.Trim(s, "0123456789.,'’-– ")
	digit := strings.IndexFunc(s, unicode.IsDigit) >= 0
	return digit && (rest == "" || len(s) <= 4 && strings.HasSuffix(s, ".") && strings.Trim(s, "0123456789.ilrtIO") == "")
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

// spacedPM is the Prime Minister's label as typescripts have it, whose first full stop does not end it.
const spacedPM = "P. M. "

// stopIn returns the full stop that may end a label at the start of s: not one of an honorific, an
// initial or an abbreviation, and with space or nothing after it.
func stopIn(s string) int {
	if strings.HasPrefix(s, spacedPM) {
		return len(spacedPM) - len(". ")
	}
	for i := 0; i < len(s) && i <= 90; i++ {
		switch s[i] {
		case ',', ';', '?', '!', '"', ':':
			return -1
		case '(':
			j := strings.IndexByte(s[i:], ')')
			if j < 0 || i+j+1 >= len(s) || s[i+j+1] != '.' || upperShare(s[:i]) < 0.95 {
				return -1
			}
			i += j
		case '[':
			j := strings.IndexByte(s[i:], ']')
			if j < 0 {
				return -1
			}
			i += j
		case '.':
			if i+1 < len(s) && !isSpace(firstRune(s[i+1:])) && !(i == 1 && s[0] == 'Q' && gluedToStop(s[2:])) {
				continue
			}
			if short(wordBefore(s, i)) && i+1 < len(s) {
				continue
			}
			return i
		}
	}
	return -1
}

// gluedToStop reports whether a question may begin so right behind the full stop of its label: "Q.--and the ferry?", "Q.A ferry."
func gluedToStop(s string) bool {
	c := firstRune(s)
	return strings.ContainsRune("?-–—.", c) || unicode.IsUpper(c) && !strings.HasPrefix(s[utf8.RuneLen(c):], ".")
}

// wordBefore returns the word that ends at s[i].
func wordBefore(s string, i int) string {
	from := i
	for from > 0 && s[from-1] != ' ' && !(s[from-1] == 0xA0 && from > 1 && s[from-2] == 0xC2) {
		from--
	}
	return s[from:i]
}

// short reports whether a full stop after the word is an abbreviation's: MR., J., U.S.
func short(word string) bool {
	if len(word) > 4 {
		return strings.Contains(word, ".")
	}
	var low [4]byte
	for i := range len(word) {
		if low[i] = word[i]; upperByte(word[i]) {
			low[i] += 'a' - 'A'
		}
	}
	switch string(low[:len(word)]) {
	case "mr", "ms", "mrs", "dr", "sen", "rep", "gov", "gen", "col", "lt", "adm", "capt", "maj", "sgt", "prof", "rev", "hon", "rt", "st", "amb", "red":
		return true
	case "q", "a":
		return false
	}
	return utf8.RuneCountInString(word) == 1 || strings.Contains(word, ".")
}

// numberedPair reports whether a label numbers a question or an answer: Q1, A12.
func numberedPair(s string) bool {
	return len(s) >= 2 && len(s) <= 3 && (s[0] == 'Q' || s[0] == 'A') && strings.Trim(s[1:], "0123456789") == ""
}

// againstOther is a surname in capitals and whom its bearer has played against.
var againstOther = rx.MustCompile(`^ ?\p{Lu}[\p{Lu}’'-]+ ?/ ?\p{Lu}[.\p{L}]`)
