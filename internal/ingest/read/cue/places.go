package cue

import (
	_ "embed"
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

// PlaceName reports whether a name is that of a country, state or city, or ends in one and no more
// ("South Carolina"): nobody asks by it, and no outlet is called so.
func PlaceName(s string) bool {
	before := false // whether a word stands before the last
	var last string
	for w := range strings.FieldsSeq(strings.Trim(s, ".,")) {
		if last != "" && !compass.Has(last) || before {
			return false
		}
		before, last = last != "", w
	}
	return last != "" && places.Has(strings.Trim(last, ".,"))
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
