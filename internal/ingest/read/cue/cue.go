package cue

import (
	"unicode/utf8"

	"podium/internal/ingest/read/words"
)

// Sentence is a stretch of a turn that ends in a full stop, a question or exclamation mark, or a
// paragraph's end.
type Sentence = words.Sentence

// alnum is true for the letters and digits of ASCII.
var alnum = func() (is [utf8.RuneSelf]bool) {
	for b := range is {
		is[b] = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
	}
	return is
}()

// ending returns the end of a text, at most n bytes, from the beginning of a sentence, and where it begins. Where so few words
// stand after the first one that begins there, it is from amid the sentence before.
func ending(r *words.Run, n int) (words.Run, int) {
	text := r.Text
	if len(text) <= n {
		return *r, 0
	}
	const least = 100 // bytes: a word that ends a turn is read by what stands before it
	from := len(text) - n
	for i := from; i < len(text)-least; i++ {
		if text[i] == '\n' || text[i+1] == ' ' && (text[i] == '.' || text[i] == '?' || text[i] == '!') {
			return r.Within(i+1, len(text)), i + 1
		}
	}
	for from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	return r.Within(from, len(text)), from
}
