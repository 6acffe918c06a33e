package cue

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
)

// callsGiven reads a sentence in a Romance language that says whose turn or question it is, in so many words: "La parola a Luc Perrin, di Radio
// Houle.", "La siguiente pregunta es de Ana Ferrán, de La Boya.", "On va commencer avec Luc Perrin, Radio-Marée."
func callsGiven(s *Sentence, text string) (Call, bool) {
	m := givenForm.FindStringSubmatchIndex(text)
	if m == nil {
		return Call{}, false
	}
	name, outlet := nameFrom(text[m[1]:])
	if !calledName(name) || !GivenName(firstWord(name)) && outlet == "" {
		return Call{}, false
	}
	return callOf(s, name, outlet), true
}

// givenForm is what stands before a name in such a sentence.
var givenForm = rx.MustCompile(`^(?:.{0,80}[ ,.])?(?i:(?:palabra|parola|parole|palavra|pregunta|pergunta|domanda|question|intervención|turno|próximo|próxima|siguiente|prossimo|prossima)(?: (?:est|es|è|é|la|será|sarà|sera|tiene|ha|tem|viene|vient|vem|realiza|hace|formula|faz|va|le|el|o|a|ora|ahora|maintenant|agora))*(?: (?:à|de|di|da|do|del|per|por|al))?|(?:commenc|empez|empiez|comenz|comienz|cominci|inizi|começ|continu|contin|segu|sig|proced|prosegu|poursui)\p{L}* (?:avec|con|com|par|por)|(?:vamos|pasamos|passons|passiamo|passamos|andiamo) (?:a|avec|con|com|à|para))(?: (?:el|la|o|a|il|lo|le|collega|colega|collègue|compañero|compañera|señor|señora|monsieur|madame|signor|signora))* `)

// nameFrom parts a name from the outlet behind a comma or a word for "from": "Luc Perrin, Radio-Marée", "Anne Lemaire de La Houle".
func nameFrom(rest string) (name, outlet string) {
	name, outlet, _ = strings.Cut(rest, ", ")
	if outlet != "" && !strings.Contains(name, " ") {
		return "", ""
	}
	if outlet != "" {
		return name, outlet
	}
	ws := strings.Fields(rest)
	for k := 2; k < len(ws)-1 && k <= 4; k++ {
		if !fromWordsAbroad[ws[k]] || GivenName(ws[k-1]) {
			continue
		}
		tail := strings.Join(ws[k+1:], " ")
		if unicode.IsUpper(firstRune(ws[k+1])) && (romanceArticles[strings.ToLower(ws[k+1])] || outletAbroad(tail, noneKnown)) || kindsAbroad[ws[k+1]] || outletBegins[ws[k+1]] && len(ws) > k+2 {
			return strings.Join(ws[:k], " "), strings.Join(withoutKind(ws[k+1:]), " ")
		}
	}
	return rest, ""
}

// callsOutletNext is the outlet, and nobody by name, whom a sentence takes the next question from: "Última pregunta, TMR."
func callsOutletNext(s *Sentence, outlet string) (Call, bool) {
	ws := strings.Fields(outlet)
	sure := lettersOutlet(outlet) || outletAbroad(outlet, noneKnown) || len(ws) > 1 && romanceArticles[strings.ToLower(ws[0])]
	if !sure || len(ws) == 0 || len(ws) > 5 || !unicode.IsUpper(firstRune(outlet)) || office.MatchString(outlet) || slices.ContainsFunc(ws[1:], func(w string) bool { return !unicode.IsUpper(firstRune(w)) && !nameParticles.Has(w) }) {
		return Call{}, false
	}
	in := introWith(s.Text, 0, "", outlet)
	return Call{Span: s.Span, Others: true, Outlet: in.Outlet, OutletAt: moved(in.OutletAt, s.Start)}, true
}
