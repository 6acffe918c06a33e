package exchange

import (
	"strings"

	"podium/internal/eight"
)

// worth is a sign's weight where somebody is called and where nobody is.
type worth struct{ called, uncalled float64 }

// worths are the weights by the sign's own name.
var worths = worthsOf(weights)

// worthTable finds the worth of a sign, which is asked some forty times at each question: open addressing.
type worthTable []struct {
	name signal
	worth
}

func worthsOf(weights map[signal]float64) worthTable {
	m := map[signal]worth{}
	for name, w := range weights {
		if !strings.HasPrefix(string(name), uncalled) {
			m[name] = worth{w, w}
		}
	}
	for name, w := range weights {
		if sign, ok := strings.CutPrefix(string(name), uncalled); ok {
			both := m[signal(sign)]
			both.uncalled += w
			m[signal(sign)] = both
		}
	}
	size := 1 << 8
	for size < 4*len(m) {
		size *= 2
	}
	t := make(worthTable, size)
	for name, w := range m {
		at := t.find(name)
		t[at].name, t[at].worth = name, w
	}
	return t
}

// of is the worth of a sign; nothing where it has no weight.
func (t worthTable) of(name signal) worth { return t[t.find(name)].worth }

// find returns where a sign stands, or where there is room for it.
func (t worthTable) find(name signal) int {
	mask := len(t) - 1
	at := int(hashOf(name)) & mask
	for t[at].name != name && t[at].name != "" {
		at = (at + 1) & mask
	}
	return at
}

// hashOf mixes how a name begins and ends: that tells nearly all of them apart.
func hashOf(name signal) uint64 {
	x := uint64(0)
	if n := len(name); n >= 8 {
		x = eight.Of(string(name)) ^ eight.Of(string(name[n-8:]))*3
	} else {
		for i := range n {
			x = x<<8 | uint64(name[i])
		}
	}
	return x * 0x9E3779B97F4A7C15 >> 40
}
