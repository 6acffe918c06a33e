package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// questionsAheadWithin is how many of a turn's last bytes may turn to questions.
const questionsAheadWithin = 240

// TurnsToQuestions reports whether a turn's last words say that questions come now.
func TurnsToQuestions(text string) bool {
	tail := strings.ToLower(text[max(0, len(text)-questionsAheadWithin):])
	at := questionsAhead.FindStringIndex(tail)
	return at != nil && !notAhead.MatchString(tail[:at[1]])
}

var (
	questionsAhead = rx.MustCompile(`\b(?:(?:take|answer|have|hear|go (?:now )?to|turn (?:now )?to|move (?:on )?to|start with|begin with|open (?:it |things |this )?(?:up )?(?:to|for|up for)) (?:some |a few |a couple of |your |the |audience |media |press |two |three )*questions\b` +
		`|(?:vamos|pasamos|iniciamos|empezamos|comenzamos|abrimos) (?:ahora )?(?:a|con|para|la ronda de|la sesión de) (?:las |sus |la sesión de |la ronda de )?preguntas\b` +
		`|(?:passons|prêts? à répondre|répondre|prendre|place) (?:maintenant )?(?:à|aux|vos) (?:vos )?questions\b` +
		`|(?:stehe|stehen) .{0,40}(?:ihren|für ihre|für) fragen\b|(?:kommen|gehen) (?:wir )?(?:nun |jetzt )?zu (?:ihren|den) fragen\b)`)
	notAhead = rx.MustCompile(`\b(?:not|no|never|unable|cannot|won|don|didn|can|couldn|wouldn|nicht|ne|after|later|before)(?:[’']t)? (?:\S+ ){0,6}(?:take|answer|have|hear|go|turn|move|start|begin|open|vamos|pasamos|répondre|prendre|stehe|stehen)\b[^.?!]*$`)
)
