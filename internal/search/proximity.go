package search

import (
	"bytes"
	"cmp"
	"math"
	"slices"
	"sort"
)

// nearFirst is how many of the best hits are ranked once more by proximity.
const nearFirst = 50

// proximity adds, to a document's score, what its words are worth together in its best turn: half their weight
// when they are neighbours, less the further apart, little when they are in different turns.
func (m *matched) proximity(d *document, w *weights) float64 {
	best := 0.0
	for t := range d.turns() {
		best = max(best, m.together(d, t, w))
	}
	return best
}

type place struct{ at, leaf int }

func comparePlaces(a, b place) int { return cmp.Or(a.at-b.at, a.leaf-b.leaf) }

func (m *matched) together(d *document, t int, w *weights) float64 {
	places := m.places[:0]
	if m.allCoded {
		places = m.codedPlaces(places, d.turns()[t].row)
	} else {
		places = m.decodedPlaces(places, d, t)
	}
	m.places = places
	return bestWindow(places, w)
}

// codedPlaces finds the leaves in the stream of a row. Bytes below 128 end words: counting them gives places.
func (m *matched) codedPlaces(places []place, row uint32) []place {
	stream := m.part.Stream(row, row)
	for _, l := range m.leaves {
		if !l.ranked {
			continue
		}
		for _, code := range l.coded {
			for at := 0; ; at++ {
				i := bytes.Index(stream[at:], code)
				if i < 0 {
					break
				}
				if at += i; at == 0 || stream[at-1] < 0x80 {
					places = append(places, place{at, l.number})
				}
			}
		}
	}
	slices.SortFunc(places, comparePlaces)
	word, at := 0, 0
	for i := range places {
		for ; at < places[i].at; at++ {
			if stream[at] < 0x80 {
				word++
			}
		}
		places[i].at = word
	}
	return places
}

// decodedPlaces finds the leaves among the words of a turn.
func (m *matched) decodedPlaces(places []place, d *document, t int) []place {
	words := d.words(t)
	if !slices.ContainsFunc(words, m.starts.has) {
		return places
	}
	for _, l := range m.leaves {
		if !l.ranked {
			continue
		}
		for i := range l.places(d.part.Generation, d.turns()[t].row, words) {
			places = append(places, place{i, l.number})
		}
	}
	slices.SortFunc(places, comparePlaces)
	return places
}

// firstWords is the words that any of the leaves can begin with.
func (m *matched) firstWords() idset {
	var ids []uint32
	for _, l := range m.leaves {
		switch {
		case !l.ranked:
		case l.window > 0:
			ids = append(ids, l.words()...)
		default:
			ids = append(ids, l.tests[0].ids...)
		}
	}
	return newIDSet(ids, m.part.Vocabulary.Len())
}

// bestWindow returns the worth of the stretch in which most weight stands closest.
func bestWindow(places []place, w *weights) float64 {
	best := 0.0
	for i, first := range places {
		sum, seen, words := w.idf[first.leaf], uint64(1)<<(first.leaf%64), 1
		for _, p := range places[i+1:] {
			if p.at-first.at > 64 {
				break
			}
			if bit := uint64(1) << (p.leaf % 64); seen&bit == 0 {
				seen |= bit
				sum += w.idf[p.leaf]
				words++
				gap := float64(p.at-first.at) / float64(words-1)
				best = max(best, 0.5*sum*(1-1/float64(words))/(1+math.Log2(max(1, gap))))
			}
		}
	}
	return best
}

// ranked returns how many of the leaves count for the rank.
func (m *matched) ranked() int {
	n := 0
	for _, l := range m.leaves {
		if l.ranked {
			n++
		}
	}
	return n
}

// byProximity reports whether the first hits are ranked by how near each other the words stand. Those behind a hit
// that is not among them are not.
func (a *answer) byProximity(p *page) bool {
	return p.weights != nil && p.after == nil && len(a.parts) > 0 && a.parts[0].ranked() > 1
}

// nearer ranks the best hits again by proximity, and leaves out those up to the page's last. list is in order.
func (a *answer) nearer(list []candidate, p *page) []candidate {
	first := min(len(list), nearFirst)
	if p.floor != nil {
		first = sort.Search(len(list), func(i int) bool { return bestFirst(list[i], *p.floor) > 0 })
	} else if len(list) > first {
		floor := list[first-1]
		p.floor = &floor
	}
	near := list[:first]
	for i := range near {
		c := &near[i]
		c.score += a.parts[c.part].proximityOf(c.doc, p.weights)
	}
	slices.SortFunc(near, bestFirst)
	p.firsts = first
	if p.last == nil {
		return list
	}
	done := sort.Search(first, func(i int) bool { return bestFirst(near[i], *p.last) > 0 })
	p.firsts -= done
	return list[done:]
}

// proximityOf is what a document's words are worth together, as far as it says something.
func (m *matched) proximityOf(doc uint32, w *weights) float64 {
	if m.near == nil {
		m.near, m.starts = m.document(), m.firstWords()
		m.allCoded = !slices.ContainsFunc(m.leaves, func(l *leaf) bool { return l.ranked && l.coded == nil })
	}
	m.near.reset(doc)
	return m.proximity(m.near, w) * m.substance(doc)
}
