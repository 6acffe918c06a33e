package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
)

// Closes reports whether a turn only ends the occasion: thanks, goodbyes, the end of the questions.
func Closes(turn *words.Text) bool {
	if n := turn.Count; len(turn.Text) > 360 || turn.Kinds&words.Asks != 0 || n > 45 || n > 8 && !turn.Any(closeWords) {
		return false
	}
	for i := 0; i < turn.Len(); {
		var s Sentence
		if s, i = turn.SentenceAt(i); !filler(&s) && !stage(&s) && !courtesy.MatchString(s.Text) && !(s.Holds().Has(closers) && closing.MatchString(s.Text)) {
			return false
		}
	}
	return turn.Len() > 0
}

var closeWords = words.Declare("thank thanks see bye night care done concludes conclude wrap go gracias hasta спасибо свидания")

var (
	closing = rx.MustNear(60, `(?i)\b(?:thank you|thanks|that(?:’|')?s (?:all|it)|that (?:will|does|concludes)|see you|have a (?:good|great|nice)|hope you (?:had|have|enjoy)|good night|bye|take care|we(?:’|')?re done|concludes|wrap|i(?:’|')?ve got to (?:go|run)|let(?:’|')?s go|gracias|hasta (?:luego|mañana|pronto|siempre|entonces|la próxima|la vista|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo))|спасибо|всего доброго|до свидания|谢谢|再见)`)
	closers = words.Declare("thank thanks thanksgiving that thats see have hope good bye take byes we were concludes wrap wraps wrapped wrapping i ive let lets gracias hasta спасибо всего до 谢谢 再见")
)

// Hosts reports whether a turn welcomes, sets ground rules or explains how to ask: a moderator's words.
func Hosts(text string) bool { return hosting.MatchString(firstWords(text, 900)) }

var hosting = rx.MustCompile(`(?i)\b(?:ground rules|embargo(?:ed)?|on background|attribut(?:ed|able|ion)|press (?:star|1|one|\*)|queue|unmute|mute your|raise (?:your )?hand|telephone keypad|listen-only|conference (?:call )?is being recorded|your (?:line|host)|thanks? (?:you )?(?:all |everyone |everybody )?(?:so much |very much )?for (?:joining|dialing|hopping|calling|being)|i(?:’|')?ll (?:now )?turn it over|turn it over to|hand it (?:over|off)|sin más|damos inicio|conférence)\b`)

// GivesFloor reports whether a turn gives the floor, or opens it, in so many words: a chair's.
func GivesFloor(text string) bool {
	return (strings.Contains(text, " floor") || strings.Contains(text, " over to ")) && givesFloor.MatchString(text)
}

var givesFloor = rx.MustCompile(`(?i)\b(?:the floor is (?:all )?yours|you have the floor|(?:give|giving|pass|passing|hand|handing) (?:over )?(?:you )?the floor|open(?:ing)? (?:up )?the floor|let me (?:now )?(?:hand|turn|pass) (?:it )?over to|i(?:(?:’|')ll| will| would like to| want to)? (?:now )?(?:hand|turn|pass) (?:it |the (?:mic|microphone|call) )?over to)\b`)
