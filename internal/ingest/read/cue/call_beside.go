package cue

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// besideForm is what an aside in Spanish holds by which a reporter is pointed at: a colleague, who has not asked yet, a part of
// the room in a clause of its own.
var besideForm = rx.MustCompile(`(?i)(?:^|[^\p{L}])(?:compañer[oa]|qui[ée]n (?:más|no|por acá|falta)|preguntado|preguntar?on|no pregunta|(?:la|el|una) últim[oa](?: y nos vamos)?$)(?:[^\p{L}]|$)` +
	`|(?:^|[.,;:?!…] ?)(?:(?:a ver|bueno|sí|vamos|ahora|y luego|luego|y|pues)[,.]? )*(?:de este lado|de aquel lado|de ese lado|(?:por |para |hasta )?(?:acá|allá|ahí|aquí|atrás)|aquí enfrente)(?: atrás| adelante| ahora)?(?:[.,;:?!…]|$)`)

// calledBeside reads a call in Spanish that is set between dashes below an answer, of one sentence or several: "—A ver, ¿quién
// más? La compañera, que no ha preguntado—."
func calledBeside(text string) (Call, bool) {
	const reach = 300
	text = strings.TrimRight(text, " \n")
	at := strings.LastIndexByte(text, '\n') + 1
	if at == 0 || len(text)-at > reach {
		return Call{}, false
	}
	from, to := withinDashes(text[at:])
	if from == 0 || !besideForm.MatchString(text[at+from:at+to]) {
		return Call{}, false
	}
	return Call{Span: transcript.Span{Start: at, End: len(text)}, Points: true}, true
}
