package dialect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
)

// matchDash matches a label that a dash ends, as French, Spanish and Latin American transcripts
// print it: "R - Oui", "P.- Buenos días", "Ministra.- Gracias", "SR. PRESIDENTE.— Sí".
func matchDash(s string) match {
	i, w := dashIn(s[:min(len(s), longestDashed)])
	if i < 1 {
		return match{}
	}
	raw, rest := s[:i], s[i+w:]
	label := trimSpace(raw)
	stopped := strings.HasSuffix(label, ".")
	label = strings.TrimRight(label, ". \u00a0")
	if label == "" || rest == "" || !isSpace(firstRune(rest)) || stopped && len(raw) > len(label)+2 {
		return match{}
	}
	if strings.Trim(rest, " 0123456789") == "" {
		return match{} // "Questions 1 - 64"
	}
	m := match{label: label, size: i + w, form: Dash}
	f := fold(labels.Plain(label))
	if !stopped && !isSpace(lastRune(raw)) {
		return gluedDash(m, f)
	}
	if asked := askedInFull(label); asked != "" {
		m.grade = fair
		if asked != label {
			m.as = asked
		}
		return m
	}
	switch words := strings.Fields(label); {
	case (stopped || isSpace(lastRune(raw))) && officeDashed(label):
		m.grade = fair
	case !stopped && dashedLong(label) && opensWords(rest):
		m.grade = weak // "Tern TV, Ada Quill – "
	case len(strings.Fields(unbracketed(label))) > 6 || len(raw) > 64 && !strings.ContainsRune(raw, '(') || !labelShape(label) || strings.ContainsAny(label, ":;,?!\"“«"):
		return match{}
	case label == "R", label == "P", label == "A" && stopped:
		m.grade = fair
	case label == "Q", label == "A", label == "D":
		m.grade = weak // "Q -- but why" is a bare Q's: an R has to stand beside it
	case len(label) == 1:
	case asks[base(f)] || answers[base(f)], !stopped && labels.Asker(label) != "" && opensWords(rest):
		m.grade = fair
	case stopped && (capsLabel(words) || gradeMixed(label, words) > no), stopped && len(words) <= 4 && unicode.IsUpper(firstRune(label)) && honorifics[strings.ToLower(words[0])]:
		m.grade = fair
	case len(label) >= 4 && capsLabel(words):
		m.grade = weak // LA PRÉSIDENTE -
	case officerDashed(label) && opensWords(rest):
		m.grade = weak // "Miniszter – ", "Kovács Anna szóvivő – "
	case !stopped && len(words) >= 2 && len(words) <= 5 && nameOnly(words) && opensWords(rest), !stopped && reporterDashed(label) && opensWords(rest):
		m.grade = weak // Ada Quill -
	}
	return m
}

// officerDashed reports whether a label is what somebody is, in one word or in a script without capitals, or tells it beside a name, or is an
// initial and a surname.
func officerDashed(label string) bool {
	first, rest, more := strings.Cut(label, " ")
	switch {
	case mixedInitial(label), longName(label) != "":
		return true
	case !more:
		return labels.Office(label) || isHan(firstRune(label)) && (labels.HanOffice(label) || labels.KoreanOffice(label))
	}
	return caseless(firstRune(label)) && labels.Office(first) && strings.Count(rest, " ") < 3 || honorifics[strings.TrimSuffix(first, ".")] && capitalised(strings.Fields(rest))
}

// askedInFull is the label of whoever asks with who it is, in brackets or behind the letter of a question: "Jornalista (Ida Holm, Onda)",
// "Pregunta (Ida Holm, Onda)" for "P. (Ida Holm, Onda)" and "P. Ida Holm (Onda)". It returns "" for any other label.
func askedInFull(label string) string {
	for _, p := range []string{"P. ", "P "} {
		if rest, ok := strings.CutPrefix(label, p); ok && strings.HasSuffix(rest, ")") && labelShape(rest) && (rest[0] == '(' && len(rest) > 4 || nameInFull(unbracketed(rest))) {
			return "Pregunta " + rest
		}
	}
	if strings.HasSuffix(label, ")") && labelShape(label) && (labels.Head(label) != "" || labels.Asker(unbracketed(label)) != "") {
		return label
	}
	return ""
}

// nameInFull reports whether words are a name, its second surname behind particles too: "Ida Holm de la Cruz".
func nameInFull(s string) bool {
	ws := strings.Fields(s)
	return nameOnly(slices.DeleteFunc(ws, func(w string) bool { return particles[w] }))
}

// reporterDashed reports whether a label is a name with an outlet in brackets: "Ida Holm (Estado da Maré)".
func reporterDashed(label string) bool {
	if !strings.HasSuffix(label, ")") || !nameOnly(strings.Fields(unbracketed(label))) {
		return false
	}
	_, _, ok := cue.LabelOutlet(label, func(string) bool { return false })
	return ok
}

// gluedDash grades a label to which the dash is glued, as Turkish ministries print it: a known one, or one in capitals: "SORU- ",
// "SÖZCÜ QUILL- ".
func gluedDash(m match, folded string) match {
	switch words := strings.Fields(m.label); {
	case !capsLabel(words) || len(words) > 6 || len(m.label) < 4:
		return match{}
	case asks[base(folded)] || answers[base(folded)]:
		m.grade = fair
	case len(words) > 1 && labelShape(m.label) && !strings.ContainsAny(m.label, ":;,?!\"“«."):
		m.grade = weak
	default:
		return match{}
	}
	return m
}

// dashedLong reports whether a label before a dash is an outlet and a name, in either order, or an office with words in small letters and
// a name, as Armenian ministries print them: "Tern TV, Ada Quill", "Spokesperson for the Prime Minister Ada Quill".
func dashedLong(label string) bool {
	if strings.ContainsAny(label, ":;?!\"“«") || strings.Contains(label, ". ") {
		return false
	}
	first, last, ok := strings.Cut(label, ", ")
	if strings.Count(label, " ") > 9 || ok && !(unicode.IsUpper(firstRune(last)) && unicode.IsUpper(firstRune(last[strings.LastIndexByte(last, ' ')+1:]))) {
		return false
	}
	if !ok {
		if !officeWord.MatchString(label) {
			return false
		}
		name := longName(label)
		return name != "" && officeWord.MatchString(strings.TrimSuffix(label, name))
	}
	a, b := strings.Fields(first), strings.Fields(last)
	if !labelShape(label) || len(a) > 4 || len(b) > 4 || strings.Contains(last, ", ") || !(nameOnly(a) || nameOnly(b)) {
		return false
	}
	return !slices.ContainsFunc(append(a, b...), func(w string) bool {
		return !unicode.IsUpper(firstRune(w)) && !unicode.IsDigit(firstRune(w)) && !particles[w]
	})
}

// civil open a label by which somebody is called in full: "EL SEÑOR PRESIDENTE DEL CONSEJO DE MINISTROS.-", "Mme Ada QUILL,
// porte-parole du Gouvernement. -".
var civil = []string{"EL SEÑOR ", "LA SEÑORA ", "EL SR. ", "LA SRA. ", "EL PRESIDENTE ", "LA PRESIDENTA ", "EL MINISTRO ", "LA MINISTRA ", "O SENHOR ", "A SENHORA ", "O SR. ", "A SRA. ", "Mme ", "M. ", "MME ", "Sr. ", "Sra. "}

// officeDashed reports whether a label opens so and goes on with an office in capitals, or with a name and, behind a comma, more.
func officeDashed(label string) bool {
	if !labelShape(label) || strings.ContainsAny(label, ":;?!\"“«") {
		return false
	}
	for _, c := range civil {
		rest, ok := strings.CutPrefix(label, c)
		if !ok {
			continue
		}
		head, more, two := strings.Cut(rest, ", ")
		if words := strings.Fields(unbracketed(head)); upperByte(c[1]) {
			return len(words) > 0 && len(words) <= 9 && capsLabel(words) && (!two || nameOnly(strings.Fields(more)) || capsLabel(strings.Fields(more)))
		} else if two && len(words) >= 2 && len(words) <= 4 && (surnameInCapitals(head) || c[0] == 'M' && nameOnly(words) && unicode.IsLower(firstRune(more)) && officeAbroad.MatchString(more)) {
			return len(strings.Fields(more)) <= 9 && !strings.Contains(more, ", ")
		}
	}
	return false
}

// longestDashed is the longest label that a dash ends, in bytes: an office, and who holds it in brackets.
const longestDashed = 130

// dashIn returns where the first dash stands that is no hyphen within a word, and its length; -1 when there is none.
func dashIn(s string) (at, size int) {
	for i := 0; i < len(s); i++ {
		if s[i] == '-' {
			if i > 0 && letterByte(s[i-1]) && i+1 < len(s) && letterByte(s[i+1]) {
				continue
			}
			return i, 1
		}
		if s[i] == "–"[0] && (strings.HasPrefix(s[i:], "–") || strings.HasPrefix(s[i:], "—")) {
			return i, len("–")
		}
	}
	return -1, 0
}

// spreadTogether closes a label of a few Chinese characters that is set with a space between them to the length of others:
// "記 者", "大　臣".
func spreadTogether(label string) string {
	if !isHan(firstRune(label)) || len(label) > 24 || strings.IndexFunc(label, isSpace) < 0 {
		return label
	}
	ws := strings.Fields(label)
	if slices.ContainsFunc(ws, func(w string) bool { return utf8.RuneCountInString(w) > 1 }) {
		return label
	}
	return strings.Join(ws, "")
}

// colonAfter is the size of a colon that follows at once.
func colonAfter(s string) int {
	for _, c := range []string{"：", ":"} {
		if strings.HasPrefix(s, c) {
			return len(c)
		}
	}
	return 0
}
