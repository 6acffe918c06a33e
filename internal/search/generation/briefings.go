package generation

import "podium/internal/transcript"

// Keys returns the packed keys of the briefings that the generation holds, and of those it says are gone.
func (g *Generation) Keys() []uint64 { return g.keys }

// Find returns the number of the briefing with a packed key.
func (g *Generation) Find(key uint64) (uint32, bool) {
	n, ok := g.byKey[key]
	return n, ok
}

func (g *Generation) indexKeys() {
	g.byKey = make(map[uint64]uint32, len(g.BriefingKey))
	g.keys = make([]uint64, 0, len(g.BriefingKey)+len(g.Gone))
	for i, k := range g.BriefingKey {
		g.byKey[k] = uint32(i)
		g.keys = append(g.keys, k)
	}
	for _, id := range g.Gone {
		if k, err := transcript.PackID(id); err == nil {
			g.keys = append(g.keys, k)
		}
	}
}
