package query

// list is a group that is being read.
type list struct {
	items    []Node
	or       int // where an OR that waits for its right side stands; -1: nowhere
	and, any bool
}

func (l *list) add(n Node) {
	if n == nil {
		return
	}
	if l.or >= 0 {
		l.or, l.any = -1, true
		l.items[len(l.items)-1] = either(l.items[len(l.items)-1], n)
		return
	}
	l.items = append(l.items, n)
}

// flat returns the items, with those of parentheses that change nothing among them.
func (l *list) flat() []Node {
	var items []Node
	for _, n := range l.items {
		if g, ok := n.(*Group); ok && !g.Bound() {
			items = append(items, g.Items...)
		} else {
			items = append(items, n)
		}
	}
	return items
}

// either joins two alternatives.
func either(a, b Node) Node {
	or := &Or{}
	for _, n := range []Node{a, b} {
		if more, ok := n.(*Or); ok {
			or.Items = append(or.Items, more.Items...)
		} else {
			or.Items = append(or.Items, n)
		}
	}
	return or
}
