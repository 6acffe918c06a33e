package text

import "strings"

// Unknown is the term prefix of every language without a stemmer.
const Unknown = "und"

// CJKPrefix begins the terms of Chinese, Japanese and Korean characters in whatever language they stand.
const CJKPrefix = "cjk"

// Languages returns the prefixes that Terms can bear for a word that is not CJK: those with a stemmer, then Unknown.
func Languages() []string { return []string{"de", "en", "es", "fr", "ru", Unknown} }

// Base returns the prefix for a BCP 47 tag: "en-US" is "en"; a language without a stemmer is Unknown.
func Base(tag string) string {
	b, _, _ := strings.Cut(strings.ToLower(tag), "-")
	for _, l := range Languages() {
		if b == l {
			return l
		}
	}
	return Unknown
}

// Term returns the index's term for a surface in a language (a BCP 47 tag or prefix): "en:negoti".
// For a CJK surface use the tokens' own terms: they are bigrams.
func Term(lang, surface string) string { return lang + ":" + surface }

// Stem returns the stem of a surface in a language.
func Stem(lang, surface string) string { return surface }

// IsStop reports whether the surface is a stop word of the language.
func IsStop(lang, surface string) bool { return false }

// IsCJK reports whether the surface is one of a Chinese, Japanese or Korean character.
func IsCJK(surface string) bool { return false }

func stemOf(term string) string {
	_, s, _ := strings.Cut(term, ":")
	return s
}
