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
	Seq     int64     `json:"s"` // position in the log that the first page held; what changed later is left out
	Rank    int       `json:"n"` // hits before
	Score   float64   `json:"r,omitempty"`
	Day     int32     `json:"d"`
	ID      uint64    `json:"i"` // of the last hit
	IDF     []float64 `json:"w,omitempty"`
	Average float64   `json:"a,omitempty"`
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
	if err := json.Unmarshal(b, c); err != nil || c.Rank < 0 {
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
	p.from, p.seq = c.Rank, c.Seq
	if w := p.weights; w != nil {
		if len(c.IDF) != len(w.idf) {
			return nil, &ErrTooExpensive{fmt.Sprintf("a cursor belongs to one query: this one is of another with %d words", len(c.IDF))}
		}
		w.idf, w.average = c.IDF, max(1, c.Average)
	}
	if c.Rank > nearFirst { // the first ones are ordered by proximity too: there the number tells
		p.after = &candidate{day: c.Day, id: c.ID, score: c.Score}
	}
	return p, nil
}

// next is the cursor behind the last hit of a page.
func (p *page) next(last *candidate) string {
	c := &cursor{Seq: p.seq, Rank: p.from + p.n, Score: last.score, Day: last.day, ID: last.id}
	if p.weights != nil {
		c.IDF, c.Average = p.weights.idf, p.weights.average
	}
	return c.String()
}
