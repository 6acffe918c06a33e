package store

import (
	"context"
	"encoding/json"
	"slices"

	"podium/internal/transcript"
)

// passageBody is what the table keeps of a passage's words.
type passageBody struct {
	Exchange transcript.Exchange `json:"exchange"`
	Turns    []transcript.Turn   `json:"turns"`
}

// printed returns the exchanges that have turns, in printed order of their first turn.
func printed(b *transcript.Transcript) []transcript.Exchange {
	xs := slices.DeleteFunc(slices.Clone(b.Exchanges), func(x transcript.Exchange) bool { return len(x.Turns) == 0 })
	slices.SortStableFunc(xs, func(x, y transcript.Exchange) int { return x.Turns[0] - y.Turns[0] })
	return xs
}

func insertPassages(ctx context.Context, t *tx, key string, b *transcript.Transcript) error {
	question := 0
	for i, x := range printed(b) {
		number := 0
		if x.Kind == transcript.QandA {
			question++
			number = question
		}
		if err := insertPassage(ctx, t, key, b, &x, i, number); err != nil {
			return err
		}
	}
	return nil
}

func insertPassage(ctx context.Context, t *tx, key string, b *transcript.Transcript, x *transcript.Exchange, position, question int) error {
	id := b.Turns[x.Lead(b.Turns)].ID
	err := t.exec(ctx, `
		INSERT INTO passage (id, key, position, kind, question, asker, asker_name, outlet, outlet_name, words, day)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, key, position, x.Kind, question, x.Asker.Key, known(x.Asker), x.Outlet.Key, known(x.Outlet),
		x.FirstWords(b.Turns, askWords), dayOf(b))
	if err != nil {
		return err
	}
	body := passageBody{Exchange: *x}
	for _, i := range x.Turns {
		body.Turns = append(body.Turns, b.Turns[i])
	}
	packed, _, err := packJSON(body)
	if err != nil {
		return err
	}
	if err := t.exec(ctx, `INSERT INTO passage_body (id, body) VALUES (?, ?)`, id, packed); err != nil {
		return err
	}
	for _, person := range answerers(&body) {
		if err := t.exec(ctx, `
			INSERT INTO answer (passage, person, key, asker, outlet) VALUES (?, ?, ?, ?, ?)`,
			id, person, key, x.Asker.Key, x.Outlet.Key); err != nil {
			return err
		}
	}
	return nil
}

// known returns the name of an attribution that names somebody.
func known(a transcript.Attribution) string {
	if !a.Known() {
		return ""
	}
	return a.Name
}

// answerers returns the slugs of those who answer in a passage with a question, each once.
func answerers(body *passageBody) []string {
	var out []string
	for i := range body.Turns {
		turn := &body.Turns[i]
		if body.Exchange.Kind != transcript.QandA || body.Exchange.PartOf(turn) != transcript.InAnswer {
			continue
		}
		if k := turn.Speaker.Key; k != "" && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// appearanceKey tells apart the ways in which somebody takes part in one briefing.
type appearanceKey struct{ person, name, label, office, role string }

type appearanceCount struct{ turns, asked int }

func insertAppearances(ctx context.Context, t *tx, key string, b *transcript.Transcript) error {
	counts := map[appearanceKey]appearanceCount{}
	for i := range b.Turns {
		turn := &b.Turns[i]
		if turn.Speaker.Key == "" {
			continue
		}
		k := appearanceOf(turn.Speaker, turn)
		c := counts[k]
		c.turns++
		counts[k] = c
	}
	for i := range b.Exchanges {
		x := &b.Exchanges[i]
		if x.Kind != transcript.QandA || x.Asker.Key == "" {
			continue
		}
		k := appearanceOf(x.Asker, &b.Turns[x.Lead(b.Turns)])
		c := counts[k]
		c.asked++
		counts[k] = c
	}
	for k, c := range counts {
		err := t.exec(ctx, `
			INSERT INTO appearance (key, person, name, label, office, role, series, day, turns, asked)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			key, k.person, k.name, k.label, k.office, k.role, b.Series, dayOf(b), c.turns, c.asked)
		if err != nil {
			return err
		}
	}
	return nil
}

func appearanceOf(a transcript.Attribution, turn *transcript.Turn) appearanceKey {
	return appearanceKey{a.Key, a.Name, turn.Label, a.Office, string(turn.Role)}
}

func insertWarnings(ctx context.Context, t *tx, key string, b *transcript.Transcript) error {
	for i, w := range b.Warnings {
		turn := ""
		if w.Turn >= 0 && w.Turn < len(b.Turns) {
			turn = b.Turns[w.Turn].ID
		}
		err := t.exec(ctx, `INSERT INTO warning (key, ord, kind, turn, text) VALUES (?, ?, ?, ?, ?)`, key, i, w.Kind, turn, w.Text)
		if err != nil {
			return err
		}
	}
	return nil
}

func readPassageBody(packed []byte) (passageBody, error) {
	var body passageBody
	raw, err := unpack(packed)
	if err != nil {
		return body, err
	}
	return body, json.Unmarshal(raw, &body)
}
