package search

import "slices"

// key is what an order looks at first.
type key uint8

const (
	byOther key = iota
	byDay       // late ones first
)

// top keeps the first n candidates in an order, as a heap with the last of them on top.
type top struct {
	n     int
	order order
	list  []candidate
}

func (t *top) add(c candidate) {
	if len(t.list) < t.n {
		t.list = append(t.list, c)
		t.up(len(t.list) - 1)
		return
	}
	if t.n == 0 || t.order(c, t.list[0]) >= 0 {
		return
	}
	t.list[0] = c
	t.down(0)
}

// beatenBy reports whether a hit surely comes behind all n that are kept, best first, by its score alone.
func (t *top) beatenBy(score float64) bool {
	return len(t.list) == t.n && t.n > 0 && score < t.list[0].score
}

// beatenOn reports whether a hit surely comes behind all n that are kept, newest first, by its day alone.
func (t *top) beatenOn(by key, day int32) bool {
	return by == byDay && len(t.list) == t.n && t.n > 0 && day < t.list[0].day()
}

func (t *top) up(i int) {
	for i > 0 {
		p := (i - 1) / 2
		if t.order(t.list[p], t.list[i]) >= 0 {
			return
		}
		t.list[p], t.list[i] = t.list[i], t.list[p]
		i = p
	}
}

func (t *top) down(i int) {
	for {
		last := i
		for c := 2*i + 1; c <= 2*i+2 && c < len(t.list); c++ {
			if t.order(t.list[c], t.list[last]) > 0 {
				last = c
			}
		}
		if last == i {
			return
		}
		t.list[i], t.list[last] = t.list[last], t.list[i]
		i = last
	}
}

// sorted empties the heap.
func (t *top) sorted() []candidate {
	slices.SortFunc(t.list, t.order)
	return t.list
}
