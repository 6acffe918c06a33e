package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/carrier"
)

// longestContent is the longest line, in bytes, that may head a subject.
const longestContent = 150

// readContents keeps the lines above the first label that stand again further down, there or between the turns, where two or
// more do: they are a list of the subjects, and head what is said of each.
func (r *reader) readContents() {
	var above, found map[string]bool
	opens := 0
	for i := 0; i < r.first; i++ {
		if key := r.contentKey(i); key != "" {
			if above == nil {
				above, found = map[string]bool{}, map[string]bool{}
			}
			if r.first < len(r.lines) && above[key] && r.headsSentence(i) {
				if found[key] = true; opens == 0 {
					opens = i // an opening statement of several subjects
				}
			}
			above[key] = true
		}
	}
	if len(above) < 2 {
		return
	}
	for i := r.first; i < len(r.lines); i++ {
		if key := r.contentKey(i); key != "" && above[key] {
			found[key] = true
		}
	}
	if len(found) >= 2 {
		r.contents, r.opensAt = found, opens
	}
}

// headsSentence reports whether the line under another is a sentence of some length.
func (r *reader) headsSentence(i int) bool {
	if i+1 >= r.first || r.lines[i+1].Outside {
		return false
	}
	s := r.str(i + 1)
	return len(s) > 40 && endsSentence(s)
}

// contentKey is a line that may head a subject, folded, without the sign or number before it; "" where it cannot be one.
func (r *reader) contentKey(i int) string {
	l := &r.lines[i]
	if n := l.End - l.Start; n < 4 || n > longestContent || l.hit >= 0 || l.Outside || l.Break == carrier.Soft && i > 0 {
		return ""
	}
	s := r.str(i)
	if c, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune(".?!。？！,:", c) {
		return ""
	}
	s = strings.TrimLeftFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })
	if utf8.RuneCountInString(s) < 4 {
		return ""
	}
	return fold(s)
}
