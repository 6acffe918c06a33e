package search

import (
	"cmp"
	"slices"

	"podium/internal/transcript"
)

// bearers returns the turns that bear words of the query, best first; the lead turn when none does. struck says
// that the document matches only by words that the source struck out, or by those of its notes.
func (m *matched) bearers(doc uint32) (turns []HitTurn, struck bool) {
	if m.scratch == nil {
		m.scratch = m.document()
	}
	d := m.scratch
	d.reset(doc)
	var clean *document
	if d.struck() {
		clean = m.document()
		clean.clean = true
		clean.reset(doc)
		struck = !(&all{m.root}).holds(clean)
	}
	turns = make([]HitTurn, 0, len(d.turns()))
	for t := range d.turns() {
		if n := m.borne(d, t); n > 0 {
			turns = append(turns, m.hitTurn(d, t, n))
			turns[len(turns)-1].Struck = clean != nil && m.borne(clean, t) == 0
		}
	}
	if len(turns) == 0 && len(d.turns()) > 0 {
		turns = []HitTurn{m.hitTurn(d, m.lead(d), 0)}
	}
	slices.SortStableFunc(turns, func(x, y HitTurn) int { return cmp.Compare(y.Words, x.Words) })
	return turns, struck
}

// lead is the turn that a document has its id from.
func (m *matched) lead(d *document) int {
	is := func(t turn) bool { return m.part.TurnID[t.row] == m.part.ID[d.n] }
	return max(0, slices.IndexFunc(d.turns(), is))
}

// borne is how many words of the query a turn bears.
func (m *matched) borne(d *document, t int) int { return sum(m.root, d, t, true) }

func (m *matched) hitTurn(d *document, t, words int) HitTurn {
	row := d.turns()[t].row
	return HitTurn{TurnID: transcript.UnpackID(m.part.TurnID[row]), Index: int(m.part.TurnIndex[row]),
		Part: m.part.PartOf(row), Words: words}
}

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
