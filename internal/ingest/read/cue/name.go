package cue

import (
	_ "embed"
	"strings"
	"unicode"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// The grammar of names in running text: one to four words with a capital, with the small words that
// stand inside names. What looks like one but is a common word is sorted out by nameLike.
const (
	particle       = `(?:de las|de los|de la|de|del|van der|van|von|der|den|al|bin|da|dos|la|le|el|di|ter|ten)`
	capWord        = `\p{Lu}[\p{L}\p{M}’'-]*`
	oneName        = `(?:(?:Mr|Ms|Mrs|Dr|Miss)\.? )?(?:(?:[A-Z]\.){1,3} |(?:[A-Z]\. ){2})?(?:` + capWord + `|[A-Z]\.J\.|J\.[A-Z]\.)`
	fullName       = oneName + `(?: (?:` + particle + ` )?` + capWord + `| [A-Z]\.){0,3}`
	initialledName = `(?:[A-Z]\. ?){1,3}` + capWord // "E. W. Holm"
	manyName       = `(?:` + oneName + `(?:(?: [A-Z]\.)? (?:` + particle + ` )?` + capWord + `){1,3}|` + initialledName + `)`
	outletOne      = `(?:(?:[A-Z]\.){1,}|St\.|[a-z][a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|net|org|info|mx|tv)(?:\.[a-z]{2})?|[a-z]?\p{Lu}[\p{L}\p{M}\d’'&/+-]*(?:\.[\p{L}\d]+)*|\d[\p{L}\p{M}\d’'&/+-]*(?:\.[\p{L}\d]+)*)`
	outletOf       = `(?:[A-Z]\.){2,}(?: ` + capWord + `){0,3}|` + capWord + `(?:(?: of| and| the|-)? ` + capWord + `){0,5}`
	kindOf         = `(?:(?:the |an |a )?(?:[\p{L}\p{M}]+ ){0,4}(?:agency|newspaper|daily|broadcaster|network|magazine|station|media|periódico|agencia|revista|diario),? )?`
	outletName     = `(?:the |The |el |la )?` + outletOne + `(?:[ -](?:of|the|and|de|del|la|los|las|du|des|y|e|der|die|für|for|in|en|al-|el-|al|on a|upon a|&)?(?: ?)` + outletOne + `){0,6}(?: (?:news|radio|television|newspaper|magazine|channel|public broadcaster|newspapers))?`
)

var honorific = rx.MustCompile(`^(?:Mr|Ms|Mrs|Dr|Miss)\.? `)

// notNames are words with a capital, at the beginning of a sentence or always, that are nobody's name.
var notNames = words.Declare(`follow-up followup g'day hiya second-row front-row back-row third-row a about actually afghanistan africa again ahead all alright america american americans an and another any anybody anyone anything are as asia
at australia back because before behind both britain but by canada chairman chair china chinese come congress could democrats did do does doctor doctors else europe everybody
everyone excellent final finally first folks for france friday from front general gentleman germany go good governor great guys hang happy have he hello her here hey
hi him his hold how i if in india iran iraq is israel it japan january february march april may june july august september october november december just lady ladies last lastly
let madam ma’am ma'am maybe mexico minister miss monday more moscow mr mrs ms my nato never next no nobody nope not nothing now of oh ok okay on one only or other otherwise our over
pakistan pardon perfect please premier president prime question questions really republicans right russia russian saturday say second secretary senator shoot shortly
since sir so some somebody someone sorry spokesperson stop sunday sure syria taiwan thank thanks that the their them then there these they third this those three thursday to today
tomorrow treasurer tuesday two uh ukraine um united us very vice view wait was washington we wednesday well were what whatever when where which who why will with would wow yeah yep yes yesterday
yet you your yup iranian correct exactly absolutely certainly probably clearly obviously look listen ambassador admiral gen director attorney colonel
muchas gracias soy bueno sí si no entonces pero presidente presidenta señor señora buenos buenas adelante también miren claro ya ver aquí acá allá ahí tú usted ustedes última último compañero compañera que qué cómo por para muy bien
administrator deputy special congressman congresswoman mayor west east north south new can cannot remember hatch big pro anyway nonsense fair cool incredibly unfortunately
europeans democrat republican covid covid-19 eu un uk u.s u.n u.k ai isis hamas hezbollah taliban oval ukrainian ukrainians israeli palestinian gaza beijing brussels pyongyang tehran kyiv kabul medicare
medicaid obamacare christmas easter english spanish french arabic god marine air force doj fbi cia cdc fda dhs fema epa irs doe dod nsc omb hhs hud gop house senate jcpoa aumf
mission congratulations welcome apologies morning afternoon evening evidently indeed further moving going turning closing starting taking beyond under between during after
ditto likewise agreed definitely understood copy roger amen bye goodbye cheers bravo touché pass enough thankyou dude buddy zoom phones operator moderator reporter representative councillor sixth fifth fourth tenth silence quiet laughter applause inaudible crosstalk cross ready oop oops whoops ouch woo woohoo ugh aww goodness gosh gee jeez congrats appreciate
прошу пожалуйста давайте слушаю спасибо да нет дякую будь так ні prego grazie merci oui bitte danke obrigado obrigada proszę dziękuję
alrighty righto rightio righty okey welp golly blimey crikey howdy aye nah hm hmm brilliant fabulous terrific fantastic awesome super splendid marvelous marvellous lovely wonderful superb gladly
whoa ah aha ooh hurrah hooray heavens geez alas beautiful outstanding gotcha team mate mates friends colleagues`)

// nameLike reports whether a match of the grammar can be a person's name.
func nameLike(s string) bool {
	s = strings.ReplaceAll(s, "’", "'")
	printed := len(s)
	s = honorific.ReplaceAllString(s, "")
	const most = 5
	var room [most + 1]string
	ws := room[:0]
	for w := range strings.FieldsSeq(s) {
		if ws = append(ws, w); len(ws) > most {
			return false
		}
	}
	if len(ws) == 0 {
		return false
	}
	titled := len(s) < printed && len(ws) > 1 // "Mrs. May Lund"
	if mayContract(ws[0]) && contraction.MatchString(ws[0]) || hums(ws[0]) {
		return false
	}
	for i, w := range ws {
		if len(ws) > 1 && len(w) == 2 && w[1] == '.' {
			continue // an initial
		}
		w = strings.Trim(w, ".,'-")
		if i == 0 && titled && (strings.EqualFold(w, "may") || givenNames.Has(w)) {
			continue
		}
		if (notNames.Has(w) || notAskers.Has(w)) && !(i > 0 && (len(ws) > 2 && particleWord.Has(w) || surnames.Has(w) && GivenName(ws[0]))) {
			return false
		}
	}
	if PlaceName(s) && !GivenName(s) || RoleWord(ws[0]) || strings.HasSuffix(s, "'s") {
		return false
	}
	if first := strings.Trim(ws[0], "."); len([]rune(first)) < 2 && len(ws) == 1 {
		return false
	}
	return !shouted(ws) && !(len(ws) > 1 && inCapitals(ws))
}

// surnames are common words that follow a given name as its surname: "Esther Oh".
var surnames = words.Declare("oh an do may west north march good best church hatch young long case law park hall church street bush day week rich sharp banks justice lake rivers bay beach")

// hums reports whether a word is no word: "Mm-hmm".
func hums(w string) bool { return len(w) > 1 && w[0]|0x20 == 'm' && w[1]|0x20 == 'm' }

var contraction = rx.MustCompile(`(?i)(?:'(?:s|m|re|ve|ll|d)|n't)$|^(?:uh|um|hm+|ha|ah|eh|er|whoa)(?:-|$)`)

// mayContract reports whether contraction may fit a word.
func mayContract(w string) bool {
	return strings.IndexByte("uhaewUHAEW", w[0]) >= 0 || strings.IndexByte(w, '\'') >= 0
}

var particleWord = words.Declare("de del la las los el al di da dos van von der den bin")

// shouted reports whether a single word in capitals is more likely an acronym.
func shouted(words []string) bool {
	return len(words) == 1 && len(words[0]) > 1 && !initialled(words[0]) && strings.IndexFunc(words[0], unicode.IsLower) < 0
}

// initialled reports whether a word is two initials that people go by ("J.C.", "DJ"): one is nearly always a J.
func initialled(w string) bool {
	w = strings.ReplaceAll(w, ".", "")
	return len(w) == 2 && (w[0] == 'J' || w[1] == 'J') && unicode.IsUpper(rune(w[0])) && unicode.IsUpper(rune(w[1]))
}

// cleanName drops an honorific and closing punctuation.
func cleanName(s string) string {
	dotted := strings.TrimSpace(s)
	s = honorific.ReplaceAllString(strings.TrimRight(dotted, ".,'’-–—"), "")
	if initialled(s) && strings.HasSuffix(dotted, s+".") && strings.Contains(s, ".") {
		s += "."
	}
	if len(s) > 2 && strings.HasSuffix(s, "’s") {
		s = strings.TrimSuffix(s, "’s")
	}
	return s
}

//go:embed givennames.txt
var givenNamesText string

var givenNames = words.DeclareNames(strings.ToLower(givenNamesText))

// GivenName reports whether a word is a common given name, so that ", Monica." in an answer speaks
// to somebody while ", France." does not.
func GivenName(s string) bool { return givenNames.Has(s) }
