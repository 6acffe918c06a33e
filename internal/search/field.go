package search

import (
	"github.com/RoaringBitmap/roaring/v2"

	"podium/internal/search/query"
	"podium/internal/transcript"
)

// turnField is a field that binds to the turn.
type turnField struct {
	speakers []bool // by number, for speaker: and office:
	role     func(transcript.Role) bool
	part     func(transcript.Part) bool
	unsaid   func(struck, noted bool) bool
}

func newTurnField(f *query.Filter, m *matcher) *turnField {
	switch f.Field {
	case query.Role:
		return &turnField{role: func(r transcript.Role) bool { return f.Accepts(query.Entity{Value: string(r)}) }}
	case query.In:
		return &turnField{part: func(p transcript.Part) bool { return f.Accepts(query.Entity{Value: string(p)}) }}
	case query.Has:
		return &turnField{unsaid: f.AcceptsUnsaid}
	}
	return &turnField{speakers: m.accepted(f)}
}

// accepted tells which values of a field's dictionary a filter asks for.
func (m *matcher) accepted(f *query.Filter) []bool {
	entities := m.values(f.Field).entities
	out := make([]bool, len(entities))
	for i := range entities {
		out[i] = f.Accepts(entities[i])
	}
	return out
}

func (f *turnField) candidates(m *matcher, _ bool) (set, error) {
	if f.speakers == nil {
		return set{m.everything(), false}, nil
	}
	docs, err := withAny(numbersOf(f.speakers), m.reader.WithSpeaker)
	return set{docs, true}, err
}

func (f *turnField) holds(d *document) bool {
	for t := range d.turns() {
		if f.holdsAt(d, t) {
			return true
		}
	}
	return false
}

func (f *turnField) holdsAt(d *document, t int) bool {
	row := d.turns()[t].row
	switch {
	case f.role != nil:
		return f.role(d.part.RoleOf(row))
	case f.part != nil:
		return f.part(d.part.PartOf(row))
	case f.unsaid != nil:
		return f.unsaid(d.part.Unsaid(row))
	}
	return f.speakers[d.part.TurnSpeaker[row]]
}

// exchangeField is a field that binds to the exchange: values of a column.
type exchangeField struct {
	column   []uint32
	accepted []bool
	look     func(uint32) (*roaring.Bitmap, error) // postings of a value; nil: the column is walked
}

func newExchangeField(f *query.Filter, m *matcher) *exchangeField {
	x := &exchangeField{column: column(m.part.Generation, f.Field), accepted: m.accepted(f)}
	switch f.Field {
	case query.Reporter:
		x.look = m.reader.WithAsker
	case query.Outlet:
		x.look = m.reader.WithOutlet
	}
	return x
}

func (f *exchangeField) candidates(*matcher, bool) (set, error) {
	if f.look != nil {
		docs, err := withAny(numbersOf(f.accepted), f.look)
		return set{docs, true}, err
	}
	return set{where(f.column, func(v uint32) bool { return f.accepted[v] }), true}, nil
}

func (f *exchangeField) holds(d *document) bool { return f.accepted[f.column[d.n]] }

func (f *exchangeField) holdsAt(d *document, _ int) bool { return f.holds(d) }

// days is a span of event days, both included.
type days struct {
	column   []int32
	from, to int32
}

func (f *days) accepts(day int32) bool { return day >= f.from && day <= f.to }

func (f *days) candidates(*matcher, bool) (set, error) {
	return set{where(f.column, f.accepts), true}, nil
}

func (f *days) holds(d *document) bool { return f.accepts(f.column[d.n]) }

func (f *days) holdsAt(d *document, _ int) bool { return f.holds(d) }

// where returns the documents whose value in a column is accepted.
func where[T any](column []T, accepts func(T) bool) *roaring.Bitmap {
	docs := roaring.New()
	start := -1
	for d, v := range column {
		switch ok := accepts(v); {
		case ok && start < 0:
			start = d
		case !ok && start >= 0:
			docs.AddRange(uint64(start), uint64(d))
			start = -1
		}
	}
	if start >= 0 {
		docs.AddRange(uint64(start), uint64(len(column)))
	}
	return docs
}

func numbersOf(accepted []bool) []uint32 {
	var out []uint32
	for i, ok := range accepted {
		if ok {
			out = append(out, uint32(i))
		}
	}
	return out
}
