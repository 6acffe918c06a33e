package search

import (
	"cmp"
	"context"
	"slices"

	"podium/internal/search/generation"
)

// Spans of days up to which Auto draws days, and months.
const (
	spanOfDays   = 62
	spanOfMonths = 6 * 366
)

// histogram counts the hits by day, month or year.
func (a *answer) histogram(_ context.Context, r *Results) error {
	if a.opt.Histogram == "" {
		return nil
	}
	count := map[int32]int{}
	for _, m := range a.parts {
		for day, n := range m.days() {
			count[day] += n
		}
	}
	r.Undated = count[generation.NoDay]
	delete(count, generation.NoDay)
	r.Period = a.opt.Histogram
	if r.Period == Auto {
		r.Period = periodOf(count)
	}
	r.Histogram = buckets(count, r.Period)
	return nil
}

// days counts the hits by event day.
func (m *matched) days() map[int32]int {
	count := map[int32]int{}
	if m.docs.IsEmpty() {
		return count
	}
	lo, hi := m.part.FirstDay, m.part.LastDay
	n := make([]int, max(0, int(hi)-int(lo)+1))
	undated := 0
	m.eachDoc(func(_ int, d uint32) {
		if day := m.part.Day[d]; day == generation.NoDay {
			undated++
		} else {
			n[day-lo]++
		}
	})
	for i, k := range n {
		if k > 0 {
			count[lo+int32(i)] = k
		}
	}
	if undated > 0 {
		count[generation.NoDay] = undated
	}
	return count
}

func periodOf(count map[int32]int) Period {
	first := true
	var lo, hi int32
	for day := range count {
		if first {
			lo, hi, first = day, day, false
		}
		lo, hi = min(lo, day), max(hi, day)
	}
	switch span := hi - lo; {
	case span <= spanOfDays:
		return Day
	case span <= spanOfMonths:
		return Month
	}
	return Year
}

// buckets sums up days by period, in order of time; empty ones are left out.
func buckets(count map[int32]int, p Period) []Bucket {
	width := map[Period]int{Year: len("2006"), Month: len("2006-01"), Day: len("2006-01-02")}[p]
	sums := map[string]int{}
	for day, n := range count {
		sums[generation.Date(day)[:width]] += n
	}
	out := make([]Bucket, 0, len(sums))
	for date, n := range sums {
		out = append(out, Bucket{date, n})
	}
	slices.SortFunc(out, func(a, b Bucket) int { return cmp.Compare(a.Date, b.Date) })
	return out
}
