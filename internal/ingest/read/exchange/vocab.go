package exchange

import (
	"podium/internal/ingest/read/words"
)

// wordset is different stems of one text, by number, in the order in which they stand there.
type wordset []int32

// gatherer makes wordsets of the turns of a transcript.
type gatherer struct {
	vocab, names collector
}

func newGatherer() *gatherer {
	return &gatherer{collector{last: make([]int32, 0, 2048)}, collector{last: make([]int32, 0, 2048)}}
}

// collector makes one wordset after another.
type collector struct {
	last []int32 // the set to which each stem was last added
	sets int32
	room []int32 // for the sets to come
}

// begin makes room for a set of about so many stems.
func (c *collector) begin(most int) {
	if c.sets++; cap(c.room) < most {
		c.room = make([]int32, 0, max(most, 2048))
	}
	c.room = c.room[:0]
}

// add puts a stem into the set, once.
func (c *collector) add(n int32) {
	for int(n) >= len(c.last) {
		c.last = append(c.last, 0)
	}
	if c.last[n] != c.sets {
		c.last[n] = c.sets
		c.room = append(c.room, n)
	}
}

// end returns the set.
func (c *collector) end() wordset {
	n := len(c.room)
	set := wordset(c.room[:n:n])
	c.room = c.room[n:n]
	return set
}

// gather returns the stems that show what a text is about, and the names in it: words with a capital that no
// sentence begins with.
func (g *gatherer) gather(r *words.Run) (vocab, names wordset) {
	g.vocab.begin(r.Len())
	g.names.begin(0)
	var before words.Kind
	for k := range r.Len() {
		f := r.At(k)
		if n := r.Stem(f); n != words.None {
			g.vocab.add(n)
		}
		for _, n := range r.MoreStems(f) {
			g.vocab.add(n)
		}
		if f.Kind&words.Capital != 0 && before&words.RunsOn != 0 && r.Spaced(k) {
			if n := r.Name(f); n != words.None {
				g.names.add(n)
			}
		}
		before = f.Kind
	}
	return g.vocab.end(), g.names.end()
}

// namesAny reports whether there is such a name in a text.
func namesAny(r *words.Run) bool {
	for k := 1; k < r.Len(); k++ {
		if f := r.At(k); f.Kind&words.Capital != 0 && r.At(k-1).Kind&words.RunsOn != 0 && r.Spaced(k) && r.Name(f) != words.None {
			return true
		}
	}
	return false
}
