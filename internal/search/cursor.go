package search

import (
	"encoding/base64"
	"encoding/json"
	"fmt"

	"podium/internal/search/query"
)

// cursor is where a page ended, and what it was ranked by, so that the next one goes on in the same order
// whatever came into the index meanwhile.
type cursor struct {
	Seq     int64     `json:"s"`           // position in the log that the first page held; what changed later is left out
	Last    mark      `json:"l"`           // the last hit
	Near    bool      `json:"f,omitempty"` // it is among the first hits, which are ranked by proximity
	Floor   *mark     `json:"m,omitempty"` // the last of these, as ranked before proximity
	IDF     []float64 `json:"w,omitempty"`
	Average float64   `json:"a,omitempty"`
}

// mark is the place of a hit in an order.
type mark struct {
	Score float64 `json:"r,omitempty"`
	Day   int32   `json:"d"`
	ID    uint64  `json:"i"`
}

func markOf(c *candidate) mark { return mark{c.score, c.day(), c.id()} }

func (m mark) candidate() *candidate {
	return &candidate{score: m.Score, givenDay: m.Day, givenID: m.ID}
}

func (c *cursor) String() string {
	b, err := json.Marshal(c)
	if err != nil {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// maxCursor is the longest cursor that is read, in characters.
const maxCursor = 4096

func parseCursor(s string) (*cursor, error) {
	if s == "" {
		return nil, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(s) > maxCursor {
		return nil, &ErrTooExpensive{"a cursor is taken from the page before, unchanged"}
	}
	c := &cursor{}
	if err := json.Unmarshal(b, c); err != nil {
		return nil, &ErrTooExpensive{"a cursor is taken from the page before, unchanged"}
	}
	return c, nil
}

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
