package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"podium/internal/transcript"
)

// insertFormer keeps, for finding, what the other versions of a briefing say that the one shown does not.
func insertFormer(ctx context.Context, t *tx, key string, number int, b *transcript.Transcript) error {
	others, err := rows(ctx, t, func(rs *sql.Rows, seq *int64) error { return rs.Scan(seq) },
		`SELECT seq FROM revision WHERE key = ? AND number <> ? AND hidden = '' AND NOT erased ORDER BY position DESC`, key, number)
	if err != nil || len(others) == 0 {
		return err
	}
	seen := map[string]bool{"": true}
	for i := range b.Turns {
		seen[transcript.NormalText(b.Turns[i].Text)] = true
	}
	var words []string
	for _, seq := range others {
		e, err := readEntry(ctx, t, seq)
		if err != nil {
			return err
		}
		if e == nil {
			continue
		}
		for i := range e.Revision.Transcript.Turns {
			text := transcript.NormalText(e.Revision.Transcript.Turns[i].Text)
			if !seen[text] {
				seen[text], words = true, append(words, text)
			}
		}
	}
	if len(words) == 0 {
		return nil
	}
	return t.exec(ctx, `INSERT INTO former (key, words) VALUES (?, ?)`, key, strings.Join(words, "\n"))
}

// OnceSaid returns the keys of at most n published briefings of which another version than the one shown has the words, in a turn
// that has changed since; the latest first. Case and punctuation are passed over.
func (s *Store) OnceSaid(ctx context.Context, words string, n int) ([]string, error) {
	words = transcript.NormalText(words)
	if words == "" {
		return nil, nil
	}
	keys, err := rows(ctx, s.read, scanText, `
		SELECT f.key FROM former f JOIN briefing b USING (key) WHERE instr(f.words, ?) > 0 ORDER BY b.day DESC, b.key LIMIT ?`, words, n)
	if err != nil {
		return nil, fmt.Errorf("looking through what transcripts said once: %w", err)
	}
	return keys, nil
}

// keepFormer is migration 7: what earlier versions of briefings say is kept for finding.
func keepFormer(ctx context.Context, raw *sql.Tx) error {
	_, err := raw.ExecContext(ctx, `
		CREATE TABLE former (
			key   TEXT PRIMARY KEY REFERENCES briefing (key),
			words TEXT NOT NULL -- turns as transcript.NormalText has them, a line each
		) STRICT`)
	if err != nil {
		return err
	}
	t := &tx{Tx: raw, stmts: map[string]*sql.Stmt{}}
	return eachShown(ctx, t, `SELECT key, revision, seq FROM briefing WHERE gone = '' AND revisions > 1 AND seq > 0`,
		func(key string, number int, b *transcript.Transcript) error {
			return insertFormer(ctx, t, key, number, b)
		})
}
