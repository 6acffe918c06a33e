// Package memfeed is an archive held in memory that the search index can follow: tests and the benchmark use it
// where a store would only be in the way.
package memfeed

import (
	"context"
	"fmt"
	"sync"

	"podium/internal/transcript"
)

// Feed is a change log and the briefings as they stand. Its zero value is empty. It is safe for concurrent use.
type Feed struct {
	mu        sync.RWMutex
	changes   []transcript.Change
	briefings map[string]*transcript.Briefing
}

// Put publishes a briefing, or another revision of it. The feed keeps b, which is not to be changed any more,
// but for its Seq, which Put sets.
func (f *Feed) Put(b *transcript.Briefing) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.briefings == nil {
		f.briefings = map[string]*transcript.Briefing{}
	}
	b.Seq = int64(len(f.changes) + 1)
	f.changes = append(f.changes, transcript.Change{Seq: b.Seq, Key: b.Key})
	f.briefings[b.Key] = b
}

// Withdraw takes a briefing back.
func (f *Feed) Withdraw(key string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.changes = append(f.changes, transcript.Change{Seq: int64(len(f.changes) + 1), Key: key, Gone: true})
	delete(f.briefings, key)
}

// All returns the briefings as they stand, in no order.
func (f *Feed) All() []*transcript.Briefing {
	f.mu.RLock()
	defer f.mu.RUnlock()
	out := make([]*transcript.Briefing, 0, len(f.briefings))
	for _, b := range f.briefings {
		out = append(out, b)
	}
	return out
}

// Head returns the position of the newest change.
func (f *Feed) Head(context.Context) (int64, error) {
	f.mu.RLock()
	defer f.mu.RUnlock()
	return int64(len(f.changes)), nil
}

// DataVersion changes with every change.
func (f *Feed) DataVersion(ctx context.Context) (int64, error) { return f.Head(ctx) }

// Changes returns at most limit changes after the given position.
func (f *Feed) Changes(_ context.Context, after int64, limit int) ([]transcript.Change, error) {
	f.mu.RLock()
	defer f.mu.RUnlock()
	rest := f.changes[min(int(after), len(f.changes)):]
	return append([]transcript.Change(nil), rest[:min(limit, len(rest))]...), nil
}

// BriefingByKey returns the briefing as it stands now.
func (f *Feed) BriefingByKey(_ context.Context, key string) (*transcript.Briefing, error) {
	f.mu.RLock()
	defer f.mu.RUnlock()
	b, ok := f.briefings[key]
	if !ok {
		return nil, fmt.Errorf("no briefing %s", key)
	}
	return b, nil
}
