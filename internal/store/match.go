package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"podium/internal/transcript"
)

const (
	shareFloor     = 0.5  // of the longer transcript's words, for two to be the same event
	containedFloor = 0.8  // of the shorter one's, where it is an excerpt...
	excerptFloor   = 0.25 // ...of at least that share of the longer
	strangers      = 0.1  // less in common than this: one address has come to hold another event
	tellingWords   = 50   // words: two readings that agree in this many, turn by turn, are one event
)

// match finds the briefing that a reading belongs to: the one that a correction, the same bytes, the same address, the same
// declared id, the same series, day and words, or just the same turns already belong to. Key is "" when it is new; the reason is
// always told.
func match(ctx context.Context, q querier, p *Publication) (key, reason string, err error) {
	apart, err := keysOf(ctx, q, p.Apart)
	if err != nil {
		return "", "", err
	}
	for _, step := range []struct {
		reason string
		find   func(context.Context, querier, *Publication, others) (string, error)
	}{
		{MatchSame, bySame},
		{"the same bytes", byBytes},
		{"the same address", byURL},
		{"the same declared id", byDeclared},
		{"the same series, day and words", byWords},
		{"the same turns, word for word", byTurns},
	} {
		key, err := step.find(ctx, q, p, apart)
		if err != nil || key != "" {
			return key, step.reason, err
		}
	}
	return "", "new", nil
}

// MatchSame is why a reading belongs to a briefing where a correction says so.
const MatchSame = "a correction: it is the same briefing"

// bySame finds the briefing that corrections say it is. One that came in parts, or has other words, is not replaced.
func bySame(ctx context.Context, q querier, p *Publication, apart others) (string, error) {
	if len(p.Same) == 0 || len(p.Parts) > 1 {
		return "", nil
	}
	keys, err := readFrom(ctx, q, p.Same)
	if err != nil {
		return "", err
	}
	for _, key := range apart.without(keys) {
		n, err := one(ctx, q, `
			SELECT count(*) FROM revision_source s JOIN briefing b ON b.key = s.key AND b.revision = s.number WHERE b.key = ?`, key)
		if err != nil {
			return "", err
		}
		if n != "1" {
			continue
		}
		if words, err := latestWords(ctx, q, key); err != nil || words != nil && !Strangers(words, &p.Transcript) {
			return key, err
		}
	}
	return "", nil
}

// Strangers reports whether two transcripts have next to no words in common: no correction makes them states of one.
func Strangers(a, b *transcript.Transcript) bool {
	_, contained := transcript.Overlap(a, b)
	return contained < strangers
}

// others are keys of briefings that a reading is said not to belong to.
type others map[string]bool

func (o others) without(keys []string) []string {
	return slices.DeleteFunc(keys, func(key string) bool { return o[key] })
}

// keysOf finds the briefings that were read from the sources; of merged ones, those that they are part of.
func keysOf(ctx context.Context, q querier, from []transcript.SourcePart) (others, error) {
	out := others{}
	for _, p := range from {
		keys, err := rows(ctx, q, scanText, `
			SELECT DISTINCT s.key FROM revision_source s JOIN revision r USING (key, number)
			WHERE s.sha256 = ?1 AND (?2 = '' OR s.part = ?2) AND r.parted = ''`, p.SHA256, p.Part)
		if err != nil {
			return nil, err
		}
		for _, key := range keys {
			of, err := whole(ctx, q, key)
			if err != nil {
				return nil, err
			}
			out[key], out[of] = true, true
		}
	}
	return out, nil
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

func byBytes(ctx context.Context, q querier, p *Publication, apart others) (string, error) {
	keys, err := rows(ctx, q, scanText, `
		SELECT s.key FROM revision_source s JOIN revision r USING (key, number)
		WHERE s.sha256 = ? AND s.part = ? AND r.parted = '' GROUP BY s.key ORDER BY max(r.seq) DESC`, p.Parts[0].SHA256, p.Parts[0].Part)
	if keys = apart.without(keys); err != nil || len(keys) == 0 {
		return "", err
	}
	return keys[0], nil
}

func byURL(ctx context.Context, q querier, p *Publication, apart others) (string, error) {
	if p.URL == "" {
		return "", nil
	}
	keys, err := rows(ctx, q, scanText, `
		SELECT r.key FROM revision r JOIN revision_source s USING (key, number)
		WHERE r.url = ? AND r.url <> '' AND s.ord = 0 AND s.part = ? AND r.parted = '' GROUP BY r.key ORDER BY max(r.seq) DESC`,
		p.URL, p.Parts[0].Part)
	if keys = apart.without(keys); err != nil || len(keys) == 0 {
		return "", err
	}
	// An address such as /latest holds one event after the other.
	same, err := rows(ctx, q, scanText, `
		SELECT j.value FROM json_each(?1) j JOIN briefing b ON b.key = j.value WHERE b.event = '' OR ?2 = '' OR b.event = ?2 ORDER BY j.key`,
		list(keys), p.Transcript.Event)
	if err != nil || len(same) > 0 {
		return closest(ctx, q, same, p, err)
	}
	words, err := latestWords(ctx, q, keys[0])
	if err != nil || words == nil {
		return keys[0], err
	}
	if Strangers(words, &p.Transcript) {
		return "", nil
	}
	return keys[0], nil
}

func byDeclared(ctx context.Context, q querier, p *Publication, apart others) (string, error) {
	if p.Transcript.Declared == "" {
		return "", nil
	}
	keys, err := rows(ctx, q, scanText, `
		SELECT r.key FROM revision r JOIN briefing b USING (key)
		WHERE r.declared = ? AND r.declared <> '' AND r.parted = '' AND b.series = ? GROUP BY r.key ORDER BY max(r.seq) DESC`,
		p.Transcript.Declared, p.Transcript.Series)
	return closest(ctx, q, apart.without(keys), p, err)
}

// likely bounds how many briefings under one address or id are compared: there are several only where corrections say so.
const likely = 8

// closest returns the briefing among keys that has most of the words of a reading, the first of them where none has any.
func closest(ctx context.Context, q querier, keys []string, p *Publication, err error) (string, error) {
	if err != nil || len(keys) == 0 {
		return "", err
	}
	if len(keys) == 1 {
		return keys[0], nil
	}
	best, at := 0.0, keys[0]
	for _, key := range keys[:min(likely, len(keys))] {
		words, err := latestWords(ctx, q, key)
		if err != nil {
			return "", err
		}
		if words == nil {
			continue
		}
		if share, _ := transcript.Overlap(words, &p.Transcript); share > best {
			best, at = share, key
		}
	}
	return at, nil
}

func byWords(ctx context.Context, q querier, p *Publication, apart others) (string, error) {
	if p.Transcript.Series == "" || p.Transcript.Event == "" {
		return "", nil
	}
	keys, err := rows(ctx, q, scanText,
		`SELECT key FROM briefing WHERE series = ? AND day = ? AND event = day ORDER BY key`,
		p.Transcript.Series, p.Transcript.Event)
	if err != nil {
		return "", err
	}
	best, at := 0.0, ""
	for _, key := range apart.without(keys) {
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
	err := q.QueryRowContext(ctx, `SELECT seq FROM revision WHERE key = ? AND NOT erased AND parted = '' ORDER BY position DESC LIMIT 1`, key).Scan(&seq)
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
func byTurns(ctx context.Context, q querier, p *Publication, apart others) (string, error) {
	words := 0
	for i := range p.Transcript.Turns {
		words += transcript.WordCount(p.Transcript.Turns[i].Text)
	}
	if words < tellingWords {
		return "", nil
	}
	keys, err := rows(ctx, q, scanText,
		`SELECT key FROM briefing WHERE series = ? AND day = ? AND event = ? AND turns = ? AND words = ? ORDER BY key`,
		p.Transcript.Series, p.Transcript.Day(), p.Transcript.Event, len(p.Transcript.Turns), words)
	if err != nil {
		return "", err
	}
	for _, key := range apart.without(keys) {
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
