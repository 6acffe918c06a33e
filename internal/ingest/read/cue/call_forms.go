package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

type form struct {
	re  *rx.Regexp
	may func(*words.Run) bool
}

// match finds a form in a sentence, mostly without trying it: most calls by name are but a name after a few words.
func (f *form) match(s *Sentence) []int {
	var from, to int
	switch ok := false; f.re {
	case calledBare:
		if from, to, ok = nameAfterLead(&s.Words); ok {
			return []int{0, len(s.Text), from, to}
		}
	case calledTo:
		if from, to, ok = nameAtEnd(&s.Words); ok && from <= 70 && towardThat.MatchString(s.Text[:from]) {
			return []int{0, len(s.Text), from, to}
		}
	}
	return f.re.FindStringSubmatchIndex(s.Text)
}

// nameAfterLead reads a sentence of words that lead to a call, a name of plain words after them, and perhaps "go
// ahead" or "please": what calledBare makes of it.
func nameAfterLead(ws *words.Run) (from, to int, ok bool) {
	k, end := 0, ws.Len()
	for k < end-1 && ws.Kind(k)&words.Plain != 0 {
		if ws.Is(k).Has(leadWords) {
			k++
		} else if k < end-2 && leadsByTwo(ws.At(k), ws.At(k+1)) {
			k += 2
		} else {
			break
		}
	}
	last := ws.At(end - 1)
	switch after, plain := end-k, strings.Trim(last.Printed[plainName(last.Printed):], ".?!,") == ""; {
	case !plain:
		return 0, 0, false
	case after > 1 && last.Is.Has(pleaseWord):
		end--
	case after > 2 && last.Is.Has(aheadWord) && ws.At(end-2).Printed == "go":
		end -= 2
	}
	if end < ws.Len() && ws.Kind(end-1)&words.EndsComma == 0 {
		return 0, 0, false
	}
	return plainNames(ws, k, end)
}

// leadsByTwo reports whether two words lead to a call together.
func leadsByTwo(first, second *words.Form) bool {
	for _, p := range leadPairs {
		if strings.EqualFold(first.Printed, p[0]) && second.Lower() == p[1] {
			return true
		}
	}
	return false
}

// nameAtEnd reads the name of plain words in which a sentence ends, where no other word but the first has a capital.
func nameAtEnd(ws *words.Run) (from, to int, ok bool) {
	k := ws.Len()
	for k > 1 && ws.Kind(k-1)&words.Capital != 0 {
		k--
	}
	for i := 1; i < k; i++ {
		if ws.Kind(i)&words.Capital != 0 {
			return 0, 0, false
		}
	}
	if k == ws.Len() || ws.Is(k).Meets(runUps) {
		return 0, 0, false
	}
	return plainNames(ws, k, ws.Len())
}

// plainNames is the name that words from k to end are, of letters of ASCII but for the marks after the last.
func plainNames(ws *words.Run, k, end int) (from, to int, ok bool) {
	if k >= end || end-k > 4 {
		return 0, 0, false
	}
	from = ws.Start(k)
	for ; k < end; k++ {
		f := ws.At(k)
		n := plainName(f.Printed)
		if f.Kind&words.Capital == 0 || n < 2 || n < len(f.Printed) && (k < end-1 || strings.Trim(f.Printed[n:], ".?!,") != "") {
			return 0, 0, false
		}
		to = ws.Start(k) + n
	}
	return from, to, true
}

var (
	leadPairs  = [][2]string{{"go", "ahead"}, {"thank", "you"}, {"all", "right"}}
	pleaseWord = words.Declare("please")
	aheadWord  = words.Declare("ahead")
	// towardThat is what stands before the name in calledTo.
	towardThat = rx.MustCompile(`^` + lead + `(?i:.*?` + towards + `$`)
)

// plainName is how many letters of ASCII a word begins with.
func plainName(w string) int {
	n := 0
	for n < len(w) && (w[n]|0x20) >= 'a' && (w[n]|0x20) <= 'z' {
		n++
	}
	return n
}

// forms are the ways to call by name, each with a cheap test that spares most sentences the long one.
var forms = []form{
	{calledBare, func(ws *words.Run) bool { return !saysWhoGoes(ws) && namesAlone(ws) }},
	{calledAsks, func(ws *words.Run) bool { return ws.Len() <= 20 && after(ws, 1).Any(askWords) && asksByName(ws) }},
	{calledHave, func(ws *words.Run) bool {
		last := ws.At(ws.Len() - 1)
		return ws.Len() <= 20 && last.Kind&words.Capital != 0 && strings.HasSuffix(last.Printed, "?") && ws.Any(haveWords)
	}},
	{calledTo, towardsName},
	{calledWith, func(ws *words.Run) bool { return ws.Len() <= 30 && withThat(ws) }},
	{calledSaid, func(ws *words.Run) bool { return ws.Len() <= 10 && ws.Any(saidSoWords) }},
	{calledYou, func(ws *words.Run) bool {
		return ws.Len() <= 30 && ws.Kind(ws.Len()-1)&words.Capital != 0 && ws.Any(youWords)
	}},
}

var (
	askWords    = words.Declare("you your why kick take start get what want over let's please i i'll we'll let")
	leadWords   = words.Declare("adelante bueno sí and so now then okay ok yes yeah yep yup alright right great good sure well oh sorry please next first finally lastly y con lovely excellent perfect no here sir ma'am thanks")
	asksNext    = words.Declare("would do did you why kick can take get start want your over what's let's please i'll ill i we'll well let i'm im")
	withWords   = words.Declare("with")
	youWords    = words.Declare("you off started question")
	saidSoWords = words.Declare("say said call called")
	haveWords   = words.Declare("have want")
	towardWords = words.Declare("do get try recognize to from with is on by be for line lines of go goes turn take hear next call calling invite have start begin back over question caller")
	smallWords  = words.Declare("unmuted live phonetic ph du des phones lines room floor screen video chat via telephone zoom webex teams today vamos vámonos le damos la bienvenida bienvenida bienvenido press row second third fourth but way middle center corner aisle side left end red blue green white black yellow pink purple orange gray grey glasses mask tie hat shirt dress jacket who's who has real has yeah channel inaudible digital media outlet online medio portal por favor con ver adelante ahora sí bueno muy bien and so now then okay ok yes yeah yep yup all right alright great good sure well oh sorry please next first finally lastly lovely excellent perfect thank you very much thanks with that let me see up last one question more go ahead no here i'm sir ma'am excuse final back to over on from of at for representing the an a agency newspaper daily broadcaster network magazine station your line is now open are has have in queue phone first again there right you're news radio television de del la las los el van von der den al bin da di ter public out get our")
	pointers    = words.Declare("straight away quien quién ahead on it next question questions who anyone anybody anything more one last final lady gentleman woman man guy back front middle corner center side end left right aisle row room blue red green here there you behind yes yeah yep please up phone phones line follow-up followup had adelante ver una última tú usted allá acá aquí atrás dime dígame compañera compañero sigue siguiente sí")
	crowdWords  = words.Declare("straight back front second third fourth fire ask quien quién vamos el al this that know see let or okay ok yes yeah yep all right alright so and now well sure oh great good thank thanks please sir ma'am go next question questions any who anyone anybody anything more one last the final how young you over here there up in way at to on behind lady gentleman woman man guy i'll let we'll let's a follow-up followup your first i he she do adelante una la última tú usted allá acá aquí dime dígame compañera compañero sigue siguiente sí")
	thatWords   = words.Declare("that this those these")
	friend      = words.Declare("friend")
	indefinite  = words.Declare("a")
)

// after is a run without its first words.
func after(ws *words.Run, k int) *words.Run {
	rest := ws.Cut(min(k, ws.Len()), ws.Len())
	return &rest
}

// upTo is the first words of a run.
func upTo(ws *words.Run, k int) *words.Run {
	first := ws.Cut(0, k)
	return &first
}

// namesAlone reports whether a sentence is made of names and of the small words of calls alone, with a name among them.
func namesAlone(ws *words.Run) bool { return onlyNames(ws) && anyName(ws) }

// saysWhoGoes reports whether a sentence begins by saying who goes on: "Let's go to Ida" is no name alone.
func saysWhoGoes(ws *words.Run) bool {
	if !ws.Is(0).Has(contracted) {
		return false
	}
	first := ws.At(0).Lower()
	return first == "let's" || first == "we'll"
}

// onlyNames reports whether a sentence holds nothing but words with a capital and the small words of calls.
func onlyNames(ws *words.Run) bool {
	if ws.Len() > 24 {
		return false
	}
	for k := range ws.Len() {
		if ws.Kind(k)&words.Capital == 0 && !ws.Is(k).Has(smallWords) && ws.At(k).Begins(unicode.IsLetter) {
			return false
		}
	}
	return true
}

func anyName(ws *words.Run) bool {
	for k := range ws.Len() {
		if ws.Kind(k)&words.Capital != 0 && mayName(ws.Is(k)) {
			return true
		}
	}
	return false
}

// mayName reports whether a word of some classes is none of those that are nobody's name.
func mayName(is words.Mask) bool { return !is.Meets(nobodys) || is.Has(givenNames) }

// nobodys are the classes of words that are no names, unless they are given names as well.
var nobodys = words.Of(notNames, notAskers, contracted)

// contracted are words with an apostrophe or a hyphen that begin no name.
var contracted = words.Declare("i'm i'll i've i'd we're we'll we've that's it's he's she's they're there's what's here's let's who's you're mm-hmm uh-oh uh-huh")

// asksByName reports whether a name is followed by words that hand over the floor: "Ida, would you".
func asksByName(ws *words.Run) bool {
	for k := 1; k < ws.Len(); k++ {
		if name := ws.At(k - 1); ws.May(k).Has(asksNext) && name.Kind&words.Capital != 0 && mayName(name.Is) && strings.ContainsRune(",.", rune(name.Printed[len(name.Printed)-1])) {
			return true
		}
	}
	return false
}

// withThat reports whether a sentence leads on from what was said: "With that, Ida".
func withThat(ws *words.Run) bool {
	for k := 1; k < min(ws.Len(), 9); k++ {
		if ws.Is(k-1).Has(withWords) && ws.Is(k).Has(thatWords) {
			return true
		}
	}
	return false
}

// towardsName reports whether a name stands where the floor is handed to, after words of calls alone.
func towardsName(ws *words.Run) bool {
	led, towards, runs := false, false, runsUp(ws, 0)
	for k := 1; k < ws.Len(); k++ {
		if ws.Kind(k)&words.Capital != 0 {
			led = led || runs
			towards = towards || k > 1 && ws.Is(k-1).Has(indefinite) && ws.Is(k-2).Has(towardWords) || ws.Is(k-1).Has(towardWords) || k > 1 && ws.Is(k-1).Has(friend)
		}
		runs = runs && runsUp(ws, k)
		if led && towards || !led && !runs {
			break
		}
	}
	return led && towards && ws.Len() <= 40
}

// runsUp reports whether a word may stand before a name that is called: no sentence about something else goes to it.
func runsUp(ws *words.Run, k int) bool {
	return ws.Kind(k)&words.Small == 0 || ws.Is(k).Meets(runUps)
}

var runUps = words.Of(callWords, smallWords, towardWords)

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

func isAlnum(b byte) bool { return b < utf8.RuneSelf && alnum[b] }
