package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// labelCuts finds labels within a flattened line: tagged names, and after a sentence's end those
// that are sure by themselves.
func labelCuts(s string, asked bool) []cut {
	cuts := timeCut(s)
	add := func(i int) {
		if i > 0 && (len(cuts) == 0 || cuts[len(cuts)-1].start < i) {
			cuts = append(cuts, cut{i, i})
		}
	}
	var questions []cut
	if asked {
		questions = questionCuts(s)
	}
	tagged := strings.Contains(s, "<NAME>")
	for i := 0; i < len(s); i++ {
		for len(questions) > 0 && questions[0].start <= i {
			add(questions[0].start)
			questions = questions[1:]
		}
		switch s[i] {
		case '<':
			if tagged && matchTagged(s[i:]).grade > no {
				add(i)
			}
		case ':':
			if j := labelBefore(s[:i]); j >= 0 && !strings.HasPrefix(s[i:], "://") {
				add(j)
			}
		case '.', '?', '!', ')', ']':
			if j := i + 1; j < len(s) && isSpace(firstRune(s[j:])) {
				if at := j + len(s[j:]) - len(strings.TrimLeftFunc(s[j:], isSpace)); stopLabel(s, at) {
					add(at)
				}
			}
		}
	}
	return cuts
}

// stopLabel reports whether a name of two words or more in capitals, ended by a full stop, or a
// "Q." stands at s[at:], and not within such a name.
func stopLabel(s string, at int) bool {
	t := s[at:min(len(s), at+120)]
	if len(t) < 4 || !unicode.IsUpper(firstRune(t)) {
		return false
	}
	if strings.HasPrefix(t, "Q. ") {
		return true
	}
	if !unicode.IsUpper(rune(t[1])) {
		return false
	}
	before := wordBefore(s, max(at-1, 0))
	if s[max(at-2, 0)] == '.' && short(strings.TrimSuffix(before, ".")) {
		return false
	}
	m := matchStop(t)
	return m.grade >= fair && len(strings.Fields(m.label)) > 1 && m.size < len(t)
}

// labelBefore returns where a label that ends at the end of s begins, -1 when none surely does:
// a question word or an initial with a surname, or a sure label after a sentence's end.
func labelBefore(s string) int {
	from := max(0, len(s)-280)
	for from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	tail := s[from:]
	if i := strings.LastIndexFunc(tail, isSpace); i >= 0 || from == 0 {
		word := strings.TrimFunc(tail[i+1:], isSpace)
		if asks[fold(word)] && unicode.IsUpper(firstRune(word)) && len(word) > 1 && (word == strings.ToUpper(word) || !ascii(word)) {
			return len(s) - len(tail[i+1:])
		}
		if mixedInitial(word) {
			return len(s) - len(word)
		}
	}
	if at := cardBefore(s); at >= 0 {
		return at
	}
	cutAt := -1
	for i, r := range tail {
		if strings.ContainsRune(".?!…»”)", r) && i+utf8.RuneLen(r) < len(tail) && isSpace(firstRune(tail[i+utf8.RuneLen(r):])) && !abbreviation(tail[:i]) {
			cutAt = i + utf8.RuneLen(r)
		}
	}
	if cutAt < 0 {
		return -1
	}
	label := trimSpace(tail[cutAt:])
	if label != "" && labelShape(label) && gradeOf(label) == sure && (label == strings.ToUpper(label) || !ascii(label)) {
		return len(s) - len(strings.TrimLeftFunc(tail[cutAt:], isSpace))
	}
	return -1
}

// cardBefore returns where a name begins whose card ends at the end of s; -1 when none does.
func cardBefore(s string) int {
	tail := s[max(0, len(s)-maxCarded):]
	if strings.IndexByte(tail, "А"[0]) < 0 {
		return -1
	}
	for words := strings.Fields(tail); len(words) > 3; words = words[:len(words)-1] {
		if carded(words[len(words)-4:]) {
			return strings.LastIndex(s, words[len(words)-4]+" ")
		}
	}
	return -1
}

func abbreviation(s string) bool {
	return short(s[strings.LastIndexFunc(s, isSpace)+1:])
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
