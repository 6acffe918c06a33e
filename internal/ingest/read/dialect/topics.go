package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
	"podium/internal/ingest/read/words"
)

// readTopics makes headings of short lines right above labels that say what is asked about next, of two or more: paragraphs of
// their own and no sentences, under one that is.
func (r *reader) readTopics() {
	const fewest = 2
	var found []int
	for k := 1; k < len(r.hits); k++ {
		for i := r.hits[k].line - 1; i > r.hits[k-1].line && i > r.hits[k].line-3 && r.topic(i); i-- {
			found = append(found, i)
		}
	}
	if len(found) < fewest {
		return
	}
	for _, i := range found {
		r.lines[i].role, r.lines[i].kind = note, "heading"
	}
}

// topic reports whether a line may say what is asked about under it.
func (r *reader) topic(i int) bool {
	l := &r.lines[i]
	if n := l.End - l.Start; n > longestHead || n < 6 || l.role != speech || l.Break != carrier.Paragraph || r.lines[i+1].Break != carrier.Paragraph || l.Blank == 0 || r.lines[i+1].Blank == 0 {
		return false
	}
	s := r.str(i)
	if above := r.str(i - 1); endsSentence(s) || !endsSentence(above) && !r.topic(i-1) || greets(s) {
		return false
	}
	name := strings.TrimLeft(s, "(（0123456789０１２３４５６７８９)）.．、 ")
	if isHan(firstRune(name)) {
		return topicHan(name)
	}
	return titleCase(strings.NewReplacer("(", "", ")", "").Replace(name)) && strings.Contains(name, " ")
}

// topicHan reports whether a line in Chinese, Japanese or Korean names a thing and says nothing of it.
func topicHan(s string) bool {
	const fewest, most = 4, 40 // characters
	if n := utf8.RuneCountInString(s); n < fewest || n > most || words.HoldsAny(s, "谢谢", "謝謝", "ありがとう") {
		return false
	}
	c := lastRune(strings.TrimRight(s, ")）"))
	return unicode.IsLetter(c) && !words.HoldsAny(s[len(s)-min(len(s), 3*3):], "です", "ます", "ました", "か", "다", "요", "吗", "呢", "吧", "了")
}
