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

// Named is a name and where it stands.
type Named struct {
	transcript.Span
	Name string
}

// Call is a handing over of the floor.
type Call struct {
	transcript.Span                 // of the sentence that calls
	Name            string          // "" for a gesture ("Yes, in the back")
	NameAt          transcript.Span // where the name stands
	Outlet          string          // as printed; "" when not given
	OutletAt        transcript.Span
	Whole           bool    // the turn does nothing but call
	Loose           bool    // a bare word with a capital that no list of given names has: perhaps no name at all
	Alone           bool    // it stands in a paragraph of its own, after an answer or without one
	Bare            bool    // a name and no more: where a question asked for one, perhaps its answer
	Then            []Named // who is to follow ("Ann, then Otto")
	Points          bool    // a gesture that tells who is meant by where he sits or what he looks like ("In the back")
	Others          bool    // it asks for somebody who has not had the floor ("Anyone else?")
}

const (
	lead = `(?i:(?:(?:a ver|adelante|ahora sí|but|(?:first|second|third|fourth|front|back|last|next) row|vámonos con|bueno|sí|muy bien|and|so|now|then|okay|ok|o\.k\.|yes|yeah|yep|yup|all right|alright|right|great|good|sure|well|oh|sorry|please|next|first|finally|lastly|por favor|y|con|vamos con|lovely|excellent|perfect|` +
		`thank you(?: very much| so much| all)?|thanks(?: very much| so much)?|with (?:that|this)(?: (?:one|all|\p{L}{2,9}(?:ed|en|ne)|up|in mind|out of the way)){0,3}|let me see|let me|(?:next|first) up|last one|last question|one more|go ahead|no|here|i’m sorry|i'm sorry|sir|ma’am|ma'am|excuse me|(?:final|first|next|second|third|fourth|last) question|back to|over to|on to|from (?:the )?\p{L}+(?: \p{L}+){0,2},|(?:on|in|over|by|via) (?:the |our )?(?:phones?|telephone|lines?|room|floor|screen|video|web|chat|queue|zoom|webex|teams)(?: (?:line|lines|now|first|next|today|here|there|again|and))*,)[,.:;—–-]*\s+(?:[—–-]+\s+)?)*)`
	toward  = `(?i:.{0,100}?` + towards
	towards = `\b(?:go(?:es|ing)?|(?:let(?:’|')s|(?:we|i)(?:’|')ll) got|head(?:ing)?(?: on)? over|turn(?:ing)?|mov(?:e|ing)|com(?:e|es|ing)|back|over|call(?:ing)? on|call|calling|and it will be|(?:last|first|final|next) one|start(?:ing)?(?: off)?|begin(?:ning)?|hear|conclude|close|finish|try|queue|question|questions|take|taking|next|pass(?: it)?|kick(?: it| us)? off|throw it|open it up|bring in|invite|hand(?: it)?(?: over)?|have|recognize|switch|(?:let(?:’|')s|i(?:’|')ll|we(?:’|')ll|(?:can|could|should) we) do|get(?: a)?)\b` +
		`(?: (?:now|back|over|next|first|again|on|here|quickly|out|then|up|down|is|will|be|please|one more|a question|a last question|questions|one|goes|comes|go|online|in the chat))*,?(?: which is)?(?: (?:to|from|with|is|on|be|by|for))? (?:(?i:zoom|the phones?) (?:for|to|with|and) )?(?:(?:the )?(?:phone )?lines?,? (?:please,? )?(?:of )?|the phones? (?:to|with) |our (?:friend|colleague|guest),? |our (?:next|first|last|final) (?:question|caller),? (?:is )?)?)`
	tail = `(?: \((?i:phonetic|ph|sp)\.?\))?(?:(?: [–—-]{1,2} (?i:i apologi[sz]e|i hope|apologies|sorry)[^–—]{3,70})?(?:,? (?:who(?:’|')s |who is )?(?:with|from|of|at|for|over at|representing|de|del|,)|,| –| —| --?) ?` + kindOf + `(` + outletName + `(?:, ` + outletName + `)?)(?: [–—] ` + outletName + `)?)?`
	// whereabouts are where somebody sits who is called.
	whereabouts = `(?:(?:right |way |all the way |over |up |out )*(?:in|on|at|to|by|with) the (?:very |far )?(?:back|front|middle|center|corner|aisle|side|left|right|end|red|blue|green|white|black|yellow|pink|purple|orange|gr[ae]y|glasses|mask|tie|hat|row)(?: (?:row|side|there|here|corner|shirt|dress|jacket|tie))?)`
	trim        = `(?:(?: [—–-]{1,2})?[,.—–-]* (?i:` + whereabouts + `|\((?:inaudible|phonetic|ph|sp)\.?\)|(?:is |are )?back (?:in|on) the (?:queue|line|phone)\b.{0,70}|please|por favor|adelante|le damos la bienvenida|bienvenid[oa]|sorry|i’m sorry|excuse me|yeah|again|on (?:the|our) \p{L}+ side|go (?:right )?ahead|you(?:’|')re (?:up|next|on)|first|next|yes|thank you|thanks|here|over there|right here|(?:for )?one (?:last|more|final)(?: one| question)?|last (?:one|question)|quickly|briefly|real quick|(?:for|has|have|you have|you(?:’|')ve got|you get) the (?:first|next|second|third|last|final) question|for the last question|for our (?:last|final) question|for a question|(?:for )?the (?:last|final) question|your line is (?:now )?(?:open|unmuted|live)|(?:you (?:can|may|should) )?(?:now )?unmute(?: yourself| your (?:mic|microphone|line))?|(?:you have|take|you may take) the floor|the floor is yours|is (?:up|next)|you are next|to ask (?:the|a) (?:first|next|last|final|second)? ?question|go|you have a question))*[.?!,—–… -]*$`
)

const (
	// crowdPhrases hand over without a name; crowdLoose do so in words of which some may be any.
	crowdPhrases = `or|okay|ok|yes|yeah|yep|all right|alright|right|so|and|now|well|sure|oh|great|good|thank you|thanks|please|sir|ma’am|ma'am|let(?:’|')?s see|go ahead|go right ahead|go for it|fire away|ask away|go on|next|next question|next one|next, please|question|questions|any questions|who(?:’|')?s next|who else|anyone else|anybody else|anything else|one more|one more question|one last question|last one|last question|the last question|final question|how about one more|young lady|you|you sir|over here|over there|right here|right there|back (?:here|there)|up here|here|there|straight(?: back)?|(?:right )?in front of you|in the (?:very )?(?:back|front|middle|corner|center|blue|red|green|aisle)(?: first)?|(?:in )?the (?:very )?(?:back|front|middle|second|third) ?(?:row|there)?|(?:front|back|first|second|third|fourth|last) row|(?:way|right|all the way)? ?(?:in|over|at|to|on) the (?:back|front|side|end|middle|left|right|corner|aisle)|behind you|next to you|back to you|(?:a|one) (?:quick )?(?:follow-?up|question)|your (?:next )?question|please go ahead|first question|the next question|do you have (?:a|another|one more)? ?(?:question|follow-?up)|you have (?:a|one more) question|your line is (?:now )?open|adelante|a ver|una más|la última|última|tú|usted|allá|acá|aquí|allá atrás|dime|dígame|(?:(?:el|la|al|a la) )?compañer[oa](?: (?:de )?(?:aquí|acá|allá|ahí|atrás))?|qui[eé]n más|vamos (?:(?:para|por) )?(?:acá|aquí|allá)|vamos con (?:ella|él|(?:el|la) compañer[oa])|sigue|siguiente|пожалуйста|прошу|прошу вас|давайте|слушаю|да|请|请讲|下一个问题|最后一个问题|(?:anything|anyone|anybody|any more|more) (?:else )?on (?:the )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}|(?:the )?(?:lady|gentleman|woman|man|guy|gentlelady)`
	crowdLoose   = `(?:(?:the|this|that) )?(?:young )?(?:lady|gentleman|woman|man|guy|gentlelady)(?: (?:right )?(?:in|over|with|from|at|behind|next to|on|here|there) .{2,40})|(?:i(?:’|')?ll|let me|we(?:’|')?ll|let(?:’|')?s) (?:go|come|get|take|turn|start|try|do) (?:to|with|a few|some|a couple|one|two|your|over|back|another|it|right)? ?.{0,40}?(?:question|questions|you|back|here|there|front|one|phone|phones|line|room|row|side)|i think (?:he|she) had one.{0,20}`
)

var (
	calledTo   = rx.MustCompile(`^` + lead + toward + `(` + fullName + `)` + tail + trim)
	calledBare = rx.MustCompile(`^` + lead + `(` + fullName + `)` + tail + trim)
	calledAsks = rx.MustCompile(`^` + lead + `(` + oneName + `(?: ` + capWord + `)?)[,.] (?i:(?:would you|do you|did you|you (?:just )?want|you wanted|you had|why don(?:’|')t you|kick us off|you have|can you|you can|take it|get us started|start us|want to|your turn|you get|over to you|what(?:’|')s on|you(?:’|')re first|` +
		`let(?:’|')s (?:kick|start|begin|get)|i think you(?:’|')?(?:re| are) (?:on the (?:phones?|line|call)|up (?:next|first)|next|with us)|please (?:take|start|kick|go|begin)|(?:i(?:’|')?ll|i will|we(?:’|')?ll|let me|i(?:’|')?m going to|i(?:’|')?m gonna|i think i) (?:give|gave|let) you (?:the|a|one|your|another|have the|go|ask|take|wrap|close|start)|i promised you)\b.{0,60})$`)
	calledHave   = rx.MustCompile(`^` + lead + `(?i:(?:did|do) you (?:still |also )?(?:have|want) (?:another|a|one|to)\b.{0,40}), (` + oneName + `)\?$`)
	calledOutlet = rx.MustCompile(`^` + lead + `(?i:.{0,50}?\b(?:question|questions|one|going|go|turn)(?: (?:is|comes|goes|will (?:be|come|go)))? (?:from|to|with)) (?:the )?(` + outletName + `), (` + manyName + `)` + trim)
	calledCrowd  = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:` + crowdPhrases + `)[^\p{L}\p{N}]*)+$`)
	calledLoose  = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:` + crowdPhrases + `|` + crowdLoose + `)[^\p{L}\p{N}]*)+$`)
	yielding     = rx.MustCompile(`(?i)\b(?:sorry|i’m sorry|i'm sorry|wait|hold on|excuse me|apologies|my apologies|one second|one moment|perdón|извините)\b`)
)

// weak words alone hand over nothing: they answer or fill.
var weak = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:okay|ok|right|so|and|now|well|sure|oh|great|good|thank you|thanks|yep|all right|alright|here|there|you|aquí|tú|да|usted|no|sir|ma’am|ma'am|allá|acá)[^\p{L}\p{N}]*)+$`)

// findCall returns the call that a turn ends in. Only the last sentences can call; a call that is
// followed by more than an aside is none. Where a gesture follows a name, the name is the call's.
func findCall(turn *words.Run, said *sayings) (Call, bool) {
	const reach = 480 // bytes that a call and the asides around it may take
	end, from := ending(turn, reach)
	said.begin(end)
	found, ok := said.lastCall()
	if !ok {
		return Call{}, false
	}
	found.Whole = from == 0 && said.onlyCalls()
	found.Alone = found.Whole || found.Start > 0 && (end.Text[found.Start-1] == '\n' || announced(found.Start, &end))
	found.Span, found.NameAt, found.OutletAt = moved(found.Span, from), moved(found.NameAt, from), moved(found.OutletAt, from)
	for i := range found.Then {
		found.Then[i].Span = moved(found.Then[i].Span, from)
	}
	return found, true
}

// whoIsAsked says who is there to answer, and calls nobody by name: "Questions for Coach Holm."
var whoIsAsked = rx.MustCompile(`(?i)^(?:[^\p{L}]*(?:okay|ok|so|and|now|well|all right|alright|thank you|thanks|we(?:’|')ll take|we(?:’|')ll have|let(?:’|')s take|let(?:’|')s have|are there|do we have|we have|are we ready for)\b)*[^\p{L}]*(?:(?:(?:any|some|a few|the|your|more|other|further|first|additional|opening)\s)*questions|any (?:(?:more|other|further)\s)?question) (?:\p{Ll}+ )?for\b`)

func moved(s transcript.Span, by int) transcript.Span {
	if s.End == 0 {
		return s
	}
	return transcript.Span{Start: s.Start + by, End: s.End + by}
}

// parseCall reads one sentence of a text as a call.
func parseCall(s *Sentence, text *words.Run) (Call, bool) {
	if s.Words.Kind(0)&words.Opens != 0 {
		if c, ok := unheard(s); ok {
			return c, true
		}
		if at := directed.FindStringIndex(s.Text); at != nil && at[1] < len(s.Text) {
			rest := part(s, at[1], len(s.Text))
			s = &rest
		}
	}
	if from, to := withinDashes(s.Text); from > 0 {
		return callAside(s, text, from, to)
	}
	if len(s.Text) > 280 || cutShort(text.Text[:s.Start]) {
		return Call{}, false
	}
	if strings.Contains(s.Text, "uestion") && whoIsAsked.MatchString(s.Text) {
		return Call{Span: s.Span, Others: true}, true
	}
	if c, ok := bracketed(s); ok {
		return c, true
	}
	if c, ok := secondOfTwo(s); ok {
		return c, true
	}
	if c, ok := listed(s, text); ok {
		return c, true
	}
	if c, ok := givenFirst(s); ok {
		return c, true
	}
	if c, ok := givenThen(s); ok {
		return c, true
	}
	if c, ok := outletFirst(s); ok {
		return c, true
	}
	if c, ok := callAbroad(s); ok {
		return c, true
	}
	if c, ok := callNextAbroad(s); ok {
		return c, true
	}
	if c, ok := byForm(s, text); ok {
		return c, true
	}
	if c, ok := calledMended(s, text); ok {
		return c, true
	}
	if c, ok := afterDash(s, text); ok {
		return c, true
	}
	if c, ok := calledSeldom(s, text); ok {
		return c, true
	}
	if gesture(s, text) {
		return Call{Span: s.Span, Others: others.MatchString(s.Text), Points: pointsTo.MatchString(s.Text)}, true
	}
	if asksForLast(s) {
		return Call{Span: s.Span, Others: true}, true
	}
	return Call{}, false
}

// callAside reads an aside of a sentence as a call of nobody by name: whoever is named there is mostly one who is to speak beside the one
// who answers.
func callAside(s *Sentence, text *words.Run, from, to int) (Call, bool) {
	aside := part(s, from, to)
	if gesture(&aside, text) {
		return Call{Span: s.Span}, true
	}
	if c, ok := calledSeldom(&aside, text); ok && c.Name == "" {
		return c, true
	}
	return Call{}, false
}

// withinDashes is where an aside stands that is set between dashes, as some houses print calls; from is 0 where a sentence is none.
func withinDashes(text string) (from, to int) {
	if text == "" || text[0] < utf8.RuneSelf {
		return 0, 0
	}
	from = len(text) - len(strings.TrimLeft(text, "—–― "))
	to = len(strings.TrimRight(text, "—–―. "))
	if from == 0 || to <= from || to == len(strings.TrimRight(text, ". ")) {
		return 0, 0
	}
	return from, to
}

// cutShort reports whether what stands before a sentence ends in an abbreviation, and no sentence: "Holm v. Lund."
func cutShort(before string) bool {
	before = strings.TrimRight(before, " ")
	if !strings.HasSuffix(before, ".") {
		return false
	}
	last := before[strings.LastIndexByte(before, ' ')+1:]
	last = last[strings.LastIndexByte(last, '\n')+1:]
	return abbreviates(last) && (last[0] < '0' || last[0] > '9') // "press star 1."
}

// part is a part of a sentence, as a sentence.
func part(s *Sentence, from, to int) Sentence {
	return Sentence{Span: transcript.Span{Start: s.Start + from, End: s.Start + to}, Text: s.Text[from:to], Words: s.Words.Within(from, to)}
}

// byForm reads a sentence by the first form that fits it.
func byForm(s *Sentence, text *words.Run) (Call, bool) {
	if !anyName(&s.Words) {
		return Call{}, false
	}
	for i := range forms {
		form := &forms[i]
		if !form.may(&s.Words) {
			continue
		}
		if m := form.match(s); m != nil {
			if c, ok := named(s, m, 1, 2, opensLine(s, text) || handsOver.MatchString(s.Text)); ok {
				if form.re == calledTo && (!runUp(s.Text[:c.NameAt.Start-s.Start]) || anotherDay.MatchString(s.Text)) {
					continue
				}
				first := firstWord(c.Name)
				c.Bare = form.re == calledBare && c.Outlet == "" && !handsOver.MatchString(s.Text)
				c.Loose = form.re == calledBare && (!GivenName(first) || PlaceName(first) || titled(s.Text[:c.NameAt.Start-s.Start])) && !handsOver.MatchString(s.Text)
				return c, true
			}
		}
	}
	return Call{}, false
}

// byAnyForm reports whether a sentence that begins with these words may call by name.
func byAnyForm(ws *words.Run) bool {
	return anyName(ws) && slices.ContainsFunc(forms, func(f form) bool { return f.may(ws) })
}

// runUp reports whether what stands before a name hands over to it: no sentence about something else
// that goes to it.
func runUp(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(r) {
			continue
		}
		if l := lowered(w); l != "" && !callWords.Has(l) && !smallWords.Has(l) && !towardWords.Has(l) {
			return false
		}
	}
	return true
}

var callWords = words.Declare("got taking questions head heading per alternating point glad happy pleased meantime answer answers close i'd understand which person people looks look seems see it that sounds able ask asking we i we'll i'll we're i'm i've we've let let's lets why don't can could shall should will would want like if may might just also now quickly then time there's there that that's do did a an one two three four few couple couple more another the his her my your us it them who who's what's and to go going get call on in room back front over phones phones zoom online virtually webex floor reporter reporters friend friends colleague colleagues side press another quick brief short final last next very first second third fourth fifth today have has had think believe see saw promised owe said know both give given giving move moving turn turning come coming try trying bring bringing invite inviting throw throwing hand handing pass passing kick kicking open opening switch switching recognize recognizing hear hearing round around off up down out before after this but since american americans canadian mexican japanese korean british french german australian foreign local u.s because so here's here well maybe perhaps continue continuing proceed start starting begin beginning finish end ending conclude wrap wrapping remaining left for with of from by is be are was goes comes pm president can't actually only it's you're")

var handsOver = rx.MustCompile(`(?i)\b(?:go ahead|please|next|question|last one|back to|over to|your line)\b`)

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

// opensLine reports whether a sentence begins a paragraph.
func opensLine(s *Sentence, text *words.Run) bool {
	return s.Start == 0 || text.Text[s.Start-1] == '\n'
}
