package subject

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"podium/internal/search/text"
)

// everydayList has a line for each language: its code, then words that are said at any briefing, whatever is asked about.
//
//go:embed everyday.txt
var everydayList string

// everydayTerms are the words of the list as candidates have them.
var everydayTerms = sync.OnceValue(func() map[string]bool {
	terms := map[string]bool{}
	for line := range strings.Lines(everydayList) {
		lang, list, _ := strings.Cut(line, " ")
		for w := range strings.FieldsSeq(list) {
			tokens := text.Tokens(lang, w)
			for i := range tokens {
				if word, ok := wordAt(w, tokens, i); ok {
					terms[word.term] = true
				}
			}
		}
	}
	return terms
})

// isEveryday reports whether a word is said whatever is asked about. So are two Japanese characters of the kind that
// endings and particles are written in.
func isEveryday(w Word) bool {
	return everydayTerms()[w.term] || strings.TrimFunc(w.Surface, func(r rune) bool { return unicode.Is(unicode.Hiragana, r) }) == ""
}
