package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"podium/internal/transcript"
)

const (
	shareFloor     = 0.5  // of the longer transcript's words, for two to be the same event
	containedFloor = 0.8  // of the shorter one's, where it is an excerpt...
	excerptFloor   = 0.25 // ...of at least that share of the longer
	strangers      = 0.1  // less in common than this: one address has come to hold another event
	tellingWords   = 50   // so many are not said twice, turn by turn the same
)

// Match finds the briefing that a reading belongs to: the one that the same bytes, the same address, the same
// declared id, the same series, day and words, or just the same turns already belong to. Key is "" when it is new; the reason is
// always told.
func (s *Store) Match(ctx context.Context, p Publication) (key, reason string, err error) {
	if len(p.Parts) == 0 {
		return "", "", fmt.Errorf("matching: the reading names no source")
	}
	if key, reason, err = match(ctx, s.read, &p); err != nil {
		return "", "", fmt.Errorf("matching: %w", err)
	}
	return key, reason, nil
}

func match(ctx context.Context, q querier, p *Publication) (key, reason string, err error) {
	for _, step := range []struct {
		reason string
		find   func(context.Context, querier, *Publication) (string, error)
	}{
		{"the same bytes", byBytes},
		{"the same address", byURL},
		{"the same declared id", byDeclared},
		{"the same series, day and words", byWords},
		{"the same turns, word for word", byTurns},
	} {
		key, err := step.find(ctx, q, p)
		if err != nil || key != "" {
			return key, step.reason, err
		}
	}
	return "", "new", nil
}

// one returns the only value that a query gives, "" when it gives none.
func one(ctx context.Context, q querier, query string, args ...any) (string, error) {
	var v string
	err := q.QueryRowContext(ctx, query, args...).Scan(&v)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return v, err
}

func byBytes(ctx context.Context, q querier, p *Publication) (string, error) {
	return one(ctx, q, `
		SELECT s.key FROM revision_source s JOIN revision r USING (key, number)
		WHERE s.sha256 = ? AND s.part = ? ORDER BY r.seq DESC LIMIT 1`, p.Parts[0].SHA256, p.Parts[0].Part)
}

func byURL(ctx context.Context, q querier, p *Publication) (string, error) {
	if p.URL == "" {
		return "", nil
	}
	key, err := one(ctx, q, `
		SELECT r.key FROM revision r JOIN revision_source s USING (key, number)
		WHERE r.url = ? AND r.url <> '' AND s.ord = 0 AND s.part = ? ORDER BY r.seq DESC LIMIT 1`, p.URL, p.Parts[0].Part)
	if err != nil || key == "" {
		return "", err
	}
	// An address such as /latest holds one event after the other.
	var event string
	if err := q.QueryRowContext(ctx, `SELECT event FROM briefing WHERE key = ?`, key).Scan(&event); err != nil {
		return "", err
	}
	if event == "" || p.Transcript.Event == "" || event == p.Transcript.Event {
		return key, nil
	}
	words, err := latestWords(ctx, q, key)
	if err != nil || words == nil {
		return key, err
	}
	if _, contained := transcript.Overlap(words, &p.Transcript); contained < strangers {
		return "", nil
	}
	return key, nil
}

func byDeclared(ctx context.Context, q querier, p *Publication) (string, error) {
	if p.Transcript.Declared == "" {
		return "", nil
	}
	return one(ctx, q, `
		SELECT r.key FROM revision r JOIN briefing b USING (key)
		WHERE r.declared = ? AND r.declared <> '' AND b.series = ? ORDER BY r.seq DESC LIMIT 1`,
		p.Transcript.Declared, p.Transcript.Series)
}

func byWords(ctx context.Context, q querier, p *Publication) (string, error) {
	if p.Transcript.Series == "" || p.Transcript.Event == "" {
		return "", nil
	}
	keys, err := rows(ctx, q, func(rs *sql.Rows, k *string) error { return rs.Scan(k) },
		`SELECT key FROM briefing WHERE series = ? AND day = ? AND event = day ORDER BY key`,
		p.Transcript.Series, p.Transcript.Event)
	if err != nil {
		return "", err
	}
	best, at := 0.0, ""
	for _, key := range keys {
		words, err := latestWords(ctx, q, key)
		if err != nil {
			return "", err
		}
		if words == nil {
			continue
		}
		share, contained := transcript.Overlap(words, &p.Transcript)
		if (share >= shareFloor || contained >= containedFloor && share >= excerptFloor) && share > best {
			best, at = share, key
		}
	}
	return at, nil
}

// latestWords returns what the last revision of a briefing says; nil where it is erased.
func latestWords(ctx context.Context, q querier, key string) (*transcript.Transcript, error) {
	var seq int64
	err := q.QueryRowContext(ctx, `SELECT seq FROM revision WHERE key = ? AND NOT erased ORDER BY position DESC LIMIT 1`, key).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	e, err := readEntry(ctx, q, seq)
	if err != nil || e == nil {
		return nil, err
	}
	return &e.Revision.Transcript, nil
}

// byTurns finds the briefing of the same series and day, known or not, that says the same turn by turn: another carrier of
// one transcript.
func byTurns(ctx context.Context, q querier, p *Publication) (string, error) {
	words := 0
	for i := range p.Transcript.Turns {
		words += transcript.WordCount(p.Transcript.Turns[i].Text)
	}
	if words < tellingWords {
		return "", nil
	}
	keys, err := rows(ctx, q, func(rs *sql.Rows, k *string) error { return rs.Scan(k) },
		`SELECT key FROM briefing WHERE series = ? AND day = ? AND event = ? AND turns = ? AND words = ? ORDER BY key`,
		p.Transcript.Series, p.Transcript.Day(), p.Transcript.Event, len(p.Transcript.Turns), words)
	if err != nil {
		return "", err
	}
	for _, key := range keys {
		was, err := latestWords(ctx, q, key)
		if err != nil {
			return "", err
		}
		if was != nil && transcript.SameWords(was, &p.Transcript) {
			return key, nil
		}
	}
	return "", nil
}
