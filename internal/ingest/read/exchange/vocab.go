package exchange

import (
	"podium/internal/ingest/read/words"
)

// wordset is different stems of one text, by number, in the order in which they stand there.
type wordset []int32

// gatherer makes wordsets of the turns of a transcript.
type gatherer struct {
	scratch      *scratch
	vocab, names collector
}

func newGatherer(r *scratch) *gatherer {
	return &gatherer{r, collector{scratch: r, set: r.stems[0][:0]}, collector{scratch: r, set: r.stems[1][:0]}}
}

// done gives up the memory of the sets, and returns how many different stems were gathered.
func (g *gatherer) done() int {
	g.scratch.stems[0], g.scratch.stems[1] = g.vocab.set, g.names.set
	return max(len(g.vocab.last), len(g.names.last))
}

// collector makes one wordset after another.
type collector struct {
	scratch *scratch
	last    []int32 // the set to which each stem was last added
	sets    int32
	set     []int32 // what is in it
}

// begin begins a set.
func (c *collector) begin() {
	c.sets++
	c.set = c.set[:0]
}

// add puts a stem into the set, once.
func (c *collector) add(n int32) {
	if int(n) >= len(c.last) {
		c.grow(int(n))
	}
	if last := &c.last[n]; *last != c.sets {
		*last = c.sets
		c.set = append(c.set, n)
	}
}

// grow makes room for a stem that is new.
func (c *collector) grow(n int) {
	if n >= cap(c.last) {
		more := c.scratch.numbers.take(max(2*n, 1024))
		copy(more, c.last)
		c.last = more
	}
	c.last = c.last[:n+1]
}

// end returns the set.
func (c *collector) end() wordset {
	set := c.scratch.numbers.take(len(c.set))
	copy(set, c.set)
	return set
}

// gather returns the stems that show what a text is about, and the names in it: words with a capital that no
// sentence begins with.
func (g *gatherer) gather(r *words.Run) (vocab, names wordset) {
	g.vocab.begin()
	g.names.begin()
	g.scratch.telling = r.Telling(g.scratch.telling[:0])
	for _, k := range g.scratch.telling {
		named := r.Kind(k)&words.Capital != 0 && k > 0 && r.Kind(k-1)&words.RunsOn != 0 && r.Spaced(k)
		if n := r.Stem(k); n != words.None {
			g.vocab.add(n)
		}
		for _, n := range r.MoreStems(k) {
			g.vocab.add(n)
		}
		if named {
			if n := r.Name(k); n != words.None {
				g.names.add(n)
			}
		}
	}
	return g.vocab.end(), g.names.end()
}

// namesAny reports whether there is such a name in a text.
func namesAny(r *words.Run) bool {
	for k := 1; k < r.Len(); k++ {
		if r.Kind(k)&words.Capital != 0 && r.Kind(k-1)&words.RunsOn != 0 && r.Spaced(k) && r.Name(k) != words.None {
			return true
		}
	}
	return false
}
