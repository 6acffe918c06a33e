package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Statement are headings under which a statement stands, however short. Read only.
var Statement = set("opening statement", "opening remarks", "introductory statement", "introductory remarks", "opening comments", "statement",
	"inleidend statement", "inleiding", "eingangsstatement", "eingangserklärung", "propos liminaires", "déclaration liminaire", "introduction", "introduzione", "intervención inicial", "palabras iniciales", "declaración inicial", "dichiarazione introduttiva", "intervento introduttivo", "declaração inicial", "вступительное слово", "вступне слово",
	"冒頭発言", "大臣冒頭発言", "開場白", "开场白", "모두발언", "모두 발언")

// byWords part the heading of a statement from whose it is.
var byWords = set("by", "from", "of", "the", "del", "della", "dello", "dell'", "dell’", "di", "de", "du", "da", "do", "la", "el", "le", "von", "der", "des", "van", "door", "av", "af")

// Opens returns whose statement a heading or a label says that it opens: "minister-president Quill" of "Inleidend statement
// minister-president Quill". It returns "" where it says no such thing.
func Opens(label string) string {
	words := strings.Fields(label)
	if len(words) < 2 || len(words) > 10 || len(label) > 100 {
		return ""
	}
	for n := 1; n <= 2 && n < len(words); n++ {
		if !Statement[strings.ToLower(strings.Join(words[:n], " "))] {
			continue
		}
		rest := words[n:]
		for len(rest) > 0 && byWords[strings.ToLower(rest[0])] {
			rest = rest[1:]
		}
		if len(rest) == 0 {
			return ""
		}
		if r, _ := utf8.DecodeRuneInString(rest[len(rest)-1]); !unicode.IsUpper(r) || strings.ContainsAny(rest[len(rest)-1], ".?!") {
			return ""
		}
		return strings.Join(rest, " ")
	}
	return ""
}
