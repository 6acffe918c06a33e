package search_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"podium/internal/transcript"
)

// world makes random briefings over a small vocabulary, so that everything meets everything.
type world struct{ *rand.Rand }

var (
	worldWords = map[string][]string{
		"en": strings.Fields("aid aids aided Aid AID sanction sanctions Sanctions sanctioned the the of of to peace peaceful Minister minister minister's ICE ice Ice cease-fire ceasefire organization organisation U.S. 1,000 won't zelensky zelenskyy zelenski McDonald run running ran"),
		"es": strings.Fields("la la de de paz ayuda ayudas ministro ministra ministros sanción sanciones aid ice hablará hablarán"),
		"fr": strings.Fields("la la paix l'aide aides d'accord ministre ministres sanction sanctions été"),
		"ru": strings.Fields("мир мира миру санкция санкции санкций министр министра ещё еще aid НАТО"),
		"zh": strings.Fields("北约 秘书长 和平 北 约 约北约 中国 中国和平 谢谢 谢 aid ICE 的 ガス 한국"),
	}
	worldSeries = []string{"", "ministry", "palace", "assembly"}
	worldPlaces = []string{"", "Port Vale", "Vale Hall", "Lisse"}
	worldPeople = []transcript.Attribution{
		{Standing: transcript.Unidentified},
		{Name: "Ada Vole", Key: "ada-vole", Office: "Foreign Minister", Standing: transcript.Stated},
		{Name: "Ada Vole", Key: "ada-vole", Office: "Prime Minister", Standing: transcript.Stated},
		{Name: "Bo Lund", Key: "bo-lund", Office: "Spokesperson", Standing: transcript.Inferred},
		{Name: "Cy Marsh", Standing: transcript.Stated},
	}
	worldLabels  = []string{"MINISTER VOLE", "MR LUND", "QUESTION", "Q", "MODERATOR"}
	worldOutlets = []transcript.Attribution{
		{Standing: transcript.Unidentified},
		{Name: "Harbour Telegraph", Key: "harbour-telegraph", Standing: transcript.Stated},
		{Name: "The Telegraph", Key: "the-telegraph", Standing: transcript.Stated},
		{Name: "Channel 9", Standing: transcript.Stated},
	}
	worldRoles = []transcript.Role{transcript.Briefer, transcript.Moderator, transcript.Reporter, transcript.Interpreter, transcript.Other}
	worldLangs = []string{"en", "en", "en-GB", "es", "fr", "ru", "zh", "sw"}
)

func pick[T any](w world, list []T) T { return list[w.IntN(len(list))] }

// key is the key of the world's briefing n.
func key(n int) string { return transcript.MintKey(transcript.SourcePart{SHA256: fmt.Sprint(n)}) }

// briefing returns a revision of briefing n.
func (w world) briefing(n, revision int) *transcript.Briefing {
	b := &transcript.Briefing{Key: key(n), Slug: fmt.Sprintf("briefing-%d", n), Revision: revision}
	b.Language, b.Series, b.Place = pick(w, worldLangs), pick(w, worldSeries), pick(w, worldPlaces)
	if w.IntN(8) > 0 {
		b.Event = fmt.Sprintf("20%02d-%02d-%02d", 20+w.IntN(4), 1+w.IntN(12), 1+w.IntN(28))
	}
	for range w.IntN(5) {
		w.exchange(b)
	}
	transcript.MintTurnIDs(b.Key, b.Turns, nil)
	return b
}

func (w world) exchange(b *transcript.Briefing) {
	x := transcript.Exchange{Kind: pick(w, []transcript.ExchangeKind{transcript.QandA, transcript.QandA, transcript.QandA,
		transcript.Statement, transcript.Procedure}), Asker: pick(w, worldPeople), Outlet: pick(w, worldOutlets)}
	for range 1 + w.IntN(4) {
		x.Turns = append(x.Turns, len(b.Turns))
		b.Turns = append(b.Turns, w.turn(b.Language))
	}
	b.Exchanges = append(b.Exchanges, x)
}

func (w world) turn(lang string) transcript.Turn {
	t := transcript.Turn{Label: pick(w, worldLabels), Role: pick(w, worldRoles), Speaker: pick(w, worldPeople)}
	if w.IntN(6) == 0 {
		lang = pick(w, worldLangs)
		t.Lang = lang
	}
	base, _, _ := strings.Cut(lang, "-")
	words := worldWords[base]
	if words == nil {
		words = worldWords["en"]
	}
	var text strings.Builder
	for i := range w.IntN(14) {
		if i > 0 {
			stop := text.Len()
			text.WriteString(pick(w, []string{" ", " ", " ", ", ", ".\n"}))
			if w.IntN(12) == 0 {
				t.Marks = append(t.Marks, transcript.Mark{Kind: transcript.Struck, Start: stop, End: text.Len()})
			}
		}
		start := text.Len()
		text.WriteString(pick(w, words))
		if w.IntN(12) == 0 {
			t.Marks = append(t.Marks, transcript.Mark{Kind: transcript.Struck, Start: start, End: text.Len()})
		}
	}
	t.Text = text.String()
	if w.IntN(8) == 0 {
		note := pick(w, words) + " " + pick(w, words)
		t.Marks = append(t.Marks, transcript.Mark{Kind: transcript.Footnote, Start: len(t.Text), End: len(t.Text), Note: note})
	}
	return t
}
