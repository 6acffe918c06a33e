package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// offices are words, folded, for what somebody is, in the languages of Central and Eastern Europe, the Caucasus, Central Asia, India, the Near
// East and the North, and what other lists lack of the rest of Europe: no names, and no outlets'. Turkish in capitals is lowered as if it were English.
var offices = set(
	// Turkish, Azerbaijani, Uzbek, Kazakh
	"cumhurbaşkanı", "cumhurbaşkani", "başbakan", "bakan", "bakanı", "bakani", "sözcü", "sözcüsü", "büyükelçi", "sözçü", "prezident", "kotibi", "министрі", "өкілі", "хатшысы",
	// Polish, Czech, Slovak, Hungarian, Romanian, Albanian
	"prezes", "premier", "wicepremier", "minister", "ministra", "wiceminister", "prezydent", "rzecznik", "rzeczniczka", "marszałek", "sekretarz", "podsekretarz", "wojewoda", "komendant", "przewodniczący", "przewodnicząca", "ambasador",
	"předseda", "předsedkyně", "predseda", "predsedníčka", "premiér", "premiérka", "ministr", "ministryně", "ministerka", "mluvčí", "hovorca", "hovorkyňa", "prezidentka", "náměstek", "náměstkyně", "hejtman", "primátor", "primátorka", "tajemník", "tajemnice", "tajomník", "tajomníčka",
	"miniszter", "miniszterelnök", "szóvivő", "államtitkár", "elnök", "nagykövet", "polgármester", "ministrul", "premierul", "prim-ministrul", "președintele", "președinta", "secretarul", "kryeministri", "kryeministrja", "ministri", "ministrja", "presidenti", "zëdhënësi", "zëdhënësja",
	"segretario", "segretaria", "sottosegretario", "sottosegretaria", "secretário", "secretária", "staatssecretaris",
	// of the South Slavs, Greek
	"ministar", "ministrica", "predsjednik", "predsjednica", "predsednik", "predsednica", "premijer", "premijerka", "glasnogovornik", "glasnogovornica", "portparol", "министар", "министарка", "председник", "председница", "премијер", "премијерка", "портпарол",
	"министър", "министърът", "министър-председател", "премиер", "премиерът", "президентът", "говорител", "вицепремиер", "министер", "министерка", "претседател", "претседателка", "премиерка",
	"υπουργός", "υπουργος", "υπουργοσ", "υφυπουργός", "υφυπουργος", "υφυπουργοσ", "πρωθυπουργός", "πρωθυπουργος", "πρωθυπουργοσ", "πρόεδρος", "προεδρος", "προεδροσ", "εκπρόσωπος", "εκπροσωπος", "εκπροσωποσ",
	// of the East Slavs, Armenian, Georgian
	"министр", "премьер-министр", "вице-премьер", "президент", "представитель", "представительница", "пресс-секретарь", "губернатор", "председатель", "посол", "заместитель", "речник", "речниця", "міністр", "міністерка", "прем'єр-міністр", "прем’єр-міністр", "голова", "прэзідэнт", "міністар", "прэс-сакратар",
	"վարչապետ", "նախարար", "նախագահ", "խոսնակ", "პრემიერ-მინისტრი", "პრემიერი", "მინისტრი", "პრეზიდენტი", "სპიკერი",
	// Baltic, Finnish, Icelandic, Scandinavian
	"peaminister", "president", "pressiesindaja", "kantsler", "prezidents", "prezidente", "ministrs", "ministre", "premjers", "premjerministrs", "prezidentas", "prezidentė", "ministras", "ministrė", "premjeras", "premjerė",
	"presidentti", "tiedottaja", "forseti", "statsråd", "statssekreterare", "presidenten", "talsperson", "talsmann", "talsmand",
	// Hindi, Bengali, Thai
	"मंत्री", "प्रधानमंत्री", "प्रवक्ता", "राष्ट्रपति", "सचिव", "মন্ত্রী", "প্রধানমন্ত্রী", "โฆษก", "รัฐมนตรี", "นายกรัฐมนตรี",
	// Arabic, Persian, Hebrew
	"وزير", "الوزير", "وزيرة", "الوزيرة", "رئيس", "الرئيس", "المتحدث", "المتحدثة", "الناطق", "السفير", "معالي", "سعادة", "سمو", "جلالة", "فخامة", "اللواء", "سخنگو", "سخنگوی", "وزیر", "رئیس", "رئیس\u200cجمهور", "سفیر", "השר", "השרה", "שר", "שרת", "דובר", "דוברת", "הדובר", "הדוברת", "נשיא", "הנשיא", "הרמטכ\"ל", "רמטכ\"ל", "תת-אלוף", "אלוף", "ניצב", "ראש",
)

// officeEnds end words for offices in languages that put words together: "Sundhedsministeren", "Finanzministerin".
var officeEnds = []string{"minister", "ministern", "ministeren", "ministerin", "ministeri", "ministrs", "miniszter", "kanzler", "kanzlerin", "präsident", "präsidentin", "sprecher", "sprecherin", "sekretär", "sekretärin", "ráðherra", "szóvivő", "államtitkár", "staatssecretaris", "woordvoerder"}

// Office reports whether a word, in capitals or not, is what somebody is and no name.
func Office(word string) bool {
	var room [longestASCII]byte
	if small, ok := lowered(word, &room); ok {
		return offices[string(small)] || compound(small)
	}
	word = strings.ToLower(word)
	return offices[word] || compound([]byte(word))
}

// Compound reports whether a word, in capitals or not, is put together of what somebody is and of what: "sundhedsministeren".
func Compound(word string) bool {
	var room [longestASCII]byte
	if small, ok := lowered(word, &room); ok {
		return compound(small)
	}
	return compound([]byte(strings.ToLower(word)))
}

func compound(small []byte) bool {
	for _, end := range officeEnds {
		if n := len(small) - len(end); n > 2 && string(small[n:]) == end {
			return true
		}
	}
	return false
}

// longestASCII is as long as a word of ASCII may be to be lowered without memory of its own.
const longestASCII = 32

// lowered writes a word of ASCII in small letters into room; ok is false where it is another or longer.
func lowered(word string, room *[longestASCII]byte) (small []byte, ok bool) {
	if len(word) > len(room) {
		return nil, false
	}
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return nil, false
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		room[i] = c
	}
	return room[:len(word)], true
}

// OfficeAndName parts a label of words with capitals into an office and the name that it stands before: "Rahandusminister" and "Mari
// Laine". name is "" where it is no such label.
func OfficeAndName(label string) (office, name string) {
	office, name, ok := strings.Cut(label, " ")
	if !ok || !Office(office) || Office(name) {
		return "", ""
	}
	for w := range strings.FieldsSeq(name) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return "", ""
		}
	}
	return office, name
}

// posts are what reporters are, in a word or two, in languages that put it before the name or the outlet: "Новинарка Танјуга", "Red. Anna Fala".
var posts = set("gazeteci", "muhabir", "müxbir", "red.", "redaktor", "redaktorka", "dziennikarz", "dziennikarka", "novinář", "novinářka", "novinár", "novinárka", "novinar", "novinarka", "новинар", "новинарка", "журналист", "журналистка", "журналіст", "журналістка", "корреспондент", "кореспондент", "репортер",
	"újságíró", "riporter", "jurnalist", "jurnalistă", "ziarist", "ziaristă", "žurnālists", "žurnāliste", "žurnalistas", "žurnalistė", "ajakirjanik", "toimittaja", "gazetari", "gazetarja", "blaðamaður", "fréttamaður", "δημοσιογράφος", "wartawan", "wartawati", "jurnalis", "phóng viên")

func posted(word string) bool {
	var room [longestASCII]byte
	if small, ok := lowered(word, &room); ok {
		return posts[string(small)]
	}
	return posts[strings.ToLower(word)]
}

// Reporter reports whether a folded label is what a reporter is in one of these languages, and not that something is asked.
func Reporter(folded string) bool { return posts[folded] }

// Posted is what stands in capitals behind the word for a reporter in a label: a name, an outlet, or both. In scripts without capitals it is
// what stands behind any word for whoever asks. It is "" for any other label.
func Posted(label string) string {
	first, rest, ok := strings.Cut(label, " ")
	if second, behind, more := strings.Cut(rest, " "); more && !posted(first) && posted(first+" "+second) {
		first, rest = first+" "+second, behind // "Phóng viên VOV"
	}
	if !ok || strings.HasPrefix(rest, "(") || strings.Count(rest, " ") > 6 || Plain(label) != label {
		return ""
	}
	if c, _ := utf8.DecodeRuneInString(first); !unicode.IsUpper(c) && !unicode.IsLower(c) {
		if !Asking[first] || strings.Count(rest, " ") > 4 {
			return ""
		}
		return rest // "سؤال محمد علي"
	}
	if !posted(first) || !opensName(rest) {
		return ""
	}
	for w := range strings.FieldsSeq(rest) {
		if !opensName(w) && !outletNouns[strings.Trim(w, "()")] {
			return ""
		}
	}
	return rest
}

// opensName reports whether words begin as a name does, whatever signs stand before it.
func opensName(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "(«„“\""))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// PostedByOutlet reports whether a label that is Posted has the outlet behind the word for a reporter, as in Vietnamese, and nobody's name.
func PostedByOutlet(label string) bool {
	return strings.HasPrefix(strings.ToLower(label), "phóng viên ")
}

// outletNouns are what outlets are, in small letters before their names.
var outletNouns = set("агентство", "информагентство", "телеканал", "телекомпания", "радиостанция", "радио", "газета", "журнал", "издание", "портал", "канал", "агенція", "агентція", "інформагентство", "телекомпанія", "радіо", "видання", "телевизия", "вестник", "телевизија", "лист", "televize", "rozhlas", "deník", "telewizja", "dziennik", "radio", "televizija", "agencija", "agenție", "televiziunea", "gazeta", "telekanalı", "qəzeti", "телеарна", "агенттігі", "газеті", "εφημερίδα", "τηλεόραση")

// OutletNoun reports whether a word in small letters is what an outlet is: "телеканал".
func OutletNoun(word string) bool { return outletNouns[word] }
