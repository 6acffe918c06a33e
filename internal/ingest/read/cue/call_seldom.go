package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// seldomForm is a way to hand over the floor that is not often met: letters of which some stand wherever it fits, and
// whether its first part is a name.
type seldomForm struct {
	holds         []string
	re            *rx.Regexp
	named, others bool
	apart         bool // it counts only in a paragraph of its own, after an answer
	behind        bool // it counts only behind an answer of some words
	loose         bool // a name that no list has is one, if nothing speaks against it
}

const (
	short = `[^\p{L}\p{N}]*`
	// gladly is how somebody says that he will, before what he will do.
	gladly = `(?:(?:i|we)(?:’|')?ll|(?:i|we) (?:will|can)|let me|(?:i|we)(?:’|')?(?:d| would) be (?:very )?(?:happy|glad|pleased|delighted) to|(?:i|we)(?:’|')?(?:m|re| am| are) (?:happy|glad|ready|pleased) to|(?:happy|glad) to)(?: be (?:happy|glad|pleased) to)?(?: now)?`
	filled = `^(?i:` + short + `(?:oh|okay|ok|yes|yeah|no|well|so|and|all right|right|sure|great|thank you|thanks|sorry|i(?:’|')m sorry|excuse me|bueno|pues|muy bien|a ver|sí|y|ahora|muchas gracias|gracias|adelante)[^\p{L}\p{N}]+)*`
)

var seldomForms = []seldomForm{
	// a name that was not heard: "Go ahead, (inaudible).", "Let’s go to the line of (inaudible)."
	{holds: []string{"naudible"}, re: rx.MustCompile(`^(?i:(?:` + short + `(?:` + crowdPhrases + `)[^\p{L}\p{N}(]+)+|.{0,60}\b(?:line of|go(?:es)? to|question (?:from|goes to|is from)) )[(\[](?i:inaudible)\.?[)\]](?: \p{Lu}[\p{L}’'-]+)?[.?!— –-]*$`)},
	// "We will (inaudible) Ida Holm from Vik Radio."
	{holds: []string{"naudible"}, re: rx.MustCompile(`^` + lead + `(?i:we(?:’|')?ll|we will|let(?:’|')s|i(?:’|')?ll|i will) [(\[](?i:inaudible)\.?[)\]] (` + fullName + `)` + tail + trim), named: true},
	{holds: []string{"promised"}, re: rx.MustCompile(`(?i)^` + short + `(?:(?:oh|and|but|so|okay|sorry)[^\p{L}\p{N}]+)?i promised (?:that )?(?:i(?:’|')?d (?:go|come|get|turn) (?:back )?to you|you)\b[^.?!]{0,20}[.?!— –-]*$`), others: true},
	// a call that breaks off before the name: "Let me move back to the – Ida."
	{holds: []string{" –", " —", " --"}, re: rx.MustCompile(`^(?i:[^.?!—–]{0,50}\b(?:move|go|turn|come|back|start)\b[^.?!—–]{0,20} (?:to|with)(?: the)?) ?[—–-]{1,2} (` + fullName + `)[.?! ]*$`), named: true},
	// "I’ll take a couple more -- yes, Ida."
	{holds: []string{"– ", "— ", "- "}, re: rx.MustCompile(`^[^.?!]{0,80}[—–-] (?i:(?:yes|yeah|oh|no|okay|go ahead|sorry|wait)[,.]? )+(` + oneName + `)[.?!, ]*$`), named: true},
	// "Now to Ida."
	{holds: []string{"ow to", "ow back to"}, re: rx.MustCompile(filled + `(?i:now (?:back )?to) (` + fullName + `)` + tail + trim), named: true},
	// "Oh, wait, Ida."
	{holds: []string{"ait"}, re: rx.MustCompile(filled + `(?i:wait[,.—– -]+(?:(?:oh|no|i(?:’|')m sorry|sorry)[,. ]+)*)(` + oneName + `)[.?!, ]*$`), named: true},
	{holds: []string{"called"}, re: rx.MustCompile(filled + `(?i:i (?:just|already) called (?:on )?)(` + oneName + `)[.!]*$`), named: true},
	// "Ida, you’ll have to be the last one."
	{holds: []string{", you"}, re: rx.MustCompile(filled + `(` + oneName + `(?: ` + capWord + `)?), (?i:you(?:’|')?(?:ll)? (?:will )?(?:have to |get to |can )?(?:be|have|get|take|ask)? ?(?:the |our |my )?(?:very )?(?:last|next|first|final)(?: one| question| word)?(?: (?:today|here|now))?)[.!]*$`), named: true},
	{holds: []string{"give you"}, re: rx.MustCompile(`(?i)^` + short + `(?:(?:okay|all right|so|and|yes|yeah|sure)[^\p{L}\p{N}]+)*(?:i(?:’|')?ll|let me|we(?:’|')?ll|i(?:’|')m going to) give you the (?:very )?(?:last|first|next|final) (?:one|question|word)[.! ]*$`), others: true},
	// "Yes, I think I said you.", "Tell me your name again?"
	{holds: []string{"said you", "your name"}, re: rx.MustCompile(filled + `(?i:i (?:think i |did )?said you|(?:please )?(?:tell me|what(?:’|')s|what is|remind me of) your name(?: again)?(?:,? please)?)[.?! ]*$`), others: true},
	// who calls goes on to other parts of the room
	{holds: []string{"around"}, re: rx.MustCompile(`(?i)^` + short + `(?:(?:okay|all right|so|and|yes|let me|i(?:’|')m going to|i(?:’|')?ll|we(?:’|')?ll|i (?:have|need|want) to|just|try(?:ing)? to|going to)[^\p{L}\p{N}]+)*(?:move|get|go|jump|hop|bounce) around\b(?: (?:a|the|little|bit|room|here|quickly|some))*[.! ]*$`), others: true},
	{holds: []string{"ready for"}, re: rx.MustCompile(`(?i)\bready for (?:our|the|your|a) (?:next|last|final) (?:question|caller)[.! ]*$`), others: true},
	// "Oh, sorry, wait, I did say Ida."
	{holds: []string{"id say"}, re: rx.MustCompile(filled + `(?i:wait[,.—– -]+)?(?i:i did say) (` + oneName + `)(?:, sorry)?[.! ]*$`), named: true},
	// "I believe Ida is next, then Otto."
	{holds: []string{" next"}, re: rx.MustCompile(filled + `(?i:i (?:believe|think)) (` + oneName + `)(?i:(?:’|')s| is| was) next(?:,? (?:and )?then \p{Lu}[\p{L}’'-]+)?[.! ]*$`), named: true},
	// "I’ll take another one."
	{holds: []string{"another"}, re: rx.MustCompile(`(?i)\b(?:i(?:’|')?ll|we(?:’|')?ll|let me|i can|i(?:’|')m going to) (?:just )?take another (?:one|question)(?: or two)?(?: here)?[.! ]*$`), others: true},
	// "There’s one up the back there."
	{holds: []string{"s one "}, re: rx.MustCompile(`(?i)^` + short + `(?:(?:okay|and|yes|i think)[^\p{L}\p{N}]+)*there(?:’|')s one (?:right |up |over |down )*(?:there|here|(?:in |at )?the (?:back|front|side))\b.{0,30}[.?! ]*$`), others: true},
	{holds: []string{"ure."}, re: rx.MustCompile(`^(?:Sure|And sure|Okay, sure)\. *$`), others: true, apart: true},
	{holds: []string{"elcome"}, re: rx.MustCompile(`(?i)^` + short + `(?:yes|yeah)` + short + ` (?:hey|hi|hello)?` + short + `welcome[.! ]*$`), others: true, apart: true},
	// "A ver, ahí.", "Por favor."
	{holds: []string{"hí", "llá", "quí", "cá", "avor", "ustedes", "ompañer", "lado"}, re: rx.MustCompile(filled + `(?i:ahí|allá|acá|aquí|por (?:acá|aquí|ahí|allá|favor)(?: ahora)?|ustedes|(?:las|los) (?:dos|tres),? ustedes|(?:el|la) compañer[oa](?: de (?:ahí|allá|acá|aquí|atrás))?|(?:aquí|ahí|acá) la última|empezamos (?:aquí|acá|por aquí|por acá)|teníamos de este lado|de este lado)[^\p{L}\p{N}]*$`), apart: true},
	// "I see Ida Holm has her hand up."
	{holds: []string{" hand"}, re: rx.MustCompile(filled + `(?i:i (?:can )?see (?:that )?)(` + fullName + `)(?: (?i:from|with|of) (?:the )?(` + outletName + `))? (?i:has|with) (?i:his|her|their|a|your) (?i:hand (?:up|raised))(?: (?i:online|there|here|now|again|as well|too|in the room))?[.! ]*$`), named: true},
	// a name set between brackets because it was not heard well: "The next question is from (Ida Holm), Vik Radio."
	{holds: []string{"("}, re: rx.MustCompile(filled + `(?i:[^.?!()]{0,40}\b(?:question|caller|one|up|next|go|line)\b[^.?!()]{0,30}\b(?:from|of|to|with|is) )\((` + fullName + `)\)(?:,? (?:(?i:with|from|of|at) (?:the )?)?(` + outletName + `))?` + trim), named: true},
	// "Ida, I’ll begin with you."
	{holds: []string{" with you"}, re: rx.MustCompile(filled + `(` + oneName + `(?: ` + capWord + `)?), (?i:(?:why don(?:’|')t (?:i|we)|let me|let(?:’|')s|(?:i|we)(?:’|')ll|(?:i|we) (?:will|can|might|could))(?: just)? (?:begin|start)(?: off| out)?(?: first| today| here)? with you)(?: (?i:today|first|this morning|this afternoon|if i (?:may|can)))?[.?!— –-]*$`), named: true},
	// "Ida, with that, I’ll go to your questions."
	{holds: []string{" questions"}, re: rx.MustCompile(filled + `(?i:with that,? )?(` + oneName + `(?: ` + capWord + `)?), (?i:(?:and )?(?:with that,? )?` + gladly + ` (?:go (?:right )?to|take|turn to|answer) (?:your|some|any) questions)[.! ]*$`), named: true},
	// "With that, I’d be glad to go to your questions, Ida."
	{holds: []string{" questions, "}, re: rx.MustCompile(filled + `(?i:(?:with that|on that note|that said),? )?(?i:` + gladly + ` (?:go (?:right )?to|take|turn to) (?:your|some|any) questions), (` + oneName + `(?: ` + capWord + `)?)[.! ]*$`), named: true},
	// "Okay, Ida, now you can go."
	{holds: []string{"ou can go"}, re: rx.MustCompile(filled + `(` + oneName + `(?: ` + capWord + `)?), (?i:(?:and )?now you can go(?: ahead)?)[.! ]*$`), named: true},
	// "Hi, Ida.": whoever is greeted behind an answer has the floor
	{holds: []string{"Hi", "Hey", "Hello"}, re: rx.MustCompile(`^(?:(?:Okay|All right|Alright|Great|Yes|Yeah|And|So|Sure)[,.]? )?(?:Hi|Hey|Hello|hi|hey|hello),? (` + oneName + `)(?:, how are you(?: doing)?(?: today)?|, good to see you| there)?[.?!— –-]*$`), named: true, behind: true},
	// "Ida, with that, why don’t you kick it off."
	{holds: []string{"kick it off", "kick us off", "get us started"}, re: rx.MustCompile(filled + `(` + oneName + `(?: ` + capWord + `)?), (?i:(?:with that,? )?[^.?!]{0,40}?\bwhy don(?:’|')t you (?:kick (?:it|us) off|get us started))[.?!— –-]*$`), named: true},
	// "Ida Holm from Vik Radio, can you hear us and can you ask your question?"
	{holds: []string{"an you hear"}, re: rx.MustCompile(filled + `(` + fullName + `)(?i:,? (?:from|with|of|at)(?: the)? )(` + outletName + `), (?i:can you hear (?:us|me)\b.{0,50})$`), named: true},
	// "How about Ida?"
	{holds: []string{"ow about"}, re: rx.MustCompile(filled + `(?i:how about) (` + oneName + `(?: ` + capWord + `)?)[.?!]*$`), named: true, apart: true, loose: true},
	// "I have to call on Mr. Holm and his question."
	{holds: []string{"call on"}, re: rx.MustCompile(filled + `(?i:(?:i|we) (?:(?:still )?(?:have|need|want|get|would like) to |must |will |can )?call on) (` + fullName + `)(?i:,? (?:and|with|for) (?:his|her|their|the|a) (?:\p{L}+ ){0,2}question)[.!]*$`), named: true, loose: true},
	// "Ida, mm-hmm."
	{holds: []string{", mm-hmm", ", uh-huh", ", yep"}, re: rx.MustCompile(`^(` + oneName + `), (?i:mm-hmm|uh-huh|yep)[.! ]*$`), named: true},
}

// seldomParts are what each of the forms holds, as it is looked for.
var seldomParts = func() []words.Parts {
	out := make([]words.Parts, len(seldomForms))
	for i := range seldomForms {
		out[i] = words.PartsOf(seldomForms[i].holds...)
	}
	return out
}()

// seldom are the words of which one stands wherever such a form fits that needs no dash and no bracket.
var seldom = words.Declare("call how hear kick hand allá say another one sure welcome inaudible promised wait called give said name around ready mm-hmm uh-huh yep ahí favor ustedes compañero compañera lado aquí acá move back more two one last next final first now oh no you questions hi hey hello")

// calledSeldom reads a sentence in one of the ways that are not often met.
func calledSeldom(s *Sentence, text *words.Run) (Call, bool) {
	if len(s.Text) > 120 || !s.Holds().Has(seldom) && !words.HoldsAny(s.Text, " (", "– ", "— ", "- ") {
		return Call{}, false
	}
	pairs := words.PairsOf(s.Text)
	for i := range seldomForms {
		f := &seldomForms[i]
		if !seldomParts[i].In(s.Text, &pairs) || f.apart && !setApart(s, text) || f.behind && !answersBefore(s, text) {
			continue
		}
		m := f.re.FindStringSubmatchIndex(s.Text)
		switch {
		case m == nil:
		case !f.named:
			return Call{Span: s.Span, Others: f.others}, true
		default:
			c, ok := named(s, m, 1, 2, false)
			if ok && GivenName(firstWord(c.Name)) {
				return c, true
			}
			if ok && f.loose {
				c.Loose = !titled(s.Text[:c.NameAt.Start-s.Start])
				return c, true
			}
		}
	}
	return Call{}, false
}

// answersBefore reports whether more than a courtesy stands before a sentence.
func answersBefore(s *Sentence, text *words.Run) bool {
	const few = 5 // words
	before := text.Within(0, s.Start)
	return before.Count() > few
}

// setApart reports whether a sentence begins a paragraph after an answer, or is set between dashes as an aside.
func setApart(s *Sentence, text *words.Run) bool {
	before := strings.TrimRight(text.Text[:s.Start], "—–― ")
	if len(before) < s.Start && before == "" || strings.HasSuffix(before, "\n") {
		return true
	}
	paragraph := before[strings.LastIndexByte(before, '\n')+1:]
	return len(paragraph) < len(before) && len(paragraph) <= 40 && fillerForm.MatchString(paragraph) // "Okay. How about Ida?"
}

var (
	// calledWith ends an opening statement: "With that, Ida, let’s begin."
	calledWith = rx.MustCompile(`^(?i:.{0,40}?\bwith (?:that|this|those|these)\b[^,.]{0,40}),? [—–-]{0,2} ?(` + oneName + `(?: ` + capWord + `)?)(?:, (?i:.{0,120})|[.])$`)
	// calledSaid takes up a call that went wrong: "Sorry, I said Ida."
	calledSaid = rx.MustCompile(`^` + lead + `(?i:i (?:did )?sa(?:y|id)|i (?:did )?call(?:ed)?(?: on)?) (` + oneName + `)(?:, sorry)?\.$`)
)
