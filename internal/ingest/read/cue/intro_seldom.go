package cue

import (
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

const (
	// calling is what a reporter calls himself before his outlet.
	calling = `(?i:(?:an? |the |la |el )?(?:[\p{L}-]+ ){0,3}(?:reporter|correspondent|journalist|editor|anchor|conductora?|periodista|reporter[oa]|corresponsal|columnista|director[a]?))`
	quoted1 = `(?:["“”] ?)?`
	ends    = `(?:[,.;:?—–\n]|--| (?:from|in|here)\b| ["“”]|["“”]|$)`
)

var (
	// thenOutlet follows a name that was said without an outlet.
	thenOutlet = rx.MustCompile(`^(?:,? ` + calling + ` (?i:with|for|of|at|from|de|del|de la)|[,.]? (?i:and )?(?:(?i:i(?:’|')m|i am|soy) (?i:with|from|here with|here for|representing|de|del|de la)|I represent|I work for))(?i: the| el| la)? (` + outletName + `)` + ends)
	// thisIs is an introduction after other words.
	thisIs = rx.MustCompile(`\b(?i:this is|my name is|i(?:’|')m) (` + manyName + `),? (?i:with|from) (?i:the )?(` + outletName + `)` + ends)
	// thenName follows an outlet that was said without a name; outletThen is both.
	thenName   = rx.MustCompile(`^[.,;]? (?i:and )?(?i:my name is|i(?:’|')m|this is|soy|mi nombre es) (` + fullName + `)` + ends)
	outletThen = rx.MustCompile(`^` + introLead + `(` + outletName + `)[.,] (?i:my name is|i(?:’|')m|soy|mi nombre es) (` + fullName + `)` + ends)
	// ownLine is one in a paragraph of its own.
	ownLine = rx.MustCompile(`^` + introLead + `(` + manyName + `),? (?:` + calling + ` )?(?i:de|del|de la|from|with|of|para)(?: the| el| la| los)? (?:` + kindOf + `|(?:` + kindWord + ` ){0,4}?)(` + outletName + `)(?:, [^.\n]{2,60})?\.?$`)
	// ledName is how several of these forms begin: where it does not fit, they are not tried.
	ledName = rx.MustCompile(`^` + introLead + `(?:` + manyName + `)`)
	// loosely are names and outlets at the very beginning, of which the list of outlets does not know.
	initialsOf = rx.MustCompile(`^` + introLead + `(` + manyName + `), ((?:the )?(?:[\p{Lu}\d][\p{L}\d’'&-]* ){0,3}\p{Lu}{3,5}\d*(?: [\p{Lu}\d][\p{L}\d’'&-]*){0,3})(?:, \p{Lu}[\p{L} ]{2,20}| from \p{Lu}[\p{L} ]{2,20})?[.:]`)
	fromThe    = rx.MustCompile(`^` + introLead + `(` + manyName + `),? (?:from|of|with) the ` + quoted1 + `(` + outletName + `)` + ends)
	inQuotes   = rx.MustCompile(`^` + introLead + `(` + manyName + `),? ?(?:(?:from|of|with) )?(?:the )?["“] ?(` + outletName + `)[.,]? ?["”]`)
	outletFore = rx.MustCompile(`^` + introLead + `(?:(?i:from) )?(?:the )?(` + outletName + `), (` + manyName + `)(?:[.;:?—–\n]|, |$)`)
	ofCalling  = rx.MustCompile(`^` + introLead + `(` + manyName + `), ` + calling + `[.,]`)
	afterOne   = rx.MustCompile(`^(?:` + capWord + `,? |Vice President ` + capWord + `, |(?:Mr\.? |Madam )?Presidents?,? [—–-]+ )(` + manyName + `),? (?i:with|from|here with|here from|on behalf of) (?:the )?(` + outletName + `)` + ends)
)

// introMore reads introductions in less common words: what a reporter calls himself, the outlet in the next clause, a
// paragraph of its own, or an outlet that no list has.
func introMore(turn *words.Text, in Intro, ok bool, known func(string) bool) (Intro, bool) {
	head := turn.First(420)
	text := head.Text
	if ok {
		switch {
		case in.Name == "":
			addName(text, &in)
		case in.Outlet == "":
			addOutlet(text, &in, known)
			addOutletBefore(text, &in, known)
		}
		return in, ok
	}
	if turn.Holds.Has(places) {
		if in, ok := introTown(&head); ok {
			return in, true
		}
	}
	if turn.Holds.Has(presenting) {
		if in, ok := introDeep(turn); ok {
			return in, true
		}
	}
	if !turn.Holds.Has(givenNames) || !fullNameSoon(&turn.Run) {
		return in, false
	}
	led := ledName.MatchString(text)
	for _, f := range []struct {
		re  *rx.Regexp
		may bool
		fit func(outlet string) bool
	}{
		{afterOne, true, known}, {initialsOf, led, OutletForm}, {inQuotes, led && (strings.IndexByte(text, '"') >= 0 || strings.Contains(text, "“")), OutletForm},
		{fromThe, led, func(h string) bool { return OutletForm(h) && !publicBody.Has(strings.ToLower(firstWord(h))) }}, {thisIs, presentsSomebody(&head), known},
	} {
		if !f.may {
			continue
		}
		if in, ok := introIn(f.re, text, 0, f.fit); ok && !(f.re == fromThe && toldOf(text[in.NameAt.End:], in.OutletAt.End-in.NameAt.End) && !known(in.Outlet) && !MediaLike(in.Outlet)) {
			return in, true
		}
	}
	if in, ok := introOutletFirst(text, known); ok {
		return in, true
	}
	if m := match(outletFore, text, givenBehindComma(&head)); m != nil && ownName(text[m[4]:m[5]]) && GivenName(firstWord(text[m[4]:m[5]])) {
		if o, n := cleanOutlet(text[m[2]:m[3]]), cleanName(text[m[4]:m[5]]); known(o) {
			return Intro{Name: n, NameAt: within(text, 0, m[4], m[5], n), Outlet: o, OutletAt: within(text, 0, m[2], m[3], o)}, true // "Hi. Vik Radio, Ida Holm."
		}
	}
	if m := match(ofCalling, text, led); m != nil && ownName(text[m[2]:m[3]]) {
		n := cleanName(text[m[2]:m[3]])
		return Intro{Name: n, NameAt: within(text, 0, m[2], m[3], n)}, true
	}
	return introLine(text, known)
}

var (
	// ofTown is a newspaper by its town and state, after a name or without one.
	ofTown = rx.MustCompile(`^` + introLead + `(?:(?:` + iAm + `)?(` + manyName + `), (?:(?i:with|from|of) )?(?:the )?|(?i:(?:i’m|i'm|i am) (?:with|from|of) (?:the )?))(` + capWord + `(?: ` + capWord + `)?, (` + capWord + `(?: ` + capWord + `)?), (` + outletName + `))(?:[.;:—–\n]|, )`)
	// outletPresents says the outlet before the name, in Spanish.
	outletPresents = rx.MustCompile(`^` + introLead + `(?i:(?:muchas )?gracias por (?:dar|ceder|otorgar|conceder)(?:me|le|nos)? la palabra (?:a|a la|al) |soy (?:periodista|reporter[oa]|corresponsal|conductora?) (?:de|del|de la) )(` + outletName + `)(?:, de ` + capWord + `)?[.,] (` + manyName + `)[.,\n]`)
)

// introTown reads "Ida Holm, Ness, Ohio, Herald." and "I’m from the Ness, Ohio, Herald."
func introTown(head *words.Run) (Intro, bool) {
	if !stateBetween(head) {
		return Intro{}, false
	}
	m := ofTown.FindStringSubmatchIndex(head.Text)
	if m == nil || !PlaceName(head.Text[m[6]:m[7]]) || !MediaLike(head.Text[m[8]:m[9]]) || m[2] >= 0 && !nameLike(head.Text[m[2]:m[3]]) {
		return Intro{}, false
	}
	o := cleanOutlet(head.Text[m[4]:m[5]])
	in := Intro{Outlet: o, OutletAt: within(head.Text, 0, m[4], m[5], o)}
	if m[2] >= 0 {
		in.Name = cleanName(head.Text[m[2]:m[3]])
		in.NameAt = within(head.Text, 0, m[2], m[3], in.Name)
	}
	return in, true
}

// stateBetween reports whether a state or country stands between commas among the first words.
func stateBetween(ws *words.Run) bool {
	for k := 1; k < min(ws.Len()-1, 16); k++ {
		if f := ws.At(k); f.Kind&words.EndsComma != 0 && f.Is.Has(places) && (ws.Kind(k-1)|ws.Kind(max(0, k-2)))&words.EndsComma != 0 && ws.Kind(k+1)&words.Capital != 0 {
			return true
		}
	}
	return false
}

// introOutletFirst reads "Gracias por dar la palabra a Radio Vik. Ida Holm."
func introOutletFirst(text string, known func(string) bool) (Intro, bool) {
	if !strings.Contains(text, " la palabra a") && !strings.Contains(text, "oy ") {
		return Intro{}, false
	}
	m := outletPresents.FindStringSubmatchIndex(text)
	if m == nil || !ownName(text[m[4]:m[5]]) {
		return Intro{}, false
	}
	o, n := cleanOutlet(text[m[2]:m[3]]), cleanName(text[m[4]:m[5]])
	if !known(o) && !MediaLike(o) {
		return Intro{}, false
	}
	return Intro{Name: n, NameAt: within(text, 0, m[4], m[5], n), Outlet: o, OutletAt: within(text, 0, m[2], m[3], o)}, true
}

// introDeep reads a sentence by which somebody says his full name after longer words of thanks.
func introDeep(turn *words.Text) (Intro, bool) {
	const reach = 800
	text := turn.Text[:min(len(turn.Text), reach)]
	at := strings.Index(text, "My name is ")
	if at < 1 {
		const soon = 200 // bytes, in which the same sentence may say it behind other words
		if at = strings.Index(text[:min(len(text), soon)], ", my name is ") + len(", "); at < len(", ") || quoted(text[:at]) {
			return Intro{}, false
		}
	}
	m := myName.FindStringSubmatchIndex(text[at:])
	if m == nil || !ownName(text[at+m[2]:at+m[3]]) {
		return Intro{}, false
	}
	n := cleanName(text[at+m[2] : at+m[3]])
	return Intro{Name: n, NameAt: within(text[at:], at, m[2], m[3], n)}, true
}

var myName = rx.MustCompile(`^[Mm]y name is (` + manyName + `)(?:[.,;—–\n]| (?:and|from|with)\b| ?[(\[])`)

// fullNameSoon reports whether a given name with another word with a capital after it stands among the first words.
func fullNameSoon(ws *words.Run) bool {
	for k := range min(ws.Len()-1, 40) {
		if f := ws.At(k); f.Kind&words.Capital != 0 && f.Is.Has(givenNames) && ws.At(k+1).Begins(unicode.IsUpper) {
			return true
		}
	}
	return false
}

// presentsSomebody reports whether a word with a capital follows "this is" and its like.
func presentsSomebody(ws *words.Run) bool {
	for k := 1; k < ws.Len(); k++ {
		if ws.Kind(k)&words.Capital == 0 {
			continue
		}
		if before := ws.May(k - 1); before.Has(iWord) || before.Has(presentIs) && k > 1 && ws.May(k-2).Has(presenting) {
			return true
		}
	}
	return false
}

// introIn reads an introduction by a form whose parts are the name and the outlet.
func introIn(re *rx.Regexp, text string, base int, fit func(string) bool) (Intro, bool) {
	m := re.FindStringSubmatchIndex(text)
	if m == nil || !ownName(text[m[2]:m[3]]) {
		return Intro{}, false
	}
	o := cleanOutlet(text[m[4]:m[5]])
	if o == "" || !fit(o) {
		return Intro{}, false
	}
	n := cleanName(text[m[2]:m[3]])
	return Intro{Name: n, NameAt: within(text, base, m[2], m[3], n), Outlet: o, OutletAt: within(text, base, m[4], m[5], o)}, true
}

// ownName reports whether a full name begins with a given one: nobody else's is said so.
func ownName(s string) bool { return nameLike(s) && GivenName(firstWord(cleanName(s))) }

// introLine reads one of the first paragraphs that is an introduction and no more.
func introLine(text string, known func(string) bool) (Intro, bool) {
	base := 0
	for range 4 {
		line, rest, more := strings.Cut(text, "\n")
		if base > 0 && len(line) <= 110 {
			if in, ok := introIn(ownLine, line, base, func(h string) bool { return known(h) || OutletForm(h) }); ok {
				return in, true
			}
		}
		if !more {
			break
		}
		base += len(line) + 1
		text = rest
	}
	return Intro{}, false
}

// addOutlet adds the outlet that a reporter says in the clause after the name.
func addOutlet(text string, in *Intro, known func(string) bool) {
	from := in.NameAt.End
	if from > len(text) {
		return
	}
	m := thenOutlet.FindStringSubmatchIndex(text[from:])
	if m == nil {
		return
	}
	o := cleanOutlet(text[from+m[2] : from+m[3]])
	if known(o) || OutletForm(o) && (MediaLike(o) || strings.Contains(text[from:from+m[2]], "with ") || strings.Contains(o, " ")) {
		in.Outlet, in.OutletAt = o, within(text[from:], from, m[2], m[3], o)
	}
}

// addName adds the name that a reporter says after the outlet.
func addName(text string, in *Intro) {
	from := in.OutletAt.End
	if from > len(text) {
		return
	}
	if m := thenName.FindStringSubmatchIndex(text[from:]); m != nil && nameLike(text[from+m[2]:from+m[3]]) {
		n := cleanName(text[from+m[2] : from+m[3]])
		in.Name, in.NameAt = n, within(text[from:], from, m[2], m[3], n)
	}
}

// addOutletBefore adds the outlet that a reporter says before the name.
func addOutletBefore(text string, in *Intro, known func(string) bool) {
	if in.Outlet != "" {
		return
	}
	if at := directed.FindStringIndex(text); at != nil {
		text = strings.Repeat(" ", at[1]) + text[at[1]:]
	}
	head := strings.TrimLeft(text, " ")
	base := len(text) - len(head)
	m := outletThen.FindStringSubmatchIndex(head)
	if m == nil || base+m[4] != in.NameAt.Start {
		return
	}
	if o := cleanOutlet(head[m[2]:m[3]]); known(o) {
		in.Outlet, in.OutletAt = o, within(head, base, m[2], m[3], o)
	}
}

// publicBody are words after "from the" that begin no outlet.
var publicBody = words.Declare("senate house white pentagon state national united federal supreme royal institute university department ministry office university party union association council chamber board bank league tribe nation north south east west")

// outletAlone reads an outlet and no more before a question: "Tern Times. Will the dues rise?"
func outletAlone(text string, known func(string) bool) (Intro, bool) {
	const least, reach = 3, 70 // bytes
	at := strings.Index(text[:min(len(text), reach)], ". ")
	if at < least || text[0] < 'A' || text[0] > 'Z' {
		return Intro{}, false
	}
	m := outletOnly.FindStringSubmatchIndex(text[:at+1])
	if m == nil {
		return Intro{}, false
	}
	o := cleanOutlet(text[m[2]:m[3]])
	if !known(o) || !strings.Contains(o, " ") && strings.ToUpper(o) != o {
		return Intro{}, false
	}
	return Intro{Outlet: o, OutletAt: within(text, 0, m[2], m[3], o)}, true
}

var outletOnly = rx.MustCompile(`^(?i:(?:hi|hello|yes|thank you|thanks|good (?:morning|afternoon))[,!] )?(?i:the )?(` + outletName + `)[.]$`)
