package store

import (
	"context"
	"fmt"
	"slices"
)

// Erase withdraws for good: the words and bytes are removed from the log and the tables, their hashes stay, and
// Verify still passes. Erasing a briefing erases the sources from which nothing else was read; erasing a source
// erases every revision read from it. The database file is rewritten, so that it holds nothing of them either.
func (s *Store) Erase(ctx context.Context, target Target, reason string) error {
	if reason == "" {
		return ErrNoReason
	}
	what := "erasing " + target.Briefing + target.Source
	err := s.update(ctx, what, func(t *tx) error {
		if target.Source != "" {
			return eraseSource(ctx, t, target.Source, reason)
		}
		return eraseBriefing(ctx, t, target.Briefing, reason)
	})
	if err != nil {
		return err
	}
	for _, q := range []string{`VACUUM`, `PRAGMA wal_checkpoint(TRUNCATE)`} {
		if _, err := s.write.ExecContext(ctx, q); err != nil {
			return fmt.Errorf("%s: it is erased, but the file could not be rewritten and may hold traces of it: %w", what, explain(err))
		}
	}
	return nil
}

func eraseBriefing(ctx context.Context, t *tx, name, reason string) error {
	ds, err := findDossiers(ctx, t, name)
	if err != nil {
		return err
	}
	if ds[0].erased {
		return ErrErased
	}
	keys := make([]string, len(ds))
	for i, d := range ds {
		keys[i] = d.key
	}
	alone, err := rows(ctx, t, scanText, `
		SELECT DISTINCT sha256 FROM revision_source WHERE key IN (SELECT value FROM json_each(?1))
			AND sha256 NOT IN (SELECT sha256 FROM revision_source WHERE key NOT IN (SELECT value FROM json_each(?1)))
			AND sha256 NOT IN (SELECT sha256 FROM notice WHERE erased) ORDER BY sha256`, list(keys))
	if err != nil {
		return err
	}
	for _, sha256 := range alone {
		if err := eraseBytes(ctx, t, sha256, reason); err != nil {
			return err
		}
	}
	for _, d := range ds {
		if err := d.erase(ctx, t, &standingEntry{Reason: reason, Whole: true}, func(*past) bool { return true }); err != nil {
			return err
		}
	}
	return nil
}

func eraseSource(ctx context.Context, t *tx, sha256, reason string) error {
	was, err := sourceStanding(ctx, t, sha256)
	if err != nil {
		return err
	}
	if was.erased {
		return ErrErased
	}
	if err := eraseBytes(ctx, t, sha256, reason); err != nil {
		return err
	}
	return eachUse(ctx, t, sha256, func(d *dossier, numbers []int) error {
		return d.erase(ctx, t, &standingEntry{SHA256: sha256, Reason: reason}, func(p *past) bool {
			return slices.Contains(numbers, p.Number)
		})
	})
}

func eraseBytes(ctx context.Context, t *tx, sha256, reason string) error {
	if err := t.exec(ctx, `UPDATE source SET body = NULL WHERE sha256 = ?`, sha256); err != nil {
		return err
	}
	return logSource(ctx, t, kindErase, sha256, reason)
}

// erase removes the words of the revisions that which picks, and logs what is left.
func (d *dossier) erase(ctx context.Context, t *tx, st *standingEntry, which func(*past) bool) error {
	for _, p := range d.past {
		if p.erased || !which(p) {
			continue
		}
		if err := t.exec(ctx, `UPDATE change SET content = NULL WHERE seq = ?`, p.seq); err != nil {
			return err
		}
		p.erased, p.hidden = true, st.Reason
		delete(d.words, p.Number)
		st.Erased = append(st.Erased, p.seq)
		st.Stubs = append(st.Stubs, stub{p.revisionMeta, p.seq, p.at})
	}
	slugs, err := d.slugs(ctx, t)
	if err != nil {
		return err
	}
	if st.Effect, err = d.effect(ctx, t, true); err != nil {
		return err
	}
	st.Effect.Slugs = slugs
	e := &entry{Kind: kindErase, Key: d.key, Standing: st}
	if err := t.log(ctx, e); err != nil {
		return err
	}
	return t.exec(ctx, `DELETE FROM extract WHERE sha256 NOT IN (SELECT extract FROM revision WHERE NOT erased)`)
}

// slugs returns every address that the briefing ever had.
func (d *dossier) slugs(ctx context.Context, t *tx) ([]string, error) {
	return rows(ctx, t, scanText,
		`SELECT slug FROM address WHERE key = ? ORDER BY slug`, d.key)
}
