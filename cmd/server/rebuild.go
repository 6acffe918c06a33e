package main

import (
	"context"
	"errors"
	"time"

	"podium/internal/search"
)

type rebuildCmd struct {
	Index  rebuildIndexCmd  `cmd:"" help:"Build the search index anew."`
	Tables rebuildTablesCmd `cmd:"" help:"Make all tables anew from the change log, exactly."`
}

type rebuildIndexCmd struct{}

// Help shows examples.
func (rebuildIndexCmd) Help() string {
	return examples("Drops the search index and builds it from the archive. Pages work meanwhile; a running server answers searches again "+
		"as soon as the first part is built.",
		"podium rebuild index")
}

// Run builds the index, or waits until the running server has built it.
func (rebuildIndexCmd) Run(c *console) error {
	a, err := c.look()
	if err != nil {
		return err
	}
	defer a.Close()
	if err := search.Reset(a.indexDir()); err != nil {
		return err
	}
	e, err := c.engine(a)
	if err != nil {
		return err
	}
	bar := newProgress(c.err, "indexing", 0)
	s, err := c.catchUp(e, bar)
	bar.end()
	if err := errors.Join(err, e.Close()); err != nil {
		return err
	}
	c.printf("The search index is built: %s passages of %s briefings, %.1f MB.\n", thousands(s.Documents), thousands(s.Briefings), float64(s.Bytes)/1e6)
	return nil
}

// catchUp follows the log until the index holds all of it.
func (c *console) catchUp(e *search.Engine, bar *progress) (search.Status, error) {
	ctx, cancel := context.WithCancel(c.ctx)
	done := make(chan error, 1)
	go func() { done <- e.Follow(ctx) }()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case err := <-done:
			cancel()
			return e.Status(), errors.Join(err, c.ctx.Err())
		case <-tick.C:
		}
		s := e.Status()
		bar.at("indexing", s.Done, s.Of)
		if s.Ready && !s.Behind() && !s.Building {
			cancel()
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
func (rebuildTablesCmd) Run(c *console) error {
	a, err := c.existing()
	if err != nil {
		return err
	}
	defer a.Close()
	bar := newProgress(c.err, "rebuilding tables", 0)
	err = a.RebuildTables(c.ctx, bar.stage)
	bar.end()
	if err != nil {
		return err
	}
	c.printf("The tables are rebuilt from the log.\n")
	return nil
}
