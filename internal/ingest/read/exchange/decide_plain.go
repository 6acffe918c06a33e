package exchange

import (
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// plainAnew reports whether a label that says no more than that somebody asks is another's than that of one whose label tells the
// name beside the same word, or is an outlet's, and who has been answered: such labels stand before any name does, or the question greets or addresses
// the one who answers. One whose own label comes next again is asking on.
func (c *cutter) plainAnew(i int, v, first *view) bool {
	if v.named || v.label == first.label || !v.asking || v.follows || !namesItsAsker(first.turn.Called()) && !c.outletAlone(first) {
		return false
	}
	if c.views[i-1].turn.Role == transcript.Reporter || c.nextAsker(i) == first.label || !c.asksSomebody(i) {
		return false
	}
	return hailsAbroad.MatchString(v.turn.Text[:min(len(v.turn.Text), 80)]) || v.words > 3 && !v.open.Goes && c.plainFirst()
}

// namesItsAsker reports whether a label gives a name or an outlet beside a word for whoever asks: "Domanda di Paolo Conti", "שאלה (רון חוף)".
func namesItsAsker(label string) bool {
	return labels.Asker(label) != "" || strings.HasSuffix(label, ")") && labels.Head(label) != ""
}

// plainFirst reports whether the first question stands under a label that names nobody.
func (c *cutter) plainFirst() bool {
	for i := range c.views {
		if v := &c.views[i]; v.turn.Role == transcript.Reporter {
			return v.asking && !namesItsAsker(v.turn.Called())
		}
	}
	return false
}

// namesAnother reports whether a reporter presents himself after an answer by a full name, and no outlet, where nobody has asked for one, as
// another than the one who holds the floor, of whom a full name is known or none.
func (c *cutter) namesAnother(i int) bool {
	const answer = 15 // words
	v, held := &c.views[i], c.drafts[c.current].name
	if !v.intros || v.intro.Outlet != "" || !c.drafts[c.current].asked || c.wordsSince(i) < answer {
		return false
	}
	first, _, full := strings.Cut(v.intro.Name, " ")
	if !full {
		return givenAnother(v.intro.Name, held) && c.views[i-1].turn.Role != transcript.Reporter && !cue.AsksName(c.views[i-1].text)
	}
	if !cue.GivenName(first) && !strings.HasSuffix(v.turn.Text[:v.intro.NameAt.Start], "y name is ") || cue.AsksName(c.views[i-1].text) {
		return false
	}
	return held == "" || strings.Contains(held, " ") && !shareWord(v.intro.Name, held)
}

// answeredInBrackets reports whether the answer begins by the name of another than the one who holds the floor, whom an editor's brackets give in
// full with an outlet: "Miss Penny [Jo Penny, Tern Times], it opens tomorrow."
func (c *cutter) answeredInBrackets(i int) bool {
	held := c.drafts[c.current].name
	if held == "" || i+1 >= len(c.views) || c.views[i+1].turn.Role == transcript.Reporter {
		return false
	}
	text := c.views[i+1].turn.Text
	if at := strings.IndexByte(text[:min(len(text), 40)], '['); at < 0 {
		return false
	}
	m := hailedInBrackets.FindStringSubmatch(text)
	return m != nil && !shareWord(m[1], held)
}

var hailedInBrackets = rx.MustCompile(`^(?:(?:Well|Yes|No|First|Oh), )?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?\p{Lu}[\p{L}’'-]+ \[([^\],]+), [^\]]+\],`)

// givenAnother reports whether a given name is not that of whose name in full begins by another: "It's Otto", where Ida Holm holds the floor.
func givenAnother(name, held string) bool {
	first, _, full := strings.Cut(held, " ")
	return full && cue.GivenName(name) && (cue.GivenName(first) || strings.HasSuffix(first, ".")) && !strings.Contains(first, name[:1]) && !shareWord(name, held)
}

// hailsAbroad fits the beginning of a question that greets, or addresses the one who answers, in languages of which the signs know no words.
var hailsAbroad = rx.MustCompile(`(?i)^[^\p{L}]*(?:(?:buongiorno|buonasera|salve|bom dia|boa tarde|boa noite|bună (?:ziua|dimineața|seara)|goedemorgen|goedemiddag|goedenavond|god (?:morgon|morgen|dag|kväll|kveld|aften)|dzień dobry|dobry wieczór|dobrý (?:den|večer|deň)|dobr[ao] (?:jutro|dan|večer)|dober (?:dan|večer)|добрий (?:день|вечір)|доброго (?:дня|ранку|вечора)|добър (?:ден|вечер)|добро утро|добар дан|добро јутро|добро вече|καλημέρα|καλησπέρα|jó (?:napot|reggelt|estét)|tere|labas|labdien|günaydın|merhaba|iyi günler|mirëdita|שלום|בוקר טוב|ערב טוב)(?:[^\p{L}]|$)` +
	`|(?:signora?|gentile|monsieur|madame|herr|frau|panie|pani|pane|paní|gospodine|gospođo|gospod|gospa|пане|пані|господине?|госпожо|г-н|г-жо|κύριε|κυρία|senhora?|domnule|doamnă|sayın|meneer|mevrouw|אדוני|גברתי|כבוד)(?: le| la| de)?(?: vice| premier| première| primo| primeir[oa])? \S+[,!:]` +
	`|(?:signor )?(?:presidente|ministr[oa]|premier)[,!:])`)
