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
	b.Grow(languageSample)
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
	if l := scriptOf(s); l != "" {
		return l
	}
	return latin(s)
}

// scriptOf returns the language that the script of most letters tells; "" for Latin letters.
func scriptOf(s string) string {
	count := map[string]int{}
	for _, c := range s {
		if l := scriptLanguage(c); l != "" {
			count[l]++
		}
	}
	count["ja"] *= 3 // kana stand between many Han characters
	count["uk"] *= 20
	best, n := "", len(s)/12
	for l, k := range count {
		if k > n || k == n && l < best {
			best, n = l, k
		}
	}
	if best == "ru" && count["uk"]*10 > n {
		return "uk"
	}
	return best
}

func scriptLanguage(c rune) string {
	switch {
	case c < 0x80 || !unicode.IsLetter(c):
		return ""
	case unicode.In(c, unicode.Hiragana, unicode.Katakana):
		return "ja"
	case unicode.Is(unicode.Hangul, c):
		return "ko"
	case isHan(c):
		return "zh"
	case strings.ContainsRune("іїєґІЇЄ", c):
		return "uk"
	case unicode.Is(unicode.Cyrillic, c):
		return "ru"
	case unicode.Is(unicode.Arabic, c):
		return "ar"
	case unicode.Is(unicode.Hebrew, c):
		return "he"
	case unicode.Is(unicode.Greek, c):
		return "el"
	}
	return ""
}

// latinLanguages are those of stopWords, in the order in which they are preferred.
var latinLanguages = [...]string{"en", "es", "fr", "de", "it", "pt"}

func latin(s string) string {
	count := stopCounts(s)
	best, second := "", 0
	for _, l := range latinLanguages {
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
