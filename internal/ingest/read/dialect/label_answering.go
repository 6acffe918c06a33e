package dialect

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// Whoever answers once has a label that stands once. Right behind a question, at a paragraph's start and over a sentence, it is one: nobody
// who asks goes on like that, and words that are read as the asker's would be given to the wrong person.

// answersOnce reports whether a line set apart that stands once is the label of whoever answers the question on the line above, which stands
// under a label that asks.
func (r *reader) answersOnce(i int) bool {
	const farthest = 40 // lines of a question
	if i == 0 || !r.asksAtEnd(i-1) || !endsSentence(r.str(i+1)) || !r.isApart(i) {
		return false
	}
	for k := i - 1; k >= 0 && k > i-farthest; k-- {
		if s := r.str(k); r.apart[s] >= 2 || asksLabel(s) && r.isApart(k) {
			return asksLabel(s)
		}
	}
	return false
}

// answersQuestion reports whether a label before a colon that stands once is that of whoever answers the question on the line above.
func (r *reader) answersQuestion(h *hit) bool {
	const most = 5 // words
	if h.match.form != Colon && h.match.form != Dash || h.capitals || h.line == 0 || len(r.hits) == 0 || r.lines[h.line].Break == carrier.Soft || !r.asksAtEnd(h.line-1) {
		return false
	}
	asker := &r.hits[len(r.hits)-1]
	if asker.role != transcript.Reporter || asker.line == h.line-1 && r.fillsLine(asker) {
		return false
	}
	ws := strings.Fields(unbracketed(h.match.label))
	said := r.wordsOf(h)
	if len(ws) == 0 || len(ws) > most || !endsSentence(said) || said[0] == '"' || strings.HasPrefix(said, "“") || strings.HasPrefix(said, "«") {
		return false
	}
	return offices[fold(h.match.label)] || mixedInitial(h.match.label) || longName(h.match.label) != "" || len(ws) > 1 && capitalised(ws)
}

// capitalised reports whether words, but for particles, begin with a capital, or with a letter of a script that has none.
func capitalised(ws []string) bool {
	for k, w := range ws {
		c := firstRune(strings.TrimLeft(w, "("))
		if !unicode.IsUpper(c) && !caseless(c) && !isHan(c) && !(k > 0 && (particles[w] || isDash(w))) && !unicode.Is(unicode.Greek, c) {
			return false
		}
	}
	return true
}

// asksAtEnd reports whether a line ends in a question.
func (r *reader) asksAtEnd(i int) bool { return !r.lines[i].Outside && words.EndsAsking(r.str(i)) }
