package identity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
)

// leadingOffice is how many words at the start of a label are an office, and what it is of, before a name. A label in a script without
// capitals is parted only where it is plain what the office is of: "الوزير", "رئيس الوزراء", "ראש הממשלה".
func leadingOffice(words []string) int {
	if len(words) < 2 {
		return 0
	}
	first := strings.Trim(words[0], ".,:")
	if r, _ := utf8.DecodeRuneInString(first); !unicode.In(r, unicode.Hebrew, unicode.Arabic) {
		if !labels.Office(first) || len(words) == 2 && bodies[strings.ToLower(words[1])] {
			return 0
		}
		if len(words) > 3 && words[1] == "Rady" && words[2] == "Ministrów" {
			return 3
		}
		return 1
	}
	of, constructed := constructs[first]
	switch {
	case constructed && strings.HasPrefix(words[1], of) && len(words) > 2:
		return 2
	case definite[first]:
		return 1
	}
	return 0
}

// bodies are letters by which ministries go, behind a spokesperson's office.
var bodies = map[string]bool{"мзс": true, "мид": true, "мвд": true, "мвс": true, "мо": true, "оп": true, "мнс": true, "сбу": true, "фсб": true, "гур": true, "msz": true, "mswia": true, "mon": true, "mz": true, "mzv": true, "mup": true, "mvep": true, "msb": true, "mae": true, "mapn": true}

// officeOf is how many words at the start of a label are an office that serves another, up to that other one: "Spokesperson for the" of
// "Spokesperson for the Prime Minister Ada Quill".
func officeOf(words []string) int {
	if len(words) > 5 && titleWords[strings.ToLower(words[0])] && serves[strings.ToLower(words[1])] && strings.EqualFold(words[2], "the") && titleWords[strings.ToLower(words[3])] {
		return 3
	}
	return 0
}

// serves stand between an office and the one that it serves.
var serves = map[string]bool{"for": true, "of": true, "to": true}

// shortOffices are offices cut short that stand between a body's letters and a surname.
var shortOffices = map[string]bool{"usec.": true, "asec.": true, "sec.": true, "dir.": true, "gen.": true, "col.": true, "capt.": true, "atty.": true, "spox.": true}

// bodyBefore is how many words at the start of a label are the body that an office before a name is of: one of "HARBOUR SPOKESMAN OTTO
// HOLM", two of "TIDE HOUSE PRESS SECRETARY IDA HOLM".
func bodyBefore(words []string) int {
	const mostOfBody, fewest = 2, 4 // words; of a body, an office and a name in full
	if len(words) > 2 && bodyForm.MatchString(words[0]) && shortOffices[strings.ToLower(words[1])] && !cue.GivenName(properCase(words[0])) {
		return 1 // "PCO ASEC. DE VERA"
	}
	if len(words) < fewest {
		return 0
	}
	for n := 0; n <= mostOfBody; n++ {
		if !isTitle(words[n]) {
			if cue.GivenName(properCase(words[n])) {
				return 0
			}
			continue
		}
		name := n
		for name < len(words) && isTitle(words[name]) {
			name++
		}
		if left := len(words) - name; n > 0 && left > 1 && left < 4 && cue.GivenName(properCase(words[name])) {
			return n
		}
		return 0
	}
	return 0
}

// constructs are offices of Arabic and Hebrew behind which one word says what they are of, and how it begins.
var constructs = map[string]string{"رئيس": "ال", "وزير": "ال", "وزيرة": "ال", "ראש": "ה", "שר": "ה", "שרת": "ה"}

// definite are offices of these languages behind which a name stands.
var definite = map[string]bool{"الوزير": true, "الوزيرة": true, "الرئيس": true, "السفير": true, "السفيرة": true, "اللواء": true, "השר": true, "השרה": true, "הנשיא": true, "תת-אלוף": true, "אלוף": true, "ניצב": true}

// officeBehind parts a label into a name and an office in small letters that stands behind it, as in Hungary: "Kovács Anna
// kormányszóvivő".
func officeBehind(label string) (name, office string) {
	if last := label[strings.LastIndexByte(label, ' ')+1:]; !smallLetters(last) || !labels.Office(last) {
		return "", ""
	}
	words := strings.Fields(label)
	n := len(words) - 1
	if n < 2 {
		return "", ""
	}
	for n > 2 && smallLetters(words[n-1]) {
		n--
	}
	if smallLetters(words[0]) || smallLetters(words[1]) || !smallLetters(words[n]) {
		return "", ""
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
}

// beforeDash parts a label into a name in full and what somebody is, behind a dash: "GREG OAR MP – MEMBER FOR NESS", "ADA QUILL - NORLAND".
func beforeDash(label string) (name, office string) {
	for _, dash := range []string{" – ", " — ", " - "} {
		first, rest, ok := strings.Cut(label, dash)
		if !ok || strings.Contains(rest, dash) {
			continue
		}
		if who := bareName(first); isFull(who) && personForm(who) {
			return who, officeCase(rest)
		}
	}
	return "", ""
}

// officeUnparted parts a label into a name in full and an office of something that stands behind it without a comma: "ADA QUILL SOTO
// DIRECTORA GENERAL DE MAREAS".
func officeUnparted(label string) (name, office string) {
	words := strings.Fields(label)
	if len(words) < 5 || !cue.GivenName(properCase(words[0])) {
		return "", ""
	}
	for i := 2; i < len(words)-2; i++ {
		if behind := strings.Join(words[i:], " "); officeFirst.MatchString(behind) && belongs.MatchString(behind) {
			return bareName(strings.Join(words[:i], " ")), officeCase(behind)
		}
	}
	return "", ""
}

// smallLetters reports whether a word begins with a small letter.
func smallLetters(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(r)
}

// turkish writes a name or an office that a label has in capitals as Turkish does: "Cumhurbaşkanı" of "CUMHURBAŞKANI".
func turkish(label, part string) string {
	ws, n := strings.Fields(label), len(strings.Fields(part))
	if n == 0 || strings.ToUpper(label) != label {
		return part
	}
	for i := 0; i+n <= len(ws); i++ {
		if printed := strings.Join(ws[i:i+n], " "); strings.EqualFold(strings.NewReplacer("İ", "I").Replace(printed), strings.ToUpper(part)) {
			return turkishCase(printed)
		}
	}
	return part
}

// turkishCase writes words in capitals with a capital each.
func turkishCase(s string) string {
	ws := strings.Fields(s)
	for i, w := range ws {
		_, size := utf8.DecodeRuneInString(w)
		ws[i] = w[:size] + strings.ToLowerSpecial(unicode.TurkishCase, w[size:])
	}
	return strings.Join(ws, " ")
}
