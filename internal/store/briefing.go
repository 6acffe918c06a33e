package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"podium/internal/transcript"
)

// Briefing returns the briefing at /briefings/{slug} as it stands. The error is ErrNotFound, or a *Gone where
// it was withdrawn; ask Redirect before answering "not found".
func (s *Store) Briefing(ctx context.Context, slug string) (*transcript.Briefing, error) {
	key, err := s.keyAt(ctx, slug)
	if err != nil {
		return nil, err
	}
	return s.BriefingByKey(ctx, key)
}

// BriefingByKey returns the briefing as it stands; a withdrawn one is a *Gone.
func (s *Store) BriefingByKey(ctx context.Context, key string) (*transcript.Briefing, error) {
	b, err := s.briefing(ctx, `
		SELECT b.key, b.slug, b.gone, r.number, r.class, r.seq, r.at, r.hidden, c.content
		FROM briefing b LEFT JOIN revision r ON r.key = b.key AND r.number = b.revision LEFT JOIN change c ON c.seq = r.seq
		WHERE b.key = ?`, key)
	if err != nil {
		return nil, fmt.Errorf("reading briefing %s: %w", key, err)
	}
	return b, nil
}

// BriefingAt returns the briefing as it stood at revision number rev.
func (s *Store) BriefingAt(ctx context.Context, key string, rev int) (*transcript.Briefing, error) {
	b, err := s.briefing(ctx, `
		SELECT b.key, b.slug, b.withdrawn, r.number, r.class, r.seq, r.at, r.hidden, c.content
		FROM briefing b JOIN revision r ON r.key = b.key JOIN change c ON c.seq = r.seq
		WHERE b.key = ? AND r.number = ?`, key, rev)
	if err != nil {
		return nil, fmt.Errorf("reading revision %d of briefing %s: %w", rev, key, err)
	}
	return b, nil
}

// briefing reads one from a query that gives its row, its revision's (or nulls) and the entry.
func (s *Store) briefing(ctx context.Context, query string, args ...any) (*transcript.Briefing, error) {
	var b transcript.Briefing
	var class, at, hidden sql.NullString
	var number, seq sql.NullInt64
	var content []byte
	err := s.read.QueryRowContext(ctx, query, args...).
		Scan(&b.Key, &b.Slug, &b.Withdrawn, &number, &class, &seq, &at, &hidden, &content)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, ErrNotFound
	case err != nil:
		return nil, err
	case b.Withdrawn != "":
		return nil, s.gone(ctx, b.Key, b.Withdrawn)
	case hidden.String != "":
		return nil, s.gone(ctx, b.Key, hidden.String)
	}
	e := entry{Revision: &revisionEntry{}}
	if err := unpackJSON(content, &e); err != nil {
		return nil, err
	}
	b.Transcript = e.Revision.Transcript
	b.Revision, b.Class, b.Seq, b.At = int(number.Int64), transcript.Class(class.String), seq.Int64, unstamp(at.String)
	this := RevisionRef{b.Key, b.Revision}
	sources, err := s.RevisionSources(ctx, []RevisionRef{this})
	b.Sources = sources[this]
	return &b, err
}

// gone says why a briefing is not shown, and which it was as far as that is not erased.
func (s *Store) gone(ctx context.Context, key, reason string) error {
	title, err := one(ctx, s.read, `SELECT title FROM revision WHERE key = ? AND NOT erased ORDER BY position DESC LIMIT 1`, key)
	if err != nil {
		return err
	}
	return &Gone{Reason: reason, Title: title}
}

// RevisionRef names one revision of a briefing.
type RevisionRef struct {
	Key    string
	Number int
}

// RevisionSources returns the sources of several revisions at once, in their order, each as last observed.
func (s *Store) RevisionSources(ctx context.Context, refs []RevisionRef) (map[RevisionRef][]transcript.Source, error) {
	asked, err := json.Marshal(refs)
	if err != nil {
		return nil, err
	}
	type row struct {
		of  RevisionRef
		src transcript.Source
	}
	all, err := rows(ctx, s.read, func(rs *sql.Rows, r *row) error { return scanSource(rs, &r.src, &r.of.Key, &r.of.Number) }, `
		SELECT o.sha256, o.name, o.media_type, o.size, o.fetched, o.modified, o.meta, p.key, p.number
		FROM (SELECT DISTINCT value ->> 'Key' AS key, value ->> 'Number' AS number FROM json_each(?)) j
			CROSS JOIN revision_source p USING (key, number) JOIN observation o ON o.sha256 = p.sha256
		WHERE o.seq = (SELECT max(seq) FROM observation WHERE sha256 = p.sha256)
		ORDER BY p.key, p.number, p.ord`, string(asked))
	if err != nil {
		return nil, fmt.Errorf("reading the sources of %d revisions: %w", len(refs), err)
	}
	out := make(map[RevisionRef][]transcript.Source, len(refs))
	for _, r := range all {
		out[r.of] = append(out[r.of], r.src)
	}
	return out, nil
}

// Redirect returns the slug under which the briefing once at slug now stands, and whether it is a part of another by now, which has
// revisions of its own; ErrNotFound when none was.
func (s *Store) Redirect(ctx context.Context, slug string) (to string, merged bool, err error) {
	was, err := one(ctx, s.read, `SELECT key FROM address WHERE slug = ?`, slug)
	is := was
	if err == nil && was != "" {
		is, err = whole(ctx, s.read, was)
	}
	if err == nil {
		to, err = one(ctx, s.read, `SELECT slug FROM briefing WHERE key = ?`, is)
	}
	switch {
	case err != nil:
		return "", false, fmt.Errorf("looking for where %s went: %w", slug, err)
	case to == "" || to == slug:
		return "", false, ErrNotFound
	}
	return to, is != was, nil
}
