package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
	"github.com/pressly/goose/v3"

	"podium/migrations"
)

// provider knows all migrations: those in SQL, and what takes Go to carry over.
func provider(db *sql.DB) (*goose.Provider, error) {
	p, err := goose.NewProvider(goose.DialectSQLite3, db, migrations.FS,
		goose.WithGoMigrations(goose.NewGoMigration(3, &goose.GoFunc{RunTx: carryPassages}, nil),
			goose.NewGoMigration(4, &goose.GoFunc{RunTx: indexPassages}, nil),
			goose.NewGoMigration(5, &goose.GoFunc{RunTx: allowMerging}, nil),
			goose.NewGoMigration(6, &goose.GoFunc{RunTx: pickFirstWords}, nil),
			goose.NewGoMigration(7, &goose.GoFunc{RunTx: keepFormer}, nil),
			goose.NewGoMigration(8, &goose.GoFunc{RunTx: numberPassages}, nil),
			goose.NewGoMigration(9, &goose.GoFunc{RunTx: keepNamed}, nil),
			goose.NewGoMigration(10, &goose.GoFunc{RunTx: dropAnswers}, nil),
			goose.NewGoMigration(11, &goose.GoFunc{RunTx: allowParting}, nil)))
	if err != nil {
		return nil, fmt.Errorf("reading the migrations: %w", err)
	}
	return p, nil
}

// migrate brings the database to the present schema. The file lock lets several processes start at once.
func migrate(ctx context.Context, dir string, db *sql.DB) error {
	lock := flock.New(filepath.Join(dir, "migrate.lock"))
	if _, err := lock.TryLockContext(ctx, 50*time.Millisecond); errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("%w (%w)", ErrReadOnly, err)
	} else if err != nil {
		return fmt.Errorf("waiting for another process to migrate: %w", err)
	}
	defer lock.Unlock()
	p, err := provider(db)
	if err != nil {
		return err
	}
	has, err := p.GetDBVersion(ctx)
	if err != nil {
		return fmt.Errorf("reading the schema's version: %w", explain(err))
	}
	if sources := p.ListSources(); has > sources[len(sources)-1].Version {
		return ErrNewerSchema
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("migrating from schema %d: %w", has, explain(err))
	}
	return nil
}

// refuseNewer checks the schema through a connection that may not write.
func refuseNewer(ctx context.Context, db *sql.DB) error {
	var has int64
	var tables int
	err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_master`).Scan(&tables)
	if err == nil && tables == 0 {
		return errors.New("its database is empty: serve or ingest makes an archive of it; or restore a backup into another folder")
	}
	if err != nil {
		return fmt.Errorf("reading the database: %w", explain(err))
	}
	err = db.QueryRowContext(ctx, `SELECT max(version_id) FROM goose_db_version WHERE is_applied`).Scan(&has)
	if err != nil {
		return fmt.Errorf("reading the schema's version: %w", explain(err))
	}
	p, err := provider(db)
	if err != nil {
		return err
	}
	sources := p.ListSources()
	switch newest := sources[len(sources)-1].Version; {
	case has > newest:
		return ErrNewerSchema
	case has < newest:
		return fmt.Errorf("the archive has schema %d, this program needs %d: open it once for writing, as serve, ingest and reread do", has, newest)
	}
	return nil
}
