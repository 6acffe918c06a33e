package dialect

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// languageSample is how many bytes of speech tell the language; stretch is how many are counted, or passed
// over, at a time.
const languageSample, stretch = 24 << 10, 512

// stopWords are frequent words that distinguish languages in Latin letters.
var stopWords = map[string]map[string]bool{
	"en": set("the", "and", "of", "to", "that", "is", "we", "you", "this", "have", "with", "are", "it", "was", "be", "our", "has"),
	"es": set("el", "la", "los", "que", "y", "es", "en", "del", "las", "por", "con", "una", "para", "no"),
	"fr": set("le", "les", "et", "des", "est", "que", "une", "nous", "vous", "dans", "pour", "qui", "pas", "la", "en", "sur", "du", "au", "elle", "ce", "sont", "cette", "aux"),
	"de": set("der", "die", "das", "und", "ist", "nicht", "wir", "ich", "ein", "mit", "auf", "auch", "dass"),
	"it": set("il", "di", "che", "è", "della", "una", "per", "non", "gli", "sono", "questo", "anche", "la", "in", "del", "un", "alla", "dei", "nel"),
	"pt": set("o", "os", "que", "não", "uma", "do", "da", "em", "para", "com", "é", "dos"),
	"nl": set("het", "een", "dat", "niet", "wij", "zijn", "voor", "ook", "maar", "naar", "deze", "wordt", "hebben", "onze", "van", "wat", "wanneer", "zij", "heeft", "kan"),
	"pl": set("nie", "się", "jest", "że", "w", "z", "jak", "ale", "przez", "oraz", "który", "które", "dla", "są", "był", "tym"),
	"sv": set("och", "att", "är", "inte", "som", "har", "på", "för", "när", "också"),
	"no": set("og", "ikke", "av", "hva", "når", "blir", "også", "etter", "meg", "jeg", "fra", "på", "som", "litt", "mye", "uke", "noe", "sier", "gjøre", "nå"),
	"da": set("og", "ikke", "af", "hvad", "bliver", "også", "efter", "mig", "jeg", "fra", "på", "som", "lidt", "meget", "uge", "noget", "hvornår", "siger", "gøre"),
	"fi": set("ja", "ei", "että", "myös", "mutta", "kun", "tämä", "sen", "niin", "ovat", "milloin", "mitä", "tai", "ole", "tänään", "sitä"),
	"cs": set("je", "že", "jsme", "bude", "kdy", "které", "jsou", "není", "než", "také", "ale", "jako"),
	"hu": set("és", "hogy", "nem", "egy", "az", "mikor", "meg", "ez", "volt", "is", "már"),
	"ro": set("și", "în", "să", "pentru", "când", "cât", "sunt", "nu", "fost", "mai", "din"),
	"tr": set("ve", "bir", "bu", "için", "zaman", "olarak", "çok", "daha", "gibi", "değil", "olan", "kadar", "sonra", "ancak", "bizim", "ilgili", "şu"),
	"hr": set("koliko", "smo", "će", "nije", "što", "kao", "biti", "ili", "ovo", "koji", "bez", "kada", "je"),
	"id": set("yang", "dan", "untuk", "kami", "tidak", "dengan", "itu", "ini", "kapan", "akan", "dari", "pada"),
	"et": set("ning", "aga", "oma", "või", "kuid", "siis", "meie", "seda", "mida", "selle", "oleme", "oleks"),
	"lv": set("arī", "mēs", "nav", "kas", "tiek", "ļoti", "būs", "šo", "jums", "tās", "līdz", "vairāk"),
	"lt": set("yra", "kad", "buvo", "kaip", "arba", "labai", "dėl", "taip", "mūsų", "bus", "nes", "jūs"),
	"sk": set("sme", "sú", "aj", "keď", "čo", "ktorý", "ktoré", "tiež", "bolo", "pri", "budú", "že", "je"),
	"sl": set("bo", "tudi", "kot", "ki", "bodo", "lahko", "zelo", "več", "kaj", "ter", "smo", "danes", "je"),
	"sq": set("dhe", "për", "është", "në", "një", "që", "nuk", "janë", "këtë", "tyre", "edhe", "kjo"),
	"is": set("og", "að", "er", "við", "sem", "það", "hefur", "ekki", "þetta", "verið", "til", "fyrir"),
	"az": set("və", "bir", "bu", "üçün", "ilə", "olan", "daha", "deyil", "ki", "bizim", "nə", "çox"),
	"tl": set("ang", "ng", "mga", "hindi", "natin", "naman", "kung", "tayo", "ating", "iyong", "namin", "nila", "kaniyang", "po", "pong", "ba", "lang", "yung", "wala", "kayo", "iyon"),
	"vi": set("của", "và", "các", "không", "được", "có", "khi", "này", "với", "cho", "thông"),
}

// language detects the language of what is said, as a BCP 47 tag, by its script and its frequent words.
func (r *reader) language() string {
	const few = 8 // frequent words
	t := r.tally(r.stretches())
	if !t.plainlyLatin() {
		t = r.tally(1)
	}
	if l := t.script(); l != "" {
		return l
	}
	if best, most, second := t.latin(); most >= 3 && most > second {
		if most < few {
			return cmp.Or(r.lettered(), best) // which may have words like others
		}
		return best
	}
	if r.hints.Meta.Language != "" {
		return r.hints.Meta.Language
	}
	if l := r.lettered(); l != "" {
		return l
	}
	if r.style.Language != "" {
		return r.style.Language
	}
	return strings.ToLower(strings.SplitN(r.doc.Meta.Language, "-", 2)[0])
}

// ownLetters are letters that one language alone has, of those in Latin letters, or all but alone.
var ownLetters = map[rune]string{'ğ': "tr", 'ı': "tr", 'İ': "tr", 'ł': "pl", 'ę': "pl", 'ś': "pl", 'ż': "pl", 'ř': "cs", 'ů': "cs", 'ě': "cs", 'ő': "hu", 'ű': "hu", 'ț': "ro", 'ș': "ro", 'ă': "ro", 'ã': "pt", 'ə': "az", 'ð': "is", 'þ': "is", 'ľ': "sk", 'ŕ': "sk", 'ļ': "lv", 'ņ': "lv", 'ķ': "lv", 'ģ': "lv", 'ė': "lt", 'ų': "lt", 'į': "lt", 'ñ': "es", '¿': "es", '¡': "es", 'ß': "de"}

// lettered is the one language whose own letters stand twice or more in what is said, too little for its frequent words.
func (r *reader) lettered() string {
	const fewest, looked = 2, 4096 // letters; bytes
	found, n, left := "", 0, looked
	for i := 0; i < len(r.t.Turns) && left > 0; i++ {
		text := r.t.Turns[i].Text
		for _, c := range text[:min(len(text), left)] {
			if c < utf8.RuneSelf {
				continue
			}
			l := ownLetters[c]
			if l == "" {
				continue
			}
			if found != "" && l != found {
				return ""
			}
			found, n = l, n+1
		}
		left -= len(text)
	}
	if n < fewest {
		return ""
	}
	return found
}

// stretches is of how many stretches of what is said one is counted at first: enough to be sure of a Latin language.
func (r *reader) stretches() int {
	const enough, most = 2300, 10
	said := 0
	for i := 0; i < len(r.t.Turns) && said < languageSample; i++ {
		said += len(r.t.Turns[i].Text)
	}
	return min(max(1, said/enough), most)
}

// tally counts every of-th stretch of what is said.
func (r *reader) tally(of int) *tally {
	var t tally
	said := 0
	for i := range r.t.Turns {
		for text := r.t.Turns[i].Text; text != ""; {
			n := min(len(text), stretch-said%stretch)
			if space := strings.IndexByte(text[n:], ' '); space >= 0 && of > 1 {
				n += space // words stay whole
			} else {
				n = len(text)
			}
			if said/stretch%of == 0 {
				t.add(text[:n])
			}
			said += n
			text = text[n:]
		}
		said++
		if t.size++; said > languageSample {
			break
		}
	}
	return &t
}
