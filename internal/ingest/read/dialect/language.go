package dialect

import "strings"

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

// language detects the language of what is said, as a BCP 47 tag, by its script and its frequent words.
func (r *reader) language() string {
	var t tally
	for i := range r.t.Turns {
		t.add(r.t.Turns[i].Text)
		if t.size++; t.size > languageSample {
			break
		}
	}
	if l := t.script(); l != "" {
		return l
	}
	if best, most, second := t.latin(); most >= 3 && most > second {
		return best
	}
	if r.hints.Meta.Language != "" {
		return r.hints.Meta.Language
	}
	if r.house.Language != "" {
		return r.house.Language
	}
	return strings.ToLower(strings.SplitN(r.doc.Meta.Language, "-", 2)[0])
}
