package dialect

import (
	"slices"
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
	tagged, printed := strings.Contains(s, "<NAME>"), capitalLabels(s)
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
			} else if j := capitalsBefore(s[:i]); j >= 0 && (printed[s[j:i]] || len(printed) > 0 && strings.Contains(s[j:i], " ")) {
				add(j)
			}
		case '.', '?', '!', ')', ']':
			if j := i + 1; j < len(s) && isSpace(firstRune(s[j:])) {
				if at := j + len(s[j:]) - len(strings.TrimLeftFunc(s[j:], isSpace)); stopLabel(s, at) || initialAgain(s, at) {
					add(at)
				}
			}
		}
	}
	return cuts
}

// capitalLabels are names in capitals that recur before a colon within a flattened line, where they do so three times in all.
func capitalLabels(s string) map[string]bool {
	met, n := map[string]int{}, 0
	for i := 0; ; i++ {
		k := strings.Index(s[i:], ": ")
		if k < 0 {
			break
		}
		if i += k; i > 1 && unicode.IsUpper(rune(s[i-1])) {
			if j := capitalsBefore(s[:i]); j >= 0 {
				met[s[j:i]]++
			}
		}
	}
	printed := map[string]bool{}
	for label, times := range met {
		if times > 1 && !noLabels[fold(label)] {
			printed[label] = true
			n += times
		}
	}
	if n < fewest {
		return nil
	}
	return printed
}

// capitalsBefore returns where a name of up to five words in capitals begins that ends at the end of s: after a sentence's end, or, of two
// words or more, after a word in small letters, as a heading's; -1 where none does.
func capitalsBefore(s string) int {
	const most = 5
	at, n := len(s), 0
	for at > 0 && n <= most {
		from := strings.LastIndexByte(s[:at], ' ') + 1
		word := s[from:at]
		if !inCapitals(word) || n > 0 && strings.HasSuffix(word, ".") && !short(strings.TrimSuffix(word, ".")) {
			break
		}
		if n++; from == 0 {
			return -1
		}
		at = from - 1
	}
	if n == 0 || n > most || at == len(s) || at == 0 {
		return -1
	}
	before := s[strings.LastIndexByte(s[:at], ' ')+1 : at]
	if strings.ContainsRune(".?!)]\"”…", lastRune(before)) || n > 1 && len(before) > 1 && unicode.IsLower(lastRune(before)) && unicode.IsUpper(firstRune(before)) {
		return at + 1
	}
	return -1
}

// inCapitals reports whether a word is one of a name in capitals: "HOLM", "O'HARA-LIND", "MR.".
func inCapitals(word string) bool {
	letters := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			letters++
		case !strings.ContainsRune("'’.,-", r):
			return false
		}
	}
	return letters > 1
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
	if at := notedBefore(s); at >= 0 {
		return at
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

// initialAgain reports whether an initial and a surname that have stood as a label before stand at s[at:] without a colon: "О.Лунд Да.".
func initialAgain(s string, at int) bool {
	m := matchInitial(s[at:min(len(s), at+80)])
	return m.grade > no && (strings.Contains(s[:at], " "+m.label+": ") || strings.Contains(s[:at], m.label+" "+m.label[strings.IndexByte(m.label, '.')+1:]+" "))
}

// matchInitial matches an initial and a surname, as Russian transcripts abbreviate, right before a sentence.
func matchInitial(s string) match {
	if s == "" || s[0] < utf8.RuneSelf || strings.IndexByte(s[:min(len(s), 4)], '.') < 0 {
		return match{}
	}
	word, rest, ok := strings.Cut(s, " ")
	if !ok || !mixedInitial(word) || !unicode.IsUpper(firstRune(rest)) {
		return match{}
	}
	return match{label: word, size: len(word), form: Colon, grade: sure}
}

// initialMet matches an initial and a surname that have begun a turn before, and have lost their colon here.
func initialMet(s string, before []hit) match {
	m := matchInitial(s)
	if m.grade > no && slices.ContainsFunc(before, func(h hit) bool { return h.match.label == m.label }) {
		return m
	}
	return match{}
}

// notedBefore returns where an initial and a surname begin behind which the language is noted at the end of s: "О.Лунд (по-норвежски)"; -1 when
// none does.
func notedBefore(s string) int {
	const most = 80 // bytes
	tail := strings.TrimRightFunc(s[max(0, len(s)-most):], isSpace)
	open := strings.LastIndex(tail, " (")
	if open < 0 || !notedLanguage(tail[open+1:]) {
		return -1
	}
	word := tail[strings.LastIndexFunc(tail[:open], isSpace)+1 : open]
	if !mixedInitial(word) {
		return -1
	}
	return strings.LastIndex(s, word+" (")
}

// notedLanguage reports whether brackets note a language in which somebody speaks: "(по-норвежски)".
func notedLanguage(s string) bool {
	within, ok := strings.CutPrefix(s, "(по-")
	within, closed := strings.CutSuffix(within, "ки)")
	return ok && closed && within != "" && !strings.ContainsAny(within, " ()")
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
