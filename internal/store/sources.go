package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"podium/internal/transcript"
)

// Kept is a source with all that is known of it.
type Kept struct {
	transcript.Source                     // as last observed
	Seen              []transcript.Source // every observation, oldest first
	Parts             []PartUse           // what was read from it
	Added             time.Time
}

// PartUse says which briefing was read from a part of a source.
type PartUse struct {
	Part     string
	Briefing Header
	Revision int
}

// Keep stores a source's bytes, compressed, under their SHA-256 and the observation; it fills in src.SHA256 and
// src.Size. It reports whether the bytes were already held; the same observation again leaves no trace. Leave
// src.Fetched zero for a file that nobody fetched now: revisions are ordered by it. Bytes that were erased are
// refused with a *Gone.
func (s *Store) Keep(ctx context.Context, src *transcript.Source, body []byte) (held bool, err error) {
	src.SHA256, src.Size = hexSum(body), int64(len(body))
	err = s.update(ctx, "keeping "+src.Name, func(t *tx) error {
		if err := refuseErased(ctx, t, []transcript.SourcePart{{SHA256: src.SHA256}}); err != nil {
			return err
		}
		was, err := one(ctx, t, `SELECT sha256 FROM source WHERE sha256 = ?`, src.SHA256)
		if err != nil {
			return err
		}
		if held = was != ""; !held {
			err := t.exec(ctx, `INSERT INTO source (sha256, size, body) VALUES (?, ?, ?)`, src.SHA256, src.Size, pack(body))
			if err != nil {
				return err
			}
		}
		return observe(ctx, t, src)
	})
	return held, err
}

// observe logs that a source was seen at an address and time, unless that is known.
func observe(ctx context.Context, t *tx, src *transcript.Source) error {
	seen, err := observations(ctx, t, src.SHA256)
	if err != nil {
		return err
	}
	for i := range seen {
		if sameSighting(&seen[i], src) {
			return nil
		}
	}
	e := &entry{Kind: kindSource, Source: src}
	return t.log(ctx, e)
}

func sameSighting(a, b *transcript.Source) bool {
	x, errA := json.Marshal(a.Meta)
	y, errB := json.Marshal(b.Meta)
	return errA == nil && errB == nil && bytes.Equal(x, y) && a.Name == b.Name && a.MediaType == b.MediaType &&
		stamp(a.Fetched) == stamp(b.Fetched) && stamp(a.Modified) == stamp(b.Modified)
}

// observations returns every observation of a source, oldest first.
func observations(ctx context.Context, q querier, sha256 string) ([]transcript.Source, error) {
	return rows(ctx, q, scanSourceRow, `
		SELECT sha256, name, media_type, size, fetched, modified, meta FROM observation WHERE sha256 = ? ORDER BY seq`, sha256)
}

// scanSource reads a source as last or once observed; further columns follow in more.
func scanSource(rs *sql.Rows, s *transcript.Source, more ...any) error {
	var fetched, modified, meta string
	dest := []any{&s.SHA256, &s.Name, &s.MediaType, &s.Size, &fetched, &modified, &meta}
	if err := rs.Scan(append(dest, more...)...); err != nil {
		return err
	}
	s.Fetched, s.Modified = unstamp(fetched), unstamp(modified)
	return json.Unmarshal([]byte(meta), &s.Meta)
}

func scanSourceRow(rs *sql.Rows, s *transcript.Source) error { return scanSource(rs, s) }

// Source returns what is known of a kept source; a withdrawn or erased one is a *Gone.
func (s *Store) Source(ctx context.Context, sha256 string) (*Kept, error) {
	if err := sourceGone(ctx, s.read, sha256); err != nil {
		return nil, err
	}
	seen, err := observations(ctx, s.read, sha256)
	if err != nil {
		return nil, fmt.Errorf("reading source %.12s: %w", sha256, err)
	}
	if len(seen) == 0 {
		return nil, ErrNotFound
	}
	k := &Kept{Source: seen[len(seen)-1], Seen: seen}
	var added string
	err = s.read.QueryRowContext(ctx, `SELECT min(at) FROM observation WHERE sha256 = ?`, sha256).Scan(&added)
	if err != nil {
		return nil, fmt.Errorf("reading source %.12s: %w", sha256, err)
	}
	k.Added = unstamp(added)
	if k.Parts, err = partUses(ctx, s.read, sha256); err != nil {
		return nil, fmt.Errorf("reading the uses of source %.12s: %w", sha256, err)
	}
	return k, nil
}

// sourceGone returns a *Gone for a source that is not shown.
func sourceGone(ctx context.Context, q querier, sha256 string) error {
	var reason string
	switch err := q.QueryRowContext(ctx, `SELECT reason FROM notice WHERE sha256 = ?`, sha256).Scan(&reason); {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return fmt.Errorf("reading source %.12s: %w", sha256, err)
	}
	return &Gone{Reason: reason}
}

func partUses(ctx context.Context, q querier, sha256 string) ([]PartUse, error) {
	uses, err := rows(ctx, q, func(rs *sql.Rows, u *PartUse) error {
		return rs.Scan(&u.Part, &u.Briefing.Key, &u.Revision)
	}, `
		SELECT s.part, s.key, max(s.number) FROM revision_source s JOIN revision r USING (key, number) JOIN briefing b USING (key)
		WHERE s.sha256 = ? AND r.parted = '' AND b.gone = '' GROUP BY s.part, s.key ORDER BY s.part, s.key`, sha256)
	if err != nil {
		return nil, err
	}
	keys := make([]string, len(uses))
	for i := range uses {
		keys[i] = uses[i].Briefing.Key
	}
	hs, err := headersOf(ctx, q, keys)
	for i := range uses {
		uses[i].Briefing = hs[uses[i].Briefing.Key]
	}
	return uses, err
}

// SourceBody returns the kept bytes, exactly as they came; errors as Source.
func (s *Store) SourceBody(ctx context.Context, sha256 string) ([]byte, error) {
	if err := sourceGone(ctx, s.read, sha256); err != nil {
		return nil, err
	}
	var packed []byte
	err := s.read.QueryRowContext(ctx, `SELECT body FROM source WHERE sha256 = ?`, sha256).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("reading the bytes of source %.12s: %w", sha256, err)
	}
	return unpack(packed)
}
