package search

import (
	"bytes"
	"iter"
	"math"

	"podium/internal/search/generation"
)

// holds reports whether a turn of the document satisfies the leaf; it notes how often for the rank.
func (l *leaf) holds(d *document) bool {
	n := 0
	if l.missing(d.n) {
		d.tally[l.number] = 0
		return false
	}
	if l.coded != nil && !d.clean {
		n = l.countCoded(d.part, d.from, d.to, math.MaxInt)
	} else {
		for t := range d.turns() {
			n += l.count(d, t)
		}
	}
	d.tally[l.number] = uint8(min(n, generation.MaxCount))
	return n > 0
}

// missing reports that the index says that the document is without the words.
func (l *leaf) missing(doc uint32) bool {
	return l.bits != nil && (int(doc/64) >= len(l.bits) || l.bits[doc/64]>>(doc%64)&1 == 0)
}

// holdsAt looks no further than the first place.
func (l *leaf) holdsAt(d *document, t int) bool {
	if l.missing(d.n) {
		return false
	}
	turn := &d.turns()[t]
	if l.coded != nil {
		return l.countCoded(d.part, turn.row, turn.row+1+b2u(turn.shadow), 1) > 0
	}
	if len(l.tests) == 1 && !l.tests[0].cased {
		return l.stands(d.part, turn.row, turn.row+b2u(turn.shadow))
	}
	return l.count(d, t) > 0
}

// stands reports whether a word of several forms occurs in the rows from first to last.
func (l *leaf) stands(p *part, first, last uint32) bool {
	for n := range generation.Words(p.Stream(first, last)) {
		if l.tests[0].set.has(n) {
			return true
		}
	}
	return false
}

// count returns how often the words occur in a turn. A place that holds without the struck words too counts twice, as
// everywhere where occurrences are counted.
func (l *leaf) count(d *document, t int) int {
	turn := &d.turns()[t]
	if l.coded != nil {
		return l.countCoded(d.part, turn.row, turn.row+1+b2u(turn.shadow), math.MaxInt)
	}
	n := l.countRow(d, turn.row, d.words(t))
	if turn.shadow {
		n += l.countRow(d, turn.row+1, d.part.TurnWords(nil, turn.row+1))
	}
	return n
}

func b2u(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// countCoded counts a word or phrase in the stream of rows from up to but not with to, up to a limit.
func (l *leaf) countCoded(p *part, from, to uint32, limit int) int {
	if from == to {
		return 0
	}
	n := 0
	stream := p.Stream(from, to-1)
	for _, code := range l.coded {
		for at := 0; ; {
			i := bytes.Index(stream[at:], code)
			if i < 0 {
				break
			}
			at += i
			if (at == 0 || stream[at-1] < 0x80) && p.SameTurn(from, to, at, at+len(code)-1) {
				if n++; n == limit {
					return n
				}
			}
			at++
		}
	}
	return n
}

func (l *leaf) countRow(d *document, row uint32, words []uint32) int {
	n := 0
	for range l.places(d.part.Generation, row, words) {
		if n++; n == generation.MaxCount {
			break
		}
	}
	return n
}

// places are those of a row at which the words begin.
func (l *leaf) places(g *generation.Generation, row uint32, words []uint32) iter.Seq[int] {
	if l.window > 0 {
		return l.nears(words)
	}
	return func(yield func(int) bool) {
		for i := range words {
			if l.at(g, row, words, i) && !yield(i) {
				return
			}
		}
	}
}

// words returns the words that pass any test.
func (l *leaf) words() []uint32 {
	var ids []uint32
	for i := range l.tests {
		ids = append(ids, l.tests[i].ids...)
	}
	return ids
}

// at reports whether the words begin at word i of a row, one after another.
func (l *leaf) at(g *generation.Generation, row uint32, words []uint32, i int) bool {
	if i+len(l.tests) > len(words) {
		return false
	}
	for j := range l.tests {
		if !l.tests[j].passes(g, row, words, i+j) {
			return false
		}
	}
	return true
}

func (t *wordTest) passes(g *generation.Generation, row uint32, words []uint32, i int) bool {
	return t.set.has(words[i]) && (!t.cased || g.Case(row, i) == t.as)
}
