package search

import (
	"math"
	"sync"

	"podium/internal/search/generation"
	"podium/internal/transcript"
)

// BM25's constants, and what demotes documents that say little.
const (
	bmK1        = 1.2
	bmB         = 0.6
	shortWords  = 30  // a document of fewer words counts for less
	procedureBy = 0.3 // calls and closers come last
)

// weights are what ranking needs to know of all parts together: the same for a document wherever it stands.
type weights struct {
	idf     []float64 // by leaf
	average float64   // words a document
}

// weigh sums up document frequencies over the live documents of all parts.
func (a *answer) weigh() *weights {
	n := float64(max(a.documents, 1))
	w := &weights{average: math.Max(1, float64(a.length)/n)}
	if len(a.parts) == 0 {
		return w
	}
	w.idf = make([]float64, len(a.parts[0].leaves))
	for i := range w.idf {
		df := 0.0
		for _, m := range a.parts {
			df += float64(m.frequency(i))
		}
		w.idf[i] = math.Log(1 + (n-df+0.5)/(df+0.5))
	}
	return w
}

// frequency is the number of live documents that hold leaf i; of a phrase, those found.
func (m *matched) frequency(i int) int {
	if t := m.tally[i]; len(m.leaves[i].tests) > 1 {
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
func (m *matched) scores(w *weights) ([]float64, error) {
	out := make([]float64, m.docs.GetCardinality())
	norm := make([]float64, len(out))
	m.eachDoc(func(i int, d uint32) {
		norm[i] = bmK1 * (1 - bmB + bmB*float64(m.part.Length[d])/w.average)
	})
	for _, l := range m.leaves {
		if !l.ranked {
			continue
		}
		counts, err := m.counts(l)
		if err != nil {
			return nil, err
		}
		for i, c := range counts {
			out[i] += saturate(w.idf[l.number], c, norm[i])
		}
	}
	m.eachDoc(func(i int, d uint32) { out[i] *= m.substance(d) })
	return out, nil
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
// holds it, and of clearing a counter.
const (
	costFind  = 300
	costWalk  = 4
	costClear = 0.06
)

// fewDocs reports whether the documents found are better looked at one by one than by walking all that hold the leaf.
func (m *matched) fewDocs(l *leaf, found int) bool {
	if l.coded == nil {
		return false
	}
	walk := costWalk*float64(l.docs.GetCardinality()) + costClear*float64(m.part.Docs)
	return costFind*float64(found*len(l.coded)) < walk
}

// counts returns how often each document found holds a leaf, in their order.
func (m *matched) counts(l *leaf) ([]uint8, error) {
	if t := m.tally[l.number]; t != nil || len(l.tests) > 1 {
		return t, nil
	}
	out := make([]uint8, m.docs.GetCardinality())
	if l.fixed {
		m.eachDoc(func(i int, d uint32) {
			if l.docs.Contains(d) {
				out[i] = 1
			}
		})
		return out, nil
	}
	if m.fewDocs(l, len(out)) {
		m.eachDoc(func(i int, d uint32) {
			from, to := m.part.TurnsOf(d)
			out[i] = uint8(min(l.countCoded(m.part, from, to), generation.MaxCount))
		})
		return out, nil
	}
	counters := takeCounters(m.part.Docs)
	defer spareCounters.Put(counters)
	dense := *counters
	if err := m.countInto(dense, l); err != nil {
		return nil, err
	}
	m.eachDoc(func(i int, d uint32) { out[i] = dense[d] })
	return out, nil
}

func saturate(idf float64, count uint8, norm float64) float64 {
	if count == 0 {
		return 0
	}
	c := float64(count)
	return idf * c * (bmK1 + 1) / (c + norm)
}

// countInto counts a leaf of one word in every document.
func (m *matched) countInto(dense []uint8, l *leaf) error {
	ids := l.tests[0].ids
	if len(ids) == 1 {
		m.part.AddCounts(dense, ids[0], l.docs)
		return nil
	}
	for _, id := range ids {
		docs, err := m.reader.WithWord(id)
		if err != nil {
			return err
		}
		m.part.AddCounts(dense, id, docs)
	}
	return nil
}

// substance demotes procedure and short interjections.
func (m *matched) substance(d uint32) float64 {
	f := 1.0
	if m.part.KindOf(d) == transcript.Procedure {
		f = procedureBy
	}
	if n := m.part.Length[d]; n < shortWords {
		f *= 0.5 + 0.5*float64(n)/shortWords
	}
	return f
}

// candidate is a document found, with what orders it.
type candidate struct {
	part  int
	doc   uint32
	day   int32
	id    uint64
	score float64
	more  int // further hits of its briefing, when collapsed
}

// order compares two hits: negative when a comes first.
type order func(a, b candidate) int

func byID(a, b candidate) int {
	switch {
	case a.id < b.id:
		return -1
	case a.id > b.id:
		return 1
	}
	return 0
}

func newestFirst(a, b candidate) int {
	if a.day != b.day {
		if a.day > b.day {
			return -1
		}
		return 1
	}
	return byID(a, b)
}

// oldestFirst has the undated last.
func oldestFirst(a, b candidate) int {
	switch {
	case a.day == b.day:
		return byID(a, b)
	case a.day == generation.NoDay:
		return 1
	case b.day == generation.NoDay || a.day < b.day:
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
