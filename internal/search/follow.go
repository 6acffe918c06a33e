package search

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// longestWait is how many polls long the pause grows after one failure upon another: half a minute. A full disk is not
// tried, nor logged, four times a second.
const longestWait = 128

// Follow keeps the index up with the feed until ctx ends. One process at a time builds, under a file lock; the
// others take over what it built, and its place when it ends.
func (e *Engine) Follow(ctx context.Context) error {
	lock := flock.New(filepath.Join(e.cfg.Dir, lockFile))
	f := follower{Engine: e, lock: lock, merged: make(chan error, 1)}
	defer f.stop()
	wait := e.cfg.Poll
	for {
		if err := f.step(ctx); err != nil && ctx.Err() == nil {
			wait = min(2*wait, longestWait*e.cfg.Poll)
			e.cfg.Log.Error("search index: could not follow the archive; trying again", "in", wait, "err", err)
			e.update(func(s *Status) { s.LastError = err.Error() })
			f.looked = false
		} else {
			wait = e.cfg.Poll
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(wait):
		case err := <-f.merged:
			f.endMerge(err)
		}
	}
}

// follower is the state of Follow.
type follower struct {
	*Engine
	lock    *flock.Flock
	builds  bool  // this process holds the lock
	looked  bool  // the feed was looked at ...
	version int64 // ... when its data had this version
	listing sync.Mutex
	merging bool
	merged  chan error // what became of the merge under way
	rest    time.Time  // no merge until then
}

func (f *follower) stop() {
	if f.merging {
		f.endMerge(<-f.merged)
	}
	if f.builds {
		_ = f.lock.Unlock()
	}
}

// step does what there is to do now: take the lock, take over what another process built, build what is missing.
func (f *follower) step(ctx context.Context) error {
	if err := f.takeLock(); err != nil {
		return err
	}
	if err := f.refresh(); err != nil {
		if !f.builds {
			return err
		}
		f.discard(err)
	}
	select {
	case <-f.damaged:
		f.discard(errors.New("a search met damage"))
	default:
	}
	version, err := f.cfg.Feed.DataVersion(ctx)
	if err != nil {
		return fmt.Errorf("ask the archive for changes: %w", err)
	}
	if !f.looked || version != f.version {
		head, err := f.cfg.Feed.Head(ctx)
		if err != nil {
			return fmt.Errorf("ask the archive for changes: %w", err)
		}
		f.update(func(s *Status) { s.Head = head })
		f.looked, f.version = true, version
	}
	if !f.builds {
		return nil
	}
	return f.catchUp(ctx)
}

// takeLock makes this process the builder when no other is.
func (f *follower) takeLock() error {
	if f.builds {
		return nil
	}
	got, err := f.lock.TryLock()
	if err != nil || !got {
		return err
	}
	f.builds = true
	c, err := readCurrent(f.cfg.Dir)
	if err != nil {
		return nil // refresh meets the same and discards
	}
	return sweep(f.cfg.Dir, c)
}

// discard drops all generations, so that they are built again from the feed.
func (f *follower) discard(reason error) {
	f.cfg.Log.Warn("search index is damaged: building it again", "err", reason)
	if err := writeCurrent(f.cfg.Dir, current{}); err != nil {
		f.cfg.Log.Error("search index cannot be reset", "err", err)
	}
	if err := errors.Join(f.refresh(), sweep(f.cfg.Dir, current{})); err != nil {
		f.cfg.Log.Error("search index cannot be reset", "err", err)
	}
}

// catchUp builds a generation of what the index lacks, and starts a merge when a tier is full.
func (f *follower) catchUp(ctx context.Context) error {
	if s := f.Status(); s.Ready && s.Indexed > s.Head {
		f.discard(fmt.Errorf("it holds change %d, the archive ends at %d: another archive stands in its place", s.Indexed, s.Head))
	}
	for {
		s := f.Status()
		if s.Ready && s.Indexed >= s.Head {
			break
		}
		if err := f.buildNext(ctx, s); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	f.update(func(s *Status) { s.LastError = "" })
	return f.startMerge(ctx)
}
