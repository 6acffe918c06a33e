package exchange

import (
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// countsOwn reports whether a question begins by saying that it is the first of its own, or how many come, where nobody is called: who has
// asked and been answered does not count anew.
func (c *cutter) countsOwn(i int) bool {
	const few = 15 // words that are no answer
	if c.habits.uncalled < 1 || !c.drafts[c.current].asked || c.views[i-1].turn.Role == transcript.Reporter || c.wordsSince(i) < few {
		return false
	}
	text := c.views[i].turn.Text
	return ownCount.MatchString(text[:min(len(text), 120)])
}

// ownCount fits the beginning of a question that counts its own.
var ownCount = rx.MustCompile(`(?i)^[^\p{L}]*(?:[^.?!]{0,40}[.!,:–—-] ?)?(?:` +
	`my first (?:question|one) (?:is|would|will|goes|concerns?|relates?|has|on|about|regarding)\b` +
	`|(?:i have|i(?:’|')?ve|i had|i(?:’|')?d like to ask|i would like to ask|i want(?:ed)? to ask)(?: got| actually| also)? (?:just )?(?:a )?(?:two|three|couple(?: of)?) (?:quick |short |brief |different )?questions\b` +
	`|(?:just )?(?:two|three) (?:quick |short |brief |different )?questions(?: please| if i may)?[.,:]` +
	`|(?:ma première question|ma question sera double|j(?:’|')ai (?:deux|trois) questions|meine erste frage|ich (?:habe|hätte)(?: da| noch)? (?:zwei|drei) fragen|(?:la )?mia prima domanda|(?:ho|avrei) (?:due|tre) domande` +
	`|mi primera pregunta|tengo (?:dos|tres) preguntas|a minha primeira (?:pergunta|questão)|tenho (?:duas|três) perguntas|moje pierwsze pytanie|mam (?:dwa|trzy) pytania|mám (?:dvě|dve|tři|tri) otázky|imam (?:dva|tri) pitanja` +
	`|mijn eerste vraag|ik heb (?:twee|drie) vragen|у меня (?:два|три) вопроса|мой первый вопрос|у мене (?:два|три) (?:запитання|питання)|имам (?:два|три) въпроса)(?:\P{L}|$))`)
