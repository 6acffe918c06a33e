// Package labels knows the words that stand as labels for whoever asks, interprets or speaks up, in the languages that
// transcripts are in, and the names that stand behind them. It judges words alone: who spoke is for others to say.
package labels

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/words"
)

// Parts are the words that stand in small letters within a question label with a name: "Frage von Ida Fenn". Read only.
var Parts = both(askers, fromWords)

// askers are the question labels after which a name may stand within the label.
var askers = set("question", "journalist", "reporter", "frage", "zusatzfrage", "pregunta", "вопрос", "journaliste", "domanda", "pergunta", "correspondent", "zusatz", "nachfrage", "zuruf", "zwischenfrage", "запитання", "jornalista", "periodista", "presenter", "interviewer", "anchor", "repórter", "reportero", "reportera", "giornalista", "cronista", "pytanie", "otázka", "dotaz", "pitanje", "vprašanje", "kérdés", "kysymys", "küsimus", "jautājums", "klausimas", "pertanyaan", "întrebare", "vraag", "fråga", "spørsmål", "spørgsmål", "питання", "въпрос", "питање", "ερώτηση", "soru")

// fromWords part a question label from the name of who asks: "Question from Ida Fenn".
var fromWords = set("from", "by", "von", "de", "du", "da", "do", "di", "от")

func both(a, b map[string]bool) map[string]bool {
	m := maps.Clone(a)
	maps.Copy(m, b)
	return m
}

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// Crowd reports whether a folded label stands for whoever asks, interprets or speaks up, and so names nobody.
func Crowd(folded string) bool {
	folded = unnumbered(folded)
	return Asking[folded] || Interpreting[folded] || Others[folded]
}

// Answers reports whether a folded label says that somebody answers, and not who.
func Answers(folded string) bool { return Answering[folded] }

// Moderator reports whether a folded label is what a moderator is called, with a courtesy or without: "la señora moderadora".
func Moderator(folded string) bool {
	for _, c := range []string{"la señora ", "el señor ", "la sra. ", "el sr. ", "la sra ", "el sr ", "a senhora ", "o senhor ", "a sra ", "o sr ", "a srª "} {
		folded = strings.TrimPrefix(folded, c)
	}
	return Moderating[folded]
}

// Moderates reports whether a folded label opens with what a moderator is called: "moderator", "司会（広報課）".
func Moderates(folded string) bool {
	if Moderator(folded) || putting[folded] {
		return true
	}
	end := strings.IndexAny(folded, " ,(（")
	return end > 0 && Moderating[strings.TrimRight(folded[:end], ".")]
}

// Bracketed parts a label from what stands in brackets at its end: "Journalist (Tern Times)", "記者（潮新聞）".
func Bracketed(label string) (before, within string, ok bool) {
	for _, pair := range [...][2]string{{"(", ")"}, {"[", "]"}, {"（", "）"}} {
		if !strings.HasSuffix(label, pair[1]) {
			continue
		}
		if i := strings.Index(label, pair[0]); i > 0 {
			return strings.TrimSpace(label[:i]), strings.TrimSpace(label[i+len(pair[0]) : len(label)-len(pair[1])]), true
		}
	}
	return label, "", false
}

// Plain is a label without a remark on how its voice speaks: "Domanda (fuori microfono)", "QUESTION (THROUGH INTERPRETER)".
func Plain(label string) string {
	before, within, ok := Bracketed(label)
	if !ok || before == "" {
		return label
	}
	if r, _ := utf8.DecodeRuneInString(within); unicode.IsLower(r) && !unicode.Is(unicode.Georgian, r) {
		if first, _, _ := strings.Cut(within, " "); outletNouns[first] {
			return label // "Вопрос (агентство «Волна»)"
		}
		return before
	}
	if words.HoldsAny(strings.ToLower(within), remarkStems...) {
		return before
	}
	return label
}

// Head is a label's part before its comma or bracket, where that stands for whoever asks: "Redaktorka" of "Redaktorka, Vlna". In
// scripts without capitals it is the first word: "خبرنگار روزنامه موج". It returns "" for any other label.
func Head(label string) string {
	head, _, ok := Bracketed(label)
	if !ok {
		if head, _, ok = strings.Cut(label, ", "); !ok {
			r, _ := utf8.DecodeRuneInString(label)
			if head, _, ok = strings.Cut(label, " "); !ok || unicode.IsUpper(r) || unicode.IsLower(r) || len(strings.Fields(label)) > 5 {
				return ""
			}
		}
	}
	if head = strings.TrimSpace(head); len(head) > 2 && Asks(strings.ToLower(head)) && Plain(label) == label {
		return head
	}
	return ""
}

// remarkStems begin the words of remarks on how a voice speaks.
var remarkStems = []string{"interpret", "intérpret", "translat", "traduc", "traduz", "traduit", "übersetz", "dolmetsch", "перевод", "перевед", "переклад", "tłumacz", "off mic", "off-mic", "off mike", "off-mike", "hors micro", "fuori microfono", "fuera de micr", "fora do micro", "без микрофона", "вне микрофона", "ohne mikro", "inaud", "inint", "unverständlich", "неразборчиво", "通訳", "翻译", "통역"}

// Asks reports whether a folded label stands for whoever asks.
func Asks(folded string) bool { return Asking[unnumbered(folded)] }

// floor stand in labels of voices from the room, each another's.
var floor = []string{"audience", "from the floor", "de la salle", "dans la salle", "из зала", "із зали", "z sali", "aus dem saal", "dalla sala", "de la sala", "da sala", "uit de zaal"}

// FromFloor reports whether a folded label stands for whoever asks from the room.
func FromFloor(folded string) bool { return words.HoldsAny(folded, floor...) }

// going stand in labels of those who ask that say that the same goes on.
var going = []string{"follow", "supplementary", "zusatz", "nachfrage", "relance", "repregunta", "vervolg", "följd", "oppfølging", "lisäkysymys", "追", "추가"}

// Follows reports whether a folded label says that whoever asked before asks on.
func Follows(folded string) bool { return words.HoldsAny(folded, going...) }

// lettered are voices that machines tell apart by a letter too: "Speaker B".
var lettered = set("speaker", "voice", "person", "participant")

// unnumbered drops the number of a question or voice, or its letter, and a remark in brackets on how it is heard: "question 2", "q1",
// "questioner [via chat]".
func unnumbered(folded string) string {
	if strings.IndexByte(folded, '.') >= 0 {
		folded = strings.ReplaceAll(folded, ".", "") // "o sr. jornalista"
	}
	if i := bracketIn(folded); i > 0 && folded[i-1] == ' ' && remarked(folded[i+1:]) {
		folded = folded[:i-1]
	}
	if n := len(folded); n == 0 || folded[n-1] >= 'a' && folded[n-1] <= 'z' {
		if n > 2 && folded[n-2] == ' ' && lettered[folded[:n-2]] {
			return folded[:n-2]
		}
		return folded // as most are
	}
	return strings.TrimRight(folded, " 0123456789#_")
}

// bracketIn is where the first bracket stands in a label, or -1.
func bracketIn(label string) int {
	round, square := strings.IndexByte(label, '('), strings.IndexByte(label, '[')
	if round < 0 || square >= 0 && square < round {
		return square
	}
	return round
}

// remarks begin what is remarked in brackets on how a voice is heard.
var remarks = []string{"via ", "through ", "by ", "over ", "on ", "in ", "off", "inaudible", "as interpreted", "interpret", "speaking", "cont", "online", "remote", "video", "virtual", "phone", "read out", "read by"}

func remarked(within string) bool {
	for _, r := range remarks {
		if strings.HasPrefix(within, r) {
			return true
		}
	}
	return false
}

// Asker returns the name behind a question label: "Oar" of "Frage Oar", "Ida Fenn" of "Question from Ida Fenn". It
// returns "" for any other label.
func Asker(label string) string {
	first, more := "", false
	for w := range strings.FieldsSeq(label) {
		if more = first != ""; more {
			break
		}
		first = w
	}
	if !more || !askers[strings.ToLower(first)] {
		return ""
	}
	words := strings.Fields(label)
	if len(words) > 7 {
		return ""
	}
	second := strings.ToLower(words[1])
	name, _, _ := strings.Cut(label, ", ")
	if fromWords[second] {
		words = words[1:]
	} else if strings.Count(name, " ") > 3 && !slices.ContainsFunc(words[2:], func(w string) bool { return withinNames[w] }) || unidentified[second] {
		return ""
	}
	if len(words) < 2 {
		return ""
	}
	for i, w := range words[1:] {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(")); !unicode.IsUpper(r) && (i == 0 || !withinNames[w]) {
			return ""
		}
	}
	name = strings.Join(words[1:], " ")
	if strings.HasPrefix(name, "(") && strings.HasSuffix(name, ")") {
		name = name[1 : len(name)-1] // "JOURNALIST (Ida Fenn)"
	}
	return name
}

// Unidentified reports whether a folded label of whoever asks says that nobody knew the voice: "repórter não identificado".
func Unidentified(folded string) bool {
	first, rest, ok := strings.Cut(folded, " ")
	if !ok || !askers[first] {
		return false
	}
	first, _, _ = strings.Cut(rest, " ")
	return unidentified[first]
}

// Gender is 'm' or 'f' where a folded label of whoever asks says so: by its article or courtesy in a Romance language ("el señor
// periodista", "une journaliste"), or because all that is known of a voice is whose it is ("unidentified male"); 0 where it does not.
func Gender(folded string) byte {
	i := strings.LastIndexByte(folded, ' ')
	if i > 0 && strings.HasPrefix(folded, "unidentified ") || i > 0 && strings.HasPrefix(folded, "unknown ") {
		return genders[folded[i+1:]]
	}
	if i < 0 || !Asking[folded] {
		return 0
	}
	switch folded[:i] {
	case "el", "un", "el señor", "señor", "el sr", "sr", "o", "um", "o senhor", "o sr", "le", "il":
		return 'm'
	case "la", "una", "la señora", "la señorita", "señora", "señorita", "la sra", "la srta", "sra", "srta", "a", "uma", "a senhora", "a sra", "a srª", "a sr ª", "srª", "sr ª", "une":
		return 'f'
	}
	return 0
}

// genders are the words for whose voice it is.
var genders = map[string]byte{"male": 'm', "man": 'm', "female": 'f', "woman": 'f'}

// withinNames are the small words that stand within names.
var withinNames = set("de", "da", "do", "dos", "das", "e", "del", "la", "las", "los", "y", "di", "du", "des")

// unidentified begin what says that nobody knew who asked: "não identificado", "sin identificar".
var unidentified = set("no", "não", "non", "sin", "sem", "desconocido", "desconocida", "desconhecido", "desconhecida", "inconnu", "inconnue")

// OfPaper is the outlet whose reporter a label says that asks: "Tern Times reporter". It returns "" for any other label.
func OfPaper(label string) string {
	for _, end := range []string{" reporter", " journalist", " correspondent"} {
		outlet, ok := strings.CutSuffix(label, end)
		if !ok || len(outlet) < 2 || strings.Count(outlet, " ") > 4 || noPaper[strings.ToLower(outlet)] {
			continue
		}
		for w := range strings.FieldsSeq(outlet) {
			if r, _ := utf8.DecodeRuneInString(strings.Trim(w, "\"“”")); !unicode.IsUpper(r) && !unicode.IsDigit(r) && w != "of" && w != "the" && w != "and" {
				return ""
			}
		}
		return strings.Trim(outlet, "\"“”")
	}
	return ""
}

// noPaper are words before "reporter" that tell of no outlet.
var noPaper = set("another", "one", "a", "the", "male", "female", "unidentified", "unknown", "first", "second", "third", "other", "foreign", "local", "chinese", "japanese", "russian", "american", "british", "taiwan", "hong kong", "tv", "radio", "press", "woman", "man", "same", "senior", "chief", "political")

// hosting are what follows a name in the label of whoever interviews.
var hosting = set("host", "presenter", "compere", "anchor", "interviewer", "journalist", "reporter", "radio host", "co-host", "news anchor", "newsreader", "correspondent", "broadcaster")

// hosts reports whether what follows a name says that its bearer interviews, behind an outlet or not: "host", "tern news anchor".
func hosts(what string) bool {
	if hosting[what] {
		return true
	}
	outlet, last, ok := strings.Cut(what, " ")
	if !ok || strings.Contains(last, " ") {
		return false
	}
	return len(outlet) > 2 && (hosting[last] || last == "moderator") && !lesser[outlet]
}

// lesser are words before an office that are no outlet's name.
var lesser = set("guest", "former", "chief", "the", "senior", "panel", "event", "session", "call", "conference", "meeting", "program", "programme", "debate")

// Host returns the name before a comma, a dash or in front of brackets in the label of whoever interviews, in any case:
// "BEN FORD, HOST", "Ben Ford (presenter)". It returns "" for any other label.
func Host(label string) string {
	for _, sep := range []string{", ", " (", " - ", " – "} {
		name, what, ok := strings.Cut(label, sep)
		if ok && hosts(strings.ToLower(strings.TrimRight(what, ") "))) && !Crowd(strings.ToLower(name)) {
			return strings.TrimSpace(name)
		}
	}
	return ""
}
