package rx

import (
	"cmp"
	"regexp/syntax"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"
)

// classes parts all characters into those that a program cannot tell from one another.
type classes struct {
	ascii [utf8.RuneSelf]uint8
	marks [0x40]uint8 // of the marks from U+2000 on: dashes, quotes
	first []rune      // ascending: where each interval of characters begins
	of    []uint8     // the class of each interval
	like  []rune      // a character of each class
}

// end is the class of what stands after a text.
func (c *classes) end() int { return len(c.like) }

// at returns the class of a character.
func (c *classes) at(r rune) uint8 {
	if k := r - firstMark; k >= 0 && int(k) < len(c.marks) {
		return c.marks[k]
	}
	return c.search(r)
}

const firstMark = 0x2000

func (c *classes) search(r rune) uint8 {
	lo, hi := 0, len(c.first)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; c.first[mid] <= r {
			lo = mid
		} else {
			hi = mid
		}
	}
	return c.of[lo]
}

const most = 255 // classes, and sets of characters, that are kept apart

// kinds tells, by one bit for each set of characters, to which of them an interval belongs.
type kinds [most/64 + 1]uint64

// classify returns nil where a program has more sets or classes than are worth it.
func classify(prog *syntax.Prog) *classes {
	sets := setsOf(prog)
	if len(sets) > most {
		return nil
	}
	c := &classes{first: []rune{0}}
	for _, set := range sets {
		for i := 0; i < len(set); i += 2 {
			c.first = append(c.first, set[i], set[i+1]+1)
		}
	}
	slices.Sort(c.first)
	c.first = slices.Compact(c.first)
	kind := make([]kinds, len(c.first))
	for k, set := range sets {
		for i := 0; i < len(set); i += 2 {
			for at := sort.Search(len(c.first), func(n int) bool { return c.first[n] >= set[i] }); at < len(c.first) && c.first[at] <= set[i+1]; at++ {
				kind[at][k/64] |= 1 << (k % 64)
			}
		}
	}
	number := map[kinds]uint8{}
	for i, k := range kind {
		n, ok := number[k]
		if !ok {
			if len(c.like) == most {
				return nil
			}
			n = uint8(len(c.like))
			number[k] = n
			c.like = append(c.like, c.first[i])
		}
		c.of = append(c.of, n)
	}
	for r := range c.ascii {
		c.ascii[r] = c.search(rune(r))
	}
	for k := range c.marks {
		c.marks[k] = c.search(firstMark + rune(k))
	}
	return c
}

// setsOf lists the different sets of characters that a program asks for, as pairs from and to.
func setsOf(prog *syntax.Prog) [][]rune {
	sets := [][]rune{{'\n', '\n'}}
	for _, in := range prog.Inst {
		switch in.Op {
		case syntax.InstEmptyWidth:
			sets = append(sets, []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'})
		case syntax.InstRune, syntax.InstRune1:
			if len(in.Rune) > 1 {
				sets = append(sets, in.Rune)
			} else {
				sets = append(sets, single(in))
			}
		}
	}
	slices.SortFunc(sets, func(a, b []rune) int { return cmp.Or(cmp.Compare(len(a), len(b)), slices.Compare(a, b)) })
	return slices.CompactFunc(sets, slices.Equal)
}

// single is the set of one character, and of its other cases where case does not count.
func single(in syntax.Inst) []rune {
	r := in.Rune[0]
	set := []rune{r, r}
	if syntax.Flags(in.Arg)&syntax.FoldCase != 0 {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			set = append(set, f, f)
		}
	}
	return set
}
