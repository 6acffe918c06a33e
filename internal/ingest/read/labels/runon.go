package labels

import (
	"strings"

	"podium/internal/ingest/read/words"
)

// RunsOn is what a transcript is warned of where a question does.
const RunsOn = "This question goes on into what reads as its answer: a label may be missing in it."

// runOn is the number of words behind a question's last mark from which they read as its answer.
const runOn = 80

// QuestionRunsOn reports whether a question mark stands in a text and so much behind the last of them that it reads as the
// answer.
func QuestionRunsOn(text string) bool {
	at := strings.LastIndexByte(text, '?')
	return at >= 0 && len(text)-at > 2*runOn && words.AtLeast(text[at+1:], runOn)
}
