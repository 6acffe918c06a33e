package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Backup writes a whole, consistent copy of the archive's database to a new file, while others read and write.
func (s *Store) Backup(ctx context.Context, file string) error {
	err := copyInto(ctx, s.read, file)
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%s is there already: name another file, or remove it: %w", file, err)
	} else if err != nil {
		return fmt.Errorf("backing up to %s: %w", file, err)
	}
	return nil
}

// RestoreBackup puts a file that Backup wrote into dir, which must hold no archive yet.
func RestoreBackup(ctx context.Context, file, dir string) error {
	err := restoreBackup(ctx, file, dir)
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("there is an archive in %s already: name another folder: %w", dir, err)
	} else if err != nil {
		return fmt.Errorf("restoring %s into %s: %w", file, dir, err)
	}
	return nil
}

func restoreBackup(ctx context.Context, file, dir string) (err error) {
	if _, err := os.Stat(file); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	db := connect(file, readSettings, 1)
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := refuseNewer(ctx, db); errors.Is(err, ErrNewerSchema) {
		return err
	}
	findings, err := checkPages(ctx, db)
	if err != nil {
		return fmt.Errorf("it is no archive's backup: %w", err)
	}
	if len(findings) > 0 {
		return fmt.Errorf("the backup is damaged: %s", findings[0].Text)
	}
	if _, _, err := lastLink(ctx, db); err != nil {
		return fmt.Errorf("it is no archive's backup: %w", err)
	}
	return copyInto(ctx, db, filepath.Join(dir, File))
}

// copyInto writes a compact copy of a database to a file that must not exist. It appears whole or not at all.
func copyInto(ctx context.Context, db *sql.DB, file string) error {
	if _, err := os.Stat(file); !errors.Is(err, os.ErrNotExist) {
		if err == nil {
			err = os.ErrExist
		}
		return err
	}
	part := file + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if _, err := db.ExecContext(ctx, `VACUUM INTO ?`, part); err != nil {
		return errors.Join(explain(err), os.RemoveAll(part))
	}
	if err := flush(part); err != nil {
		return err
	}
	return os.Rename(part, file)
}

// flush makes sure that a file is on the disk.
func flush(file string) error {
	f, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
