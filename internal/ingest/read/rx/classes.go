package rx

import (
	"math"
	"regexp/syntax"
	"slices"
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
	c := &classes{first: boundsOf(sets)}
	kind := kindsOf(sets, c.first)
	number := map[kinds]uint8{}
	for i, k := range kind {
		if i > 1 && k == kind[i-2] {
			c.of = append(c.of, c.of[i-2]) // letters and what is none take turns
			continue
		}
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

// boundsOf is where the intervals begin whose characters no set tells apart.
func boundsOf(sets [][]rune) []rune {
	few := []rune{0} // of small sets, which come in no order
	var bounds []rune
	for _, set := range sets {
		var own []rune
		for i := 0; i < len(set); i += 2 {
			own = append(own, set[i], set[i+1]+1)
		}
		if len(set) < 64 {
			few = append(few, own...)
		} else {
			bounds = merged(bounds, own)
		}
	}
	slices.Sort(few)
	return merged(bounds, few)
}

// merged joins two ascending lists into one without doubles.
func merged(a, b []rune) []rune {
	out := make([]rune, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		var r rune
		if len(b) == 0 || len(a) > 0 && a[0] <= b[0] {
			r, a = a[0], a[1:]
		} else {
			r, b = b[0], b[1:]
		}
		if n := len(out); n == 0 || out[n-1] != r {
			out = append(out, r)
		}
	}
	return out
}

// kindsOf tells of each interval which sets hold it.
func kindsOf(sets [][]rune, bounds []rune) []kinds {
	kind := make([]kinds, len(bounds))
	for k, set := range sets {
		at := 0
		for i := 0; i < len(set); i += 2 {
			if at == len(bounds) || bounds[at] > set[i] {
				at = 0 // not in order
			}
			for bounds[at] < set[i] {
				at++
			}
			for ; at < len(bounds) && bounds[at] <= set[i+1]; at++ {
				kind[at][k/64] |= 1 << (k % 64)
			}
		}
	}
	return kind
}

// setsOf lists the different sets of characters that a program asks for, as pairs from and to.
func setsOf(prog *syntax.Prog) [][]rune {
	sets := [][]rune{{'\n', '\n'}}
	met := map[int]bool{} // single characters, twice, and one more where case does not count
	for i := range prog.Inst {
		switch in := &prog.Inst[i]; in.Op {
		case syntax.InstEmptyWidth:
			sets = addSet(sets, wordSet)
		case syntax.InstRune, syntax.InstRune1:
			if len(in.Rune) > 1 {
				sets = addSet(sets, in.Rune)
				continue
			}
			folds := syntax.Flags(in.Arg)&syntax.FoldCase != 0
			key := 2 * int(in.Rune[0])
			if folds {
				key++
			}
			if !met[key] {
				met[key] = true
				sets = append(sets, single(in.Rune[0], folds))
			}
		}
	}
	return sets
}

// wordSet is the characters of words, of which borders ask.
var wordSet = []rune{'0', '9', 'A', 'Z', '_', '_', 'a', 'z'}

// addSet adds a set of more than one character, of which a program has few but often.
func addSet(sets [][]rune, set []rune) [][]rune {
	if slices.ContainsFunc(sets, func(s []rune) bool { return sameSet(s, set) }) {
		return sets
	}
	return append(sets, set)
}

// sameSet reports whether two sets are the same, as those are that stand in what is repeated.
func sameSet(a, b []rune) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0] || slices.Equal(a, b))
}

// asciiOf is the characters of ASCII that an instruction goes over.
func asciiOf(in *syntax.Inst) (set [2]uint64) {
	pairs := in.Rune
	switch {
	case in.Op == syntax.InstRuneAny:
		return [2]uint64{math.MaxUint64, math.MaxUint64}
	case in.Op == syntax.InstRuneAnyNotNL:
		return [2]uint64{math.MaxUint64 &^ (1 << '\n'), math.MaxUint64}
	case len(pairs) == 1:
		pairs = single(pairs[0], syntax.Flags(in.Arg)&syntax.FoldCase != 0)
	}
	for i := 0; i < len(pairs); i += 2 {
		for r := pairs[i]; r <= pairs[i+1] && r < utf8.RuneSelf; r++ {
			set[r>>6] |= 1 << (r & 63)
		}
	}
	return set
}

// single is the set of one character, and of its other cases where case does not count.
func single(r rune, folds bool) []rune {
	set := []rune{r, r}
	if folds {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			set = append(set, f, f)
		}
	}
	return set
}
