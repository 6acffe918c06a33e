package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"podium/internal/search"
	"podium/web"
	"podium/web/metrics"
)

// grace is how long requests under way may take to end after the process was told to stop.
const grace = 10 * time.Second

// serve shows the archive on ln, and its metrics at another address unless that is "", until the context ends. ready is given
// the address of the site once it answers.
func (c *console) serve(ctx context.Context, a *archive, ln net.Listener, metricsAddr string, flags siteFlags, demo bool, ready func(url string)) error {
	engine, err := c.engine(ctx, a)
	if err != nil {
		return errors.Join(err, ln.Close())
	}
	defer c.follow(ctx, engine)()
	cfg := flags.config(ln)
	cfg.Store, cfg.Search, cfg.Authority, cfg.Log = a.Store, engine, a.auth, c.log
	cfg.Demo, cfg.Stopping = demo, ctx.Done()
	if metricsAddr != "" {
		cfg.Metrics = metrics.New(a.Store, engine)
		stop, err := c.serveMetrics(ctx, cfg.Metrics, metricsAddr)
		if err != nil {
			return errors.Join(err, ln.Close())
		}
		defer stop()
	}
	handler, err := web.New(cfg)
	if err != nil {
		return errors.Join(usageError{err}, ln.Close())
	}
	return c.serveUntilStopped(ctx, newHTTPServer(handler, c.log), ln, func() {
		if demo {
			c.waitForIndex(ctx, engine.Status)
		}
		ready(cfg.URL)
	})
}

// serveMetrics answers /metrics until the function that it returns is called.
func (c *console) serveMetrics(ctx context.Context, m *metrics.Metrics, addr string) (stop func(), err error) {
	ln, err := c.listen(ctx, "--metrics", addr)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", m)
	srv := newHTTPServer(mux, c.log)
	done := make(chan struct{})
	go func() {
		defer close(done)
		if err := srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
			c.log.Error("serving metrics", "address", ln.Addr(), "error", err)
		}
	}()
	c.log.Info("serving metrics", "address", ln.Addr())
	return func() {
		_ = srv.Close() // nobody waits for a scrape
		<-done
	}, nil
}

// follow keeps the index up with the archive until the function that it returns is called. It outlives the order
// to stop: pages shown while the last requests end need the index.
func (c *console) follow(ctx context.Context, engine *search.Engine) (stop func()) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	done := make(chan error, 1)
	go func() { done <- engine.Follow(ctx) }()
	return func() {
		cancel()
		if err := errors.Join(<-done, engine.Close()); err != nil {
			c.log.Error("closing the search index", "error", err)
		}
	}
}

// serveUntilStopped answers on ln until the context ends, then finishes what is under way.
func (c *console) serveUntilStopped(ctx context.Context, srv *http.Server, ln net.Listener, ready func()) error {
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(ln) }()
	ready()
	select {
	case err := <-failed:
		return fmt.Errorf("serving on %s: %w", ln.Addr(), err)
	case <-ctx.Done():
	}
	c.log.Info("stopping", "grace", grace)
	end, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if err := srv.Shutdown(end); err != nil {
		c.log.Warn("some requests were cut off", "error", err)
		return srv.Close()
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
