package identity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// bracketed reads what labels say in brackets once and print without them from then on: who holds an office
// ("VOCERO (MARTÍN LUDUEÑA)", then "VOCERO"), and by which initials somebody goes ("Inês Falcão (IF)", then "IF").
func (r *resolver) bracketed() {
	r.short = map[string]transcript.Attribution{}
	for i := range r.t.Turns {
		label := r.t.Turns[i].Called()
		before, within, ok := labels.Bracketed(label)
		if r.t.Turns[i].Role == transcript.Reporter {
			continue
		}
		if !ok {
			r.behindOffice(label)
			continue
		}
		within = strings.TrimSpace(ofRespect.ReplaceAllString(within, ""))
		switch name, office := splitLabel(before); {
		case ofNobody(before) && r.holderWithin(before, within):
			a := r.named(bareName(within), officeCase(before), transcript.Stated, "label", label)
			r.short[r.normal(label)], r.short[r.normal(before)] = a, a
		case name != "" && isFull(within) && personForm(within) && r.officeAlone(before) && !cue.GivenName(properCase(firstWord(name))):
			a := r.named(properCase(within), officeCase(before), transcript.Stated, "label", label)
			r.short[r.normal(label)], r.short[r.normal(before)] = a, a
		case name != "" && initialsOf(within, name):
			r.short[r.normal(within)] = r.named(name, office, transcript.Stated, "label", label)
		case name == "" && isFull(bareName(within)) && personForm(bareName(within)) && polite.MatchString(within) && labels.Moderator(strings.ToLower(before)): // "Moderator (Dr. Ada Quill)"
			a := r.named(bareName(within), "", transcript.Stated, "label", label)
			r.short[r.normal(label)], r.short[r.normal(before)] = a, a
		case name == "" && isFull(within) && personForm(within) && (cue.GivenName(properCase(firstWord(within))) || strings.Contains(strings.ToLower(r.heading), strings.ToLower(within))):
			a := r.named(properCase(within), officeCase(before), transcript.Stated, "label", label)
			r.short[r.normal(label)], r.short[r.normal(before)] = a, a
		}
	}
}

// ofNobody reports whether what stands before brackets ends in a word of an office, or in the country that it is of, and not in a name:
// "Official Spokesperson", "Presiden Republik Merrow".
func ofNobody(before string) bool {
	ws := strings.Fields(before)
	last := ws[len(ws)-1]
	return len(ws) > 1 && (officeWord.MatchString(last) || titleWords[strings.ToLower(ws[0])] && cue.PlaceName(last))
}

// holderWithin reports whether what stands in brackets behind an office is surely the whole name of who holds it: with an honorific, a given name
// or named above.
func (r *resolver) holderWithin(before, within string) bool {
	name := bareName(within)
	if r, _ := utf8.DecodeRuneInString(name); !isFull(name) || !personForm(name) || !unicode.IsUpper(r) || labels.Plain(before+" ("+within+")") == before {
		return false
	}
	return polite.MatchString(within) || cue.GivenName(properCase(firstWord(name))) || strings.Contains(strings.ToLower(r.heading), strings.ToLower(name)) || r.printedAlone(before)
}

// behindOffice keeps who holds an office that is printed with his name first, and alone from then on: "LA SEÑORA MINISTRA DE MAREAS,
// Ada Quill", then "LA SEÑORA MINISTRA DE MAREAS".
func (r *resolver) behindOffice(label string) {
	at := strings.LastIndex(label, ", ")
	if at < 0 {
		return
	}
	office, name := label[:at], label[at+2:]
	if !isFull(name) || !personForm(name) || !officeFirst.MatchString(articled.ReplaceAllString(office, "")) || !r.printedAlone(office) {
		return
	}
	a := r.named(properCase(name), officeCase(withoutCourtesy(office)), transcript.Stated, "label", label)
	if k := r.normal(office); r.short[k].Known() && r.short[k].Name != a.Name {
		r.short[k] = nobody // two have held it
	} else {
		r.short[k] = a
	}
}

// articled are the articles and the courtesies before an office.
var articled = rx.MustCompile(`(?i)^(?:(?:el|la|le|the|o|a|il|der|die) )?(?:(?:señora?|senhora?|sra?\.?) )?`)

// printedAlone reports whether a label is printed by itself.
func (r *resolver) printedAlone(label string) bool {
	return slices.ContainsFunc(r.t.Turns, func(t transcript.Turn) bool { return t.Called() == label })
}

// ofRespect stands before names in Spanish.
var ofRespect = rx.MustCompile(`^(?:D|Da|Dª|Dña|Doña|Don)\.? `)

// officeAlone reports whether a label begins with an office, and is printed by itself too.
func (r *resolver) officeAlone(before string) bool {
	first, _, more := strings.Cut(before, " ")
	if !more || !titleWords[strings.ToLower(strings.Trim(first, ".,"))] {
		return false
	}
	return r.printedAlone(before)
}

// initialsOf reports whether a word in capitals is made of the first letters of a name's words.
func initialsOf(s, name string) bool {
	n := 0
	for _, w := range strings.Fields(name) {
		if c := []rune(w)[0]; unicode.IsUpper(c) {
			if !strings.HasPrefix(s[n:], string(c)) {
				return false
			}
			n += len(string(c))
		}
	}
	return n == len(s) && len(s) > 1
}
