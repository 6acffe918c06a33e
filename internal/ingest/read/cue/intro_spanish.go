package cue

import (
	"slices"
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// introSpanish reads an introduction as reporters say it in Spanish: behind greetings and addresses, of one or several
// sentences, a name, what its bearer calls himself, and the outlet: "Buenos días, Presidenta. Su servidora, Ida Holm, reportera
// de La Marea."
func introSpanish(text string, known func(string) bool) (Intro, bool) {
	const reach, clauses = 360, 10
	head := strings.ReplaceAll(text[:min(len(text), reach)], "\n", ";") // a paragraph's end parts clauses
	var own, free, lately bool                                          // "su servidora" stood before; a sentence that is no greeting did; in this paragraph
	for at, n := 0, 0; n < clauses && at < len(head); n++ {
		p := spanishPiece(head, at)
		said, presents := presentsSpanish(p.text)
		if own = own || presents; said == "" {
			at = p.next
			continue
		}
		if in, ok := introOfClause(head, p, said, own, free, n > 0, known); ok {
			in.Plain = !lately && !lateIntro.MatchString(head[:in.NameAt.Start])
			return in, true
		}
		if own = false; asking(p.stop) {
			return Intro{}, false
		}
		if ws := strings.Fields(p.text); len(ws) == 1 && n > 0 && !free && p.stop != '.' && GivenName(ws[0]) {
			at = p.next // "Hola, Ada, buen día", who answers
			continue
		}
		if !leadsSpanish(strings.Fields(strings.ToLower(p.text))) {
			end := strings.IndexAny(head[at:], ".?;")
			if free || end < 0 || head[at+end] == '?' || len(strings.Fields(head[at:at+end])) > freeWords {
				return Intro{}, false
			}
			free, lately, p.next = true, true, at+end+1
		}
		at = p.next
		lately = lately && !strings.HasPrefix(head[min(at, len(head)):], ";")
	}
	return Intro{}, false
}

// freeWords is of how many words one sentence may be that is no greeting and stands before an introduction.
const freeWords = 16

// spanishPiece is pieceAt behind the signs that open a clause.
func spanishPiece(s string, at int) piece {
	for at < len(s) && strings.IndexByte(" .;-", s[at]) >= 0 {
		at++
	}
	for _, open := range []string{"—", "–", "¡", "“", "…"} {
		if strings.HasPrefix(s[min(at, len(s)):], open) {
			at += len(open)
		}
	}
	return pieceAt(s, at)
}

var (
	presentSpanish = rx.MustCompile(`^(?i:(?:por cierto|y|bueno|también)?,? ?(?:(?:aquí |y )?(?:le |les |lo |la )?(?:saluda|habla)(?: su servidora?)?|soy su servidora?|su servidora?|mi nombre es|me llamo|soy))(?: |$)`)
	// afterSpanishName follows a name: what he calls himself and the outlet, or the outlet alone.
	afterSpanishName = rx.MustCompile(`^,? ?(?:soy |y soy )?((?:reporter[oa]|periodista|corresponsal|conductora?|columnista|director[a]?|enviad[oa]|fotógraf[oa]|editora?|locutora?|comunicadora?|colaboradora?|representante|jef[ea] de información)(?:,? [\p{Ll}]{4,}){0,2},? )?(?:reporter[oa] )?(?:(?:del? ` + capWord + `(?: de ` + capWord + `)? )??(?:de la|de los|de las|del|de|para|por|en)(?: el| la| los| las)?) ((?:` + kindWord + ` ){0,4}?)(` + outletName + `|\p{Lu}\p{L}+(?: \p{L}+){1,3})(?:[.;:…]|,| y | e |[—–]| [—–]|$)`)
)

// siteName is an outlet that is called by its address: "TernTimes.com".
var siteName = rx.MustCompile(`^[\p{L}\d-]+\.(?:com|net|org|info|mx|tv)(?:\.[a-z]{2})?$`)

// presentsSpanish is a clause without the words by which somebody presents himself, and whether there were such.
func presentsSpanish(s string) (string, bool) {
	at := presentSpanish.FindStringIndex(s)
	if at == nil {
		return s, false
	}
	return strings.TrimSpace(s[at[1]:]), true
}

// introOfClause reads a clause that begins with a name, and what follows it.
func introOfClause(head string, p piece, said string, own, free, greeted bool, known func(string) bool) (Intro, bool) {
	ws := strings.Fields(said)
	n := spanishName(ws)
	if greeted && !free && n == 0 {
		return introOfOutlet(head, p, ws)
	}
	if n < 2 && !(own && n == 1) {
		return Intro{}, false
	}
	name := strings.Join(ws[:n], " ")
	from := p.start + strings.LastIndex(head[p.start:p.start+len(p.text)], said)
	if !strings.HasPrefix(head[from:], name) || !nameLike(name) && !(n > 1 && PlaceName(ws[0]) && nameLike(strings.Join(ws[1:n], " "))) {
		return Intro{}, false
	}
	m := afterSpanishName.FindStringSubmatchIndex(head[from+len(name):])
	if m == nil {
		next := spanishPiece(head, p.next)
		alone := greeted && !free && p.stop == ',' && next.stop == '.' && (lettersOutlet(next.text) || GivenName(ws[0]) && titledOutlet(next.text) && !PlaceName(next.text))
		return introWith(head, from, name, next.text), n == len(ws) && (alone || siteName.MatchString(next.text))
	}
	rest := head[from+len(name):]
	outlet, called, kind := cleanOutlet(rest[m[6]:m[7]]), m[2] >= 0, m[4] < m[5]
	stop := strings.TrimLeft(rest[m[7]:], " ")
	sure := known(outlet) || MediaLike(outlet) || saysOutlet(outlet)
	switch {
	case outlet == "" || !called && smallEnd(outlet), office.MatchString(outlet) || !known(outlet) && !OutletForm(outlet):
		return Intro{}, false
	case strings.HasPrefix(stop, ",") && !sure && !own && !called && !kind: // "Ida Holm, de Vik, dijo"
		return Intro{}, false
	case free && !sure && !own && !called:
		return Intro{}, false
	case !GivenName(ws[0]) && !sure && !own && !called && !kind:
		return Intro{}, false
	}
	return introWith(head, from, name, outlet), true
}

// introOfOutlet reads the clause of a reporter who says for whom he asks, and not his name: "Ministra, buenos días, de Radio Boya."
func introOfOutlet(head string, p piece, ws []string) (Intro, bool) {
	if p.stop != '.' || len(ws) < 3 || len(ws) > 6 || ws[0] != "de" && ws[0] != "desde" || !outletBegins[strings.ToLower(ws[1])] {
		return Intro{}, false
	}
	outlet := strings.Join(ws[1:], " ")
	return introWith(head, p.start, "", outlet), unicode.IsUpper(firstRune(ws[1])) && unicode.IsUpper(firstRune(ws[2]))
}

// smallEnd reports whether a name ends in a word in small letters that is none of an outlet's.
func smallEnd(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	return unicode.IsLower(firstRune(last)) && !MediaLike(last)
}

// spanishName is how many words from the first are a name: with capitals, or the small ones that stand within.
func spanishName(ws []string) int {
	n := 0
	for i := 0; i < min(len(ws), 6); i++ {
		w := strings.TrimRight(ws[i], ",.")
		switch r := firstRune(w); {
		case unicode.IsUpper(r) && !strings.ContainsAny(w, "0123456789\"“"):
			n = i + 1
		case i == 0 || w != "y" && !nameParticles.Has(w), n > 1 && i+1 < len(ws) && (w == "de" || w == "del") && beginsOutlet(ws[i+1]):
			return n
		}
	}
	return n
}

// beginsOutlet reports whether a word with a capital begins outlets' names, and no surname: "Radio", "Canal", "Red".
func beginsOutlet(w string) bool {
	low := strings.ToLower(w)
	return unicode.IsUpper(firstRune(w)) && (outletBegins[low] || low == "red" || low == "cadena" || low == "grupo" || low == "semanario" || low == "noticias")
}

// leadsSpanish reports whether words, in small letters, greet, thank, or speak to those present.
func leadsSpanish(ws []string) bool {
	return len(ws) == 0 || len(ws) <= 7 && (courtesies[ws[0]] || spanishLeads[ws[0]] || slices.Contains(ws, "presenté"))
}

// spanishLeads begin greetings and addresses in Spanish, beside courtesies.
var spanishLeads = words.Set(`presidenta sí bueno bien ok este pues con a saludos saludo felicidades bienvenida bienvenido un qué cómo perdón perdone perdona disculpe disculpa doctor doctora licenciado licenciada maestro maestra ingeniero ingeniera general almirante fiscal jefe jefa director directora
	ministra comisionado comisionada titular secretarios secretarias funcionarios compañeros compañeras colegas todas todos ciudadano ciudadana querido querida estimado estimada excelente buen feliz por`)
