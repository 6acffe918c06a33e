package search

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Replace puts the index that stands in fresh, whole and followed by nobody, in the place of the one in dir; fresh is
// removed. A running server answers from the old one until then, and from the new one at its next look.
func Replace(dir, fresh string) error {
	if err := replace(dir, fresh); err != nil {
		return fmt.Errorf("put the new search index in place: %w", err)
	}
	return nil
}

func replace(dir, fresh string) (err error) {
	c, err := readCurrent(fresh)
	if err != nil {
		return err
	}
	if len(c.Generations) == 0 {
		return fmt.Errorf("%s holds no index: %w", fresh, fs.ErrNotExist)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	unlock, err := lockList(dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	old, bad := readCurrent(dir)
	if bad != nil {
		old = current{} // it cannot be read: what it named is swept by the next who starts
	}
	for _, name := range c.Generations {
		if err := os.Rename(filepath.Join(fresh, name), filepath.Join(dir, name)); err != nil {
			return err
		}
	}
	if err := writeCurrent(dir, c); err != nil {
		return err
	}
	errs := []error{os.RemoveAll(fresh)}
	for _, name := range old.Generations {
		if !slices.Contains(c.Generations, name) {
			errs = append(errs, os.RemoveAll(filepath.Join(dir, name)))
		}
	}
	return errors.Join(errs...)
}
