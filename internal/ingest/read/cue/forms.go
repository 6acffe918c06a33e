package cue

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
)

// forms are the ways to call by name, each with a cheap test that spares most sentences the long one.
var forms = []struct {
	re  *rx.Regexp
	may func([]string) bool
}{
	{calledBare, func(ws []string) bool { return onlyNames(ws) && slices.ContainsFunc(ws, mayName) }},
	{calledAsks, func(ws []string) bool { return len(ws) <= 20 && oneOf(ws[1:], askWords) }},
	{calledHave, func(ws []string) bool {
		return len(ws) <= 20 && strings.HasSuffix(ws[len(ws)-1], "?") && oneOf(ws[:len(ws)-1], haveWords)
	}},
	{calledTo, towardsName},
	{calledWith, func(ws []string) bool { return len(ws) <= 30 && oneOf(ws[:min(len(ws), 8)], withWords) }},
	{calledSaid, func(ws []string) bool { return len(ws) <= 10 && oneOf(ws, saidSoWords) }},
}

var (
	askWords    = set("you your why kick take start get what want over let's please i i'll we'll let")
	withWords   = set("with")
	saidSoWords = set("say said call called")
	haveWords   = set("have want")
	towardWords = set("try recognize to from with is on by be for line lines of go goes turn take hear next call calling have start begin back over question caller")
	smallWords  = set("channel inaudible digital media outlet online medio portal por favor con ver adelante ahora sí bueno muy bien and so now then okay ok yes yeah yep yup all right alright great good sure well oh sorry please next first finally lastly lovely excellent perfect thank you very much thanks with that let me see up last one question more go ahead no here i'm sir ma'am excuse final back to over on from of at for representing the an a agency newspaper daily broadcaster network magazine station your line is now open are has have in queue phone first again there right you're news radio television de del la el van von der den al bin da di ter public out get our")
	pointers    = set("ahead on it next question questions who anyone anybody anything more one last final lady gentleman woman man guy back front middle corner center side end left right aisle row room blue red green here there you behind yes yeah yep please up phone phones line follow-up followup had adelante ver una última tú usted allá acá aquí atrás dime dígame compañera compañero sigue siguiente sí")
	crowdWords  = set("or okay ok yes yeah yep all right alright so and now well sure oh great good thank thanks please sir ma'am go next question questions any who anyone anybody anything more one last the final how young you over here there up in way at to on behind lady gentleman woman man guy i'll let we'll let's a follow-up followup your first i he she do adelante una la última tú usted allá acá aquí dime dígame compañera compañero sigue siguiente sí")
)

// onlyNames reports whether a sentence is made of names and of the small words of calls alone.
func onlyNames(ws []string) bool {
	for k, w := range ws {
		c, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(c) && k > 0 || smallWords[lowered(w)] || k == 0 && unicode.IsUpper(c) {
			continue
		}
		if unicode.IsLetter(c) && !backInLine(ws[k:]) {
			return false
		}
	}
	return len(ws) <= 24
}

// mayName reports whether a name can begin with a word: one with a capital that is no common word.
func mayName(w string) bool {
	c, n := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(c) && (n == 0 || isAlnum(w[0])) {
		return false
	}
	l := lowered(w)
	return !notNames[l] && !notAskers[l] || GivenName(l)
}

// backInLine allows for "… back in the queue, so I’ll take that".
func backInLine(ws []string) bool { return len(ws) > 0 && ws[0] == "so" }

// towardsName reports whether a name stands where the floor is handed to.
func towardsName(ws []string) bool {
	for k := 1; k < len(ws); k++ {
		if c, _ := utf8.DecodeRuneInString(ws[k]); unicode.IsUpper(c) && (towardWords[lowered(ws[k-1])] || k > 1 && lowered(ws[k-1]) == "friend") {
			return len(ws) <= 40
		}
	}
	return false
}

// lowered is a word in lower case, without the marks around it.
func lowered(w string) string {
	switch n := len(w); {
	case n == 0:
		return ""
	case !isAlnum(w[0]) || !isAlnum(w[n-1]):
		w = strings.Trim(w, ".,;:!?—–-()’'\"“”¿¡…")
	}
	if plain(w) {
		return w
	}
	return strings.ReplaceAll(strings.ToLower(w), "’", "'")
}

// plain reports whether a word is made of small letters of ASCII alone.
func plain(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// lowerASCII appends a word in lower case, as long as there is room; it does not know other scripts.
func lowerASCII(to []byte, w string) ([]byte, bool) {
	if len(w) > cap(to) {
		return nil, false
	}
	for i := range len(w) {
		b := w[i]
		switch {
		case b >= utf8.RuneSelf:
			return nil, false
		case b >= 'A' && b <= 'Z':
			b += 'a' - 'A'
		}
		to = append(to, b)
	}
	return to, true
}

func isAlnum(b byte) bool { return b < utf8.RuneSelf && alnum[b] }

func oneOf(ws []string, words map[string]bool) bool {
	for _, w := range ws {
		if words[lowered(w)] {
			return true
		}
	}
	return false
}
