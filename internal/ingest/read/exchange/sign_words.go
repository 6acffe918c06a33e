package exchange

import "math"

// weighWords compares the vocabulary of the question with that of the exchange so far.
func (c *cutter) weighWords(s *score, i int) {
	v := &c.views[i]
	seen := c.usedBy(c.current)
	if len(v.vocab) >= 4 {
		s.compare("other words", "same words", 0.3, overlap(v.vocab, seen.vocab, c.weight))
	}
	if len(v.names) > 0 {
		s.compare("other names", "same names", 0.5, share(v.names, seen.names))
		s.set("unheard names", 1-share(v.names, c.heard(i)))
	}
	if c.cohere != nil {
		z := c.cohere[i]
		told := 1.0 // how much of it the question itself says
		if v.words <= 8 && len(v.names) == 0 {
			told = 0.5
		}
		s.set("subject breaks", told*min(max(-z, 0), 2)/2)
		s.set("subject holds", min(max(z, 0), 2)/2)
	}
	last := c.lastAsk(i)
	if len(last.vocab) > 0 && len(v.vocab) > 0 {
		c.some.add(last.vocab)
		s.set("like the last question", math.Sqrt(overlap(v.vocab, c.some, c.weight)))
		c.some.drop(last.vocab)
	}
	if len(last.vocab) >= 2 && last.words <= 15 {
		c.some.add(v.vocab)
		s.mark("asked again", share(last.vocab, c.some) >= 0.6)
		c.some.drop(v.vocab)
	}
}

// usedBy returns the words that the turns of a draft have used. They are kept for one draft at a time: for each of them they
// would take as much room as all words there are.
func (c *cutter) usedBy(e int) *used {
	if c.of != e {
		c.holder.forget()
		c.of = e
	}
	for _, k := range c.drafts[e].Turns[c.holder.turns:] {
		c.holder.add(&c.views[k])
	}
	return &c.holder
}

func (c *cutter) newUsed() used {
	return used{vocab: c.scratch.newBits(c.stems), names: c.scratch.newBits(c.stems)}
}

// heard returns the names of every turn before i, which never goes back.
func (c *cutter) heard(i int) bits {
	for c.past.turns < i {
		c.past.add(&c.views[c.past.turns])
	}
	return c.past.names
}

// compare sets one sign below the usual overlap and another above it, by how far it lies off.
func (s *score) compare(other, same signal, usual, o float64) {
	if o < usual {
		s.set(other, (usual-o)/usual)
	} else {
		s.set(same, min((o-usual)/(1-usual), 1))
	}
}
