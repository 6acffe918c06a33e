package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"podium/internal/transcript"
)

// Reading says how a source part was last read.
type Reading struct {
	Key       string
	Revision  int
	Parts     []transcript.SourcePart
	Reader    string
	Authority string
}

func scanReading(rs *sql.Rows, r *Reading) error {
	var parts string
	if err := rs.Scan(&r.Key, &r.Revision, &r.Reader, &r.Authority, &parts); err != nil {
		return err
	}
	return json.Unmarshal([]byte(parts), &r.Parts)
}

// Stale lists published briefings whose current revision was read by another reader or with other authority files, in
// order of key, after the given one: what reread has to do.
func (s *Store) Stale(ctx context.Context, reader, authority, after string, n int) ([]Reading, error) {
	rs, err := rows(ctx, s.read, scanReading, `
		SELECT r.key, r.number, r.reader, r.authority,
			(SELECT json_group_array(json_object('sha256', sha256, 'part', part)) FROM (
				SELECT sha256, part FROM revision_source p WHERE p.key = r.key AND p.number = r.number ORDER BY ord))
		FROM briefing b JOIN revision r ON r.key = b.key AND r.number = b.revision
		WHERE b.gone = '' AND b.key > ?3 AND (r.reader <> ?1 OR r.authority <> ?2)
		ORDER BY b.key LIMIT ?4`, reader, authority, after, n)
	if err != nil {
		return nil, fmt.Errorf("listing what awaits re-reading: %w", err)
	}
	return rs, nil
}

// Wholes lists, for every briefing that was read from a source together with others, how it last was.
func (s *Store) Wholes(ctx context.Context, sha256 string) ([]Reading, error) {
	rs, err := rows(ctx, s.read, scanReading, `
		SELECT r.key, r.number, r.reader, r.authority,
			(SELECT json_group_array(json_object('sha256', sha256, 'part', part)) FROM (
				SELECT sha256, part FROM revision_source p WHERE p.key = r.key AND p.number = r.number ORDER BY ord))
		FROM revision r
		WHERE r.seq IN (
			SELECT max(q.seq) FROM revision q JOIN revision_source mine USING (key, number) JOIN revision_source other USING (key, number)
			WHERE mine.sha256 = ?1 AND other.sha256 <> ?1 AND q.parted = '' GROUP BY q.key)
		ORDER BY r.key`, sha256)
	if err != nil {
		return nil, fmt.Errorf("reading what source %.12s is a part of: %w", sha256, err)
	}
	return rs, nil
}

// OfDay lists how the published briefings of a series that were held on a day were last read, in order of key.
func (s *Store) OfDay(ctx context.Context, series, day string) ([]Reading, error) {
	rs, err := rows(ctx, s.read, scanReading, `
		SELECT r.key, r.number, r.reader, r.authority,
			(SELECT json_group_array(json_object('sha256', sha256, 'part', part)) FROM (
				SELECT sha256, part FROM revision_source p WHERE p.key = r.key AND p.number = r.number ORDER BY ord))
		FROM briefing b JOIN revision r ON r.key = b.key AND r.number = b.revision
		WHERE b.gone = '' AND b.series = ? AND b.day = ? AND b.event = b.day ORDER BY b.key`, series, day)
	if err != nil {
		return nil, fmt.Errorf("listing the briefings of %s on %s: %w", series, day, err)
	}
	return rs, nil
}

// Together lists the published briefings of which revisions stand that were read from two or more of the named sources; a
// name without a part is of every part.
func (s *Store) Together(ctx context.Context, names []transcript.SourcePart) ([]string, error) {
	asked, err := json.Marshal(names)
	if err != nil {
		return nil, err
	}
	keys, err := rows(ctx, s.read, scanText, `
		SELECT r.key FROM json_each(?) j JOIN revision_source s
				ON s.sha256 = j.value ->> 'sha256' AND (coalesce(j.value ->> 'part', '') = '' OR s.part = j.value ->> 'part')
			JOIN revision r ON r.key = s.key AND r.number = s.number JOIN briefing b ON b.key = s.key
		WHERE r.hidden = '' AND r.parted = '' AND NOT r.erased AND b.gone = ''
		GROUP BY r.key HAVING count(DISTINCT j.key) > 1 ORDER BY r.key`, string(asked))
	if err != nil {
		return nil, fmt.Errorf("looking for what was read from several sources: %w", err)
	}
	return keys, nil
}

// ReadFrom lists the published briefings of which revisions stand that were read from any of the named sources, the first to arrive first;
// a name without a part is of every part.
func (s *Store) ReadFrom(ctx context.Context, names []transcript.SourcePart) ([]string, error) {
	keys, err := readFrom(ctx, s.read, names)
	if err != nil {
		return nil, fmt.Errorf("looking for what was read from sources: %w", err)
	}
	return keys, nil
}

func readFrom(ctx context.Context, q querier, names []transcript.SourcePart) ([]string, error) {
	asked, err := json.Marshal(names)
	if err != nil {
		return nil, err
	}
	return rows(ctx, q, scanText, `
		SELECT b.key FROM briefing b WHERE b.gone = '' AND b.key IN (
			SELECT s.key FROM json_each(?) j JOIN revision_source s
				ON s.sha256 = j.value ->> 'sha256' AND (coalesce(j.value ->> 'part', '') = '' OR s.part = j.value ->> 'part')
			JOIN revision r ON r.key = s.key AND r.number = s.number
			WHERE r.hidden = '' AND r.parted = '' AND NOT r.erased)
		ORDER BY (SELECT min(r.seq) FROM revision r WHERE r.key = b.key)`, string(asked))
}

// SourcesOf lists what a briefing was ever read from, but for what turned out to be of another.
func (s *Store) SourcesOf(ctx context.Context, key string) ([]transcript.SourcePart, error) {
	parts, err := rows(ctx, s.read, func(rs *sql.Rows, p *transcript.SourcePart) error { return rs.Scan(&p.SHA256, &p.Part) }, `
		SELECT s.sha256, s.part FROM revision_source s JOIN revision r USING (key, number)
		WHERE s.key = ? AND r.parted = '' GROUP BY s.sha256, s.part ORDER BY min(s.number), min(s.ord)`, key)
	if err != nil {
		return nil, fmt.Errorf("listing the sources of %s: %w", key, err)
	}
	return parts, nil
}

// Awaiting counts what Stale would list in all.
func (s *Store) Awaiting(ctx context.Context, reader, authority string) (int, error) {
	var n int
	err := s.read.QueryRowContext(ctx, `
		SELECT count(*) FROM briefing b JOIN revision r ON r.key = b.key AND r.number = b.revision
		WHERE b.gone = '' AND (r.reader <> ? OR r.authority <> ?)`, reader, authority).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("counting what awaits re-reading: %w", err)
	}
	return n, nil
}
