package text

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
)

var stemmers = map[string]func(*snowballstem.Env) bool{
	"de": german.Stem, "en": english.Stem, "es": spanish.Stem, "fr": french.Stem, "it": italian.Stem,
	"pt": portuguese.Stem, "ru": russian.Stem,
}

// accents are the endings whose accents a stemmer wants to see, so that a query without accents gets
// the same stem: surfaces have lost theirs. Longest first.
var accents = map[string][][2]string{
	"es": {{"cion", "ción"}, {"sion", "sión"}},
	"fr": {{"ites", "ités"}, {"ees", "ées"}, {"ite", "ité"}, {"ee", "ée"}},
	"it": {{"ita", "ità"}},
	"pt": {{"encias", "ências"}, {"encia", "ência"}, {"coes", "ção"}, {"oes", "ão"}, {"cao", "ção"}, {"ao", "ão"}}, // and the plural as the singular
}

// stem returns the stem of a surface in a language prefix.
func stem(lang, surface string) string {
	f := stemmers[lang]
	if f == nil || strings.ContainsAny(surface, "0123456789") {
		return surface
	}
	s := surface
	if lang == "en" {
		s = strings.TrimSuffix(s, "'s")
	}
	for _, a := range accents[lang] {
		if root, ok := strings.CutSuffix(s, a[0]); ok {
			s = root + a[1]
			break
		}
	}
	env := snowballstem.NewEnv(s)
	f(env)
	if s = ending(lang, env.Current()); s == "" {
		return surface
	}
	return s
}

// ending is what is done to a stem after the stemmer.
func ending(lang, s string) string {
	switch lang {
	case "es", "it", "pt":
		return unaccent(s)
	case "fr": // the stemmer takes the i off negocie, but not off négocié
		return unaccent(strings.TrimSuffix(s, "i"))
	}
	return s
}

// unaccent takes the accents off again that accents had put on.
var unaccent = strings.NewReplacer("à", "a", "ã", "a", "ç", "c", "é", "e", "ê", "e", "ó", "o", "õ", "o").Replace
