package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

var media = rx.MustCompile(`(?i)\b(?:news|radio|tv|television|televisión|noticias|diario|periódico|times|post|newspaper|press|prensa|journal|tribune|herald|gazette|telegraph|daily|media|medios|network|magazine|revista|canal|channel|agency|agencia|digital|online|wire|newsroom)\b|\p{L}(?:news|media|noticias|tv)\b`)

// MediaLike reports whether a name is called as outlets are: news, radio, tribune.
func MediaLike(s string) bool { return media.MatchString(s) }

// addressed begins a sentence that speaks to the one who answers.
var addressed = rx.MustCompile(`(?i)^(?:muy |señora? )?(?:president[ae]|secretari[oa]|doctora?|fiscal|director[a]?|gobernador[a]?|mr\. |madam |minister|prime minister|secretary|ambassador|general)[ ,]`)

// OutletForm reports whether a name that no file declares may be an outlet's: no place, no number, no
// person's title, no word for a thing.
func OutletForm(s string) bool {
	ws := strings.Fields(s)
	if len(ws) == 0 || len(ws) > 8 || PlaceName(s) {
		return false
	}
	if MediaLike(s) {
		return true
	}
	for _, w := range ws {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && outletNever.Has(lowered(w)) {
			return false
		}
	}
	letters := strings.IndexFunc(s, unicode.IsLetter) >= 0
	return letters || len(s) > 2
}

var outletNever = words.Declare("rights rapids nation mission refugees foods university college school high hospital department senate congress house committee commission council valle party movement conference government january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday president minister dr mr mrs ms chairman senator prime")

// PickOutlet chooses between the two halves of "Los Cabos, Cabo Mil Radio" and "Reuters, Mr. President":
// a declared outlet, or else what is called like one, or else the first.
func PickOutlet(s string, known func(string) bool) string {
	first, second, ok := strings.Cut(s, ", ")
	town, paper, both := strings.Cut(second, ", ")
	switch {
	case !ok || known(s) || both && PlaceName(town) && MediaLike(paper): // "Ness, Ohio, Herald"
		return s
	case known(first):
		return first
	case known(second), media.MatchString(second) && !media.MatchString(first):
		return second
	}
	return first
}
