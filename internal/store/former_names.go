package store

import (
	"context"
	"database/sql"
	"fmt"

	"podium/internal/transcript"
)

// name is the address of a page of a person or an outlet.
type name struct {
	kind Kind
	slug string
}

// namesIn returns whose pages a reading gives.
func namesIn(b *transcript.Transcript) map[name]bool {
	out := map[name]bool{}
	for i := range b.Turns {
		out[name{PersonAddress, b.Turns[i].Speaker.Key}] = true
	}
	for i := range b.Exchanges {
		x := &b.Exchanges[i]
		out[name{OutletAddress, x.Outlet.Key}] = true
		if x.Kind == transcript.QandA {
			out[name{PersonAddress, x.Asker.Key}] = true
		}
	}
	delete(out, name{PersonAddress, ""})
	delete(out, name{OutletAddress, ""})
	return out
}

// insertNamed keeps whose pages other versions of a briefing gave that the one shown does not give: their addresses were
// published. Nil stands for a briefing that is not shown.
func insertNamed(ctx context.Context, t *tx, key string, shown *transcript.Transcript, others []version) error {
	seen := map[name]bool{}
	if shown != nil {
		seen = namesIn(shown)
	}
	for _, v := range others {
		for n := range namesIn(v.words) {
			if seen[n] {
				continue
			}
			seen[n] = true
			if err := t.exec(ctx, `INSERT INTO named (kind, slug, key) VALUES (?, ?, ?)`, string(n.kind), n.slug, key); err != nil {
				return err
			}
		}
	}
	return nil
}

// unshown keeps the names of a briefing of which nothing is shown.
func unshown(ctx context.Context, t *tx, key string) error {
	all, err := versionsBut(ctx, t, key, 0, hiddenOnce)
	if err != nil {
		return err
	}
	return insertNamed(ctx, t, key, nil, all)
}

// OnceNamed reports whether a page of a person or an outlet was at an address once, though what is shown names nobody so. It
// returns at most n published briefings of which another version did, latest first; ErrNotFound where there never was one.
func (s *Store) OnceNamed(ctx context.Context, kind Kind, slug string, n int) ([]Header, error) {
	keys, err := rows(ctx, s.read, scanText, `
		SELECT n.key FROM named n JOIN briefing b USING (key) WHERE n.kind = ? AND n.slug = ? ORDER BY b.gone <> '', b.day DESC, b.key LIMIT ?`,
		string(kind), slug, n)
	if err != nil {
		return nil, fmt.Errorf("looking for whose page %s was: %w", slug, err)
	}
	if len(keys) == 0 {
		return nil, ErrNotFound
	}
	hs, err := s.Headers(ctx, keys)
	var out []Header
	for _, key := range keys {
		if h, ok := hs[key]; ok {
			out = append(out, h)
		}
	}
	return out, err
}

// keepNamed is migration 9: addresses of people and outlets that are named no more are known.
func keepNamed(ctx context.Context, raw *sql.Tx) error {
	if err := statements(ctx, raw, `
		CREATE TABLE named (
			kind TEXT NOT NULL, -- of address: people or outlets
			slug TEXT NOT NULL,
			key  TEXT NOT NULL REFERENCES briefing (key),
			PRIMARY KEY (kind, slug, key)
		) STRICT, WITHOUT ROWID`, `CREATE INDEX named_key ON named (key)`); err != nil {
		return err
	}
	t := &tx{Tx: raw, stmts: map[string]*sql.Stmt{}}
	hidden, err := rows(ctx, t, scanText, `SELECT key FROM briefing WHERE gone <> ''`)
	if err != nil {
		return err
	}
	for _, key := range hidden {
		if err := unshown(ctx, t, key); err != nil {
			return err
		}
	}
	return eachShown(ctx, t, `SELECT key, revision, seq FROM briefing b WHERE gone = '' AND seq > 0
			AND EXISTS (SELECT 1 FROM revision r WHERE r.key = b.key AND r.number <> b.revision AND NOT r.erased)`,
		func(key string, number int, b *transcript.Transcript) error {
			others, err := versionsBut(ctx, t, key, number, hiddenOnce)
			if err != nil {
				return err
			}
			return insertNamed(ctx, t, key, b, others)
		})
}
