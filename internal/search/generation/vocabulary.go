package generation

import (
	"cmp"
	"slices"
	"strings"
)

// Vocabulary is the words of a generation. A word is a folded surface form in one language; its number is the
// order in which it was first met, so that frequent words have small numbers.
type Vocabulary struct {
	langs    []string // by language number
	text     []byte   // all surfaces, by number
	off      []uint32 // where each begins; one more than there are words
	lang     []uint8
	freq     []uint32 // documents that hold the word
	tf       []uint64 // where its occurrence counts begin, in half bytes
	sorted   []uint32 // numbers by language, then surface
	stemText []byte
	stemOff  []uint32
	stemLang []uint8 // stems are sorted by language, then text
	stemFrom []uint32
	stemWord []uint32 // numbers of the words of each stem
}

func openVocabulary(s *sidecar, langs []string) *Vocabulary {
	return &Vocabulary{
		langs: langs, text: s.bytes("word.text"), off: numbers[uint32](s, "word.off"), lang: s.bytes("word.lang"),
		freq: numbers[uint32](s, "word.docs"), tf: numbers[uint64](s, "word.tf"), sorted: numbers[uint32](s, "word.sorted"),
		stemText: s.bytes("stem.text"), stemOff: numbers[uint32](s, "stem.off"), stemLang: s.bytes("stem.lang"),
		stemFrom: numbers[uint32](s, "stem.from"), stemWord: numbers[uint32](s, "stem.word"),
	}
}

// Len returns the number of words.
func (v *Vocabulary) Len() int { return len(v.lang) }

// Langs returns the languages that words are in.
func (v *Vocabulary) Langs() []string { return v.langs }

// Surface returns word n as folded for comparing.
func (v *Vocabulary) Surface(n uint32) string { return string(v.surface(n)) }

func (v *Vocabulary) surface(n uint32) []byte { return v.text[v.off[n]:v.off[n+1]] }

// Lang returns the language of word n.
func (v *Vocabulary) Lang(n uint32) string { return v.langs[v.lang[n]] }

// Documents returns how many documents of the generation hold word n, superseded ones counted.
func (v *Vocabulary) Documents(n uint32) int { return int(v.freq[n]) }

// Word returns the number of a surface form in a language.
func (v *Vocabulary) Word(lang, surface string) (uint32, bool) {
	l, ok := v.langNumber(lang)
	if !ok {
		return 0, false
	}
	i := v.search(l, surface)
	if i < len(v.sorted) && v.lang[v.sorted[i]] == l && string(v.surface(v.sorted[i])) == surface {
		return v.sorted[i], true
	}
	return 0, false
}

// Prefix returns the numbers of a language's words that begin with prefix, in order of the words.
func (v *Vocabulary) Prefix(lang, prefix string) []uint32 {
	l, ok := v.langNumber(lang)
	if !ok {
		return nil
	}
	from := v.search(l, prefix)
	rest := v.sorted[from:]
	to, _ := slices.BinarySearchFunc(rest, l, func(n uint32, l uint8) int {
		if v.lang[n] == l && strings.HasPrefix(string(v.surface(n)), prefix) {
			return -1
		}
		return 1
	})
	return rest[:to]
}

// Stem returns the numbers of a language's words that have the stem.
func (v *Vocabulary) Stem(lang, stem string) []uint32 {
	l, ok := v.langNumber(lang)
	if !ok {
		return nil
	}
	lo, hi := 0, len(v.stemLang)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if cmp.Or(cmp.Compare(v.stemLang[m], l), strings.Compare(v.stem(m), stem)) < 0 {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == len(v.stemLang) || v.stemLang[lo] != l || v.stem(lo) != stem {
		return nil
	}
	return v.stemWord[v.stemFrom[lo]:v.stemFrom[lo+1]]
}

func (v *Vocabulary) stem(i int) string { return string(v.stemText[v.stemOff[i]:v.stemOff[i+1]]) }

func (v *Vocabulary) langNumber(lang string) (uint8, bool) {
	i := slices.Index(v.langs, lang)
	return uint8(i), i >= 0
}

// search returns where surface is, or would stand, among the sorted words.
func (v *Vocabulary) search(lang uint8, surface string) int {
	i, _ := slices.BinarySearchFunc(v.sorted, surface, func(n uint32, s string) int {
		return cmp.Or(cmp.Compare(v.lang[n], lang), strings.Compare(string(v.surface(n)), s))
	})
	return i
}
