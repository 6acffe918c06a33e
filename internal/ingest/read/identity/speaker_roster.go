package identity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/authority"
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

var (
	polite     = rx.MustCompile(`(?i)^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.? `)
	initialled = rx.MustCompile(`^\p{Lu}\. ?\p{Lu}\p{Ll}+`)
)

// fromCarrier gives a bare office label the person whom the source's own record names as its principal.
func (r *resolver) fromCarrier(label, name string) (transcript.Attribution, bool) {
	e, ok := r.t.Given["principal"]
	if !ok || name != "" || !principalLabel.MatchString(strings.TrimSpace(label)) {
		return nobody, false
	}
	full := r.carried()
	if !isFull(full) || !personForm(full) {
		return nobody, false
	}
	e.Turn = -1
	a := r.named(full, "", transcript.Stated, e.Kind, e.Note)
	return a, true
}

// carried is the name that the source's own record gives its principal, the given name first.
func (r *resolver) carried() string {
	note := r.t.Given["principal"].Note
	if last, first, two := strings.Cut(note, ", "); two {
		return first + " " + last
	}
	return note
}

// misprintedOffice are forms that a scan makes of PRIME MINISTER.
var misprintedOffice = rx.MustCompile(`(?i)^(?:prime|pr?i?me?|pum|pim) \S*(?:nst|nis|ster|mi)\S*$`)

var principalLabel = rx.MustCompile(`(?i)^(?:the )?(?:prime minister|pm|president|premier|chancellor)[.:]?$`)

// fromRoster asks the roster for a label, a full name in it, or a choice that the heading settles.
func (r *resolver) fromRoster(label, name string) (transcript.Attribution, bool) {
	if p, o, ok := r.auth.PersonByLabel(r.t.Series, label, r.t.Event); ok {
		if r.namesakeHere(label, name, p) {
			return nobody, false
		}
		return r.person(p, o), true
	}
	for _, h := range r.auth.Candidates(r.t.Series, label, r.t.Event) {
		last := r.compared.words(h.Person.Name)
		if len(last) > 0 && containsWord(r.heading, last[len(last)-1]) {
			return r.person(h.Person, h.Office), true
		}
	}
	if isFull(name) {
		if p, ok := r.auth.PersonByName(name); ok {
			o, _ := p.OfficeOn(r.t.Series, r.t.Event)
			return r.person(p, o), true
		}
	}
	return nobody, false
}

// namesakeHere reports whether the heading or the turns name somebody else in full by the surname that a label has behind a courtesy: a guest
// called Raj Patel is MR. PATEL too.
func (r *resolver) namesakeHere(label, surname string, p authority.Person) bool {
	if !polite.MatchString(label) || isFull(surname) || surname == "" {
		return false
	}
	full := r.inHeading(surname)
	if full == "" {
		full, _ = r.fullInTurns(surname)
	}
	if !isFull(full) || !cue.GivenName(firstWord(full)) {
		return false
	}
	for _, known := range append([]string{p.Name}, p.Aliases...) {
		if mayBeSame(firstWord(known), firstWord(full)) || r.compared.agree(known, full) {
			return false
		}
	}
	return true
}

// mayBeSame reports whether two first names begin alike, or one is short for names that begin as the other does: Bob and Robert.
func mayBeSame(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	return a[0] == b[0] || shortFor[a] == b[0] || shortFor[b] == a[0]
}

// shortFor are short first names that begin otherwise than the whole ones, and how those begin.
var shortFor = map[string]byte{"Bob": 'R', "Bobby": 'R', "Dick": 'R', "Bill": 'W', "Billy": 'W', "Ted": 'E', "Ned": 'E', "Gene": 'E', "Liz": 'E', "Beth": 'E', "Betty": 'E', "Tony": 'A', "Sandy": 'A', "Gus": 'A', "Peggy": 'M'}

// person is an attribution to a roster entry. The name is as the heading has it, where it has one.
func (r *resolver) person(p authority.Person, o authority.Office) transcript.Attribution {
	name := p.Name
	for _, alias := range p.Aliases {
		if isASCII(alias) && isASCII(p.Name) && !strings.Contains(r.heading, p.Name) && strings.Contains(r.heading, alias) {
			name = alias
		}
	}
	note := p.Name
	if o.Title != "" {
		note += ", " + o.Title
	}
	if o.From != "" || o.To != "" {
		note += " (" + o.From + "–" + o.To + ")"
	}
	return transcript.Attribution{Name: name, Key: p.Slug, Office: o.Title, Standing: transcript.Stated,
		Evidence: []transcript.Evidence{{Kind: "roster", Turn: -1, Note: note}}}
}

// standsIn reports whether a name stands in a text as words of its own; scripts without spaces have no such.
func standsIn(text, name string) bool {
	for at := 0; ; at++ {
		k := strings.Index(text[at:], name)
		if k < 0 {
			return false
		}
		at += k
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		first, _ := utf8.DecodeRuneInString(name)
		if unicode.In(first, unicode.Han, unicode.Hangul) || !unicode.IsLetter(before) && !unicode.IsNumber(before) && wordEnds(text, at+len(name)) {
			return true
		}
	}
}
