package cue

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// nextAbroad begin sentences that take the next question.
var nextAbroad = words.Set(`última siguiente próxima primera segunda tercera otra ultima prossima prima seconda dernière prochaine première letzte nächste erste weitere eerste laatste volgende sidste næste første siste neste sista nästa första
	primeira segunda outra ostatnie następne kolejne pierwsze poslední další první последний следующий первый останнє наступне перше son sıradaki ilk السؤال τελευταία επόμενη`)

// callNextAbroad reads a sentence that gives the floor in another language by what comes next ("Siguiente pregunta.", "Наступне запитання – Ольга
// Седа, «Хвиля».", "Prochaine question, Luc Perrin."), by a civil name ("Herr Holm vom Küstenfunk, bitte.") or by an outlet ("Radio Boya, Ana
// Ferrán.", "Ana Ferrán, de «El Puerto».").
func callNextAbroad(s *Sentence) (Call, bool) {
	n := s.Words.Len()
	if n < 2 || n > 16 || len(s.Text) > 140 {
		return Call{}, false
	}
	text := strings.TrimRight(s.Text, ".!… ")
	if s.Holds().Has(givingAbroad) {
		c, ok := Call{}, false
		switch first := lowered(s.Words.At(0).Printed); {
		case civil[first]:
			c, ok = callsCivil(s, text)
		case outletBegins[first]:
			if outlet, name, two := strings.Cut(text, ", "); two && outletAbroad(outlet, noneKnown) && calledName(name) {
				c, ok = callOf(s, name, outlet), true
			}
		case n <= 12:
			c, ok = callsNext(s, text)
		}
		if !ok || c.Name == "" {
			if given, is := callsGiven(s, text); is {
				return given, true
			}
		}
		if ok {
			return c, true
		}
	}
	if s.Words.Kind(n-1)&words.EndsSentence != 0 && words.HoldsAny(s.Text, "\"", "“", "«", "„") {
		for _, please := range []string{", прошу Вас", ", прошу вас", ", прошу", ", пожалуйста", ", будь ласка", ", por favor", ", bitte", ", prego", ", s’il vous plaît"} {
			text = strings.TrimSuffix(text, please)
		}
		return callsQuoted(s, text)
	}
	return Call{}, false
}

// callsNext reads a sentence that takes the next question, from somebody or from whoever it is.
func callsNext(s *Sentence, text string) (Call, bool) {
	ws := strings.Fields(text)
	if !slices.ContainsFunc(ws, func(w string) bool { return asked[lowered(w)] }) {
		return Call{}, false
	}
	k := slices.IndexFunc(ws, func(w string) bool { return nextAbroad[lowered(w)] })
	if k < 0 || k > 4 || strings.ContainsAny(text, "?¿") {
		return Call{}, false
	}
	for _, sep := range []string{" – ", " — ", ": ", ", "} {
		_, rest, ok := strings.Cut(text, sep)
		if !ok {
			continue
		}
		name, outlet := nameFrom(rest)
		if calledName(name) {
			return callOf(s, name, outlet), true
		}
		if c, ok := callsOutletNext(s, rest); ok {
			return c, true
		}
		break
	}
	if k > 1 || slices.ContainsFunc(ws[1:], func(w string) bool { return unicode.IsUpper(firstRune(w)) }) && !unicode.IsUpper(firstRune(ws[0])) {
		return Call{Span: s.Span, Others: true}, len(ws) <= 8
	}
	return Call{Span: s.Span, Others: true}, len(ws) <= 5
}

// callsCivil reads "Herr Holm vom Küstenfunk, bitte." and "Frau Kley, Der Strand."
func callsCivil(s *Sentence, text string) (Call, bool) {
	text, please := strings.CutSuffix(text, ", bitte")
	_, rest, _ := strings.Cut(text, " ")
	name, outlet, hasOutlet := strings.Cut(rest, ", ")
	for _, from := range []string{" vom ", " von der ", " von ", " für "} {
		if who, where, ok := strings.Cut(rest, from); ok && !strings.Contains(who, ",") && unicode.IsUpper(firstRune(where)) && len(strings.Fields(who)) <= 2 && from != " von " {
			name, outlet, hasOutlet = who, where, true
			break
		}
	}
	ws := strings.Fields(name)
	if len(ws) == 0 || len(ws) > 3 || !capitalised(ws) || !(please || hasOutlet) || RoleWord(ws[0]) || office.MatchString(outlet) || germanOffice.MatchString(name) {
		return Call{}, false
	}
	if hasOutlet && !titledOutlet(outlet) && !outletAbroad(outlet, noneKnown) {
		return Call{}, false
	}
	return callOf(s, name, outlet), true
}

// germanOffice stands for whoever holds it, behind "Herr" or "Frau".
var germanOffice = rx.MustCompile(`(?i)minister|präsident|kanzler|kolleg|abgeordnet|vorsitz|staatssekret|sprecher|doktor|professor|bürgermeister|botschafter|kommissar|general|direktor`)

// callsQuoted reads a name and, in quotation marks, an outlet: "Ana Ferrán, de «El Puerto»."
func callsQuoted(s *Sentence, text string) (Call, bool) {
	outlet := inMarks(text)
	at := strings.IndexAny(text, "\"“«„")
	if outlet == "" || at < 3 || strings.ContainsAny(outlet, ".?!,") {
		return Call{}, false
	}
	ws := strings.Fields(strings.TrimRight(text[:at], ", "))
	for len(ws) > 1 && (fromWordsAbroad[ws[len(ws)-1]] || kindsAbroad[ws[len(ws)-1]]) {
		ws = ws[:len(ws)-1]
	}
	if name := strings.TrimRight(strings.Join(ws, " "), ","); calledName(name) {
		return callOf(s, name, outlet), true
	}
	return Call{}, false
}

// kindsAbroad are what an outlet is, before its name in quotation marks.
var kindsAbroad = words.Set("diario periódico revista cadena el la los las del agencia telediario quotidiano giornale journal quotidien tageszeitung телеканал газета журнал издание агентство canal jornal báo đài kênh εφημερίδα газети газету видання")

// calledName reports whether a clause is a whole name, of two to four words.
func calledName(name string) bool {
	ws := strings.Fields(name)
	if len(ws) == 4 && len(ws[1]) == 2 && ws[1][1] == '.' || len(ws) == 3 && len(ws[1]) == 2 && ws[1][1] == '.' {
		ws = slices.Delete(slices.Clone(ws), 1, 2)
	}
	return len(ws) > 1 && nameAbroad(ws) && capitalised(ws) && !courtesies[lowered(ws[0])] && (!PlaceName(name) || GivenName(ws[0])) && nameLike(strings.Join(ws, " "))
}

// callOf is a call of a name and, where what stands with it may be one, an outlet.
func callOf(s *Sentence, name, outlet string) Call {
	if q := inMarks(outlet); q != "" {
		outlet = q
	} else if outlet != "" && !(unicode.IsUpper(firstRune(outlet)) && (outletAbroad(outlet, noneKnown) || titledOutlet(outlet))) {
		if outlet, _ = outletBehind(outlet, noneKnown); !unicode.IsUpper(firstRune(outlet)) {
			outlet = "" // "норландское радио"
		}
	}
	in := introWith(s.Text, 0, name, outlet)
	c := Call{Span: s.Span, Name: name, NameAt: moved(in.NameAt, s.Start)}
	if outlet != "" {
		c.Outlet, c.OutletAt = in.Outlet, moved(in.OutletAt, s.Start)
	}
	return c
}
