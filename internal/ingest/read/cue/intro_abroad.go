package cue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
	"podium/internal/transcript"
)

// Speaking tells in which language the turns are: in others than English and Spanish reporters say their names in other words.
func (t *Turns) Speaking(language string) {
	t.abroad = language != "en" && language != "es" && language != "zh"
	t.spanish, t.chinese, t.foreign = language == "es", language == "zh", t.abroad && language != ""
}

// greetsAbroad reports whether a turn begins by a greeting or thanks in another Western language: some room hears several.
func greetsAbroad(text string) bool {
	first, _, _ := strings.Cut(text[:min(len(text), 16)], " ")
	return greetingsAbroad[strings.TrimRight(first, ",.!")]
}

var greetingsAbroad = words.Set("Bonjour Bonsoir Merci Oui Buongiorno Buonasera Grazie Hola Gracias Guten Danke Hallo Bom Boa Olá Obrigado Obrigada Buenos Buenas")

// introAbroad reads an introduction in a language without forms of its own: behind greetings and addresses a name and an
// outlet, in either order, parted by a comma or a word for "from": "Добрый день! Ольга Седова, «Морской вестник».".
func introAbroad(text string, known func(string) bool) (Intro, bool) {
	head := text[:min(len(text), 240)]
	if i := strings.IndexByte(head, '\n'); i >= 0 {
		head = head[:i]
	}
	if eastern(head) {
		return introEastern(head, known)
	}
	if devanagari(head) {
		return introHindi(head, known)
	}
	greeted := false
	for at := 0; ; {
		p := pieceAt(head, at)
		said, own := presentsAbroad(p.text)
		ws := strings.Fields(said)
		switch {
		case len(ws) == 0 || asking(p.stop) || p.stop == 0:
			return Intro{}, false
		case !own && leadsAbroad(ws), greeted && len(ws) == 1 && p.stop != '.' && GivenName(ws[0]): // "Bonjour, Ada, ..."
			at, greeted = p.next, true
			continue
		}
		next := pieceAt(head, p.next)
		if name, outlet, ok := fromAbroad(said, known); ok {
			return introWith(head, p.start, name, outlet), true
		}
		if name, outlet := ablative(ws); outlet != "" {
			return introWith(head, p.start, name, outlet), true
		}
		if outlet, ok := outletBehind(next.text, known); ok && own && len(ws) == 1 && nameAbroad([]string{ws[0], ws[0]}) {
			return introWith(head, p.start, said, outlet), true
		}
		if own && nameAbroad(ws) {
			outlet, _ := outletBehind(next.text, known)
			return introWith(head, p.start, said, outlet), true
		}
		if p.stop == '.' && inMarks(said) != "" && len(ws) <= 5 && outletWords[lowered(ws[0])] {
			return introWith(head, p.start, "", said), true // "Агентство «Маяк»."
		}
		if p.stop == '.' || p.stop == '!' {
			return Intro{}, false
		}
		if nameAbroad(ws) && !known(said) {
			if outlet, ok := outletBehind(next.text, known); ok {
				return introWith(head, p.start, said, outlet), true
			}
			if next.stop == '.' && (greeted && titledOutlet(next.text) || lettersOutlet(next.text)) {
				return introWith(head, p.start, said, next.text), true
			}
		} else if outletAbroad(said, known) && !asking(next.stop) && unicode.IsUpper(firstRune(next.text)) && nameAbroad(strings.Fields(next.text)) {
			return introWith(head, p.start, next.text, said), true
		}
		return Intro{}, false
	}
}

// PerhapsPresents is the full name with which a text begins, where what may be an outlet's follows and nothing more stands in the sentence: whoever
// speaks may be that person, and nobody is known to. It is "" where none does.
func PerhapsPresents(text string) string {
	head := text[:min(len(text), 120)]
	name := pieceAt(head, 0)
	ws := strings.Fields(name.text)
	if len(ws) < 2 || len(ws) > 3 || name.stop != ',' || !GivenName(ws[0]) || !nameAbroad(ws) {
		return ""
	}
	if next := pieceAt(head, name.next); next.stop != '.' || !titledOutlet(next.text) {
		return ""
	}
	return name.text
}

// presentingAbroad are what somebody says before his own name, and before nobody else's.
var presentingAbroad = []string{"je m’appelle ", "je m'appelle ", "mon nom est ", "mein name ist ", "ich heiße ", "mijn naam is ", "mi chiamo ", "il mio nome è ", "meu nome é ", "o meu nome é ", "me llamo ", "mi nombre es ", "mit navn er ", "jeg hedder ", "navnet mitt er ", "mitt namn är ", "jag heter ", "nimeni on ",
	"nazywam się ", "jmenuji se ", "volám sa ", "zovem se ", "ime mi je ", "mă numesc ", "numele meu este ", "nevem ", "benim adım ", "ismim ", "με λένε ", "ονομάζομαι ", "меня зовут ", "мене звати ", "казвам се ", "nama saya ", "saya "}

// beingAbroad say what somebody is, and his name where an outlet follows it: "Je suis Luc Perrin, du Matin."
var beingAbroad = []string{"je suis ", "sono ", "sou o ", "sou a ", "eu sou ", "sou ", "aqui é a ", "aqui é o ", "aqui é ", "quem fala é ", "é a ", "é o ", "é ", "ich bin ", "ik ben ", "sunt "}

// vocativeEnd is how one speaks to the one who answers behind one's own name, in Indonesian: "Saya Adi, Pak".
var vocativeEnd = rx.MustCompile(`(?i),? (?:pak|bu|bapak|ibu)(?: \p{Lu}\p{L}+)?$`)

// presentsAbroad is a clause without the words that present whoever says it, and whether there were such.
func presentsAbroad(s string) (string, bool) {
	low := strings.ToLower(s[:min(len(s), 40)])
	for _, p := range presentingAbroad {
		if strings.HasPrefix(low, p) && len(s) > len(p) {
			return strings.TrimSpace(vocativeEnd.ReplaceAllString(s[len(p):], "")), true
		}
	}
	for _, b := range beingAbroad {
		if strings.HasPrefix(low, b) && unicode.IsUpper(firstRune(s[min(len(s), len(b)):])) {
			return s[len(b):], false
		}
	}
	return s, false
}

// titledOutlet reports whether a clause behind a greeting and a name may only be an outlet's name: one to three words with
// capitals, no office, no place and nobody's name.
func titledOutlet(s string) bool {
	ws := strings.Fields(s)
	if len(ws) == 0 || len(ws) > 3 || office.MatchString(s) || !OutletForm(s) || GivenName(ws[0]) || courtesies[lowered(ws[0])] || notNames.Has(lowered(ws[0])) {
		return false
	}
	return !slices.ContainsFunc(ws, func(w string) bool { return !unicode.IsUpper(firstRune(w)) && !unicode.IsDigit(firstRune(w)) })
}

// lettersOutlet reports whether a clause is the letters by which a station or an agency goes: "RTL", "T13".
func lettersOutlet(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 5 && unicode.IsUpper(firstRune(s))
}

// piece is a stretch of text up to a sign that parts clauses.
type piece struct {
	text        string
	start, next int
	stop        rune // that ends it; 0 where the text ends
}

func asking(stop rune) bool { return stop == '?' || stop == '؟' }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// pieceAt is the piece of s that begins at a byte. A full stop behind an initial, or before a letter, ends none, and nothing does between
// quotation marks: "телеканал «Мы – Маяк»".
func pieceAt(s string, at int) piece {
	for at < len(s) && strings.IndexByte(" -", s[at]) >= 0 {
		at++
	}
	marked := 0 // where the quotation marks close
	for i, c := range s[min(at, len(s)):] {
		i += at
		end := i + utf8.RuneLen(c)
		if i < marked {
			continue
		}
		switch c {
		case '«':
			marked = end + max(0, strings.Index(s[end:], "»"))
			continue
		case '.':
			r, _ := utf8.DecodeLastRuneInString(s[:i])
			before := s[strings.LastIndexAny(s[:i], " .")+1 : i]
			if end < len(s) && s[end] != ' ' || unicode.IsUpper(r) && utf8.RuneCountInString(before) == 1 {
				continue
			}
		case ',', '،', '!', '?', '؟', ':', ';', '–', '—':
		default:
			continue
		}
		return piece{strings.TrimSpace(s[at:i]), at, end, c}
	}
	return piece{text: strings.TrimSpace(s[min(at, len(s)):]), start: at, next: len(s)}
}

// leadsAbroad reports whether words greet, thank or speak to the one who answers.
func leadsAbroad(ws []string) bool {
	first := lowered(ws[0])
	if len(ws) <= 7 && courtesies[first] {
		return true
	}
	return len(ws) == 2 && slices.ContainsFunc([]string{"вич", "вна"}, func(end string) bool { return strings.HasSuffix(ws[1], end) })
}

// courtesies begin a greeting, thanks or an address, in languages other than English.
var courtesies = words.Set(`excelencia excelência excellence eccellenza santità viceministro viceministra vicepresidente vicepresidenta presidenta intendente intendenta prefecto onorevole sindaco domnule doamnă doamna vă hola buen buenas buenos muy gracias muchas señor señora vocero vocera canciller alcalde gobernador gobernadora secretario secretaria subsecretario subsecretaria don doña bonjour bonsoir merci monsieur madame oui mesdames messieurs buongiorno buonasera grazie presidente presidentessa ministro ministra premier signor signora salve bom boa olá obrigado obrigada senhor senhora sr sra secretário secretária guten schönen danke vielen herr frau hallo
	goedemiddag goedemorgen goedenavond dank minister minister-president god goddag hei hej tack takk hyvää kiitos moi huomenta päivää hyvä herra rouva arvoisa dzień dziękuję panie pani dobrý děkuji dobar hvala dober dobro bună mulțumesc jó köszönöm merhaba günaydın efendim sayın iyi teşekkür teşekkürler selamat terima pak bu bapak ibu izin assalamualaikum
	здравствуйте добрый доброе спасибо уважаемый уважаемая господин госпожа да добрий доброго дякую пане пані шановний шановна вітаю добър благодаря панове колеги коллеги добар хвала καλημέρα καλησπέρα ευχαριστώ κύριε κυρία שלום תודה ערב בוקר צהריים צהרי אדוני גברתי صباح مساء السلام شكرا شكراً معالي سعادة السيد السيدة سلام با`)

// nameAbroad reports whether words may be somebody's name: two to four with capitals, or two or three in a script without them.
func nameAbroad(ws []string) bool {
	if len(ws) < 2 || len(ws) > 4 || notNames.Has(lowered(ws[0])) || RoleWord(ws[0]) {
		return false
	}
	for i, w := range ws {
		r := firstRune(w)
		caseless := !unicode.IsLower(r) && !unicode.IsUpper(r)
		switch {
		case !unicode.IsLetter(r), caseless && len(ws) > 3:
			return false
		case unicode.IsLower(r) && (i == 0 || !nameParticles.Has(w)):
			return false
		case strings.ContainsAny(w, "«»“”„\"()0123456789"), outletWords[lowered(w)]:
			return false
		}
	}
	return true
}

// introWith is an introduction by a name and an outlet that stand in s from a byte on.
func introWith(s string, from int, name, outlet string) Intro {
	if q := inMarks(outlet); q != "" {
		outlet = q
	}
	at := func(words string) transcript.Span {
		if words == "" {
			return transcript.Span{}
		}
		i := from + max(strings.Index(s[from:], words), 0)
		return transcript.Span{Start: i, End: i + len(words)}
	}
	return Intro{Name: name, NameAt: at(name), Outlet: outlet, OutletAt: at(outlet)}
}
