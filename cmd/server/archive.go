package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"podium/internal/authority"
	"podium/internal/ingest/read"
	"podium/internal/search"
	"podium/internal/store"
)

// indexFolder is the folder of the search index within the archive's.
const indexFolder = "index"

// archive is what most commands work on.
type archive struct {
	*store.Store
	auth *authority.Files
	dir  string
}

// create opens the archive, and makes it where there is none.
func (c *console) create(ctx context.Context) (*archive, error) {
	return c.open(ctx, store.Options{Log: c.log})
}

// existing opens the archive for reading and writing; there must be one.
func (c *console) existing(ctx context.Context) (*archive, error) {
	if err := c.mustExist(); err != nil {
		return nil, err
	}
	return c.create(ctx)
}

// look opens the archive for reading alone; there must be one.
func (c *console) look(ctx context.Context) (*archive, error) {
	if err := c.mustExist(); err != nil {
		return nil, err
	}
	return c.open(ctx, store.Options{Log: c.log, NoWrite: true})
}

func (c *console) open(ctx context.Context, o store.Options) (*archive, error) {
	if err := c.mustBeFolder(); err != nil {
		return nil, err
	}
	auth, err := authority.Load(c.data)
	if err != nil {
		return nil, fmt.Errorf("the archive's own data files: %w", err)
	}
	s, err := store.Open(ctx, c.data, o)
	if err != nil {
		return nil, err
	}
	return &archive{Store: s, auth: auth, dir: c.data}, nil
}

// mustBeFolder lets what is not there pass: some commands make it.
func (c *console) mustBeFolder() error {
	if info, err := os.Stat(c.data); err == nil && !info.IsDir() {
		return usageError{fmt.Errorf("--data %s: it is a file; name the archive's folder", c.data)}
	}
	return nil
}

func (c *console) mustExist() error {
	if err := c.mustBeFolder(); err != nil {
		return err
	}
	_, err := os.Stat(filepath.Join(c.data, store.File))
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no archive in %s: name its folder with --data, or make one with serve or ingest", c.data)
	}
	return err
}

// indexDir is the folder of the search index.
func (a *archive) indexDir() string { return filepath.Join(a.dir, indexFolder) }

// engine opens the index with what was built so far.
func (c *console) engine(ctx context.Context, a *archive) (*search.Engine, error) {
	return c.engineIn(ctx, a, a.indexDir())
}

func (c *console) engineIn(ctx context.Context, a *archive, dir string) (*search.Engine, error) {
	return search.Open(ctx, search.Config{Dir: dir, Feed: a.Store, Names: a.auth, Log: c.log})
}

// awaiting counts briefings that reread has something to do for.
func (c *console) awaiting(ctx context.Context, a *archive) (int, error) {
	return a.Awaiting(ctx, read.Version, a.auth.Fingerprint())
}
