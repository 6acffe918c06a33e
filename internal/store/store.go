package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "github.com/mattn/go-sqlite3" // the driver
)

// File is the name of the database within the data directory.
const File = "podium.db"

// Options are settings of Open; the zero value is good.
type Options struct {
	Readers int              // connections for reading; 0 is 4
	Log     *slog.Logger     // nil is silent
	Now     func() time.Time // nil is time.Now
	NoWrite bool             // open an existing archive for reading only; migrate nothing
	MaxSize int64            // bytes that the database may grow to; 0 is as much as the disk has
}

func (o Options) filled() Options {
	if o.Readers <= 0 {
		o.Readers = 4
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

// Store is an open archive. It is safe for concurrent use.
type Store struct {
	dir   string
	opt   Options
	write *sql.DB // one connection; nil with NoWrite
	read  *sql.DB // opened read-only
	watch *sql.DB // one connection for DataVersion, whose answer is about the others

	passages *sql.Stmt // selectPassages

	cards   cards
	people  memo[[]entryOf[PersonRow]]
	outlets memo[[]entryOf[OutletRow]]
	stats   memo[Stats]
	cover   memo[[]SeriesCoverage]
}

// Connection settings go into the address, so that every connection of a pool has them.
const (
	writeSettings = "_foreign_keys=on&_journal_mode=WAL&_busy_timeout=5000&_txlock=immediate&_synchronous=NORMAL"
	readSettings  = "mode=ro&_foreign_keys=on&_busy_timeout=5000&_cache_size=-16000"
)

// Open opens the archive in dir, creating and migrating it under a file lock where needed. An archive written by
// a newer Podium is refused with ErrNewerSchema.
func Open(ctx context.Context, dir string, o Options) (*Store, error) {
	s := &Store{dir: dir, opt: o.filled()}
	if err := s.open(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the archive in %s: %w", dir, err), s.Close())
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	file := filepath.Join(s.dir, File)
	if s.opt.NoWrite {
		if _, err := os.Stat(file); err != nil {
			return err
		}
	} else {
		if err := os.MkdirAll(s.dir, 0o755); err != nil {
			return err
		}
		s.write = connect(file, writeSettings, 1)
		if err := migrate(ctx, s.dir, s.write); err != nil {
			return err
		}
		if err := s.limit(ctx); err != nil {
			return err
		}
	}
	s.read, s.watch = connect(file, readSettings, s.opt.Readers), connect(file, readSettings, 1)
	if err := refuseNewer(ctx, s.read); err != nil {
		return err
	}
	var err error
	s.passages, err = s.read.PrepareContext(ctx, selectPassages)
	return err
}

// limit makes SQLite refuse, as on a full disk, to let the database grow beyond MaxSize.
func (s *Store) limit(ctx context.Context) error {
	if s.opt.MaxSize <= 0 {
		return nil
	}
	var page int64
	if err := s.write.QueryRowContext(ctx, `PRAGMA page_size`).Scan(&page); err != nil {
		return err
	}
	_, err := s.write.ExecContext(ctx, fmt.Sprintf(`PRAGMA max_page_count = %d`, max(s.opt.MaxSize/page, 1)))
	return err
}

// connect opens a pool of at most n connections that are kept; sql.Open itself touches no file.
func connect(file, settings string, n int) *sql.DB {
	db, err := sql.Open("sqlite3", address(file)+"?"+settings)
	if err != nil {
		panic(err) // only an unregistered driver
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db
}

// address writes a path as the URI that SQLite reads, whatever characters it has.
func address(file string) string {
	return "file:" + (&url.URL{Path: filepath.ToSlash(file)}).EscapedPath()
}

// Close ends reading and writing; the write-ahead log is folded in when nobody else holds the archive.
func (s *Store) Close() error {
	var errs []error
	for _, db := range []*sql.DB{s.watch, s.read, s.write} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}

func (s *Store) now() string { return stamp(s.opt.Now()) }

// stamp writes a time as the tables keep it: UTC to the millisecond, sortable; "" for the zero time.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02T15:04:05.000Z")
}

// unstamp reads it back.
func unstamp(s string) time.Time {
	t, err := time.Parse("2006-01-02T15:04:05.000Z", s)
	if err != nil {
		return time.Time{}
	}
	return t
}
