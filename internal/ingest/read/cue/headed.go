package cue

import (
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// Headed is a form that begins within the first characters of a text, on its first line, with one of some words: it is
// tried where they stand.
type Headed struct {
	heads words.Class
	n     int
	here  *rx.Regexp
	near  *rx.Near // for words with marks inside
}

// MustHeaded compiles a form, in which case does not count, that must begin within the first n characters with a word
// of a class.
func MustHeaded(n int, heads words.Class, form string) *Headed {
	return &Headed{heads, n, rx.MustCompile(`(?i)^\b(?:` + form + `)`), rx.MustNear(n, `(?i)\b(?:`+form+`)`)}
}

// Matches reports whether the form begins near the beginning of a text of one line.
func (h *Headed) Matches(text *words.Run) bool {
	for k := range text.Len() {
		at := text.Start(k)
		if at > h.n && utf8.RuneCountInString(text.Text[:at]) > h.n {
			return false
		}
		if !text.May(k).Has(h.heads) {
			continue
		}
		if text.Kind(k)&words.Plain == 0 {
			return h.near.MatchString(text.Text)
		}
		if h.here.MatchString(text.Text[at:]) {
			return true
		}
	}
	return false
}
