package identity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// byHolder is the one person whom what stands above the turns names behind "by" and the office that is a label: "SECRETARY-GENERAL" where
// "Press Conference by Secretary-General Ida Holm" stands, "LE PRESIDENT" where "donnée par le président Luc Perrin" does. It is ""
// where the office stands before another name as well, or another label has that person's surname.
func (r *resolver) byHolder(label string) string {
	office := strings.Fields(unaccented(strings.ToLower(label)))
	if len(office) > 1 && officeArticles[office[0]] {
		office = office[1:]
	}
	if n := len(office); n == 0 || n > 3 || n == 1 && len(office[0]) < len("premier") {
		return ""
	}
	found, spoke := "", false
	for line := range strings.Lines(r.above()) {
		ws := strings.Fields(line)
		for i := 0; i+len(office) < len(ws); i++ {
			after := ws[i+len(office):]
			if first, _ := utf8.DecodeRuneInString(after[0]); !unicode.IsUpper(first) || !isOffice(ws[i:i+len(office)], office) {
				continue
			}
			name := strings.TrimSuffix(strings.TrimRight(namedFirst(after), "’'"), "’s")
			if name == "" || found != "" && name != found {
				return "" // the office of two
			}
			found, spoke = name, spoke || spokenBy(ws[:i])
		}
	}
	if !spoke || r.labelledElsewhere(label, found) {
		return ""
	}
	return found
}

// isOffice reports whether words are those of an office, which are in small letters without accents.
func isOffice(ws, office []string) bool {
	return slices.EqualFunc(ws, office, func(w, o string) bool { return unaccented(strings.ToLower(w)) == o })
}

// labelledElsewhere reports whether another label has the surname of a name.
func (r *resolver) labelledElsewhere(label, name string) bool {
	ws := r.compared.words(name)
	for i := range r.t.Turns {
		if l := r.t.Turns[i].Called(); l != label && slices.Contains(r.compared.words(l), ws[len(ws)-1]) {
			return true
		}
	}
	return false
}

// spokenBy reports whether words before an office say that its holder has spoken, or been asked: "by", "by the", "by ITC".
func spokenBy(ws []string) bool {
	if n := len(ws); n > 1 && len(ws[n-1]) > 1 && bodyForm.MatchString(ws[n-1]) {
		ws = ws[:n-1]
	}
	if n := len(ws); n > 1 && officeArticles[strings.ToLower(ws[n-1])] {
		ws = ws[:n-1]
	}
	return len(ws) > 0 && sayers[strings.ToLower(ws[len(ws)-1])]
}

var (
	officeArticles = map[string]bool{"the": true, "le": true, "la": true, "el": true, "il": true, "o": true, "a": true}
	sayers         = map[string]bool{"by": true, "of": true, "par": true, "du": true, "de": true, "del": true, "da": true, "do": true, "della": true, "por": true, "pelo": true, "pela": true}
)

// accents are letters of Romance languages and those that capitals print for them.
var accents = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "á", "a", "à", "a", "â", "a", "ã", "a", "í", "i", "î", "i", "ó", "o", "ô", "o", "õ", "o", "ú", "u", "û", "u", "ç", "c", "ñ", "n")

// unaccented is a text in small letters without accents.
func unaccented(s string) string { return accents.Replace(s) }
