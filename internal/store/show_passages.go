package store

import (
	"context"
	"slices"

	"podium/internal/transcript"
)

// printed returns the exchanges that have turns, in printed order of their first turn.
func printed(b *transcript.Transcript) []transcript.Exchange {
	xs := slices.DeleteFunc(slices.Clone(b.Exchanges), func(x transcript.Exchange) bool { return len(x.Turns) == 0 })
	slices.SortStableFunc(xs, func(x, y transcript.Exchange) int { return x.Turns[0] - y.Turns[0] })
	return xs
}

// passageHeader is what each passage keeps of its briefing beside key, slug and revision.
func passageHeader(b *transcript.Transcript, at string) Header {
	return Header{Title: b.Title, Event: b.Event, Published: b.Published, Place: b.Place, Series: b.Series, Language: b.Language,
		URL: b.URL, At: unstamp(at)}
}

func insertPassages(ctx context.Context, t *tx, h Header, b *transcript.Transcript) error {
	question := 0
	for i, x := range printed(b) {
		p := Passage{ID: b.Turns[x.Lead(b.Turns)].ID, Briefing: h, Exchange: x, Position: i, Revision: h.Revision}
		if x.Kind == transcript.QandA {
			question++
			p.Question = question
		}
		for _, n := range x.Turns {
			p.Turns = append(p.Turns, b.Turns[n])
		}
		if err := insertPassage(ctx, t, &p, x.FirstWords(b.Turns, askWords)); err != nil {
			return err
		}
	}
	return nil
}

func insertPassage(ctx context.Context, t *tx, p *Passage, words string) error {
	body, err := bodyOf(p.ID)
	if err != nil {
		return err
	}
	if err := t.exec(ctx, `INSERT INTO passage_body (id, body) VALUES (?, ?)`, body, packPassage(p)); err != nil {
		return err
	}
	x, h := &p.Exchange, &p.Briefing
	return t.exec(ctx, `
		INSERT INTO passage (id, key, position, kind, question, asker, asker_name, outlet, outlet_name, words, day, body)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		p.ID, h.Key, p.Position, x.Kind, p.Question, x.Asker.Key, known(x.Asker), x.Outlet.Key, known(x.Outlet), words, h.Day(), body)
}

// known returns the name of an attribution that names somebody.
func known(a transcript.Attribution) string {
	if !a.Known() {
		return ""
	}
	return a.Name
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
			key, k.person, k.name, k.label, k.office, k.role, b.Series, b.Day(), c.turns, c.asked)
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
