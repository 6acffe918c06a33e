package identity

import (
	"strings"

	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

// bySlavic names with initials, in the genitive, whose briefing or conference it is: "Брифинг официального представителя
// министерства М.В.Зориной".
var bySlavic = rx.MustCompile(`(?i:брифинг|пресс-конференци|выступлени|ответы|интервью|комментари|заявлени|вступительное слово)[^.\n]{0,160}?[\p{Ll}\p{L}] ((?:\p{Lu}\.\s?){1,2})(\p{Lu}[\p{Ll}-]+)`)

// openedBySlavic is the one whom the title names so: as a label gives him, or else in the form that labels have.
func (r *resolver) openedBySlavic() transcript.Attribution {
	if r.t.Language != "ru" {
		return nobody
	}
	m := bySlavic.FindStringSubmatch(r.t.Title)
	if m == nil {
		return nobody
	}
	surname := nominative(m[2])
	if surname == "" {
		return nobody
	}
	name := strings.ReplaceAll(m[1], " ", "") + surname
	for i := range r.t.Turns {
		if label := r.t.Turns[i].Called(); strings.ReplaceAll(label, " ", "") == name {
			return r.speaker(label)
		}
	}
	return transcript.Attribution{Name: name, Standing: transcript.Inferred, Evidence: []transcript.Evidence{{Kind: "heading", Turn: -1, Note: r.t.Title}}}
}

// nominative is a Russian surname of the genitive; "" where its ending leaves that open.
func nominative(genitive string) string {
	for _, c := range [...]struct{ genitive, nominative string }{
		{"ской", "ская"}, {"цкой", "цкая"}, {"овой", "ова"}, {"евой", "ева"}, {"ёвой", "ёва"}, {"иной", "ина"}, {"ыной", "ына"},
		{"ского", "ский"}, {"цкого", "цкий"}, {"ова", "ов"}, {"ева", "ев"}, {"ёва", "ёв"}, {"ина", "ин"}, {"ына", "ын"}, {"ко", "ко"}, {"их", "их"}, {"ых", "ых"},
	} {
		if stem, ok := strings.CutSuffix(genitive, c.genitive); ok && stem != "" {
			return stem + c.nominative
		}
	}
	return ""
}

// carded is the speaker whom a page's card behind his label names in full, surname first, with his office: "О.Лунд", of "Лунд Олаф Петрович
// министр маяков".
func (r *resolver) carded(label string) (transcript.Attribution, bool) {
	initial, surname, ok := strings.Cut(label, ".")
	if surname = strings.TrimLeft(surname, " "); r.t.Language != "ru" || !ok || surname == "" {
		return nobody, false
	}
	for _, n := range r.t.Notes {
		rest, ok := strings.CutPrefix(n.Text, surname+" "+initial)
		if n.Kind != "participant" || !ok {
			continue
		}
		ws := strings.Fields(initial + rest)
		if len(ws) > 2 && patronymic.MatchString(ws[1]) {
			return r.named(ws[0]+" "+ws[1]+" "+surname, strings.Join(ws[2:], " "), transcript.Stated, "heading", n.Text), true
		}
	}
	return nobody, false
}

// patronymic is a Russian name after the father's.
var patronymic = rx.MustCompile(`^\p{Lu}\p{Ll}+(?:ич|вна|чна)$`)
