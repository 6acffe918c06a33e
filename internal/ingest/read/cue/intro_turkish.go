package cue

import (
	"strings"

	"podium/internal/ingest/read/words"
)

// ablative parts a Turkish clause at the word that ends in "from": "Kıyı Ajansından Ayşe Kaya", "KRT'den Mehmet Can". Behind a name's letters
// an apostrophe tells the ending; without one the word must be what outlets are. outlet is "" where the clause says nothing of the kind.
func ablative(ws []string) (name, outlet string) {
	const most = 4 // words of the outlet
	for k := 0; k < len(ws)-2 && k < most; k++ {
		stem := withoutAblative(ws[k])
		if stem == "" {
			continue
		}
		outlet = strings.TrimSpace(strings.Join(ws[:k], " ") + " " + stem)
		if named := ws[k+1:]; len(named) <= 3 && nameAbroad(named) && !PlaceName(outlet) {
			return strings.Join(named, " "), outlet
		}
		return "", ""
	}
	return "", ""
}

// withoutAblative is a word without the ending for "from"; "" where it has none, or one that any word may have.
func withoutAblative(w string) string {
	if at := strings.IndexAny(w, "'’"); at > 0 {
		if ablativeEnds[strings.TrimLeft(w[at:], "'’")] {
			return w[:at]
		}
		return ""
	}
	for _, end := range []string{"ndan", "nden"} {
		if stem, ok := strings.CutSuffix(w, end); ok && outletsTurkish[strings.ToLower(stem)] {
			return stem
		}
	}
	return ""
}

var (
	ablativeEnds   = words.Set("dan den tan ten ndan nden")
	outletsTurkish = words.Set("ajansı gazetesi televizyonu kanalı radyosu dergisi medyası haberleri grubu")
)
