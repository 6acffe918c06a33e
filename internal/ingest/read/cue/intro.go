package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// Intro is how a reporter names himself and the outlet that he asks for.
type Intro struct {
	Name     string // "" when only the outlet is given
	NameAt   transcript.Span
	Outlet   string
	OutletAt transcript.Span
	Plain    bool // it is known that nothing but greetings stands before it in its paragraph
}

const (
	// introLead may stand before an introduction. Behind a sign a word that is no form of address is one only before another:
	// "Thanks. Ada Brandt Lund with ...".
	introLead = `(?i:(?:(?:mr\.? |madam |mister )?(?:prime minister|minister|secretary[- ]general|secretary|high representative|president|chair(?:man)?|premier|governor|mayor|commissioner|ambassador|chancellor|general|colonel|admiral|captain|sheriff|chief|administrator|director|senator|doctor|coach|taoiseach)|(?:señora? )?president[ae])(?:[,.!]| ?[—–-])[,.!—–-]*\s+|(?:yes|yeah|okay|ok|oh|well|sure|great|hi|hello|hey|so|sir|good (?:morning|afternoon|evening)|thank you(?: very much| so much)?|thanks(?: very much| so much| a lot)?|me presento(?: con usted| con ustedes)?|permítame presentarme|perdón|no me presenté|(?:just )?one (?:more|quick|last)(?: question| one)?|buen[oa]s? (?:días|tardes|noches)|muy buenos días|gracias|muchas gracias|saludos)(?:[,.!]? (?:everyone|everybody|all|mr\.? \p{L}+(?: \p{L}+)?|madam \p{L}+(?: \p{L}+)?|sir|señor presidente|presidente|presidenta|señora presidenta|chair(?:man)? \p{L}+)|` +
		` [\p{L}’'-]+(?: [\p{L}’'-]+)?|[,.!] [\p{L}’'-]+(?: [\p{L}’'-]+)?[,.!—–-])?[,.!—–-]*\s+(?:[—–-]{1,2}\s+)?)*`
	iAm = `(?i:(?:and )?(?:(?:i’m|i'm|it’s|it's|this is)(?: [—–-]{1,2}|,) )?(?:i’m|i'm|i am|this is(?: actually)?|it’s|it's|my name is|name’s|su servidora?|soy|mi nombre es|le saluda|меня зовут))\s+`
	// kindWord is what stands between "from" and an outlet's name.
	kindWord = `(?:the|el|la|los|las|of|de|del|and|y|news|agency|newspaper|daily|channel|portal|canal|revista|periódico|diario|agencia|grupo|sitio|medio|medios|programa|cadena|corporativo|noticias|televisión|radio|estación|estaciones|corresponsal|reporter|correspondent|online|magazine|website|network|station|public|state|publication|red|plataforma|digital|web|página|columna|espacio|noticiero|sistema|nacional|internacional|informativa|national|international|local)`
	// introEnd follows an introduction: no verb, which would tell of somebody.
	introEnd   = `(?:[,.;:!?—–…\n]|-(?:\P{L}|$)| ?[(\[]| (?:Mr\b|Mrs\b|Ms\b|Prime Minister|Madam\b|President|here\b|aquí\b|for the\b|at\b|on\b|para\b)|\s*$)`
	fromOutlet = `(?i:,? (?:with|from|of|at|for|here (?:with|from|for)|de|del|de la|corresponsal de|corresponsal del|reporter[oa] de|reporter[oa] del|periodista de|para|representing))(?: the| el| la| los)? (?:` + kindOf + `|(?:` + kindWord + ` ){0,4}?)(` + outletName + `(?:, ` + outletName + `)?)`
)

var (
	introSaid    = rx.MustCompile(`^` + introLead + `(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}[\p{L}’'-]+, )?` + iAm + `(` + fullName + `)(?:` + fromOutlet + `|, (` + outletName + `))?` + introEnd)
	introHere    = rx.MustCompile(`^` + introLead + `(` + manyName + `) here[,.]`)
	presents     = rx.MustCompile(`(?i)(?:this is(?: actually)?|my name is|soy|mi nombre es|меня зовут)\s+$`)
	itIs         = rx.MustCompile(`(?i)(?:\b(?:hi|hello|hey|thanks|thank you|good (?:morning|afternoon|evening))\b[^.?!]{0,30}[.,!]) it(?:’|')s\s+$`)
	introFrom    = rx.MustCompile(`^` + introLead + `(` + manyName + `)` + fromOutlet + introEnd)
	introComma   = rx.MustCompile(`^` + introLead + `(` + manyName + `), (` + outletName + `)(?:[,.;:!?—–…\n-]|$)`)
	introOne     = rx.MustCompile(`^` + introLead + `(` + capWord + `)` + fromOutlet + introEnd)
	introWhole   = rx.MustCompile(`^` + introLead + `(` + manyName + `), (` + outletName + `)(?: (?:from|in|of) [\p{L} ]{3,30})?\.?$`)
	introPaperOf = rx.MustCompile(`^` + introLead + `(` + manyName + `), (` + outletName + `), (\p{Lu}[\p{L}’' -]{2,30})(?:, (\p{Lu}[\p{L}.’' -]{1,30}))?\.?$`)
	introOutlet  = rx.MustCompile(`^` + introLead + `(?i:(?:i’m |i'm |i am |soy )(?:actually )?(?:with|from|of|for|de|del) |(?:with|from|de|del) )(?:the )?(` + outletName + `)(?:[,.;:!?—–…\n-]|$)`)
)

// findIntro reads a self-introduction in the first words of a reporter's turn. known tells whether a
// name is a declared outlet; the loose forms ("Ann Lee, Daily Planet.") count only then.
func findIntro(turn *words.Text, known func(string) bool) (Intro, bool) {
	if turn.Len() == 0 {
		return Intro{}, false
	}
	rest := turn.First(420)
	base, first := 0, true
	if turn.Kind(0)&words.Opens != 0 {
		if base = len(directed.FindString(rest.Text)); base > 0 {
			rest = rest.Within(base, len(rest.Text))
		}
	}
	for range 5 {
		if base > 280 || rest.Len() == 0 || !first && !presented(turn) {
			break
		}
		s := rest.Text
		if in, ok := introAt(&rest, base, known); ok && (first || in.Outlet != "" && known(in.Outlet) && GivenName(firstWord(in.Name)) || in.Name != "" && presents.MatchString(s[:in.NameAt.Start-base])) {
			return outletNext(turn.Text, in, known), true
		}
		sentence, next := rest.SentenceAt(0)
		if next == rest.Len() {
			break
		}
		first = first && leadsIn(&sentence)
		at := rest.Start(next)
		base += at
		rest = rest.Within(at, len(s))
	}
	return outletAlone(turn.Text, known)
}

// outletNext gives a name without an outlet the one that the sentence behind it tells: "My name is Ida Holm [ph]. I'm from Vik Radio."
func outletNext(text string, in Intro, known func(string) bool) Intro {
	if in.Outlet != "" || in.Name == "" {
		return in
	}
	m := iAmFrom.FindStringSubmatchIndex(text[in.NameAt.End:])
	if m == nil {
		return in
	}
	at := in.NameAt.End
	if o := cleanOutlet(text[at+m[2] : at+m[3]]); o != "" && !PlaceName(o) && (known(o) || MediaLike(o) || initialsForm.MatchString(o)) {
		in.Outlet, in.OutletAt = o, transcript.Span{Start: at + m[2], End: at + m[2] + len(o)}
	}
	return in
}

var iAmFrom = rx.MustCompile(`^(?: ?[\[(](?i:ph|sp|phonetic)\.?[\])])?[.,]? (?i:(?:and )?(?:i’m|i'm|i am)(?: (?:a|the) (?:\p{Ll}+ ){1,2})? (?:with|from)) (?i:the )?(` + outletName + `)[,.;]`)

// presented reports whether words of a turn may present somebody after other sentences: by a given name, or by
// "this is" and its like.
func presented(turn *words.Text) bool {
	return turn.Holds.Has(givenNames) || turn.Holds.Has(presenting) && turn.Holds.Has(presentIs)
}

var (
	presenting = words.Declare("this name soy nombre зовут")
	presentIs  = words.Declare("is soy es зовут")
)

// leadsIn reports whether a sentence is what stands before an introduction: a greeting, thanks, an
// assent. After any other sentence a name is more likely somebody who is spoken of.
func leadsIn(s *Sentence) bool {
	n, asks := s.Words.Count(), strings.Contains(s.Text, "?")
	return n <= 5 || n <= 16 && !asks && addressed.MatchString(s.Text) || courtesy.MatchString(s.Text) || n <= 24 && !asks && greetForm.MatchString(s.Text)
}

// introductory are the signs of an introduction among a turn's first words, without which none is tried.
type introductory struct {
	said   bool // "I'm", "my name is" and the like before a word with a capital
	here   bool // "here" after a word with a capital
	from   bool // two words with a capital before "from" and its like
	comma  bool // two words with a capital before a comma, and an outlet's name after it
	one    bool // "from" and its like among the first words, after a capital
	outlet bool // among the very first, before an outlet's name
}

// signsOf looks at the words that begin in the first bytes of a text, and counts them.
func signsOf(ws *words.Run) (is introductory, n int) {
	const reach = 150
	var capital, before, earlier bool // of the three words before
	from := false                     // "from" and its like stood right before, articles apart
	for n < ws.Len() && ws.Start(n) < reach {
		k, kind := n, ws.Kind(n)
		n++
		if k >= 6 && !capital && !from { // then the word itself tells nothing
			earlier, before, capital = before, false, kind&words.Capital != 0
			is.said = is.said || capital && ws.Is(k-1).Has(iAmWords)
			continue
		}
		which := ws.Is(k)
		here, article, outlet := which.Has(hereWord), which.Has(articles), kind&mayOutlet != 0 || capital && kind&words.Small != 0 && inCamels(ws.At(k).Printed)
		is.comma = is.comma || k >= 2 && (outlet || article) && capital && (before || earlier) && ws.Kind(k-1)&words.EndsComma != 0
		is.outlet = is.outlet || from && outlet
		from = from && article
		if which.Has(fromWords) {
			is.one = is.one || capital && k < 8
			is.from = is.from || capital && (before || earlier)
			from = k < 6
		}
		if here && capital {
			is.here = true
			is.one = is.one || k < 7
			is.from = is.from || before || earlier
		}
		earlier, before, capital = before, capital, kind&words.Capital != 0
		is.said = is.said || capital && k > 0 && ws.Is(k-1).Has(iAmWords)
	}
	is.one, is.outlet = is.one && n > 2, is.outlet && n > 1
	return is, n
}

// inCamels reports whether a small letter stands before a capital at a word's beginning, as in some outlets' names: "iNews".
func inCamels(word string) bool {
	return len(word) > 2 && word[0] >= 'a' && word[0] <= 'z' && word[1] >= 'A' && word[1] <= 'Z'
}

// mayOutlet is what a word is of those with which an outlet's name may begin.
const mayOutlet = words.Capital | words.Figure | words.Dotted

var (
	articles = words.Declare("the el la")
	hereWord = words.Declare("here")
	iAmWords = words.Declare("i'm am is actually it's name's servidor servidora soy es saluda зовут") // with which iAm may end
)

func introAt(ws *words.Run, base int, known func(string) bool) (Intro, bool) {
	is, n := signsOf(ws)
	s := ws.Text
	if is == (introductory{}) {
		return introSe(ws, base, known)
	}
	if m := match(introSaid, s, is.said); m != nil && (nameLike(s[m[2]:m[3]]) || ownWords(s, m)) {
		at := 4
		if m[4] < 0 {
			at = 6
		}
		in := introOf(s, base, m, at, known)
		if at == 6 && in.Outlet != "" && !known(in.Outlet) && !(MediaLike(in.Outlet) && GivenName(firstWord(in.Name))) {
			in.Outlet = ""
		}
		if in.Outlet != "" || strings.Contains(in.Name, " ") || presents.MatchString(s[:m[2]]) || itIs.MatchString(s[:m[2]]) && GivenName(in.Name) && strings.HasPrefix(s[m[3]:], ".") {
			return in, true
		}
	}
	if m := match(introHere, s, is.from && is.here); m != nil && nameLike(s[m[2]:m[3]]) && GivenName(firstWord(s[m[2]:m[3]])) {
		n := cleanName(s[m[2]:m[3]])
		return Intro{Name: n, NameAt: within(s, base, m[2], m[3], n)}, true
	}
	if m := match(introFrom, s, is.from); m != nil && (nameLike(s[m[2]:m[3]]) || calledAsPlace(s[m[2]:m[3]])) {
		if in := introOf(s, base, m, 4, known); in.Outlet != "" && (known(in.Outlet) || nameLike(s[m[2]:m[3]])) && !(toldOf(s[m[3]:], m[5]-m[3]) && !known(in.Outlet) && !MediaLike(in.Outlet)) {
			return in, true
		}
	}
	if m := match(introComma, s, is.comma); m != nil && nameLike(s[m[2]:m[3]]) {
		if in := introOf(s, base, m, 4, known); known(in.Outlet) || base == 0 && (MediaLike(in.Outlet) || inCamels(in.Outlet)) && GivenName(firstWord(in.Name)) {
			return in, true
		}
	}
	if m := match(introOne, s, is.one); m != nil && nameLike(s[m[2]:m[3]]) {
		if in := introOf(s, base, m, 4, known); in.Outlet != "" && (known(in.Outlet) || GivenName(in.Name) && MediaLike(in.Outlet)) {
			return in, true
		}
	}
	if m := matchLine(introWhole, ws, is.comma); m != nil && nameLike(s[m[2]:m[3]]) {
		in := introOf(s, base, m, 4, known)
		if in.Outlet != "" && (MediaLike(in.Outlet) || n <= 12 && strings.Contains(in.Outlet, " ") && GivenName(firstWord(in.Name))) {
			return in, true
		}
	}
	if m := matchLine(introPaperOf, ws, is.comma); m != nil && nameLike(s[m[2]:m[3]]) && GivenName(firstWord(s[m[2]:m[3]])) {
		town, state := s[m[6]:m[7]], ""
		if m[8] >= 0 {
			state = strings.TrimRight(s[m[8]:m[9]], ".")
		}
		if in := introOf(s, base, m, 4, known); strings.Contains(in.Outlet, " ") && (PlaceName(town) || PlaceName(state)) {
			return in, true // "Ida Holm, Oar and Anchor, Ness, Ohio."
		}
	}
	if m := match(introOutlet, s, is.outlet); m != nil && known(cleanOutlet(s[m[2]:m[3]])) && !isTown(s, m[2], m[3]) {
		o := cleanOutlet(s[m[2]:m[3]])
		return Intro{Outlet: o, OutletAt: within(s, base, m[2], m[3], o)}, true
	}
	return introSe(ws, base, known)
}

// toldOf reports whether what stands after a name says of what body he is, and a sentence goes on with him: "of the Oarsmen,
// on Monday, said".
func toldOf(after string, end int) bool {
	rest := strings.TrimLeft(after[end:], " ")
	return strings.HasPrefix(strings.TrimLeft(after, ", "), "of ") && rest != "" && strings.IndexByte(",[(", rest[0]) >= 0
}

// isTown reports whether a town's name that an outlet has as well is the town's: its state or country stands behind it, as in "I'm from
// Phoenix, Arizona".
func isTown(s string, from, to int) bool {
	rest, behind := strings.CutPrefix(s[to:], ", ")
	return behind && PlaceName(s[from:to]) && PlaceName(firstWord(strings.NewReplacer(",", " ", ".", " ").Replace(rest[:min(len(rest), 40)])))
}

// calledAsPlace reports whether a name of two words may be that of somebody who is called as a country or a city is: "Santiago Ferrán".
func calledAsPlace(name string) bool {
	first, surname, two := strings.Cut(name, " ")
	return two && PlaceName(first) && !PlaceName(name) && !MediaLike(name) && nameLike(surname) && !RoleWord(surname)
}

// ownWords reports whether somebody says of a given name, with whatever words for surnames, that it is his own.
func ownWords(s string, m []int) bool {
	name := s[m[2]:m[3]]
	return GivenName(firstWord(name)) && strings.Contains(name, " ") && presents.MatchString(s[:m[2]])
}

// matchLine is match for the first sentence alone.
func matchLine(re *rx.Regexp, ws *words.Run, may bool) []int {
	if !may {
		return nil
	}
	head := ws.First(160)
	first, _ := head.SentenceAt(0)
	return re.FindStringSubmatchIndex(first.Text)
}

var fromWords = words.Declare("with from of at for de del corresponsal reportero reportera periodista para representing")

// match runs a form only where the sentence may hold it.
func match(re *rx.Regexp, s string, may bool) []int {
	if !may {
		return nil
	}
	return re.FindStringSubmatchIndex(s)
}

func introOf(s string, base int, m []int, outlet int, known func(string) bool) Intro {
	in := Intro{Name: cleanName(s[m[2]:m[3]])}
	in.NameAt = within(s, base, m[2], m[3], in.Name)
	if outlet+1 < len(m) && m[outlet] >= 0 {
		if in.Outlet = PickOutlet(cleanOutlet(s[m[outlet]:m[outlet+1]]), known); !known(in.Outlet) && !OutletForm(in.Outlet) {
			in.Outlet = ""
			return in
		}
		in.OutletAt = within(s, base, m[outlet], m[outlet+1], in.Outlet)
	}
	return in
}

func within(s string, base, from, to int, words string) transcript.Span {
	at := base + from + max(strings.Index(s[from:to], words), 0)
	return transcript.Span{Start: at, End: at + len(words)}
}
