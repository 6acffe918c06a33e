package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/dates"
	"podium/internal/ingest/read/rx"
)

var (
	station = rx.MustCompile(`(?i)\b(?:radio|fm|abc|bbc|channel|television)\b`)
	// eventVenue are words of places where the press is met, beside venueWord's.
	eventVenue = rx.MustCompile(`(?i)\b(?:court(?:yard)?|oval|ground|mall|showgrounds?|highway|wharf|terminal|square|street|place|road|avenue|bridge|island|beach|falls|cove|quay|barracks|high commission|chambers|complex|hilton|whitehouse|sheraton|hyatt|marriott|casino|inn|lodge|barracks|reserve|resort|station|state|labor club|gardens?|east room|downing|sites?|city of|shire of)\b`)
	// towns are known beside cue's, which are places that nobody asks by.
	towns = set("adelaide", "victoria", "new south wales", "cairns", "townsville", "geelong", "wollongong", "launceston", "ballarat", "bendigo", "queanbeyan", "washington dc", "washington d.c", "hague", "peking", "rangoon", "auckland", "nassau", "kiribati", "kirribilli")
	// states are short names that stand behind a town's.
	states = set("NSW", "N.S.W", "VIC", "QLD", "SA", "WA", "ACT", "TAS", "NT", "USA", "UK", "U.S.A", "U.K")
	// noPlaceAt are words of titles that no place has.
	noPlaceAt = set("signing", "announcement", "launch", "visit", "changes", "decision", "dispute", "policy", "budget", "election", "economy", "tax", "reform", "health", "climate", "change", "deal", "plan", "system", "reception", "ceremony", "wreath", "statement", "meeting", "talks", "questions", "answers", "transcript", "inaudible", "flight", "interviewer", "luncheon", "session", "association")
)

// placePart reports whether a part of a title can be a place or a part of one: a few words with capitals, and no office, person or happening.
func placePart(s string) bool {
	ws := strings.Fields(s)
	if len(ws) == 0 || len(ws) > 6 || strings.ContainsAny(s, "\"?!()&") || personTitle.MatchString(s) || officeWord.MatchString(s) && !ofVenue(ws) || eventNoun.MatchString(s) || station.MatchString(s) {
		return false
	}
	for i, w := range ws {
		f := strings.ToLower(strings.Trim(w, ".,()"))
		if noPlaceAt[f] || noPlace[f] && !ofVenue(ws) || i == 0 && noPlaceFirst[f] || dates.Month(f) > 0 && !(i > 0 && particles[ws[i-1]]) {
			return false
		}
		if number := unicode.IsDigit(firstRune(w)); number && i == 0 && inVenue(s) {
			continue // "10 Otter Street"
		}
		if capital := unicode.IsUpper(firstRune(strings.TrimLeft(w, "'‘’"))); !capital && !particles[f] && !onRivers[f] && (i == 0 || !inVenue(w)) {
			return false
		}
	}
	return !particles[strings.ToLower(ws[len(ws)-1])]
}

// ofVenue reports whether an office is a venue's name, or has one: "AMBASSADOR BEACH HOTEL", "Minister's Courtyard".
func ofVenue(ws []string) bool {
	last := ws[len(ws)-1]
	return inVenue(last) && (len(ws) <= 3 && !particles[strings.ToLower(ws[1%len(ws)])] || strings.HasSuffix(ws[len(ws)-2], "s"))
}

var personTitle = rx.MustCompile(`(?i)\b(?:hon|mp|mr|mrs|ms|dr|he|sir|senator|prof|gen|lord|treasurer|premier|ministers|excellency|his|her)\b\.?`)

// inVenue reports whether a part of a title names a venue.
func inVenue(s string) bool { return venueWord.MatchString(s) || eventVenue.MatchString(s) }

// townName reports whether a part of a title is a known town, state or country.
func townName(s string) bool {
	f := strings.ToLower(strings.Trim(s, "."))
	return cue.PlaceName(inSmallLetters(s)) || towns[f] || states[strings.Trim(s, ".")]
}

// townAtEnd is the known town in whose name a part of a title ends, behind a person or a venue: "Ada Kron Kabul", but not "Minister of Kabul".
// Behind "in" it is one where its state or country follows.
func townAtEnd(s string, further bool) string {
	ws := strings.Fields(s)
	for n := min(2, len(ws)-1); n > 0; n-- {
		town := strings.Join(ws[len(ws)-n:], " ")
		before := strings.ToLower(ws[len(ws)-n-1])
		in := before == "in" || before == "at"
		if townName(town) && !states[town] && (!in && !tailed.MatchString(before) || in && further) && !ofAnother[before] && unicode.IsUpper(firstRune(town)) {
			return town
		}
	}
	return ""
}

// ofAnother are words before a town's or a country's name that make it another's, or somebody's office.
var ofAnother = set("the", "republic", "states", "south", "north", "new", "western", "eastern", "east", "west", "great", "united", "papua", "us", "british", "of")

// inSmallLetters is a name of capitals as it is written in running text.
func inSmallLetters(s string) string {
	if upperShare(s) < 0.9 {
		return s
	}
	ws := strings.Fields(strings.ToLower(s))
	for i, w := range ws {
		first, size := utf8.DecodeRuneInString(w)
		ws[i] = string(unicode.ToUpper(first)) + w[size:]
	}
	return strings.Join(ws, " ")
}
