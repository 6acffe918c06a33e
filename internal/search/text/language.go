package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Unknown is the term prefix of every language without a stemmer.
const Unknown = "und"

// CJKPrefix begins the terms of Chinese, Japanese and Korean characters in whatever language they stand.
const CJKPrefix = "cjk"

var languages = []string{"de", "en", "es", "fr", "it", "pt", "ru", Unknown}

// Languages returns the prefixes that terms bear, other than CJKPrefix: those with a stemmer, then Unknown.
func Languages() []string { return slices.Clone(languages) }

// Base returns the prefix for a BCP 47 tag: "en-US" is "en"; a language without a stemmer is Unknown.
func Base(tag string) string {
	for _, l := range languages {
		if strings.HasPrefix(tag, l) && (len(tag) == len(l) || tag[len(l)] == '-') {
			return l
		}
	}
	if l := strings.ToLower(tag); l != tag {
		return Base(l)
	}
	return Unknown
}

// Term returns the index's term for a surface in a language (a BCP 47 tag or prefix): "en:negoti". It is
// safe for concurrent use.
func Term(lang, surface string) string {
	a := pool.Get().(*Analyzer)
	defer pool.Put(a)
	return a.words(Base(lang)).get(surface).term
}

// Stem returns the stem of a surface in a language. It is safe for concurrent use.
func Stem(lang, surface string) string { return stemOf(Term(lang, surface)) }

// IsCJK reports whether the surface is that of a Chinese, Japanese or Korean character.
func IsCJK(surface string) bool {
	r, _ := utf8.DecodeRuneInString(surface)
	return r >= 0x1100 && classOf(r) == ideograph
}

func stemOf(term string) string {
	_, s, _ := strings.Cut(term, ":")
	return s
}
