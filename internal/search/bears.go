package search

// bears returns how many different words of the query a turn of the document bears; a bound group counts
// only in its own turns, and one without words counts as one.

func (l *leaf) bears(d *document, t int) int {
	if !l.ranked || !l.holdsAt(d, t) {
		return 0
	}
	return 1
}

func (a *all) bears(d *document, t int) int { return sum(a.items, d, t) }

func (o *either) bears(d *document, t int) int { return sum(o.items, d, t) }

func (b *bound) bears(d *document, t int) int {
	if !allAt(b.turns, d, t) {
		return 0
	}
	if len(b.rest) == 0 {
		return 1
	}
	return sum(b.rest, d, t)
}

func (*not) bears(*document, int) int { return 0 }

func (*turnField) bears(*document, int) int { return 0 }

func (*exchangeField) bears(*document, int) int { return 0 }

func (*days) bears(*document, int) int { return 0 }

func sum(nodes []node, d *document, t int) int {
	n := 0
	for _, x := range nodes {
		n += x.bears(d, t)
	}
	return n
}
