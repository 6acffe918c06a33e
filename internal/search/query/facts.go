package query

// Facts is what a query is asked of: one exchange, its turns by number from 0. The brute-force Scan is one; an index
// that knows the words by other means is another. Both then give a query the same meaning.
type Facts interface {
	Turns() int
	Has(leaf Leaf, turn int) bool     // the turn's words satisfy the leaf
	TurnHas(f *Filter, turn int) bool // a turn field
	ExchangeHas(f *Filter) bool       // an exchange field
	Day() string                      // ISO day of the event; "" when unknown
}

// Holds reports whether the query's words and fields hold for an exchange.
func (q *Query) Holds(f Facts) bool { return !q.Void() && q.Root.holds(&answers{f, map[Node]bool{}}) }

// answers remembers what does not depend on the turn, negations and groups of their own, so that nesting them
// does not multiply the turns.
type answers struct {
	Facts
	known map[Node]bool
}

// once returns the remembered answer to a node, or asks for it.
func (a *answers) once(n Node, ask func() bool) bool {
	v, ok := a.known[n]
	if !ok {
		v = ask()
		a.known[n] = v
	}
	return v
}

// holds reports whether the group holds for an exchange.
func (g *Group) holds(f *answers) bool {
	if !g.Bound() {
		return all(g.Items, func(n Node) bool { return anywhere(n, f) })
	}
	constraints, rest := g.Constraints()
	turns := chosen(constraints, f)
	for _, t := range turns {
		if all(rest, func(n Node) bool { return at(n, t, turns, f) }) {
			return true
		}
	}
	return false
}

// Chosen returns the turns that a bound group speaks of: those that satisfy all of its turn fields.
func (g *Group) Chosen(f Facts) []int {
	constraints, _ := g.Constraints()
	return chosen(constraints, f)
}

func chosen(constraints []Node, f Facts) []int {
	var turns []int
	for t := range f.Turns() {
		if all(constraints, func(n Node) bool { return fieldAt(n, t, f) }) {
			turns = append(turns, t)
		}
	}
	return turns
}

// fieldAt answers a node made of turn fields alone.
func fieldAt(n Node, t int, f Facts) bool {
	switch n := n.(type) {
	case *Filter:
		return f.TurnHas(n, t)
	case *Not:
		return !fieldAt(n.Item, t, f)
	case *Or:
		return some(n.Items, func(n Node) bool { return fieldAt(n, t, f) })
	}
	return false
}

// at answers a node of a bound group at one of its turns.
func at(n Node, t int, turns []int, f *answers) bool {
	if onTurns(n) {
		return fieldAt(n, t, f)
	}
	switch n := n.(type) {
	case Leaf:
		return f.Has(n, t)
	case *Or:
		return some(n.Items, func(n Node) bool { return at(n, t, turns, f) })
	case *Not:
		return f.once(n, func() bool {
			return !some(turns, func(u int) bool { return at(n.Item, u, turns, f) })
		})
	case *Group:
		if n.Bound() {
			return f.once(n, func() bool { return n.holds(f) })
		}
		return all(n.Items, func(n Node) bool { return at(n, t, turns, f) })
	}
	return anywhere(n, f)
}

// anywhere answers a node of a group that is not bound, and whatever does not depend on the turn.
func anywhere(n Node, f *answers) bool {
	switch n := n.(type) {
	case Leaf:
		for t := range f.Turns() {
			if f.Has(n, t) {
				return true
			}
		}
		return false
	case *Filter:
		return f.ExchangeHas(n)
	case *Dates:
		return n.Accepts(f.Day())
	case *Group:
		return n.holds(f)
	case *Or:
		return some(n.Items, func(n Node) bool { return anywhere(n, f) })
	case *Not:
		return !anywhere(n.Item, f)
	}
	return false
}

func all[T any](list []T, f func(T) bool) bool {
	for _, e := range list {
		if !f(e) {
			return false
		}
	}
	return true
}

func some[T any](list []T, f func(T) bool) bool {
	for _, e := range list {
		if f(e) {
			return true
		}
	}
	return false
}
