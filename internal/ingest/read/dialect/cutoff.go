package dialect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// A source that is cut off ends in mid-sentence. It is told by its end alone: nothing stands behind the last words, and
// hardly another turn ends as they do.
const (
	turnsToTell = 8  // turns that a transcript needs to have a habit
	openShare   = 20 // at most one in this many others ends in mid-sentence
)

// brokenOff warns of a transcript that ends in mid-sentence where others do not.
func (r *reader) brokenOff() {
	n := len(r.t.Turns)
	if n < turnsToTell || slices.ContainsFunc(r.t.Warnings, func(w transcript.Warning) bool { return w.Kind == "cut-off" }) {
		return
	}
	last := &r.t.Turns[n-1]
	if !midSentence(last.Text) || trimSpace(r.doc.Text[last.Span.End:]) != "" {
		return
	}
	open := 0
	for i := range r.t.Turns[:n-1] {
		if unfinished(r.t.Turns[i].Text) {
			open++
		}
	}
	if open*openShare <= n {
		r.warn("cut-off", n-1, "The source ends in mid-sentence: what came after is not here.")
	}
}

// midSentence reports whether a text ends with a word in small letters, or with a comma, and neither in a short paragraph
// nor with thanks: "Thank you very much" stands without a full stop too.
func midSentence(s string) bool {
	const short, shortRunes = 6, 20 // where no spaces part words
	p := s[strings.LastIndexByte(s, '\n')+1:]
	ws := strings.Fields(p)
	if len(ws) <= short && (len(ws) == 0 || !isHan(firstRune(p)) || utf8.RuneCountInString(p) <= shortRunes) {
		return false
	}
	if words.HoldsAny(strings.ToLower(p[strings.LastIndexAny(p, ".?!")+1:]), thanks...) {
		return false
	}
	last := strings.TrimSuffix(ws[len(ws)-1], ",")
	return last != "" && strings.IndexFunc(last, func(c rune) bool { return !unicode.IsLetter(c) || unicode.IsUpper(c) }) < 0
}

// thanks are what words of thanks have in common, in small letters.
var thanks = []string{"thank", "gracias", "merci", "danke", "dank u", "bedankt", "grazie", "obrigad", "dziękuj", "спасибо", "благодар", "дяку", "شكرا"}

// unfinished reports whether a text ends with a letter, a figure or a comma.
func unfinished(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(c) || unicode.IsDigit(c) || c == ','
}
