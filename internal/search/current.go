package search

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/gofrs/flock"
)

// Files of the index's directory.
const (
	currentFile = "CURRENT"
	lockFile    = "LOCK"        // held by who builds
	listLock    = "LIST-LOCK"   // held while CURRENT is read to be changed
	prefix      = "generation-" // of what CURRENT may name
	building    = "building-"   // of what is not finished
)

// current is what the file CURRENT says: the generations that make up the index, oldest first.
type current struct {
	Generations []string `json:"generations"`
}

// reach is the last change that the generations hold, as their names say.
func (c *current) reach() (to int64) {
	for _, name := range c.Generations {
		n, _, _ := strings.Cut(strings.TrimPrefix(name, prefix), "-")
		if i, err := strconv.ParseInt(n, 10, 64); err == nil {
			to = max(to, i)
		}
	}
	return to
}

// lockList keeps other processes from changing CURRENT until unlock is called.
func lockList(dir string) (unlock func() error, err error) {
	l := flock.New(filepath.Join(dir, listLock))
	if err := l.Lock(); err != nil {
		return nil, fmt.Errorf("lock index's list of generations: %w", err)
	}
	return l.Unlock, nil
}

// readCurrent returns what CURRENT says now; nothing when it is absent or unreadable, which costs a rebuild.
func readCurrent(dir string) (current, error) {
	var c current
	b, err := os.ReadFile(filepath.Join(dir, currentFile))
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return c, fmt.Errorf("read index's list of generations: %w", err)
	}
	if err := json.Unmarshal(b, &c); err != nil {
		return current{}, fmt.Errorf("read index's list of generations: %w", err)
	}
	for _, name := range c.Generations {
		if !strings.HasPrefix(name, prefix) || filepath.Base(name) != name {
			return current{}, fmt.Errorf("read index's list of generations: %q is none", name)
		}
	}
	return c, nil
}

// changeCurrent replaces the list in CURRENT by what change makes of it, under a lock against other processes.
func changeCurrent(dir string, change func(current) []string) (before, after []string, err error) {
	unlock, err := lockList(dir)
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	c, err := readCurrent(dir)
	if err != nil {
		return nil, nil, err
	}
	before = slices.Clone(c.Generations)
	after = change(c)
	return before, after, writeCurrent(dir, current{after})
}

// writeCurrent replaces the list in CURRENT atomically.
func writeCurrent(dir string, c current) error {
	b, err := json.Marshal(c)
	if err != nil {
		return err
	}
	tmp := filepath.Join(dir, currentFile+".new")
	if err := writeSynced(tmp, b); err != nil {
		return fmt.Errorf("write index's list of generations: %w", err)
	}
	if err := os.Rename(tmp, filepath.Join(dir, currentFile)); err != nil {
		return fmt.Errorf("put index's list of generations in force: %w", err)
	}
	return syncDir(dir)
}

func writeSynced(path string, b []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Sync(), f.Close())
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// Reset drops the index in dir, files and all, so that nothing of what it held stays on disk. It may be called
// beside a running server: that one notices, and builds the index again from the archive.
func Reset(dir string) error {
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	unlock, err := lockList(dir)
	if err != nil {
		return err
	}
	if err = os.Remove(filepath.Join(dir, currentFile)); errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if err := errors.Join(err, sweep(dir, current{}), unlock()); err != nil {
		return fmt.Errorf("drop the search index: %w", err)
	}
	return nil
}

// sweep removes generations that CURRENT does not name and what a stopped build left. Only who holds the lock
// may, or who means to drop all of it.
func sweep(dir string, c current) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	keep := map[string]bool{}
	for _, name := range c.Generations {
		keep[name] = true
	}
	var errs []error
	for _, e := range entries {
		n := e.Name()
		if strings.HasPrefix(n, building) || strings.HasPrefix(n, prefix) && !keep[n] {
			errs = append(errs, os.RemoveAll(filepath.Join(dir, n)))
		}
	}
	return errors.Join(errs...)
}
