package cue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/words"
)

// fromWordsAbroad part a name from an outlet.
var fromWordsAbroad = words.Set(`pour du de per da do della di del dal von vom van voor für fra från från z ze od из от з із від من از dari для`)

// fromAbroad parts a clause at a word for "from": "Luc Perrin pour Télé Marée".
func fromAbroad(s string, known func(string) bool) (name, outlet string, ok bool) {
	ws, glued := elided(s)
	for k := 2; k < len(ws) && k <= 4; k++ {
		if !fromWordsAbroad[strings.ToLower(ws[k])] || !nameAbroad(ws[:k]) {
			continue
		}
		if rest := strings.Join(withoutKind(ws[k+1:]), " "); outletAbroad(strings.Join(ws[k+1:], " "), known) || glued == k+1 && (lettersOutlet(rest) || titledOutlet(rest)) {
			return strings.Join(ws[:k], " "), rest, true
		}
	}
	return "", "", false
}

// elided are the words of a clause, an article or a word for "from" that is glued to the next for its vowel being one of its own or none:
// "Luc Perrin de l'AMF", "Carla Neri dell'Onda". glued is the number of the last word that was; 0 for none.
func elided(s string) (ws []string, glued int) {
	ws = strings.Fields(s)
	for k := 0; k < len(ws); k++ {
		at := strings.IndexAny(ws[k], "'’")
		if at < 1 || at > 4 {
			continue
		}
		_, size := utf8.DecodeRuneInString(ws[k][at:])
		before, after := ws[k][:at], ws[k][at+size:]
		switch before {
		case "l":
			if k > 0 && fromWordsAbroad[strings.ToLower(ws[k-1])] {
				ws[k], glued = after, k
			}
		case "dell", "dall":
			ws = slices.Insert(ws, k+1, after)
			ws[k], glued = "da", k+1
		}
	}
	return ws, glued
}

// outletBehind is the outlet in the clause after a name.
func outletBehind(s string, known func(string) bool) (string, bool) {
	ws, _ := elided(s)
	ws = worksFor(ws)
	from := false
	for len(ws) > 1 && (fromWordsAbroad[strings.ToLower(ws[0])] || ws[0] == "la" || ws[0] == "do" || ws[0] == "da") {
		ws, from = ws[1:], true
	}
	whole := strings.Join(ws, " ")
	ws = withoutKind(ws)
	rest := strings.Join(ws, " ")
	if outletAbroad(rest, known) || rest != whole && outletAbroad(whole, known) {
		return rest, true
	}
	if !from || len(ws) > 5 || PlaceName(rest) || !OutletForm(rest) {
		return "", false
	}
	return rest, unicode.IsUpper(firstRune(rest))
}

// worksFor are the words behind those that say that somebody works for an outlet: "je travaille pour Radio Houle", "giornalista del Molo".
// There are none where a clause begins otherwise in small letters.
func worksFor(ws []string) []string {
	if len(ws) == 0 || !unicode.IsLower(firstRune(ws[0])) || fromWordsAbroad[ws[0]] || outletWords[ws[0]] || outletBegins[ws[0]] || kindsAbroad[ws[0]] {
		return ws
	}
	for k := 1; k < len(ws)-1 && k <= 4; k++ {
		if r := firstRune(strings.TrimLeft(ws[k+1], "«\"“„")); (fromWordsAbroad[ws[k]] || worksAt[ws[k]]) && (unicode.IsUpper(r) || kindsAbroad[ws[k+1]]) {
			return ws[k+1:]
		}
	}
	return nil
}

// worksAt stand between what somebody does and the outlet that he does it for, beside the words for "from".
var worksAt = words.Set("à au per em no na en la chez bei")

// withoutKind is an outlet without what it is, where its name follows in capitals: "quotidien Le Flot".
func withoutKind(ws []string) []string {
	for len(ws) > 1 && unicode.IsLower(firstRune(ws[0])) && kindsAbroad[ws[0]] && (unicode.IsUpper(firstRune(ws[1])) || kindsAbroad[ws[1]]) {
		ws = ws[1:]
	}
	return ws
}

// outletAbroad reports whether a clause is surely an outlet's name: known, in quotation marks, or with a word that outlets are
// called by.
func outletAbroad(s string, known func(string) bool) bool {
	if n := len(strings.Fields(s)); n == 0 || n > 7 || office.MatchString(s) {
		return false
	}
	return known(s) || inMarks(s) != "" || saysOutlet(s) || compound.MatchString(s) || MediaLike(s) || moreMedia.MatchString(s)
}

// inMarks is what stands in quotation marks at the end of s; "" where nothing does.
func inMarks(s string) string {
	for _, pair := range [...][2]string{{"«", "»"}, {"„", "“"}, {"“", "”"}, {"\"", "\""}} {
		if i := strings.Index(s, pair[0]); i >= 0 && strings.HasSuffix(s, pair[1]) && i+len(pair[0]) < len(s)-len(pair[1]) {
			return s[i+len(pair[0]) : len(s)-len(pair[1])]
		}
	}
	return ""
}
