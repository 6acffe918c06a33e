package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"podium/internal/transcript"
)

// Revision describes one revision of a briefing.
type Revision struct {
	Number    int
	Class     transcript.Class
	Match     string // why this source was held to be this briefing
	Seq       int64
	At        time.Time // of the change
	Dated     time.Time // the source's own modified or fetch time; zero when unknown
	Version   string    // of the manifest
	Reader    string    // version of the reader
	Sources   []transcript.SourcePart
	Current   bool
	Withdrawn string // public reason; "" while it stands
	Parted    string // public reason, where it had the words of several briefings
	Erased    bool   // its words are no longer kept
	Key       string // of the briefing, as are Slug, Series and Day
	Slug      string
	Series    string // slug
	Day       string // ISO; "" when unknown
	Title     string // at this revision
}

func scanRevision(rs *sql.Rows, r *Revision) error {
	var at, dated, parts string
	err := rs.Scan(&r.Number, &r.Class, &r.Match, &r.Seq, &at, &dated, &r.Version, &r.Reader, &r.Current, &r.Withdrawn, &r.Parted, &r.Erased,
		&r.Key, &r.Slug, &r.Series, &r.Day, &r.Title, &parts)
	if err != nil {
		return err
	}
	r.At, r.Dated = unstamp(at), unstamp(dated)
	return json.Unmarshal([]byte(parts), &r.Sources)
}

// Revisions returns a briefing's revisions, the source's latest first; a withdrawn briefing is a *Gone.
func (s *Store) Revisions(ctx context.Context, key string) ([]Revision, error) {
	if err := s.goneOr(ctx, key, nil); err != nil {
		return nil, err
	}
	rs, err := rows(ctx, s.read, scanRevision, `
		SELECT r.number, r.class, r.match, r.seq, r.at, r.dated, r.version, r.reader, r.number = b.revision, r.hidden, r.parted, r.erased,
			b.key, b.slug, b.series, b.day, r.title,
			(SELECT json_group_array(json_object('sha256', sha256, 'part', part)) FROM (
				SELECT sha256, part FROM revision_source p WHERE p.key = r.key AND p.number = r.number ORDER BY ord))
		FROM revision r JOIN briefing b USING (key) WHERE r.key = ? ORDER BY r.position DESC`, key)
	if err != nil {
		return nil, fmt.Errorf("listing the revisions of %s: %w", key, err)
	}
	return rs, nil
}

// NewestRevisions lists the latest revisions of briefings that were already published, newest first: those of the classes,
// or of all where none is given. Revisions that are withdrawn, or whose briefing is, are left out.
func (s *Store) NewestRevisions(ctx context.Context, classes []transcript.Class, skip, n int) ([]Revision, error) {
	rs, err := rows(ctx, s.read, scanRevision, `
		SELECT r.number, r.class, r.match, r.seq, r.at, r.dated, r.version, r.reader, r.number = b.revision, r.hidden, r.parted, r.erased,
			b.key, b.slug, b.series, b.day, r.title,
			(SELECT json_group_array(json_object('sha256', sha256, 'part', part)) FROM (
				SELECT sha256, part FROM revision_source p WHERE p.key = r.key AND p.number = r.number ORDER BY ord))
		FROM revision r JOIN briefing b USING (key)
		WHERE r.class <> 'first' AND r.hidden = '' AND NOT r.erased AND b.gone = ''
			AND (? = 0 OR r.class IN (SELECT value FROM json_each(?)))
		ORDER BY r.seq DESC LIMIT ? OFFSET ?`, len(classes), listOf(classes), n, skip)
	if err != nil {
		return nil, fmt.Errorf("listing the newest revisions: %w", err)
	}
	return rs, nil
}

// RevisionClasses counts the revisions that NewestRevisions lists, by class.
func (s *Store) RevisionClasses(ctx context.Context) (map[transcript.Class]int, error) {
	counts, err := countBy(ctx, s.read, `
		SELECT r.class, '', count(*) FROM revision r JOIN briefing b USING (key)
		WHERE r.class <> 'first' AND r.hidden = '' AND NOT r.erased AND b.gone = '' GROUP BY r.class`)
	if err != nil {
		return nil, fmt.Errorf("counting revisions: %w", err)
	}
	out := make(map[transcript.Class]int, len(counts))
	for _, c := range counts {
		out[transcript.Class(c.Value)] = c.Count
	}
	return out, nil
}

func listOf(classes []transcript.Class) string {
	names := make([]string, len(classes))
	for i, c := range classes {
		names[i] = string(c)
	}
	return list(names)
}
