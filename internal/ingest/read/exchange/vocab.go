package exchange

import (
	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/words"
)

// wordset is different stems of one text, by number, in the order in which they stand there.
type wordset []int32

// gatherer makes wordsets.
type gatherer struct {
	last []int32 // the set to which each stem was last added
	sets int32
	room []int32 // for the sets to come
}

func newGatherer(cues *cue.Turns) *gatherer { return &gatherer{last: make([]int32, cues.Stems())} }

// begin makes room for a set of at most so many stems.
func (g *gatherer) begin(most int) {
	if g.sets++; cap(g.room) < most {
		g.room = make([]int32, 0, max(most, 4096))
	}
	g.room = g.room[:0]
}

// add puts a stem into the set, once.
func (g *gatherer) add(n int32) {
	for int(n) >= len(g.last) {
		g.last = append(g.last, 0)
	}
	if g.last[n] != g.sets {
		g.last[n] = g.sets
		g.room = append(g.room, n)
	}
}

// end returns the set.
func (g *gatherer) end() wordset {
	n := len(g.room)
	set := wordset(g.room[:n:n])
	g.room = g.room[n:n]
	return set
}

// vocabulary returns the stems that show what a text is about.
func (g *gatherer) vocabulary(r *words.Run) wordset {
	g.begin(r.Len())
	for k := range r.Len() {
		for i := 0; ; i++ {
			n := r.Stem(k, i)
			if n == words.None {
				break
			}
			g.add(n)
		}
	}
	return g.end()
}

// capitals returns the names in a text: words with a capital that no sentence begins with.
func (g *gatherer) capitals(r *words.Run) wordset {
	g.begin(0)
	for k := 1; k < r.Len(); k++ {
		if n := nameAt(r, k); n != words.None {
			g.add(n)
		}
	}
	return g.end()
}

// namesAny reports whether a text has any capitals.
func namesAny(r *words.Run) bool {
	for k := 1; k < r.Len(); k++ {
		if nameAt(r, k) != words.None {
			return true
		}
	}
	return false
}

// nameAt is the stem of a word with a capital that no sentence begins with.
func nameAt(r *words.Run, k int) int32 {
	if r.At(k).Kind&words.Capital == 0 || !r.Spaced(k) || r.At(k-1).Kind&words.RunsOn == 0 {
		return words.None
	}
	return r.Name(k)
}
