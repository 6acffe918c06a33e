package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"podium/internal/search"
	"podium/web/templates"
)

type rebuildCmd struct {
	Index  rebuildIndexCmd  `cmd:"" help:"Build the search index anew."`
	Tables rebuildTablesCmd `cmd:"" help:"Make all tables anew from the change log, exactly."`
}

type rebuildIndexCmd struct{}

// Help shows examples.
func (rebuildIndexCmd) Help() string {
	return examples("Builds the search index from the archive, aside, and puts it in the place of the old one. A running server answers "+
		"from the old one until then; both need room on the disk.",
		"podium rebuild index")
}

// anewFolder is where, within the archive's folder, an index is built that is to replace another.
const anewFolder = "index-anew"

// Run builds the index and puts it in place.
func (rebuildIndexCmd) Run(ctx context.Context, c *console) error {
	a, err := c.look(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	anew := filepath.Join(a.dir, anewFolder)
	lock := flock.New(anew + ".lock")
	if alone, err := lock.TryLock(); err != nil || !alone {
		return errors.Join(errors.New("the index is being rebuilt already"), err)
	}
	defer func() { _ = lock.Unlock() }()
	if err := os.RemoveAll(anew); err != nil { // what a stopped one left
		return err
	}
	e, err := c.engineIn(ctx, a, anew)
	if err != nil {
		return err
	}
	bar := newProgress(c.err, "indexing", 0)
	s, err := c.catchUp(ctx, e, bar)
	bar.end()
	if err := errors.Join(err, e.Close()); err != nil {
		return errors.Join(err, os.RemoveAll(anew)) // it takes room
	}
	if err := search.Replace(a.indexDir(), anew); err != nil {
		return err
	}
	c.printf("The search index is built: %s of %s, %.1f MB.\n", templates.Plural(s.Documents, "passage", "passages"), templates.Plural(s.Briefings, "briefing", "briefings"), float64(s.Bytes)/1e6)
	return nil
}

// catchUp follows the log until the index holds all of it.
func (c *console) catchUp(ctx context.Context, e *search.Engine, bar *progress) (search.Status, error) {
	following, stop := context.WithCancel(ctx)
	defer stop()
	done := make(chan error, 1)
	go func() { done <- e.Follow(following) }()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case err := <-done:
			return e.Status(), errors.Join(err, ctx.Err())
		case <-tick.C:
		}
		s := e.Status()
		bar.at("indexing", s.Done, s.Of)
		if s.LastError != "" { // a server would try again; whoever waits for a command is told
			stop()
			return s, errors.Join(fmt.Errorf("the search index could not be built: %s", s.LastError), <-done)
		}
		if s.Ready && !s.Behind() && !s.Building {
			stop()
			return s, <-done
		}
	}
}

type rebuildTablesCmd struct{}

// Help shows examples.
func (rebuildTablesCmd) Help() string {
	return examples("Projects every table anew from the change log, in one transaction: readers see the old ones until it is done.",
		"podium rebuild tables")
}

// Run rebuilds.
func (rebuildTablesCmd) Run(ctx context.Context, c *console) error {
	a, err := c.existing(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	bar := newProgress(c.err, "rebuilding tables", 0)
	err = a.RebuildTables(ctx, bar.stage)
	bar.end()
	if err != nil {
		return err
	}
	c.printf("The tables are rebuilt from the log.\n")
	return nil
}
