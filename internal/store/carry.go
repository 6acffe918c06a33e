package store

import (
	"context"
	"database/sql"
	"fmt"

	"podium/internal/transcript"
)

// carryPassages is migration 3: passages, whose words until then were JSON under the passage's id, are packed as
// packPassage does, under numbers, in the order in which they are printed.
func carryPassages(ctx context.Context, t *sql.Tx) error {
	for _, q := range []string{
		`CREATE TABLE passage_packed (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT`,
		`ALTER TABLE passage ADD COLUMN body INTEGER NOT NULL DEFAULT 0`,
	} {
		if _, err := t.ExecContext(ctx, q); err != nil {
			return err
		}
	}
	ids, err := repack(ctx, t)
	if err != nil {
		return err
	}
	for i, id := range ids {
		if _, err := t.ExecContext(ctx, `UPDATE passage SET body = ? WHERE id = ?`, i+1, id); err != nil {
			return err
		}
	}
	for _, q := range []string{`DROP TABLE passage_body`, `ALTER TABLE passage_packed RENAME TO passage_body`} {
		if _, err := t.ExecContext(ctx, q); err != nil {
			return err
		}
	}
	return nil
}

// repack fills passage_packed, and returns whose passages stand under 1, 2 and so on.
func repack(ctx context.Context, t *sql.Tx) ([]string, error) {
	return rows(ctx, t, func(rs *sql.Rows, id *string) error {
		var p Passage
		var packed []byte
		if err := scanHeader(rs, &p.Briefing, &p.ID, &p.Position, &p.Question, &packed); err != nil {
			return err
		}
		var body struct {
			Exchange transcript.Exchange `json:"exchange"`
			Turns    []transcript.Turn   `json:"turns"`
		}
		if err := unpackJSON(packed, &body); err != nil {
			return fmt.Errorf("passage %s: %w", p.ID, err)
		}
		p.Exchange, p.Turns, p.Revision, *id = body.Exchange, body.Turns, p.Briefing.Revision, p.ID
		_, err := t.ExecContext(ctx, `INSERT INTO passage_packed (body) VALUES (?)`, packPassage(&p))
		return err
	}, `
		SELECT b.key, b.slug, b.title, b.event, b.published, b.place, b.start, b.series, b.language, b.url, b.turns, b.questions,
			b.words, b.first_ask, b.briefers, b.revision, b.revisions, b.seq, b.at, p.id, p.position, p.question, x.body
		FROM passage p JOIN passage_body x ON x.id = p.id JOIN briefing b ON b.key = p.key ORDER BY p.key, p.position`)
}

// indexPassages is migration 4: where a passage's words are is found without its row, of which few go into a page.
func indexPassages(ctx context.Context, t *sql.Tx) error {
	_, err := t.ExecContext(ctx, `CREATE UNIQUE INDEX passage_body_of ON passage (id, body)`)
	return err
}
