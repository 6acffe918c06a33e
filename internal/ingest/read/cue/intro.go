package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// Intro is how a reporter names himself and the outlet that he asks for.
type Intro struct {
	Name     string // "" when only the outlet is given
	NameAt   transcript.Span
	Outlet   string
	OutletAt transcript.Span
}

const (
	introLead = `(?i:(?:(?:mr\.? |madam |mister )?(?:prime minister|minister|secretary|president|chair(?:man)?|premier)|(?:señora? )?president[ae])[,.!—–-]+\s+|(?:yes|yeah|okay|ok|oh|well|sure|great|hi|hello|hey|so|sir|good (?:morning|afternoon|evening)|thank you(?: very much| so much)?|thanks(?: very much| so much| a lot)?|me presento(?: con usted| con ustedes)?|permítame presentarme|perdón|no me presenté|(?:just )?one (?:more|quick|last)(?: question| one)?|buen[oa]s? (?:días|tardes|noches)|muy buenos días|gracias|muchas gracias|saludos)(?:[,.!]? (?:everyone|everybody|all|mr\.? \p{L}+(?: \p{L}+)?|madam \p{L}+(?: \p{L}+)?|sir|señor presidente|presidente|presidenta|señora presidenta|chair(?:man)? \p{L}+|` + `[\p{L}’'-]+(?: [\p{L}’'-]+)?))?[,.!—–-]*\s+)*`
	iAm       = `(?i:(?:and )?(?:i’m|i'm|i am|this is(?: actually)?|it’s|it's|my name is|name’s|su servidora?|soy|mi nombre es|le saluda|меня зовут))\s+`
	// kindWord is what stands between "from" and an outlet's name.
	kindWord = `(?:the|el|la|los|las|of|de|del|and|y|news|agency|newspaper|daily|channel|portal|canal|revista|periódico|diario|agencia|grupo|sitio|medio|medios|programa|cadena|corporativo|noticias|televisión|radio|estación|estaciones|corresponsal|reporter|correspondent|online|magazine|website|network|station|public|state|publication|red|plataforma|digital|web|página|columna|espacio|noticiero|sistema|nacional|internacional|informativa|national|international|local)`
	// introEnd follows an introduction: no verb, which would tell of somebody.
	introEnd  = `(?:[,.;:!?—–…\n-]| ?[(\[]| (?:Mr\b|Mrs\b|Ms\b|Prime Minister|Madam\b|President|here\b|aquí\b|for the\b|at\b|on\b|para\b)|\s*$)`
	fromHouse = `(?i:,? (?:with|from|of|at|for|here (?:with|from|for)|de|del|de la|corresponsal de|corresponsal del|reporter[oa] de|reporter[oa] del|periodista de|para|representing))(?: the| el| la| los)? (?:` + kindOf + `|(?:` + kindWord + ` ){0,4}?)(` + house + `(?:, ` + house + `)?)`
)

var (
	introSaid  = rx.MustCompile(`^` + introLead + iAm + `(` + fullName + `)(?:` + fromHouse + `|, (` + house + `))?` + introEnd)
	introHere  = rx.MustCompile(`^` + introLead + `(` + manyName + `) here[,.]`)
	presents   = rx.MustCompile(`(?i)(?:this is(?: actually)?|my name is|soy|mi nombre es|меня зовут)\s+$`)
	introFrom  = rx.MustCompile(`^` + introLead + `(` + manyName + `)` + fromHouse + introEnd)
	introComma = rx.MustCompile(`^` + introLead + `(` + manyName + `), (` + house + `)(?:[,.;:!?—–…\n-]|$)`)
	introOne   = rx.MustCompile(`^` + introLead + `(` + capWord + `)` + fromHouse + introEnd)
	introWhole = rx.MustCompile(`^` + introLead + `(` + manyName + `), (` + house + `)(?: (?:from|in|of) [\p{L} ]{3,30})?\.?$`)
	introHouse = rx.MustCompile(`^` + introLead + `(?i:(?:i’m |i'm |i am )?(?:with|from|of|for|de|del) )(?:the )?(` + house + `)(?:[,.;:!?—–…\n-]|$)`)
)

// FindIntro reads a self-introduction in the first words of a reporter's turn. known tells whether a
// name is a declared outlet; the loose forms ("Ann Lee, Daily Planet.") count only then.
func FindIntro(text string, known func(string) bool) (Intro, bool) {
	head := text[:min(len(text), 420)]
	base, first := len(directed.FindString(head)), true
	for range 5 {
		if base > 280 {
			break
		}
		if in, ok := introAt(head[base:], base, known); ok && (first || in.Outlet != "" && known(in.Outlet) && GivenName(firstWord(in.Name)) || in.Name != "" && presents.MatchString(head[base:in.NameAt.Start])) {
			return in, true
		}
		ss := Sentences(head[base:])
		if len(ss) < 2 {
			break
		}
		first = first && leadsIn(ss[0].Text)
		base += ss[1].Start
	}
	return Intro{}, false
}

// leadsIn reports whether a sentence is what stands before an introduction: a greeting, thanks, an
// assent. After any other sentence a name is more likely somebody who is spoken of.
func leadsIn(s string) bool {
	return Words(s) <= 5 || addressed.MatchString(s) && Words(s) <= 16 && !strings.Contains(s, "?") || courtesy.MatchString(s) || greetForm.MatchString(s) && !strings.Contains(s, "?") && Words(s) <= 24
}

func introAt(s string, base int, known func(string) bool) (Intro, bool) {
	ws := strings.Fields(s[:min(len(s), 150)])
	if m := introSaid.FindStringSubmatchIndex(s); m != nil && oneOf(ws, saidWords) && nameLike(s[m[2]:m[3]]) {
		at := 4
		if m[4] < 0 {
			at = 6
		}
		in := introOf(s, base, m, at, known)
		if at == 6 && in.Outlet != "" && !known(in.Outlet) {
			in.Outlet = ""
		}
		if in.Outlet != "" || strings.Contains(in.Name, " ") || presents.MatchString(s[:m[2]]) {
			return in, true
		}
	}
	from, comma := namesThen(ws)
	if m := match(introHere, s, from); m != nil && nameLike(s[m[2]:m[3]]) && GivenName(firstWord(s[m[2]:m[3]])) {
		n := cleanName(s[m[2]:m[3]])
		return Intro{Name: n, NameAt: within(s, base, m[2], m[3], n)}, true
	}
	if m := match(introFrom, s, from); m != nil && nameLike(s[m[2]:m[3]]) {
		if in := introOf(s, base, m, 4, known); in.Outlet != "" {
			return in, true
		}
	}
	if m := match(introComma, s, comma); m != nil && nameLike(s[m[2]:m[3]]) {
		if in := introOf(s, base, m, 4, known); known(in.Outlet) || base == 0 && MediaLike(in.Outlet) && GivenName(firstWord(in.Name)) {
			return in, true
		}
	}
	if m := match(introOne, s, len(ws) > 2 && oneOf(ws[:min(len(ws), 8)], fromWords)); m != nil && nameLike(s[m[2]:m[3]]) {
		if in := introOf(s, base, m, 4, known); in.Outlet != "" && (known(in.Outlet) || GivenName(in.Name) && MediaLike(in.Outlet)) {
			return in, true
		}
	}
	if m := matchLine(introWhole, s, comma); m != nil && nameLike(s[m[2]:m[3]]) {
		in := introOf(s, base, m, 4, known)
		if in.Outlet != "" && (MediaLike(in.Outlet) || len(ws) <= 12 && strings.Contains(in.Outlet, " ") && GivenName(firstWord(in.Name))) {
			return in, true
		}
	}
	if m := match(introHouse, s, len(ws) > 1 && oneOf(ws[:min(len(ws), 6)], fromWords)); m != nil && known(cleanOutlet(s[m[2]:m[3]])) {
		o := cleanOutlet(s[m[2]:m[3]])
		return Intro{Outlet: o, OutletAt: within(s, base, m[2], m[3], o)}, true
	}
	return Intro{}, false
}

// matchLine is match for the first sentence alone.
func matchLine(re *rx.Regexp, s string, may bool) []int {
	if !may {
		return nil
	}
	return re.FindStringSubmatchIndex(firstLine(s))
}

// firstLine is the first sentence of a text.
func firstLine(s string) string {
	if first := FirstSentence(s[:min(len(s), 160)]); first.Start == 0 {
		return first.Text
	}
	return ""
}

var (
	saidWords = set("servidor servidora i'm i am this it's my name name's soy nombre saluda зовут")
	fromWords = set("with from of at for de del corresponsal reportero reportera periodista para representing")
)

// namesThen reports whether two words with a capital stand before "from" and its like, or before a comma.
func namesThen(ws []string) (from, comma bool) {
	for k := 2; k < len(ws); k++ {
		if !capital(ws[k-1]) || !capital(ws[k-2]) && (k < 3 || !capital(ws[k-3])) {
			continue
		}
		from = from || fromWords[lowered(ws[k])] || lowered(ws[k]) == "here"
		comma = comma || strings.HasSuffix(ws[k-1], ",")
	}
	return from, comma
}

// match runs a form only where the sentence may hold it.
func match(re *rx.Regexp, s string, may bool) []int {
	if !may {
		return nil
	}
	return re.FindStringSubmatchIndex(s)
}

func introOf(s string, base int, m []int, house int, known func(string) bool) Intro {
	in := Intro{Name: cleanName(s[m[2]:m[3]])}
	in.NameAt = within(s, base, m[2], m[3], in.Name)
	if house+1 < len(m) && m[house] >= 0 {
		if in.Outlet = PickHouse(cleanOutlet(s[m[house]:m[house+1]]), known); !known(in.Outlet) && !OutletForm(in.Outlet) {
			in.Outlet = ""
			return in
		}
		in.OutletAt = within(s, base, m[house], m[house+1], in.Outlet)
	}
	return in
}

var media = rx.MustCompile(`(?i)\b(?:news|radio|tv|television|televisión|noticias|diario|periódico|times|post|newspaper|press|prensa|journal|tribune|herald|gazette|telegraph|daily|media|medios|network|magazine|revista|canal|channel|agency|agencia|digital|online|wire)\b`)

// MediaLike reports whether a name is called as outlets are: news, radio, tribune.
func MediaLike(s string) bool { return media.MatchString(s) }

// addressed begins a sentence that speaks to the one who answers.
var addressed = rx.MustCompile(`(?i)^(?:muy |señora? )?(?:president[ae]|secretari[oa]|doctora?|fiscal|director[a]?|gobernador[a]?|mr\. |madam |minister|prime minister|secretary|ambassador|general)[ ,]`)

// OutletForm reports whether a name that no file declares may be an outlet's: no place, no number, no
// person's title, no word for a thing.
func OutletForm(s string) bool {
	ws := strings.Fields(s)
	if len(ws) == 0 || len(ws) > 8 || PlaceName(s) {
		return false
	}
	if MediaLike(s) {
		return true
	}
	for _, w := range ws {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && outletNever[lowered(w)] {
			return false
		}
	}
	letters := strings.IndexFunc(s, unicode.IsLetter) >= 0
	return letters || len(s) > 2
}

var outletNever = set("rights rapids nation mission refugees foods university college school hospital department senate congress house committee commission council valle party movement conference government january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday president minister dr mr mrs ms chairman senator prime")

// PickHouse chooses between the two halves of "Los Cabos, Cabo Mil Radio" and "Reuters, Mr. President":
// a declared outlet, or else what is called like one, or else the first.
func PickHouse(s string, known func(string) bool) string {
	first, second, ok := strings.Cut(s, ", ")
	switch {
	case !ok || known(s):
		return s
	case known(first):
		return first
	case known(second), media.MatchString(second) && !media.MatchString(first):
		return second
	}
	return first
}

func within(s string, base, from, to int, words string) transcript.Span {
	at := base + from + max(strings.Index(s[from:to], words), 0)
	return transcript.Span{Start: at, End: at + len(words)}
}
