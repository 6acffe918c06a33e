package search

import (
	"cmp"
	"math"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"podium/internal/search/generation"
	"podium/internal/transcript"
)

// BM25's constants, and what demotes documents that say little.
const (
	bmK1        = 1.2
	bmB         = 0.6
	shortWords  = 60  // a document of fewer words counts for less
	procedureBy = 0.3 // calls and closers come last
)

// weights are what ranking needs to know of all parts together, so that a document's score does not depend on its part.
type weights struct {
	idf     []float64 // by leaf
	typed   []float64 // by leaf: what the typed form adds to the weight of any form; 0 where little
	average float64   // words a document
}

// weigh sums up document frequencies over the live documents of all parts.
func (a *answer) weigh() *weights {
	n := float64(max(a.documents, 1))
	w := &weights{average: math.Max(1, float64(a.length)/n)}
	if len(a.parts) == 0 {
		return w
	}
	w.idf, w.typed = make([]float64, len(a.parts[0].leaves)), make([]float64, len(a.parts[0].leaves))
	for i := range w.idf {
		df, typed := 0.0, 0.0
		for _, m := range a.parts {
			df += float64(m.frequency(i))
			typed += float64(m.frequencyTyped(i))
		}
		w.idf[i] = idf(n, df)
		if typed > 0 && typed < rarelyTyped*df {
			w.typed[i] = typedBy * (idf(n, typed) - w.idf[i])
		}
	}
	return w
}

func idf(documents, with float64) float64 { return math.Log(1 + (documents-with+0.5)/(with+0.5)) }

// typedBy is how much of the typed form's additional weight counts.
const typedBy = 0.75

// rarelyTyped is the part of a word's documents below which those with the form that was typed come first: who types
// waters does not mean water.
const rarelyTyped = 0.5

// frequencyTyped is the number of live documents that hold leaf i in the form that was typed.
func (m *matched) frequencyTyped(i int) (n uint64) {
	for _, docs := range m.leaves[i].asTyped() {
		n += docs.GetCardinality() - docs.AndCardinality(m.part.dead)
	}
	return n
}

// frequency is the number of live documents that hold leaf i; of a phrase that is no term of the index, those found.
func (m *matched) frequency(i int) int {
	if t := m.tally[i]; !m.leaves[i].indexed() {
		n := 0
		for _, c := range t {
			if c > 0 {
				n++
			}
		}
		return n
	}
	docs := m.leaves[i].docs
	if docs == nil {
		return 0
	}
	return int(docs.GetCardinality() - docs.AndCardinality(m.part.dead))
}

// scores returns the score of each document found, in their order.
func (m *matched) scores(w *weights) []float64 {
	out := make([]float64, m.docs.GetCardinality())
	counts := make([][]uint8, 0, len(m.leaves))
	idfs := make([]float64, 0, len(m.leaves))
	for _, l := range m.leaves {
		if !l.ranked {
			continue
		}
		if c := m.counts(l); c != nil {
			counts, idfs = append(counts, c), append(idfs, w.idf[l.number])
		}
	}
	base, byLength := bmK1*(1-bmB), bmK1*bmB/w.average
	m.eachDoc(func(i int, d uint32) {
		norm := base + byLength*float64(m.part.Length(d))
		score := 0.0
		for l := range counts {
			score += saturate(idfs[l], counts[l][i], norm)
		}
		out[i] = score * m.substance(d)
	})
	for _, l := range m.leaves {
		if l.ranked && w.typed[l.number] > 0 {
			m.preferTyped(out, union(l.asTyped()), w.typed[l.number], base, byLength)
		}
	}
	return out
}

// preferTyped adds to the scores of the documents with the form that was typed.
func (m *matched) preferTyped(scores []float64, typed *roaring.Bitmap, worth, base, byLength float64) {
	it := typed.Iterator()
	m.eachDoc(func(i int, d uint32) {
		if it.AdvanceIfNeeded(d); it.HasNext() && it.PeekNext() == d {
			scores[i] += saturate(worth, 1, base+byLength*float64(m.part.Length(d))) * m.substance(d)
		}
	})
}

// spareCounters holds counters for all documents of a part, by documents: *[]uint8.
var spareCounters sync.Pool

// takeCounters returns n counters at 0.
func takeCounters(n int) *[]uint8 {
	c, ok := spareCounters.Get().(*[]uint8)
	if !ok || cap(*c) < n {
		fresh := make([]uint8, n)
		return &fresh
	}
	*c = (*c)[:n]
	clear(*c)
	return c
}

// Rough costs, in nanoseconds: of finding a form of a word in a document's stream, of walking a document that
// holds it, of walking a document found, and of clearing a counter.
const (
	costFind  = 300
	costWalk  = 4
	costStep  = 1
	costClear = 0.06
)

// counts returns how often each document found holds a leaf, in their order. It looks at the documents found one by
// one, walks all that hold the leaf beside them, or keeps a counter for every document, whichever costs least.
func (m *matched) counts(l *leaf) []uint8 {
	if t := m.tally[l.number]; t != nil || !l.indexed() {
		return t
	}
	out := make([]uint8, m.docs.GetCardinality())
	found, forms := float64(len(out)), float64(len(l.needs[0]))
	walk := costWalk * float64(cardinality(l.forms))
	beside, counters := walk+costStep*found*forms, walk+costStep*found+costClear*float64(m.part.Docs)
	switch {
	case l.fixed:
		m.eachDoc(func(i int, d uint32) {
			if l.docs.Contains(d) {
				out[i] = 1
			}
		})
	case l.coded != nil && costFind*found*float64(len(l.coded)) < min(beside, counters):
		m.eachDoc(func(i int, d uint32) {
			from, to := m.part.TurnsOf(d)
			out[i] = uint8(min(l.countCoded(m.part, from, to, math.MaxInt), generation.MaxCount))
		})
	case beside < counters:
		m.countBeside(out, l)
	default:
		m.countAll(out, l)
	}
	return out
}

// cardinality is the sum of the bitmaps' own.
func cardinality(list []*roaring.Bitmap) (n uint64) {
	for _, b := range list {
		n += b.GetCardinality()
	}
	return n
}

func saturate(idf float64, count uint8, norm float64) float64 {
	if count == 0 {
		return 0
	}
	c := float64(count)
	return idf * c * (bmK1 + 1) / (c + norm)
}

// countBeside walks the documents that hold a leaf of one word beside those found.
func (m *matched) countBeside(out []uint8, l *leaf) {
	found := m.docs.ToArray()
	for i, id := range l.needs[0] {
		m.part.AddCountsBeside(out, found, id, l.forms[i])
	}
}

// countAll counts a leaf of one word in all documents.
func (m *matched) countAll(out []uint8, l *leaf) {
	counters := takeCounters(m.part.Docs)
	defer spareCounters.Put(counters)
	dense := *counters
	for i, id := range l.needs[0] {
		m.part.AddCounts(dense, id, l.forms[i])
	}
	m.eachDoc(func(i int, d uint32) { out[i] = dense[d] })
}

// substance demotes procedure and short interjections.
func (m *matched) substance(d uint32) float64 {
	f := 1.0
	if m.part.KindOf(d) == transcript.Procedure {
		f = procedureBy
	}
	if n := m.part.Length(d); n < shortWords {
		f *= 0.5 + 0.5*float64(n)/shortWords
	}
	return f
}

// candidate is a document found, with what orders it. Its day and id are looked up when they are asked for: of most that
// are ranked the score tells enough.
type candidate struct {
	part     int
	doc      uint32
	columns  *generation.Columns // of its part; nil where day and id are given
	givenDay int32
	givenID  uint64
	score    float64
	more     int // further hits of its briefing, when collapsed
}

func (c *candidate) day() int32 {
	if c.columns == nil {
		return c.givenDay
	}
	return c.columns.Day[c.doc]
}

func (c *candidate) id() uint64 {
	if c.columns == nil {
		return c.givenID
	}
	return c.columns.ID[c.doc]
}

// order compares two hits: negative when a comes first.
type order func(a, b candidate) int

func byID(a, b candidate) int {
	return cmp.Compare(a.id(), b.id())
}

func newestFirst(a, b candidate) int {
	if x, y := a.day(), b.day(); x != y {
		return cmp.Compare(y, x)
	}
	return byID(a, b)
}

// oldestFirst has the undated last.
func oldestFirst(a, b candidate) int {
	switch x, y := a.day(), b.day(); {
	case x == y:
		return byID(a, b)
	case x == generation.NoDay:
		return 1
	case y == generation.NoDay || x < y:
		return -1
	}
	return 1
}

func bestFirst(a, b candidate) int {
	switch {
	case a.score > b.score:
		return -1
	case a.score < b.score:
		return 1
	}
	return newestFirst(a, b)
}
