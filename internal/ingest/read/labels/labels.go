// Package labels knows the words that stand as labels for whoever asks, interprets or speaks up, in the languages that
// transcripts are in, and the names that stand behind them. It judges words alone: who spoke is for others to say.
package labels

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Asking are the labels of those who ask, in any house, folded: in lower case, spaces single. Read only.
var Asking = set(
	"q", "question", "questions", "journalist", "journalists", "jrnlst", "reporter", "reporters", "the press", "press", "questioner", "media", "unidentified reporter",
	"female reporter", "male reporter", "correspondent", "interviewer", "compere", "host", "audience question", "media question",
	"pregunta", "interlocutor", "interlocutora", "interlocutores", "intervención", "intervención hombre", "intervención mujer",
	"periodista", "reportero", "reportera", "questioner 1", "dziennikarz", "dziennikarka", "novinář", "novinářka", "toimittaja", "jurnalist", "gazeteci", "صحفي", "صحفية", "עיתונאי", "עיתונאית", "member of the press", "members of the press", "member of the media", "members of the media", "reporters in unison", "unidentified journalist", "press question", "question from the press", "question from the floor",
	"вопрос", "реплика", "журналист", "корреспондент",
	"问", "记者", "追问", "记者追问", "記者", "問", "追問",
	"journaliste", "frage", "zusatzfrage", "zusatz", "nachfrage", "relance", "记者问", "記者問", "journalistin", "domanda", "giornalista", "pergunta", "jornalista", "質問", "질문", "기자", "سؤال", "запитання", "питання", "pytanie", "vraag", "remark", "zuruf", "periodistas", "jornalistas", "repórter", "reporterin", "preguntas", "tanya", "soru", "otázka", "kérdés", "spørsmål", "fråga", "kysymys", "întrebare", "ερώτηση", "δημοσιογράφος", "שאלה", "câu hỏi", "wartawan",
)

// Interpreting and Others are labels that tell a role other than asking or answering. Read only.
var (
	Interpreting = set("interpreter", "translator", "the interpreter", "intérprete", "traductor", "traductora", "переводчик", "翻译", "译员", "dolmetscher", "interprète")
	Others       = set("audience", "audience member", "audience members", "crowd", "staff", "unidentified", "voice", "voices", "speaker", "unknown", "unidentified speaker", "voice over", "narrator", "participants", "members", "asistentes", "voces a coro", "voz mujer", "voz hombre", "voz", "voces", "voz en off", "narrador", "narradora", "audience voice")
)

// Parts are the words that stand in small letters within a question label with a name: "Frage von Ida Fenn". Read only.
var Parts = both(askers, fromWords)

// askers are the question labels after which a name may stand within the label.
var askers = set("question", "journalist", "reporter", "frage", "zusatzfrage", "pregunta", "вопрос", "journaliste", "domanda", "pergunta", "correspondent", "zusatz", "nachfrage", "запитання", "jornalista", "periodista")

// fromWords part a question label from the name of who asks: "Question from Ida Fenn".
var fromWords = set("from", "by", "von", "de", "du", "da", "do", "от")

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

// Asks reports whether a folded label stands for whoever asks.
func Asks(folded string) bool { return Asking[unnumbered(folded)] }

// unnumbered drops the number of a question or voice, and a remark in brackets on how it is heard: "question 2", "q1",
// "questioner [via chat]".
func unnumbered(folded string) string {
	if i := strings.IndexAny(folded, "[("); i > 0 && folded[i-1] == ' ' && remarked(folded[i+1:]) {
		folded = folded[:i-1]
	}
	return strings.TrimRight(folded, " 0123456789#")
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
	words := strings.Fields(label)
	if len(words) < 2 || len(words) > 7 || !askers[strings.ToLower(words[0])] {
		return ""
	}
	if fromWords[strings.ToLower(words[1])] {
		words = words[1:]
	} else if len(words) > 4 {
		return ""
	}
	if len(words) < 2 {
		return ""
	}
	for _, w := range words[1:] {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(")); !unicode.IsUpper(r) {
			return ""
		}
	}
	name := strings.Join(words[1:], " ")
	if strings.HasPrefix(name, "(") && strings.HasSuffix(name, ")") {
		name = name[1 : len(name)-1] // "JOURNALIST (Ida Fenn)"
	}
	return name
}
