package store

import (
	"errors"
	"fmt"
)

// ErrNotFound is returned for an address, key or id that was never published here.
var ErrNotFound = errors.New("not in this archive")

// ErrNewerSchema is wrapped by Open when the archive was written by a newer Podium.
var ErrNewerSchema = errors.New("the archive has a newer schema than this program knows; install the newer Podium")

// ErrFull is wrapped by writing methods when the disk, or the size set for the archive, has no room left.
// Nothing of the refused change is kept.
var ErrFull = errors.New("no room left to store the change; nothing of it was kept")

// ErrDamaged is wrapped when the database cannot be read for what it is.
var ErrDamaged = errors.New("the database is damaged, or no archive's at all: restore a backup into another folder")

// ErrReadOnly is wrapped when the user may not write in the archive's folder. Reading needs that too: SQLite keeps its
// write-ahead log there.
var ErrReadOnly = errors.New("this user may not write in the archive's folder, as even reading needs: run it as the folder's owner, or on a copy")

// Gone is returned for what was published once and is no longer shown. Pages answer it with 410.
type Gone struct {
	Reason string // public
	Title  string // of the briefing; "" where it is a source, or erased
	Label  string // the speaker label of LastWords; "" for a briefing or source
	Words  string // the last words that stood at the address; "" where they were withdrawn or erased
}

// Error gives the public reason.
func (g *Gone) Error() string { return fmt.Sprintf("no longer published: %s", g.Reason) }
