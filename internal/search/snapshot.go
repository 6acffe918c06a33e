package search

import (
	"errors"
	"slices"
	"sync/atomic"

	"github.com/RoaringBitmap/roaring/v2"

	"podium/internal/search/generation"
)

// part is one generation with what newer ones supersede of it.
type part struct {
	*generation.Generation
	old  map[uint32]bool // briefings superseded
	dead *roaring.Bitmap // their documents
	live int             // documents that are not
}

// snapshot is the generations that were current at one moment, oldest first. It never changes.
type snapshot struct {
	list      current
	parts     []*part
	seq       int64 // last change held
	documents int
	briefings int
	length    int64 // words in live documents
	bytes     int64
	holders   atomic.Int64
}

func newSnapshot(c current, gens []*generation.Generation) *snapshot {
	if len(gens) == 0 {
		return nil
	}
	s := &snapshot{list: c, parts: make([]*part, len(gens))}
	s.holders.Store(1)
	for i, g := range gens {
		p := &part{Generation: g, old: superseded(g, gens[i+1:])}
		p.dead = p.documentsOf(p.old)
		p.live = g.Docs - int(p.dead.GetCardinality())
		s.parts[i] = p
		s.seq = max(s.seq, g.To)
		s.documents += p.live
		s.bytes += g.Size()
		words, briefings := p.measure()
		s.length += words
		s.briefings += briefings
	}
	return s
}

// superseded returns the briefings of g that newer generations hold too, or withdraw.
func superseded(g *generation.Generation, newer []*generation.Generation) map[uint32]bool {
	old := map[uint32]bool{}
	for _, n := range newer {
		for _, key := range n.Keys() {
			if b, ok := g.Find(key); ok {
				old[b] = true
			}
		}
	}
	return old
}

func (p *part) documentsOf(briefings map[uint32]bool) *roaring.Bitmap {
	docs := roaring.New()
	if len(briefings) == 0 {
		return docs
	}
	for d := range uint32(p.Docs) {
		if briefings[p.Briefing(d)] {
			docs.Add(d)
		}
	}
	return docs
}

// measure counts the words and briefings of live documents.
func (p *part) measure() (words int64, briefings int) {
	seen := make([]bool, len(p.BriefingKey))
	for d := range uint32(p.Docs) {
		if p.dead.Contains(d) {
			continue
		}
		words += int64(p.Length(d))
		if b := p.Briefing(d); !seen[b] {
			seen[b] = true
			briefings++
		}
	}
	return words, briefings
}

func (s *snapshot) hold() *snapshot {
	if s != nil {
		s.holders.Add(1)
	}
	return s
}

func (s *snapshot) release() error {
	if s == nil || s.holders.Add(-1) > 0 {
		return nil
	}
	var errs []error
	for _, p := range s.parts {
		errs = append(errs, p.Release())
	}
	return errors.Join(errs...)
}

// names reports whether the snapshot has just the generations that c lists.
func (s *snapshot) names(c current) bool {
	if s == nil {
		return len(c.Generations) == 0
	}
	return slices.Equal(s.list.Generations, c.Generations)
}

// reopen returns the generation in dir, opened already or not, held for the caller.
func (s *snapshot) reopen(dir string) (*generation.Generation, error) {
	if s != nil {
		for _, p := range s.parts {
			if p.Dir == dir {
				p.Hold()
				return p.Generation, nil
			}
		}
	}
	return generation.Open(dir)
}
