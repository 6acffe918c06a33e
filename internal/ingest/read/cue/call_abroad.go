package cue

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/words"
)

const (
	invitingWords     = "прошу пожалуйста давайте слушаю будь слово prego bitte oui proszę prosím izvolite lütfen silakan"
	askedWords        = "pregunta pergunta domanda frage vraag spørgsmål spørsmål fråga frågan pytanie otázka вопрос запитання питання soru السؤال ερώτηση dernière prochaine"
	outletBeginsWords = "radio rádio canal diario diário televisión tv agencia agência noticias revista periódico télé chaîne agence telejornal zeitung agentur телеканал радио газета агентство"
	civilWords        = "herr frau"
	floorWords        = "parola palabra parole palavra próximo próxima siguiente prossimo prossima commencer commence commençons empezamos empecemos empiezo comenzamos comencemos cominciamo iniziamo começamos começar continuer continue continuons continuamos continuiamo seguimos passons passiamo passamos pasamos vamos"
)

var (
	// givingAbroad are the words of which one stands wherever the floor is given in a language other than English.
	givingAbroad = words.Declare(invitingWords + " " + askedWords + " " + outletBeginsWords + " " + civilWords + " " + floorWords)
	// inviting begin a sentence that gives the floor, asked stand in one that takes the next question, outletBegins begin an outlet's name,
	// civil a person's.
	inviting, asked, outletBegins, civil = words.Set(invitingWords), words.Set(askedWords), words.Set(outletBeginsWords), words.Set(civilWords)
)

// callAbroad reads a sentence that gives the floor by a name in such a language: "Прошу, Иван.", "Prego, Carla Neri, Corriere
// del Mare.".
func callAbroad(s *Sentence) (Call, bool) {
	if len(s.Text) > 120 || s.Words.Len() < 2 || !s.Words.At(0).Is.Has(givingAbroad) || !inviting[lowered(s.Words.At(0).Printed)] {
		return Call{}, false
	}
	text := strings.TrimRight(s.Text, ".!?… ")
	from := strings.IndexAny(text, ", ")
	if from < 0 {
		return Call{}, false
	}
	rest := strings.TrimLeft(text[from:], ", ")
	for _, small := range []string{"вас", "ласка", "Вас", "вам", "signora", "signor", "Frau", "Herr", "Madame", "Monsieur", "pani", "pane", "paní"} {
		rest = strings.TrimLeft(strings.TrimPrefix(rest, small+" "), ", ")
	}
	name, after, _ := strings.Cut(rest, ", ")
	if ws := strings.Fields(name); len(ws) == 0 || len(ws) > 3 || !nameLike(name) || len(ws) > 1 && !nameAbroad(ws) || !capitalised(ws) {
		return Call{}, false
	}
	outlet, _ := outletBehind(after, func(string) bool { return false })
	in := introWith(s.Text, 0, name, outlet)
	c := Call{Span: s.Span, Name: name, NameAt: moved(in.NameAt, s.Start)}
	if outlet != "" {
		c.Outlet, c.OutletAt = in.Outlet, moved(in.OutletAt, s.Start)
	}
	return c, true
}

func capitalised(ws []string) bool {
	for _, w := range ws {
		if !unicode.IsUpper(firstRune(w)) && !nameParticles.Has(w) {
			return false
		}
	}
	return true
}
