package store

import (
	"context"
	"fmt"
)

// Progress is called as long work goes on; total is 0 while unknown. It may be nil.
type Progress func(stage string, done, total int)

func (p Progress) tell(stage string, done, total int) {
	if p != nil {
		p(stage, done, total)
	}
}

// RebuildTables projects all tables anew from the log, in one transaction: readers see the old ones until then.
func (s *Store) RebuildTables(ctx context.Context, tell Progress) error {
	err := s.update(ctx, "rebuilding the tables", func(t *tx) error { return rebuild(ctx, t, tell) })
	if err != nil {
		return err
	}
	// So large a transaction leaves a write-ahead log as large; while others read it is folded in later.
	if _, err := s.write.ExecContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`); err != nil {
		return fmt.Errorf("folding in the rebuilt tables: %w", explain(err))
	}
	return nil
}

// In an order that foreign keys allow.
var emptyTables = []string{
	`DELETE FROM former`, `DELETE FROM named`, `DELETE FROM warning`, `DELETE FROM appearance`, `DELETE FROM passage_body`, `DELETE FROM passage`,
	`DELETE FROM turn`, `DELETE FROM revision_source`, `DELETE FROM revision`, `DELETE FROM address`, `DELETE FROM briefing`,
	`DELETE FROM notice`, `DELETE FROM observation`,
}

func rebuild(ctx context.Context, t *tx, tell Progress) error {
	for _, q := range emptyTables {
		if err := t.exec(ctx, q); err != nil {
			return fmt.Errorf("emptying the tables: %w", err)
		}
	}
	last, _, err := lastLink(ctx, t)
	if err != nil {
		return err
	}
	for seq := int64(1); seq <= last; seq++ {
		e, err := readEntry(ctx, t, seq)
		if err != nil {
			return err
		}
		if e == nil {
			continue // erased; the entry that erased it has what is left
		}
		if err := project(ctx, t, seq, e); err != nil {
			return err
		}
		if seq%50 == 0 || seq == last {
			tell.tell("tables", int(seq), int(last))
		}
	}
	return nil
}
