package cue

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"podium/internal/ingest/read/words"
)

var (
	//go:embed places.txt
	placesText string
	//go:embed notasker.txt
	notAskerText string

	places    = words.Declare(strings.ToLower(placesText))
	notAskers = words.Declare(strings.ToLower(notAskerText))
)

// placePairs are places of two words, by the last.
var placePairs = map[string]string{"lanka": "sri", "arabia": "saudi", "kong": "hong", "rica": "costa", "rico": "puerto", "salvador": "el san", "leone": "sierra", "faso": "burkina", "verde": "cape cabo", "coast": "ivory gold", "timor": "east", "guinea": "new", "lumpur": "kuala", "dhabi": "abu", "aviv": "tel", "ababa": "addis", "penh": "phnom", "moresby": "port",
	"aires": "buenos", "paulo": "são sao", "angeles": "los", "francisco": "san", "vegas": "las", "diego": "san", "antonio": "san", "bank": "west", "east": "middle far", "strip": "gaza", "sea": "red black baltic caspian", "petersburg": "saint st. st", "unidos": "estados", "juan": "san", "domingo": "santo", "asia": "central"}

// PlaceName reports whether a name is that of a country, state or city, or ends in one and no more
// ("South Carolina"): nobody asks by it, and no outlet is called so.
func PlaceName(s string) bool {
	before := false // whether a word stands before the last
	var last string
	for w := range strings.FieldsSeq(strings.Trim(s, ".,")) {
		if last != "" && !compass.Has(last) || before {
			return isPair(s)
		}
		before, last = last != "", w
	}
	return last != "" && places.Has(strings.Trim(last, ".,"))
}

// isPair reports whether a name is that of a place of two words.
func isPair(s string) bool {
	first, last, _ := strings.Cut(strings.Trim(s, ".,"), " ")
	firsts := placePairs[strings.ToLower(last)]
	return firsts != "" && slices.Contains(strings.Fields(firsts), strings.ToLower(first))
}

var compass = words.Declare("north south east west new northern southern eastern western central")

// RoleWord reports whether a word names a part, a number, a thing or an institution, but nobody.
func RoleWord(s string) bool {
	s = strings.Trim(s, ".,'’-")
	if notAskers.Has(s) {
		return true
	}
	if strings.IndexByte(s, '-') < 0 {
		return false
	}
	s = strings.ToLower(s)
	for _, number := range []string{"twenty-", "thirty-", "forty-", "fifty-", "sixty-", "seventy-", "eighty-", "ninety-"} {
		if strings.HasPrefix(s, number) {
			return true
		}
	}
	return false
}

// inCapitals reports whether several words stand all in capitals, as headings do.
func inCapitals(ws []string) bool {
	letters := 0
	for _, w := range ws {
		for _, r := range w {
			if unicode.IsLower(r) {
				return false
			}
			letters++
		}
	}
	return letters > 5
}
