package exchange

// bits is a set of words to which the words of several turns are added.
type bits []uint64

// newBits makes room for a set of the words of a transcript.
func (r *scratch) newBits(stems int) bits { return r.sets.take((stems + 63) / 64) }

func (b bits) add(set wordset) {
	for _, w := range set {
		b[w/64] |= 1 << (w % 64)
	}
}

func (b bits) drop(set wordset) {
	for _, w := range set {
		b[w/64] = 0
	}
}

func (b bits) has(w int32) bool { return b[w/64]&(1<<(w%64)) != 0 }

// used is what the turns of a draft, or all turns so far, have used.
type used struct {
	vocab, names bits
	turns        int // how many turns are in it
}

func (u *used) add(v *view) {
	u.vocab.add(v.vocab)
	u.names.add(v.names)
	u.turns++
}

// forget makes it what no turn has used.
func (u *used) forget() {
	clear(u.vocab)
	clear(u.names)
	u.turns = 0
}

// rarity weighs each word by how few turns hold it.
func rarity(views []view, words int, r *scratch) []float64 {
	turns, out := r.numbers.take(words), r.sums.take(words)
	for i := range views {
		for _, w := range views[i].vocab {
			turns[w]++
		}
	}
	rare := rarities(len(views), r)
	for w, n := range turns {
		out[w] = rare[n]
	}
	return out
}

// overlap is the share, by rarity, of a turn's vocabulary that has been used, 0 to 1.
func overlap(set wordset, seen bits, weight []float64) float64 {
	hit, all := 0.0, 0.0
	for _, w := range set {
		x := weight[w]
		all += x
		if seen.has(w) {
			hit += x
		}
	}
	if all == 0 {
		return 0
	}
	return hit / all
}

// share is the part of a set that has been used.
func share(set wordset, seen bits) float64 {
	hit := 0
	for _, w := range set {
		if seen.has(w) {
			hit++
		}
	}
	return float64(hit) / float64(len(set))
}
