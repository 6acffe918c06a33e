package dialect

import (
	"strings"
	"unicode"
)

// languageSample is how many bytes of speech tell the language.
const languageSample = 24 << 10

// stopWords are frequent words that tell languages in Latin letters apart.
var stopWords = map[string]map[string]bool{
	"en": set("the", "and", "of", "to", "that", "is", "we", "you", "this", "have", "with", "are"),
	"es": set("el", "la", "los", "que", "y", "es", "en", "del", "las", "por", "con", "una", "para", "no"),
	"fr": set("le", "les", "et", "des", "est", "que", "une", "nous", "vous", "dans", "pour", "qui", "pas"),
	"de": set("der", "die", "das", "und", "ist", "nicht", "wir", "ich", "ein", "mit", "auf", "auch", "dass"),
	"it": set("il", "di", "che", "è", "della", "una", "per", "non", "gli", "sono", "questo", "anche"),
	"pt": set("o", "os", "que", "não", "uma", "do", "da", "em", "para", "com", "é", "dos"),
}

// language detects the language of what is said.
func (r *reader) language() string {
	var b strings.Builder
	for i := range r.t.Turns {
		b.WriteString(r.t.Turns[i].Text)
		b.WriteByte('\n')
		if b.Len() > languageSample {
			break
		}
	}
	if l := detect(b.String()); l != "" {
		return l
	}
	if r.hints.Meta.Language != "" {
		return r.hints.Meta.Language
	}
	if r.house.Language != "" {
		return r.house.Language
	}
	return strings.ToLower(strings.SplitN(r.doc.Meta.Language, "-", 2)[0])
}

// detect returns the BCP 47 language of a text by its script and its frequent words; "" when
// nothing tells.
func detect(s string) string {
	scripts := map[string]int{}
	for _, c := range s {
		switch {
		case c < 0x80 || !unicode.IsLetter(c):
		case unicode.In(c, unicode.Hiragana, unicode.Katakana):
			scripts["ja"] += 3
		case isHan(c) && !unicode.Is(unicode.Hangul, c):
			scripts["zh"]++
		case unicode.Is(unicode.Hangul, c):
			scripts["ko"]++
		case unicode.Is(unicode.Cyrillic, c):
			scripts["ru"]++
			if strings.ContainsRune("іїєґІЇЄ", c) {
				scripts["uk"] += 20
			}
		case unicode.Is(unicode.Arabic, c):
			scripts["ar"]++
		case unicode.Is(unicode.Hebrew, c):
			scripts["he"]++
		case unicode.Is(unicode.Greek, c):
			scripts["el"]++
		}
	}
	best, n := "", len(s)/12
	for l, k := range scripts {
		if k > n || k == n && l < best {
			best, n = l, k
		}
	}
	if best != "" {
		return best
	}
	return latin(s)
}

func latin(s string) string {
	count := map[string]int{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) }) {
		for l, words := range stopWords {
			if words[w] {
				count[l]++
			}
		}
	}
	best, second := "", 0
	for _, l := range []string{"en", "es", "fr", "de", "it", "pt"} {
		if count[l] > count[best] {
			best, second = l, count[best]
		} else {
			second = max(second, count[l])
		}
	}
	if count[best] < 3 || count[best] == second {
		return ""
	}
	return best
}
