package cue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
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
}

const vocLead = `(?i:[^\p{L}\p{N}]*(?:yes|yeah|okay|ok|oh|well|thank you|thanks|hi|hello|hey|but|and|so|good morning|good afternoon)?[,.]?\s*)`

var (
	greetForm = rx.MustCompile(`(?i)^[^\p{L}\p{N}]*(?:(?:yes|yeah|okay|ok|oh|great|well|and|all right|sure|right|sir|mr\. [\p{L}\p{N}]+|madam [\p{L}\p{N}]+)[,.—–-]*\s+)?(?:thank you|thanks|thank|hi|hello|hey|good (?:morning|afternoon|evening|day)|happy |appreciate|buenos días|buenas|muchas gracias|gracias|muy buenos|hola|qué tal|bonjour|merci|guten|danke|здравствуйте|добрый|спасибо|доброе)`)
	courtesy  = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:okay|ok|yes|yeah|yep|yup|no|oh|right|all right|alright|sure|great|good|well|and|so|perfect|fine|sorry|i’m sorry|i'm sorry|excuse me|thank you(?: very much| so much| again)?|thanks(?: very much| so much| a lot| again)?|thank you for (?:that|doing this|taking my question|your time)|hi|hello|hey|hey there|good (?:morning|afternoon|evening)|sir|ma’am|ma'am|mr\. [\p{L}\p{N}]+(?: [\p{L}\p{N}]+)?|madam [\p{L}\p{N}]+(?: [\p{L}\p{N}]+)?|minister|secretary|prime minister|that’s fine|appreciate it|i appreciate it|no problem|got it|understood|gracias|muchas gracias|buenos días|buenas tardes|señor presidente|presidente|presidenta|sí|спасибо|да|here|present|me|please|everyone|everybody|guys|there|again|jen|welcome back|uh|um|uh-huh|mm-hmm)[^\p{L}\p{N}]*)+$`)
	bidForm   = rx.MustCompile(`(?i)^.{0,60}?\b(?:can|could|may|might) (?:i|we) (?:just |also |please |quickly |kind of |sort of |maybe |actually )*(?:ask|follow|go|move|change|switch|get|take|come|turn|pick|press|try|stay|jump|have|do|return|clarify|shift|squeeze|raise|start|bring|add|double|go back)|^.{0,30}?\b(?:i (?:want|wanted|’d like|'d like|have|had|would like)|let me|i’m going to|if i (?:could|may|can|might)|me permite|le quisiera|quisiera preguntar|puedo preguntar)`)
	followOn  = rx.MustCompile(`(?i)\bfollow(?:ing)?[- ]?(?:up|on)?\b|\bon (?:that|this|the same)(?: point| note| topic| subject| line)?\b|\bto that point\b|\bsame (?:topic|subject|lines?)\b|\bpiggyback|\bping off\b|\b(?:his|her|their) question\b|sobre (?:eso|lo mismo|ese tema|el mismo)|по этой же теме|追问`)
	mineForm  = rx.MustCompile(`(?i)^.{0,40}?\b(?:(?:just |and |one |only )+(?:one|two) (?:more|last|quick|other|final)|one (?:last|more|other|quick|final)|last (?:one|question|thing)|one (?:quick )?follow-?\s?up|let me (?:just )?follow-?\s?up|(?:my )?second (?:question|part|one)|secondly|second,|third,|a (?:quick )?second|also,|lastly|finally|just to (?:clarify|be clear|follow|clear|make sure|confirm|button|put)|to be clear|so (?:just )?to|y (?:otra|la segunda|una última)|por otra parte|otra pregunta|segunda pregunta|finalmente|и ещё|второй вопрос|还有一个问题)|^(?:[^\p{L}\p{N}]*(?:okay|ok|right|great|yes|thank you|thanks)[^\p{L}\p{N}]*)?and then`)
	topicForm = rx.MustCompile(`(?i)^.{0,50}?\b(?:(?:an?|one)?other (?:topic|subject|issue|matter|question|thing)|different (?:topic|subject|issue|matter|question|note)|change (?:of )?(?:the )?(?:topic|subject|topics|subjects|gears)|(?:switch|shift|chang)(?:ing)? (?:gears|topics|subjects)|new (?:topic|subject)|(?:move|turn|go|switch|shift|jump|turning|going|moving) (?:on |back |over )?to |separate(?:ly)?|back (?:on|to)|^[^\p{L}]*(?:on|about|regarding|concerning|sobre|по поводу) [\p{L} ]{3,40}[.,:—–-]|^[^\p{L}]*[\p{L}]+(?: [\p{L}]+){0,3} [-–—] |otro tema|en otro|cambiando de tema|otra cosa|другая тема|другой вопрос|另一个问题)`)
	joinForm  = rx.MustCompile(`(?i)\b(?:can|could|may|might) i (?:just |also |please |quickly )*(?:ask|get|have|do|make) (?:you )?(?:(?:a|one) (?:quick |brief |short )?follow-?\s?up|a (?:quick )?question)`)
	againForm = rx.MustCompile(`(?i)^.{0,45}?\b(?:question (?:that )?i (?:asked|was asking)|i asked|i was asking|i’m asking|i'm asking|my question (?:was|is)|the question (?:was|is)|can you hear me|sorry, (?:i|my)|i said)`)
	vocative  = rx.MustCompile(`^` + vocLead + `(?i:mr\.? (?:president|prime minister|secretary|vice president|chairman|minister|speaker)|madam (?:secretary|president|vice president|prime minister|chair)|mister president|sir|ma’am|prime minister|minister|secretary|premier|general|admiral|ambassador|doctor|chair|chairman|governor|senator|president|presidente|presidenta|señor presidente|señora presidenta|señor|secretario|secretaria|director|doctora|владимир владимирович|дмитрий сергеевич)(?: ` + capWord + `)?[,—–!] ?`)
	byName    = rx.MustCompile(`^` + vocLead + `(` + capWord + `(?: ` + capWord + `)?)(?:[,?—–] ?| --)`)
)

// Words of which one must stand in the first words, whole, for the longer forms to count.
var (
	bidWords    = set("can could may might want wanted i'd have had would let i'm if permite quisiera puedo")
	followWords = set("follow following followup follow-up following-up on point same piggyback piggybacking pinging ping his her their sobre 追问") // forms in other scripts are rare
	mineWords   = set("one let two last second secondly third more other quick final also lastly finally just clear so otra segunda última parte finalmente and then ещё второй")
	topicWords  = set("- – — on about regarding concerning sobre поводу other another different change switch switching shift shifting changing new move turn go jump turning going moving separate separately back otro en cambiando otra другая другой")
	againWords  = set("asking asked question hear sorry said")
)

// goesWords and goesPhrases begin a turn that goes on with what was just said.
var (
	goesWords = set("and but so or because then which no okay ok right well that's that those these this it it's he she they you're you why how's when who what where how by even not really meaning also still any anything either wait pero y o entonces no но а и то то-есть")
	goesTwo   = map[string]bool{"i mean": true, "i know": true, "i understand": true, "i'm just": true, "i'm asking": true, "i'm saying": true, "i'm talking": true, "i'm not": true,
		"is that": true, "is it": true, "was that": true, "was it": true, "does that": true, "is this": true, "do you mean": true, "are you saying": true, "in other": true, "if so": true, "like what": true, "like who": true, "o sea": true, "то есть": true}
	// asksAlone are question words that go on only as a whole question ("When?") or with what follows.
	asksAlone = map[string]string{"when": "", "who": "", "what": "about", "where": "", "how": "about so", "why": "not", "do": "", "are": ""}
)

// objects reports whether a turn's first words contradict: "But …", "Yes, but …", "No, he said …".
func objects(ws []string) bool {
	for k, w := range ws[:min(len(ws), 3)] {
		switch l := lowered(w); l {
		case "but", "however", "pero", "но", "though":
			return true
		case "no":
			return k == 0
		case "yes", "yeah", "well", "okay", "right", "i", "mean", "sí", "да", "and":
		default:
			return false
		}
	}
	return false
}

// goesOn reports whether a turn's first words go on with what was just said.
func goesOn(ws []string) bool {
	if len(ws) == 0 {
		return false
	}
	first := lowered(ws[0])
	for _, p := range []string{"那", "但是", "所以", "而"} {
		if strings.HasPrefix(ws[0], p) {
			return true
		}
	}
	if len(ws) > 1 && (goesTwo[first+" "+lowered(ws[1])] || len(ws) > 2 && goesTwo[first+" "+lowered(ws[1])+" "+lowered(ws[2])]) {
		return true
	}
	if with, ok := asksAlone[first]; ok {
		return strings.HasSuffix(ws[0], "?") || len(ws) > 1 && with != "" && strings.Contains(" "+with+" ", " "+lowered(ws[1])+" ")
	}
	return goesWords[first]
}

// GreetsFirst reports whether a turn begins with a greeting or thanks.
func GreetsFirst(text string) bool { return greetForm.MatchString(firstWords(text, 64)) }

// ReadOpening reads the signs that a reporter's turn gives by itself.
func ReadOpening(text string) Opening {
	head := firstWords(text, 160)
	first := head
	if s := FirstSentence(head); s.Text != "" {
		first = s.Text
	}
	ws := strings.Fields(head)
	o := Opening{
		Greets: greetForm.MatchString(firstWords(head, 64)), Courtesy: len(text) <= 160 && !strings.Contains(text, "?") && courtesy.MatchString(text), Bids: bidForm.MatchString(head) && oneOf(ws, bidWords),
		FollowUp: followOn.MatchString(firstWords(text, 120)) && oneOf(ws, followWords), Mine: mineForm.MatchString(head) && oneOf(ws, mineWords), Topic: topicForm.MatchString(head) && oneOf(ws, topicWords),
		Goes: goesOn(ws), Stage: stageForm.MatchString(strings.ReplaceAll(text, "\n", " ")),
		Questions: asksAnything(text), Repeats: againForm.MatchString(head) && oneOf(ws, againWords), Dash: startsCut(text), Cut: EndsCut(text),
	}
	o.BidOnly = o.Bids && Words(text) <= 14 || (o.FollowUp || o.Mine) && !o.Courtesy && Words(text) <= 8
	o.Objects = objects(ws)
	o.Joins = o.Bids && joinForm.MatchString(head) && !o.Goes
	o.Vocative = vocative.MatchString(first) && !o.Courtesy
	if m := byName.FindStringSubmatch(first); m != nil && nameLike(m[1]) && !o.Courtesy {
		o.To = m[1]
	}
	if at := vocative.FindStringIndex(head); at != nil && !o.Goes {
		o.Goes = goesOn(strings.Fields(head[at[1]:]))
	}
	return o
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

// asksAnything reports whether a text holds a question mark.
func asksAnything(text string) bool {
	return strings.IndexByte(text, '?') >= 0 || strings.Contains(text, "？")
}

func startsCut(s string) bool {
	s = strings.TrimLeft(s, "( ")
	for _, d := range []string{"—", "–", "--", "-", "…", "..."} {
		if strings.HasPrefix(s, d) {
			return true
		}
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// EndsCut reports whether a turn breaks off.
func EndsCut(s string) bool {
	s = strings.TrimRight(s, " \n\"”)")
	for _, d := range []string{"—", "–", "-", "…", "..."} {
		if strings.HasSuffix(s, d) {
			return true
		}
	}
	return false
}

// Closes reports whether a turn only ends the occasion: thanks, goodbyes, the end of the questions.
func Closes(text string) bool {
	if len(text) > 360 || asksAnything(text) {
		return false
	}
	if n := Words(text); n > 45 || n > 8 && !oneOf(strings.Fields(text), closeWords) {
		return false
	}
	ss := Sentences(text)
	if len(ss) == 0 {
		return false
	}
	for _, s := range ss {
		if !filler(s.Text) && !stage(s.Text) && !courtesy.MatchString(s.Text) && !closing.MatchString(s.Text) {
			return false
		}
	}
	return true
}

var closeWords = set("thank thanks see bye night care done concludes conclude wrap go gracias hasta спасибо свидания")

var closing = rx.MustCompile(`(?i)^.{0,60}\b(?:thank you|thanks|that(?:’|')?s (?:all|it)|that (?:will|does|concludes)|see you|have a (?:good|great|nice)|good night|bye|take care|we(?:’|')?re done|concludes|wrap|i(?:’|')?ve got to (?:go|run)|let(?:’|')?s go|gracias|hasta|спасибо|всего доброго|до свидания|谢谢|再见)`)

// Hosts reports whether a turn welcomes, sets ground rules or explains how to ask: a moderator's words.
func Hosts(text string) bool { return hosting.MatchString(firstWords(text, 900)) }

var hosting = rx.MustCompile(`(?i)\b(?:ground rules|embargo(?:ed)?|on background|attribut(?:ed|able|ion)|press (?:star|1|one|\*)|queue|unmute|mute your|raise (?:your )?hand|telephone keypad|listen-only|conference (?:call )?is being recorded|your (?:line|host)|thanks? (?:you )?(?:all |everyone |everybody )?(?:so much |very much )?for (?:joining|dialing|hopping|calling|being)|i(?:’|')?ll (?:now )?turn it over|turn it over to|hand it (?:over|off)|sin más|damos inicio|conférence)\b`)

// Head returns at most n bytes of a text's beginning, on one line.
func Head(s string, n int) string { return firstWords(s, n) }
