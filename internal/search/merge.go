package search

import (
	"context"
	"fmt"
	"slices"
	"time"

	"podium/internal/transcript"
)

// mergeRest is how long a failed merge is left alone.
const mergeRest = 30 * time.Second

// startMerge begins making a run of generations into one, beside the building of new ones, when there is a
// run to be merged and no merge under way.
func (f *follower) startMerge(ctx context.Context) error {
	if f.merging || time.Now().Before(f.rest) {
		return nil
	}
	s := f.acquire()
	list := make([]sizes, len(s.parts))
	for i, p := range s.parts {
		list[i] = sizes{p.live, p.Docs}
	}
	r, ok := nextMerge(list)
	if !ok {
		return s.release()
	}
	f.merging = true
	go func() {
		err := f.merge(ctx, s, r)
		_ = s.release()
		f.merged <- err
	}()
	return nil
}

func (f *follower) endMerge(err error) {
	f.merging = false
	if err != nil {
		f.rest = time.Now().Add(mergeRest)
		f.cfg.Log.Warn("search index: generations were not merged; trying again later", "err", err)
	}
}

// merge builds one generation of what is live in a run of them, and puts it in their place.
func (f *follower) merge(ctx context.Context, s *snapshot, r run) error {
	parts := s.parts[r.from:r.to]
	from, to := parts[0].From, parts[len(parts)-1].To
	b, err := f.begin(from, to)
	if err != nil {
		return err
	}
	if err := b.addAll(ctx, liveChanges(parts, r.from > 0)); err != nil {
		return b.abandon(fmt.Errorf("merge generations: %w", err))
	}
	replaced := s.list.Generations[r.from:r.to]
	return b.publish(func(c current, name string) []string {
		at := slices.Index(c.Generations, replaced[0])
		if at < 0 { // the index was discarded meanwhile
			return c.Generations
		}
		return slices.Replace(slices.Clone(c.Generations), at, at+len(replaced), name)
	})
}

// liveChanges says what of the parts is to be kept: briefings not superseded, and, when there are generations
// older than these, the withdrawals that hide some of theirs.
func liveChanges(parts []*part, tombstones bool) []transcript.Change {
	var out []transcript.Change
	for _, p := range parts {
		for b := range p.BriefingKey {
			if !p.old[uint32(b)] {
				out = append(out, transcript.Change{Seq: p.BriefingSeq[b], Key: transcript.UnpackID(p.BriefingKey[b])})
			}
		}
		if tombstones {
			for _, key := range p.Gone {
				out = append(out, transcript.Change{Seq: p.To, Key: key, Gone: true})
			}
		}
	}
	return out
}
