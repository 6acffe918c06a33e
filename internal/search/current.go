package search

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Files of the index's directory.
const (
	currentFile = "CURRENT"
	lockFile    = "LOCK"
	prefix      = "generation-" // of what CURRENT may name
	building    = "building-"   // of what is not finished
)

// current is what the file CURRENT says: the generations that make up the index, oldest first.
type current struct {
	Generations []string `json:"generations"`
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

// writeCurrent puts another list in force at once.
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
	err := os.Remove(filepath.Join(dir, currentFile))
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if err := errors.Join(err, sweep(dir, current{})); err != nil {
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
