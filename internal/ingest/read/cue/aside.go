package cue

import (
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

var (
	fillerForm = rx.MustCompile(`(?i)^(?:[^\p{L}\p{N}]*(?:okay|ok|yes|yeah|yep|yup|no|right|all right|alright|so|and|well|now|sure|great|good|very good|perfect|wonderful|thank you(?: very much| so much| all|,? (?:sir|ma’am|everyone|everybody))?|thanks(?: very much| so much| a lot| everyone)?|thank you,? (?:` + oneName + `|mr\. [\p{L}\p{N}]+|madam [\p{L}\p{N}]+)|sorry|i’m sorry|i'm sorry|excuse me|please|hold on|hang on|wait|one second|one moment|got it|very well done|good job|well done|great job|gracias|muchas gracias|muy bien|bueno|спасибо)[^\p{L}\p{N}]*)+$`)
	announceOf = rx.MustNear(60, `(?i)\b(?:take (?:some|a few|your|a couple|two|three|one|questions?|it)|questions?\b.{0,24}$|time for|final question|last question|first question|open (?:it )?up|one more|my apologies|come back to you|get to you|didn’t mean to skip)`)
	directed   = rx.MustCompile(`^(?:[(\[][^()\[\]]{1,60}[)\]]\s*)+`)
	stageForm  = rx.MustCompile(`^(?:[(\[][^()\[\]]{1,60}[)\]][^\p{L}\p{N}]*)+$`)
)

// fillers begin what fills.
var fillers = words.Declare("okay ok yes yeah yep yup no right all alright so and well now sure great good very perfect wonderful thank thanks sorry i'm i excuse please hold hang wait one got job gracias muchas muy bueno спасибо")

func filler(s *Sentence) bool {
	return len(s.Text) <= 90 && leads(&s.Words, fillers) && fillerForm.MatchString(s.Text)
}

// leads reports whether the first word may be of a class; words of other scripts and signs may be anything.
func leads(ws *words.Run, c words.Class) bool {
	return ws.May(0).Has(c) || ws.Kind(0)&words.Plain == 0
}

func stage(s *Sentence) bool {
	return s.Words.Kind(0)&words.Opens != 0 && stageForm.MatchString(s.Text)
}

func announces(s *Sentence) bool {
	return len(s.Text) <= 160 && s.Words.Count() <= 22 && announceOf.MatchString(s.Text)
}

// Withdraws reports whether a short turn takes back what was just said ("Oh, sorry.").
func Withdraws(turn *words.Text) bool {
	return len(turn.Text) <= 60 && turn.Count <= 6 && yielding.MatchString(turn.Text)
}

// toFloor are words that give the floor to somebody whose name could not be read.
var toFloor = rx.MustCompile(`(?i)\b(?:go(?:ing)? (?:next |back |over )?to|next question|question (?:comes|goes|is|will)|line of|turn (?:it )?(?:over )?to)\b`)

// HandsOver reports whether a turn gives the floor to somebody, whoever that is.
func HandsOver(text string) bool { return toFloor.MatchString(text) }

// goesTo are those of them after which somebody is named.
var goesTo = rx.MustCompile(`(?i)\b(?:go(?:es|ing)? (?:next |back |over )?to|comes from|from the line of|line of|turn (?:it )?(?:over )?to)\b`)

// GoesTo reports whether a turn gives the floor in words after which a name should stand.
func GoesTo(text string) bool { return goesTo.MatchString(text) }

var (
	// asideForm is what is said beside a call: how to be heard, how a name is spoken, how much time is left.
	asideForm = rx.MustCompile(`(?i)^(?:and |so |okay, )?(?:(?:why don(?:’|')t you )?(?:kick us off|get us (?:going|started)|start us off|take it away)|fire away|what(?:(?:’|')ve)? (?:do )?you got(?: for me)?|(?:we(?:’|')ve |we have |we |i(?:’|')ve )?(?:got to|gotta|have to|need to) (?:start )?(?:wrap(?:ping)?|mov(?:e|ing)|go)\b.{0,40}|(?:very |real |super )?quick(?:ly)?|make it quick|please proceed|(?:[\p{L}’'.-]+(?: [\p{L}’'.-]+)?, )?(?:you should be able to|you may|you can|please|go ahead and) .{0,20}(?:unmute|line|speak|go ahead|ask your question).{0,40}|you(?: should|(?:’|')re| are)? (?:be |now )*unmuted.{0,20}|please,? go ahead|(?:do|can) we (?:still )?(?:have|hear) .{0,40}|(?:yes,? )?we (?:can |do )?(?:hear|have) you.{0,20}|did you have (?:one|a question)|where(?: is|(?:’|')s| are) (?:he|she|you)(?: at)?|(?:[\p{L}’'.-]+(?: [\p{L}’'.-]+){0,2}, )?(?:can|do) you hear (?:me|us)(?: now| okay| well)?|how are you.{0,20}|good to (?:see|have) you.{0,20}|welcome back.{0,20}|(?:your|the|her|his) (?:line|mic|microphone) .{0,40}|(?:and |and then |then )?i(?:’|')?ll (?:come|get|go) (?:(?:right )?back|to the (?:back|front|middle|side)|over there)\b.{0,40}|(?:please )?(?:just )?wait for (?:the|a) mic(?:rophone)?\b.{0,60}|(?:here comes|we(?:’|')ll get you) (?:the|a) mic(?:rophone)?\b.{0,30}|(?:can|could|would|will) you (?:please )?ask your question.{0,20}|hello|` +
		`i(?:’|')?m? (?:apologi[sz]e|hope|sorry) (?:if )?.{0,70}|congratulations.{0,60}|happy birthday.{0,30}|sorry,? (?:guys|everybody|everyone|folks))[.!?]*$`)
	// asideLast is an aside too: it goes on through all of a sentence, and so it is tried only where its word stands.
	asideLast = rx.MustCompile(`(?i)^(?:and |so |okay, )?(?:(?:and |but )?(?:i think |we(?:’|')?re going to )?.{0,30}\b(?:this|that|it)(?: has got to be| has to be|(?:’|')s| is| will be)(?: going to be)? (?:the|our|my) last (?:one|question).{0,90})[.!?]*$`)
)

func aside(s *Sentence) bool {
	if len(s.Text) > 150 {
		return false
	}
	is := s.Holds()
	return mayBeAside(is) && (asideForm.MatchString(s.Text) || is.Has(lastWord) && asideLast.MatchString(s.Text))
}

// mayBeAside reports whether words of some classes may make an aside.
func mayBeAside(is words.Mask) bool {
	return is.Has(asideWords) || is.Has(lastWord) && is.Has(oneOrQuestion) || is.Has(haveOrHear) && (is.Has(weWord) || is.Has(toWord))
}

var (
	asideWords    = words.Declare("wrapping where where's ask front middle side over did how good kick going started fire got gotta wrap move quick quickly proceed unmute unmuted line mic microphone speak ahead back hello apologize apologise hope sorry congratulations birthday welcome hear")
	lastWord      = words.Declare("last")
	oneOrQuestion = words.Declare("one question")
	weWord        = words.Declare("we")
	haveOrHear    = words.Declare("have hear")
)
