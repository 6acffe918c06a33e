package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
)

// Target is what can be withdrawn: a briefing by key or slug, or a source by SHA-256. One field is set.
type Target struct {
	Briefing string
	Source   string
}

// Errors of withdrawing and restoring.
var (
	ErrNoReason     = errors.New("a public reason is needed")
	ErrErased       = errors.New("it was erased; what is erased cannot be restored")
	ErrNotWithdrawn = errors.New("it is not withdrawn")
)

// Withdraw takes a briefing, or a source and every revision read from it, out of what is shown. The addresses
// answer with the reason. Restore undoes it.
func (s *Store) Withdraw(ctx context.Context, target Target, reason string) error {
	return s.stand(ctx, kindWithdraw, target, reason)
}

// Restore shows again what was withdrawn and not erased.
func (s *Store) Restore(ctx context.Context, target Target, reason string) error {
	return s.stand(ctx, kindRestore, target, reason)
}

// stand changes whether something is shown.
func (s *Store) stand(ctx context.Context, kind string, target Target, reason string) error {
	if reason == "" {
		return ErrNoReason
	}
	return s.update(ctx, fmt.Sprintf("%s %s", kind, target.Briefing+target.Source), func(t *tx) error {
		if target.Source != "" {
			return standSource(ctx, t, kind, target.Source, reason)
		}
		ds, err := findDossiers(ctx, t, target.Briefing)
		switch {
		case err != nil:
			return err
		case ds[0].erased:
			return ErrErased
		case kind == kindRestore && ds[0].withdrawn == "":
			return ErrNotWithdrawn
		}
		for _, d := range ds {
			if err := d.logStanding(ctx, t, kind, &standingEntry{Reason: reason, Whole: true}); err != nil {
				return err
			}
		}
		return nil
	})
}

// findDossiers reads a briefing by key, or by any slug that it or a part of it ever had, and those that were merged into it.
func findDossiers(ctx context.Context, t *tx, name string) ([]*dossier, error) {
	d, err := findDossier(ctx, t, name)
	if err != nil {
		return nil, err
	}
	all := []*dossier{d}
	parts, err := partsOf(ctx, t, d.key)
	if err != nil {
		return nil, err
	}
	for _, key := range parts {
		part, err := loadDossier(ctx, t, key)
		if err != nil {
			return nil, err
		}
		all = append(all, part)
	}
	return all, nil
}

// findDossier reads the briefing that stands for a key, or for any slug that there ever was.
func findDossier(ctx context.Context, t *tx, name string) (*dossier, error) {
	key, err := one(ctx, t, `
		SELECT key FROM briefing WHERE key = ?1 UNION ALL SELECT key FROM address WHERE slug = ?1 LIMIT 1`, name)
	if err != nil {
		return nil, err
	}
	if key == "" {
		return nil, ErrNotFound
	}
	if key, err = whole(ctx, t, key); err != nil {
		return nil, err
	}
	return loadDossier(ctx, t, key)
}

// standSource withdraws or restores a source, then the revisions read from it.
func standSource(ctx context.Context, t *tx, kind, sha256, reason string) error {
	was, err := sourceStanding(ctx, t, sha256)
	switch {
	case err != nil:
		return err
	case was.erased:
		return ErrErased
	case kind == kindRestore && was.reason == "":
		return ErrNotWithdrawn
	}
	if err := logSource(ctx, t, kind, sha256, reason); err != nil {
		return err
	}
	return eachUse(ctx, t, sha256, func(d *dossier, numbers []int) error {
		st := &standingEntry{SHA256: sha256, Reason: reason}
		for _, n := range numbers {
			p := d.find(n)
			if kind == kindRestore {
				// Another of its sources may still be withdrawn.
				if p.hidden, err = hiddenBy(ctx, t, d.key, n); err != nil {
					return err
				}
				if p.hidden != "" {
					continue
				}
			} else {
				p.hidden = reason
			}
			st.Numbers = append(st.Numbers, n)
		}
		return d.logStanding(ctx, t, kind, st)
	})
}

// standing is whether a source is shown.
type standing struct {
	reason string
	erased bool
}

func sourceStanding(ctx context.Context, t *tx, sha256 string) (standing, error) {
	held, err := one(ctx, t, `SELECT sha256 FROM source WHERE sha256 = ?`, sha256)
	if err != nil {
		return standing{}, err
	}
	if held == "" {
		return standing{}, ErrNotFound
	}
	var st standing
	err = t.QueryRowContext(ctx, `SELECT reason, erased FROM notice WHERE sha256 = ?`, sha256).Scan(&st.reason, &st.erased)
	if errors.Is(err, sql.ErrNoRows) {
		return st, nil
	}
	return st, err
}

func logSource(ctx context.Context, t *tx, kind, sha256, reason string) error {
	e := &entry{Kind: kind, Standing: &standingEntry{SHA256: sha256, Reason: reason}}
	return t.log(ctx, e)
}

// eachUse calls f for every briefing read from a source, with the revisions that were and are not erased.
func eachUse(ctx context.Context, t *tx, sha256 string, f func(d *dossier, numbers []int) error) error {
	keys, err := rows(ctx, t, scanText,
		`SELECT DISTINCT key FROM revision_source WHERE sha256 = ? ORDER BY key`, sha256)
	if err != nil {
		return err
	}
	for _, key := range keys {
		d, err := loadDossier(ctx, t, key)
		if err != nil {
			return err
		}
		var numbers []int
		for _, p := range d.past {
			if !p.erased && p.from(sha256) {
				numbers = append(numbers, p.Number)
			}
		}
		if len(numbers) == 0 {
			continue
		}
		if err := f(d, numbers); err != nil {
			return err
		}
	}
	return nil
}

func (p *past) from(sha256 string) bool {
	for _, part := range p.Parts {
		if part.SHA256 == sha256 {
			return true
		}
	}
	return false
}

func (d *dossier) find(number int) *past {
	return d.past[slices.IndexFunc(d.past, func(p *past) bool { return p.Number == number })]
}

// hiddenBy returns the reason for which some source of a revision is withdrawn; "" when none is.
func hiddenBy(ctx context.Context, t *tx, key string, number int) (string, error) {
	return one(ctx, t, `
		SELECT n.reason FROM revision_source p JOIN notice n USING (sha256) WHERE p.key = ? AND p.number = ? LIMIT 1`, key, number)
}

// logStanding logs how the briefing stands from now on.
func (d *dossier) logStanding(ctx context.Context, t *tx, kind string, st *standingEntry) error {
	var err error
	if st.Effect, err = d.effect(ctx, t, false); err != nil {
		return err
	}
	e := &entry{Kind: kind, Key: d.key, Standing: st}
	return t.log(ctx, e)
}
