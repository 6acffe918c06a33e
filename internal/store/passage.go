package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"podium/internal/transcript"
)

// Passage is one exchange, statement or procedure cut out of its briefing.
type Passage struct {
	ID       string              // its lead turn's id: the address below /x/
	Briefing Header              // without start, counts, first words and briefers
	Exchange transcript.Exchange // Turns are indices into the briefing, as everywhere
	Turns    []transcript.Turn   // those turns, in the same order
	Position int                 // of all passages of the briefing, from 0 in printed order
	Question int                 // its number among the briefing's questions, from 1; 0 for no question
	Revision int                 // the revision whose words these are
}

// AllTurns returns the places of all turns.
func (p *Passage) AllTurns() []int {
	all := make([]int, len(p.Turns))
	for i := range all {
		all[i] = i
	}
	return all
}

// Passage returns the passage whose lead turn has the id; ErrNotFound for any other id (ask Locate).
func (s *Store) Passage(ctx context.Context, id string) (*Passage, error) {
	ps, err := s.Passages(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	if len(ps) == 0 {
		return nil, ErrNotFound
	}
	return &ps[0], nil
}

// atOnce is how many passages one query reads: those of a page of results.
const atOnce = 20

// selectPassages reads passages as they are kept, each with its place among the numbers asked for. Ids are numbers here,
// so that each is one search of one table.
var selectPassages = fmt.Sprintf(`WITH wanted (place, id) AS (VALUES %s)
	SELECT w.place, x.body FROM wanted w CROSS JOIN passage_body x ON x.id = w.id`, places(atOnce))

// places writes n rows of a place and a parameter.
func places(n int) string {
	rows := make([]string, n)
	for i := range rows {
		rows[i] = fmt.Sprintf("(%d, ?)", i)
	}
	return strings.Join(rows, ", ")
}

// bodyOf is the row number of the words of the passage with the id.
func bodyOf(id string) (int64, error) {
	n, err := transcript.PackID(id)
	return int64(n), err
}

// bodiesOf are the row numbers of at most atOnce passages; what is no id, or lacks, has -1, which no row has.
func bodiesOf(ids []string) []any {
	out := make([]any, atOnce)
	for i := range out {
		out[i] = int64(-1)
		if i < len(ids) {
			if n, err := bodyOf(ids[i]); err == nil {
				out[i] = n
			}
		}
	}
	return out
}

// Alone makes a briefing of the passage, for what takes briefings.
func (p *Passage) Alone() *transcript.Briefing {
	x := p.Exchange
	x.Turns = p.AllTurns()
	h := p.Briefing
	return &transcript.Briefing{Key: h.Key, Slug: h.Slug, Transcript: transcript.Transcript{
		Title: h.Title, Event: h.Event, Published: h.Published, Place: h.Place, Series: h.Series, Language: h.Language,
		Turns: p.Turns, Exchanges: []transcript.Exchange{x},
	}}
}

// Passages returns the published passages with the given lead ids, in that order; those no longer there are
// left out. It takes one query for each twenty.
func (s *Store) Passages(ctx context.Context, ids []string) ([]Passage, error) {
	return s.PassagesShowing(ctx, ids, nil)
}

// PassagesShowing is Passages for pages that show some turns of each: shown is given the place of a passage's id and the
// passage without words, and says which of its turns get theirs. Nil asks for all.
func (s *Store) PassagesShowing(ctx context.Context, ids []string, shown func(n int, p *Passage) []int) ([]Passage, error) {
	ps := make([]Passage, len(ids))
	for from := 0; from < len(ids); from += atOnce {
		if err := s.readPassages(ctx, ids, from, ps, shown); err != nil {
			return nil, fmt.Errorf("reading %d passages: %w", len(ids), err)
		}
	}
	return slices.DeleteFunc(ps, func(p Passage) bool { return p.ID == "" }), nil
}

// readPassages reads, by one query, the passages from a place on. Each goes to the place of its id; those that no
// longer exist are left out.
func (s *Store) readPassages(ctx context.Context, ids []string, from int, ps []Passage, shown func(int, *Passage) []int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	// So short a query is let run to its end: to watch for the context's takes two goroutines and locks a row.
	rs, err := s.passages.QueryContext(context.WithoutCancel(ctx), bodiesOf(ids[from:min(from+atOnce, len(ids))])...)
	if err != nil {
		return err
	}
	defer rs.Close()
	var n int
	var packed sql.RawBytes
	for rs.Next() {
		if err := rs.Scan(&n, &packed); err != nil {
			return err
		}
		at := from + n
		var turns func(*Passage) []int
		if shown != nil {
			turns = func(p *Passage) []int { return shown(at, p) }
		}
		if err := unpackPassage(&ps[at], packed, turns); err != nil {
			return fmt.Errorf("passage %s: %w", ids[at], err)
		}
	}
	return rs.Err()
}

// PassageAt returns the passage that held the turn in revision rev of its briefing.
func (s *Store) PassageAt(ctx context.Context, turn string, rev int) (*Passage, error) {
	key, err := one(ctx, s.read, `SELECT key FROM turn WHERE id = ?`, turn)
	if err != nil {
		return nil, fmt.Errorf("looking up turn %s: %w", turn, err)
	}
	if key == "" {
		return nil, ErrNotFound
	}
	b, err := s.BriefingAt(ctx, key, rev)
	if err != nil {
		return nil, err
	}
	question := 0
	for i, x := range printed(&b.Transcript) {
		p := Passage{Exchange: x, Position: i, Revision: rev, Briefing: headerOf(b)}
		if x.Kind == transcript.QandA {
			question++
			p.Question = question
		}
		for _, n := range x.Turns {
			p.Turns = append(p.Turns, b.Turns[n])
		}
		if slices.ContainsFunc(p.Turns, func(t transcript.Turn) bool { return t.ID == turn }) {
			p.ID = b.Turns[x.Lead(b.Turns)].ID
			return &p, nil
		}
	}
	return nil, ErrNotFound
}

// headerOf makes a header from a briefing as it stood.
func headerOf(b *transcript.Briefing) Header {
	h := Header{Key: b.Key, Slug: b.Slug, Title: b.Title, Event: b.Event, Published: b.Published, Place: b.Place, Start: b.Start,
		Series: b.Series, Language: b.Language, URL: b.URL, Turns: len(b.Turns), FirstAsk: b.FirstAsk(askWords),
		Briefers: briefersOf(&b.Transcript), Revision: b.Revision, Seq: b.Seq, At: b.At}
	for i := range b.Exchanges {
		h.Questions += count(b.Exchanges[i].Kind == transcript.QandA)
	}
	for i := range b.Turns {
		h.Words += transcript.WordCount(b.Turns[i].Text)
	}
	return h
}

// NewestQuestions returns the first question of each of the n latest briefings that have one, in the language of most.
func (s *Store) NewestQuestions(ctx context.Context, n int) ([]Passage, error) {
	return s.passagesBy(ctx, `
		SELECT p.id FROM briefing b JOIN passage p ON p.key = b.key AND p.question = 1
		WHERE b.gone = '' AND b.language = (
			SELECT language FROM briefing WHERE gone = '' GROUP BY language ORDER BY count(*) DESC, language LIMIT 1)
		ORDER BY b.day DESC, b.key DESC LIMIT ?`, n)
}

// passagesBy returns the passages whose ids a query gives.
func (s *Store) passagesBy(ctx context.Context, query string, args ...any) ([]Passage, error) {
	ids, err := rows(ctx, s.read, scanText, query, args...)
	if err != nil {
		return nil, fmt.Errorf("listing passages: %w", err)
	}
	return s.Passages(ctx, ids)
}
