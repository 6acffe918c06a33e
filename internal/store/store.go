package store

import (
	"context"
	"log/slog"
	"time"
)

// File is the name of the database within the data directory.
const File = "podium.db"

// Options are settings of Open; the zero value is good.
type Options struct {
	Readers int              // connections for reading; 0 is 4
	Log     *slog.Logger     // nil is silent
	Now     func() time.Time // nil is time.Now
	NoWrite bool             // open an existing archive for reading only; migrate nothing
}

// Store is an open archive. It is safe for concurrent use.
type Store struct {
}

// Open opens the archive in dir, creating and migrating it under a file lock where needed. An archive written by
// a newer Podium is refused with ErrNewerSchema.
func Open(ctx context.Context, dir string, o Options) (*Store, error) { return nil, errSoon }

// Close ends reading and writing; the write-ahead log is folded in when nobody else holds the archive.
func (s *Store) Close() error { return nil }
