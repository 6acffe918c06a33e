package search

import (
	"fmt"

	"podium/internal/search/query"
)

// page is which hits are asked for.
type page struct {
	from, n int
	order   order
	key     key        // that the order looks at first
	weights *weights   // nil when scores do not matter
	after   *candidate // only hits behind this one; nil: from the first
	last    *candidate // the same, among the first hits, as ranked by proximity
	floor   *candidate // the last hit that proximity ranks, by its rank before; nil: there are no others, or it is not yet known
	firsts  int        // how many hits of the list are ranked by proximity
	seq     int64      // only briefings that changed no later
}

// page works out which hits the options ask for.
func (a *answer) page() (*page, error) {
	c, err := parseCursor(a.opt.Cursor)
	if err != nil {
		return nil, err
	}
	p := &page{from: a.opt.Offset, n: a.opt.Limit, seq: a.seq}
	switch a.query.Sort {
	case query.Newest:
		p.order, p.key = newestFirst, byDay
	case query.Oldest:
		p.order = oldestFirst
	default:
		p.order, p.weights = bestFirst, a.weigh()
	}
	if c == nil {
		return p, nil
	}
	return p, p.goOn(c)
}

// goOn makes the page the one behind a cursor.
func (p *page) goOn(c *cursor) error {
	p.from, p.seq = 0, c.Seq
	if w := p.weights; w != nil {
		if len(c.IDF) != len(w.idf) {
			return &ErrTooExpensive{fmt.Sprintf("a cursor belongs to one query: this one is of another with %d words", len(c.IDF))}
		}
		w.idf, w.average = c.IDF, max(1, c.Average)
	}
	if c.Floor != nil {
		p.floor = c.Floor.candidate()
	}
	if c.Near {
		p.last = c.Last.candidate()
	} else {
		p.after = c.Last.candidate()
	}
	return nil
}

// next is the cursor behind the last hit of a page.
func (p *page) next(last *candidate) string {
	c := &cursor{Seq: p.seq, Last: markOf(last), Near: p.n <= p.firsts}
	if p.floor != nil {
		floor := markOf(p.floor)
		c.Floor = &floor
	}
	if p.weights != nil {
		c.IDF, c.Average = p.weights.idf, p.weights.average
	}
	return c.String()
}
