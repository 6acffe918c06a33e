package identity

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// crowd are labels that stand for whoever speaks.
var crowd = rx.MustCompile(`(?i)^(?:q|questions?|journalists?|jrnlst|reporters?|the press|press|press corps|pool|问|追问|记者|记者追问|.*记者|.*问及|the following question was raised.*|pregunta|interlocutora?|i?ntervenci[oó]n.*|voz .*|asistentes?|вопрос|реплика|(?:.* )?officials?(?: (?:number )?(?:one|two|three|four|1|2|3|4))?|(?:an? )?participants?|interviewers?|questioners?|preguntas?|audience.*|crowd|staff|aide|white house aide|(?:conference |event )?(?:moderator|operator|host|facilitator)|moderadora?|interpreter|translator|unidentified.*|unknown.*|speaker(?: \d+)?|male.*|female.*|caller|hand|.*crew(?: member)?|ведущий|主持人)$`)

func isCrowd(label string) bool {
	k := transcript.NormalLabel(labels.Plain(label))
	return labels.Crowd(k) || labels.Moderator(k) || utf8.RuneCountInString(strings.TrimRight(k, "0123456789")) < 2 && k != "" && k[0] < utf8.RuneSelf || crowd.MatchString(k)
}

// answering reports whether a label only says that somebody answers, or nothing.
func answering(label string) bool {
	k := transcript.NormalLabel(labels.Plain(label))
	return k == "" || labels.Answers(k)
}

// speakers resolves each label once and sets it on all of its turns that don't ask.
func (r *resolver) speakers() {
	r.byLabel = map[string]transcript.Attribution{}
	r.bracketed()
	r.counts = map[string]int{}
	r.keys = make([]string, len(r.t.Turns))
	for i := range r.t.Turns {
		r.keys[i] = r.normal(r.t.Turns[i].Called())
		r.counts[r.keys[i]]++
	}
	for i := range r.t.Turns {
		turn := &r.t.Turns[i]
		if turn.Role == transcript.Reporter {
			turn.Speaker = nobody
			continue
		}
		k := r.keys[i]
		a, ok := r.byLabel[k]
		if !ok {
			a = r.speaker(turn.Called())
			r.byLabel[k] = a
		}
		turn.Speaker = a
	}
	if len(r.t.Turns) > 0 {
		r.openingSpeaker()
		r.answerer()
		r.answerUntil()
	}
	r.calledNames()
	r.mendMisprints()
	r.shareNames()
	r.fullestNames()
	r.officesAlone()
	r.honourables()
	r.colleagues()
	if len(r.t.Turns) > 0 {
		r.unlabelledAnswers()
	}
	for _, k := range slices.Sorted(maps.Keys(r.byLabel)) {
		if a := r.byLabel[k]; a.Known() {
			r.speaking = append(r.speaking, speaking{a.Name, r.compared.words(a.Name)})
		}
	}
}

// speaking is the name of somebody who does not ask.
type speaking struct {
	name  string
	words []string
}

// normal is the normal form of a label.
func (r *resolver) normal(label string) string {
	n, ok := r.normals[label]
	if !ok {
		n = transcript.NormalLabel(label)
		r.normals[label] = n
	}
	return n
}

// surnameInHeading reports whether a label that may stand for anybody is the surname of somebody whom the heading names in full: HAND of
// "Gerry Hand".
func (r *resolver) surnameInHeading(label string) bool {
	if strings.ContainsRune(label, ' ') {
		return false
	}
	full := r.inHeading(label)
	return isFull(full) && cue.GivenName(firstWord(full))
}

// speaker resolves one label: by the roster, by a full name in it, by the heading, by the text.
func (r *resolver) speaker(label string) transcript.Attribution {
	printed := labels.Plain(label)
	label = r.civil(printed)
	if who := labels.Opens(label); who != "" {
		label = who
	}
	if before, within, ok := labels.Bracketed(label); ok && answering(before) {
		a, _ := r.asian(within)
		return a // "답변 (박해진 조류부 장관)"
	}
	switch {
	case answering(label):
		return r.fromHeading()
	case isCrowd(label) && !r.surnameInHeading(label), titleAlone.MatchString(label):
		return nobody
	}
	for _, l := range []string{printed, label} {
		if a, ok := r.short[r.normal(l)]; ok {
			return a
		}
	}
	name, office := r.parts(label)
	if a, ok := r.ofLabel(label, name, office); ok {
		return a
	}
	if a, ok := r.ofWords(label, name, office); ok {
		return a
	}
	return r.asLabelled(label, name, office)
}

// titleAlone is what stands before names, where the name was not understood: "SEN.".
var titleAlone = rx.MustCompile(`(?i)^(?:mr|mrs|ms|dr|sen|rep|gov|amb|gen|col|adm|lt|capt)\.?$`)

// behindParticle is the name in full, as the heading prints it, of a surname of several words: "Luis de Oarsman" for "De Oarsman".
func (r *resolver) behindParticle(name string) string {
	first, _, more := strings.Cut(name, " ")
	if !more || !surnameParticles[strings.ToLower(first)] {
		return ""
	}
	full := r.compared.fullIn(r.heading, name)
	if at := indexFold(r.heading, full); full != "" && at >= 0 && at+len(full) <= len(r.heading) && strings.EqualFold(r.heading[at:at+len(full)], full) {
		return r.heading[at : at+len(full)]
	}
	return ""
}

// surnameParticles begin surnames of several words.
var surnameParticles = map[string]bool{"de": true, "del": true, "della": true, "di": true, "da": true, "dos": true, "du": true, "le": true, "la": true, "van": true, "von": true, "ter": true, "ten": true, "el": true, "al": true, "bin": true, "ben": true}

// civil is a label without the French "M." for Mister, which elsewhere is an initial, and the like.
func (r *resolver) civil(label string) string {
	if rest, ok := strings.CutPrefix(label, "M. "); ok && r.t.Language == "fr" {
		return rest
	}
	if spoken := r.t.Language; spoken == "es" || spoken == "pt" {
		return withoutCourtesy(label)
	}
	return label
}

// calledNames gives those whom others call to speak by another of their first names ("Tony.") the
// name of the roster that begins with it.
func (r *resolver) calledNames() {
	for i := 1; i < len(r.t.Turns); i++ {
		k := r.keys[i]
		p, ok := r.auth.Person(r.byLabel[k].Key)
		if !ok || r.t.Turns[i].Role == transcript.Reporter || strings.Contains(r.heading, r.byLabel[k].Name) {
			continue
		}
		c := r.calls.At(i - 1)
		if c == nil || c.Name == "" || r.compared.within(c.Name, r.byLabel[k].Name) {
			continue
		}
		for _, alias := range p.Aliases {
			if r.compared.within(c.Name, alias) {
				a := r.byLabel[k]
				a.Name = alias
				r.setLabel(k, a)
			}
		}
	}
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > 0x24F }) < 0
}

// named is an attribution to a full name; the roster is asked for it too.
func (r *resolver) named(name, office string, standing transcript.Standing, kind, note string) transcript.Attribution {
	if p, ok := r.auth.PersonByName(name); ok {
		o, _ := p.OfficeOn(r.t.Series, r.t.Event)
		a := r.person(p, o)
		a.Evidence = append(a.Evidence, transcript.Evidence{Kind: kind, Turn: -1, Note: note})
		return a
	}
	key := ""
	if personForm(name) {
		key = keyOf(name)
	}
	return transcript.Attribution{Name: name, Key: key, Office: office, Standing: standing,
		Evidence: []transcript.Evidence{{Kind: kind, Turn: -1, Note: note}}}
}

// fromHeading is the one person of the roster whom the heading names. Where a guest is named, whoever receives him answers, too.
func (r *resolver) fromHeading() transcript.Attribution {
	people := r.auth.PeopleNamed(func(name string) bool { return standsIn(r.heading, name) && isFull(name) })
	if len(people) != 1 {
		return nobody
	}
	o, ok := people[0].OfficeOn(r.t.Series, r.t.Event)
	if ok && !slices.Contains(o.Series, r.t.Series) {
		return nobody
	}
	a := r.person(people[0], o)
	a.Evidence = append(a.Evidence, transcript.Evidence{Kind: "heading", Turn: -1, Note: r.t.Title})
	return a
}

var officeFirst = rx.MustCompile(`(?i)^(?:(?:secretari[oa]|subsecretari[oa]|director[a]?|titular|coordinador[a]?|gobernador[a]?|procurador[a]?|fiscal|president[ea]|jef[ea]|vocer[oa]|almirante|general|comandante|periodista|conductor[a]?|usuari[oa]|activista|senador[a]?|diputad[oa]|spokes\w+|minister|secretary|deputy|president|chief|ministr[oa]|ministre|premi[eè]re?|primeir[oa]|porta-?voz|portavoce|porte-parole|bundes\w+|staatssekret\w+|vizekanzler\w*|rzecznik|rzeczniczka)\b)`)

// belongs stands in offices ("titular de la agencia"), seldom in names.
var belongs = rx.MustCompile(`(?i)\s(?:de|del|para|of|for)\s`)

// namedLast reports whether of two parts of a label the last is the name, whatever the first is called: a given name and two
// more, where the first has none. "HOLM, IDA MARIE" is a name in another order.
func namedLast(first, last string) bool {
	ws, before := strings.Fields(last), strings.Fields(first)
	return len(ws) > 2 && len(before) > 0 && cue.GivenName(properCase(ws[0])) && !cue.GivenName(properCase(before[0]))
}

// titlesAlone reports whether words before a comma are an office and no name: "Official Spokesperson, Shri Otto Holm".
func titlesAlone(words string) bool {
	n := 0
	for w := range strings.FieldsSeq(words) {
		if n++; !isTitle(w) && !strings.EqualFold(w, "official") {
			return false
		}
	}
	return n > 1
}

// isPerson reports whether what stands behind a comma in a label is somebody's name, whatever stands before it.
func isPerson(name string) bool {
	return personForm(name) && (!isFull(name) || cue.GivenName(firstWord(name)))
}

// splitLabel parts a label into a name and the office printed with it: "NAME, OFFICE", "OFFICE, NAME", "OFFICE NAME".
func splitLabel(label string) (name, office string) {
	label = strings.TrimSpace(parenthesis.ReplaceAllString(label, ""))
	if first, rest, ok := strings.Cut(label, " -- "); ok {
		return bareName(first), rest
	}
	if name, office = beforeDash(label); name != "" {
		return name, office
	}
	if k := strings.Index(label, ", "); k > 0 && !strings.HasSuffix(strings.ToLower(label), ", jr.") {
		first, last := label[:k], label[strings.LastIndex(label, ", ")+2:]
		if who := bareName(first); isFull(who) && personForm(who) && cue.GivenName(firstWord(who)) && !isPerson(bareName(last)) {
			return who, officeCase(label[k+2:]) // "CHIEF MARA PENN, HARBOURTON POLICE DEPARTMENT"
		}
		if officeFirst.MatchString(first) || titlesAlone(first) || namedLast(first, last) || !officeFirst.MatchString(label[k+2:]) && belongs.MatchString(first) && !belongs.MatchString(last) {
			return bareName(last), officeCase(label[:strings.LastIndex(label, ", ")])
		}
		return bareName(first), officeCase(label[k+2:])
	}
	for _, behind := range []func(string) (string, string){officeBehind, officeUnparted} {
		if name, office = behind(label); name != "" {
			return name, office
		}
	}
	name = bareName(label)
	if n := len(label) - len(name); n > 0 && strings.EqualFold(label[n:], name) {
		office = strings.TrimSpace(label[:n])
	}
	if onlyCourtesy(office) {
		office = ""
	}
	return name, officeCase(office)
}

// onlyCourtesy reports whether words before a name are courtesies alone, and no office: "Hon", "Rt. Hon.", "Shri".
func onlyCourtesy(words string) bool {
	for w := range strings.FieldsSeq(words) {
		if !civilities[strings.ToLower(strings.Trim(w, "."))] {
			return false
		}
	}
	return true
}

var civilities = map[string]bool{"mr": true, "ms": true, "mrs": true, "dr": true, "miss": true, "the": true, "hon": true, "rt": true, "right": true, "honourable": true, "honorable": true, "prof": true, "professor": true, "sir": true, "dame": true, "atty": true, "engr": true,
	"shri": true, "smt": true, "shrimati": true, "sr": true, "sra": true, "srta": true, "señor": true, "señora": true, "senhor": true, "senhora": true, "mme": true, "mlle": true, "monsieur": true, "madame": true, "signor": true, "signora": true, "herr": true, "frau": true, "fru": true, "meneer": true, "mevrouw": true, "господин": true, "госпожа": true, "пан": true, "пані": true, "pan": true, "pani": true, "paní": true}
