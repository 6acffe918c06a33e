package identity

import "strings"

// germanOffices are how transcripts of German governments shorten offices before names, in small letters.
var germanOffices = map[string]string{"bk": "Bundeskanzler", "bp": "Bundespräsident", "bm": "Bundesminister", "am": "Außenminister", "p": "Präsident", "mp": "Ministerpräsident", "pm": "Premierminister", "kp": "Kommissionspräsident",
	"gs": "Generalsekretär", "sts": "Staatssekretär", "stm": "Staatsminister", "srs": "Stellvertretender Regierungssprecher", "vors": "Vorsitzender"}

// straight writes the apostrophes in shortened offices as one.
var straight = strings.NewReplacer("’", "'", "´", "'", "‘", "'")

// germanOffice writes out a shortened office, of a woman too: "BK’in" is Bundeskanzlerin. It is "" for any other word.
func germanOffice(short string) string {
	short, woman := strings.CutSuffix(strings.ToLower(straight.Replace(strings.TrimSuffix(short, "."))), "'in")
	full := germanOffices[short]
	switch {
	case !woman || full == "":
		return full
	case short == "vors":
		return "Vorsitzende"
	case short == "srs":
		return "Stellvertretende Regierungssprecherin"
	}
	return full + "in"
}

// german writes out the office that a German label shortens, and takes it from the name: "P Brandt", "KP'in Holm".
func german(name, office string) (string, string) {
	if full := germanOffice(office); full != "" {
		return name, full
	}
	short, rest, ok := strings.Cut(name, " ")
	if first, _ := strings.CutSuffix(straight.Replace(short), "'in"); ok && first == strings.ToUpper(first) {
		if full := germanOffice(short); full != "" {
			return rest, full
		}
	}
	return name, office
}
