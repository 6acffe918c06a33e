package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/transcript"
)

// smallWordsOf are the words of letters alone, the first of them a small one, of all turns.
func smallWordsOf(turns []transcript.Turn) map[string]bool {
	small := map[string]bool{}
	for i := range turns {
		for w := range strings.FieldsFuncSeq(turns[i].Text, func(c rune) bool { return !unicode.IsLetter(c) }) {
			if first, _ := utf8.DecodeRuneInString(w); unicode.IsLower(first) {
				small[w] = true
			}
		}
	}
	return small
}

// smallWord is a word of letters alone, the first of them a small one, that is looked for in texts.
type smallWord struct {
	word string
	rare int // where its rarest letter stands: a text is gone through from one such letter to the next
}

// newSmallWord returns false where a word is none.
func newSmallWord(word string) (w smallWord, ok bool) {
	const rarely = "jqxzkvbpgywfmculdhrsniotae" // in English
	notLetter := func(c rune) bool { return !unicode.IsLetter(c) }
	if first, _ := utf8.DecodeRuneInString(word); !unicode.IsLower(first) || strings.IndexFunc(word, notLetter) >= 0 {
		return w, false
	}
	w.word = word
	for i := range len(word) {
		if strings.IndexByte(rarely, word[i]) < strings.IndexByte(rarely, word[w.rare]) {
			w.rare = i
		}
	}
	return w, true
}

// in reports whether the word stands in a text.
func (w smallWord) in(text string) bool {
	for at := w.rare; at < len(text); at++ {
		i := strings.IndexByte(text[at:], w.word[w.rare])
		if i < 0 {
			return false
		}
		at += i
		from := at - w.rare
		if !strings.HasPrefix(text[from:], w.word) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		after, _ := utf8.DecodeRuneInString(text[from+len(w.word):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
	}
	return false
}
