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
	if err := statements(ctx, t,
		`CREATE TABLE passage_packed (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT`,
		`ALTER TABLE passage ADD COLUMN body INTEGER NOT NULL DEFAULT 0`); err != nil {
		return err
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
	return statements(ctx, t, `DROP TABLE passage_body`, `ALTER TABLE passage_packed RENAME TO passage_body`)
}

// repack fills passage_packed, and returns the ids of passages 1, 2 and so on.
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

// allowMerging is migration 5: the log takes entries that merge briefings.
func allowMerging(ctx context.Context, t *sql.Tx) error {
	if err := retable(ctx, t, "'source', 'revision', 'checked', 'withdraw', 'restore', 'erase', 'merge'"); err != nil {
		return err
	}
	return statements(ctx, t,
		`ALTER TABLE briefing ADD COLUMN merged TEXT NOT NULL DEFAULT ''`, // key of the briefing that it is a part of
		`CREATE INDEX briefing_merged ON briefing (merged) WHERE merged <> ''`,
	)
}

// pickFirstWords is migration 6: the first words of briefings and passages pass over greetings, as they have since.
func pickFirstWords(ctx context.Context, t *sql.Tx) error {
	return eachShown(ctx, t, `SELECT key, revision, seq FROM briefing WHERE seq > 0`, func(key string, _ int, b *transcript.Transcript) error {
		if _, err := t.ExecContext(ctx, `UPDATE briefing SET first_ask = ? WHERE key = ?`, b.FirstAsk(askWords), key); err != nil {
			return err
		}
		for _, x := range printed(b) {
			_, err := t.ExecContext(ctx, `UPDATE passage SET words = ? WHERE id = ?`, x.FirstWords(b.Turns, askWords), b.Turns[x.Lead(b.Turns)].ID)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// numberPassages is migration 8: a passage's words stand under the number that its id stands for, so that one search of
// one table finds them.
func numberPassages(ctx context.Context, t *sql.Tx) error {
	if err := statements(ctx, t,
		`DROP INDEX passage_body_of`,
		`CREATE TABLE passage_numbered (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT`); err != nil {
		return err
	}
	ids, err := rows(ctx, t, scanText, `SELECT id FROM passage ORDER BY id`)
	if err != nil {
		return err
	}
	for _, id := range ids {
		n, err := bodyOf(id)
		if err != nil {
			return err
		}
		if _, err := t.ExecContext(ctx, `
			INSERT INTO passage_numbered (id, body) SELECT ?, x.body FROM passage p JOIN passage_body x ON x.id = p.body WHERE p.id = ?`,
			n, id); err != nil {
			return err
		}
		if _, err := t.ExecContext(ctx, `UPDATE passage SET body = ? WHERE id = ?`, n, id); err != nil {
			return err
		}
	}
	return statements(ctx, t, `DROP TABLE passage_body`, `ALTER TABLE passage_numbered RENAME TO passage_body`)
}

// statements runs one after the other.
func statements(ctx context.Context, t *sql.Tx, list ...string) error {
	for _, q := range list {
		if _, err := t.ExecContext(ctx, q); err != nil {
			return err
		}
	}
	return nil
}

// eachShown calls f for the briefings whose key, revision and position in the log a query gives, with the words of that
// revision; those whose words are erased are passed over.
func eachShown(ctx context.Context, q querier, query string, f func(key string, number int, b *transcript.Transcript) error) error {
	type row struct {
		key    string
		number int
		seq    int64
	}
	shown, err := rows(ctx, q, func(rs *sql.Rows, r *row) error { return rs.Scan(&r.key, &r.number, &r.seq) }, query)
	if err != nil {
		return err
	}
	for _, r := range shown {
		e, err := readEntry(ctx, q, r.seq)
		if err != nil {
			return err
		}
		if e == nil {
			continue
		}
		if err := f(r.key, r.number, &e.Revision.Transcript); err != nil {
			return err
		}
	}
	return nil
}

// allowParting is migration 11: the log takes entries that part briefings.
func allowParting(ctx context.Context, t *sql.Tx) error {
	if err := retable(ctx, t, "'source', 'revision', 'checked', 'withdraw', 'restore', 'erase', 'merge', 'part'"); err != nil {
		return err
	}
	return statements(ctx, t, `ALTER TABLE revision ADD COLUMN parted TEXT NOT NULL DEFAULT ''`) // why, where it was of several briefings
}

// retable rebuilds the table of the log, row for row, to allow other kinds of entry.
func retable(ctx context.Context, t *sql.Tx, kinds string) error {
	return statements(ctx, t,
		`CREATE TABLE change_anew (
			seq          INTEGER PRIMARY KEY,
			kind         TEXT NOT NULL CHECK (kind IN (`+kinds+`)),
			key          TEXT NOT NULL,
			at           TEXT NOT NULL,
			content_hash BLOB NOT NULL,
			chain        BLOB NOT NULL,
			content      BLOB
		) STRICT`,
		`INSERT INTO change_anew SELECT seq, kind, key, at, content_hash, chain, content FROM change ORDER BY seq`,
		`DROP TABLE change`,
		`ALTER TABLE change_anew RENAME TO change`,
		`CREATE INDEX change_key ON change (key, seq)`)
}

// dropAnswers is migration 10: who answers whom is asked of the index, and was told by nothing else any more.
func dropAnswers(ctx context.Context, t *sql.Tx) error {
	return statements(ctx, t, `DROP TABLE answer`)
}
