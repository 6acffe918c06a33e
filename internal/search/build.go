package search

import (
	"context"
	"crypto/rand"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"time"

	"podium/internal/search/generation"
	"podium/internal/transcript"
)

// sliceTime is how long one small generation may take to be read, once there is something to search: what
// comes meanwhile waits no longer.
const sliceTime = 700 * time.Millisecond

// changesPage is how many changes are asked for at once.
const changesPage = 10_000

// buildNext builds one generation of the changes after those that the index holds, and makes it current. The first
// generation holds everything; later ones what can be read within sliceTime.
func (f *follower) buildNext(ctx context.Context, s Status) error {
	changes, err := f.changes(ctx, s.Indexed, s.Head)
	if err != nil {
		return err
	}
	to := s.Head
	if s.Ready && len(changes) == 0 {
		return fmt.Errorf("the archive's head is %d but no change after %d is there", s.Head, s.Indexed)
	}
	f.update(func(s *Status) { s.Building, s.Done, s.Of = true, 0, len(changes) })
	defer f.update(func(s *Status) { s.Building = false })
	b, err := f.begin(s.Indexed, to)
	if err != nil {
		return err
	}
	if s.Ready {
		b.until = time.Now().Add(sliceTime)
	}
	if err := b.addAll(ctx, changes); err != nil {
		return b.abandon(err)
	}
	return b.publish(func(c current, name string) []string {
		if c.reach() != s.Indexed { // another index was put in place meanwhile: what it lacks is built for it
			return c.Generations
		}
		return append(c.Generations, name)
	})
}

// changes returns the changes after a position up to another: of several changes of one briefing only the last.
func (f *follower) changes(ctx context.Context, after, to int64) ([]transcript.Change, error) {
	var all []transcript.Change
	last := map[string]int64{}
	for after < to {
		page, err := f.cfg.Feed.Changes(ctx, after, changesPage)
		if err != nil {
			return nil, fmt.Errorf("read the archive's changes after %d: %w", after, err)
		}
		if len(page) == 0 {
			break
		}
		for _, c := range page {
			if c.Seq <= to {
				last[c.Key] = c.Seq
				all = append(all, c)
			}
			after = c.Seq
		}
	}
	kept := all[:0]
	for _, c := range all {
		if last[c.Key] == c.Seq {
			kept = append(kept, c)
		}
	}
	return kept, nil
}

// build is one generation being built.
type build struct {
	*follower
	w           *generation.Writer
	dir, suffix string
	until       time.Time // zero: no hurry
}

func (f *follower) begin(from, to int64) (*build, error) {
	b := &build{follower: f, suffix: rand.Text()[:10]}
	b.dir = filepath.Join(f.cfg.Dir, building+b.suffix)
	var err error
	b.w, err = generation.Create(b.dir, from, to)
	return b, err
}

// addAll reads the changed briefings, until time is up.
func (b *build) addAll(ctx context.Context, changes []transcript.Change) error {
	for i, c := range changes {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := b.add(ctx, c); err != nil {
			return err
		}
		b.update(func(s *Status) { s.Done = i + 1 })
		if i+1 < len(changes) && !b.until.IsZero() && time.Now().After(b.until) {
			b.w.EndAt(c.Seq)
			return nil
		}
	}
	return nil
}

func (b *build) add(ctx context.Context, c transcript.Change) error {
	if c.Gone {
		b.w.Gone(c.Key)
		return nil
	}
	briefing, err := b.cfg.Feed.BriefingByKey(ctx, c.Key)
	if err != nil {
		if b.goneSince(ctx, c) {
			b.w.Gone(c.Key)
			return nil
		}
		return fmt.Errorf("read briefing %s: %w", c.Key, err)
	}
	if briefing.Withdrawn != "" {
		b.w.Gone(c.Key)
		return nil
	}
	return b.w.Add(briefing)
}

// goneSince reports whether the briefing was withdrawn after the change, which is why it can't be read.
func (b *build) goneSince(ctx context.Context, c transcript.Change) bool {
	later, err := b.changes(ctx, c.Seq, math.MaxInt64)
	return err == nil && slices.ContainsFunc(later, func(l transcript.Change) bool { return l.Key == c.Key && l.Gone })
}

func (b *build) abandon(err error) error {
	if rm := b.w.Abandon(); rm != nil {
		b.cfg.Log.Warn("leftovers of a build stay behind", "dir", b.dir, "err", rm)
	}
	return err
}

// publish finishes the generation and adds its name to the list in CURRENT, where change puts it.
func (b *build) publish(change func(c current, name string) []string) error {
	if err := b.w.Close(); err != nil {
		return b.abandon(err)
	}
	name := fmt.Sprintf("%s%d-%s", prefix, b.w.To(), b.suffix)
	if err := os.Rename(b.dir, filepath.Join(b.cfg.Dir, name)); err != nil {
		return b.abandon(fmt.Errorf("put generation in place: %w", err))
	}
	return b.list(name, change)
}

// list changes what CURRENT names, takes it into use and removes what it does not name any more.
func (f *follower) list(name string, change func(c current, name string) []string) error {
	f.listing.Lock()
	defer f.listing.Unlock()
	before, after, err := changeCurrent(f.cfg.Dir, func(c current) []string { return change(c, name) })
	if err != nil {
		return err
	}
	if err := f.refresh(); err != nil {
		return fmt.Errorf("open what was just built: %w", err)
	}
	for _, n := range append(before, name) {
		if slices.Contains(after, n) {
			continue
		}
		if err := os.RemoveAll(filepath.Join(f.cfg.Dir, n)); err != nil {
			f.cfg.Log.Warn("a superseded generation stays behind", "name", n, "err", err)
		}
	}
	return nil
}
