package search

// bears returns how many different words of the query a turn of the document bears. ours says that the group around
// the node speaks of the turn: a bound group speaks of its own turns alone, and one without words counts as one.

func (l *leaf) bears(d *document, t int, ours bool) int {
	if !l.ranked || !ours || !l.holdsAt(d, t) {
		return 0
	}
	return 1
}

func (a *all) bears(d *document, t int, ours bool) int { return sum(a.items, d, t, ours) }

func (o *either) bears(d *document, t int, ours bool) int { return sum(o.items, d, t, ours) }

func (b *bound) bears(d *document, t int, _ bool) int {
	ours := allAt(b.turns, d, t)
	if ours && len(b.rest) == 0 {
		return 1
	}
	return sum(b.rest, d, t, ours)
}

func (*not) bears(*document, int, bool) int { return 0 }

func (*turnField) bears(*document, int, bool) int { return 0 }

func (*exchangeField) bears(*document, int, bool) int { return 0 }

func (*days) bears(*document, int, bool) int { return 0 }

func sum(nodes []node, d *document, t int, ours bool) int {
	n := 0
	for _, x := range nodes {
		n += x.bears(d, t, ours)
	}
	return n
}
