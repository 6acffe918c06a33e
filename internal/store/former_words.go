package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"podium/internal/transcript"
)

// version is a revision with its words.
type version struct {
	hidden bool // a source of it is withdrawn, or it had the words of several briefings
	words  *transcript.Transcript
}

// What hides a version: migrations ask tables that know of no parting.
const (
	hiddenNow  = `hidden <> '' OR parted <> ''`
	hiddenOnce = `hidden <> ''`
)

// versionsBut returns the revisions of a briefing whose words are kept, except the one with the given number, latest
// first.
func versionsBut(ctx context.Context, t *tx, key string, number int, hidden string) ([]version, error) {
	type row struct {
		seq    int64
		hidden bool
	}
	others, err := rows(ctx, t, func(rs *sql.Rows, r *row) error { return rs.Scan(&r.seq, &r.hidden) },
		`SELECT seq, `+hidden+` FROM revision WHERE key = ? AND number <> ? AND NOT erased ORDER BY position DESC`, key, number)
	if err != nil {
		return nil, err
	}
	var out []version
	for _, r := range others {
		e, err := readEntry(ctx, t, r.seq)
		if err != nil {
			return nil, err
		}
		if e != nil {
			out = append(out, version{r.hidden, &e.Revision.Transcript})
		}
	}
	return out, nil
}

// insertFormer makes findable what other versions of a briefing say and the one shown does not.
func insertFormer(ctx context.Context, t *tx, key string, shown *transcript.Transcript, others []version) error {
	seen := map[string]bool{"": true}
	for i := range shown.Turns {
		seen[transcript.NormalText(shown.Turns[i].Text)] = true
	}
	var words []string
	for _, v := range others {
		if v.hidden {
			continue
		}
		for i := range v.words.Turns {
			text := transcript.NormalText(v.words.Turns[i].Text)
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

// OnceSaid returns the keys of at most n published briefings of which a version other than the one shown has the
// words, in a turn that has changed since; the latest first. Case and punctuation do not count.
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
			others, err := versionsBut(ctx, t, key, number, hiddenOnce)
			if err != nil {
				return err
			}
			return insertFormer(ctx, t, key, b, others)
		})
}
