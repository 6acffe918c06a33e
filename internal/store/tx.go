package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/mattn/go-sqlite3"
)

// tx is one transaction with each statement prepared once. now is the time of all that it writes.
type tx struct {
	*sql.Tx
	now   string
	stmts map[string]*sql.Stmt
}

// update runs f in a write transaction: all of it or nothing. It waits for other writers until ctx ends.
func (s *Store) update(ctx context.Context, what string, f func(*tx) error) error {
	if s.write == nil {
		return fmt.Errorf("%s: the archive was opened for reading only", what)
	}
	raw, err := s.begin(ctx)
	if err != nil {
		return fmt.Errorf("%s: %w", what, explain(err))
	}
	t := &tx{Tx: raw, now: s.now(), stmts: map[string]*sql.Stmt{}}
	if err := f(t); err != nil {
		return errors.Join(fmt.Errorf("%s: %w", what, explain(err)), rollback(raw))
	}
	if err := raw.Commit(); err != nil {
		return errors.Join(fmt.Errorf("%s: %w", what, explain(err)), rollback(raw))
	}
	return nil
}

// rollback undoes what is left of a transaction; SQLite itself has ended some that failed.
func rollback(t *sql.Tx) error {
	err := t.Rollback()
	var e sqlite3.Error
	if errors.Is(err, sql.ErrTxDone) || errors.As(err, &e) && e.Code == sqlite3.ErrError {
		return nil
	}
	return err
}

// begin waits longer than the driver's own patience where another process holds the archive, as a rebuild does.
func (s *Store) begin(ctx context.Context) (*sql.Tx, error) {
	for told := false; ; told = true {
		raw, err := s.write.BeginTx(ctx, nil)
		var e sqlite3.Error
		if !errors.As(err, &e) || e.Code != sqlite3.ErrBusy {
			return raw, err
		}
		if !told {
			s.opt.Log.Info("waiting for another process to end its writing to the archive", "archive", s.dir)
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("waiting for another writer: %w", ctx.Err())
		case <-time.After(100 * time.Millisecond):
		}
	}
}

func (t *tx) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if st, ok := t.stmts[query]; ok {
		return st, nil
	}
	st, err := t.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	t.stmts[query] = st
	return st, nil
}

func (t *tx) exec(ctx context.Context, query string, args ...any) error {
	st, err := t.prepare(ctx, query)
	if err != nil {
		return err
	}
	_, err = st.ExecContext(ctx, args...)
	return err
}

// querier is what reading needs: the read pool, or a transaction that must see its own writes.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// rows collects what scan makes of each row, and closes them whatever happens.
func rows[T any](ctx context.Context, q querier, scan func(*sql.Rows, *T) error, query string, args ...any) ([]T, error) {
	rs, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rs.Close()
	var out []T
	for rs.Next() {
		var v T
		if err := scan(rs, &v); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rs.Err()
}

func scanText(rs *sql.Rows, s *string) error { return rs.Scan(s) }

// explain turns SQLite's words for what people can do something about into ours.
func explain(err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return err
	}
	ours := error(nil)
	switch {
	case e.Code == sqlite3.ErrFull || e.ExtendedCode == sqlite3.ErrIoErrWrite:
		ours = ErrFull
	case e.Code == sqlite3.ErrNotADB || e.Code == sqlite3.ErrCorrupt:
		ours = ErrDamaged
	case e.Code == sqlite3.ErrReadonly:
		ours = ErrReadOnly
	}
	if ours == nil || errors.Is(err, ours) {
		return err
	}
	return fmt.Errorf("%w (%w)", ours, err)
}
