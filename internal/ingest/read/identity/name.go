package identity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gosimple/slug"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
)

// titleWords stand before a name and are no part of it.
var titleWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`rt his her parliamentary excellency majesty highness royal air marshal commodore sen rep senators representatives commissioners commisioner commisioners administration economist pastor rabbi reverend imam ranking member sec usec asec sms mos dpo ps cs atty engr cr cllr councillor supt insp det right honourable detective trooper sheriff superintendent undersheriff police fire district gov county city borough officer agent cpl rev reverend asst fbi dhs hhs mr mrs ms miss dr shri smt shrimati sir dame lord the the: hon honorable president vice prime minister premier chancellor secretary deputy assistant under acting foreign defense defence
		attorney general ambassador senator representative congressman congresswoman governor mayor chair chairman chairwoman director administrator commissioner surgeon press spokesperson spokesman spokeswoman
		national security advisor adviser coordinator special envoy high commander admiral captain colonel lieutenant major brigadier sergeant rear gen lt col maj adm taoiseach king queen prince princess
		first lady second gentleman treasurer senior principal chief staff economic council speaker leader doctor professor coach external affairs home state interior finance trade health education labor
		agriculture commerce treasury homeland transportation energy veterans housing counselor managing executive cdc fda fema epa omb nec cea nato un us u.s american british german french italian japanese ukrainian
		by with and remarks briefing department spokespersons presidente presidenta secretario secretaria secretário secretária viceministro viceministra director directora subsecretario subsecretaria doctor doctora licenciado licenciada ingeniero ingeniera gobernador gobernadora
		almirante titular vp vocero coordinador coordinadora procurador fiscal de pm sm esm dpm dg ddg moderator former chairperson justice judge
		präsidenten bundespräsidenten ministerpräsidenten kommissionspräsident kommissionspräsidentin kommissionspräsidenten generalsekretär generalsekretärs generalsekretärin
		presidential ministry sr sra srta ministro ministra portavoz presidencial bundeskanzler bundeskanzlerin vizekanzler vizekanzlerin bundesminister bundesministerin bundespräsident bundespräsidentin bundesrat bundesrätin staatssekretär staatssekretärin sts bk bk'in bk’in bk´in bm bm'in bm’in bp bp'in
		ministerpräsident ministerpräsidentin präsident präsidentin außenminister außenministerin sprecher sprecherin regierungssprecher vors vorsitzender vorsitzende herr frau mag mgr
		ministre première président présidente porte-parole secrétaire d’état monsieur madame mme conseiller conseillère fédéral fédérale
		presidente ministro ministra premier portavoce sottosegretario primeiro primeira porta-voz
		minister-president statsminister statsministern statsministeren statsråd utenriksminister utrikesminister pääministeri ministeri rzecznik rzeczniczka rządu kprm ministerstwa premiér mluvčí vlády premijer predsednik sözcü bakan cumhurbaşkanı başbakan портпарол menteri presiden gubernur wakil koordinator bidang luar negeri dalam keuangan kesehatan pertahanan perdagangan perhubungan pertanian kehutanan kelautan perikanan pendidikan kebudayaan pariwisata perindustrian ketenagakerjaan komunikasi informatika perekonomian sosial agama juru bicara panglima bộ trưởng thứ phó thủ tướng chủ tịch министър премьер-министр президент министр прем’єр-міністр міністр
		meneer mevrouw mijnheer srs srs'in srs’in monsieur mlle mm signor signora señor señora señorita senhor senhora fru господин госпожа пан пані пани gospod gospodin gospođa paní pán κ κα κος yab yb datuk dato'`) {
		m[w] = true
	}
	return m
}()

// isTitle reports whether a word, in capitals or not, stands before a name and is no part of it.
func isTitle(word string) bool {
	word = strings.Trim(word, ".,:")
	var room [24]byte
	if len(word) > len(room) {
		return titleWords[strings.ToLower(word)]
	}
	for i := range len(word) {
		if room[i] = word[i]; word[i] >= utf8.RuneSelf {
			return titleWords[strings.ToLower(word)]
		}
		if room[i] >= 'A' && room[i] <= 'Z' {
			room[i] |= ' '
		}
	}
	return titleWords[string(room[:len(word)])]
}

// bareName drops honorifics and office words before a name: "SECRETARY BLINKEN" is "Blinken".
func bareName(label string) string {
	label = parenthesis.ReplaceAllString(label, "")
	if label[:min(len(label), 1)] == "L" || strings.HasPrefix(label, "l") {
		label = honorableForm.ReplaceAllString(label, "")
	}
	if strings.Contains(label, "harge") || strings.Contains(label, "HARGE") {
		label = inCharge.ReplaceAllString(label, "")
	}
	words := withoutHonours(strings.Fields(label))
	if len(words) == 2 && words[0] == "DA" && strings.ToUpper(words[1]) != words[1] {
		words = words[1:] // a district attorney's
	}
	all, before := len(words), ""
	if n := bodyBefore(words); n > 0 {
		words = words[n:]
	}
	if n := officeOf(words); n > 0 {
		words = words[n:]
	}
	for ; len(words) > 0 && isTitle(words[0]); words = words[1:] {
		w := strings.Trim(words[0], ".,:")
		if len(words) == 2 && strings.EqualFold(w, "de") {
			if before != "" && !dutch[strings.ToLower(before)] {
				return "" // "MINISTRO DE MAREAS", an office alone
			}
			break // "DE WAAL", "MINISTER DE WAAL", a surname
		}
		before = w
	}
	for n := leadingOffice(words); n > 0; n = leadingOffice(words) {
		words = words[n:]
	}
	if words = withoutDepartment(words, len(words) < all); len(words) == 0 {
		return ""
	}
	return properCase(strings.Join(afterOffice(behindOf(words)), " "))
}

// withoutHonours drops the letters behind a name that say what its bearer is or was given: "GREG OAR MP", "Ada Quill AM".
func withoutHonours(words []string) []string {
	for n := len(words) - 1; n > 0; n-- {
		last := strings.TrimRight(words[n], ".,")
		if last != strings.ToUpper(last) || !honours[last] || n < 2 && last != "MP" {
			return words[:n+1]
		}
	}
	return words
}

var honours = map[string]bool{"MP": true, "MLA": true, "MLC": true, "MSP": true, "APM": true, "AC": true, "AO": true, "AM": true, "OAM": true, "DSC": true, "CSC": true, "DSM": true, "CBE": true, "OBE": true, "MBE": true, "KBE": true, "QC": true, "KC": true, "SC": true, "MD": true, "PHD": true, "MPH": true}

// inCharge is an office of police before a name: "Special Agent in Charge Ada Quill".
var inCharge = rx.MustCompile(`(?i)^(?:(?:assistant|deputy|acting|supervisory) )*(?:special agent|agent|director|officer|sergeant) in charge(?: of (?:the )?\S+)? `)

// honorableForm is what stands before a minister's name in Canada: "Le très hon.", "L’honorable". "Le" alone begins other names.
var honorableForm = rx.MustCompile(`(?i)^l(?:e|a|['’])(?: très)? ?hon(?:\.|orable) `)

// ofDepartment stand between an office and what it is of, and within few names.
var ofDepartment = map[string]bool{"do": true, "da": true, "dos": true, "das": true, "del": true, "della": true, "dei": true, "delle": true, "du": true, "des": true}

// withoutDepartment drops what an office that was dropped is of, up to a given name: nothing is left of "Ministra do Mar",
// "SECRETARIA DE ESTADO DE COMUNICACIÓN".
func withoutDepartment(words []string, office bool) []string {
	if !office || len(words) < 2 {
		return words
	}
	first := strings.ToLower(words[0])
	if !ofDepartment[first] && !slices.ContainsFunc(words[1:], func(w string) bool { return strings.EqualFold(w, "de") && strings.EqualFold(words[0], "estado") }) {
		return words
	}
	for i := 1; i < len(words); i++ {
		if cue.GivenName(properCase(words[i])) && i+1 < len(words) {
			return words[i:]
		}
	}
	if first == "da" && len(words) == 2 && !strings.HasSuffix(strings.ToLower(words[1]), "ia") {
		return words // "Ministro da Silva", perhaps
	}
	return nil
}

// behindOf drops what an office is of, up to a name that begins by a given one: "of Defense Alan J. Osten", "of the Joint
// Chiefs of Staff General Mark A. Miller".
func behindOf(words []string) []string {
	if len(words) < 3 || !strings.EqualFold(words[0], "of") && !strings.EqualFold(words[0], "for") {
		return words
	}
	for i := 2; i < len(words)-1; i++ {
		if cue.GivenName(properCase(words[i])) && !strings.HasSuffix(words[i-1], "of") {
			return words[i:]
		}
	}
	return words
}

// dutch are titles, Dutch ones and forms of address, after which "de" begins a surname.
var dutch = map[string]bool{"sr": true, "sra": true, "srta": true, "señor": true, "señora": true, "minister": true, "minister-president": true, "premier": true, "usec": true, "asec": true, "atty": true, "mr": true, "mrs": true, "ms": true, "dr": true}

// afterOffice drops an office that ends in words in small letters, which no particle of a name is, or stands before initials glued
// to a surname: "Rzecznik rządu Adam Wilk", "представитель МИД Л.Каретина".
func afterOffice(words []string) []string {
	if n := len(words); n > 1 && surnamed.MatchString(words[n-1]) {
		return words[n-1:]
	}
	for i := len(words) - 3; i >= 0; i-- {
		if r, _ := utf8.DecodeRuneInString(words[i]); unicode.IsLower(r) && utf8.RuneCountInString(words[i]) > 4 {
			if after := words[i+1:]; slices.ContainsFunc(after, func(w string) bool { r, _ := utf8.DecodeRuneInString(w); return !unicode.IsLower(r) }) {
				return after
			}
			return words // "Le Directeur général du port"
		}
	}
	return words
}

var parenthesis = rx.MustCompile(`\s*[(\[][^)\]]*[)\]]`)

// isFull reports whether a name has more than one word, or is a whole one in a script without spaces.
func isFull(name string) bool {
	ws := 0
	for range strings.FieldsSeq(name) {
		if ws++; ws > 1 {
			return true
		}
	}
	n := utf8.RuneCountInString(name)
	first, _ := utf8.DecodeRuneInString(name)
	return n >= 2 && n <= 4 && unicode.In(first, unicode.Han, unicode.Hangul)
}

// personForm reports whether a name may be one human being's: not an office, a place, a sum or a line
// that was read as a label.
func personForm(name string) bool {
	ws := strings.Fields(name)
	if len(ws) == 0 || len(ws) > 7 || cue.PlaceName(name) || strings.ContainsAny(name, "0123456789$%/:;–—()") {
		return false
	}
	if len([]rune(ws[0])) < 3 && len(ws) == 1 && isASCII(name) {
		return false
	}
	switch strings.ToLower(ws[0]) {
	case "of", "for", "to", "in", "on", "at", "the", "inward", "outward":
		return false
	}
	for i, w := range ws {
		if notOfPeople[strings.ToLower(strings.Trim(w, ".,"))] || i > 0 && withinNoName[strings.ToLower(w)] {
			return false
		}
	}
	last := strings.ToLower(ws[len(ws)-1])
	return len(ws) == 1 || !(anybody[last] || len(last) == 1) || cue.GivenName(ws[0])
}

// withinNoName are words that join others in what bodies and parts are called, and stand in no name.
var withinNoName = map[string]bool{"of": true, "and": true, "the": true}

// anybody are the last words of labels for somebody whose name nobody knew: "SMALL CHILD". They are surnames too, behind a given name.
var anybody = map[string]bool{"person": true, "child": true, "kid": true, "boy": true, "girl": true, "man": true, "woman": true, "student": true, "patient": true, "parent": true, "guest": true, "worker": true, "employee": true, "resident": true, "volunteer": true}

// notOfPeople are words of offices and bodies that stand in no name.
var notOfPeople = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`minister ministers minster marshal commissioner coordinator opposition councillor secretary premier chairman officer officers member members
		force forces department cablegram interviewer reporter journalist question spokesperson spokesman director candidate treasurer president aide official officials comment pressman
		orleans city county state states united mlster prime his her excellency majesty honourable honorable mr mrs ms mp apm good thank thanks morning afternoon office telephone tel fax gobernador secretario directora presidenta`) {
		m[w] = true
	}
	return m
}()

// keyOf is the slug of a full name's page; a single name has none.
func keyOf(name string) string {
	if !isFull(name) {
		return ""
	}
	return slugOf(name)
}

// slugOf is slug.Make, which is slow, spared where a name is of letters and digits of ASCII parted by spaces.
func slugOf(name string) string {
	var room [96]byte
	if len(name) > len(room) {
		return slug.Make(name)
	}
	out, owed := room[:0], false
	for i := range len(name) {
		b := name[i]
		switch {
		case b == ' ':
			owed = len(out) > 0
			continue
		case b >= 'A' && b <= 'Z':
			b += 'a' - 'A'
		case !(b >= 'a' && b <= 'z' || b >= '0' && b <= '9'):
			return slug.Make(name)
		}
		if owed {
			out, owed = append(out, '-'), false
		}
		out = append(out, b)
	}
	return string(out)
}

// labelKey is the slug of the page that a label has of its own in its series.
func labelKey(series, label string) string {
	return slugOf(series + " " + label)
}

// firstWord is the first word of a name, "" where there is none.
func firstWord(name string) string {
	for w := range strings.FieldsSeq(name) {
		return w
	}
	return ""
}
