package search

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"podium/internal/search/generation"
	"podium/internal/search/query"
)

// Engine searches the generations in one directory and keeps them up with the feed. It is safe for concurrent use.
type Engine struct {
	cfg   Config
	slots chan struct{} // one a running search

	tooLong error // why a search is ended that takes longer than it may

	mu     sync.Mutex
	now    *snapshot // nil until the first generation is there
	status Status

	refreshing sync.Mutex
	damaged    chan struct{} // a search met a generation that is torn
}

// Open makes the engine ready with what an earlier process built. It does not wait for a build: Follow does that.
func Open(ctx context.Context, cfg Config) (*Engine, error) {
	if cfg.Log == nil {
		cfg.Log = slog.Default()
	}
	if cfg.Names == nil {
		cfg.Names = query.NoNames{}
	}
	cfg.Timeout = cmp.Or(cfg.Timeout, MaxTime)
	cfg.Poll = cmp.Or(cfg.Poll, 250*time.Millisecond)
	cfg.Concurrency = cmp.Or(cfg.Concurrency, 2*runtime.GOMAXPROCS(0))
	if err := os.MkdirAll(cfg.Dir, 0o755); err != nil {
		return nil, fmt.Errorf("create the search index's directory: %w", err)
	}
	e := &Engine{cfg: cfg, slots: make(chan struct{}, cfg.Concurrency),
		damaged: make(chan struct{}, 1),
		tooLong: errors.Join(&ErrTooExpensive{fmt.Sprintf("a search may take %v", cfg.Timeout)}, context.DeadlineExceeded)}
	if err := e.refresh(); err != nil {
		cfg.Log.Warn("search index is damaged: it will be built again", "err", err)
		e.update(func(s *Status) { s.Damaged = true })
	}
	if head, err := cfg.Feed.Head(ctx); err == nil {
		e.update(func(s *Status) { s.Head = head })
	}
	return e, nil
}

// Close gives up the generations. No search may be started afterwards.
func (e *Engine) Close() error {
	e.mu.Lock()
	old := e.now
	e.now = nil
	e.mu.Unlock()
	return old.release()
}

// Status reports how far the index has come.
func (e *Engine) Status() Status {
	e.mu.Lock()
	defer e.mu.Unlock()
	s := e.status
	s.Ready = e.now != nil
	s.Damaged = s.Damaged && !s.Ready
	if e.now != nil {
		s.Indexed, s.Documents, s.Briefings = e.now.seq, e.now.documents, e.now.briefings
		s.Generations, s.Bytes = len(e.now.parts), e.now.bytes
	}
	s.Pending = int(max(0, s.Head-s.Indexed))
	return s
}

func (e *Engine) update(f func(*Status)) {
	e.mu.Lock()
	defer e.mu.Unlock()
	f(&e.status)
}

// acquire returns the current generations, held open until released; nil when there are none.
func (e *Engine) acquire() *snapshot {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.now.hold()
}

// refresh opens what CURRENT names, keeping what is open already. Generations that another process removed
// meanwhile make it read CURRENT again.
func (e *Engine) refresh() error {
	e.refreshing.Lock()
	defer e.refreshing.Unlock()
	for try := 0; ; try++ {
		c, err := readCurrent(e.cfg.Dir)
		if err == nil {
			err = e.open(c)
		}
		if err == nil || try == 3 || !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
}

func (e *Engine) open(c current) error {
	old := e.acquire()
	defer old.release()
	if old.names(c) {
		return nil
	}
	var gens []*generation.Generation
	for _, name := range c.Generations {
		g, err := old.reopen(filepath.Join(e.cfg.Dir, name))
		if err != nil {
			for _, g := range gens {
				_ = g.Release()
			}
			return err
		}
		gens = append(gens, g)
	}
	next := newSnapshot(c, gens)
	e.mu.Lock()
	prev := e.now
	e.now = next
	e.mu.Unlock()
	return prev.release()
}
