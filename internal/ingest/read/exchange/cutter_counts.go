package exchange

import (
	"podium/internal/ingest/read/rx"
	"podium/internal/ingest/read/words"
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

// goesOnOwn reports whether a question begins by saying that it is the second of its own, and nobody is called by name between, or that it is the
// last follow-up, or goes on after thanks, where nobody is called at all.
func (c *cutter) goesOnOwn(i int) bool {
	const reach = 90 // bytes
	v := &c.views[i]
	head := v.turn.Text[:min(len(v.turn.Text), reach)]
	if !words.HoldsAny(head, "econd ", "ollow", "ambién,") || !c.drafts[c.current].asked || v.intros && v.intro.Name != "" {
		return false
	}
	call, called := c.callBefore(i)
	return (!called || call.Name == "" && !call.Points) && ownSecond.MatchString(head) || !called && ownLast.MatchString(head)
}

var (
	// ownSecond fits the beginning of a question that is the second of its own.
	ownSecond = rx.MustCompile(`(?i)^[^\p{L}]*(?:(?:and|so|okay|ok|yes|thank you|thanks)[,.]? )*(?:the|my) second (?:one|question|part)(?:[^\p{L}]+thank| is\b|,| —| –|$)`)
	// ownLast fits the beginning of a question that goes on with its own, in so many words.
	ownLast = rx.MustCompile(`(?i)^[^\p{L}]*(?:(?:and|so|okay|ok|yes)[,.]? )*(?:just )?(?:a |one |my )?(?:final|last) follow(?:-?\s?up)?\b|^(?:muchas |muchísimas )?gracias,? (?:señora? )?president[ea][.,]\s+(?:si me (?:lo )?permite,? )?también,`)
)
