package transcript

import (
	"cmp"
	"regexp"
	"strings"
	"unicode/utf8"
)

// What is said before a question, and is none: how lists tell a greeting from what is asked. Only short sentences are compared.
var (
	opener = `(?:\([^)]*\)\s*)?(?:(?:yes|yeah|yep|ok|okay|hey|hi|hello|so|well|great|sure|right|all right|and|um|uh|bien|bueno|sí|oui)[,.!]?\s+)*`
	// courteous begins a greeting, thanks, good wishes, or a word about the line that is bad.
	courteous = regexp.MustCompile(`(?i)^` + opener + `(?:thank|hi\b|hello\b|hey\b|good (?:morning|afternoon|evening|to see)|happy \w+(?:day|year)\b|` +
		`(?:we|i)(?: really)? appreciate|appreciate it|congratulations|(?:i.m )?sorry\b|(?:can|could) you (?:all )?hear|can.t hear|we can.t hear|` +
		`buen[oa]?s?\s+(?:d[ií]as?|tardes?|noches?)|(?:muchas |muchísimas )?gracias|merci\b|bonjour|bonsoir|guten (?:tag|morgen|abend)|danke|vielen dank|` +
		`obrigad|bo[am] (?:dia|tarde|noite)|grazie|buon(?:giorno|asera)|спасибо|здравствуйте|добр(?:ый|ое)|дякую)`)
	// announcing says that questions are to come, and not of what.
	announcing = regexp.MustCompile(`(?i)\b(?:a|one|two|three|couple|few|quick|several|bunch)\b.{0,24}\b(?:questions?|things|follow-?ups?|preguntas?)\b`)
	ofWhat     = regexp.MustCompile(`(?i)\b(?:about|on|regarding|concerning|sobre)\b`)
	// naming says who asks.
	naming = regexp.MustCompile(`^(?i:` + opener + `(?:it.s|this is|i.m|my name is|soy|mi nombre es))\s+\p{Lu}.*\b(?:from|with|of|de|del)\b|` +
		`^\p{Lu}.*\b(?:report(?:ero|era|er)|periodista|corresponsal|correspondent)\b`)
	hearing = regexp.MustCompile(`(?i)\bhear (?:me|us|you)\b`)
)

const (
	briefWords    = 16 // a sentence of this many words or more is no greeting
	weightyWords  = 8  // of a sentence without a question mark, for a briefing to be listed by it...
	questionWords = 5  // ...and of one with it
)

// FirstWords returns the first sentence of substance of the exchange's question, at most max bytes
// cut at a word: greetings, thanks and what only announces a question are passed over.
func (x *Exchange) FirstWords(turns []Turn, max int) string {
	return clip(cmp.Or(x.first(turns, tells), x.first(turns, nil), x.leadText(turns)), max)
}

// FirstAsk returns the first words of the first question of substance, or of what is said where nobody asks.
func (t *Transcript) FirstAsk(max int) string {
	for _, kind := range []ExchangeKind{QandA, Statement} {
		first := ""
		for i := range t.Exchanges {
			x := &t.Exchanges[i]
			if x.Kind != kind {
				continue
			}
			if s := x.first(t.Turns, weighs); s != "" {
				return clip(s, max)
			}
			first = cmp.Or(first, x.FirstWords(t.Turns, max))
		}
		if first != "" {
			return first
		}
	}
	return ""
}

// first returns the first sentence of substance of the question, or of a statement, that is picked; of any where pick is nil.
func (x *Exchange) first(turns []Turn, pick func(string) bool) string {
	for _, i := range x.Turns {
		if x.Kind == QandA && turns[i].Role != Reporter {
			continue
		}
		if s := pickedSentence(turns[i].Text, pick); s != "" {
			return s
		}
	}
	return ""
}

func (x *Exchange) leadText(turns []Turn) string {
	i := x.Lead(turns)
	if i < 0 {
		return ""
	}
	return strings.ReplaceAll(turns[i].Text, "\n", " ")
}

// pickedSentence returns the first sentence of substance that is picked.
func pickedSentence(text string, pick func(string) bool) string {
	for para := range strings.SplitSeq(text, "\n") {
		for _, s := range sentences(para) {
			if substance(s) && (pick == nil || pick(s)) {
				return s
			}
		}
	}
	return ""
}

// Telling returns where the first sentence of a text begins that says what is asked; 0 where none does.
func Telling(text string) int {
	return max(0, strings.Index(text, pickedSentence(text, tells)))
}

// tells reports whether a sentence says what is asked, and is no greeting, thanks, name or announcement of questions.
func tells(s string) bool {
	words := len(strings.Fields(s))
	if words >= briefWords || wide(s) {
		return true
	}
	if strings.ContainsAny(s, "?¿") {
		return !hearing.MatchString(s)
	}
	return !courteous.MatchString(s) && !naming.MatchString(s) && (!announcing.MatchString(s) || ofWhat.MatchString(s))
}

// weighs reports whether a sentence alone can stand for a briefing's beginning: a remark of a few words cannot.
func weighs(s string) bool {
	words := len(strings.Fields(s))
	if wide(s) {
		words = utf8.RuneCountInString(s)
	}
	asks := strings.ContainsAny(s, "?¿？")
	return tells(s) && (asks && words >= questionWords || words >= weightyWords)
}
