package identity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
)

// courtesy are the forms by which labels in Spanish and Portuguese speak of an office, in lower case, longer ones first: "EL SEÑOR MINISTRO DE MAREAS".
var courtesy = []string{"el señor ", "la señora ", "la señorita ", "el sr. ", "la sra. ", "o senhor ", "a senhora ", "o sr. ", "a sra. ", "a sr.ª ", "o exmo. sr. ", "a exma. sra. "}

// withoutCourtesy is a label without such a form before an office.
func withoutCourtesy(label string) string {
	const longest = 16 // bytes
	low := strings.ToLower(label[:min(len(label), longest)])
	for _, c := range courtesy {
		if strings.HasPrefix(low, c) && len(label) > len(c) {
			return label[len(c):]
		}
	}
	return label
}

// romance are the languages in which an office stands before a name, behind a comma or a form of address.
var romance = map[string]bool{"es": true, "pt": true, "fr": true, "it": true, "ca": true, "gl": true, "ro": true}

// namedAfter is the one person whom what stands above the turns names behind the office that is a label, with what it is of: "Presidente" where
// "del Presidente de la República, Bruno Marés" stands. It is "" where the office stands there first without a name.
func (r *resolver) namedAfter(label string) string {
	for _, article := range []string{"Le ", "La ", "LE ", "LA ", "El ", "EL ", "Il ", "IL ", "L’", "L'"} {
		label = strings.TrimPrefix(label, article)
	}
	if !romance[r.t.Language] || len(label) < 8 || strings.ContainsAny(label, ",([") {
		return ""
	}
	above := r.above()
	at := indexFold(above, label)
	if at < 0 || at+len(label) >= len(above) || !wordEnds(above, at+len(label)) {
		return ""
	}
	if before, _ := utf8.DecodeLastRuneInString(above[:at]); unicode.IsLetter(before) {
		return ""
	}
	ws := strings.Fields(strings.SplitN(above[at+len(label):], "\n", 2)[0])
	if above[at+len(label)] == ',' {
		return namedFirst(ws[1:])
	}
	for i, w := range ws {
		if addressed[strings.ToLower(strings.Trim(w, "."))] {
			return namedFirst(ws[i+1:])
		}
		if r, _ := utf8.DecodeRuneInString(w); !officeParticles[strings.ToLower(w)] && !unicode.IsUpper(r) {
			return ""
		}
		if strings.HasSuffix(w, ",") {
			return namedFirst(ws[i+1:])
		}
	}
	return ""
}

// addressed are forms of address before a name in a heading.
var addressed = map[string]bool{"monsieur": true, "madame": true, "m": true, "mme": true, "mr": true, "don": true, "doña": true, "señor": true, "señora": true, "senhor": true, "senhora": true, "sr": true, "sra": true, "signor": true, "signora": true, "domnul": true, "doamna": true}

// officeParticles are the small words that stand within an office.
var officeParticles = map[string]bool{"de": true, "del": true, "la": true, "las": true, "los": true, "el": true, "y": true, "e": true, "da": true, "do": true, "dos": true, "das": true, "du": true, "des": true, "et": true, "les": true, "di": true, "della": true, "dello": true, "dei": true, "delle": true, "degli": true}

// namedFirst is the full name with which words begin, up to a sign or a word in small letters; "" where they do not.
func namedFirst(ws []string) string {
	var name []string
	for _, w := range ws {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !(len(name) > 0 && officeParticles[w]) || len(name) == 6 {
			break
		}
		name = append(name, strings.TrimRight(w, ",.;:"))
		if strings.HasSuffix(w, ",") || strings.HasSuffix(w, ";") || strings.HasSuffix(w, ":") {
			break
		}
	}
	for len(name) > 0 && officeParticles[name[len(name)-1]] {
		name = name[:len(name)-1]
	}
	full := bareName(strings.Join(name, " "))
	if !isFull(full) || !personForm(full) || len(strings.Fields(full)) != len(name) || len(name) > 5 || officeFirst.MatchString(full) || cue.PlaceName(full) {
		return ""
	}
	return full
}

// withParticle is a name that a heading prints with a second surname behind a Portuguese particle: "Luís Lauro da Costa" for "Luís Lauro".
func (r *resolver) withParticle(full string) string {
	if r.t.Language != "pt" || full == "" {
		return full
	}
	at := indexFold(r.heading, full)
	if at < 0 || at+len(full) > len(r.heading) || !strings.EqualFold(r.heading[at:at+len(full)], full) {
		return full
	}
	ws := strings.Fields(strings.SplitN(r.heading[at+len(full):], "\n", 2)[0])
	if len(ws) < 2 || !slices.Contains([]string{"da", "das", "do", "dos"}, strings.ToLower(ws[0])) || r.heading[at+len(full)] != ' ' {
		return full
	}
	surname := strings.TrimRight(ws[1], ",.;:")
	if c, _ := utf8.DecodeRuneInString(surname); !unicode.IsUpper(c) || cue.PlaceName(surname) || noSurname[strings.ToLower(surname)] {
		return full
	}
	return full + " " + strings.ToLower(ws[0]) + " " + properCase(surname)
}

// noSurname are words that stand behind a name for what its bearer is of.
var noSurname = map[string]bool{"república": true, "governo": true, "ministério": true, "presidência": true, "conselho": true, "estado": true, "câmara": true, "senado": true, "secretaria": true, "casa": true, "fazenda": true, "defesa": true, "saúde": true, "educação": true, "justiça": true, "partido": true, "comissão": true, "união": true, "banco": true}

// courteous is a label of a form of address and a surname, with one word in brackets: "Mme Lemaire (Anne)".
var courteous = rx.MustCompile(`^(?:M\.|MM\.|Mme|Mlle|Mr\.|Ms\.) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) \((\p{Lu}\p{Ll}[\p{L}’'-]*)\)$`)

// givenBehind is the name on such a label where the word in brackets is a given name, as Quebec prints it.
func givenBehind(label string) (string, bool) {
	m := courteous.FindStringSubmatch(label)
	if m == nil || !cue.GivenName(firstPart(m[2])) {
		return "", false
	}
	return m[2] + " " + m[1], true
}

// firstPart is the first of the names that a hyphen joins: "Jean" of "Jean-Luc".
func firstPart(name string) string {
	first, _, _ := strings.Cut(name, "-")
	return first
}
