package search

import (
	"context"
	"slices"
	"strconv"
	"time"

	"podium/internal/search/generation"
	"podium/internal/search/query"
)

// tally counts the values of one field over all parts: those of the largest part's dictionary by number, the
// few that only other parts have by name.
type tally struct {
	field query.Field
	base  *values
	n     []int
	other map[string]*Value
}

func newTally(f query.Field, parts []*matched) *tally {
	t := &tally{field: f, base: &values{}, other: map[string]*Value{}}
	for _, m := range parts {
		if v := m.values(f); len(v.entities) > len(t.base.entities) {
			t.base = v
		}
	}
	t.n = make([]int, len(t.base.entities))
	return t
}

// add counts one part's hits.
func (t *tally) add(ctx context.Context, m *matched) error {
	switch t.field {
	case query.Date:
		t.addYears(m)
	case query.Speaker:
		v := m.values(t.field)
		n, err := m.speakers(ctx, v)
		if err != nil {
			return err
		}
		t.sum(v, n)
	default:
		v, column := m.values(t.field), column(m.part.Generation, t.field)
		n := make([]int, len(v.entities))
		m.eachDoc(func(_ int, d uint32) { n[v.same[column[d]]]++ })
		t.sum(v, n)
	}
	return nil
}

// first returns the n most frequent values, and how many there are.
func (t *tally) first(n int) (list []Value, distinct int) {
	t.each(func(v Value) {
		distinct++
		if at, _ := slices.BinarySearchFunc(list, v, byCount); at < n {
			list = slices.Insert(list, at, v)
			list = list[:min(len(list), n)]
		}
	})
	return list, distinct
}

// sum adds a part's numbers.
func (t *tally) sum(v *values, n []int) {
	for i, k := range n {
		if k == 0 || v.entities[i].Value == "" {
			continue
		}
		if v == t.base {
			t.n[i] += k
		} else if at, ok := t.base.first[v.entities[i].Value]; ok {
			t.n[at] += k
		} else {
			t.addOther(v.entities[i], k)
		}
	}
}

func (t *tally) addOther(e query.Entity, k int) {
	v := t.other[e.Value]
	if v == nil {
		v = &Value{Value: e.Value, Label: labelOf(e)}
		t.other[e.Value] = v
	}
	v.Count += k
}

func labelOf(e query.Entity) string {
	if len(e.Names) > 0 {
		return e.Names[0]
	}
	return e.Value
}

// addYears counts the hits of each year.
func (t *tally) addYears(m *matched) {
	for day, n := range m.days() {
		if day != generation.NoDay {
			t.addOther(query.Entity{Value: strconv.Itoa(time.Unix(int64(day)*86400, 0).UTC().Year())}, n)
		}
	}
}

// each calls f for every value that was counted.
func (t *tally) each(f func(Value)) {
	for i, k := range t.n {
		if k > 0 {
			e := t.base.entities[i]
			f(Value{Value: e.Value, Label: labelOf(e), Count: k})
		}
	}
	for _, v := range t.other {
		f(*v)
	}
}
