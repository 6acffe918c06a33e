package text

import (
	"strings"
	"sync"

	"github.com/blevesearch/bleve/v2/analysis/lang/de"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/lang/it"
	"github.com/blevesearch/bleve/v2/analysis/lang/pt"
	"github.com/blevesearch/bleve/v2/analysis/lang/ru"
)

// stopWords holds the folded Snowball lists that Bleve brings, by language.
var stopWords = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for lang, list := range map[string][]byte{
		"de": de.GermanStopWords, "en": en.EnglishStopWords, "es": es.SpanishStopWords,
		"fr": fr.FrenchStopWords, "it": it.ItalianStopWords, "pt": pt.PortugueseStopWords, "ru": ru.RussianStopWords,
	} {
		all[lang] = map[string]bool{}
		for line := range strings.Lines(string(list)) {
			line, _, _ = strings.Cut(line, "|")
			for _, w := range strings.Fields(line) {
				all[lang][surface(w)] = true
			}
		}
	}
	return all
})
