package store

import "context"

// Finding is one thing that Verify found wrong.
type Finding struct {
	Kind  string // integrity, chain, source, table, address
	Where string // entry id, key, SHA-256 or table
	Text  string
}

// Progress is told how far long work is; total is 0 while unknown. It may be nil.
type Progress func(stage string, done, total int)

// Verify checks the database, the chain, every source against its hash, every table against the log, and that
// every address ever published resolves. A healthy archive has no findings.
func (s *Store) Verify(ctx context.Context, tell Progress) ([]Finding, error) { return nil, errSoon }

// RebuildTables projects all tables anew from the log, in one transaction: readers see the old ones until then.
func (s *Store) RebuildTables(ctx context.Context, tell Progress) error { return errSoon }

// Backup writes a whole, consistent copy of the archive's database to a new file, while others read and write.
func (s *Store) Backup(ctx context.Context, file string) error { return errSoon }

// RestoreBackup puts a file that Backup wrote into dir, which must hold no archive yet.
func RestoreBackup(ctx context.Context, file, dir string) error { return errSoon }

// Chain returns the id and the chain hash of the last entry of the log.
func (s *Store) Chain(ctx context.Context) (seq int64, chain string, err error) {
	return 0, "", errSoon
}
