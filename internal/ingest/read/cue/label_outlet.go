package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// LabelOutlet reads a label that is a reporter's name and outlet, in either order: "OAR, Tern Times", "Tern Times, OAR",
// "Jo Penny (Tern Times)", "Journalist (Jo Penny, Tern Times)". A part is an outlet when it is known or named as outlets are, and no office stands in it.
func LabelOutlet(label string, known func(string) bool) (name, outlet string, ok bool) {
	if outlet, name, ok = strings.Cut(label, " v/"); ok && printedName.MatchString(name) {
		return name, outlet, true // "NRM v/Berg", as in Norway
	}
	first, second, ok := halves(label)
	if !ok {
		return "", "", false
	}
	if m := postOf.FindString(second); m != "" && printedName.MatchString(first) {
		return first, second[len(m):], true
	}
	if labels.Crowd(strings.ToLower(first)) { // "Journalist (Jo Penny, Tern Times)", "Journalist (Tern Times)"
		if n, o, pair := LabelPair(second); pair && o != "" && strings.Contains(n, " ") && strings.ContainsAny(second, "–—") {
			return n, o, true // "Question (Jo Penny – Tern Mail)"
		}
		if name, outlet, ok = LabelOutlet(second, known); !ok && (outletLike(second, known) || acronym.MatchString(second)) && !GivenName(firstWord(second)) && !strings.Contains(second, ", ") {
			return "", second, true
		}
		if !ok && outletInWords(second) {
			return "", second, true // "Media question (Guardian of the Tides)"
		}
		if n, o, pair := LabelPair(second); !ok && pair && o != "" && strings.Contains(n, " ") {
			return n, o, true
		}
		return name, outlet, ok
	}
	if named := labels.Asker(first); named != "" {
		first, second = named, ofOutlet.ReplaceAllString(second, "") // "Journalist Jo Penny", "Pregunta de Jo Penny, de Radio Tern"
	}
	a, b := outletLike(first, known), outletLike(second, known)
	if !a && strings.Contains(label, "/") && strings.Contains(first, " ") && !office.MatchString(second) && !honorific.MatchString(properHead(second)) {
		b = true // the stroke says so
	}
	switch {
	case a == b && strings.HasSuffix(label, ")") && len(first) <= 4 && OutletLetters(first) && second != strings.ToUpper(second) && strings.Contains(second, " ") && printedName.MatchString(second) && !office.MatchString(second):
		return second, first, true // "KTM (Jo Penny)"
	case a == b && outletBefore(first, second):
		return second, first, true
	case a == b && strings.Contains(label, ", ") && outletBefore(second, first) && unicode.IsUpper(firstRune(second)) && romanceArticles[strings.ToLower(firstWord(second))] && GivenName(firstWord(first)):
		return first, second, true // "Ida Fenn, El Muelle"
	case a == b:
		return "", "", false
	case a:
		first, second = second, first
	}
	if office.MatchString(first) || !printedName.MatchString(first) && !namedAlike(first, second) {
		return "", "", false
	}
	return first, second, true
}

// namedAlike reports whether a name and an outlet are both in a script without capitals.
func namedAlike(name, outlet string) bool {
	if labels.EastAsianName(name) {
		return labels.HanOutlet(outlet)
	}
	first, _, _ := strings.Cut(outlet, " ")
	return caselessName.MatchString(name) && caselessName.MatchString(first+" "+first) && !labels.Office(firstWord(name))
}

// outletInWords reports whether what stands in brackets behind a label for whoever asks can only be an outlet: words with capitals, amid
// small ones that stand within no name.
func outletInWords(s string) bool {
	ws, small := strings.Fields(s), false
	for _, w := range ws {
		switch {
		case unicode.IsUpper(firstRune(w)):
		case w == "of" || w == "the" || w == "del" || w == "dos" || w == "das" || w == "des" || w == "and":
			small = true
		default:
			return false
		}
	}
	return small && len(ws) > 2 && unicode.IsUpper(firstRune(s)) && !strings.Contains(s, ",") && !office.MatchString(s) && OutletForm(s) && !GivenName(ws[0])
}

// LabelPair parts the label of somebody who is known to ask into a name and what follows it: an outlet, whatever it is called,
// where it is no office, place or person. outlet is "" where it is one of these.
func LabelPair(label string) (name, outlet string, ok bool) {
	name, outlet, ok = halves(label)
	if behind := labels.Asker(name); behind != "" {
		name = behind
	}
	if ok && (OutletLetters(name) && len(name) > 2 && strings.Contains(outlet, " ") || vietnamese(outlet) && !vietnamese(name)) && outlet != strings.ToUpper(outlet) {
		name, outlet = outlet, name // "KTM, Jo Penny"
	}
	if !ok || labels.Plain(label) != label || !printedName.MatchString(name) || office.MatchString(name) || labels.Crowd(strings.ToLower(name)) {
		return "", "", false
	}
	first := firstWord(outlet)
	if r, _ := utf8.DecodeRuneInString(outlet); !unicode.IsUpper(r) && !unicode.IsDigit(r) || office.MatchString(outlet) || !OutletForm(outlet) || GivenName(first) || len(strings.Fields(outlet)) > 6 {
		outlet = ""
	}
	return name, outlet, outlet != "" || strings.Contains(name, " ")
}

// vietnamese reports whether words are a whole name of Vietnam, by the surname that begins it.
func vietnamese(s string) bool {
	n := strings.Count(s, " ")
	return n > 0 && n < 4 && vietnameseSurnames[strings.ToLower(firstWord(s))]
}

// vietnameseSurnames are the most common ones, but for those that are words in other languages.
var vietnameseSurnames = words.Set("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn mai trương lâm phùng tô tạ thái hà lưu châu")

// postOf is what somebody is at an outlet: "REPORTERA DE LA OLA".
var postOf = rx.MustCompile(`(?i)^(?:(?:reporter[oa]?|periodista|corresponsal|enviad[oa]|journaliste|correspondante?|giornalista|inviat[oa]|jornalista|repórter|correspondente?|reporter|journalist|korrespondent(?:in)?) (?:especial )?(?:de |del |da |do |para |from |of |for |with |at |pour |di |della |vom? ))`)

// ofOutlet stands between a name and an outlet.
var ofOutlet = rx.MustCompile(`^(?i:de la|de los|del|de|da|do|von der|von|vom|from|of)\s+`)

// OutletAlone reports whether a label is an outlet's name and nothing else, as foreign ministries print who asks.
func OutletAlone(label string, known func(string) bool) bool {
	return !strings.ContainsAny(label, ",，([/–—") && !strings.Contains(label, " - ") && outletLike(label, known)
}

// OutletLetters reports whether a label is letters by which a station may go, and no office does: "KTM".
func OutletLetters(label string) bool { return acronym.MatchString(label) && !officeLetters[label] }

// NoOnesLetters reports whether a label is three letters or more that can only be a station's: no vowel is among them, as in every surname.
func NoOnesLetters(label string) bool {
	return len(label) >= 3 && len(label) <= 5 && OutletLetters(label) && !strings.ContainsAny(label, "AEIOUYÁÉÍÓÚÄÖÜ")
}

// OutletsFirst reports whether of labels of a name and an outlet those of which it is known which is which have the outlet first.
func OutletsFirst(printed []string, known func(string) bool) bool {
	first := false
	for _, l := range printed {
		if _, outlet, ok := LabelOutlet(l, known); ok && outlet != "" {
			if !strings.HasPrefix(l, outlet) {
				return false
			}
			first = true
		}
	}
	return first
}

// NamesOutlet tells outlets by what a transcript's own labels show beside what is known: where two of them or more are a
// name and an outlet, so are others of that form.
func NamesOutlet(printed []string, known func(string) bool) func(string) bool {
	behind, before := 0, 0
	known = bracketedOutlets(printed, known)
	for _, l := range printed {
		if _, outlet, ok := LabelOutlet(l, known); ok && strings.HasPrefix(l, outlet) {
			before++
		} else if ok {
			behind++
		}
	}
	if behind < 2 || before > 0 {
		return known
	}
	shown := map[string]bool{}
	for _, l := range printed {
		name, outlet, ok := halves(l)
		if ok && printedName.MatchString(name) && !labels.Crowd(strings.ToLower(name)) && !office.MatchString(name) && !office.MatchString(outlet) && !PlaceName(outlet) && len(strings.Fields(outlet)) <= 6 {
			shown[outlet] = true
		}
	}
	return func(s string) bool { return shown[s] || known(s) }
}

// bracketedOutlets tells outlets of one word behind a label for whoever asks, where brackets behind such labels hold an outlet for sure
// elsewhere: "Jornalista (Onda)" beside "Jornalista (RTM)". Alone it may be a surname.
func bracketedOutlets(printed []string, known func(string) bool) func(string) bool {
	sure, words := false, map[string]bool(nil)
	for _, l := range printed {
		head, within, ok := labels.Bracketed(l)
		if !ok || labels.Plain(l) != l || !labels.Crowd(strings.ToLower(head)) {
			continue
		}
		switch {
		case outletLike(within, known), acronym.MatchString(within):
			sure = true
		case !strings.Contains(within, " ") && unicode.IsUpper(firstRune(within)) && OutletForm(within) && !GivenName(within) && !office.MatchString(within):
			if words == nil {
				words = map[string]bool{}
			}
			words[within] = true
		}
	}
	if !sure || len(words) == 0 {
		return known
	}
	return func(s string) bool { return words[s] || known(s) }
}

// halves parts a label at its one comma, or at the bracket that ends it.
func halves(label string) (first, second string, ok bool) {
	if before, within, found := labels.Bracketed(label); found {
		return before, within, true
	}
	if a, b, found := strings.Cut(label, "/"); found && len(a) > 2 && len(b) > 2 && !strings.ContainsAny(b, "/,") {
		return strings.TrimSpace(a), strings.TrimSpace(b), true // "JO PENNY/TERN TIMES"
	}
	for _, dash := range []string{" – ", " — ", " - "} {
		if a, b, found := strings.Cut(label, dash); found && !strings.Contains(label, ",") && len(a) > 2 && len(b) > 2 && !strings.Contains(b, dash) {
			return strings.TrimSpace(a), strings.TrimSpace(b), true // "Jo Penny – Tern Times"
		}
	}
	for _, comma := range []string{"، ", "，", "、"} {
		if a, b, found := strings.Cut(label, comma); found {
			return strings.TrimSpace(a), strings.TrimSpace(b), !strings.Contains(b, comma)
		}
	}
	first, second, ok = strings.Cut(label, ", ")
	return strings.TrimSpace(first), strings.TrimSpace(second), ok && !strings.Contains(second, ", ")
}

func outletLike(s string, known func(string) bool) bool {
	return known(s) || labels.HanOutlet(s) || (MediaLike(s) || moreMedia.MatchString(s) || saysOutlet(s)) && strings.Contains(s, " ") && !office.MatchString(s) && !whoseQuestion(s) || compound.MatchString(s) || address.MatchString(s)
}

// whoseQuestion reports whether words say no more than that somebody asks: "Question by Media".
func whoseQuestion(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	return unicode.IsLower(firstRune(rest)) && labels.Asks(strings.ToLower(first))
}

// address is an outlet that goes by its address: "Tern.am".
var address = rx.MustCompile(`^\p{Lu}[\p{L}\d-]+\.\p{Ll}{2,4}$`)

// saysOutlet reports whether a word of a name is one that outlets are called by in some language.
func saysOutlet(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if outletWords[strings.Trim(w, "«»\"'“”„.,")] {
			return true
		}
	}
	return false
}

// acronym is how stations are called; only behind a label for whoever asks is one an outlet for sure.
var acronym = rx.MustCompile(`^\p{Lu}[\p{Lu}\d]{1,5}$`)

// CompoundOutlet reports whether a name is an outlet's of one word, in languages that put words together: "Küstenzeitung".
func CompoundOutlet(s string) bool { return compound.MatchString(s) }

// compound are outlets' names of one word, in languages that put words together.
var compound = rx.MustCompile(`^\p{Lu}\p{L}+(?:zeitung|kurier|bote|blatt|anzeiger|nachrichten|rundfunk|nieuws|krant|dagblad|bladet|posten|tidning|tidningen|nytt|sanomat|lehti|radio|radion|funk|fernsehen|journal|omroep|avisen|nyheter|uutiset|újság|rádió)$`)

// outletWords are words that outlets are called by, where no office is.
var outletWords = words.Set(`fm tv rádio ràdio radyo radiu télévision televisão televisión televizija televize televizyon telewizja diário dziennik głos gazeta gazzetta corriere courrier kurier journal jornal journaal noticias notícias noticiero
	canal chaîne canale kanal agencia agência agence agenzia ajansı agencja agentura stampa messaggero echo tribuna tribune tribüne zeitung anzeiger nachrichten rundfunk presse krant nieuws omroep dagblad avisen tidning tidningen nyheter nytt uutiset sanomat
	haber gazetesi hírek noviny deník zprávy rozhlas rádió новости газета газеты вести агентство агентства агенція телеканал телеканала канал радио радіо журнал издание видання новини вестник вісник εφημερίδα ραδιόφωνο τηλεόραση
	écho quotidien matin humanité libération télé dépêche folha estado correio público expresso gazete ajans televizyonu rundfunks ערוץ עיתון רדיו קול חדשות סוכנות גלי גל"צ مجلة راديو فضائية قناة صحيفة وكالة تلفزيون إذاعة جريدة موقع شبكة روزنامه خبرگزاری harian surat majalah stasiun báo đài kênh
	दैनिक टीवी न्यूज़ न्यूज समाचार चैनल पत्रिका एजेंसी रेडियो टाइम्स আজকের টিভি সংবাদ পত্রিকা দৈনিক ตีวี ทีวี ข่าว สำนักข่าว หนังสือพิมพ์ วิทยุ ტელევიზია გაზეთი რადიო`)

// printedName is how a label prints a name, in capitals or not.
var printedName = rx.MustCompile(`^(?:(?:Mr|Ms|Mrs|Dr|MR|MS|MRS|DR)\.? )?\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:\p{Lu}[\p{L}\p{M}.’'-]*|de|van|von|der|la)){0,3}$`)

// caselessName is how a label prints a name in a script without capitals.
var caselessName = rx.MustCompile(`^[` + caselessLetters + `]+(?: [` + caselessLetters + `]+){1,3}$`)

// caselessLetters are letters of scripts without capitals, and what stands within their words.
const caselessLetters = `\p{Hebrew}\p{Arabic}\p{Devanagari}\p{Bengali}\p{Tamil}\p{Telugu}\p{Thai}\p{Georgian}\p{M}\x{200c}\x{200d}'’"-`

// moreMedia are words of outlets' names that begin no sentence of a briefing.
var moreMedia = rx.MustCompile(`(?i)\b(?:shimbun|shinbun|review|chronicle|observer|bulletin|weekly|monitor|courier|dispatch|sentinel|examiner|inquirer|tv\d+|broadcasting|newspapers|features|publications|agence|zeitung|rundfunk|gazeta|jornal|giornale|nachrichten|correspondent)\b`)

// office stands in what somebody is, and in no outlet's name.
var office = rx.MustCompile(`(?i)\b(?:secretary|officer|spokes\w+|director|minister|minist\w+|president\w*|chief|head|editor|advis[eo]r|attach[eé]|manager|coordinator|moderator|host|department|office|bureau|division|chair\w*|general|ambassador|senator|mayor|governor|commissioner|treasurer|premier|official|titular|secretari[oa]|subsecretari[oa]|coordinador[a]?|vocer[oa]|gobernador[a]?|embajador[a]?|ministr[oa]|fiscal|comisionad[oa]|alcalde|alcaldesa)\b`)

// officeLetters are the letters by which offices go, as stations do.
var officeLetters = words.Set("PM DPM FM MP SG DG VP EAM NSA FS PS CEO CFO COO CMO CHO CSO AG QC KC GM MD SM MOS MEP TD UN EU USG ASG HRVP PRESS")

// properHead is the first word of a name in capitals, as it is written in small letters: "Mr. " of "MR. OAR".
func properHead(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if len(first) < 2 {
		return s
	}
	return first[:1] + strings.ToLower(first[1:]) + " "
}

// outletBefore reports whether of two parts of a label the last can only be a name, and the first none: it opens with an article or
// holds a figure ("Il Molo – Ida Fenn").
func outletBefore(first, last string) bool {
	if !printedName.MatchString(last) || !strings.Contains(last, " ") || office.MatchString(first) || office.MatchString(last) {
		return false
	}
	return (openArticles[strings.ToLower(firstWord(first))] || strings.ContainsAny(first, "0123456789")) && !openArticles[strings.ToLower(firstWord(last))]
}

// openArticles open outlets' names, and no one's.
var openArticles = words.Set("il la lo le el los las the die das der het")

// romanceArticles are those of them behind which no office stands in small letters: "Ida Fenn, El Muelle".
var romanceArticles = words.Set("il la lo le el los las")
