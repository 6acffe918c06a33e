package search

import (
	"podium/internal/search/generation"
	"podium/internal/search/query"
	"podium/internal/transcript"
)

// values is what a field holds for the values of a generation's dictionary.
type values struct {
	entities []query.Entity    // by number in the dictionary
	same     []uint32          // by number: the first one of the same Entity.Value
	first    map[string]uint32 // Entity.Value to that number
	nobody   []bool            // by number: a label that many share, such as "Q", which names no speaker
}

// values returns a field's values. They are made once for every generation.
func (m *matcher) values(f query.Field) *values {
	if v, ok := m.part.Memo.Load(f); ok {
		return v.(*values)
	}
	n := dictionarySize(m.part.Generation, f)
	v := &values{make([]query.Entity, n), make([]uint32, n), make(map[string]uint32, n), make([]bool, n)}
	for i := range n {
		e := entity(m.part.Generation, f, i, m.names)
		if _, ok := v.first[e.Value]; !ok {
			v.first[e.Value] = uint32(i)
		}
		v.entities[i], v.same[i] = e, v.first[e.Value]
		v.nobody[i] = f == query.Speaker && m.part.Speakers[i].Name == ""
	}
	m.part.Memo.Store(f, v)
	return v
}

func dictionarySize(g *generation.Generation, f query.Field) int {
	switch f {
	case query.Speaker, query.Office:
		return len(g.Speakers)
	case query.Reporter:
		return len(g.Askers)
	case query.Outlet:
		return len(g.Outlets)
	case query.Series:
		return len(g.SeriesSlugs)
	case query.Place:
		return len(g.Places)
	case query.Lang:
		return len(g.Languages)
	}
	return 0
}

// entity returns what a field holds for value i of its dictionary.
func entity(g *generation.Generation, f query.Field, i int, names query.Names) query.Entity {
	var b transcript.Briefing
	var x transcript.Exchange
	switch f {
	case query.Speaker, query.Office:
		return query.TurnEntity(f, nil, speakerTurn(&g.Speakers[i]), names)
	case query.Reporter:
		x.Asker = g.Askers[i]
	case query.Outlet:
		x.Outlet = g.Outlets[i]
	case query.Series:
		b.Series = g.SeriesSlugs[i]
	case query.Place:
		b.Place = g.Places[i]
	case query.Lang:
		b.Language = g.Languages[i]
	}
	return query.ExchangeEntity(f, &b, &x, names)
}

// speakerTurn is a turn as far as a query asks who speaks it.
func speakerTurn(s *generation.Speaker) *transcript.Turn {
	t := &transcript.Turn{Label: s.Label, Speaker: transcript.Attribution{Name: s.Name, Key: s.Key, Office: s.Office}}
	if s.Name == "" {
		t.Speaker.Standing = transcript.Unidentified
	}
	return t
}

// column returns the numbers of an exchange field's values, by document.
func column(g *generation.Generation, f query.Field) []uint32 {
	switch f {
	case query.Reporter:
		return g.Asker
	case query.Outlet:
		return g.Outlet
	case query.Series:
		return g.Series
	case query.Place:
		return g.Place
	case query.Lang:
		return g.Lang
	}
	return nil
}
