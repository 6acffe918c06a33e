package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"podium/internal/ingest"
	"podium/internal/search"
	"podium/sample"
)

type demoCmd struct {
	siteFlags
}

// Help shows examples.
func (demoCmd) Help() string {
	return examples("Fills an archive in a throw-away folder with transcripts of an invented government and serves it. "+
		"It never touches an archive of yours; the folder is removed at the end.",
		"podium demo",
		"podium demo --listen localhost:8081")
}

// Run serves the sample until the process gets a signal to stop.
func (cmd *demoCmd) Run(ctx context.Context, c *console) error {
	ln, err := c.listen(ctx, "--listen", cmd.Listen)
	if err != nil {
		return err
	}
	a, err := c.sampleArchive(ctx)
	if err != nil {
		_ = ln.Close()
		return err
	}
	defer os.RemoveAll(c.data)
	defer a.Close()
	return c.serve(ctx, a, ln, "", cmd.siteFlags, true, func(url string) {
		c.printf("The demo is at %s\nStop it with Ctrl-C.\n", url)
	})
}

// sampleArchive makes the throw-away archive and points the console at it.
func (c *console) sampleArchive(ctx context.Context) (*archive, error) {
	dir, err := os.MkdirTemp("", "podium-demo-")
	if err != nil {
		return nil, fmt.Errorf("making a throw-away folder: %w", err)
	}
	c.data = dir
	a, err := c.fillSample(ctx)
	if err != nil {
		_ = os.RemoveAll(dir)
		return nil, fmt.Errorf("filling the demo: %w", err)
	}
	return a, nil
}

func (c *console) fillSample(ctx context.Context) (*archive, error) {
	told, err := fs.Sub(sample.FS, "archive")
	if err != nil {
		return nil, err
	}
	if err := os.CopyFS(filepath.Join(c.data, "archive"), told); err != nil {
		return nil, err
	}
	a, err := c.create(ctx)
	if err != nil {
		return nil, err
	}
	files, err := ingest.InFS(sample.FS, sample.Manifest)
	if err != nil {
		_ = a.Close()
		return nil, err
	}
	p := ingest.Pipeline{Store: a.Store, Authority: a.auth}
	_, err = p.Run(ctx, files, func(r ingest.Result) {
		if r.Status == ingest.Failed {
			c.warnf("%s\n", r)
		}
	})
	if err != nil {
		_ = a.Close()
		return nil, err
	}
	return a, nil
}

// waitForIndex waits until all is findable, but not for ever: pages work without.
func (c *console) waitForIndex(ctx context.Context, status func() search.Status) {
	deadline := time.After(8 * time.Second)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		if s := status(); s.Ready && !s.Behind() {
			return
		}
		select {
		case <-tick.C:
		case <-deadline:
			return
		case <-ctx.Done():
			return
		}
	}
}
