package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"podium/web"
)

// grace is how long requests under way may take to end after the process was told to stop.
const grace = 10 * time.Second

// serve shows the archive on ln until the context ends. ready is told the address once it answers.
func (c *console) serve(a *archive, ln net.Listener, flags siteFlags, demo bool, ready func(url string)) error {
	engine, err := c.engine(a)
	if err != nil {
		return errors.Join(err, ln.Close())
	}
	// Following outlives the request to stop: the pages shown while the last requests end need the index.
	follow, stopFollowing := context.WithCancel(context.WithoutCancel(c.ctx))
	var following sync.WaitGroup
	following.Go(func() {
		if err := engine.Follow(follow); err != nil {
			c.log.Error("the search index is no longer kept up", "error", err)
		}
	})
	defer func() {
		stopFollowing()
		following.Wait()
		if err := engine.Close(); err != nil {
			c.log.Error("closing the search index", "error", err)
		}
	}()
	cfg := flags.config(ln)
	cfg.Store, cfg.Search, cfg.Authority, cfg.Log = a.Store, engine, a.auth, c.log
	cfg.Demo, cfg.Stopping = demo, c.ctx.Done()
	handler, err := web.New(cfg)
	if err != nil {
		return errors.Join(usageError{err}, ln.Close())
	}
	srv := newHTTPServer(handler, c.log)
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(ln) }()
	if demo {
		c.waitForIndex(engine.Status)
	}
	ready(cfg.URL)
	select {
	case err := <-failed:
		return fmt.Errorf("serving on %s: %w", ln.Addr(), err)
	case <-c.ctx.Done():
	}
	c.log.Info("stopping", "grace", grace)
	end, cancel := context.WithTimeout(context.WithoutCancel(c.ctx), grace)
	defer cancel()
	if err := srv.Shutdown(end); err != nil {
		c.log.Warn("some requests were cut off", "error", err)
		return errors.Join(srv.Close())
	}
	return nil
}

// newHTTPServer bounds what a slow or hostile client can hold.
func newHTTPServer(h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       60 * time.Second,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
}
