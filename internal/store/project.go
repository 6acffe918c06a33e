package store

import (
	"context"
	"encoding/json"
	"fmt"
)

// project updates the tables for one entry of the log. Publishing and rebuilding both go through here, and it looks
// at nothing but the log and the tables, so that both give the same.
func project(ctx context.Context, t *tx, seq int64, e *entry) error {
	var err error
	switch e.Kind {
	case kindSource:
		err = projectSource(ctx, t, seq, e)
	case kindRevision:
		err = projectRevision(ctx, t, seq, e)
	case kindChecked:
		err = t.exec(ctx, `UPDATE revision SET reader = ?, authority = ? WHERE key = ? AND number = ?`,
			e.Checked.Reader, e.Checked.Authority, e.Key, e.Checked.Number)
	case kindWithdraw, kindRestore, kindErase:
		err = projectStanding(ctx, t, e)
	case kindMerge:
		err = projectMerge(ctx, t, e)
	case kindPart:
		err = projectPart(ctx, t, e)
	default:
		err = fmt.Errorf("unknown kind %q", e.Kind)
	}
	if err != nil {
		return fmt.Errorf("projecting entry %d: %w", seq, err)
	}
	return nil
}

func projectSource(ctx context.Context, t *tx, seq int64, e *entry) error {
	src := e.Source
	meta, err := json.Marshal(src.Meta)
	if err != nil {
		return err
	}
	return t.exec(ctx, `
		INSERT INTO observation (seq, sha256, name, media_type, size, fetched, modified, meta, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		seq, src.SHA256, src.Name, src.MediaType, src.Size, stamp(src.Fetched), stamp(src.Modified), string(meta), e.At)
}

func projectRevision(ctx context.Context, t *tx, seq int64, e *entry) error {
	if err := ensureBriefing(ctx, t, e.Key); err != nil {
		return err
	}
	r := e.Revision
	if err := insertRevision(ctx, t, e.Key, revisionRow{revisionMeta: r.revisionMeta, seq: seq, at: e.At, title: r.Transcript.Title, hidden: r.Hidden}); err != nil {
		return err
	}
	return apply(ctx, t, e.Key, e.At, &r.Effect, e)
}

// ensureBriefing makes the row that all others refer to; apply fills it.
func ensureBriefing(ctx context.Context, t *tx, key string) error {
	return t.exec(ctx, `
		INSERT INTO briefing (key, slug, gone, withdrawn, erased, revision, revisions, seq, at, changed, title, day, event,
			published, place, start, series, language, url, confidence, turns, questions, words, known_speaker,
			known_asker, known_outlet, first_ask, briefers)
		VALUES (?, '', '', '', 0, 0, 0, 0, '', '', '', '', '', '', '', '', '', '', '', 0, 0, 0, 0, 0, 0, 0, '', '[]')
		ON CONFLICT (key) DO NOTHING`, key)
}

// revisionRow is what the table of revisions keeps of one.
type revisionRow struct {
	revisionMeta
	seq      int64
	at       string
	title    string
	position int
	hidden   string
	erased   bool
}

func insertRevision(ctx context.Context, t *tx, key string, r revisionRow) error {
	err := t.exec(ctx, `
		INSERT INTO revision (key, number, position, seq, class, match, at, dated, version, reader, authority, extract,
			url, declared, title, hidden, erased)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		key, r.Number, r.position, r.seq, r.Class, r.Match, r.at, r.Dated, r.Version, r.Reader, r.Authority, r.Extract,
		r.URL, r.Declared, r.title, r.hidden, r.erased)
	if err != nil {
		return err
	}
	for i, p := range r.Parts {
		err := t.exec(ctx, `INSERT INTO revision_source (key, number, ord, sha256, part) VALUES (?, ?, ?, ?, ?)`,
			key, r.Number, i, p.SHA256, p.Part)
		if err != nil {
			return err
		}
	}
	return nil
}

func projectStanding(ctx context.Context, t *tx, e *entry) error {
	st := e.Standing
	if st.SHA256 != "" && e.Key == "" {
		return projectNotice(ctx, t, e.Kind, st)
	}
	if err := ensureBriefing(ctx, t, e.Key); err != nil {
		return err
	}
	reason := st.Reason
	if e.Kind == kindRestore {
		reason = ""
	}
	if st.Whole {
		err := t.exec(ctx, `UPDATE briefing SET withdrawn = ?, erased = ? WHERE key = ?`, reason, e.Kind == kindErase, e.Key)
		if err != nil {
			return err
		}
	}
	for _, n := range st.Numbers {
		if err := t.exec(ctx, `UPDATE revision SET hidden = ? WHERE key = ? AND number = ?`, reason, e.Key, n); err != nil {
			return err
		}
	}
	for _, s := range st.Stubs {
		if err := replaceByStub(ctx, t, e.Key, s, reason); err != nil {
			return err
		}
	}
	return apply(ctx, t, e.Key, e.At, &st.Effect, nil)
}

func projectNotice(ctx context.Context, t *tx, kind string, st *standingEntry) error {
	if kind == kindRestore {
		return t.exec(ctx, `DELETE FROM notice WHERE sha256 = ?`, st.SHA256)
	}
	return t.exec(ctx, `INSERT OR REPLACE INTO notice (sha256, reason, erased) VALUES (?, ?, ?)`,
		st.SHA256, st.Reason, kind == kindErase)
}

// replaceByStub keeps of an erased revision only its stub. When tables are rebuilt there is no revision to replace:
// its entry has no content any more.
func replaceByStub(ctx context.Context, t *tx, key string, s stub, reason string) error {
	if err := t.exec(ctx, `DELETE FROM revision_source WHERE key = ? AND number = ?`, key, s.Number); err != nil {
		return err
	}
	if err := t.exec(ctx, `DELETE FROM revision WHERE key = ? AND number = ?`, key, s.Number); err != nil {
		return err
	}
	return insertRevision(ctx, t, key, revisionRow{revisionMeta: s.revisionMeta, seq: s.Seq, at: s.At, hidden: reason, erased: true})
}

// apply gives a briefing's rows the state that the effect says. given is the entry of the revision shown, where the
// caller has it at hand.
func apply(ctx context.Context, t *tx, key, at string, f *effect, given *entry) error {
	for i, n := range f.Order {
		if err := t.exec(ctx, `UPDATE revision SET position = ? WHERE key = ? AND number = ?`, i+1, key, n); err != nil {
			return err
		}
	}
	for _, slug := range append(f.Slugs, f.Slug) {
		if err := t.exec(ctx, `INSERT INTO address (slug, key) VALUES (?, ?) ON CONFLICT (slug) DO NOTHING`, slug, key); err != nil {
			return err
		}
	}
	for _, p := range f.Places {
		if err := putTurn(ctx, t, turnRow{id: p.ID, key: key, rev: p.Rev, target: p.Target, reason: p.Reason}); err != nil {
			return err
		}
	}
	err := t.exec(ctx, `
		UPDATE briefing SET slug = ?1, revision = ?2, changed = ?3,
			revisions = (SELECT count(*) FROM revision r WHERE r.key = briefing.key AND r.hidden = ''),
			gone = CASE WHEN withdrawn <> '' THEN withdrawn WHEN merged <> '' THEN ?5 WHEN ?2 > 0 THEN ''
				ELSE coalesce((SELECT coalesce(nullif(r.hidden, ''), r.parted) FROM revision r WHERE r.key = briefing.key
					ORDER BY r.parted <> '', r.position DESC LIMIT 1), '') END
		WHERE key = ?4`, f.Slug, f.Current, at, key, reasonMerged)
	if err != nil {
		return err
	}
	return show(ctx, t, key, f.Current, given)
}

// turnRow says where a turn id leads.
type turnRow struct {
	id, key string
	rev     int
	passage string
	target  string
	reason  string
}

func putTurn(ctx context.Context, t *tx, r turnRow) error {
	return t.exec(ctx, `
		INSERT INTO turn (id, key, rev, passage, target, reason) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, passage = excluded.passage, target = excluded.target,
			reason = excluded.reason`,
		r.id, r.key, r.rev, r.passage, r.target, r.reason)
}
