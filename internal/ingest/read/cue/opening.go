package cue

import (
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// Opening is what the first words of a reporter's turn tell.
type Opening struct {
	Greets    bool   // greets or thanks before asking
	Courtesy  bool   // nothing but a greeting, thanks or assent
	Bids      bool   // asks for the floor, and perhaps no more
	BidOnly   bool   // asks for the floor and no more
	FollowUp  bool   // says that it follows up on somebody's question
	Mine      bool   // says that it goes on with its own ("my second question", "just one more")
	Topic     bool   // announces another subject
	Goes      bool   // goes on with a conjunction, a pronoun or an objection
	Dash      bool   // takes up a sentence cut before
	Vocative  bool   // addresses the one who answers by title
	To        string // the name that the turn begins with, as if it addressed somebody; "" when none
	Cut       bool   // breaks off at the end
	Stage     bool   // holds a stage direction only
	Questions bool   // holds a question mark
	Repeats   bool   // asks for or repeats words not heard
	Objects   bool   // contradicts what was just said
	Joins     bool   // asks to follow up, as one who has not the floor does
	Hears     bool   // asks whether it is heard
}

const vocLead = `(?i:[^\p{L}\p{N}]*(?:yes|yeah|okay|ok|oh|well|thank you|thanks|hi|hello|hey|but|and|so|good morning|good afternoon)?[,.]?\s*)`

var (
	greetForm = rx.MustCompile(`(?i)^[^\p{L}\p{N}]*(?:(?:yes|yeah|okay|ok|oh|great|well|and|all right|sure|right|sir|mr\. [\p{L}\p{N}]+|madam [\p{L}\p{N}]+)[,.—–-]*\s+)?(?:thank you|thanks|thank|hi|hello|hey|good (?:morning|afternoon|evening|day)|happy |appreciate|buenos días|buenas|muchas gracias|gracias|muy buenos|hola|qué tal|bonjour|merci|guten|danke|здравствуйте|добрый|спасибо|доброе)`)
	courtesy  = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:okay|ok|yes|yeah|yep|yup|no|oh|right|all right|alright|sure|great|good|well|and|so|perfect|fine|sorry|i’m sorry|i'm sorry|excuse me|thank you(?: very much| so much| again)?|thanks(?: very much| so much| a lot| again)?|thank you for (?:that|doing this|taking my question|your time)|hi|hello|hey|hey there|good (?:morning|afternoon|evening)|sir|ma’am|ma'am|mr\. [\p{L}\p{N}]+(?: [\p{L}\p{N}]+)?|madam [\p{L}\p{N}]+(?: [\p{L}\p{N}]+)?|minister|secretary|prime minister|that’s fine|appreciate it|i appreciate it|no problem|got it|understood|gracias|muchas gracias|buenos días|buenas tardes|señor presidente|presidente|presidenta|sí|спасибо|да|here|present|me|please|everyone|everybody|guys|there|again|jen|welcome back|uh|um|uh-huh|mm-hmm)[^\p{L}\p{N}]*)+$`)
	bidForm   = MustHeaded(60, bidHeads, `can|could|may|might) (?:i|we) (?:just |also |please |quickly |kind of |sort of |maybe |actually )*(?:ask|follow|go|move|change|switch|get|take|come|turn|pick|press|try|stay|jump|have|do|return|clarify|shift|squeeze|raise|start|bring|add|double|go back`)
	wantForm  = MustHeaded(30, wantHeads, `i (?:want|wanted|’d like|'d like|have|had|would like)|let me|i’m going to|if i (?:could|may|can|might)|me permite|le quisiera|quisiera preguntar|puedo preguntar`)
	followOn  = rx.MustCompile(`(?i)\bfollow(?:ing)?[- ]?(?:up|on)?\b|\bon (?:that|this|the same)(?: point| note| topic| subject| line)?\b|\bto that point\b|\bsame (?:topic|subject|lines?)\b|\bpiggyback|\bping off\b|\b(?:his|her|their) question\b|sobre (?:eso|lo mismo|ese tema|el mismo)|по этой же теме|追问`)
	mineForm  = MustHeaded(40, mineHeads, `(?:just |and |one |only )+(?:one|two) (?:more|last|quick|other|final)|one (?:last|more|other|quick|final)|last (?:one|question|thing)|one (?:quick )?follow-?\s?up|let me (?:just )?follow-?\s?up|(?:my )?second (?:question|part|one)|secondly|second,|third,|a (?:quick )?second|also,|lastly|finally|just to (?:clarify|be clear|follow|clear|make sure|confirm|button|put)|to be clear|so (?:just )?to|y (?:otra|la segunda|una última)|por otra parte|otra pregunta|segunda pregunta|finalmente|и ещё|второй вопрос|还有一个问题`)
	thenForm  = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:okay|ok|right|great|yes|thank you|thanks)[^\p{L}\p{N}]*)?and then`)
	topicForm = MustHeaded(50, topicHeads, `(?:an?|one)?other (?:topic|subject|issue|matter|question|thing)|different (?:topic|subject|issue|matter|question|note)|change (?:of )?(?:the )?(?:topic|subject|topics|subjects|gears)|(?:switch|shift|chang)(?:ing)? (?:gears|topics|subjects)|new (?:topic|subject)|(?:move|turn|go|switch|shift|jump|turning|going|moving) (?:on |back |over )?to |separate(?:ly)?|back (?:on|to)|otro tema|en otro|cambiando de tema|otra cosa|другая тема|другой вопрос|另一个问题`)
	aboutForm = rx.MustCompile(`(?i)^\b[^\p{L}]*(?:on|about|regarding|concerning|sobre|по поводу) [\p{L} ]{3,40}[.,:—–-]`)
	dashForm  = rx.MustCompile(`(?i)^\b[^\p{L}]*[\p{L}]+(?: [\p{L}]+){0,3} [-–—] `)
	joinForm  = rx.MustCompile(`(?i)\b(?:can|could|may|might) i (?:just |also |please |quickly )*(?:ask|get|have|do|make) (?:you )?(?:(?:a|one) (?:quick |brief |short )?follow-?\s?up|a (?:quick )?question)`)
	hearForm  = MustHeaded(45, bidHeads, `can (?:you|anybody|anyone) (?:guys |all |folks )?hear me`)
	againForm = MustHeaded(45, againHeads, `question (?:that )?i (?:asked|was asking)|i asked|i was asking|i’m asking|i'm asking|my question (?:was|is)|the question (?:was|is)|can you hear me|sorry, (?:i|my)|i said`)
	vocative  = rx.MustCompile(`^` + vocLead + `(?i:mr\.? (?:president|prime minister|secretary|vice president|chairman|minister|speaker)|madam (?:secretary|president|vice president|prime minister|chair)|mister president|sir|ma’am|prime minister|minister|secretary|premier|general|admiral|ambassador|doctor|chair|chairman|governor|senator|president|presidente|presidenta|señor presidente|señora presidenta|señor|secretario|secretaria|director|doctora|владимир владимирович|дмитрий сергеевич)(?: ` + capWord + `)?[,—–!] ?`)
	byName    = rx.MustCompile(`^` + vocLead + `(` + capWord + `(?: ` + capWord + `)?)(?:[,?—–] ?| --)`)
)

// Words with which the forms begin.
var (
	bidHeads   = words.Declare("can could may might")
	wantHeads  = words.Declare("i let i'm if me le quisiera puedo")
	mineHeads  = words.Declare("just and one only last let my second secondly third a also lastly finally to so y por otra segunda finalmente и второй 还有一个问题")
	topicHeads = words.Declare("other another different change switch switching shift shifting chang changing new move turn go jump turning going moving separate separated separates separately back otro en cambiando otra другая другой 另一个问题")
	againHeads = words.Declare("question i i'm my the can sorry")
)

// Words of which one must stand in the first words, whole, for the longer forms to count.
var (
	bidWords    = words.Declare("can could may might want wanted i'd have had would let i'm if permite quisiera puedo")
	followWords = words.Declare("follow following followup follow-up following-up on point same piggyback piggybacking pinging ping his her their sobre 追问") // forms in other scripts are rare
	mineWords   = words.Declare("one let two last second secondly third more other quick final also lastly finally just clear so otra segunda última parte finalmente and then ещё второй")
	topicWords  = words.Declare("- – — on about regarding concerning sobre поводу other another different change switch switching shift shifting changing new move turn go jump turning going moving separate separately back otro en cambiando otra другая другой")
	againWords  = words.Declare("asking asked question hear sorry said")
)

// What the words of the forms above have in common: without it none of them fits.
var (
	modals      = words.Declare("can could may might")
	iOrWe       = words.Declare("i we")
	iWord       = words.Declare("i")
	iWant       = words.Declare("want wants wanted wanting have haven had hadn would")
	bidsAlone   = words.Declare("i'd id d let if permite quisiera puedo going")
	following   = words.Declare("follow following followup followon point same piggyback piggybacking piggybacked piggybacks ping sobre по 追问")
	onWord      = words.Declare("on")
	theirs      = words.Declare("his her their")
	questioned  = words.Declare("question")
	mineAlone   = words.Declare("second seconds secondary secondly third lastly finally also last clear clearly clearer otra segunda última finalmente parte ещё второй follow followup let y")
	oneOrTwo    = words.Declare("one two")
	moreWords   = words.Declare("more moreover others quickly finally lasting last quick other final follow followup")
	justWord    = words.Declare("just")
	soWord      = words.Declare("so")
	toWord      = words.Declare("to")
	andWord     = words.Declare("and")
	thenWord    = words.Declare("then")
	turnAlone   = words.Declare("other another different change switch switching shift shifting changing new separate separated separates separately back otro otra cambiando en другая другой")
	movers      = words.Declare("move turn go switch shift jump turning going moving")
	addressedBy = words.Declare("president minister secretary chairman speaker sir ma'am premier general admiral ambassador doctor chair governor senator presidente presidenta señor secretario secretaria director doctora владимирович сергеевич")
	turnFirst   = words.Declare("on about regarding concerning sobre по")
)

func mayBid(is words.Mask) bool {
	return is.Has(bidsAlone) || is.Has(modals) && is.Has(iOrWe) || is.Has(iWord) && is.Has(iWant)
}

func mayFollow(ws *words.Run, is words.Mask) bool {
	return is.Has(following) || is.Has(onWord) && is.Has(thatWords) && together(ws, onWord, thatWords) || is.Has(theirs) && is.Has(questioned) && together(ws, theirs, questioned)
}

// together reports whether a word that may be of one class stands right before one that may be of another.
func together(ws *words.Run, first, next words.Class) bool {
	for k := 1; k < ws.Len(); k++ {
		if ws.May(k).Has(next) && ws.May(k-1).Has(first) {
			return true
		}
	}
	return false
}

func mayGoOn(is words.Mask) bool {
	return is.Has(mineAlone) || is.Has(oneOrTwo) && is.Has(moreWords) || is.Has(justWord) && is.Has(toWord) || is.Has(soWord) || is.Has(andWord) && is.Has(thenWord)
}

// turns reports whether first words announce another subject.
func turns(ws *words.Run, is words.Mask) bool {
	if (is.Has(turnAlone) || is.Has(movers) && is.Has(toWord)) && topicForm.Matches(ws) || leads(ws, turnFirst) && aboutForm.MatchString(ws.Text) {
		return true
	}
	for k := 1; k < min(ws.Len(), 6); k++ {
		if p := ws.At(k).Printed; p == "-" || p == "–" || p == "—" {
			return dashForm.MatchString(ws.Text)
		}
	}
	return false
}

// goesWords and goesPhrases begin a turn that goes on with what was just said.
var (
	goesWords = words.Declare("and but so or because then which no okay ok right well that's that those these this it it's he she they you're you why how's when who what where how by even not really meaning also still any anything either wait pero y o entonces no но а и то то-есть")
	goesTwo   = map[string]bool{"i mean": true, "i know": true, "i understand": true, "i'm just": true, "i'm asking": true, "i'm saying": true, "i'm talking": true, "i'm not": true,
		"is that": true, "is it": true, "was that": true, "was it": true, "does that": true, "is this": true, "do you mean": true, "are you saying": true, "in other": true, "if so": true, "like what": true, "like who": true, "o sea": true, "то есть": true}
	// asksAlone are question words that go on only as a whole question ("When?") or with what follows.
	asksAlone = map[string]string{"when": "", "who": "", "what": "about", "where": "", "how": "about so", "why": "not", "do": "", "are": ""}
)

var (
	goesFirst = words.Declare("i i'm is was does do are in if like o то") // of goesTwo
	askAlone  = words.Declare("when who what where how why do are")       // of asksAlone
	objecting = words.Declare("but however pero но though")
	assents   = words.Declare("yes yeah well okay right i mean sí да and")
	no        = words.Declare("no")
)

// objects reports whether a turn's first words contradict: "But …", "Yes, but …", "No, he said …".
func objects(ws *words.Run) bool {
	for k := range min(ws.Len(), 3) {
		switch is := ws.Is(k); {
		case is.Has(objecting):
			return true
		case is.Has(no):
			return k == 0
		case !is.Has(assents):
			return false
		}
	}
	return false
}

// goesOn reports whether a turn's first words go on with what was just said.
func goesOn(ws *words.Run) bool {
	if ws.Len() == 0 {
		return false
	}
	first := ws.At(0)
	if first.Printed[0] >= utf8.RuneSelf {
		for _, p := range []string{"那", "但是", "所以", "而"} {
			if strings.HasPrefix(first.Printed, p) {
				return true
			}
		}
	}
	var room [64]byte
	if ws.Len() > 1 && first.Is.Has(goesFirst) {
		said := ws.At(1).AppendLower(append(first.AppendLower(room[:0]), ' '))
		if goesTwo[string(said)] {
			return true
		}
		if ws.Len() > 2 && goesTwo[string(ws.At(2).AppendLower(append(said, ' ')))] {
			return true
		}
	}
	if first.Is.Has(askAlone) {
		with := asksAlone[string(first.AppendLower(room[:0]))]
		return strings.HasSuffix(first.Printed, "?") || ws.Len() > 1 && with != "" && strings.Contains(" "+with+" ", " "+ws.At(1).Lower()+" ")
	}
	return first.Is.Has(goesWords)
}

// Greeting reports whether words are a greeting or thanks and nothing else: no assent, with which one goes on who was asked for his name.
func Greeting(text string) bool { return greetForm.MatchString(text) && courtesy.MatchString(text) }

// GreetsFirst reports whether a turn begins with a greeting or thanks.
func GreetsFirst(text string) bool { return greetForm.MatchString(firstWords(text, 64)) }

// readOpening reads the signs that a reporter's turn gives by itself.
func readOpening(turn *words.Text) Opening {
	if turn.Len() == 0 {
		return Opening{}
	}
	ws := turn.Head(160)
	text, head, first := turn.Text, ws.Text, ws.Text
	if ws.Len() > 0 {
		s, _ := ws.SentenceAt(0)
		first = s.Text
	}
	is, whole := ws.Holds(), ws.Whole()
	o := Opening{
		Greets:    greetForm.MatchString(firstWords(head, 64)),
		Courtesy:  len(text) <= 160 && turn.Kinds&words.Asks == 0 && courtesy.MatchString(text),
		Bids:      mayBid(is) && whole.Has(bidWords) && (bidForm.Matches(&ws) || wantForm.Matches(&ws)),
		FollowUp:  mayFollow(&ws, is) && whole.Has(followWords) && followOn.MatchString(firstWords(head, 120)),
		Mine:      mayGoOn(is) && whole.Has(mineWords) && (mineForm.Matches(&ws) || is.Has(andWord) && thenForm.MatchString(head)),
		Topic:     whole.Has(topicWords) && turns(&ws, is),
		Goes:      goesOn(&ws),
		Stage:     turn.Kind(0)&words.Opens != 0 && stageForm.MatchString(strings.ReplaceAll(text, "\n", " ")),
		Questions: turn.Kinds&words.Asks != 0,
		Repeats:   whole.Has(againWords) && againForm.Matches(&ws),
		Dash:      startsCut(text),
		Cut:       EndsCut(text),
	}
	o.BidOnly = o.Bids && turn.Count <= 14 || (o.FollowUp || o.Mine) && !o.Courtesy && turn.Count <= 8
	o.Hears = o.Repeats && turn.Count <= 20 && hearForm.Matches(&ws)
	o.Objects = objects(&ws)
	o.Joins = o.Bids && !o.Goes && joinForm.MatchString(head)
	titled := ws.Len() > 0 && titledFirst(&ws)
	o.Vocative = titled && !o.Courtesy && vocative.MatchString(first)
	if !o.Courtesy && setOff(&ws) {
		if m := byName.FindStringSubmatch(first); m != nil && nameLike(m[1]) {
			o.To = m[1]
		}
	}
	if titled && !o.Goes {
		if at := vocative.FindStringIndex(head); at != nil {
			rest := ws.Within(at[1], len(head))
			o.Goes = goesOn(&rest)
		}
	}
	return o
}

// titledFirst reports whether a title stands among the first words.
func titledFirst(ws *words.Run) bool {
	begin := ws.Cut(0, min(ws.Len(), 8))
	return begin.Holds().Has(addressedBy)
}

// setOff reports whether one of the first words may be a name, or the second word of one, and has a mark after it.
func setOff(ws *words.Run) bool {
	for k := range min(ws.Len(), 6) {
		kind := ws.Kind(k)
		if kind&words.Capital == 0 || !mayName(ws.Is(k)) && (k == 0 || ws.Kind(k-1)&words.Capital == 0 || !mayName(ws.Is(k-1))) {
			continue
		}
		if kind&(words.EndsComma|words.EndsDash|words.Asks) != 0 || kind&words.Plain == 0 || k+1 < ws.Len() && strings.HasPrefix(ws.At(k+1).Printed, "--") {
			return true
		}
	}
	return false
}

// firstWords returns at most n bytes of a text's beginning, on one line.
func firstWords(s string, n int) string {
	if len(s) > n {
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		s = s[:n]
	}
	if strings.IndexByte(s, '\n') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\n", " ")
}

// Head returns at most n bytes of a text's beginning, on one line.
func Head(s string, n int) string { return firstWords(s, n) }
