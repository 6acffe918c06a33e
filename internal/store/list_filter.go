package store

import (
	"cmp"
	"context"
	"slices"
)

// narrow returns the keys of the briefings that a filter leaves, in its order, and counts the facets.
func (c *cards) narrow(ctx context.Context, s *Store, f Filter, l *Listing) ([]string, error) {
	order, err := c.current(ctx, s)
	if err != nil {
		return nil, err
	}
	var n counts
	var left []*card
	for _, k := range order {
		if n.add(k, f) {
			left = append(left, k)
		}
	}
	switch f.Order {
	case OldestFirst:
		slices.Reverse(left[:len(left)-n.undated])
	case AddedFirst:
		slices.SortStableFunc(left, func(a, b *card) int { return cmp.Compare(b.added, a.added) })
	}
	l.Years, l.Months = n.years.newest(), n.months.newest()
	l.Series, l.Places = n.series.most(len(n.series.at)), n.places.most(FacetMax)
	l.People, l.Outlets = n.people.most(FacetMax), n.outlets.most(FacetMax)
	keys := make([]string, len(left))
	for i, k := range left {
		keys[i] = k.key
	}
	return keys, nil
}

// counts are the facets of a filter, as far as they are counted.
type counts struct {
	years, months, series, places, people, outlets tally
	undated                                        int // of those that the filter leaves
}

// add counts a briefing in each facet, unless a field other than the facet's own excludes it, and reports
// whether none does.
func (n *counts) add(k *card, f Filter) bool {
	year, month := yearOf(k.day), monthOf(k.day)
	series := cmp.Or(k.series, Unfiled)
	inYear := f.Year == "" || f.Year == year
	inMonth := f.Month == "" || f.Month == month
	inDate := inYear && inMonth && (f.Day == "" || f.Day == k.day)
	inSeries := f.Series == "" || f.Series == series
	inPlace := f.Place == "" || f.Place == k.place
	hasPerson := f.Person == "" || holds(k.people, f.Person)
	hasOutlet := f.Outlet == "" || holds(k.outlets, f.Outlet)

	other := inSeries && inPlace && hasPerson && hasOutlet
	n.years.addIf(other, year, year)
	n.months.addIf(other && inYear && month != "", month, month)
	n.series.addIf(inDate && inPlace && hasPerson && hasOutlet, series, k.series)
	n.places.addIf(inDate && inSeries && hasPerson && hasOutlet && k.place != "", k.place, k.place)
	for _, p := range k.people {
		n.people.addIf(inDate && inSeries && inPlace && hasOutlet, p.key, p.name)
	}
	for _, o := range k.outlets {
		n.outlets.addIf(inDate && inSeries && inPlace && hasPerson, o.key, o.name)
	}
	in := inDate && other
	if in && k.day == "" {
		n.undated++
	}
	return in
}

func yearOf(day string) string {
	if day == "" {
		return Undated
	}
	return day[:min(4, len(day))]
}

func monthOf(day string) string {
	if len(day) < 7 {
		return ""
	}
	return day[:7]
}

func holds(ns []named, key string) bool {
	return slices.ContainsFunc(ns, func(n named) bool { return n.key == key })
}

// tally counts values. The first label given stays: briefings come newest first, so it is the latest.
type tally struct {
	at     map[string]int
	facets []Facet
}

func (t *tally) addIf(ok bool, value, label string) {
	if !ok {
		return
	}
	if t.at == nil {
		t.at = map[string]int{}
	}
	i, seen := t.at[value]
	if !seen {
		i = len(t.facets)
		t.at[value] = i
		t.facets = append(t.facets, Facet{Value: value, Label: label})
	}
	t.facets[i].Count++
}

// newest orders by value, the undated last.
func (t *tally) newest() []Facet {
	slices.SortFunc(t.facets, func(a, b Facet) int {
		return cmp.Or(boolCompare(a.Value == Undated, b.Value == Undated), cmp.Compare(b.Value, a.Value))
	})
	return t.facets
}

// boolCompare puts what is false first.
func boolCompare(a, b bool) int { return count(a) - count(b) }

// most orders by count and cuts.
func (t *tally) most(n int) []Facet {
	slices.SortFunc(t.facets, func(a, b Facet) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value)) })
	return t.facets[:min(n, len(t.facets))]
}
