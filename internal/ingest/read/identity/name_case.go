package identity

import (
	"strings"
	"unicode"
)

// properCase writes a name that is all capitals in ordinary case; any other stays as printed.
func properCase(s string) string {
	if strings.IndexFunc(strings.ReplaceAll(s, "Mc", ""), unicode.IsLower) >= 0 {
		return s
	}
	var b strings.Builder
	start, run := true, ""
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			start = r != '’' && r != '\'' || len([]rune(run)) == 1 // O’Neill, but not Ma’Am
			run = ""
			b.WriteRune(r)
			continue
		}
		if start || run == "Mc" {
			b.WriteRune(unicode.ToUpper(r))
			run += string(unicode.ToUpper(r))
		} else {
			b.WriteRune(unicode.ToLower(r))
			run += string(unicode.ToLower(r))
		}
		start = false
	}
	return lowerParticles(finalSigma.Replace(b.String() + " "))
}

// finalSigma writes the sigma that ends a Greek word.
var finalSigma = strings.NewReplacer("σ ", "ς ", "σ-", "ς-", "σ.", "ς.")

// lowerParticles writes the small words inside a name in lower case.
func lowerParticles(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		switch w {
		case "De", "Del", "La", "Las", "Los", "Y", "Von", "Van", "Der", "Den", "Bin", "Al":
			if i > 0 && i < len(words)-1 && (w != "La" || words[i-1] == "de") {
				words[i] = strings.ToLower(w)
			}
		case "Ii", "Iii", "Iv":
			if i > 1 && i == len(words)-1 {
				words[i] = strings.ToUpper(w)
			}
		}
	}
	return strings.Join(words, " ")
}

// officeCase writes an office that is all capitals in ordinary case: more small words stand in one than in a name.
func officeCase(s string) string {
	written := properCase(s)
	if written == s {
		return s
	}
	words := strings.Fields(written)
	for i, w := range words {
		if up := strings.ToUpper(w); len(up) < 5 && len(up) > 1 && strings.ContainsAny(up, "BCDFGHKMNPQSTVWXZ") && !strings.ContainsAny(up, "AEIOUYJR.") && strings.Contains(s, up) {
			words[i] = up // "PM"
		} else if i == 0 && len(words) > 1 && shortOffices[strings.ToLower(words[1])] && bodyForm.MatchString(up) && strings.HasPrefix(s, up+" ") {
			words[i] = up // "PCO Asec."
		} else if low := strings.ToLower(w); i > 0 && i < len(words)-1 && smallInOffice[low] {
			words[i] = low
		}
	}
	return strings.Join(words, " ")
}

// smallInOffice are the small words that stand in offices.
var smallInOffice = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq("of the for and at in to on with de del la las los el en para por con y e ante du des et aux le les do da dos das der die und für im dei della delle per") {
		out[w] = true
	}
	return out
}()
