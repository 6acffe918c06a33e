package dialect

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// Languages other than English write offices in small letters: "Petra Malá, mluvčí vlády: ...", "Conseillère fédérale
// Aline Favre: ...". Such words begin sentences too; they are a label where the same ones stand before a colon again, or
// the name in them stands for a label by itself.

// longestLong is the longest label with small words, in bytes.
const longestLong = 220

// readLong finds the labels with words in small letters that the document prints.
func (r *reader) readLong() {
	type times struct {
		met   int
		said  bool // a sentence stands behind it
		asked bool // a question does
	}
	printed := map[string]times{} // what stands before a colon: most of it recurs, and is looked at once
	for i := range r.lines {
		l := &r.lines[i]
		if l.Outside || l.Break == carrier.Soft && i > 0 {
			continue
		}
		s := r.str(i)
		at := strings.IndexByte(s[:min(len(s), longestLong)], ':')
		if at < 5 || s[0] < 'A' || clock(s[:at], s[at+1:]) {
			continue
		}
		if label := trimSpace(s[:at]); unicode.IsUpper(firstRune(label)) {
			n := printed[label]
			alone := at+1 >= len(strings.TrimRight(s, " ")) && i+1 < len(r.lines) && endsSentence(r.str(i+1)) // over what is said
			printed[label] = times{n.met + 1, n.said || endsSentence(s) || alone, n.asked || r.asksAtEnd(i) || alone && r.asksAtEnd(i+1)}
		}
	}
	met, names, parted, offices := map[string]int{}, map[string]bool{}, 0, false
	for label, n := range printed {
		if name, _, ok := strings.Cut(label, ", "); ok && nameOnly(strings.Fields(name)) {
			parted++
		}
		switch {
		case strings.ContainsAny(label, "?!;\"") || words.HoldsAny(label, "“", "«") || stopWithin(label):
		case articledOffice(label):
			met[label], offices = n.met, offices || n.met > 1
		case nameOnly(strings.Fields(label)), mixedInitial(label):
			names[label] = true
		case longName(label) != "", strings.HasPrefix(label, "The following question was raised"), n.asked && outletAsks(label):
			met[label] = n.met
		}
	}
	const many = 4 // labels of a name and what stands behind it, among which one may stand once
	for label, n := range met {
		if name := longName(label); n < 2 && !(printed[label].asked && outletAsks(label)) && !names[name] && (name != "" || !offices && articledOffice(label)) && !(name != "" && printed[label].said && tellsWhat(label, name)) && !(parted >= many && strings.HasPrefix(label, name+", ") && (officeWord.MatchString(label[len(name):]) || officeAbroad.MatchString(label[len(name):]))) {
			delete(met, label)
		}
	}
	r.long = met
}

// articledOffice reports whether a label is an article and an office with a capital, in a Romance language: "Le Directeur général du port".
func articledOffice(label string) bool {
	const most = 6 // words of the office
	article, office, _ := strings.Cut(label, " ")
	switch article {
	case "Le", "La", "El", "Il", "O", "A":
		first, _, _ := strings.Cut(office, " ")
		return unicode.IsUpper(firstRune(office)) && !strings.ContainsAny(label, ",(") && officeAbroad.MatchString(first) && strings.Count(office, " ") < most && !spoken(office)
	}
	return false
}

// tellsWhat reports whether a word of a label, but for the name in it, is an office of a language that writes offices in small letters,
// or the label is a name and an outlet: such a label is one where it stands once.
func tellsWhat(label, name string) bool {
	before, behind, _ := strings.Cut(label, name)
	for _, part := range [...]string{before, behind} {
		for w := range strings.FieldsSeq(part) {
			if labels.Office(strings.Trim(w, ",")) {
				return true
			}
		}
	}
	return outletBehind(label)
}

// outletBehind reports whether a label is a name and, behind a comma, an outlet in which words stand in small letters: "Petra Malá,
// Pobřežní televize".
func outletBehind(label string) bool {
	n := 0
	for w := range strings.FieldsSeq(label) {
		if n++; n == 2 && !unicode.IsUpper(firstRune(w)) && !particles[w] {
			return false // no name begins the label
		}
		if n == 2 {
			break
		}
	}
	name, outlet, ok := cue.LabelOutlet(label, func(string) bool { return false })
	return ok && strings.HasPrefix(label, name+", ") && nameOnly(strings.Fields(name)) && unicode.IsUpper(firstRune(outlet))
}

// outletAsks reports whether a label in which words stand in small letters is an outlet, alone or with a name, or begins with a word for whoever
// asks: "Pobřežní televize", "телеканал «Маяк», Иван Чайкин", "Phóng viên Sóng Biển".
func outletAsks(label string) bool {
	const most = 9 // words
	if strings.Count(label, " ") >= most || !labelShape(label) || strings.ContainsAny(label, "?!;:") {
		return false
	}
	if labels.Head(label) != "" || labels.Posted(label) != "" || asksByName(label) {
		return true
	}
	nobody := func(string) bool { return false }
	if c := firstRune(label); !unicode.IsUpper(c) && !labels.OutletNoun(firstField(label)) {
		return false
	}
	if _, _, ok := cue.LabelOutlet(label, nobody); ok {
		return true
	}
	return strings.Count(label, " ") <= 4 && cue.OutletAlone(label, nobody) && !spoken(label)
}

// longName returns the name in a label that has words in small letters; "" where it is no such label.
func longName(label string) string {
	if name := nameWithin(label); name != "" && labelShape(label) {
		return name
	}
	return ""
}

// nameWithin returns the name that stands in a label as in one with words in small letters; "" where none does.
func nameWithin(label string) string {
	if name, office, ok := strings.Cut(unbracketed(label), ", "); ok {
		if ws := strings.Fields(name); len(ws) > 1 && nameOnly(ws) && len(strings.Fields(office)) <= 7 && unicode.IsLower(firstRune(office)) && !spoken(office) {
			return name
		}
		if ws := strings.Fields(office); len(ws) > 1 && unicode.IsLower(firstRune(ws[len(ws)-1])) && outletBehind(label) {
			return name
		}
		return ""
	}
	ws := strings.Fields(unbracketed(label))
	n := len(ws)
	if n > 2 && n <= 5 && nameOnly(ws[:2]) && unicode.IsLower(firstRune(ws[2])) && labels.Office(ws[n-1]) {
		return strings.Join(ws[:2], " ") // "Kovács Anna kormányszóvivő"
	}
	if n > 1 && n <= 12 && mixedInitial(ws[n-1]) {
		return ws[n-1] // "Официальный представитель министерства Л.Каретина"
	}
	if n < 3 || n > 9 || !nameOnly(ws[n-2:]) || openers[strings.ToLower(ws[0])] || ordinals[strings.ToLower(ws[0])] || spoken(strings.Join(ws[:n-2], " ")) {
		return ""
	}
	return strings.Join(ws[n-2:], " ")
}

// officeAbroad are words of offices in Romance languages.
var officeAbroad = rx.MustCompile(`(?i)(?:^|[ ,])(?:(?:vice)?ministr[oae]s?|(?:vice)?ministre|(?:sub)?secret[aá]ri[oa]|(?:sous-)?secrétaire|(?:sub)?direct(?:or|ora|eur|rice)|diret(?:or|ora)|direttore|portavoz|porta-voz|portavoce|porte-parole|vocer[oa]|go[bv]ernador[a]?|alcalde(?:sa)?|prefeit[oa]|sindaco|maire|(?:vice)?president[ae]|(?:vice-)?présidente?|primera?|primeir[oa]|canciller|chanceler|embajador[a]?|embaixador[a]?|ambassad(?:eur|rice)|comisionad[oa]|comissári[oa]|commissaire|jef[ea]|chefe|intendent[ea]|superintendente|asesor[a]?|coordinador[a]?|titular)(?:[ ,]|$)`)

// nameOnly reports whether all words begin with a capital and go on with small letters.
func nameOnly(words []string) bool {
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	for i, w := range words {
		if i > 0 && i+1 < len(words) && particles[w] {
			continue // "Ada de Quill"
		}
		if !unicode.IsUpper(firstRune(w)) || upperShare(w) > 0.6 && len(w) > 3 || strings.ContainsAny(w, ".,") && len(w) > 3 {
			return false
		}
	}
	return true
}

// spoken reports whether English words that no office has stand among the first words of a label.
func spoken(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if stopWords["en"][w] && w != "of" && w != "the" && w != "and" || saying[w] {
			return true
		}
	}
	return false
}

var saying = set("said", "says", "say", "asked", "asks", "told", "tell", "quote", "quoting", "according", "as", "like", "about", "from", "by", "with", "who", "what", "but", "by", "on", "at", "it", "he", "she", "they", "my", "our", "his", "her", "was", "were", "be", "dijo", "dice", "según", "que", "sagte", "sagt", "dit", "selon", "disse", "secondo")
