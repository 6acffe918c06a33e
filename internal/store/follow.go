package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"podium/internal/transcript"
)

// Head returns the id of the last change that concerns a briefing; 0 in an empty archive.
func (s *Store) Head(ctx context.Context) (int64, error) {
	var head int64
	err := s.read.QueryRowContext(ctx, `
		SELECT coalesce((SELECT seq FROM change WHERE key <> '' AND kind <> 'checked' ORDER BY seq DESC LIMIT 1), 0)`).Scan(&head)
	if err != nil {
		return 0, fmt.Errorf("reading the end of the log: %w", err)
	}
	return head, nil
}

// ChangedAt returns when a change was made; the zero time where there is none with that id.
func (s *Store) ChangedAt(ctx context.Context, seq int64) (time.Time, error) {
	at, err := one(ctx, s.read, `SELECT at FROM change WHERE seq = ?`, seq)
	if err != nil {
		return time.Time{}, fmt.Errorf("reading the time of change %d: %w", seq, err)
	}
	return unstamp(at), nil
}

// Changes returns at most limit changes that concern briefings with ids above after, ascending. Gone says
// whether the briefing is shown no more as it stands now.
func (s *Store) Changes(ctx context.Context, after int64, limit int) ([]transcript.Change, error) {
	cs, err := rows(ctx, s.read, func(rs *sql.Rows, c *transcript.Change) error {
		return rs.Scan(&c.Seq, &c.Key, &c.Gone)
	}, `
		SELECT c.seq, c.key, b.gone <> '' FROM change c JOIN briefing b USING (key)
		WHERE c.seq > ? AND c.key <> '' AND c.kind <> 'checked' ORDER BY c.seq LIMIT ?`, after, limit)
	if err != nil {
		return nil, fmt.Errorf("reading the log after %d: %w", after, err)
	}
	return cs, nil
}

// DataVersion returns a number that differs from the last one when anybody has written: a cheap poll.
func (s *Store) DataVersion(ctx context.Context) (int64, error) {
	var v int64
	if err := s.watch.QueryRowContext(ctx, `PRAGMA data_version`).Scan(&v); err != nil {
		return 0, fmt.Errorf("asking whether anything was written: %w", err)
	}
	return v, nil
}
